#include "shagym/explain.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"
#include "support/walk.hpp"
#include "trial.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

using Names = std::vector<std::string>;

const char* refused = R"({"happened":["refused"],"refusal_reason":"none_given","provider_kind":"local"})";

Explanation explained(const Answers& given, const std::string& about, Locale locale = Locale::en) {
  const auto conclusion = parse_conclusion(rulebook(), about);
  if (!conclusion) throw std::runtime_error("no conclusion " + about);
  return explain_case(rulebook(), raw_case(given, {"2026-11-23T10:00", locale}), conclusion).at(0);
}

Names facts_of(const std::vector<ChangedAnswer>& change) {
  Names facts;
  for (const ChangedAnswer& answer : change) facts.push_back(answer.fact);
  return facts;
}

/// The verdict with these answers instead, reached anew; what a portal shows is left blank.
Truth after(const Answers& given, const Setting& setting, const std::vector<Attempt>& changes,
            const Conclusion& about) {
  Answers changed = given;
  for (const auto& [fact, value] : changes) changed[fact->id] = value;
  for (const char* portal : {"provider_portal_date", "authority_portal_date", "higher_portal_date"})
    changed.emplace(portal, Value());
  const Words words(rulebook(), Locale::en);
  return verdict_of(rulebook(), reach_verdicts(rulebook(), raw_case(changed, setting), words), about);
}

}  // namespace

TEST_CASE("each conclusion tells the answers behind it and what would turn it round", "[explain]") {
  const auto [history, about, truth, change] = GENERATE(table<std::string, std::string, std::string, Names>({
      {R"({"complained":"no"})", "ground/refusal", "yes", {"happened"}},
      {R"({"complained":"no"})", "ground/term", "no", {"happened", "due_known"}},
      {R"({"complained":"no"})", "ground/quality", "no", {"happened"}},
      {R"({"complained":"no"})", "exit/bribe", "no", {"happened"}},
      {R"({"complained":"no"})", "exit/settled", "no", {"complained", "provider_outcome"}},
      {R"({"complained":"no"})", "route/provider", "yes", {"provider_kind"}},
      {R"({"complained":"no"})", "route/court", "no", {"complained", "authority_outcome"}},
      {R"({"complained":"authority","authority_outcome":"refused"})",
       "route/court",
       "yes",
       {"provider_kind"}},
      {R"({"complained":"authority","authority_outcome":"refused"})", "route/provider", "no", {"complained"}},
      {R"({"complained":"authority","authority_outcome":"refused"})", "authority/court", "yes", {}},
      {R"({"complained":"no","route":"provider"})", "authority/agency_department", "no", {"route"}},
      {R"({"complained":"no","route":"provider"})", "channel/office_authority", "no", {"route"}},
      {R"({"complained":"no"})", "channel/eotinish", "open", {}},
  }));
  CAPTURE(history, about);
  const Explanation explanation = explained(with(answers(refused), history), about);
  CHECK(name(explanation.truth) == truth);
  CHECK_FALSE(explanation.title.empty());
  CHECK_FALSE(explanation.change_text.empty());
  CHECK_FALSE(explanation.because.empty());
  if (truth == "no") CHECK_FALSE(explanation.reasons.empty());
  if (!change.empty()) CHECK(facts_of(explanation.change) == change);
  CHECK(explanation.missing.empty() == (truth != "open"));
}

TEST_CASE("a change is told in words with the answer as it is now", "[explain]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const auto text = [&](const std::string& key) { return rulebook().texts.get(locale, key); };
  const Explanation explanation =
      explained(with(answers(refused), R"({"complained":"authority","authority_outcome":"refused"})"),
                "route/provider", locale);
  REQUIRE(explanation.change.size() == 1);
  const ChangedAnswer& answer = explanation.change[0];
  CHECK(answer.name == text("fact.complained.name"));
  CHECK(answer.from == text("fact.complained.option.authority"));
  CHECK(answer.to == text("fact.complained.option.no"));
  CHECK(answer.page == "earlier");
  CHECK(explanation.change_text == text("explain.change"));
}

TEST_CASE("where an exit is taken the routes say that the matter leads elsewhere", "[explain]") {
  const Explanation explanation =
      explained(answers(R"({"happened":["refused"],"provider_kind":"fine"})"), "route/provider");
  CHECK(name(explanation.truth) == "no");
  CHECK(explanation.reasons == Names{rulebook().texts.get(Locale::en, "explain.leads_out")});
}

TEST_CASE("an unknown conclusion is refused", "[explain]") {
  const char* word =
      GENERATE("", "route", "route/", "route/nowhere", "ground/court", "/court", "routes/court");
  CHECK_FALSE(parse_conclusion(rulebook(), word));
}

TEST_CASE("every change told really turns the verdict and no smaller one does", "[explain][property]") {
  int one = 0;
  int two = 0;
  int none = 0;
  for (unsigned i = 0; i < 12; ++i) {
    const Setting setting{i % 2 ? "2026-11-23T10:00" : "2027-02-26T09:00"};
    const Walker::Walk walk = Walker(i).walk({}, setting);
    const RawCase raw = raw_case(walk.answers, setting);
    const Words words(rulebook(), Locale::en);
    const View now = reach_verdicts(rulebook(), raw, words);
    for (const Explanation& each : explain_case(rulebook(), raw)) {
      if (each.truth == Truth::open) continue;
      const Truth wanted = each.truth == Truth::yes ? Truth::no : Truth::yes;
      const std::vector<Attempt> change = smallest_change(rulebook(), raw, now, each.about, wanted);
      CAPTURE(request(walk.answers, setting), each.about.id, change.size());
      (change.empty() ? none : change.size() == 1 ? one : two) += 1;
      if (!change.empty()) CHECK((after(walk.answers, setting, change, each.about) == wanted));
      if (change.size() == 1) continue;
      // Not even one of all questions, those that the search never looked at among them.
      for (const Fact& fact : rulebook().facts) {
        for (const Value& value : other_answers(fact, now)) {
          if (after(walk.answers, setting, {{&fact, value}}, each.about) == wanted) FAIL_CHECK(fact.id);
        }
      }
    }
  }
  CHECK(one > 50);
  CHECK(two > 10);
  CHECK(none > 0);
}
