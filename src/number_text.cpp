#include "number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace shagym {

namespace {

/// The shortest digits that read back as the same number, as `d.ddde+xx`.
std::string shortest(double number) {
  std::array<char, 40> text{};
  for (int digits = 0; digits < 17; ++digits) {
    std::snprintf(text.data(), text.size(), "%.*e", digits, number);
    if (std::strtod(text.data(), nullptr) == number) break;
  }
  return text.data();
}

}  // namespace

std::string number_text(double number) {
  if (std::isnan(number)) return "NaN";
  if (number == 0) return "0";
  if (number < 0) return "-" + number_text(-number);
  if (std::isinf(number)) return "Infinity";
  std::string digits = shortest(number);
  const std::size_t mark = digits.find('e');
  const int point = std::atoi(digits.c_str() + mark + 1) + 1;  // digits before the decimal point
  digits.resize(mark);
  digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
  const int count = static_cast<int>(digits.size());
  const auto zeros = [](int n) { return std::string(static_cast<std::size_t>(n), '0'); };
  if (count <= point && point <= 21) return digits + zeros(point - count);
  if (0 < point && point <= 21) return digits.insert(static_cast<std::size_t>(point), ".");
  if (-6 < point && point <= 0) return "0." + zeros(-point) + digits;
  if (count > 1) digits.insert(1, ".");
  return digits + (point > 0 ? "e+" : "e-") + std::to_string(std::abs(point - 1));
}

}  // namespace shagym
