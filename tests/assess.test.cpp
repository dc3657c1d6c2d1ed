#include "shagym/assess.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

Assessment assessed(Facts& known, const Rulebook& book = rulebook(), Locale locale = Locale::en) {
  return assess(book, Words(book, locale), known);
}

std::vector<std::string> exits_of(const std::string& given) {
  std::vector<std::string> ids;
  for (const ExitView& exit : view(answers(given)).exits.taken) ids.push_back(exit.rule->id);
  return ids;
}

}  // namespace

TEST_CASE("every ground gives the verdict of its own examples", "[assess]") {
  for (const Ground& ground : rulebook().grounds) {
    CAPTURE(ground.id, ground.version);
    int yes = 0;
    int no = 0;
    for (const Example& example : ground.examples) {
      (example.holds ? yes : no) += 1;
      CHECK(name(evaluate(ground.when, example.facts).truth) == (example.holds ? "yes" : "no"));
    }
    CHECK(yes > 0);
    CHECK(no > 0);
  }
  Facts none;
  CHECK(assessed(none).grounds.size() == 6);
}

TEST_CASE("a ground that is decided becomes a fact and an open one does not", "[assess]") {
  Facts known = facts(R"({"happened":["refused","late"],"provider_kind":"local"})");
  const Assessment assessment = assessed(known);
  CHECK_FALSE(known.knows("ground.refusal"));  // it may yet turn out to be justified
  CHECK_FALSE(known.knows("ground.term"));
  CHECK(name(of_rule(assessment.grounds, "refusal")->finding.truth) == "open");
  CHECK(has(assessment.facts, "refusal_reason"));
  CHECK(has(assessment.facts, "happened"));
  CHECK(has(assessment.facts, "due_known"));
  REQUIRE(known.knows("ground.quality"));
  CHECK_FALSE(known.find("ground.quality")->truthy());
  known.set("refusal_reason", "none_given");
  assessed(known);
  REQUIRE(known.knows("ground.refusal"));
  CHECK(known.find("ground.refusal")->truthy());
}

TEST_CASE("only a ground that fails says why not", "[assess]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  Facts known = facts(R"({"happened":["late"],"due_known":false,"provider_kind":"local"})");
  const Assessment assessment = assessed(known, rulebook(), locale);
  for (const GroundView& ground : assessment.grounds) {
    CAPTURE(ground.rule->id);
    const bool fails = ground.rule->id != "term";
    CHECK(name(ground.finding.truth) == (fails ? "no" : "yes"));
    CHECK(ground.why_not == (fails ? rulebook().texts.get(locale, "ground." + ground.rule->id + ".no") : ""));
    REQUIRE_FALSE(ground.because.empty());
    CHECK(ground.because[0].fact == "happened");
    CHECK_FALSE(ground.citations.empty());
  }
}

TEST_CASE("a ground not yet in force on the day of its event fails for that reason", "[assess]") {
  const auto [date, truth] =
      GENERATE(table<std::string, std::string>({{"2021-06-30", "no"}, {"2021-07-01", "yes"}}));
  Facts known = facts(R"({"happened":["rude"],"provider_kind":"local"})");
  known.set("event_on", date);
  const Assessment assessment = assessed(known);
  const GroundView& ground = *of_rule(assessment.grounds, "conduct");
  CHECK(name(ground.finding.truth) == truth);
  CHECK(known.find("ground.conduct")->truthy() == (truth == "yes"));
  if (truth == "yes") return;
  CHECK(ground.finding.because == std::vector<std::string>{"event_on"});
  CHECK(contains(ground.why_not, "30 June 2021"));
  CHECK(ground.why_not != rulebook().texts.get(Locale::en, "ground.conduct.no"));
}

