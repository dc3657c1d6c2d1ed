#include "letters.hpp"

namespace shagym {

namespace {

std::size_t length_at(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
  return length;
}

/// The code point of a character of one or two bytes; 0 for any other.
unsigned code_point(std::string_view character) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(character[at]); };
  if (character.size() == 1) return byte(0);
  if (character.size() == 2) return ((byte(0) & 0x1Fu) << 6) | (byte(1) & 0x3Fu);
  return 0;
}

unsigned lower_point(unsigned point) {
  if (point >= 'A' && point <= 'Z') return point + 0x20;
  if (point >= 0xC0 && point <= 0xDE && point != 0xD7) return point + 0x20;
  if (point >= 0x400 && point <= 0x40F) return point + 0x50;
  if (point >= 0x410 && point <= 0x42F) return point + 0x20;
  // Here capitals and small letters alternate.
  if ((point >= 0x48A && point <= 0x4BF) || (point >= 0x4D0 && point <= 0x52F)) return point | 1u;
  return point;
}

}  // namespace

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const std::size_t length = length_at(text);
    all.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return all;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const std::string_view character : characters_of(text)) {
    const unsigned point = code_point(character);
    const unsigned small = point == 0 ? 0 : lower_point(point);
    if (small == point) {
      out += character;
    } else if (small < 0x80) {
      out += static_cast<char>(small);
    } else {
      out += static_cast<char>(0xC0u | (small >> 6));
      out += static_cast<char>(0x80u | (small & 0x3Fu));
    }
  }
  return out;
}

bool is_digit(std::string_view character) {
  return character.size() == 1 && character[0] >= '0' && character[0] <= '9';
}

bool is_word_character(std::string_view character) {
  const unsigned point = code_point(character);
  if (point < 0x80) return is_digit(character) || (lower_point(point) >= 'a' && lower_point(point) <= 'z');
  return point >= 0xC0 && point != 0xD7 && point != 0xF7;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace shagym
