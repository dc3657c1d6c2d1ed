// What people write, brought into one form.
#include <algorithm>
#include <array>

#include "shagym/normalise.hpp"

namespace shagym {

namespace {

struct Range {
  std::string_view first;
  std::string_view last;
};

/// Characters that show nothing but turn a line around or hide a break: zero-width signs and marks of
/// direction (U+200B to U+200F, U+202A to U+202E, U+2060 to U+2069) and the byte order mark. Pasted text is
/// full of them.
constexpr std::array<Range, 4> invisible{{{"\xE2\x80\x8B", "\xE2\x80\x8F"},
                                          {"\xE2\x80\xAA", "\xE2\x80\xAE"},
                                          {"\xE2\x81\xA0", "\xE2\x81\xA9"},
                                          {"\xEF\xBB\xBF", "\xEF\xBB\xBF"}}};
/// The line and paragraph separators of Unicode: a blank for us.
constexpr Range separators{"\xE2\x80\xA8", "\xE2\x80\xA9"};

bool within(std::string_view character, const Range& range) {
  return character >= range.first && character <= range.last;
}

/// Only three-byte characters that begin like these can be one of the above: spares every letter the look.
bool may_be_special(std::string_view character) {
  return character.size() == 3 && (character.front() == '\xE2' || character.front() == '\xEF');
}

bool is_invisible(std::string_view character) {
  return may_be_special(character) &&
         std::any_of(invisible.begin(), invisible.end(),
                     [&](const Range& range) { return within(character, range); });
}

bool is_blank(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  return first <= ' ' || first == 0x7F || (may_be_special(character) && within(character, separators));
}

/// Bytes of the UTF-8 character that begins here.
std::size_t length_of_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
  return length;
}

}  // namespace

std::string tidy(std::string_view text, bool multiline) {
  std::string out;
  bool gap = false;
  while (!text.empty()) {
    const std::string_view character = text.substr(0, length_of_character(text));
    text.remove_prefix(character.size());
    if (is_invisible(character)) continue;
    if (multiline && character == "\n") {
      out += '\n';
      gap = false;
    } else if (is_blank(character)) {
      gap = !out.empty() && out.back() != '\n';
    } else {
      if (gap) out += ' ';
      gap = false;
      out += character;
    }
  }
  const std::size_t last = out.find_last_not_of('\n');
  const std::size_t first = out.find_first_not_of('\n');
  return first == std::string::npos ? std::string() : out.substr(first, last - first + 1);
}

std::optional<std::string> canonical_phone(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (std::string_view("+ ()-.").find(c) == std::string_view::npos)
      return std::nullopt;
  }
  if (digits.size() == 11 && (digits[0] == '7' || digits[0] == '8')) digits.erase(0, 1);
  if (digits.size() != 10) return std::nullopt;
  return "+7 " + digits.substr(0, 3) + " " + digits.substr(3, 3) + " " + digits.substr(6, 2) + " " +
         digits.substr(8);
}

bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.find('.');
  if (dot == 0 || dot == std::string_view::npos || domain.back() == '.') return false;
  return text.find_first_of(" \t\n,;<>\"") == std::string_view::npos;
}

}  // namespace shagym
