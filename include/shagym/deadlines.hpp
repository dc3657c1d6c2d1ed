#ifndef SHAGYM_DEADLINES_HPP_INCLUDED
#define SHAGYM_DEADLINES_HPP_INCLUDED

#include <optional>
#include <string>
#include <vector>

#include "shagym/problem.hpp"
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

/// A day as known, and the earliest and the latest that an announcement to come could make of it.
struct Span {
  Day date{}, earliest{}, latest{};
};

/// Where a term ends.
struct Reached {
  std::optional<Span> end{};  ///< nothing where even one of its days lies beyond the calendar
  /// The law's own count, where `end` follows a date that the portal shows, or a term that does.
  std::optional<Span> counted{};
  bool assumed = false;  ///< see Deadline
  bool awaited = false;  ///< see Deadline

  /// Whether the last day has passed: of two counts the later one. Nothing while that may still be told.
  std::optional<bool> over(Day today) const;
};

/// The day on which a term starts that follows another. Where the portal shows another date than the law
/// counts, one's own time runs from the earlier of the two, and nothing begins before the later one.
Span start_after(const Term& term, const Reached& before);

/// @param before the term that this one follows, or null
Reached reach(const Term& term, const Calendar& calendar, const Span& start, const Reached* before);

struct Deadline {
  const Term* term = nullptr;
  std::string title;
  Day start{};
  std::string start_text;
  std::string start_id;     ///< fact, or term, that it starts from, or "registration"
  bool assumed = false;     ///< the start supposes that the complaint is handed in now
  bool awaited = false;     ///< which date the portal shows has not been told yet
  std::optional<Day> date;  ///< nothing when the calendar does not reach that far
  std::optional<Day> earliest, latest;
  std::string followed;         ///< the fact that says which date the portal shows, where this is that date
  std::optional<Span> counted;  ///< see Reached
  std::string counted_text;     ///< how it stands to the date, in words; empty when it is the same
  std::optional<Day> portal;    ///< the last day by the portal's own count
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
  std::string id;  ///< the same for the same date of a case, whenever and from whatever start it is counted
  Day date{};
  std::string title, text;
  std::vector<int> alarms;  ///< days before
};

struct Deadlines {
  std::vector<Deadline> all;
  std::vector<Event> events;
  NameSet facts;                  ///< facts that a start or its condition needs
  std::vector<Problem> problems;  ///< dates said to stand on the portal that no portal can show
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
