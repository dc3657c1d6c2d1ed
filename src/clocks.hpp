#ifndef SHAGYM_CLOCKS_HPP_INCLUDED
#define SHAGYM_CLOCKS_HPP_INCLUDED

#include "shagym/deadlines.hpp"

namespace shagym {

/// Says of all dates together what none of them can say alone: which one matters now and stands first, how
/// many days are left, what is still open about them, and which are to come.
/// @param waits nobody can be complained to before the next step opens
void read_clocks(Deadlines& deadlines, const Rulebook& rulebook, const Words& words, Day today, bool waits);

}  // namespace shagym

#endif
