#include "json/calendar_reader.hpp"

#include "shagym/problem.hpp"
#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

/// Holidays and years of the bundle after a change.
std::string changed(const std::function<void(Json&, Json&)>& change) {
  Json book = Json::parse(bundle());
  change(book["holidays"], book["calendar"]);
  return Json{{"holidays", book["holidays"]}, {"calendar", book["calendar"]}}.dump();
}

std::vector<CalendarYear> read(const std::string& text) {
  const Value json = json::parse(text, {1000000, 64}, json::Side::rulebook);
  const json::Node root(json, json::Side::rulebook);
  return json::read_calendar(root.at("holidays"), root.at("calendar"));
}

/// "code pointer", or "read".
std::string outcome(const std::function<void(Json&, Json&)>& change) {
  try {
    read(changed(change));
    return "read";
  } catch (const RulebookError& error) {
    return error.code() + " " + error.pointer();
  }
}

Json move(const Json& off, const Json& working, const char* status = "confirmed") {
  return {{"off", off},         {"working", working},   {"name", "moved_day_off"},
          {"act", "order_436"}, {"published", nullptr}, {"status", status}};
}

Json& year(Json& years, int number) {
  return years[static_cast<std::size_t>(number - 2021)];
}

}  // namespace

TEST_CASE("a calendar with a fault is refused where the fault stands", "[calendar_reader]") {
  using Change = std::function<void(Json&, Json&)>;
  const auto [expected, change] = GENERATE(table<std::string, Change>({
      {"read", [](Json&, Json&) {}},
      {"calendar_gap /calendar/3/year", [](Json&, Json& years) { years.erase(3); }},
      {"calendar_gap /calendar/4/year", [](Json&, Json& years) { years[4]["year"] = 2024; }},
      {"unknown_member /calendar/4/off", [](Json&, Json& years) { years[4]["off"] = Json::array(); }},
      {"wrong_year /calendar/4/verified_to",
       [](Json&, Json& years) { year(years, 2025)["verified_to"] = "2026-01-31"; }},
      {"verified_gap /calendar/5/verified_to",
       [](Json&, Json& years) { year(years, 2025)["verified_to"] = "2025-12-30"; }},
      {"wrong_year /calendar/5/religious/0/date",
       [](Json&, Json& years) { year(years, 2026)["religious"][0]["date"] = "2027-05-27"; }},
      {"duplicate_day /calendar/5/religious/1/date",
       [](Json&, Json& years) {
         Json& days = year(years, 2026)["religious"];
         days.push_back(Json(days[0]));
       }},
      {"not_confirmed /calendar/5/religious/0/status",
       [](Json&, Json& years) { year(years, 2026)["doubts"] = Json::array(); }},
      {"unknown_name /calendar/5/religious/0/status",
       [](Json&, Json& years) { year(years, 2026)["religious"][0]["status"] = "rumoured"; }},
      {"wrong_year /calendar/4/doubts/0/date",
       [](Json&, Json& years) {
         year(years, 2025)["doubts"].push_back({{"date", "2026-01-01"}, {"note", "x"}});
       }},
      {"duplicate_holiday /holidays/rules/1",
       [](Json& holidays, Json&) { holidays["rules"][1] = holidays["rules"][0]; }},
      {"duplicate_holiday /holidays/rules/17",
       [](Json& holidays, Json&) { holidays["rules"][17]["from"] = "2022-09-28"; }},
      {"empty_validity /holidays/rules/13/to",
       [](Json& holidays, Json&) { holidays["rules"][13]["to"] = "2022-09-28"; }},
      {"bad_date /holidays/rules/0/day", [](Json& holidays, Json&) {
         holidays["rules"][0]["month"] = 2;
         holidays["rules"][0]["day"] = 30;
       }},
      {"out_of_range /holidays/rules/0/month", [](Json& holidays, Json&) { holidays["rules"][0]["month"] = 13; }},
      {"unknown_name /holidays/rules/0/kind",
       [](Json& holidays, Json&) { holidays["rules"][0]["kind"] = "substitute"; }},
  }));
  CHECK(outcome(change) == expected);
}

