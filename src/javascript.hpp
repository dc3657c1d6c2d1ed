#ifndef SHAGYM_JAVASCRIPT_HPP_INCLUDED
#define SHAGYM_JAVASCRIPT_HPP_INCLUDED

#include <string>
#include <string_view>

#include "shagym/condition.hpp"

/// What JsonLogic takes over from JavaScript: how values of different types compare.
namespace shagym::javascript {

/// JavaScript's `String(value)`: lists are joined by commas, their nulls are empty.
std::string to_text(const Value& value);

/// JavaScript's `Number(value)`; not a number where it has none.
double to_number(const Value& value);

/// JavaScript's `left < right`, or `left <= right`.
bool less(const Value& left, const Value& right, bool or_equal);

/// JsonLogic's `in`: an item of a list, or a part of a text.
bool contains(const Value& needle, const Value& haystack);

}  // namespace shagym::javascript

#endif
