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

  /// The same by a person who goes back and changes or takes out answers, `edits` times at most.
  Walk walk_with_edits(Setting setting, int edits);

 private:
  Value date(const Fact& fact, const View& view, const Answers& others);
  std::optional<Value> shown(const Fact& fact, const View& view);
  /// Goes back to a page that was answered, and answers a question of it anew or not at all.
  void edit(Walk& walk);

  std::mt19937 random_;
};

/// Whether the interview asks that question, now or on another page.
bool asks(const View& view, const std::string& fact);

/// The answers to questions that the interview asks; what else was once answered is left out.
Answers still_asked(const View& view, const Answers& given);

}  // namespace shagym::test

#endif
