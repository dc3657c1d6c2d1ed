#ifndef SHAGYM_JSON_RULE_PARTS_HPP_INCLUDED
#define SHAGYM_JSON_RULE_PARTS_HPP_INCLUDED

#include "condition_reader.hpp"
#include "shagym/rulebook.hpp"

/// Parts that several kinds of rule share.
namespace shagym::json {

/// The condition of a member; absent or null means always.
Condition read_when(const Node& node, const char* key = "when");
Citation read_citation(const Node& node);
std::vector<Citation> read_citations(const Node& node);
std::vector<Line> read_lines(const Node& node, const char* key);
/// id, version, validity, citations, notes, date of the last check, confidence.
void read_rule(const Node& node, Rule& into);
/// A date that may be absent or null.
std::optional<Day> read_optional_date(const Node& node, const char* key);

/// Reads each item of the member `key` with `read`.
template <class Item, class Read>
std::vector<Item> read_list(const Node& node, const char* key, Read read) {
  std::vector<Item> items;
  node.at(key).each([&](const Node& item) { items.push_back(read(item)); });
  return items;
}

/// The entry of a table of names that the text equals.
template <class Choice, std::size_t size>
Choice read_name(const Node& node, const std::pair<const char*, Choice> (&names)[size]) {
  const std::string text = node.text();
  for (const auto& [name, choice] : names) {
    if (text == name) return choice;
  }
  node.fail("unknown_name", "expected one of the names that the rulebook's README lists");
}

}  // namespace shagym::json

#endif
