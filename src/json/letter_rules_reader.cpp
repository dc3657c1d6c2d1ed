#include "letter_rules_reader.hpp"

#include "rule_parts.hpp"

namespace shagym::json {

std::optional<LetterKind> read_letter_kind(const Node& node) {
  if (node.text_or_empty("letter").empty()) return std::nullopt;
  return read_name<LetterKind>(node.at("letter"),
                               {{"complaint", LetterKind::complaint}, {"claim", LetterKind::claim}});
}

namespace {

BlockRule read_block(const Node& node) {
  using From = BlockRule::From;
  BlockRule block;
  block.id = node.at("id").text();
  block.kind = read_name<BlockKind>(node.at("kind"), {{"addressee", BlockKind::addressee},
                                                      {"applicant", BlockKind::applicant},
                                                      {"title", BlockKind::title},
                                                      {"subtitle", BlockKind::subtitle},
                                                      {"heading", BlockKind::heading},
                                                      {"paragraph", BlockKind::paragraph},
                                                      {"demands", BlockKind::demands},
                                                      {"enclosures", BlockKind::enclosures},
                                                      {"signature", BlockKind::signature}});
  block.letter = read_letter_kind(node);
  block.when = read_when(node);
  if (node.has("from")) {
    block.from = read_name<From>(node.at("from"), {{"authority", From::authority},
                                                   {"statements", From::statements},
                                                   {"norms", From::norms},
                                                   {"demands", From::demands},
                                                   {"enclosures", From::enclosures}});
  }
  block.lines = read_lines(node, "lines");
  return block;
}

ElementRule read_element(const Node& node) {
  using By = ElementRule::By;
  return {node.at("id").text(),
          read_letter_kind(node),
          read_when(node),
          read_name<By>(node.at("by"), {{"text", By::text}, {"advice", By::advice}, {"person", By::person}}),
          node.text_or_empty("fact"),
          read_citation(node.at("citation"))};
}

}  // namespace

void read_letter(const Node& node, Rulebook& into) {
  node.at("languages").each([&](const Node& item) {
    const auto locale = parse_locale(item.text());
    if (!locale) item.fail("unknown_language", "expected kk, ru or en");
    into.letter_languages.push_back(*locale);
  });
  into.blocks = read_list<BlockRule>(node, "blocks", read_block);
  into.elements = read_list<ElementRule>(node, "elements", read_element);
}

Suffixes read_suffixes(const Node& node) {
  Suffixes suffixes;
  suffixes.language = node.at("language").text();
  const Node vowels = node.at("vowels");
  suffixes.back = vowels.at("back").text();
  suffixes.front = vowels.at("front").text();
  suffixes.by_stem = vowels.at("by_stem").text();
  suffixes.softener = node.at("softener").text();
  node.at("classes").members([&](const std::string& name, const Node& letters) {
    suffixes.classes.emplace_back(name, letters.text());
  });
  suffixes.otherwise = node.at("otherwise").text();
  suffixes.surnames = node.at("surnames").texts();
  suffixes.front_ends = node.at("front_ends").texts();
  suffixes.possessives = node.at("possessives").texts();
  node.at("read_as").members(
      [&](const std::string& what, const Node& as) { suffixes.read_as.emplace(what, as.text()); });
  node.at("forms").members([&](const std::string& form, const Node& classes) {
    auto& endings = suffixes.forms[form];
    classes.members([&](const std::string& name, const Node& pair) {
      const auto both = pair.texts();
      if (both.size() != 2) pair.fail("wrong_type", "expected two endings");
      endings[name] = {both[0], both[1]};
    });
  });
  return suffixes;
}

Insults read_insults(const Node& node) {
  Insults insults;
  insults.citation = read_citation(node.at("citation"));
  insults.facts = node.at("facts").texts();
  node.at("alike").members(
      [&](const std::string& from, const Node& to) { insults.alike.emplace_back(from, to.text()); });
  insults.words = node.at("words").texts();
  insults.innocent = node.at("innocent").texts();
  return insults;
}

}  // namespace shagym::json
