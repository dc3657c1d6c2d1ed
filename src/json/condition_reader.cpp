#include "condition_reader.hpp"

#include <array>

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
                                      {"if", Operator::conditional, 2, any},
                                      {"in", Operator::membership, 2, 2},
                                      {"<", Operator::less, 2, 2},
                                      {"<=", Operator::less_equal, 2, 2},
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

Condition variable(const Node& argument) {
  if (!argument.value().text()) argument.fail("bad_path", "expected the name of a fact");
  Condition condition;
  condition.op = Operator::var;
  condition.path = argument.text();
  return condition;
}

void read_arguments(const Node& arguments, Condition& into) {
  // JsonLogic's short form: one argument may stand without its array.
  if (!arguments.value().array()) {
    into.args.push_back(read_condition(arguments));
    return;
  }
  arguments.each([&](const Node& item) { into.args.push_back(read_condition(item)); });
}

}  // namespace

Condition read_condition(const Node& node) {
  const Value& value = node.value();
  if (value.array()) {
    Condition condition;
    condition.op = Operator::array;
    read_arguments(node, condition);
    return condition;
  }
  if (!value.object()) return literal(value);
  if (value.object()->size() != 1) node.fail("unknown_operator", "expected an object with one operator");
  const std::string name = value.object()->front().first;
  const Node arguments = node.at(name);
  if (name == "var") return variable(arguments);
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
    read_arguments(arguments, condition);
    return condition;
  }
  node.fail("unknown_operator", "expected one of the operators of the strict subset");
}

}  // namespace shagym::json
