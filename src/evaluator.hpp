#ifndef SHAGYM_EVALUATOR_HPP_INCLUDED
#define SHAGYM_EVALUATOR_HPP_INCLUDED

#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "javascript.hpp"
#include "shagym/condition.hpp"

namespace shagym {

/// How much is known about an expression: nothing, only its truth, or its value.
enum class Grasp : unsigned char { open, truthy, falsy, known };

/// The facts behind an outcome, as they stand in the conditions. `missing` are the facts that would tell what
/// is not known, and none when all is.
struct Reasons {
  std::vector<const std::string*> because, missing;
};
struct NoReasons {};

template <bool with_reasons>
struct Outcome : std::conditional_t<with_reasons, Reasons, NoReasons> {
  Grasp grasp = Grasp::open;
  const Value* value = nullptr;  ///< when known

  bool is(bool truth) const {
    if (grasp == Grasp::known) return value->truthy() == truth;
    return grasp == (truth ? Grasp::truthy : Grasp::falsy);
  }
};

/// Evaluates conditions over a source of facts: `source.resolve(condition)` gives the fact that a `var`
/// begins with, or null, and the rest of its path. Without reasons only the truth is found, several times
/// faster.
template <class Source, bool with_reasons>
class Evaluator {
 public:
  using Result = Outcome<with_reasons>;

  explicit Evaluator(const Source& source) : source_(source) {}

  /// The result points into the condition and the facts, and into this evaluator until the next run.
  Result run(const Condition& condition) {
    made_.clear();
    return value_of(condition, nullptr);
  }

 private:
  /// @param element the item that `some`, `all` or `none` looks at: there `var` reads it alone
  Result value_of(const Condition& condition, const Value* element) {
    switch (condition.op) {
      case Operator::literal:
        return known(&condition.literal);
      case Operator::array:
        return array(condition, element);
      case Operator::var:
        return var(condition, element);
      case Operator::negation:
        return flip(value_of(condition.args[0], element), false);
      case Operator::truthiness:
        return flip(value_of(condition.args[0], element), true);
      case Operator::conjunction:
        return chain(condition, element, false);
      case Operator::disjunction:
        return chain(condition, element, true);
      case Operator::conditional:
        return conditional(condition, element, 0);
      case Operator::some:
        return quantified(condition, element, true, true);
      case Operator::all:
        return quantified(condition, element, false, false);
      case Operator::none:
        return quantified(condition, element, true, false);
      case Operator::membership:
        return membership(condition, element);
      default:
        return comparison(condition, element);
    }
  }

  static Result known(const Value* value) {
    Result result;
    result.grasp = Grasp::known;
    result.value = value;
    return result;
  }

  static void append(std::vector<const std::string*>& into, const std::vector<const std::string*>& from) {
    for (const std::string* each : from) {
      bool there = false;
      for (const std::string* other : into) there = there || other == each || *other == *each;
      if (!there) into.push_back(each);
    }
  }
  static void take_because(Result& into, const Result& from) {
    if constexpr (with_reasons) append(into.because, from.because);
  }
  static void take_missing(Result& into, const Result& from) {
    if constexpr (with_reasons) append(into.missing, from.missing);
  }
  static void drop_missing(Result& result) {
    if constexpr (with_reasons) result.missing.clear();
  }

  const Value* truth(bool is_true) const { return is_true ? &yes_ : &no_; }

  Result var(const Condition& condition, const Value* element) {
    if (element) {
      const Value* found = element->at(condition.path);
      return found ? known(found) : not_given(condition, element);
    }
    const auto [fact, rest] = source_.resolve(condition);
    if (!fact) {
      Result result;
      if constexpr (with_reasons) result.missing.push_back(&condition.path);
      return result;
    }
    const Value* found = rest.empty() ? fact : fact->at(rest);
    Result result = found ? known(found) : not_given(condition, element);
    if constexpr (with_reasons) {
      Result fact_read;
      fact_read.because.push_back(&condition.path);
      append(fact_read.because, result.because);
      result.because = std::move(fact_read.because);
    }
    return result;
  }

  Result not_given(const Condition& condition, const Value* element) {
    return condition.args.empty() ? known(&null_) : value_of(condition.args[0], element);
  }

  Result array(const Condition& condition, const Value* element) {
    Array items;
    Result result;
    bool open = false;
    for (const Condition& arg : condition.args) {
      const Result item = value_of(arg, element);
      take_because(result, item);
      take_missing(result, item);
      if (item.grasp == Grasp::known)
        items.push_back(*item.value);
      else
        open = true;
    }
    if (open) {
      // Even with unknown items a list that has items is true.
      result.grasp = Grasp::truthy;
      return result;
    }
    made_.push_back(std::make_unique<Value>(std::move(items)));
    result.grasp = Grasp::known;
    result.value = made_.back().get();
    return result;
  }

  Result flip(Result arg, bool same) const {
    if (arg.is(true))
      arg.value = truth(same);
    else if (arg.is(false))
      arg.value = truth(!same);
    else
      return arg;
    arg.grasp = Grasp::known;
    drop_missing(arg);
    return arg;
  }

