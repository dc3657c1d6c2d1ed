#ifndef SHAGYM_DEADLINES_HPP_INCLUDED
#define SHAGYM_DEADLINES_HPP_INCLUDED

#include <optional>
#include <string>
#include <vector>

#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

/// One step of reckoning: a day counted or skipped, or a rule applied.
struct LedgerLine {
  Day date{};
  std::optional<int> number;  ///< running number of a counted working day
  std::string text;
};

/// How sure the date is. Verified: no announcement is outstanding for any day it depends on.
enum class Certainty { verified, unverified, unknown };

/// Where a term ends: as known, and the earliest and the latest that an announcement to come could make of
/// it.
struct Reached {
  std::optional<Day> date, earliest, latest;  ///< all three, or none where even one lies beyond the calendar
  bool assumed = false;                       ///< see Deadline
};

/// @param before the term that this one follows, whose doubt it inherits, or null
Reached reach(const Term& term, const Calendar& calendar, Day start, const Reached* before);

struct Deadline {
  const Term* term = nullptr;
  std::string title;
  Day start{};
  std::string start_text;
  bool assumed = false;     ///< the start supposes that the complaint is handed in now
  std::optional<Day> date;  ///< nothing when the calendar does not reach that far
  std::optional<Day> earliest, latest;
  Certainty certainty = Certainty::unknown;
  std::string certainty_text;
  std::string date_text;
  std::string consequence;  ///< what follows, once the date is past
  std::vector<CitationView> citations;
  std::vector<std::string> notes;
  std::vector<LedgerLine> ledger;
};

struct Deadlines {
  std::vector<Deadline> all;
  NameSet facts;  ///< facts that a start or its condition needs
};

/// Every term that has started, or would start if the complaint were handed in now. Sets `term.<id>.over` for
/// those whose start is a fact: true when the last day lies before today.
Deadlines count_deadlines(const Rulebook& rulebook, const Words& words, const CivilTime& now, Facts& facts);

/// The day on which something handed in now counts as registered: today, or the next working day when it is a
/// day off or after closing time (APPC art. 64 (3)). Nothing beyond the calendar.
std::optional<Day> registration_day(const Rulebook& rulebook, const CivilTime& now);

}  // namespace shagym

#endif
