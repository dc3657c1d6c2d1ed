#include "javascript.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

#include "number_text.hpp"

namespace shagym::javascript {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// What JavaScript calls white space, in UTF-8.
constexpr std::array<std::string_view, 25> spaces{" ",
                                                  "\t",
                                                  "\n",
                                                  "\v",
                                                  "\f",
                                                  "\r",
                                                  "\xC2\xA0",
                                                  "\xE1\x9A\x80",
                                                  "\xE2\x80\x80",
                                                  "\xE2\x80\x81",
                                                  "\xE2\x80\x82",
                                                  "\xE2\x80\x83",
                                                  "\xE2\x80\x84",
                                                  "\xE2\x80\x85",
                                                  "\xE2\x80\x86",
                                                  "\xE2\x80\x87",
                                                  "\xE2\x80\x88",
                                                  "\xE2\x80\x89",
                                                  "\xE2\x80\x8A",
                                                  "\xE2\x80\xA8",
                                                  "\xE2\x80\xA9",
                                                  "\xE2\x80\xAF",
                                                  "\xE2\x81\x9F",
                                                  "\xE3\x80\x80",
                                                  "\xEF\xBB\xBF"};

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : spaces) {
      if (text.substr(0, space.size()) == space) {
        text.remove_prefix(space.size());
        again = true;
      } else if (text.size() >= space.size() && text.substr(text.size() - space.size()) == space) {
        text.remove_suffix(space.size());
        again = true;
      }
    }
  }
  return text;
}

/// Digits in a base of two, eight or sixteen.
double in_base(std::string_view digits, int base) {
  double number = 0;
  for (const char c : digits) {
    const char small = static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
    const int digit = small >= '0' && small <= '9'   ? small - '0'
                      : small >= 'a' && small <= 'f' ? small - 'a' + 10
                                                     : base;
    if (digit >= base) return std::nan("");
    number = number * base + digit;
  }
  return digits.empty() ? std::nan("") : number;
}

double number_in(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return 0;
  if (text.size() > 1 && text[0] == '0') {
    const char mark = text[1];
    if (mark == 'x' || mark == 'X') return in_base(text.substr(2), 16);
    if (mark == 'o' || mark == 'O') return in_base(text.substr(2), 8);
    if (mark == 'b' || mark == 'B') return in_base(text.substr(2), 2);
  }
  if (text == "Infinity" || text == "+Infinity") return infinity;
  if (text == "-Infinity") return -infinity;
  // strtod reads more: "inf", and hexadecimal fractions.
  if (text.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return std::nan("");
  const std::string whole(text);
  char* end = nullptr;
  const double number = std::strtod(whole.c_str(), &end);
  return end != whole.c_str() && *end == '\0' ? number : std::nan("");
}

/// Order of UTF-16, as JavaScript has it. UTF-8 differs from it in one place: what UTF-16 writes as two
/// halves (lead byte F0 and above) comes before U+E000 to U+FFFF (lead bytes EE and EF).
bool text_less(std::string_view left, std::string_view right) {
  const auto [a, b] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  if (b == right.end()) return false;
  if (a == left.end()) return true;
  const auto rank = [](char c) {
    const int lead = static_cast<unsigned char>(c);
    return lead >= 0xF0 ? lead - 2 : lead >= 0xEE ? lead + 0x10 : lead;
  };
  return rank(*a) < rank(*b);
}

/// A text to compare as such; nothing where the value compares as a number.
std::optional<std::string> text_to_compare(const Value& value) {
  if (value.text() || value.array() || value.object()) return to_text(value);
  return std::nullopt;
}

}  // namespace

std::string to_text(const Value& value) {
  if (value.is_null()) return "null";
  if (const bool* truth = std::get_if<bool>(&value.data)) return *truth ? "true" : "false";
  if (const double* number = std::get_if<double>(&value.data)) return number_text(*number);
  if (value.text()) return *value.text();
  if (value.object()) return "[object Object]";
  std::string joined;
  for (std::size_t i = 0; i < value.array()->size(); ++i) {
    const Value& item = (*value.array())[i];
    if (i > 0) joined += ',';
    if (!item.is_null()) joined += to_text(item);
  }
  return joined;
}

double to_number(const Value& value) {
  if (value.is_null()) return 0;
  if (const bool* truth = std::get_if<bool>(&value.data)) return *truth ? 1 : 0;
  if (const double* number = std::get_if<double>(&value.data)) return *number;
  return value.text() ? number_in(*value.text()) : number_in(to_text(value));
}

bool less(const Value& left, const Value& right, bool or_equal) {
  if (left.text() && right.text()) {
    return or_equal ? !text_less(*right.text(), *left.text()) : text_less(*left.text(), *right.text());
  }
  const auto first = text_to_compare(left);
  const auto second = text_to_compare(right);
  if (first && second) return or_equal ? !text_less(*second, *first) : text_less(*first, *second);
  const double a = first ? number_in(*first) : to_number(left);
  const double b = second ? number_in(*second) : to_number(right);
  return or_equal ? a <= b : a < b;
}

bool contains(const Value& needle, const Value& haystack) {
  if (const Array* items = haystack.array()) {
    return std::any_of(items->begin(), items->end(),
                       [&](const Value& item) { return strictly_equal(needle, item); });
  }
  if (!haystack.text() || haystack.text()->empty()) return false;
  if (needle.text()) return haystack.text()->find(*needle.text()) != std::string::npos;
  return haystack.text()->find(to_text(needle)) != std::string::npos;
}

}  // namespace shagym::javascript
