#ifndef SHAGYM_JSON_RULEBOOK_CHECK_HPP_INCLUDED
#define SHAGYM_JSON_RULEBOOK_CHECK_HPP_INCLUDED

#include "shagym/rulebook.hpp"

namespace shagym::json {

/// Ids are unique, and what rules name exists: facts in conditions, pages, dates, terms, acts and editions.
/// What `scripts/build-rulebook` checks beyond that (texts, examples) cannot make the engine misbehave.
/// @throws RulebookError with the pointer of the item at fault
void check_references(const Rulebook& rulebook);

}  // namespace shagym::json

#endif
