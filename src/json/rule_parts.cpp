#include "rule_parts.hpp"

namespace shagym::json {

namespace {

std::optional<Day> optional_date(const Node& node, const char* key) {
  if (!node.has(key) || node.at(key).value().is_null()) return std::nullopt;
  return node.at(key).date();
}

std::optional<std::string> optional_text(const Node& node, const char* key) {
  if (!node.has(key)) return std::nullopt;
  return node.at(key).text();
}

CalendarEntry read_entry(const Node& node) {
  using Kind = CalendarEntry::Kind;
  CalendarEntry entry;
  entry.date = node.at("date").date();
  entry.kind = !node.has("kind") ? Kind::working
                                 : read_name<Kind>(node.at("kind"), {{"holiday", Kind::holiday},
                                                                     {"religious", Kind::religious},
                                                                     {"substitute", Kind::substitute},
                                                                     {"decree", Kind::decree}});
  entry.name = node.text_or_empty("name");
  entry.act = node.text_or_empty("act");
  entry.stands_for = optional_date(node, "for");
  return entry;
}

}  // namespace

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
  into.valid_to = optional_date(node.at("valid"), "to");
  if (into.valid_to && *into.valid_to < into.valid_from)
    node.at("valid").fail("empty_validity", "expected from <= to");
  into.citations = read_citations(node);
  into.notes = node.texts_or_empty("notes");
  into.checked_on = iso(node.at("checked_on").date());
  into.confidence = node.at("confidence").text();
}

std::vector<CalendarYear> read_calendar(const Node& node) {
  std::vector<CalendarYear> years;
  node.each([&](const Node& item) {
    CalendarYear year;
    year.year = item.at("year").integer(1990, 2100);
    if (!years.empty() && year.year != years.back().year + 1) {
      item.at("year").fail("calendar_gap", "expected the years one after another");
    }
    year.verified_to = optional_date(item, "verified_to");
    const auto in_year = [&](const Node& entry) {
      if (year_of(entry.at("date").date()) != year.year)
        entry.at("date").fail("wrong_year", "expected a day of this year");
      return entry;
    };
    const auto take = [&](const Node& entry) { year.entries.push_back(read_entry(in_year(entry))); };
    item.at("off").each(take);
    item.at("working").each(take);
    item.at("possible").each([&](const Node& entry) {
      const bool off = read_name<bool>(in_year(entry).at("may_be"), {{"off", true}, {"working", false}});
      year.possible.push_back({entry.at("date").date(), off});
    });
    years.push_back(std::move(year));
  });
  if (years.empty()) node.fail("empty_calendar", "expected at least one year");
  return years;
}

}  // namespace shagym::json
