#ifndef SHAGYM_CITATION_HPP_INCLUDED
#define SHAGYM_CITATION_HPP_INCLUDED

#include <optional>
#include <string>

namespace shagym {

/// The smallest unit of authority: one place in one edition of one act.
///
///     psl    25       2           -             2026-06
///     act    article  paragraph   subparagraph  edition
struct Citation {
  std::string act;
  std::string article;
  std::optional<std::string> paragraph;
  std::optional<std::string> subparagraph;
  std::string edition;

  bool operator==(const Citation&) const = default;
};

}  // namespace shagym

#endif
