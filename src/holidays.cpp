#include "shagym/holidays.hpp"

namespace shagym {

namespace {

using std::chrono::days;

/// Holidays that fall on a weekend, in order.
std::vector<CalendarEntry> held_on_weekends(const std::map<Day, CalendarEntry>& off) {
  std::vector<CalendarEntry> held;
  for (const auto& [day, entry] : off) {
    if (entry.kind == CalendarEntry::Kind::holiday && is_weekend(day)) held.push_back(entry);
  }
  return held;
}

}  // namespace

std::optional<Day> HolidayRule::in_year(int year) const {
  const std::chrono::year_month_day date{std::chrono::year(year), month, day};
  if (!date.ok()) return std::nullopt;
  const Day found(date);
  if ((from && found < *from) || (to && found > *to)) return std::nullopt;
  return found;
}

std::map<Day, CalendarEntry> days_off_by_rule(const Holidays& holidays,
                                              const std::vector<CalendarEntry>& religious, int first_year,
                                              int last_year) {
  std::map<Day, CalendarEntry> off;
  for (int year = first_year - 1; year <= last_year; ++year) {
    for (const HolidayRule& rule : holidays.rules) {
      const auto day = rule.in_year(year);
      if (day) off.try_emplace(*day, CalendarEntry{*day, rule.kind, rule.name, rule.act, std::nullopt});
    }
  }
  for (const CalendarEntry& entry : religious) off.try_emplace(entry.date, entry);
  // "If a day off and a holiday coincide, the day off is the next working day after the holiday."
  for (const CalendarEntry& held : held_on_weekends(off)) {
    Day day = held.date + days(1);
    while (is_weekend(day) || off.count(day) != 0) day += days(1);
    off.emplace(day, CalendarEntry{day, CalendarEntry::Kind::substitute, held.name, holidays.carry_over_act,
                                   held.date});
  }
  return off;
}

}  // namespace shagym
