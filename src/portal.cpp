#include "portal.hpp"

#include "counting.hpp"

namespace shagym {

std::optional<Day> count_from_registration(const Term& term, const RankTable& table, Day registered) {
  if (term.unit != Term::Unit::working_days_from_next_day) return std::nullopt;
  return count_working_days_from_next_day(table, registered - std::chrono::days(1), term.amount);
}

bool can_be_shown(const Term& term, const RankTable& table, Day registered, Day shown) {
  if (shown <= registered) return false;
  Term twice = term;
  twice.amount *= 2;
  const auto bound = end_of(twice, table, registered);
  return !bound || shown <= *bound;
}

void follow(Reached& reached, const Term& term, const RankTable& table, Day registered,
            const std::optional<Day>& shown) {
  if (!reached.date || !shown || !can_be_shown(term, table, registered, *shown)) return;
  reached.counted = reached.date;
  reached.date = reached.earliest = reached.latest = shown;
}

}  // namespace shagym
