#ifndef SHAGYM_TESTS_SUPPORT_JUDGED_HPP_INCLUDED
#define SHAGYM_TESTS_SUPPORT_JUDGED_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/view.hpp"

namespace shagym::test {

using Names = std::vector<std::string>;

/// A refusal, about which nobody was asked yet whether there was a complaint.
inline const char* const refused =
    R"({"happened":["refused"],"refusal_reason":"none_given","provider_kind":"local"})";

/// The routes or channels of which that has been found.
template <class Judged>
Names with_truth(const std::vector<Judged>& all, Truth truth) {
  Names ids;
  for (const Judged& each : all) {
    if (each.truth == truth) ids.push_back(each.rule->id);
  }
  return ids;
}

/// Those that are recommended, one after the other.
template <class Judged>
std::string recommended(const std::vector<Judged>& all) {
  std::string ids;
  for (const Judged& each : all) {
    if (each.recommended) ids += each.rule->id;
  }
  return ids;
}

}  // namespace shagym::test

#endif
