#ifndef SHAGYM_DATE_HPP_INCLUDED
#define SHAGYM_DATE_HPP_INCLUDED

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace shagym {

/// A calendar date. Never an instant: all reckoning is on Kazakhstan's civil dates.
using Day = std::chrono::sys_days;

/// Kazakhstan civil time (UTC+5 in the whole country since 1 March 2024), as given by the caller.
struct CivilTime {
  Day day{};
  int minute = 0;  ///< minutes since midnight, 0..1439

  bool operator==(const CivilTime&) const = default;
};

/// `YYYY-MM-DD`, years 1000 to 9999; nothing for any other form and for dates that do not exist.
std::optional<Day> parse_date(std::string_view text);

/// `HH:MM` as minutes since midnight.
std::optional<int> parse_clock(std::string_view text);

/// `YYYY-MM-DDTHH:MM`, without zone: the zone is always Kazakhstan's.
std::optional<CivilTime> parse_civil_time(std::string_view text);

/// `YYYY-MM-DD`.
std::string iso(Day day);

/// Saturday or Sunday: the days off of the five-day week.
bool is_weekend(Day day);

/// Calendar year of a date.
int year_of(Day day);

}  // namespace shagym

#endif
