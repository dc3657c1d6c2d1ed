#ifndef SHAGYM_CALENDAR_HPP_INCLUDED
#define SHAGYM_CALENDAR_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shagym/date.hpp"

namespace shagym {

/// A day that is not what its weekday says, with the reason and the source.
struct CalendarEntry {
  enum class Kind { holiday, religious, substitute, decree, working };
  enum class Status { confirmed, announced, calculated };
  Day date{};
  Kind kind = Kind::holiday;
  std::string name;               ///< text `holiday.<name>`
  std::string act;                ///< id of the source
  std::optional<Day> stands_for;  ///< the day that a substitute or a moved day stands for
  std::string published{};        ///< `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exactly as known; empty when not
  Status status = Status::confirmed;
};

/// A day about which an announcement is still to come.
struct PossibleChange {
  Day date{};
  bool may_be_off = true;  ///< else it may become a working day
  std::string name{};      ///< text `holiday.<name>`
  std::string act{};       ///< id of the source
};

/// What is not certain about a day or, without one, about its year.
struct CalendarDoubt {
  std::optional<Day> date;
  std::string note;  ///< text `note.<note>`
};

struct CalendarYear {
  int year = 0;
  std::optional<Day> verified_to;
  std::vector<CalendarEntry> entries;
  std::vector<PossibleChange> possible;
  std::vector<CalendarDoubt> doubts{};
};

/// Working days in constant time.
///
///     day      Fri  Sat  Sun  Mon  Tue          rank: working days up to and including that day
///     rank       7    7    7    8    9          day:  the inverse, rank -> day
///
/// Days are Kazakhstan's civil dates; inside, their number since 1 January 1970. No argument overflows.
class RankTable {
 public:
  RankTable() = default;
  RankTable(Day first, const std::vector<bool>& working);
  bool covers(Day day) const;
  bool working(Day day) const;
  /// The n-th working day after `from` (0 gives `from`); nothing when `from` or the answer lies outside the
  /// table, or n < 0.
  std::optional<Day> add(Day from, std::int32_t n) const;
  /// Working days after `from`, up to and including `to`; nothing when one of them lies outside the table or
  /// `to` before `from`.
  std::optional<std::int32_t> between(Day from, Day to) const;
  /// `add` for many: days are numbers since 1 January 1970; `no_day` where `add` has no answer. All three
  /// arrays hold `size` numbers; `out` may be one of the others.
  void add(const std::int32_t* from, const std::int32_t* n, std::int32_t* out, std::size_t size) const;

  static constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

 private:
  struct View {
    std::int32_t first;
    std::uint32_t days, ranks;
    const std::int32_t* rank;
    const std::int32_t* day;
    std::int32_t reach(std::int32_t from, std::int32_t n) const;
  };
  View view() const;
  std::int32_t reach(std::int32_t from, std::int32_t n) const;

  std::int32_t first_ = 0;
  std::vector<std::int32_t> rank_;
  std::vector<std::int32_t> day_{no_day};  ///< by rank; no working day has rank 0
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
  /// All such days, in order.
  const std::map<Day, CalendarEntry>& entries() const { return entries_; }
  const std::vector<PossibleChange>& possible() const { return possible_; }
  /// Doubts about a year and its days.
  std::vector<CalendarDoubt> doubts(int year) const;

  const RankTable& as_known() const { return known_; }
  /// As if every possible change that adds a working day came true, and none that takes one away.
  const RankTable& fullest() const { return fullest_; }
  /// The opposite.
  const RankTable& emptiest() const { return emptiest_; }

 private:
  Day first_{}, last_{}, verified_{};
  std::map<Day, CalendarEntry> entries_;
  std::vector<PossibleChange> possible_;
  std::map<int, std::vector<CalendarDoubt>> doubts_;
  RankTable known_, fullest_, emptiest_;
};

/// Why a question about days has no answer: `none` when it has one.
enum class NoAnswer { none, before_first_day, after_last_day, negative, backwards };

/// Why `calendar.as_known().add(from, n)` gives nothing. Before the calendar's first year days off are not
/// known, so nothing is counted there.
NoAnswer why_not_added(const Calendar& calendar, Day from, std::int32_t n);

/// Why `calendar.as_known().between(from, to)` gives nothing.
NoAnswer why_not_between(const Calendar& calendar, Day from, Day to);

/// The last of `amount` working days; the day after `start` is day one (APPC art. 76 (2) for appeals, applied
/// to complaints by analogy). Nothing when the calendar does not reach that far, or
/// `amount` is negative.
std::optional<Day> count_working_days_from_next_day(const RankTable& table, Day start, std::int32_t amount);

/// Same day of the month, or the last day of a shorter month (Civil Code art. 174 (3)); a negative number
/// counts backwards. Beyond the years 1 to 9999 it stays at the first or last day of that span, which no
/// calendar covers.
Day add_months_clamped(Day start, std::int32_t months);

/// The day itself when working, else the next working day (Civil Code art. 175); nothing outside the table.
std::optional<Day> roll_to_working_day(const RankTable& table, Day day);

}  // namespace shagym

#endif
