#ifndef SHAGYM_COUNTING_HPP_INCLUDED
#define SHAGYM_COUNTING_HPP_INCLUDED

#include <optional>

#include "shagym/rulebook.hpp"

namespace shagym {

/// Where a term ends that starts on that day; nothing when the table does not reach that far.
std::optional<Day> end_of(const Term& term, const RankTable& table, Day start);

}  // namespace shagym

#endif