TEST_CASE("moves that contradict the calendar or each other are refused", "[calendar_reader]") {
  const auto [expected, number, off, working] = GENERATE(table<std::string, int, Json, Json>({
      {"read", 2026, "2026-05-08", "2026-05-11"},  // a substitute day off worked instead, as in 2020
      {"read", 2026, "2026-12-31", "2027-01-02"},  // over the end of a year
      {"read", 2027, "2027-12-31", "2028-01-08"},  // over the end of the calendar
      {"read", 2026, "2026-09-01", nullptr},       // a day off for nothing
      {"read", 2026, nullptr, "2026-09-05"},       // a day of work for nothing
      {"no_change /calendar/5/moved/0/off", 2026, "2026-05-11", "2026-05-16"},
      {"no_change /calendar/5/moved/0/off", 2026, "2026-05-10", nullptr},
      {"no_change /calendar/5/moved/0/working", 2026, "2026-05-08", "2026-05-12"},
      {"wrong_year /calendar/5/moved/0", 2026, "2027-05-04", "2027-05-15"},
      {"wrong_year /calendar/5/moved/0", 2026, nullptr, nullptr},
      {"bad_date /calendar/5/moved/0/off", 2026, "2026-02-29", nullptr},
      {"duplicate_day /calendar/5/moved/0/working", 2026, "2026-05-08", "2025-01-05"},
      {"duplicate_day /calendar/5/moved/0/working", 2026, "2026-05-08", "2026-05-08"},
  }));
  CAPTURE(off.dump(), working.dump());
  const auto& [year_number, off_day, work_day] = std::tuple(number, off, working);
  CHECK(outcome([&, n = year_number, o = off_day, w = work_day](Json&, Json& years) {
          year(years, n)["moved"].push_back(move(o, w));
        }) == expected);
}

TEST_CASE("a move that is only announced may not count as verified without a doubt", "[calendar_reader]") {
  const auto announce = [](Json&, Json& years) {
    year(years, 2026)["moved"].push_back(move("2026-09-01", nullptr, "announced"));
  };
  CHECK(outcome(announce) == "not_confirmed /calendar/5/moved/0/status");
  CHECK(outcome([](Json&, Json& years) {
          year(years, 2027)["moved"].push_back(move("2027-09-01", nullptr, "announced"));
        }) == "read");
}

TEST_CASE("what may still change lies behind what is verified and would be a change", "[calendar_reader]") {
  const auto [expected, number, date, may_be] = GENERATE(table<std::string, int, std::string, std::string>({
      {"read", 2027, "2027-12-20", "off"},
      {"verified_day /calendar/5/possible/0/date", 2026, "2026-12-30", "off"},
      {"wrong_year /calendar/5/possible/0/date", 2026, "2027-01-05", "off"},
      {"duplicate_day /calendar/6/possible/5/date", 2027, "2027-07-05", "off"},
      {"no_change /calendar/6/possible/5/may_be", 2027, "2027-12-20", "working"},
      {"no_change /calendar/6/possible/5/may_be", 2027, "2027-07-04", "off"},
      {"unknown_name /calendar/6/possible/5/may_be", 2027, "2027-12-20", "short"},
  }));
  CAPTURE(date, may_be);
  const std::string d = date, m = may_be;
  const int n = number;
  CHECK(outcome([&](Json&, Json& years) {
          year(years, n)["possible"].push_back({{"date", d}, {"may_be", m}, {"name", "x"}, {"act", "y"}});
        }) == expected);
}

TEST_CASE("a swap over the end of a year moves a day in both", "[calendar_reader]") {
  const Calendar made(read(changed(
      [](Json&, Json& years) { year(years, 2026)["moved"].push_back(move("2026-12-31", "2027-01-02")); })));
  CHECK_FALSE(made.working(day("2026-12-31")));
  CHECK(made.working(day("2027-01-02")));
  CHECK((made.entry(day("2026-12-31"))->stands_for == day("2027-01-02")));
  CHECK((made.entry(day("2027-01-02"))->stands_for == day("2026-12-31")));
  // The holiday of 2 January keeps the substitute that the rule gave it.
  CHECK_FALSE(made.working(day("2027-01-04")));
}

TEST_CASE("a day off without a day of work in exchange takes one working day away", "[calendar_reader]") {
  const Calendar made(read(changed(
      [](Json&, Json& years) { year(years, 2026)["moved"].push_back(move("2026-09-01", nullptr)); })));
  CHECK_FALSE(made.working(day("2026-09-01")));
  CHECK_FALSE(made.entry(day("2026-09-01"))->stands_for);
  CHECK(made.as_known().between(day("2026-01-01"), day("2026-12-31")) == 246);
  CHECK(iso(*made.as_known().add(day("2026-08-31"), 1)) == "2026-09-02");
}

TEST_CASE("entries keep their publication and their status", "[calendar_reader]") {
  const Calendar& calendar = rulebook().calendar;
  using Status = CalendarEntry::Status;
  CHECK(calendar.entry(day("2025-01-03"))->published == "2024-11-21");
  CHECK((calendar.entry(day("2025-01-03"))->status == Status::confirmed));
  CHECK((calendar.entry(day("2026-05-27"))->status == Status::announced));
  CHECK((calendar.entry(day("2027-05-16"))->status == Status::calculated));
  CHECK(calendar.entry(day("2027-05-16"))->published.empty());
  CHECK(calendar.doubts(2026).size() == 3);
  CHECK(calendar.doubts(2023).empty());
  CHECK(calendar.doubts(1999).empty());
}
