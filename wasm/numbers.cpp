// Numbers in the page's module: JavaScript reads and writes them. What the C library brings for that, with
// 128-bit arithmetic, would be a twelfth of the module.

#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "number_text.hpp"

extern "C" {

/// `Number(text)`: NaN for what is no number.
__attribute__((import_module("env"), import_name("shagym_number"))) double shagym_number(const char* text,
                                                                                         std::size_t size);

/// Writes `String(number)`, at most 32 bytes, and returns how many.
__attribute__((import_module("env"), import_name("shagym_digits"))) std::size_t shagym_digits(double number,
                                                                                              char* into);

/// In place of the C library's. Takes the whole text for the number, as those do who call it here.
double strtod(const char* text, char** end) {
  const std::size_t size = std::strlen(text);
  const double number = shagym_number(text, size);
  if (end) *end = const_cast<char*>(std::isnan(number) ? text : text + size);
  return number;
}

/// Its neighbours in the C library: whoever leaves one of the three to it gets all of them.
float strtof(const char* text, char** end) {
  return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
  return strtod(text, end);
}

/// In place of the C library's. Only the JSON parser calls it, for a message that nobody reads.
int snprintf(char* into, std::size_t size, const char*, ...) {
  if (size > 0) *into = '\0';
  return 0;
}

}  // extern "C"

std::string shagym::number_text(double number) {
  std::array<char, 32> text;
  return std::string(text.data(), shagym_digits(number, text.data()));
}
