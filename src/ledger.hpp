#ifndef SHAGYM_LEDGER_HPP_INCLUDED
#define SHAGYM_LEDGER_HPP_INCLUDED

#include "shagym/deadlines.hpp"

namespace shagym {

/// Writes down how a date is reached, day by day, in words.
class Ledger {
 public:
  Ledger(const Calendar& calendar, const Words& words) : calendar_(calendar), words_(words) {}

  void start(Day day, const std::string& what);
  /// Each day after `start` up to `end`: counted, or skipped with the reason and its act.
  void working_days(Day start, Day end);
  void months(Day start, int amount, Day reached, Day rolled);
  /// From the day of handing in to the day of registration.
  void registration(const CivilTime& now, int closing_minute, Day registered);

  std::vector<LedgerLine> take() { return std::move(lines_); }

 private:
  std::string day_off(Day day) const;
  /// A day's reason with the act behind it.
  std::string sourced(const std::string& text, const CalendarEntry& entry) const;

  const Calendar& calendar_;
  const Words& words_;
  std::vector<LedgerLine> lines_;
};

}  // namespace shagym

#endif
