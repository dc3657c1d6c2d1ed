#ifndef SHAGYM_JSON_RULEBOOK_READER_HPP_INCLUDED
#define SHAGYM_JSON_RULEBOOK_READER_HPP_INCLUDED

#include <string_view>

#include "parse.hpp"
#include "shagym/rulebook.hpp"

namespace shagym::json {

/// Of the largest bundle that is read.
constexpr Limits rulebook_limits{std::size_t{8} * 1024 * 1024, 64};

/// Reads the bundle that `scripts/build-rulebook` writes; checks form, references and conditions.
/// @throws RulebookError with code and JSON pointer
Rulebook read_rulebook(std::string_view text);

}  // namespace shagym::json

#endif
