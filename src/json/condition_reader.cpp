#include "condition_reader.hpp"

#include <array>
#include <cmath>

namespace shagym::json {

namespace {

struct Form {
  std::string_view name;
  Operator op;
  std::size_t least;
  std::size_t most;
};

constexpr std::size_t any = 1000;
constexpr std::array<Form, 15> forms{{{"===", Operator::strict_equal, 2, 2},
                                      {"!==", Operator::strict_not_equal, 2, 2},
                                      {"!", Operator::negation, 1, 1},
                                      {"!!", Operator::truthiness, 1, 1},
                                      {"and", Operator::conjunction, 1, any},
                                      {"or", Operator::disjunction, 1, any},
                                      {"if", Operator::conditional, 0, any},
                                      {"in", Operator::membership, 2, 2},
                                      {"<", Operator::less, 2, 3},
                                      {"<=", Operator::less_equal, 2, 3},
                                      {">", Operator::greater, 2, 2},
                                      {">=", Operator::greater_equal, 2, 2},
                                      {"some", Operator::some, 2, 2},
                                      {"all", Operator::all, 2, 2},
                                      {"none", Operator::none, 2, 2}}};

Condition literal(Value value) {
  Condition condition;
  condition.op = Operator::literal;
  condition.literal = std::move(value);
  return condition;
}

/// A path; a number is the place in a list, and none is the whole element.
std::string path_of(const Node& node) {
  const Value& value = node.value();
  if (value.is_null()) return {};
  if (const double* number = std::get_if<double>(&value.data)) {
    if (*number < 0 || *number > 100000 || *number != std::floor(*number)) {
      node.fail("bad_path", "expected a whole number or the name of a fact");
    }
    return std::to_string(static_cast<int>(*number));
  }
  if (!value.text()) node.fail("bad_path", "expected the name of a fact");
  return node.text();
}

/// @param element whether this is the test of `some`, `all` or `none`, where the whole element may be read
Condition read(const Node& node, bool element);

/// `{"var": path}`, `{"var": [path]}` or `{"var": [path, what stands for a part not given]}`.
Condition variable(const Node& argument, bool element) {
  Condition condition;
  condition.op = Operator::var;
  if (!argument.value().array()) {
    condition.path = path_of(argument);
  } else {
    if (argument.value().array()->size() > 2) {
      argument.fail("bad_path", "expected a path and what stands for a part not given");
    }
    bool first = true;
    argument.each([&](const Node& item) {
      if (first)
        condition.path = path_of(item);
      else
        condition.args.push_back(read(item, element));
      first = false;
    });
  }
  if (condition.path.empty() && !element) argument.fail("bad_path", "expected the name of a fact");
  return condition;
}

void read_arguments(const Node& arguments, Condition& into, bool element) {
  // JsonLogic's short form: one argument may stand without its array.
  if (!arguments.value().array()) {
    into.args.push_back(read(arguments, element));
    return;
  }
  const bool quantified = into.op == Operator::some || into.op == Operator::all || into.op == Operator::none;
  arguments.each([&](const Node& item) {
    into.args.push_back(read(item, element || (quantified && !into.args.empty())));
  });
}

Condition read(const Node& node, bool element) {
  const Value& value = node.value();
  if (value.array()) {
    Condition condition;
    condition.op = Operator::array;
    read_arguments(node, condition, element);
    return condition;
  }
  if (!value.object()) return literal(value);
  if (value.object()->size() != 1) node.fail("unknown_operator", "expected an object with one operator");
  const std::string name = value.object()->front().first;
  const Node arguments = node.at(name);
  if (name == "var") return variable(arguments, element);
  for (const Form& form : forms) {
    if (name != form.name) continue;
    // Counted before they are read: a hostile list is long.
    const Array* list = arguments.value().array();
    const std::size_t count = list ? list->size() : 1;
    if (count < form.least || count > form.most) {
      arguments.fail("wrong_arguments", "expected at least " + std::to_string(form.least) + " and at most " +
                                            std::to_string(form.most) + " arguments");
    }
    Condition condition;
    condition.op = form.op;
    read_arguments(arguments, condition, element);
    return condition;
  }
  node.fail("unknown_operator", "expected one of the operators of the strict subset");
}

}  // namespace

Condition read_condition(const Node& node) {
  return read(node, false);
}

}  // namespace shagym::json
