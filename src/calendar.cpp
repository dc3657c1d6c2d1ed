#include "shagym/calendar.hpp"

#include <algorithm>

namespace shagym {

namespace {

using std::chrono::days;

bool is_weekend(Day day) {
  const std::chrono::weekday weekday(day);
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

RankTable::RankTable(Day first, const std::vector<bool>& working) : first_(first) {
  rank_.reserve(working.size());
  std::int32_t rank = 0;
  for (std::size_t i = 0; i < working.size(); ++i) {
    if (working[i]) {
      ++rank;
      day_.push_back(first + days(static_cast<int>(i)));
    }
    rank_.push_back(rank);
  }
}

bool RankTable::covers(Day day) const {
  return day >= first_ && day < first_ + days(static_cast<int>(rank_.size()));
}

bool RankTable::working(Day day) const {
  if (!covers(day)) return false;
  const auto i = static_cast<std::size_t>((day - first_).count());
  return rank_[i] != (i == 0 ? 0 : rank_[i - 1]);
}

std::optional<Day> RankTable::add(Day from, int n) const {
  if (!covers(from) || n < 0) return std::nullopt;
  if (n == 0) return from;
  const auto rank = static_cast<std::int64_t>(rank_[static_cast<std::size_t>((from - first_).count())]) + n;
  if (rank > static_cast<std::int64_t>(day_.size())) return std::nullopt;
  return day_[static_cast<std::size_t>(rank - 1)];
}

int RankTable::between(Day from, Day to) const {
  return rank_[static_cast<std::size_t>((to - first_).count())] -
         rank_[static_cast<std::size_t>((from - first_).count())];
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
  }
  std::vector<bool> known;
  for (Day day = first_; day <= last_; day += days(1)) {
    const CalendarEntry* entry = this->entry(day);
    known.push_back(entry ? entry->kind == CalendarEntry::Kind::working : !is_weekend(day));
  }
  std::vector<bool> fullest = known;
  std::vector<bool> emptiest = known;
  for (const CalendarYear& each : years) {
    for (const PossibleChange& change : each.possible) {
      const auto i = static_cast<std::size_t>((change.date - first_).count());
      (change.may_be_off ? emptiest : fullest)[i] = !change.may_be_off;
    }
  }
  known_ = RankTable(first_, known);
  fullest_ = RankTable(first_, fullest);
  emptiest_ = RankTable(first_, emptiest);
}

const CalendarEntry* Calendar::entry(Day day) const {
  const auto it = entries_.find(day);
  return it == entries_.end() ? nullptr : &it->second;
}

std::optional<Day> count_working_days_from_next_day(const RankTable& table, Day start, int days) {
  return table.add(start, days);
}

Day add_months_clamped(Day start, int months) {
  const std::chrono::year_month_day date(start);
  const auto month = date.year() / date.month() + std::chrono::months(months);
  // "If the month has no such day, the term ends on its last day."
  const std::chrono::year_month_day_last last(month.year(), std::chrono::month_day_last(month.month()));
  return Day(month / std::min(date.day(), last.day()));
}

std::optional<Day> roll_to_working_day(const RankTable& table, Day day) {
  if (table.working(day)) return day;
  return table.add(day, 1);
}

}  // namespace shagym
