#ifndef SHAGYM_LEDGER_HPP_INCLUDED
#define SHAGYM_LEDGER_HPP_INCLUDED

#include "shagym/deadlines.hpp"

namespace shagym {

/// A minute of the day as HH:MM.
std::string clock_text(int minute);

/// Writes down how a date is reached, day by day, in words.
class Ledger {
 public:
  Ledger(const Calendar& calendar, const Words& words) : calendar_(calendar), words_(words) {}

  void start(Day day, const std::string& what);
  /// Each day after `start` up to `end`: counted, or skipped with the reason and its act.
  void working_days(Day start, Day end);
  /// Days of the calendar, working or not.
  void days_after(Day start, Day end);
  void months(Day start, int amount, Day reached, Day rolled);
  /// From the day of handing in to the day of registration.
  void registration(const CivilTime& now, int closing_minute, Day registered);

  std::vector<LedgerLine> take() { return std::move(lines_); }

 private:
  void day_off(Day day);
  std::string reason(const CalendarEntry& entry) const;
  /// @param entry what the day is, with the act behind it; null when its weekday says it
  void add(Day day, LedgerLine::Step step, std::string text, const CalendarEntry* entry = nullptr);

  const Calendar& calendar_;
  const Words& words_;
  std::vector<LedgerLine> lines_;
};

}  // namespace shagym

#endif
