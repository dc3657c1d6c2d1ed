#ifndef SHAGYM_CALENDAR_HPP_INCLUDED
#define SHAGYM_CALENDAR_HPP_INCLUDED

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shagym/date.hpp"

namespace shagym {

/// A day that is not what its weekday says, with the reason and the source.
struct CalendarEntry {
  enum class Kind { holiday, religious, substitute, decree, working };
  Day date{};
  Kind kind = Kind::holiday;
  std::string name;               ///< text `holiday.<name>`
  std::string act;                ///< id of the source
  std::optional<Day> stands_for;  ///< the day that a substitute or a moved day stands for
};

/// A day about which an announcement is still to come.
struct PossibleChange {
  Day date{};
  bool may_be_off = true;  ///< else it may become a working day
};

struct CalendarYear {
  int year = 0;
  std::optional<Day> verified_to;
  std::vector<CalendarEntry> entries;
  std::vector<PossibleChange> possible;
};

/// Working days in constant time.
///
///     day      Fri  Sat  Sun  Mon  Tue          rank: working days up to and including that day
///     rank       7    7    7    8    9          day:  the inverse, rank -> day
class RankTable {
 public:
  RankTable() = default;
  RankTable(Day first, const std::vector<bool>& working);
  bool covers(Day day) const;
  bool working(Day day) const;
  /// The n-th working day after `from` (n >= 0; 0 gives `from`); nothing beyond the table.
  std::optional<Day> add(Day from, int n) const;
  /// Working days after `from`, up to and including `to`. Both must be covered.
  int between(Day from, Day to) const;

 private:
  Day first_{};
  std::vector<std::int32_t> rank_;
  std::vector<Day> day_;
};

/// The Kazakh working-day calendar (five-day week), from data.
class Calendar {
 public:
  Calendar() = default;
  /// Years must follow one another. An entry for a date wins over its weekday; `working` wins over days off.
  explicit Calendar(const std::vector<CalendarYear>& years);

  bool covers(Day day) const { return known_.covers(day); }
  bool working(Day day) const { return known_.working(day); }
  Day first_day() const { return first_; }
  Day last_day() const { return last_; }
  /// Up to here no announcement is outstanding.
  Day last_verified_day() const { return verified_; }
  /// Why a day is not what its weekday says; null for an ordinary day.
  const CalendarEntry* entry(Day day) const;

  const RankTable& as_known() const { return known_; }
  /// As if every possible change that adds a working day came true, and none that takes one away.
  const RankTable& fullest() const { return fullest_; }
  /// The opposite.
  const RankTable& emptiest() const { return emptiest_; }

 private:
  Day first_{}, last_{}, verified_{};
  std::map<Day, CalendarEntry> entries_;
  RankTable known_, fullest_, emptiest_;
};

/// Counts working days; the day after `start` is day one (APPC art. 76 (2) for appeals, applied to complaints
/// by analogy).
std::optional<Day> count_working_days_from_next_day(const RankTable& table, Day start, int days);

/// Same day of the month, or the last day of a shorter month (Civil Code art. 174 (3)).
Day add_months_clamped(Day start, int months);

/// The day itself when working, else the next working day (Civil Code art. 175).
std::optional<Day> roll_to_working_day(const RankTable& table, Day day);

}  // namespace shagym

#endif
