#include "shagym/condition.hpp"

#include <algorithm>
#include <cmath>

#include "evaluator.hpp"

namespace shagym {

namespace {

struct FactSource {
  const Facts& facts;
  std::pair<const Value*, std::string_view> resolve(const Condition& condition) const {
    return facts.resolve(condition.path);
  }
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

std::vector<std::string> copied(const std::vector<const std::string*>& names) {
  std::vector<std::string> copies;
  copies.reserve(names.size());
  for (const std::string* name : names) copies.push_back(*name);
  return copies;
}

/// The item of an array that a step of a path names: "0", never "00".
const Value* item_at(const Array& items, std::string_view step) {
  if (step.empty() || step.size() > 6 || (step[0] == '0' && step.size() > 1)) return nullptr;
  std::size_t at = 0;
  for (const char c : step) {
    if (c < '0' || c > '9') return nullptr;
    at = at * 10 + static_cast<std::size_t>(c - '0');
  }
  return at < items.size() ? &items[at] : nullptr;
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

const Value* Value::at(std::string_view path) const {
  const Value* value = this;
  while (value && !path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    const std::string_view step = path.substr(0, dot);
    value = value->array() ? item_at(*value->array(), step) : value->member(step);
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return value;
}

bool Value::truthy() const {
  if (const bool* truth = std::get_if<bool>(&data)) return *truth;
  if (is_null()) return false;
  if (const double* number = std::get_if<double>(&data)) return *number != 0 && !std::isnan(*number);
  if (text()) return !text()->empty();
  if (array()) return !array()->empty();
  return true;
}

bool strictly_equal(const Value& left, const Value& right) {
  if (&left == &right) return true;
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

std::pair<const Value*, std::string_view> Facts::resolve(std::string_view path) const {
  // Facts of the engine have dots in their names, so the longest name that is known counts.
  for (std::size_t end = path.size(); end != std::string_view::npos; end = path.rfind('.', end - 1)) {
    if (const auto it = known_.find(path.substr(0, end)); it != known_.end())
      return {&it->second, path.substr(std::min(end + 1, path.size()))};
    if (end == 0) break;
  }
  return {nullptr, {}};
}

const Value* Facts::find(std::string_view path) const {
  static const Value not_given;
  const auto [fact, rest] = resolve(path);
  if (!fact || rest.empty()) return fact;
  const Value* part = fact->at(rest);
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
  const FactSource source{facts};
  Evaluator<FactSource, true> evaluator(source);
  const auto outcome = evaluator.run(condition);
  Finding finding;
  finding.truth = outcome.is(true) ? Truth::yes : outcome.is(false) ? Truth::no : Truth::open;
  finding.because = copied(outcome.because);
  if (finding.truth == Truth::open) finding.missing = copied(outcome.missing);
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

void append_new(NameSet& into, const std::vector<std::string>& from) {
  into.insert(from.begin(), from.end());
}

void append_all(NameSet& into, const NameSet& from) {
  into.insert(from.begin(), from.end());
}

}  // namespace shagym
