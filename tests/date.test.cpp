#include "shagym/date.hpp"

#include "support/catch.hpp"

using namespace shagym;

TEST_CASE("a date is read only as year-month-day of a day that exists", "[date]") {
  const auto [text, exists] = GENERATE(table<std::string, bool>({
      {"2026-11-23", true},  {"2024-02-29", true},   {"2000-02-29", true},
      {"2026-02-29", false}, {"2100-02-29", false},  {"2026-00-10", false},
      {"2026-13-10", false}, {"2026-04-31", false},  {"2026-04-00", false},
      {"1000-01-01", true},  {"0999-12-31", false},  {"9999-12-31", true},
      {"2026-1-01", false},  {"2026-11-2", false},   {"2026/11/23", false},
      {"23.11.2026", false}, {"2026-11-23T", false}, {" 2026-11-23", false},
      {"2026-11-+3", false}, {"-026-11-23", false},  {"2026-1a-23", false},
      {"", false},
  }));
  CAPTURE(text);
  const auto day = parse_date(text);
  CHECK(day.has_value() == exists);
  if (day) CHECK(iso(*day) == text);
}

TEST_CASE("every day of forty years is written as it is read", "[date]") {
  const Day first = parse_date("1995-01-01").value();
  int wrong = 0;
  for (Day day = first; year_of(day) < 2035; day += std::chrono::days(1))
    wrong += parse_date(iso(day)) != day;
  CHECK(wrong == 0);
  CHECK(iso(first + std::chrono::days(59)) == "1995-03-01");
}

TEST_CASE("a clock runs from 00:00 to 23:59", "[date]") {
  const auto [text, minute] = GENERATE(table<std::string, std::optional<int>>({
      {"00:00", 0},
      {"18:30", 1110},
      {"23:59", 1439},
      {"24:00", std::nullopt},
      {"12:60", std::nullopt},
      {"9:30", std::nullopt},
      {"09.30", std::nullopt},
      {"0930", std::nullopt},
      {"-1:30", std::nullopt},
      {"09:3 ", std::nullopt},
  }));
  CAPTURE(text);
  CHECK((parse_clock(text) == minute));
}

TEST_CASE("civil time is a date and a clock without a zone", "[date]") {
  const auto time = parse_civil_time("2026-11-23T18:31");
  REQUIRE(time);
  CHECK(iso(time->day) == "2026-11-23");
  CHECK(time->minute == 18 * 60 + 31);
  for (const char* wrong : {"2026-11-23 18:31", "2026-11-23T18:31Z", "2026-11-23T18:31:00", "2026-11-23",
                            "2026-02-30T10:00", "2026-11-23T25:00", ""}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_civil_time(wrong));
  }
}

TEST_CASE("a day belongs to its calendar year", "[date]") {
  CHECK(year_of(parse_date("2026-12-31").value()) == 2026);
  CHECK(year_of(parse_date("2027-01-01").value()) == 2027);
}
