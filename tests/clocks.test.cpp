#include "clocks.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

Deadlines counted(const std::string& known, const std::string& now = "2026-11-23T10:00",
                  Locale locale = Locale::en) {
  Facts given = facts(known);
  return count_deadlines(rulebook(), Words(rulebook(), locale), parse_civil_time(now).value(), given);
}

const char* unfiled =
    R"({"provider_kind":"local","complained":"no","happened":["late"],"event_on":"2026-11-02","route":"oversight","stage":"oversight"})";
const char* silent =
    R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-10-30","authority_portal_date":null})";

std::vector<std::string> ids(const Deadlines& deadlines) {
  std::vector<std::string> all;
  for (const Event& event : deadlines.events) all.push_back(event.id);
  return all;
}

}  // namespace

TEST_CASE("the date that matters now stands first", "[clocks]") {
  const auto [known, now, first] = GENERATE(table<std::string, std::string, std::string>({
      {unfiled, "2026-11-23T10:00", "filing"},            // one's own comes before the authority's
      {unfiled, "2027-02-02T10:00", "filing"},            // on the last day too
      {unfiled, "2027-02-03T10:00", "oversight_review"},  // what would run, where nothing of one's own does
      {silent, "2026-11-16T10:00", "oversight_review"},
      {silent, "2026-12-03T10:00", "court"},
      {silent, "2027-01-30T10:00", ""},  // all are past
  }));
  CAPTURE(known, now);
  const Deadlines all = counted(known, now);
  REQUIRE_FALSE(all.all.empty());
  int marked = 0;
  for (const Deadline& deadline : all.all) marked += deadline.now;
  CHECK(marked == (first.empty() ? 0 : 1));
  CHECK(all.all.front().now == !first.empty());
  if (!first.empty()) CHECK(all.all.front().term->id == first);
}

TEST_CASE("days left are told in words", "[clocks]") {
  const auto [locale, now, text] = GENERATE(table<Locale, std::string, std::string>({
      {Locale::en, "2027-01-31T10:00", "2 days left."},
      {Locale::en, "2027-02-01T10:00", "1 day left."},
      {Locale::en, "2027-02-02T10:00", "Today is the last day."},
      {Locale::en, "2027-02-03T10:00", "Passed 1 day ago."},
      {Locale::en, "2027-02-05T10:00", "Passed 3 days ago."},
  }));
  CAPTURE(now);
  CHECK(of_term(counted(unfiled, now, locale), "filing")->left_text == text);
}

TEST_CASE("until which hour is told of one's own dates while they are to come", "[clocks]") {
  const Deadlines open = counted(unfiled);
  CHECK(contains(of_term(open, "filing")->until, "18:30"));
  CHECK(contains(of_term(open, "filing")->until, "24:00"));
  CHECK(of_term(open, "oversight_review")->until.empty());
  CHECK_FALSE(of_term(open, "filing")->doubts.empty());
  CHECK(of_term(counted(unfiled, "2027-02-03T10:00"), "filing")->until.empty());
  CHECK(contains(of_term(counted(silent, "2026-12-03T10:00"), "court")->until, "24:00"));
}

TEST_CASE("what could still move a date is named", "[clocks]") {
  const auto why = [](const char* event) {
    const Deadlines all =
        counted(R"({"provider_kind":"local","complained":"no","happened":["late"],"event_on":")" +
                    std::string(event) + R"("})",
                "2027-05-20T10:00");
    return of_term(all, "filing")->why_open;
  };
  CHECK(contains(why("2027-02-17"), "17 May 2027"));
  CHECK(contains(why("2027-02-17"), rulebook().texts.get(Locale::en, "holiday.kurban_ait")));
  CHECK(why("2027-02-18").empty());
  CHECK(why("2026-03-02").empty());
}

TEST_CASE("each date to come is an event, told the same way on every day", "[clocks]") {
  const Deadlines before = counted(silent, "2026-11-10T10:00");
  const Deadlines later = counted(silent, "2026-11-12T10:00");
  CHECK(has(ids(before), "oversight_review"));
  CHECK(has(ids(before), "oversight_extended-oversight_review"));
  CHECK(ids(before) == ids(later));
  CHECK_FALSE(has(ids(counted(silent, "2026-12-03T10:00")), "oversight_review"));
}

TEST_CASE("a date stays the same event when what was assumed has happened, and when it moves", "[clocks]") {
  const std::vector<std::string> assumed = ids(counted(unfiled));
  const std::vector<std::string> through = ids(counted(
      R"({"provider_kind":"local","complained":"no","happened":["late"],"event_on":"2026-11-02","route":"oversight_through","stage":"oversight"})"));
  const std::vector<std::string> filed = ids(counted(silent, "2026-11-10T10:00"));
  for (const char* id :
       {"oversight_review", "oversight_extended-oversight_review", "extension_notice-oversight_review"}) {
    CAPTURE(id);
    CHECK(has(assumed, id));
    CHECK(has(filed, id));
  }
  CHECK(has(through, "oversight_review"));
  const std::vector<std::string> extended = ids(counted(
      R"({"provider_kind":"local","complained":"authority","authority_outcome":"extended","authority_registered_on":"2026-10-30","authority_portal_date":null})",
      "2026-11-10T10:00"));
  CHECK(has(filed, "silence-oversight_review"));
  CHECK(has(extended, "silence-oversight_review"));
}

TEST_CASE("the silence of one body is another event than that of the next", "[clocks]") {
  const std::vector<std::string> provider = ids(counted(
      R"({"provider_kind":"local","complained":"provider","provider_outcome":"waiting","provider_registered_on":"2026-11-20"})"));
  CHECK(has(provider, "silence-provider_review"));
  for (const std::string& id : provider) CHECK_FALSE(has(ids(counted(silent, "2026-11-10T10:00")), id));
}

TEST_CASE("an event warns days before, but never in the past", "[clocks]") {
  const auto alarms = [](const std::string& now) {
    for (const Event& event : counted(unfiled, now).events) {
      if (event.id == "filing") return event.alarms;
    }
    return std::vector<int>{-1};
  };
  CHECK((alarms("2026-11-23T10:00") == std::vector{7, 3, 1}));
  CHECK((alarms("2027-01-27T10:00") == std::vector{3, 1}));
  CHECK(alarms("2027-02-02T10:00").empty());
  CHECK((alarms("2027-02-03T10:00") == std::vector{-1}));
}
