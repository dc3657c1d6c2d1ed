#include "shagym/holidays.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

using Off = CalendarEntry::Kind;

HolidayRule rule(const std::string& date, Off kind = Off::holiday) {
  const std::chrono::year_month_day example(day("2024-" + date));
  HolidayRule made;
  made.month = example.month();
  made.day = example.day();
  made.kind = kind;
  made.name = date;
  made.act = "law";
  return made;
}

/// Each day off of one year: "03-24 for 03-21".
std::vector<std::string> days_off(const std::vector<HolidayRule>& rules, int year,
                                  const std::vector<std::string>& religious = {}) {
  std::vector<CalendarEntry> movable;
  for (const std::string& date : religious) movable.push_back({day(date), Off::religious, "m", "law", {}});
  std::vector<std::string> told;
  for (const auto& [date, entry] : days_off_by_rule({rules, "carry"}, movable, year, year)) {
    if (year_of(date) != year) continue;
    told.push_back(iso(date).substr(5) +
                   (entry.stands_for ? " for " + iso(*entry.stands_for).substr(5) : std::string()));
  }
  return told;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a holiday on a weekend gives the next working day off", "[holidays]") {
  // 1 May: Friday in 2026, Saturday in 2027, Monday in 2028, Sunday in 2022.
  CHECK(days_off({rule("05-01")}, 2026) == List{"05-01"});
  CHECK(days_off({rule("05-01")}, 2027) == List{"05-01", "05-03 for 05-01"});
  CHECK(days_off({rule("05-01")}, 2028) == List{"05-01"});
  CHECK(days_off({rule("05-01")}, 2022) == List{"05-01", "05-02 for 05-01"});
}

TEST_CASE("several holidays give the days after the whole run, in their order", "[holidays]") {
  const std::vector<HolidayRule> nauryz{rule("03-21"), rule("03-22"), rule("03-23")};
  CHECK(days_off(nauryz, 2026) == List{"03-21", "03-22", "03-23", "03-24 for 03-21", "03-25 for 03-22"});
  CHECK(days_off(nauryz, 2021) == List{"03-21", "03-22", "03-23", "03-24 for 03-21"});
  CHECK(days_off(nauryz, 2024) == List{"03-21", "03-22", "03-23", "03-25 for 03-23"});
  // Saturday 7 May 2022 and Monday 9 May: the day off goes behind the holiday.
  CHECK(days_off({rule("05-07"), rule("05-09")}, 2022) == List{"05-07", "05-09", "05-10 for 05-07"});
}

TEST_CASE("a religious day is off and does not carry over", "[holidays]") {
  CHECK(days_off({rule("01-07", Off::religious)}, 2023) == List{"01-07"});
  CHECK(days_off({}, 2024, {"2024-06-16"}) == List{"06-16"});
  // But a substitute never falls on one.
  CHECK(days_off({rule("05-01")}, 2022, {"2022-05-02"}) == List{"05-01", "05-02", "05-03 for 05-01"});
}

TEST_CASE("a holiday and a religious day on one date are one day off, the holiday's", "[holidays]") {
  const auto off = days_off_by_rule({{rule("07-06")}, "carry"},
                                    {{day("2025-07-06"), Off::religious, "m", "law", {}}}, 2025, 2025);
  REQUIRE(off.count(day("2025-07-06")) == 1);
  CHECK((off.at(day("2025-07-06")).kind == Off::holiday));
  CHECK(off.count(day("2025-07-07")) == 1);
}

TEST_CASE("a rule holds from its first to its last day, not by whole years", "[holidays]") {
  HolidayRule moved = rule("08-30");
  moved.to = day("2026-06-30");
  HolidayRule made = rule("03-15");
  made.from = day("2026-07-01");
  CHECK(days_off({moved, made}, 2025) == List{"08-30", "09-01 for 08-30"});
  CHECK(days_off({moved, made}, 2026).empty());
  CHECK(days_off({moved, made}, 2027) == List{"03-15"});
  moved.to = day("2026-08-30");
  CHECK(days_off({moved}, 2026) == List{"08-30", "08-31 for 08-30"});
}

TEST_CASE("a holiday at the end of a year carries over into the next", "[holidays]") {
  // Saturday 31 December 2022; Sunday 1 January 2023 is a holiday of its own.
  CHECK(days_off({rule("12-31")}, 2023) == List{"01-02 for 12-31", "12-31"});
  CHECK(days_off({rule("12-31"), rule("01-01")}, 2023) ==
        List{"01-01", "01-02 for 12-31", "01-03 for 01-01", "12-31"});
}

TEST_CASE("a holiday on 29 February is one in leap years alone", "[holidays]") {
  CHECK(days_off({rule("02-29")}, 2024) == List{"02-29"});
  CHECK(days_off({rule("02-29")}, 2023).empty());
}
