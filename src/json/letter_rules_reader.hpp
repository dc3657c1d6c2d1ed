#ifndef SHAGYM_JSON_LETTER_RULES_READER_HPP_INCLUDED
#define SHAGYM_JSON_LETTER_RULES_READER_HPP_INCLUDED

#include "node.hpp"
#include "shagym/rulebook.hpp"

/// The part of a rulebook that says how letters read: blocks, what the law requires of them, endings of
/// words, insults.
namespace shagym::json {

/// In which letter something stands; none: in each.
std::optional<LetterKind> read_letter_kind(const Node& node);
/// Languages that can be handed in, blocks in order and required elements.
void read_letter(const Node& node, Rulebook& into);
/// The table by which names and numbers get their endings.
Suffixes read_suffixes(const Node& node);
/// Words that may be taken as an insult, and the facts that are searched for them.
Insults read_insults(const Node& node);

}  // namespace shagym::json

#endif
