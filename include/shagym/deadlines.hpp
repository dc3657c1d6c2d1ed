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
  /// counted and working carry a number: a day counted, and one that counts though it looks like a day off.
  enum class Step { registration, start, counted, off, working, months, clamped, rolled };
  Day date{};
  Step step = Step::start;
  std::optional<int> number{};  ///< running number of a counted day
  std::string text{};
  std::string act{};  ///< source of what the day is, in words; empty when its weekday says it
};

/// How sure the date is. Verified: no announcement is outstanding for any day it depends on.
enum class Certainty { verified, unverified, unknown };

/// Where a term ends: as known, and the earliest and the latest that an announcement to come could make of
/// it.
struct Reached {
  std::optional<Day> date, earliest, latest;  ///< all three, or none where even one lies beyond the calendar
  bool assumed = false;                       ///< see Deadline
  /// The law's own date, where `date` follows one that the portal shows, or a term that does.
  std::optional<Day> counted{};
};

/// The day on which a term starts that follows another. One's own time runs from the earlier of what the law
/// counts and what the portal shows.
Day start_after(const Term& term, const Reached& before);

/// @param before the term that this one follows, whose doubt it inherits, or null
Reached reach(const Term& term, const Calendar& calendar, Day start, const Reached* before);

struct Deadline {
  const Term* term = nullptr;
  std::string title;
  Day start{};
  std::string start_text;
  std::string start_id;     ///< fact, or term, that it starts from, or "registration"
  bool assumed = false;     ///< the start supposes that the complaint is handed in now
  std::optional<Day> date;  ///< nothing when the calendar does not reach that far
  std::optional<Day> earliest, latest;
  bool followed = false;       ///< the date is the one that the portal shows
  std::optional<Day> counted;  ///< see Reached
  std::optional<Day> portal;   ///< the last day by the portal's own count
  Certainty certainty = Certainty::unknown;
  std::string certainty_text;
  std::string date_text;
  std::string consequence;  ///< what follows, once the date is past
  bool now = false;         ///< of all, the date that matters now
  std::string left_text;    ///< days to go, or since, in words
  std::string until;        ///< until which hour, by which channel
  std::string why_open;     ///< what could still make it an earlier or a later date
  std::vector<std::string> doubts;
  std::vector<CitationView> citations;
  std::vector<std::string> notes;
  std::vector<LedgerLine> ledger;
};

/// A date to come, for the person's own calendar. Names nobody and nothing of the case.
struct Event {
  std::string uid;  ///< the same for the same term from the same start, whenever it is counted
  Day date{};
  std::string title, text;
  std::vector<int> alarms;  ///< days before
};

struct Deadlines {
  std::vector<Deadline> all;
  std::vector<Event> events;
  NameSet facts;  ///< facts that a start or its condition needs
};

/// Every term that has started, or would start if the complaint were handed in now. Sets `term.<id>.over` for
/// those whose start is a fact: true when the last day lies before today.
Deadlines count_deadlines(const Rulebook& rulebook, const Words& words, const CivilTime& now, Facts& facts);

/// The title and the date of a deadline in one sentence.
std::string guide_line(const Words& words, const Deadline& deadline);

/// The day on which something handed in now counts as registered: today, or the next working day when it is a
/// day off or after closing time (APPC art. 64 (3)). Nothing beyond the calendar.
std::optional<Day> registration_day(const Rulebook& rulebook, const CivilTime& now);

}  // namespace shagym

#endif
