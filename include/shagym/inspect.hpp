#ifndef SHAGYM_INSPECT_HPP_INCLUDED
#define SHAGYM_INSPECT_HPP_INCLUDED

#include <optional>
#include <string>
#include <string_view>

namespace shagym {

/// What the bytes of one file really are.
struct FileFinding {
  enum class Problem {
    empty,
    refused,  ///< a program or a script: not taken into a package
    lies,     ///< the name claims another type than the content has
    unknown   ///< no type we know; taken as it is
  };
  std::string type;  ///< also the extension that fits: pdf, jpg, png, heic, docx ...; `bin` when unknown
  std::optional<Problem> problem;
};

/// Tells a file's type by its content, never by its name. Constant time, reads no further than the first
/// kilobytes and, for ZIP-based documents, the names at its start.
FileFinding inspect(std::string_view name, std::string_view bytes);

}  // namespace shagym

#endif
