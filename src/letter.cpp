#include "shagym/letter.hpp"

#include <algorithm>

namespace shagym {

namespace {

struct Composer {
  const Rulebook& rulebook;
  const Words& words;
  const Facts& facts;
  const std::vector<Document>& documents;
  Letter& letter;
  std::vector<std::string> acts_mentioned{};

  void note(const Finding& finding) {
    append_new(letter.facts, finding.because);
    append_new(letter.facts, finding.missing);
  }

  bool holds(const Condition& condition) {
    const Finding finding = evaluate(condition, facts);
    note(finding);
    return finding.truth == Truth::yes;
  }

  /// A sentence with its citations in brackets; nothing while a fact it names is unknown or blank.
  void add_sentence(Block& block, const std::string& key, const std::vector<Citation>& citations) {
    append_new(letter.facts, words.facts_named(key));
    auto sentence = words.sentence(key, facts);
    if (!sentence) return;
    // What a person typed may end in a full stop of its own.
    if (sentence->size() > 2 && sentence->substr(sentence->size() - 2) == ".." &&
        (*sentence)[sentence->size() - 3] != '.') {
      sentence->pop_back();
    }
    if (!citations.empty()) {
      for (CitationView& view : words.cite(citations)) {
        if (std::none_of(block.citations.begin(), block.citations.end(),
                         [&](const CitationView& each) { return each.citation == view.citation; })) {
          block.citations.push_back(std::move(view));
        }
      }
      std::string named;
      for (LinkedText& source : words.cite_together(citations, acts_mentioned)) {
        named += (named.empty() ? "" : "; ") + source.text;
        if (!source.url.empty() &&
            std::find(block.links.begin(), block.links.end(), source) == block.links.end())
          block.links.push_back(std::move(source));
      }
      *sentence = words.with_source(*sentence, named);
    }
    for (std::string& line : lines_of(*sentence)) {
      if (!line.empty()) block.lines.push_back(std::move(line));
    }
  }

  void add_lines(Block& block, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      const Finding finding = evaluate(line.when, facts);
      note(finding);
      if (finding.truth == Truth::yes) {
        add_sentence(block, line.text, line.citations);
      } else if (finding.truth == Truth::open) {
        append_new(letter.perhaps, words.facts_named(line.text));
      }
    }
  }

  void add_from_grounds(Block& block, std::vector<Line> Ground::*part) {
    for (const VersionOn<Ground>& ground : grounds_on_event(rulebook, facts)) {
      const Value* truth = facts.find("ground." + ground.rule->id);
      if (truth && truth->truthy()) add_lines(block, ground.rule->*part);
    }
  }

  /// What the file is, and on how many sheets where that is known.
  std::string enclosure(const Document& document) const {
    std::string name = words.get("document." + document.role + ".name");
    if (document.pages == 0) return name;
    return fill(words.get("letter.enclosure"), {{"name", name}, {"count", std::to_string(document.pages)}});
  }

  void add_source(Block& block, BlockRule::From from) {
    switch (from) {
      case BlockRule::From::authority:
        if (const auto authority = facts.text("authority"); !authority.empty()) {
          add_sentence(block, "authority." + std::string(authority) + ".addressee", {});
        }
        break;
      case BlockRule::From::statements:
        return add_from_grounds(block, &Ground::statements);
      case BlockRule::From::norms:
        return add_from_grounds(block, &Ground::norms);
      case BlockRule::From::demands:
        return add_from_grounds(block, &Ground::demands);
      case BlockRule::From::enclosures:
        for (const Document& document : documents) block.lines.push_back(enclosure(document));
        break;
      case BlockRule::From::lines:
        break;
    }
  }

  /// In a language in which nothing can be handed in the letter says so before anything else.
  void add_warning() {
    const auto& languages = rulebook.letter_languages;
    if (std::find(languages.begin(), languages.end(), words.locale()) != languages.end()) return;
    letter.blocks.push_back(
        {"courtesy", BlockKind::subtitle, words.locale(), {words.get("letter.courtesy")}, {}, {}});
  }

  void add_block(const BlockRule& rule) {
    // Files are asked for whether or not there are any yet.
    if (rule.kind == BlockKind::enclosures) {
      for (const Fact& fact : rulebook.facts) {
        if (fact.kind == Kind::files) append_new(letter.facts, {fact.id});
      }
    }
    if (!holds(rule.when)) return;
    Block block{rule.id, rule.kind, words.locale(), {}, {}, {}};
    add_source(block, rule.from);
    add_lines(block, rule.lines);
    if (!block.lines.empty()) letter.blocks.push_back(std::move(block));
  }

  Element check(const ElementRule& rule, const Words& screen) {
    Element element;
    element.id = rule.id;
    element.title = screen.get("element." + rule.id);
    element.citation = screen.cite(rule.citation);
    if (const Fact* fact = rulebook.fact(rule.fact)) element.page = fact->page;
    if (rule.by == ElementRule::By::person) {
      element.state = Element::State::person;
    } else if (holds(rule.when)) {
      element.state = Element::State::given;
    } else {
      element.state = rule.by == ElementRule::By::advice ? Element::State::advised : Element::State::missing;
    }
    return element;
  }
};

/// A heading with nothing under it is dropped.
void drop_lonely_headings(std::vector<Block>& blocks) {
  for (std::size_t i = blocks.size(); i-- > 0;) {
    const bool alone = i + 1 == blocks.size() || blocks[i + 1].kind == BlockKind::heading ||
                       blocks[i + 1].kind == BlockKind::signature;
    if (blocks[i].kind == BlockKind::heading && alone)
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

Letter compose_letter(const Rulebook& rulebook, LetterKind kind, const std::vector<Locale>& locales,
                      const Words& screen, const Facts& facts, const std::vector<Document>& documents) {
  Letter letter;
  letter.kind = kind;
  letter.locales = locales;
  for (const Locale locale : locales) {
    const Words words(rulebook, locale);
    Composer composer{rulebook, words, facts, documents, letter};
    composer.add_warning();
    for (const BlockRule& rule : rulebook.blocks) {
      if (rule.letter.value_or(kind) == kind) composer.add_block(rule);
    }
    if (!letter.title.empty()) letter.title += " / ";
    letter.title += words.get(kind == LetterKind::claim ? "letter.claim.title" : "letter.title");
  }
  drop_lonely_headings(letter.blocks);
  letter.complete = true;
  const Words words(rulebook, locales.front());
  Composer composer{rulebook, words, facts, documents, letter};
  for (const ElementRule& rule : rulebook.elements) {
    if (rule.letter.value_or(kind) != kind) continue;
    letter.elements.push_back(composer.check(rule, screen));
    if (letter.elements.back().state == Element::State::missing) letter.complete = false;
  }
  return letter;
}

}  // namespace shagym
