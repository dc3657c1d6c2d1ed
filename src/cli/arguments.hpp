#ifndef SHAGYM_CLI_ARGUMENTS_HPP_INCLUDED
#define SHAGYM_CLI_ARGUMENTS_HPP_INCLUDED

#include <optional>
#include <string>
#include <vector>

#include "shagym/text.hpp"

namespace shagym::cli {

/// What stands behind the name of a command.
struct Arguments {
  std::vector<std::string> words;
  std::string rulebook;  ///< empty when none is named
  Locale locale = Locale::en;

  /// Many questions on standard input instead of one among the words.
  bool from_stdin() const { return words.size() == 1 && words[0] == "-"; }
};

/// Nothing when an option is unknown or lacks its value.
std::optional<Arguments> parse_arguments(int count, const char* const* values);

}  // namespace shagym::cli

#endif
