#include "shagym/interview.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

using Names = std::vector<std::string>;
using PageStateKind = PageState::State;

Interview held(const std::string& known, const Names& relevant, const std::string& page = {},
               const Names& perhaps = {}) {
  return hold_interview(rulebook(), Words(rulebook(), Locale::en), facts(known),
                        NameSet(relevant.begin(), relevant.end()), NameSet(perhaps.begin(), perhaps.end()),
                        page);
}

Names pages(const Interview& interview) {
  Names ids;
  for (const PageState& page : interview.pages) ids.push_back(page.id);
  return ids;
}

Names questions(const PageState& page) {
  Names ids;
  for (const Fact* fact : page.questions) ids.push_back(fact->id);
  return ids;
}

}  // namespace

TEST_CASE("the first page is the first in the author's order with an unknown fact", "[interview]") {
  const Interview interview = held("{}", {"story", "region", "happened"});
  CHECK(pages(interview) == Names{"what", "provider", "story"});
  REQUIRE(interview.page);
  CHECK(interview.page->id == "what");
  CHECK(questions(*interview.page) == Names{"happened"});
  CHECK_FALSE(interview.finished);
  CHECK((interview.pages[0].state == PageStateKind::current));
  CHECK((interview.pages[1].state == PageStateKind::todo));
}

TEST_CASE("a page asks only what is relevant and in the order of the facts", "[interview]") {
  const Interview interview = held("{}", {"service_name", "region", "today", "ground.term"});
  CHECK(pages(interview) == Names{"provider"});
  CHECK(questions(*interview.page) == Names{"region", "service_name"});
}

TEST_CASE("what may be needed is asked on a page that is shown anyway and makes no page of its own",
          "[interview]") {
  const Interview interview = held("{}", {"region"}, {}, {"service_name", "story"});
  CHECK(pages(interview) == Names{"provider"});
  CHECK(questions(*interview.page) == Names{"region", "service_name"});
  CHECK(held("{}", {}, {}, {"service_name"}).finished);
}

TEST_CASE("a page is done when each of its questions is answered or left blank", "[interview]") {
  const Interview interview =
      held(R"({"region":"abai","relief":null})", {"region", "relief", "story", "phone"});
  CHECK(interview.page->id == "story");
  CHECK((interview.pages[0].state == PageStateKind::done));
  const Interview rest =
      held(R"({"region":"abai","relief":null,"story":"x"})", {"region", "relief", "story", "phone"});
  CHECK(rest.page->id == "contact");
  REQUIRE(rest.summary.size() == 2);
  CHECK(rest.summary[1].page == "story");
  REQUIRE(rest.summary[1].items.size() == 2);
  CHECK(rest.summary[1].items[1].value == rulebook().texts.get(Locale::en, "answer.blank"));
}

TEST_CASE("when nothing is left to ask the interview is finished", "[interview]") {
  const Interview interview = held(R"({"region":"abai"})", {"region"});
  CHECK(interview.finished);
  CHECK(interview.page == nullptr);
  CHECK(held("{}", {}).finished);
}

TEST_CASE("a page asked for by name is shown if the case needs it", "[interview]") {
  const auto [wanted, shown] = GENERATE(table<std::string, std::string>({{"provider", "provider"},
                                                                         {"contact", "contact"},
                                                                         {"term", "story"},
                                                                         {"no such page", "story"},
                                                                         {"", "story"}}));
  const Interview interview = held(R"({"region":"abai"})", {"region", "story", "phone"}, wanted);
  REQUIRE(interview.page);
  CHECK(interview.page->id == shown);
  CHECK((interview.page->state == PageStateKind::current));
  CHECK_FALSE(interview.finished);
  const Interview done = held(R"({"region":"abai"})", {"region"}, "provider");
  CHECK(done.finished);
  CHECK(done.page->id == "provider");
}

TEST_CASE("a fact is asked when a rule reads one part of it", "[interview]") {
  const Interview interview = held("{}", {"applicant_name.surname", "postal_address.house"});
  CHECK(pages(interview) == Names{"you", "address"});
  CHECK(questions(*interview.page) == Names{"applicant_name"});
  CHECK(held("{}", {"applicant_names", "phone_number", "x.phone"}).finished);
}

TEST_CASE("a question whose answer can change nothing is not asked", "[interview]") {
  const auto [given, fact, asked] = GENERATE(table<std::string, std::string, bool>({
      {R"({"happened":["refused"]})", "refusal_reason", true},
      {R"({"happened":["refused"]})", "due_known", false},
      {R"({"happened":["late"]})", "due_known", true},
      {R"({"happened":["late"]})", "refusal_reason", false},
      {R"({"happened":["late"],"due_known":false})", "due_on", false},
      {R"({"happened":["late"],"due_known":true})", "due_on", true},
      {R"({"happened":["late"],"complained":"no"})", "provider_outcome", false},
      {R"({"happened":["late"],"complained":"provider"})", "provider_outcome", true},
      {R"({"happened":["late"],"complained":"provider"})", "authority_outcome", false},
      {R"({"happened":["late"],"same_address":true})", "actual_address", false},
      {R"({"happened":["late"],"same_address":false})", "actual_address", true},
      {R"({"happened":["late"],"provider_kind":"local","complained":"authority","authority_outcome":"refused"})",
       "story", true},
      {R"({"happened":["late"],"provider_kind":"local","complained":"authority","authority_outcome":"refused"})",
       "late_reason", false},
      {R"({"happened":["bribe"]})", "provider_kind", true},
      {R"({"happened":["bribe"]})", "story", false},
  }));
  CAPTURE(given, fact);
  const View seen = view(answers(given));
  bool found = false;
  for (const PageState& page : seen.interview.pages) found = found || has(questions(page), fact);
  CHECK(found == asked);
}

TEST_CASE("every page of a finished case can be gone back to", "[interview]") {
  const Answers given = refusal();
  const View done = view(given);
  REQUIRE((done.state == View::State::ready));
  CHECK(done.interview.page == nullptr);
  CHECK(done.interview.pages.size() > 10);
  for (const PageState& page : done.interview.pages) {
    CAPTURE(page.id);
    Setting back;
    back.page = page.id;
    const View shown = view(given, back);
    REQUIRE(shown.interview.page);
    CHECK(shown.interview.page->id == page.id);
    CHECK((shown.state == View::State::ready));
    CHECK(shown.package);
  }
}

TEST_CASE("someone who left the interview can go back and change the answer", "[interview]") {
  const Answers given = answers(R"({"happened":["bribe"]})");
  Setting back;
  back.page = "what";
  const View shown = view(given, back);
  CHECK((shown.state == View::State::exit));
  REQUIRE(shown.interview.page);
  CHECK(shown.interview.page->id == "what");
  CHECK((view(with(given, R"({"happened":["late"]})")).state == View::State::asking));
}
