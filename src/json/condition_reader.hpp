#ifndef SHAGYM_JSON_CONDITION_READER_HPP_INCLUDED
#define SHAGYM_JSON_CONDITION_READER_HPP_INCLUDED

#include "node.hpp"
#include "shagym/condition.hpp"
#include "shagym/problem.hpp"

namespace shagym::json {

/// Reads JsonLogic in the strict subset of the design; anything else is refused.
/// @throws RulebookError `unknown_operator`, `wrong_arguments`, `bad_path`
Condition read_condition(const Node& node);

}  // namespace shagym::json

#endif
