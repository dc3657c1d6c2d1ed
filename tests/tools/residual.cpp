#include "residual.hpp"

namespace shagym::proof {

namespace {

bool is_value(const Condition& condition) {
  return condition.op == Operator::literal || condition.op == Operator::array ||
         condition.op == Operator::var;
}

std::string operand(const Condition& condition, const Facts& facts) {
  if (condition.op == Operator::literal) return shown(condition.literal);
  if (condition.op == Operator::var) {
    const Value* known = facts.find(condition.path);
    return known ? shown(*known) : "?" + condition.path;
  }
  if (condition.op != Operator::array) return residual(condition, facts);
  std::string text = "[";
  for (const Condition& item : condition.args) text += operand(item, facts) + " ";
  return text + "]";
}

}  // namespace

std::string shown(const Value& value) {
  if (value.text()) return *value.text();
  if (const bool* truth = std::get_if<bool>(&value.data)) return *truth ? "true" : "false";
  if (value.is_null()) return "null";
  if (!value.array()) return value.object() ? "object" : "number";
  std::string text = "[";
  for (const Value& item : *value.array()) text += shown(item) + " ";
  return text + "]";
}

std::string residual(const Condition& condition, const Facts& facts) {
  const Finding finding = evaluate(condition, facts);
  if (finding.truth != Truth::open) return finding.truth == Truth::yes ? "T" : "F";
  if (is_value(condition)) return operand(condition, facts);
  const bool quantifier =
      condition.op == Operator::some || condition.op == Operator::all || condition.op == Operator::none;
  const bool joins = condition.op == Operator::conjunction || condition.op == Operator::disjunction;
  std::string text = "(" + std::to_string(static_cast<int>(condition.op));
  for (const Condition& each : condition.args) {
    const std::string part = quantifier && &each != &condition.args.front() ? "#" : operand(each, facts);
    // What is decided inside an open conjunction or disjunction no longer matters.
    if (joins && (part == "T" || part == "F")) continue;
    text += " " + part;
  }
  // The test inside a quantifier speaks of its own item: the place where it is written stands for it.
  if (quantifier) text += std::to_string(reinterpret_cast<std::uintptr_t>(&condition));
  return text + ")";
}

}  // namespace shagym::proof
