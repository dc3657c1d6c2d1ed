#include "arguments.hpp"

namespace shagym::cli {

std::optional<Arguments> parse_arguments(int count, const char* const* values) {
  Arguments arguments;
  for (int i = 0; i < count; ++i) {
    const std::string word = values[i];
    if (word.rfind("--", 0) != 0) {
      arguments.words.push_back(word);
      continue;
    }
    if (++i == count) return std::nullopt;
    if (word == "--rulebook") {
      arguments.rulebook = values[i];
    } else if (word == "--locale") {
      const auto locale = parse_locale(values[i]);
      if (!locale) return std::nullopt;
      arguments.locale = *locale;
    } else {
      return std::nullopt;
    }
  }
  return arguments;
}

}  // namespace shagym::cli
