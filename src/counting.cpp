#include "counting.hpp"

#include <algorithm>

#include "shagym/deadlines.hpp"

namespace shagym {

std::optional<Day> end_of(const Term& term, const RankTable& table, Day start) {
  using Unit = Term::Unit;
  switch (term.unit) {
    case Unit::working_days_from_next_day:
      return count_working_days_from_next_day(table, start, term.amount);
    case Unit::days_after: {
      const Day day = start + std::chrono::days(term.amount);
      return table.covers(day) ? std::optional(day) : std::nullopt;
    }
    default:
      return roll_to_working_day(table, add_months_clamped(start, term.amount));
  }
}

Day start_after(const Term& term, const Reached& before) {
  return term.yours && before.counted ? std::min(*before.date, *before.counted) : *before.date;
}

Reached reach(const Term& term, const Calendar& calendar, Day start, const Reached* before) {
  const auto from = [&](const std::optional<Day>& bound) {
    return term.yours && before->counted ? std::min(*bound, *before->counted) : *bound;
  };
  Reached reached;
  reached.date = end_of(term, calendar.as_known(), start);
  reached.earliest = end_of(term, calendar.fullest(), before ? from(before->earliest) : start);
  reached.latest = end_of(term, calendar.emptiest(), before ? from(before->latest) : start);
  // Where even one of the three lies beyond the calendar, none is said.
  if (!reached.date || !reached.latest || !reached.earliest) return {};
  if (before && before->counted && !term.yours)
    reached.counted = end_of(term, calendar.as_known(), *before->counted);
  return reached;
}

std::optional<Day> registration_day(const Rulebook& rulebook, const CivilTime& now) {
  // "Appeals are registered on the day of receipt;
  const RankTable& table = rulebook.calendar.as_known();
  if (!table.covers(now.day)) return std::nullopt;
  if (table.working(now.day) && now.minute <= rulebook.closing_minute) return now.day;
  //  those received on a day off or after the end of working hours, on the next working day."
  return table.add(now.day, 1);
}

}  // namespace shagym
