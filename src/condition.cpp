#include "shagym/condition.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace shagym {

namespace {

/// What is known about an expression: its value, only its truth, or nothing. `missing` are the facts that
/// would tell what is not known, and none when all is.
struct Outcome {
  enum class Kind { known, truthy, falsy, open } kind = Kind::open;
  Value value{};
  std::vector<std::string> because{};
  std::vector<std::string> missing{};

  bool is(bool truth) const {
    if (kind == Kind::known) return value.truthy() == truth;
    return kind == (truth ? Kind::truthy : Kind::falsy);
  }
};

Outcome known(Value value) {
  Outcome outcome;
  outcome.kind = Outcome::Kind::known;
  outcome.value = std::move(value);
  return outcome;
}

void take_reasons(Outcome& into, const Outcome& from) {
  append_new(into.because, from.because);
  append_new(into.missing, from.missing);
}

/// JavaScript's ToNumber, as far as JSON values go.
double number_of(const Value& value) {
  if (value.is_null()) return 0;
  if (const bool* truth = std::get_if<bool>(&value.data)) return *truth ? 1 : 0;
  if (const double* number = std::get_if<double>(&value.data)) return *number;
  if (const Array* items = value.array()) {
    if (items->empty()) return 0;
    return items->size() == 1 && !(*items)[0].object() ? number_of((*items)[0]) : std::nan("");
  }
  if (!value.text()) return std::nan("");
  std::string text = *value.text();
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.pop_back();
  if (text.empty()) return 0;
  // strtod reads more: "inf", and hexadecimal fractions.
  if (text.find_first_not_of("0123456789+-.eE \t\r\n") != std::string::npos) return std::nan("");
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  return end && *end == '\0' ? number : std::nan("");
}

bool less(const Value& left, const Value& right, bool or_equal) {
  if (left.text() && right.text())
    return or_equal ? *left.text() <= *right.text() : *left.text() < *right.text();
  const double a = number_of(left);
  const double b = number_of(right);
  return or_equal ? a <= b : a < b;
}

bool contains(const Value& needle, const Value& haystack) {
  if (const Array* items = haystack.array()) {
    return std::any_of(items->begin(), items->end(),
                       [&](const Value& item) { return strictly_equal(needle, item); });
  }
  return haystack.text() && needle.text() && haystack.text()->find(*needle.text()) != std::string::npos;
}

class Evaluator {
 public:
  Evaluator(const Facts& facts, const Value* element) : facts_(facts), element_(element) {}

  Outcome run(const Condition& condition) const {
    switch (condition.op) {
      case Operator::literal:
        return known(condition.literal);
      case Operator::array:
        return array(condition);
      case Operator::var:
        return var(condition.path);
      case Operator::negation:
        return flip(run(condition.args[0]), false);
      case Operator::truthiness:
        return flip(run(condition.args[0]), true);
      case Operator::conjunction:
        return chain(condition, false);
      case Operator::disjunction:
        return chain(condition, true);
      case Operator::conditional:
        return conditional(condition, 0);
      case Operator::some:
        return quantified(condition, true, true);
      case Operator::all:
        return quantified(condition, false, false);
      case Operator::none:
        return quantified(condition, true, false);
      default:
        return comparison(condition);
    }
  }

 private:
  Outcome var(const std::string& path) const {
    if (element_) {
      const Value* value = path.empty() ? element_ : element_->member(path);
      return known(value ? *value : Value());
    }
    Outcome outcome;
    if (const Value* value = facts_.find(path)) {
      outcome = known(*value);
      outcome.because.push_back(path);
    } else {
      outcome.missing.push_back(path);
    }
    return outcome;
  }

