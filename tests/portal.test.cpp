#include "portal.hpp"

#include "shagym/decide.hpp"
#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

/// The rulebook where the portal's date of the review by the authority can be told, as another date fact.
const Rulebook& asking() {
  static const Rulebook book = changed_rulebook([](Json& changed) {
    for (Json& term : changed["terms"]) {
      for (Json& start : term["starts"]) {
        if (term["id"] == "oversight_review" && start.contains("fact")) start["portal"] = "due_on";
      }
    }
  });
  return book;
}

const std::string waiting =
    R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-11-23")";

Deadlines counted(const std::string& portal, const std::string& now = "2026-11-23T10:00") {
  Facts given = facts(waiting + (portal.empty() ? "" : R"(,"due_on":")" + portal + '"') + "}");
  return count_deadlines(asking(), Words(asking(), Locale::en), parse_civil_time(now).value(), given);
}

}  // namespace

TEST_CASE("where the day of registration is day one the last day comes a working day earlier", "[portal]") {
  const auto [amount, end] = GENERATE(table<int, std::string>(
      {{3, "2026-11-25"}, {5, "2026-11-27"}, {10, "2026-12-04"}, {15, "2026-12-11"}, {20, "2026-12-21"}}));
  Term term;
  term.amount = amount;
  const auto found = count_from_registration(term, rulebook().calendar.as_known(), day("2026-11-23"));
  CHECK((found == day(end)));
}

TEST_CASE("both counts are shown while nobody has said what the portal shows", "[portal]") {
  const Deadlines all = counted("");
  const Deadline& review = *of_term(all, "oversight_review");
  CHECK((review.date == day("2026-12-14")));
  CHECK((review.portal == day("2026-12-11")));
  CHECK_FALSE(review.followed);
  CHECK_FALSE(review.counted);
  CHECK(has(all.facts, "due_on"));
}

TEST_CASE("the clocks follow the date that the portal shows", "[portal]") {
  const Deadlines all = counted("2026-12-11");
  const Deadline& review = *of_term(all, "oversight_review");
  CHECK(review.followed);
  CHECK((review.date == day("2026-12-11")));
  CHECK((review.earliest == review.date));
  CHECK((review.latest == review.date));
  CHECK((review.counted == day("2026-12-14")));
  CHECK_FALSE(review.portal);
  CHECK(review.notes.front() == asking().texts.get(Locale::en, "deadline.followed"));
  // The ledger tells the law's own count.
  CHECK((review.ledger.back().date == day("2026-12-14")));
  const Deadline& extended = *of_term(all, "oversight_extended");
  CHECK((extended.start == day("2026-12-11")));
  CHECK((extended.date == day("2026-12-28")));
  CHECK((extended.counted == day("2026-12-29")));
}

TEST_CASE("one's own time runs from the earlier of the two dates", "[portal]") {
  const auto [portal, start] = GENERATE(table<std::string, std::string>(
      {{"2026-12-11", "2026-12-11"}, {"2026-12-15", "2026-12-14"}, {"2026-12-14", "2026-12-14"}}));
  CAPTURE(portal);
  const Deadlines all = counted(portal, "2026-12-18T10:00");
  const Deadline* court = of_term(all, "court");
  REQUIRE(court);
  CHECK((court->start == day(start)));
  CHECK((court->earliest <= court->latest));
}

TEST_CASE("a date that no portal can show is not followed", "[portal]") {
  const auto [portal, followed] = GENERATE(table<std::string, bool>({{"2026-11-22", false},
                                                                     {"2026-11-23", false},
                                                                     {"2026-11-24", true},
                                                                     {"2027-01-08", true},
                                                                     {"2027-01-09", false},
                                                                     {"2027-06-01", false}}));
  CAPTURE(portal);
  CHECK(of_term(counted(portal), "oversight_review")->followed == followed);
}

TEST_CASE("a decision follows the portal like the view", "[portal][decide]") {
  const char* portal = GENERATE("2026-11-01", "2026-12-11", "2026-12-15", "2027-06-01");
  const Deadlines told = counted(portal, "2026-12-18T10:00");
  const Engine engine(changed_bundle([](Json& changed) {
    for (Json& term : changed["terms"]) {
      for (Json& start : term["starts"]) {
        if (term["id"] == "oversight_review" && start.contains("fact")) start["portal"] = "due_on";
      }
    }
  }));
  const Json line{{"now", "2026-12-18T10:00"},
                  {"facts", Json::parse(waiting + R"(,"due_on":")" + portal + R"("})")}};
  const Json decided = Json::parse(engine.decide(line.dump() + "\n"));
  for (const char* term : {"oversight_review", "oversight_extended", "court"}) {
    const Deadline* deadline = of_term(told, term);
    CAPTURE(term, portal);
    if (!deadline)
      CHECK_FALSE(decided["terms"].contains(term));
    else
      CHECK(decided["terms"][term] == iso(*deadline->date));
  }
}
