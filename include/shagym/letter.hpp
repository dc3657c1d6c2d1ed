#ifndef SHAGYM_LETTER_HPP_INCLUDED
#define SHAGYM_LETTER_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/case.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

/// One block of the letter. `demands` and `enclosures` are ordered lists, the others lines.
struct Block {
  std::string id;
  BlockKind kind = BlockKind::paragraph;
  Locale locale = Locale::ru;
  std::vector<std::string> lines;
  std::vector<CitationView> citations;
  std::vector<LinkedText> links;  ///< what stands in the lines word by word and leads to a public address
};

/// One element that the law asks for.
struct Element {
  enum class State { given, missing, advised, person };
  std::string id;
  std::string title;
  State state = State::missing;
  CitationView citation;
  std::string page;
};

struct Letter {
  LetterKind kind = LetterKind::complaint;
  std::vector<Locale> locales;  ///< two: the whole letter in the first, then in the second
  std::string title;
  bool complete = false;
  std::vector<Block> blocks;
  std::vector<Element> elements;
  NameSet facts;    ///< facts that its sentences and their conditions need
  NameSet perhaps;  ///< facts of sentences whose condition is still open
};

/// Composes the letter from what is known. Lines whose facts are not known yet are left out and their facts
/// reported.
/// @param locales of the letter: the whole of it in each, one after the other
/// @param screen words in the page's language, for the names of the elements
Letter compose_letter(const Rulebook& rulebook, LetterKind kind, const std::vector<Locale>& locales,
                      const Words& screen, const Facts& facts, const std::vector<Document>& documents);

}  // namespace shagym

#endif
