#ifndef SHAGYM_ASSESS_HPP_INCLUDED
#define SHAGYM_ASSESS_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

struct GroundView {
  const Ground* rule = nullptr;
  Finding finding;
  std::string title;
  std::string about;
  std::string why_not;  ///< empty unless the ground fails
  std::vector<Because> because;
  std::vector<CitationView> citations;
  std::vector<std::string> notes;
};

struct ExitView {
  const Exit* rule = nullptr;
  std::string title;
  std::vector<std::string> lines;
  std::vector<Because> because;
  std::vector<CitationView> citations;
  std::vector<std::string> notes;
};

/// Which grounds hold, fail or are open, and why.
struct Assessment {
  std::vector<GroundView> grounds;
  NameSet facts;  ///< facts that decided or could decide a ground
};

/// Sets the fact `ground.<id>` for every ground that is decided. A ground not in force on the date of its
/// event fails.
Assessment assess(const Rulebook& rulebook, const Words& words, Facts& facts);

struct Exits {
  std::vector<ExitView> taken;
  NameSet facts;
};

/// Matters for which this complaint is not the way.
Exits find_exits(const Rulebook& rulebook, const Words& words, const Facts& facts);

}  // namespace shagym

#endif
