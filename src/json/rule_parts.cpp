#include "rule_parts.hpp"

namespace shagym::json {

namespace {

std::optional<std::string> optional_text(const Node& node, const char* key) {
  if (!node.has(key)) return std::nullopt;
  return node.at(key).text();
}

}  // namespace

std::optional<Day> read_optional_date(const Node& node, const char* key) {
  if (!node.has(key) || node.at(key).value().is_null()) return std::nullopt;
  return node.at(key).date();
}

Condition read_when(const Node& node, const char* key) {
  if (!node.has(key) || node.at(key).value().is_null()) return {};
  return read_condition(node.at(key));
}

Citation read_citation(const Node& node) {
  node.only({"act", "article", "paragraph", "subparagraph", "edition"});
  return {node.at("act").text(), node.at("article").text(), optional_text(node, "paragraph"),
          optional_text(node, "subparagraph"), node.at("edition").text()};
}

std::vector<Citation> read_citations(const Node& node) {
  if (!node.has("citations")) return {};
  return read_list<Citation>(node, "citations", read_citation);
}

std::vector<Line> read_lines(const Node& node, const char* key) {
  if (!node.has(key)) return {};
  return read_list<Line>(node, key, [](const Node& item) {
    item.only({"text", "when", "citations"});
    return Line{item.at("text").text(), read_when(item), read_citations(item)};
  });
}

void read_rule(const Node& node, Rule& into) {
  into.id = node.at("id").text();
  into.version = node.at("version").integer(1, 100000);
  into.valid_from = node.at("valid").at("from").date();
  into.valid_to = read_optional_date(node.at("valid"), "to");
  if (into.valid_to && *into.valid_to < into.valid_from)
    node.at("valid").fail("empty_validity", "expected from <= to");
  into.citations = read_citations(node);
  into.notes = node.texts_or_empty("notes");
  into.checked_on = iso(node.at("checked_on").date());
  into.confidence = node.at("confidence").text();
}

}  // namespace shagym::json
