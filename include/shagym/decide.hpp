#ifndef SHAGYM_DECIDE_HPP_INCLUDED
#define SHAGYM_DECIDE_HPP_INCLUDED

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shagym/rulebook.hpp"

namespace shagym {

/// The known facts of one case under the numbers that a Decider gives them. Made once and filled again for
/// each case, so that no memory is asked for anew.
class NumberedFacts {
 public:
  explicit NumberedFacts(std::size_t count) : values_(count), known_(count, false) {}

  void clear() { known_.assign(known_.size(), false); }
  bool knows(std::size_t number) const { return known_[number]; }
  const Value* find(std::size_t number) const { return known_[number] ? &values_[number] : nullptr; }
  void forget(std::size_t number) { known_[number] = false; }
  void forget_from(std::size_t number) {
    std::fill(known_.begin() + static_cast<std::ptrdiff_t>(number), known_.end(), false);
  }
  /// Marks a fact as known; its value is what was there before, to be overwritten.
  Value& put(std::size_t number) {
    known_[number] = true;
    return values_[number];
  }

  /// What a `var` of a numbered condition begins with, and the rest of its path.
  std::pair<const Value*, std::string_view> resolve(const Condition& condition) const {
    return {find(condition.fact), std::string_view(condition.path).substr(condition.rest)};
  }

 private:
  std::vector<Value> values_;
  std::vector<char> known_;
};

/// What a case comes to, without words. Everything points into the rulebook, in its order.
struct Decision {
  struct Date {
    const Term* term = nullptr;
    std::optional<Day> day;  ///< nothing when the calendar does not reach that far
  };
  std::vector<const Ground*> grounds;  ///< those that hold
  std::vector<const Ground*> open;     ///< those that the facts do not decide
  std::vector<const Route*> routes;    ///< those that are possible
  const Route* route = nullptr;        ///< the one that was chosen, or the only one left
  std::vector<Date> terms;             ///< those that run, or would run if the complaint were handed in now
};

/// Decides many cases, one after the other: the same verdicts as the view's grounds, routes and deadlines, at
/// a small part of the time, because no sentence and no reason is made.
class Decider {
 public:
  explicit Decider(const Rulebook& rulebook);

  /// The number of a fact that a person can give, or nothing.
  std::optional<std::size_t> number_of(std::string_view fact) const;
  /// Room for the facts of one case.
  NumberedFacts facts() const { return NumberedFacts(numbers_.size()); }
  /// @param facts what the person gave, valid and in canonical form; the engine's own facts are added
  void decide(const CivilTime& now, NumberedFacts& facts, Decision& into) const;

  const Rulebook& rulebook() const { return rulebook_; }

 private:
  struct Run;
  template <class RuleType>
  struct Numbered {
    std::vector<const RuleType*> versions;
    std::vector<Condition> when;  ///< of each version
    std::size_t fact = 0;         ///< `ground.<id>` or `term.<id>.over`
    std::size_t event = 0;        ///< for grounds: the fact with the day of the event
  };
  struct NumberedStart {
    Condition when;
    std::optional<std::size_t> fact;
    std::optional<std::size_t> after;   ///< place of the other term
    std::optional<std::size_t> portal;  ///< date fact
  };
  struct NumberedTerm {
    std::vector<const Term*> versions;
    std::vector<std::vector<NumberedStart>> starts;  ///< of each version
    std::size_t over = 0;
    std::size_t gap = 0;
  };

  std::size_t number(const std::string& name);
  Condition numbered(Condition condition);

  const Rulebook& rulebook_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::vector<Numbered<Ground>> grounds_;
  std::vector<Numbered<Route>> routes_;
  std::vector<std::pair<const Authority*, Condition>> authorities_;
  std::vector<NumberedTerm> terms_;
  bool reads_terms_ = false;  ///< some condition asks whether a term is over
  std::size_t today_ = 0, route_ = 0, stage_ = 0, authority_ = 0;
};

}  // namespace shagym

#endif