  /// `and` (stop_at false) and `or` (stop_at true): the first argument with that truth decides, wherever the
  /// open ones stand; its facts alone are the reason.
  Result chain(const Condition& condition, const Value* element, bool stop_at) {
    Result all;
    Result open;
    bool any_open = false;
    for (const Condition& arg : condition.args) {
      Result result = value_of(arg, element);
      if (result.is(stop_at)) {
        if (any_open) {
          // An open argument before it could have been the value, but only with the same truth.
          result.grasp = stop_at ? Grasp::truthy : Grasp::falsy;
          take_missing(open, result);
          if constexpr (with_reasons) result.missing = std::move(open.missing);
        }
        return result;
      }
      take_because(all, result);
      if (result.grasp == Grasp::open) {
        any_open = true;
        take_missing(open, result);
      }
      all.grasp = result.grasp;
      all.value = result.value;
      if constexpr (with_reasons) all.missing = std::move(result.missing);
    }
    if (!any_open) return all;
    all.grasp = Grasp::open;
    if constexpr (with_reasons) all.missing = std::move(open.missing);
    return all;
  }

  Result conditional(const Condition& condition, const Value* element, std::size_t at) {
    const auto& args = condition.args;
    if (at >= args.size()) return known(&null_);
    if (at + 1 == args.size()) return value_of(args[at], element);
    Result test = value_of(args[at], element);
    if (test.is(true)) return joined(std::move(test), value_of(args[at + 1], element));
    if (test.is(false)) return joined(std::move(test), conditional(condition, element, at + 2));
    const Result yes = value_of(args[at + 1], element);
    const Result no = conditional(condition, element, at + 2);
    Result result;
    for (const bool is_true : {true, false}) {
      if (yes.is(is_true) && no.is(is_true)) result.grasp = is_true ? Grasp::truthy : Grasp::falsy;
    }
    if (result.grasp == Grasp::open) return test;
    take_missing(result, test);
    for (const Result* branch : {&yes, &no}) {
      take_because(result, *branch);
      take_missing(result, *branch);
    }
    return result;
  }

  static Result joined(Result test, Result branch) {
    if constexpr (with_reasons) {
      append(test.because, branch.because);
      branch.because = std::move(test.because);
    }
    return branch;
  }

  /// `in` a list that is written out compares each item without making the list.
  Result membership(const Condition& condition, const Value* element) {
    const Condition& list = condition.args[1];
    if (list.op != Operator::array) return comparison(condition, element);
    Result result = value_of(condition.args[0], element);
    bool open = result.grasp != Grasp::known;
    bool found = false;
    for (const Condition& arg : list.args) {
      const Result item = value_of(arg, element);
      take_because(result, item);
      take_missing(result, item);
      if (item.grasp != Grasp::known)
        open = true;
      else if (!open)
        found = found || strictly_equal(*result.value, *item.value);
    }
    result.grasp = open ? Grasp::open : Grasp::known;
    result.value = truth(found);
    return result;
  }

  Result comparison(const Condition& condition, const Value* element) {
    Result result = value_of(condition.args[0], element);
    const Value* left = result.value;
    bool open = result.grasp != Grasp::known;
    bool holds = true;
    for (std::size_t i = 1; i < condition.args.size(); ++i) {
      const Result right = value_of(condition.args[i], element);
      take_because(result, right);
      take_missing(result, right);
      open = open || right.grasp != Grasp::known;
      // Of three arguments each compares with the next.
      if (!open) holds = holds && compare(condition.op, *left, *right.value);
      left = right.value;
    }
    result.grasp = open ? Grasp::open : Grasp::known;
    result.value = truth(holds);
    return result;
  }

  static bool compare(Operator op, const Value& left, const Value& right) {
    switch (op) {
      case Operator::strict_equal:
        return strictly_equal(left, right);
      case Operator::strict_not_equal:
        return !strictly_equal(left, right);
      case Operator::membership:
        return javascript::contains(left, right);
      case Operator::less:
        return javascript::less(left, right, false);
      case Operator::less_equal:
        return javascript::less(left, right, true);
      case Operator::greater:
        return javascript::less(right, left, false);
      default:
        return javascript::less(right, left, true);
    }
  }

  /// `some`, `all`, `none`: the first element whose test has the truth `decisive` settles it.
  Result quantified(const Condition& condition, const Value* element, bool decisive, bool result) {
    Result list = value_of(condition.args[0], element);
    if (list.grasp != Grasp::known) {
      list.grasp = Grasp::open;
      return list;
    }
    const Array* items = list.value->array();
    bool settled = !items || items->empty();
    // No elements: `some` and `all` are false, `none` is true.
    bool value = settled ? condition.op == Operator::none : !result;
    for (std::size_t i = 0; !settled && i < items->size(); ++i) {
      if (value_of(condition.args[1], &(*items)[i]).is(decisive)) {
        settled = true;
        value = result;
      }
    }
    list.value = truth(value);
    return list;
  }

  const Source& source_;
  const Value yes_{true}, no_{false}, null_{};
  std::vector<std::unique_ptr<Value>> made_;  ///< lists made while evaluating
};

}  // namespace shagym

#endif
