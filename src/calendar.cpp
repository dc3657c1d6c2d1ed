#include "shagym/calendar.hpp"

#include <algorithm>

namespace shagym {

namespace {

using std::chrono::days;

/// Beyond the calendar both ways, and yet small enough to reckon with.
Day first_reckoned() {
  using namespace std::chrono;
  return Day(year(1) / January / 1);
}

Day last_reckoned() {
  using namespace std::chrono;
  return Day(year(9999) / December / 31);
}

/// The number since 1 January 1970. Days that the number cannot hold lie far outside every table.
std::int32_t number_of(Day day) {
  return static_cast<std::int32_t>(
      std::clamp(day, first_reckoned() - days(1), last_reckoned() + days(1)).time_since_epoch().count());
}

}  // namespace

RankTable::RankTable(Day first, const std::vector<bool>& working) : first_(number_of(first)) {
  rank_.reserve(working.size());
  std::int32_t rank = 0;
  std::int32_t day = first_;
  for (const bool works : working) {
    if (works) {
      ++rank;
      day_.push_back(day);
    }
    rank_.push_back(rank);
    ++day;
  }
}

RankTable::View RankTable::view() const {
  return {first_, static_cast<std::uint32_t>(rank_.size()), static_cast<std::uint32_t>(day_.size()),
          rank_.data(), day_.data()};
}

std::int32_t RankTable::View::reach(std::int32_t from, std::int32_t n) const {
  // Unsigned numbers wrap, so that one comparison tells days before and after the table.
  const std::uint32_t at = static_cast<std::uint32_t>(from) - static_cast<std::uint32_t>(first);
  if (at >= days || n < 0) return no_day;
  if (n == 0) return from;
  const std::uint32_t reached = static_cast<std::uint32_t>(rank[at]) + static_cast<std::uint32_t>(n);
  return reached < ranks ? day[reached] : no_day;
}

std::int32_t RankTable::reach(std::int32_t from, std::int32_t n) const {
  return view().reach(from, n);
}

bool RankTable::covers(Day day) const {
  return reach(number_of(day), 0) != no_day;
}

bool RankTable::working(Day day) const {
  if (!covers(day)) return false;
  const std::int32_t number = number_of(day);
  return day_[static_cast<std::size_t>(rank_[static_cast<std::size_t>(number - first_)])] == number;
}

std::optional<Day> RankTable::add(Day from, std::int32_t n) const {
  const std::int32_t reached = reach(number_of(from), n);
  if (reached == no_day) return std::nullopt;
  return Day(days(reached));
}

void RankTable::add(const std::int32_t* from, const std::int32_t* n, std::int32_t* out,
                    std::size_t size) const {
  // A copy that `out` cannot alias stays in registers.
  const View table = view();
  for (std::size_t i = 0; i < size; ++i) out[i] = table.reach(from[i], n[i]);
}

std::optional<std::int32_t> RankTable::between(Day from, Day to) const {
  if (to < from || !covers(from) || !covers(to)) return std::nullopt;
  return rank_[static_cast<std::size_t>(number_of(to) - first_)] -
         rank_[static_cast<std::size_t>(number_of(from) - first_)];
}

Calendar::Calendar(const std::vector<CalendarYear>& years) {
  if (years.empty()) return;
  using namespace std::chrono;
  first_ = Day(year(years.front().year) / January / 1);
  last_ = Day(year(years.back().year) / December / 31);
  verified_ = first_ - days(1);
  for (const CalendarYear& each : years) {
    if (each.verified_to) verified_ = std::max(verified_, *each.verified_to);
    for (const CalendarEntry& entry : each.entries) {
      const auto [it, fresh] = entries_.try_emplace(entry.date, entry);
      if (!fresh && entry.kind == CalendarEntry::Kind::working) it->second = entry;
    }
    possible_.insert(possible_.end(), each.possible.begin(), each.possible.end());
    doubts_[each.year] = each.doubts;
  }
  std::vector<bool> known;
  for (Day day = first_; day <= last_; day += days(1)) {
    const CalendarEntry* entry = this->entry(day);
    known.push_back(entry ? entry->kind == CalendarEntry::Kind::working : !is_weekend(day));
  }
  std::vector<bool> fullest = known;
  std::vector<bool> emptiest = known;
  for (const PossibleChange& change : possible_) {
    const auto i = static_cast<std::size_t>((change.date - first_).count());
    (change.may_be_off ? emptiest : fullest)[i] = !change.may_be_off;
  }
  known_ = RankTable(first_, known);
  fullest_ = RankTable(first_, fullest);
  emptiest_ = RankTable(first_, emptiest);
}

const CalendarEntry* Calendar::entry(Day day) const {
  const auto it = entries_.find(day);
  return it == entries_.end() ? nullptr : &it->second;
}

std::vector<CalendarDoubt> Calendar::doubts(int year) const {
  const auto it = doubts_.find(year);
  return it == doubts_.end() ? std::vector<CalendarDoubt>() : it->second;
}

NoAnswer why_not_added(const Calendar& calendar, Day from, std::int32_t n) {
  if (n < 0) return NoAnswer::negative;
  if (from < calendar.first_day()) return NoAnswer::before_first_day;
  return calendar.as_known().add(from, n) ? NoAnswer::none : NoAnswer::after_last_day;
}

NoAnswer why_not_between(const Calendar& calendar, Day from, Day to) {
  if (from < calendar.first_day()) return NoAnswer::before_first_day;
  if (to < from) return NoAnswer::backwards;
  return calendar.covers(to) ? NoAnswer::none : NoAnswer::after_last_day;
}

std::optional<Day> count_working_days_from_next_day(const RankTable& table, Day start, std::int32_t amount) {
  return table.add(start, amount);
}

Day add_months_clamped(Day start, std::int32_t months) {
  using namespace std::chrono;
  const year_month_day date(std::clamp(start, first_reckoned(), last_reckoned()));
  const std::int64_t month =
      std::int64_t{12} * static_cast<int>(date.year()) + static_cast<unsigned>(date.month()) - 1 + months;
  if (month < 12) return first_reckoned();
  if (month >= std::int64_t{10000} * 12) return last_reckoned();
  const year_month reached =
      year(static_cast<int>(month / 12)) / std::chrono::month(static_cast<unsigned>(month % 12 + 1));
  // "If the month has no such day, the term ends on its last day."
  return Day(reached / std::min(date.day(), (reached / last).day()));
}

std::optional<Day> roll_to_working_day(const RankTable& table, Day day) {
  if (table.working(day)) return day;
  return table.add(day, 1);
}

}  // namespace shagym