TEST_CASE("a ground is in force up to and with its last day", "[assess]") {
  const auto [date, holds] =
      GENERATE(table<std::string, bool>({{"2026-05-31", true}, {"2026-06-01", false}}));
  const Rulebook changed = changed_rulebook([](Json& book) {
    for (Json& ground : book["grounds"]) {
      if (ground["id"] == "conduct") ground["valid"]["to"] = "2026-05-31";
    }
  });
  Facts known = facts(R"({"happened":["rude"],"provider_kind":"local"})");
  known.set("event_on", date);
  assessed(known, changed);
  CHECK(known.find("ground.conduct")->truthy() == holds);
}

TEST_CASE("each version of a ground counts for events of its own time", "[assess]") {
  const auto [event, version, confidence] = GENERATE(table<std::string, int, std::string>({
      {"2026-07-11", 1, "high"},    // the day before the amendment
      {"2026-07-12", 2, "medium"},  // the day itself: its wording is not known, and a note says so
      {"2026-07-13", 2, "medium"},
  }));
  Facts known = facts(R"({"happened":["refused"],"refusal_reason":"unsure","provider_kind":"local"})");
  known.set("event_on", event);
  const Assessment assessment = assessed(known);
  const GroundView& ground = *of_rule(assessment.grounds, "refusal");
  CHECK(name(ground.finding.truth) == "yes");
  CHECK(ground.rule->version == version);
  CHECK(ground.rule->confidence == confidence);
  CHECK(ground.notes.size() == static_cast<std::size_t>(version));
}

TEST_CASE("an event before the law leads to the exit that no ground fits", "[assess]") {
  const View seen = view(answers(R"({"happened":["rude"],"provider_kind":"local","event_on":"2021-06-30"})"));
  CHECK((seen.state == View::State::exit));
  REQUIRE(seen.exits.taken.size() == 1);
  CHECK(seen.exits.taken[0].rule->id == "no_ground");
  CHECK_FALSE(seen.letter);
}

TEST_CASE("matters for another way end the interview and say which", "[assess]") {
  const auto [given, exit] = GENERATE(table<std::string, std::string>({
      {R"({"happened":["bribe"]})", "bribe"},
      {R"({"happened":["refused","bribe"]})", "bribe"},
      {R"({"happened":["late"],"provider_kind":"fine"})", "fine"},
      {R"({"happened":["late"],"provider_kind":"court"})", "court_act"},
      {R"({"happened":["late"],"provider_kind":"crime"})", "crime"},
      {R"({"happened":["late"],"provider_kind":"notary"})", "notary"},
      {R"({"happened":["late"],"provider_kind":"none"})", "no_service"},
      {R"({"provider_kind":"local","complained":"provider","provider_outcome":"satisfied"})", "settled"},
      {R"({"provider_kind":"local","complained":"authority","authority_outcome":"satisfied"})", "settled"},
      {R"({"provider_kind":"local","complained":"through","through_outcome":"satisfied"})", "settled"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"satisfied"})", "settled"},
      {R"({"happened":["refused"],"provider_kind":"local","refusal_reason":"justified"})", "no_ground"},
  }));
  CAPTURE(given);
  CHECK(exits_of(given) == std::vector<std::string>{exit});
  const View seen = view(answers(given));
  CHECK((seen.state == View::State::exit));
  CHECK(seen.interview.page == nullptr);
  CHECK_FALSE(seen.exits.taken[0].lines.empty());
  CHECK_FALSE(seen.exits.taken[0].because.empty());
  CHECK(seen.routes.all.empty());
  CHECK_FALSE(seen.package);
}

TEST_CASE("no exit is taken while it is open", "[assess]") {
  const char* given = GENERATE("{}", R"({"happened":["refused"]})", R"({"complained":"provider"})",
                               R"({"complained":"provider","authority_outcome":"satisfied"})",
                               R"({"happened":["refused"],"provider_kind":"local"})",
                               R"({"happened":["refused"],"refusal_reason":"justified"})");
  CAPTURE(given);
  CHECK(exits_of(given).empty());
}
