#include "portal.hpp"

#include "counting.hpp"

namespace shagym {

std::optional<Day> count_from_registration(const Term& term, const RankTable& table, Day registered) {
  if (term.unit != Term::Unit::working_days_from_next_day) return std::nullopt;
  return count_working_days_from_next_day(table, registered - std::chrono::days(1), term.amount);
}

bool can_be_shown(const Term& term, const RankTable& table, Day start, Day shown) {
  if (shown <= start) return false;
  Term twice = term;
  twice.amount *= 2;
  const auto bound = end_of(twice, table, start);
  return !bound || shown <= *bound;
}

bool follow(Reached& reached, const Term& term, const RankTable& table, Day start, Day shown) {
  if (!reached.end || !can_be_shown(term, table, start, shown)) return false;
  if (!reached.counted) reached.counted = reached.end;
  reached.end = Span{shown, shown, shown};
  return true;
}

}  // namespace shagym
