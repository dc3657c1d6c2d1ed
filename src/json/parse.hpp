#ifndef SHAGYM_JSON_PARSE_HPP_INCLUDED
#define SHAGYM_JSON_PARSE_HPP_INCLUDED

#include <cstddef>
#include <string>
#include <string_view>

#include "shagym/condition.hpp"

namespace shagym::json {

/// Whose input it is: decides whether a fault is a RequestError or a RulebookError.
enum class Side { request, rulebook };

struct Limits {
  std::size_t bytes;
  std::size_t depth;
};

/// Parses a document straight into values, in one pass, without recursion. Of a name that stands twice the
/// last counts.
/// @throws InputError of that side with code `too_large`, `too_deep` or `not_json` (also: not UTF-8) and no
/// pointer
Value parse(std::string_view text, Limits limits, Side side);

/// Refuses a member that stands twice in one object: which of them counts is no question for a reader of law.
/// @throws InputError of that side with code `duplicate_member` and the pointer of the member
void refuse_twins(const Value& value, Side side);

/// Throws the error of that side.
[[noreturn]] void refuse(Side side, const char* code, const std::string& pointer, const std::string& message);

}  // namespace shagym::json

#endif
