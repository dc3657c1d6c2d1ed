#ifndef SHAGYM_DOCUMENTS_HPP_INCLUDED
#define SHAGYM_DOCUMENTS_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/case.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

struct DocumentCheck {
  enum class State {
    given,
    expected,
    helps,
    unfit  ///< given, but no file of this role can be handed in as it is
  };
  std::string role;
  std::string name;
  std::string why;
  State state = State::helps;
};

struct DocumentChecks {
  std::vector<DocumentCheck> suggested;  ///< what this case needs, and what was given
  std::vector<DocumentCheck> roles;      ///< every role a file can have
  NameSet facts;                         ///< facts that decided or could decide what is expected
};

/// Evidence: what is there, what is expected for the proven grounds, what would help.
DocumentChecks check_documents(const Rulebook& rulebook, const Words& words, const Facts& facts,
                               const std::vector<Document>& documents);

}  // namespace shagym

#endif
