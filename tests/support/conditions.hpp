#ifndef SHAGYM_TESTS_SUPPORT_CONDITIONS_HPP_INCLUDED
#define SHAGYM_TESTS_SUPPORT_CONDITIONS_HPP_INCLUDED

#include <string>

#include "json/condition_reader.hpp"

/// Conditions, values and facts written as JSON.
namespace shagym::test {

inline Value value(const std::string& text) {
  return json::parse(text, {100000, 100}, json::Side::rulebook);
}

inline Condition condition(const std::string& text) {
  const Value parsed = value(text);
  return json::read_condition(json::Node(parsed, json::Side::rulebook));
}

inline Facts facts(const std::string& text) {
  Facts known;
  const Value parsed = value(text);
  for (const auto& [id, each] : *parsed.object()) known.set(id, each);
  return known;
}

inline std::string name(Truth truth) {
  return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "open";
}

}  // namespace shagym::test

#endif