  Outcome array(const Condition& condition) const {
    Array items;
    Outcome outcome;
    bool open = false;
    for (const Condition& arg : condition.args) {
      const Outcome item = run(arg);
      take_reasons(outcome, item);
      if (item.kind == Outcome::Kind::known)
        items.push_back(item.value);
      else
        open = true;
    }
    if (open) {
      // Even with unknown items a list that has items is true.
      outcome.kind = Outcome::Kind::truthy;
      return outcome;
    }
    outcome.kind = Outcome::Kind::known;
    outcome.value = std::move(items);
    return outcome;
  }

  static Outcome flip(Outcome arg, bool same) {
    if (arg.is(true))
      arg.value = same;
    else if (arg.is(false))
      arg.value = !same;
    else
      return arg;
    arg.kind = Outcome::Kind::known;
    arg.missing.clear();
    return arg;
  }

  /// `and` (stop_at false) and `or` (stop_at true): the first argument with that truth decides, wherever the
  /// open ones stand; its facts alone are the reason.
  Outcome chain(const Condition& condition, bool stop_at) const {
    Outcome all;
    Outcome open;
    for (const Condition& arg : condition.args) {
      Outcome outcome = run(arg);
      const bool stops = outcome.is(stop_at);
      if (stops && !open.missing.empty()) {
        // An open argument before it could have been the value, but only with the same truth.
        outcome.kind = stop_at ? Outcome::Kind::truthy : Outcome::Kind::falsy;
        append_new(open.missing, outcome.missing);
        outcome.missing = std::move(open.missing);
      }
      if (stops) return outcome;
      append_new(all.because, outcome.because);
      if (outcome.kind == Outcome::Kind::open) append_new(open.missing, outcome.missing);
      all.kind = outcome.kind;
      all.value = std::move(outcome.value);
      all.missing = std::move(outcome.missing);
    }
    if (open.missing.empty()) return all;
    all.kind = Outcome::Kind::open;
    all.missing = std::move(open.missing);
    return all;
  }

  Outcome conditional(const Condition& condition, std::size_t at) const {
    const auto& args = condition.args;
    if (at >= args.size()) return known(Value());
    if (at + 1 == args.size()) return run(args[at]);
    Outcome test = run(args[at]);
    if (test.is(true)) return joined(test, run(args[at + 1]));
    if (test.is(false)) return joined(test, conditional(condition, at + 2));
    const Outcome yes = run(args[at + 1]);
    const Outcome no = conditional(condition, at + 2);
    Outcome outcome;
    for (const bool truth : {true, false}) {
      if (yes.is(truth) && no.is(truth)) outcome.kind = truth ? Outcome::Kind::truthy : Outcome::Kind::falsy;
    }
    if (outcome.kind == Outcome::Kind::open) return test;
    append_new(outcome.missing, test.missing);
    take_reasons(outcome, yes);
    take_reasons(outcome, no);
    return outcome;
  }

  static Outcome joined(const Outcome& test, Outcome branch) {
    std::vector<std::string> because = test.because;
    append_new(because, branch.because);
    branch.because = std::move(because);
    return branch;
  }

  Outcome comparison(const Condition& condition) const {
    const Outcome left = run(condition.args[0]);
    const Outcome right = run(condition.args[1]);
    Outcome outcome;
    take_reasons(outcome, left);
    take_reasons(outcome, right);
    if (left.kind != Outcome::Kind::known || right.kind != Outcome::Kind::known) return outcome;
    outcome.kind = Outcome::Kind::known;
    outcome.value = compare(condition.op, left.value, right.value);
    return outcome;
  }

  static bool compare(Operator op, const Value& left, const Value& right) {
    switch (op) {
      case Operator::strict_equal:
        return strictly_equal(left, right);
      case Operator::strict_not_equal:
        return !strictly_equal(left, right);
      case Operator::membership:
        return contains(left, right);
      case Operator::less:
        return less(left, right, false);
      case Operator::less_equal:
        return less(left, right, true);
      case Operator::greater:
        return less(right, left, false);
      default:
        return less(right, left, true);
    }
  }

