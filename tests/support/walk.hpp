#ifndef SHAGYM_TESTS_SUPPORT_WALK_HPP_INCLUDED
#define SHAGYM_TESTS_SUPPORT_WALK_HPP_INCLUDED

#include <random>

#include "cases.hpp"

namespace shagym::test {

/// Answers each question that is asked at random; the same seed gives the same walk on every machine.
class Walker {
 public:
  explicit Walker(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return random_() % n; }

  /// A right answer to that question beside the others, or blank where that is allowed.
  Value answer(const Fact& fact, const View& view, const Answers& others);

  /// From a first page to the end, or until `limit` pages were shown.
  struct Walk {
    Setting setting;
    Answers answers;
    View end;
    std::size_t pages = 0;  ///< pages shown
    std::string fault;      ///< why the walk could not go on; empty when it ended
  };
  Walk walk(Answers given = {}, Setting setting = {}, std::size_t limit = 100);

 private:
  Value date(const Fact& fact, Day today, const Answers& others);

  std::mt19937 random_;
};

}  // namespace shagym::test

#endif
