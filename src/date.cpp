#include "shagym/date.hpp"

#include <array>

namespace shagym {

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  bool right = true;
  for (const char c : text) {
    right = right && c >= '0' && c <= '9';
    value = value * 10 + (c - '0');
  }
  return right ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Day> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1000) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::optional<int> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = digits(text.substr(0, 2));
  const auto minute = digits(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

std::optional<CivilTime> parse_civil_time(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T') return std::nullopt;
  const auto day = parse_date(text.substr(0, 10));
  const auto minute = parse_clock(text.substr(11));
  if (!day || !minute) return std::nullopt;
  return CivilTime{*day, *minute};
}

std::string iso(Day day) {
  const std::chrono::year_month_day date(day);
  std::string out = "0000-00-00";
  const auto put = [&](std::size_t last, unsigned value) {
    for (std::size_t at = last; value != 0 && at < out.size(); value /= 10)
      out[at--] = static_cast<char>('0' + value % 10);
  };
  put(3, static_cast<unsigned>(static_cast<int>(date.year())));
  put(6, static_cast<unsigned>(date.month()));
  put(9, static_cast<unsigned>(date.day()));
  return out;
}

int year_of(Day day) {
  return static_cast<int>(std::chrono::year_month_day(day).year());
}

}  // namespace shagym
