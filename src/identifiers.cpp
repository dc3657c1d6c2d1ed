#include <array>

#include "shagym/date.hpp"
#include "shagym/normalise.hpp"

namespace shagym {

namespace {

int weighted_sum(std::string_view digits, const std::array<int, 11>& weights) {
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += (digits[i] - '0') * weights[i];
  return sum % 11;
}

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool has_valid_check_digit(std::string_view digits) {
  // 1. Sum of the first eleven digits, weighted 1 to 11, modulo 11.
  int check = weighted_sum(digits, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
  // 2. If that is 10: once more with the weights 3 to 11, 1, 2.
  if (check == 10) check = weighted_sum(digits, {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2});
  // 3. If it is 10 again, such a number is not issued; else it is the twelfth digit.
  return check != 10 && check == digits[11] - '0';
}

std::optional<std::string> problem_of_iin(std::string_view digits) {
  if (digits.size() != 12 || !all_digits(digits)) return "bad_iin_length";
  // The fifth digit is 0 to 3 in an IIN (tens of the day of birth), 4 to 6 in a BIN.
  if (digits[4] >= '4' && digits[4] <= '6') return "iin_is_bin";
  if (!has_valid_check_digit(digits)) return "bad_iin_check";
  // Digits 1-6 are the date of birth, the seventh its century (18xx: 1 2, 19xx: 3 4, 20xx: 5 6); 0 occurs for
  // some foreigners, then the century is open and 2000 stands in for it, a leap year.
  const int century = digits[6] == '0' ? 20 : 18 + (digits[6] - '1') / 2;
  if (digits[6] > '6') return std::nullopt;
  const std::string birth = std::to_string(century) + std::string(digits.substr(0, 2)) + "-" +
                            std::string(digits.substr(2, 2)) + "-" + std::string(digits.substr(4, 2));
  if (!parse_date(birth)) return "bad_iin_date";
  return std::nullopt;
}

}  // namespace shagym
