#ifndef SHAGYM_QUESTIONS_BEHIND_HPP_INCLUDED
#define SHAGYM_QUESTIONS_BEHIND_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/rulebook.hpp"

namespace shagym {

/// The questions that facts rest on: a fact that is asked is its own; one that the engine adds (`ground.x`,
/// `term.x.over`, `stage` ...) rests on those of the rules that set it. In the rulebook's order.
std::vector<const Fact*> questions_behind(const Rulebook& rulebook, const std::vector<std::string>& paths);

}  // namespace shagym

#endif
