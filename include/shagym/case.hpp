#ifndef SHAGYM_CASE_HPP_INCLUDED
#define SHAGYM_CASE_HPP_INCLUDED

#include <string>
#include <utility>
#include <vector>

#include "shagym/condition.hpp"
#include "shagym/date.hpp"
#include "shagym/file_code.hpp"
#include "shagym/text.hpp"

namespace shagym {

/// A file the person attached. The engine sees its description, never its bytes.
struct Document {
  std::string id;
  std::string name;
  std::string type;
  double size = 0;
  std::string sha256;
  std::string role;
  FileCodes findings;  ///< what `inspect` found
  int pages = 0;       ///< 0: not known
};

/// A request as it came: right in form, not yet in meaning.
struct RawCase {
  Locale locale = Locale::ru;
  std::vector<Locale> letter_locales{Locale::ru};  ///< two: a bilingual letter
  CivilTime now;
  std::vector<std::pair<std::string, Value>> answers;
  std::vector<Document> documents;
  std::string page;  ///< page asked for, or empty
};

/// What the person told us, cleaned. Earlier complaints are facts like any other (README, "Filings are
/// answers").
struct Case {
  Locale locale = Locale::ru;
  std::vector<Locale> letter_locales{Locale::ru};  ///< two: a bilingual letter
  CivilTime now;
  Facts facts;  ///< valid answers only, and `today` and `documents`
  std::vector<Document> documents;
  std::string page;
};

}  // namespace shagym

#endif
