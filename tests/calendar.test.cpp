#include "shagym/calendar.hpp"

#include <fstream>
#include <map>

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;
using std::chrono::days;

namespace {

const Calendar& calendar() {
  return rulebook().calendar;
}

Json read(const char* name) {
  std::ifstream file(name);
  return Json::parse(file);
}

/// What the law made of each day of 2021 to 2027, written down once from published calendars: not derived.
const Json& expected() {
  static const Json days = read(SHAGYM_EXPECTED_DAYS);
  return days;
}

/// The same for every day, weekdays and weekends too.
std::map<Day, bool> expected_working_days() {
  std::map<Day, bool> working;
  for (Day each = day("2021-01-01"); each <= day("2027-12-31"); each += days(1)) {
    const std::string date = iso(each);
    const unsigned weekday = std::chrono::weekday(each).iso_encoding();
    working[each] = expected().contains(date) ? expected()[date]["kind"] == "working" : weekday < 6;
  }
  return working;
}

const char* name_of_kind(CalendarEntry::Kind kind) {
  const char* names[] = {"holiday", "religious", "substitute", "decree", "working"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

TEST_CASE("working days are counted from the day after registration", "[calendar]") {
  const auto [count, end] = GENERATE(table<int, std::string>(
      {{3, "2026-11-26"}, {5, "2026-11-30"}, {10, "2026-12-07"}, {15, "2026-12-14"}, {20, "2026-12-22"}}));
  const auto reached = count_working_days_from_next_day(calendar().as_known(), day("2026-11-23"), count);
  REQUIRE(reached);
  CHECK(iso(*reached) == end);
}

TEST_CASE("known days are working days or days off", "[calendar]") {
  const auto [date, working] = GENERATE(table<std::string, bool>({
      {"2026-08-31", true},   // Constitution Day moved to March before it came
      {"2026-03-16", true},   // and the new day was not a holiday yet
      {"2027-03-15", false},  // but is from 2027
      {"2026-10-26", false},  // instead of Sunday 25 October
      {"2026-03-24", false},  // instead of Saturday 21 March
      {"2026-03-25", false},  // instead of Sunday 22 March
      {"2026-05-11", false},  // instead of Saturday 9 May
      {"2026-12-16", false},
      {"2026-05-27", false},
      {"2026-01-07", false},
      {"2026-11-28", false},
      {"2022-12-01", true},  // no holiday any more
      {"2022-12-19", true},
      {"2023-12-18", false},
      {"2021-03-24", false},
      {"2024-06-17", true},
      {"2025-01-03", false},
  }));
  CAPTURE(date);
  CHECK(calendar().working(day(date)) == working);
}

TEST_CASE("work moved to a weekend is counted and its day off is not", "[calendar]") {
  const auto [worked, off] = GENERATE(table<std::string, std::string>({{"2021-07-03", "2021-07-05"},
                                                                       {"2022-03-05", "2022-03-07"},
                                                                       {"2022-08-27", "2022-08-29"},
                                                                       {"2022-10-22", "2022-10-24"},
                                                                       {"2023-07-01", "2023-07-07"},
                                                                       {"2024-05-04", "2024-05-08"},
                                                                       {"2025-01-05", "2025-01-03"}}));
  CAPTURE(worked, off);
  CHECK(calendar().working(day(worked)));
  CHECK_FALSE(calendar().working(day(off)));
  const CalendarEntry* entry = calendar().entry(day(worked));
  REQUIRE(entry);
  CHECK((entry->stands_for == day(off)));
}

TEST_CASE("each year has as many working days as its production calendar", "[calendar]") {
  const auto [year, count] = GENERATE(table<std::string, int>({{"2021", 245},
                                                               {"2022", 246},
                                                               {"2023", 246},
                                                               {"2024", 249},
                                                               {"2025", 246},
                                                               {"2026", 247},
                                                               {"2027", 247}}));
  CAPTURE(year);
  // New Year's Day is a day off, so nothing is lost by starting from it.
  CHECK(calendar().as_known().between(day(year + "-01-01"), day(year + "-12-31")) == count);
}

TEST_CASE("what is derived from the rules is what the law made of each day", "[calendar]") {
  std::map<std::string, std::string> found, wanted;
  for (const auto& [date, entry] : calendar().entries()) {
    found[iso(date)] = std::string(name_of_kind(entry.kind)) +
                       (entry.stands_for ? " for " + iso(*entry.stands_for) : std::string());
  }
  for (const auto& [date, entry] : expected().items()) {
    wanted[date] = entry["kind"].get<std::string>() +
                   (entry.contains("for") ? " for " + entry["for"].get<std::string>() : std::string());
  }
  CHECK(found == wanted);
  for (const auto& [date, works] : expected_working_days()) {
    if (calendar().working(date) != works) FAIL_CHECK(iso(date));
  }
}

TEST_CASE("the rank table agrees with a loop over the days", "[calendar]") {
  const auto working = expected_working_days();
  const RankTable& table = calendar().as_known();
  REQUIRE(working.begin()->first == calendar().first_day());
  REQUIRE(working.rbegin()->first == calendar().last_day());
  int wrong_days = 0;
  int wrong_sums = 0;
  for (const auto& [from, works] : working) {
    wrong_days += table.working(from) != works;
    auto at = working.find(from);
    for (int n = 0; n <= 40; ++n) {
      if (n > 0) do
          ++at;
        while (at != working.end() && !at->second);
      const bool within = at != working.end();
      const auto sum = table.add(from, n);
      wrong_sums += sum.has_value() != within || (within && *sum != at->first);
      if (!within) break;
      wrong_sums += n > 0 && table.between(from, *sum) != n;
    }
  }
  CHECK(wrong_days == 0);
  CHECK(wrong_sums == 0);
}

TEST_CASE("a deadline never falls on a day off", "[calendar]") {
  const auto working = expected_working_days();
  int reached = 0;
  int off = 0;
  const auto look = [&](const std::optional<Day>& end) {
    reached += end.has_value();
    off += end && !working.at(*end);
  };
  for (const auto& [from, works] : working) {
    for (const int n : {3, 5, 10, 15, 20})
      look(count_working_days_from_next_day(calendar().as_known(), from, n));
    for (const int n : {1, 3, 6})
      look(roll_to_working_day(calendar().as_known(), add_months_clamped(from, n)));
  }
  CHECK(off == 0);
  CHECK(reached > 19000);
}

TEST_CASE("months end on the same day or on the last of a shorter month", "[calendar]") {
  const auto [start, months, end] = GENERATE(table<std::string, int, std::string>({
      {"2026-11-30", 3, "2027-02-28"},
      {"2026-11-23", 3, "2027-02-23"},
      {"2023-11-30", 3, "2024-02-29"},
      {"2026-08-31", 1, "2026-09-30"},
      {"2026-08-31", 6, "2027-02-28"},
      {"2026-12-31", 1, "2027-01-31"},
      {"2026-02-28", 1, "2026-03-28"},
      {"2026-10-15", 15, "2028-01-15"},
  }));
  CHECK(iso(add_months_clamped(day(start), months)) == end);
}

TEST_CASE("a last day that is off moves to the next working day", "[calendar]") {
  const auto [date, rolled] = GENERATE(table<std::string, std::string>({
      {"2027-02-28", "2027-03-01"},  // a Sunday: learned on 30.11.2026, three months
      {"2026-11-23", "2026-11-23"},
      {"2026-03-21", "2026-03-26"},  // over Nauryz and its two substitutes
      {"2026-12-31", "2026-12-31"},
      {"2026-01-01", "2026-01-05"},
  }));
  const auto day_after = roll_to_working_day(calendar().as_known(), day(date));
  REQUIRE(day_after);
  CHECK(iso(*day_after) == rolled);
}

TEST_CASE("beyond the calendar there is no answer", "[calendar]") {
  const RankTable& table = calendar().as_known();
  CHECK_FALSE(table.covers(calendar().first_day() - days(1)));
  CHECK_FALSE(table.covers(calendar().last_day() + days(1)));
  CHECK(table.covers(calendar().first_day()));
  CHECK(table.covers(calendar().last_day()));
  CHECK_FALSE(table.working(calendar().last_day() + days(1)));
  CHECK_FALSE(table.add(calendar().first_day() - days(1), 1));
  CHECK_FALSE(table.add(calendar().last_day(), 1));
  CHECK_FALSE(table.add(day("2026-11-23"), 100000));
  CHECK_FALSE(table.add(day("2026-11-23"), -1));
  CHECK((table.add(day("2026-11-28"), 0) == day("2026-11-28")));
  CHECK_FALSE(roll_to_working_day(table, calendar().last_day() + days(1)));
  CHECK_FALSE(Calendar().covers(day("2026-11-23")));
}

TEST_CASE("announcements that are still to come widen the calendar both ways", "[calendar]") {
  CHECK(iso(calendar().last_verified_day()) == "2026-12-31");
  CHECK(calendar().as_known().working(day("2027-07-05")));
  CHECK_FALSE(calendar().emptiest().working(day("2027-07-05")));
  CHECK(calendar().fullest().working(day("2027-07-05")));
  CHECK_FALSE(calendar().as_known().working(day("2027-07-03")));
  CHECK(calendar().fullest().working(day("2027-07-03")));
  CHECK_FALSE(calendar().emptiest().working(day("2027-07-03")));
}

TEST_CASE("cases worked out by hand end as they should", "[calendar]") {
  const RankTable& table = calendar().as_known();
  const Json all = read(SHAGYM_HAND_WORKED_DATES);
  CHECK(all["cases"].size() >= 60);
  for (const Json& each : all["cases"]) {
    CAPTURE(each.dump());
    const Day from = day(each["from"]);
    const int amount = each["amount"];
    if (each["count"] == "between") {
      CHECK(table.between(from, day(each["until"])) == amount);
      continue;
    }
    const auto end = each["count"] == "months" ? roll_to_working_day(table, add_months_clamped(from, amount))
                                               : count_working_days_from_next_day(table, from, amount);
    CHECK((end ? Json(iso(*end)) : Json()) == each["to"]);
  }
}

TEST_CASE("why there is no answer is said", "[calendar]") {
  const Day first = calendar().first_day();
  const Day last = calendar().last_day();
  CHECK((why_not_added(calendar(), first, 5) == NoAnswer::none));
  CHECK((why_not_added(calendar(), first - days(1), 5) == NoAnswer::before_first_day));
  CHECK((why_not_added(calendar(), last, 1) == NoAnswer::after_last_day));
  CHECK((why_not_added(calendar(), last + days(1), 0) == NoAnswer::after_last_day));
  CHECK((why_not_added(calendar(), first, -1) == NoAnswer::negative));
  CHECK((why_not_between(calendar(), first, last) == NoAnswer::none));
  CHECK((why_not_between(calendar(), first - days(1), last) == NoAnswer::before_first_day));
  CHECK((why_not_between(calendar(), first, last + days(1)) == NoAnswer::after_last_day));
  CHECK((why_not_between(calendar(), last, first) == NoAnswer::backwards));
  CHECK_FALSE(calendar().as_known().between(last, first));
  CHECK_FALSE(calendar().as_known().between(first - days(1), last));
}

TEST_CASE("a verified date has no later and no earlier one beside it", "[calendar]") {
  int checked = 0;
  for (Day from = calendar().first_day(); from <= calendar().last_verified_day(); from += days(1)) {
    for (const int n : {0, 1, 5, 15, 60}) {
      const auto known = calendar().as_known().add(from, n);
      if (!known || *known > calendar().last_verified_day()) continue;
      ++checked;
      if (calendar().emptiest().add(from, n) != known || calendar().fullest().add(from, n) != known)
        FAIL_CHECK(iso(from) << " + " << n);
    }
  }
  CHECK(checked > 10000);
}

TEST_CASE("moved work wins over a day off on the same date", "[calendar]") {
  using Kind = CalendarEntry::Kind;
  const Day monday = day("2026-11-23");
  const auto [first, second] =
      GENERATE(table<Kind, Kind>({{Kind::holiday, Kind::working}, {Kind::working, Kind::holiday}}));
  CalendarYear year{2026, day("2026-06-30"), {}, {}};
  year.entries.push_back({monday, first, "x", "act", {}});
  year.entries.push_back({monday, second, "x", "act", {}});
  const Calendar made({year});
  CHECK(made.working(monday));
  CHECK(iso(made.last_verified_day()) == "2026-06-30");
  CHECK(made.entry(day("2026-11-24")) == nullptr);
}