  /// `some`, `all`, `none`: the first element whose test has the truth `decisive` settles it.
  Outcome quantified(const Condition& condition, bool decisive, bool result) const {
    Outcome list = run(condition.args[0]);
    if (list.kind != Outcome::Kind::known) {
      list.kind = Outcome::Kind::open;
      return list;
    }
    const Array* items = list.value.array();
    bool settled = !items || items->empty();
    // No elements: `some` and `all` are false, `none` is true.
    bool value = settled ? condition.op == Operator::none : !result;
    for (std::size_t i = 0; !settled && i < items->size(); ++i) {
      if (Evaluator(facts_, &(*items)[i]).run(condition.args[1]).is(decisive)) {
        settled = true;
        value = result;
      }
    }
    list.value = value;
    return list;
  }

  const Facts& facts_;
  const Value* element_;
};

void collect(const Condition& condition, std::vector<std::string>& into) {
  if (condition.op == Operator::var) append_new(into, {condition.path});
  const bool per_element =
      condition.op == Operator::some || condition.op == Operator::all || condition.op == Operator::none;
  for (const Condition& arg : condition.args) {
    collect(arg, into);
    if (per_element) break;  // the test reads the element, not the facts
  }
}

}  // namespace

const Value* Value::member(std::string_view name) const {
  if (!object()) return nullptr;
  // From the back: of a name that stands twice the last counts.
  for (auto it = object()->rbegin(); it != object()->rend(); ++it) {
    if (it->first == name) return &it->second;
  }
  return nullptr;
}

bool Value::truthy() const {
  if (is_null()) return false;
  if (const bool* truth = std::get_if<bool>(&data)) return *truth;
  if (const double* number = std::get_if<double>(&data)) return *number != 0 && !std::isnan(*number);
  if (text()) return !text()->empty();
  if (array()) return !array()->empty();
  return true;
}

bool strictly_equal(const Value& left, const Value& right) {
  if (left.data.index() != right.data.index() || left.array() || left.object()) return false;
  if (left.is_null()) return true;
  if (left.text()) return *left.text() == *right.text();
  if (const bool* truth = std::get_if<bool>(&left.data)) return *truth == std::get<bool>(right.data);
  return std::get<double>(left.data) == std::get<double>(right.data);
}

void Facts::set(std::string id, Value value) {
  known_.insert_or_assign(std::move(id), std::move(value));
}

void Facts::erase(std::string_view id) {
  if (const auto it = known_.find(id); it != known_.end()) known_.erase(it);
}

const Value* Facts::find(std::string_view path) const {
  if (const auto it = known_.find(path); it != known_.end()) return &it->second;
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto it = known_.find(path.substr(0, dot));
  if (it == known_.end()) return nullptr;
  static const Value not_given;
  const Value* part = it->second.member(path.substr(dot + 1));
  return part ? part : &not_given;
}

std::string_view Facts::text(std::string_view id) const {
  const Value* value = find(id);
  return value && value->text() ? std::string_view(*value->text()) : std::string_view();
}

Day Facts::today() const {
  using namespace std::chrono;
  return parse_date(text("today")).value_or(sys_days(year(9999) / 12 / 31));
}

Finding evaluate(const Condition& condition, const Facts& facts) {
  Outcome outcome = Evaluator(facts, nullptr).run(condition);
  Finding finding;
  finding.truth = outcome.is(true) ? Truth::yes : outcome.is(false) ? Truth::no : Truth::open;
  finding.because = std::move(outcome.because);
  if (finding.truth == Truth::open) finding.missing = std::move(outcome.missing);
  return finding;
}

std::vector<std::string> facts_read(const Condition& condition) {
  std::vector<std::string> facts;
  collect(condition, facts);
  return facts;
}

void append_new(std::vector<std::string>& into, const std::vector<std::string>& from) {
  for (const std::string& each : from) {
    if (std::find(into.begin(), into.end(), each) == into.end()) into.push_back(each);
  }
}

}  // namespace shagym
