#ifndef SHAGYM_TESTS_TOOLS_RESIDUAL_HPP_INCLUDED
#define SHAGYM_TESTS_TOOLS_RESIDUAL_HPP_INCLUDED

#include <string>

#include "shagym/condition.hpp"

namespace shagym::proof {

/// What is left of a condition once the known facts are filled in, as text: "T", "F", or the part that is
/// still open. Two cases that leave the same of every condition go the same way from there on.
std::string residual(const Condition& condition, const Facts& facts);

/// A value as text, for keys and messages.
std::string shown(const Value& value);

}  // namespace shagym::proof

#endif
