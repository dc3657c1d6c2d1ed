#include <limits>
#include <random>

#include "shagym/calendar.hpp"
#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;
using std::chrono::days;

namespace {

constexpr std::int32_t least = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();

/// Numbers of the whole range, with those at its ends and around the calendar more often.
class Numbers {
 public:
  std::int32_t next() {
    switch (any_(random_) & 3) {
      case 0:
        return any_(random_);
      case 1:
        return 18628 + any_(random_) % 3000;  // around 2021 to 2027
      case 2:
        return any_(random_) % 400;
      default: {
        const std::int32_t ends[] = {least, least + 1, -1, 0, 1, most - 1, most};
        return ends[static_cast<std::uint32_t>(any_(random_)) % 7];
      }
    }
  }

 private:
  std::mt19937 random_{20261123};
  std::uniform_int_distribution<std::int32_t> any_{least, most};
};

Day numbered(std::int32_t number) {
  return Day(days(number));
}

}  // namespace

TEST_CASE("working days of any 32-bit numbers are counted or refused", "[day_arithmetic]") {
  const Calendar& calendar = rulebook().calendar;
  const RankTable& table = calendar.as_known();
  Numbers numbers;
  int wrong = 0;
  int answered = 0;
  for (int i = 0; i < 200000; ++i) {
    const std::int32_t from = numbers.next();
    const std::int32_t n = numbers.next();
    const auto reached = table.add(numbered(from), n);
    std::int32_t batch = 0;
    table.add(&from, &n, &batch, 1);
    wrong += batch != (reached ? (*reached - Day()).count() : RankTable::no_day);
    wrong += reached.has_value() != (why_not_added(calendar, numbered(from), n) == NoAnswer::none);
    const auto count = table.between(numbered(from), numbered(n));
    wrong += count.has_value() != (why_not_between(calendar, numbered(from), numbered(n)) == NoAnswer::none);
    if (!reached) continue;
    ++answered;
    wrong += !calendar.covers(numbered(from)) || *reached < numbered(from);
    wrong += table.between(numbered(from), *reached) != n;
  }
  CHECK(wrong == 0);
  CHECK(answered > 1000);
}

TEST_CASE("months are added to any day in any number without overflow", "[day_arithmetic]") {
  Numbers numbers;
  int wrong = 0;
  int inside = 0;
  for (int i = 0; i < 200000; ++i) {
    const Day from = numbered(numbers.next());
    const std::int32_t months = numbers.next();
    const Day reached = add_months_clamped(from, months);
    const std::chrono::year_month_day to(reached);
    wrong += !to.ok() || static_cast<int>(to.year()) < 1 || static_cast<int>(to.year()) > 9999;
    if (from < day("1000-01-01") || from > day("3000-01-01") || months > 12000 || months < -1200) continue;
    ++inside;
    const std::chrono::year_month_day start(from);
    const auto months_of = [](const std::chrono::year_month_day& date) {
      return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    };
    wrong += months_of(to) - months_of(start) != months;
    // The same day of the month, or an earlier one that is the month's last.
    wrong += to.day() > start.day();
    wrong += to.day() < start.day() && std::chrono::year_month_day(reached + days(1)).month() == to.month();
  }
  CHECK(wrong == 0);
  CHECK(inside > 1000);
}

TEST_CASE("beyond the years 1 to 9999 the ends of that span are given", "[day_arithmetic]") {
  CHECK(iso(add_months_clamped(day("2026-11-23"), most)) == "9999-12-31");
  CHECK(iso(add_months_clamped(day("2026-11-23"), least)) == "0001-01-01");
  CHECK(iso(add_months_clamped(numbered(most), 0)) == "9999-12-31");
  CHECK(iso(add_months_clamped(numbered(least), 0)) == "0001-01-01");
  CHECK(iso(add_months_clamped(day("9999-11-30"), 1)) == "9999-12-30");
  CHECK(iso(add_months_clamped(day("9999-12-30"), 1)) == "9999-12-31");
  CHECK_FALSE(
      roll_to_working_day(rulebook().calendar.as_known(), add_months_clamped(day("2026-11-23"), most)));
  CHECK_FALSE(RankTable().add(day("2026-11-23"), 0));
}

TEST_CASE("many days at once are counted as one by one", "[day_arithmetic]") {
  const RankTable& table = rulebook().calendar.as_known();
  const std::int32_t monday = static_cast<std::int32_t>((day("2026-11-23") - Day()).count());
  const std::vector<std::int32_t> from{monday, monday, monday, 0, monday};
  const std::vector<std::int32_t> n{15, 0, -1, 1, most};
  std::vector<std::int32_t> out(5);
  table.add(from.data(), n.data(), out.data(), out.size());
  CHECK(iso(numbered(out[0])) == "2026-12-14");
  CHECK(out[1] == monday);
  CHECK(out[2] == RankTable::no_day);
  CHECK(out[3] == RankTable::no_day);
  CHECK(out[4] == RankTable::no_day);
}
