#ifndef SHAGYM_HOLIDAYS_HPP_INCLUDED
#define SHAGYM_HOLIDAYS_HPP_INCLUDED

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shagym/calendar.hpp"

namespace shagym {

/// A day off on the same date each year while a law says so.
struct HolidayRule {
  std::chrono::month month{};
  std::chrono::day day{};
  CalendarEntry::Kind kind = CalendarEntry::Kind::holiday;  ///< holiday or religious
  std::string name;                                         ///< text `holiday.<name>`
  std::string act;                                          ///< the act that made it
  std::optional<Day> from;  ///< nothing: before the first year of the calendar
  std::optional<Day> to;    ///< last day in force

  /// The rule's date in that year; nothing when the year has no such date or the rule is not in force on it.
  std::optional<Day> in_year(int year) const;
};

struct Holidays {
  std::vector<HolidayRule> rules;
  std::string carry_over_act;  ///< the norm behind substitute days off
};

/// The days that are off by rule, before any decree: holidays, religious days, and for each holiday on a
/// weekend its substitute.
///
///     Sat 21     Sun 22     Mon 23     Tue 24       Wed 25        March 2026
///     holiday    holiday    holiday    for 21       for 22
///
/// @param religious movable days, which have no rule; kind, act and status are theirs
/// @param first_year the year before it is looked at too, for it may carry a day over into January
std::map<Day, CalendarEntry> days_off_by_rule(const Holidays& holidays,
                                              const std::vector<CalendarEntry>& religious, int first_year,
                                              int last_year);

}  // namespace shagym

#endif
