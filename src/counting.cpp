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

std::optional<bool> Reached::over(Day today) const {
  if (!end || end->date >= today || (counted && counted->date >= today)) return false;
  return awaited ? std::nullopt : std::optional(true);
}

Span start_after(const Term& term, const Reached& before) {
  const Span& shown = *before.end;
  if (!before.counted) return shown;
  const Span& counted = *before.counted;
  switch (term.purpose) {
    case Term::Purpose::yours:
      return {std::min(shown.date, counted.date), std::min(shown.earliest, counted.earliest),
              std::min(shown.latest, counted.latest)};
    case Term::Purpose::begins:
      return {std::max(shown.date, counted.date), std::max(shown.earliest, counted.earliest),
              std::max(shown.latest, counted.latest)};
    default:
      return shown;
  }
}

Reached reach(const Term& term, const Calendar& calendar, const Span& start, const Reached* before) {
  const auto ends = [&](const Span& from) -> std::optional<Span> {
    const auto date = end_of(term, calendar.as_known(), from.date);
    const auto earliest = end_of(term, calendar.fullest(), from.earliest);
    const auto latest = end_of(term, calendar.emptiest(), from.latest);
    if (!date || !earliest || !latest) return std::nullopt;
    return Span{*date, *earliest, *latest};
  };
  Reached reached;
  reached.assumed = before && before->assumed;
  reached.awaited = before && before->awaited;
  reached.end = ends(start);
  // What the authority has to keep runs on from both counts.
  if (!before || !before->counted || term.purpose != Term::Purpose::theirs) return reached;
  reached.counted = ends(*before->counted);
  if (!reached.counted) reached.end.reset();
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
