#ifndef SHAGYM_TESTS_TOOLS_VALUES_HPP_INCLUDED
#define SHAGYM_TESTS_TOOLS_VALUES_HPP_INCLUDED

#include <map>
#include <string>
#include <vector>

#include "shagym/rulebook.hpp"

namespace shagym::proof {

/// Every condition of the rulebook.
std::vector<const Condition*> conditions_of(const Rulebook& rulebook);

/// The days that conditions compare dates with, and the day before and after each.
std::vector<Day> days_named(const std::vector<const Condition*>& conditions);

/// The first of all answers to a question that the conditions answer alike.
std::vector<Value> one_of_each_class(const std::vector<const Condition*>& conditions, const std::string& fact,
                                     const std::vector<Value>& candidates, Day today);

/// For each question the answers that the conditions can tell apart: one representative of each class.
///
/// - choice, yes-no, files: all options. Two options that every condition answers alike are one class (no
/// condition reads the
///   region: twenty options, one class). The rest of a condition that reads this fact alone decides.
/// - choices: subsets. Conditions read a list by its members alone (`in`, `some`, `all`, `none`, `!!`;
/// checked), so each option alone
///   and all together show every condition in every truth that the list alone can give it. With `whole` also
///   each pair, and all subsets of a list of at most eight. That sentences fit together is proven over all
///   subsets of the options they name (exclusive.hpp).
/// - date: conditions read dates through terms that run from them, one after the other, through the days
/// between which rules are in
///   force, and in comparisons. So for each date the last start with which each chain of terms is over and
///   the first with which it is not, the days around the first and last day of each version that it selects,
///   the days that conditions name, and yesterday, today and tomorrow. Where no term runs from it, days that
///   every condition answers alike are one class.
///   A date that a portal shows moves the end of a term: before today, today and behind it.
/// - everything else: one text; null where the question may be left blank.
class Values {
 public:
  Values(const Rulebook& rulebook, Day today, bool whole);

  const std::vector<Value>& of(const Fact& fact) const { return values_.at(fact.id); }
  /// How many answers of a finite kind there are, and into how many classes they fall: for the report.
  std::size_t options() const { return options_; }
  std::size_t classes() const { return classes_; }

 private:
  std::vector<Value> candidates(const Fact& fact, bool whole) const;
  std::vector<Value> days(const Fact& fact) const;

  const Rulebook& rulebook_;
  Day today_;
  std::vector<const Condition*> conditions_;
  std::map<std::string, std::vector<Value>> values_;
  std::size_t options_ = 0;
  std::size_t classes_ = 0;
};

}  // namespace shagym::proof

#endif
