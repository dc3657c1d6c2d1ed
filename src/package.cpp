#include "shagym/package.hpp"

namespace shagym {

namespace {

/// Portals choke on spaces and letters beyond ASCII, so enclosures are named by number and by what their role
/// is called in the letter, spelt in Latin letters; scripts/check-rules sees to that.
std::string enclosure_path(const Words& letter_words, std::size_t number, const Document& document) {
  return std::string("enclosures/") + (number < 10 ? "0" : "") + std::to_string(number) + "-" +
         letter_words.get("document." + document.role + ".file") + "." + document.type;
}

std::vector<std::string> guide_lines(const GuideSectionRule& rule, const Words& words, const Facts& facts,
                                     const GuideMaterial& material) {
  switch (rule.from) {
    case GuideSectionRule::From::needs:
      return material.needs;
    case GuideSectionRule::From::steps:
      return material.steps;
    case GuideSectionRule::From::deadlines:
      return material.deadlines;
    case GuideSectionRule::From::notes:
      return material.notes;
    case GuideSectionRule::From::lines:
      break;
  }
  std::vector<std::string> lines;
  for (const Line& line : rule.lines) {
    if (evaluate(line.when, facts).truth != Truth::yes) continue;
    lines.push_back(
        fill(words.get(line.text), {{"authority", material.authority}, {"channel", material.channel}}));
  }
  return lines;
}

}  // namespace

Package make_package(const Rulebook& rulebook, const Words& words, const Words& letter_words,
                     const Case& known, const GuideMaterial& material) {
  using Source = PackageFile::Source;
  Package package;
  package.name = "shagym-" + iso(known.now.day) + ".zip";
  package.files.push_back({"letter.pdf", Source::letter, {}, {}, {}});
  std::size_t number = 0;
  for (const Document& document : known.documents) {
    package.files.push_back({enclosure_path(letter_words, ++number, document), Source::document, document.id,
                             document.role, document.name});
  }
  package.files.push_back({"how-to-submit.html", Source::guide, {}, {}, {}});
  package.files.push_back({"manifest.json", Source::manifest, {}, {}, {}});
  package.guide_title = material.title;
  for (const GuideSectionRule& rule : rulebook.guide) {
    GuideSection section{rule.id, words.get("guide." + rule.id + ".title"), rule.kind,
                         guide_lines(rule, words, known.facts, material)};
    if (!section.lines.empty()) package.guide.push_back(std::move(section));
  }
  if (!material.link.empty()) package.links.push_back({material.channel, material.link});
  return package;
}

}  // namespace shagym
