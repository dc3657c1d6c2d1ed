#ifndef SHAGYM_CONDITION_HPP_INCLUDED
#define SHAGYM_CONDITION_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "shagym/date.hpp"

namespace shagym {

struct Value;
using Array = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;

/// What a fact can be. `nullptr` is a known value: the question was shown and left blank.
struct Value {
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> data = nullptr;

  Value() = default;
  Value(bool truth) : data(truth) {}
  Value(double number) : data(number) {}
  Value(std::string text) : data(std::move(text)) {}
  Value(const char* text) : data(std::string(text)) {}
  Value(Array items) : data(std::move(items)) {}
  Value(Object members) : data(std::move(members)) {}

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(data); }
  const std::string* text() const { return std::get_if<std::string>(&data); }
  const Array* array() const { return std::get_if<Array>(&data); }
  const Object* object() const { return std::get_if<Object>(&data); }
  /// Member of an object, or null.
  const Value* member(std::string_view name) const;
  /// What stands at a path like `address.place` or `0.name`; null when nothing does.
  const Value* at(std::string_view path) const;
  /// Truth as JsonLogic defines it: null, false, 0, "" and [] are false.
  bool truthy() const;
};

/// JavaScript's `===`. An array or an object is the same as itself only.
bool strictly_equal(const Value& left, const Value& right);

/// The known facts of a case. A fact that is not here is open.
class Facts {
 public:
  void set(std::string id, Value value);
  void erase(std::string_view id);
  bool knows(std::string_view id) const { return find(id) != nullptr; }
  /// By id, or by `id.part` for one part of a person or an address; a part not given is null.
  const Value* find(std::string_view path) const;
  /// The fact that a path begins with, and the rest of the path.
  std::pair<const Value*, std::string_view> resolve(std::string_view path) const;
  /// Text of a fact, empty when unknown or not a text.
  std::string_view text(std::string_view id) const;
  /// The fact `today`; without one a day on which the latest rules are in force.
  Day today() const;

 private:
  std::map<std::string, Value, std::less<>> known_;
};

enum class Operator {
  literal,
  array,
  var,
  strict_equal,
  strict_not_equal,
  negation,
  truthiness,
  conjunction,
  disjunction,
  conditional,
  membership,
  less,
  less_equal,
  greater,
  greater_equal,
  some,
  all,
  none
};

/// One JsonLogic expression, already checked.
struct Condition {
  Operator op = Operator::literal;
  Value literal = true;         ///< for Operator::literal
  std::string path;             ///< for Operator::var
  std::vector<Condition> args;  ///< for all others; for Operator::var what stands for a part not given
  std::uint32_t fact = 0;       ///< for Operator::var: number of the fact, where facts are numbered
  std::uint32_t rest = 0;       ///< for Operator::var: where in `path` the part of the fact begins
};

enum class Truth { yes, no, open };

/// The answer to a condition, with its grounds.
struct Finding {
  Truth truth = Truth::open;
  std::vector<std::string> because;  ///< the known facts that decided it, in the order read
  std::vector<std::string> missing;  ///< the facts that could still decide it; empty unless open
};

/// Evaluates in Kleene's three-valued logic: with every fact known, the truth that json-logic-js gives; with
/// facts missing, yes or no only if every completion gives the same.
Finding evaluate(const Condition& condition, const Facts& facts);

/// Ids of all facts that a condition can read.
std::vector<std::string> facts_read(const Condition& condition);

/// Names of facts, however many, each once.
using NameSet = std::set<std::string, std::less<>>;

/// Appends what is not there yet.
void append_new(std::vector<std::string>& into, const std::vector<std::string>& from);
void append_new(NameSet& into, const std::vector<std::string>& from);
void append_all(NameSet& into, const NameSet& from);

}  // namespace shagym

#endif
