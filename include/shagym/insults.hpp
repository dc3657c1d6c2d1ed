#ifndef SHAGYM_INSULTS_HPP_INCLUDED
#define SHAGYM_INSULTS_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/condition.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

/// Words in an answer that may be taken as an insult: a hint, never a bar.
struct Hint {
  std::string fact;
  std::string page;
  std::vector<std::string> words;  ///< as they were written, each once
  std::string message;
  CitationView citation;
};

/// Looks through the person's own words, in all languages at once. What stands in quotation marks was said by
/// somebody else and is passed over.
std::vector<Hint> find_insults(const Rulebook& rulebook, const Words& words, const Facts& facts);

}  // namespace shagym

#endif
