#ifndef SHAGYM_TESTS_TOOLS_EXCLUSIVE_HPP_INCLUDED
#define SHAGYM_TESTS_TOOLS_EXCLUSIVE_HPP_INCLUDED

#include <iosfwd>
#include <string>

#include "shagym/rulebook.hpp"

namespace shagym::proof {

/// Compares what must not stand together, over every combination of the facts that it reads. `list` is JSON:
/// groups
/// `{"of": [names], "least": n, "most": n, "when": condition}`; a name is the key of a sentence, or `term:`,
/// `route:`, `block:`, `authority:`, `recommended:` (a channel) and an id; `when` says for which cases the
/// group is meant. A sentence of a ground counts only where its ground holds. Also: every ground that holds
/// says, cites and asks something. Prints what it did; returns the faults.
int compare_exclusive(const Rulebook& rulebook, const std::string& list, std::ostream& out);

}  // namespace shagym::proof

#endif
