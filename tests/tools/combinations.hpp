#ifndef SHAGYM_TESTS_TOOLS_COMBINATIONS_HPP_INCLUDED
#define SHAGYM_TESTS_TOOLS_COMBINATIONS_HPP_INCLUDED

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "shagym/rulebook.hpp"

namespace shagym::proof {

/// Every combination of the facts that some conditions read. A list of choices takes all subsets of the
/// options that they name, and one that they do not; a date lies before or after today; a text is there or
/// blank. Grounds follow from their own facts, a stage from its route; whether a term is over is free.
class Combinations {
 public:
  Combinations(const Rulebook& rulebook, const std::vector<const Condition*>& conditions);

  void each(const std::function<void(const Facts&)>& use) const;
  const std::vector<std::string>& read() const { return read_; }

 private:
  std::vector<Value> values(const std::string& path) const;
  std::vector<Value> lists(const Fact& fact) const;
  void derive(Facts& facts) const;

  const Rulebook& rulebook_;
  std::vector<const Condition*> conditions_;
  std::vector<std::string> read_;
  std::vector<const Ground*> grounds_;
};

}  // namespace shagym::proof

#endif
