#ifndef SHAGYM_PORTAL_HPP_INCLUDED
#define SHAGYM_PORTAL_HPP_INCLUDED

#include "shagym/deadlines.hpp"

namespace shagym {

/// The last day where the day of registration is counted as day one, as the portal was seen to count.
std::optional<Day> count_from_registration(const Term& term, const RankTable& table, Day registered);

/// Whether a portal can have shown that last day of a term: after its start, and no further away than twice
/// the term.
bool can_be_shown(const Term& term, const RankTable& table, Day start, Day shown);

/// Puts the date that the portal shows in the place of the one counted, which stays beside it.
/// @returns whether it did: not where nothing was counted, or where no portal can have shown that date
bool follow(Reached& reached, const Term& term, const RankTable& table, Day start, Day shown);

}  // namespace shagym

#endif
