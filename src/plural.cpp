#include "plural.hpp"

namespace shagym {

namespace {

/// Takes the next word off the front of a list.
std::string_view next(std::string_view& list, char divider) {
  const std::string_view word = list.substr(0, list.find(divider));
  list.remove_prefix(word.size() == list.size() ? word.size() : word.size() + 1);
  return word;
}

bool fits(std::string_view number, std::string_view pattern) {
  if (pattern.empty() || pattern.front() != '*') return number == pattern;
  pattern.remove_prefix(1);
  return number.size() >= pattern.size() && number.substr(number.size() - pattern.size()) == pattern;
}

bool takes(std::string_view patterns, std::string_view number) {
  bool taken = false;
  while (!patterns.empty()) {
    std::string_view pattern = next(patterns, ',');
    const bool without = pattern.front() == '-';
    if (without) pattern.remove_prefix(1);
    if (fits(number, pattern)) taken = !without;
  }
  return taken;
}

}  // namespace

std::string plural_form(std::string_view rule, long count) {
  const std::string number = std::to_string(count);
  std::string_view name;
  while (!rule.empty()) {
    std::string_view form = next(rule, ' ');
    name = next(form, ':');
    if (takes(form, number)) break;
  }
  return std::string(name);
}

}  // namespace shagym
