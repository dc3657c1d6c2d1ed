#ifndef SHAGYM_JSON_DECISIONS_HPP_INCLUDED
#define SHAGYM_JSON_DECISIONS_HPP_INCLUDED

#include <string>
#include <string_view>

#include "shagym/decide.hpp"

namespace shagym::json {

/// Decides each line, `{"now","facts"}`, and writes a line for each; see Engine::decide.
std::string decide_lines(const Decider& decider, std::string_view lines);

}  // namespace shagym::json

#endif
