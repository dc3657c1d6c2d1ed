#include "text.hpp"

#include <algorithm>
#include <cstdint>

namespace shagym::inspection {

namespace {

/// 0 to 63; -1 for what is no digit of base64.
int digit_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

}  // namespace

bool is_text(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") return true;
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    const auto code = static_cast<unsigned char>(c);
    return code < 9 || (code > 13 && code < 32 && code != 27) || code == 127;
  });
}

bool is_base64(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_blank(c) || c == '=' || digit_of(c) >= 0; });
}

std::string from_base64(std::string_view text, std::size_t most) {
  std::string out;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : text) {
    if (is_blank(c)) continue;
    const int digit = digit_of(c);
    if (digit < 0 || out.size() == most) break;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held >= 8) out.push_back(static_cast<char>(bits >> (held -= 8) & 0xFF));
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

}  // namespace shagym::inspection
