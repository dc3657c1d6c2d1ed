#ifndef SHAGYM_TEXT_HPP_INCLUDED
#define SHAGYM_TEXT_HPP_INCLUDED

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shagym/date.hpp"

namespace shagym {

enum class Locale { kk, ru, en };

/// `kk`, `ru`, `en`; nothing for any other word.
std::optional<Locale> parse_locale(std::string_view word);
std::string_view name_of(Locale locale);

/// The language of a letter, or the two of a bilingual one in their order: `kk`, `ru`, `en`, `kk+ru`. Empty
/// for any other word.
std::vector<Locale> parse_locales(std::string_view word);
std::string name_of(const std::vector<Locale>& locales);

/// Every word of the product, `key -> text` per language. Filled from `rules/texts`.
class Texts {
 public:
  void add(Locale locale, std::string key, std::string text);

  /// The text, or the key in angle brackets: the rulebook's build refuses missing keys, so this is only seen
  /// in tests.
  std::string get(Locale locale, std::string_view key) const;

  /// Null when there is no such text (hints and leads may be absent).
  const std::string* find(Locale locale, std::string_view key) const;

  std::size_t size(Locale locale) const;

 private:
  /// Keys share long beginnings, so a hash finds them several times faster than an ordered map.
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::array<std::unordered_map<std::string, std::string, Hash, std::equal_to<>>, 3> by_locale_;
};

/// Looks up one placeholder; nothing when it has no value.
using Lookup = std::function<std::optional<std::string>(std::string_view name)>;

/// Replaces each `{name}`. Nothing when one of them has no value: a sentence with a hole is never shown.
std::optional<std::string> fill(std::string_view pattern, const Lookup& lookup);

/// The same with a fixed list of values; a placeholder without a value stays as it is written.
std::string fill(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values);

/// Names in `{...}` in order of appearance.
std::vector<std::string> placeholders(std::string_view pattern);

/// The date in words: "23 November 2026". Month names come from the texts, never from the platform.
std::string date_in_words(const Texts& texts, Locale locale, Day day);

/// Splits a text at line feeds.
std::vector<std::string> lines_of(std::string_view text);

}  // namespace shagym

#endif
