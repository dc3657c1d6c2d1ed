#include <random>

#include "shagym/condition.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

const std::vector<std::string>& names() {
  static const std::vector<std::string> all{"a", "b", "c"};
  return all;
}

const std::vector<Value>& values() {
  static const std::vector<Value> all{
      value("null"),   value("true"),     value("false"), value("2"),
      value(R"("x")"), value(R"(["x"])"), value("[]"),    value(R"({"p":"x","q":[{"p":2},"x"]})")};
  return all;
}

/// Small random expressions, the same on every machine.
struct Maker {
  std::mt19937 random;

  std::size_t below(std::size_t n) { return random() % n; }

  Condition leaf() {
    Condition made;
    if (below(3) == 0) {
      made.literal = values()[below(values().size())];
    } else {
      made = variable(names()[below(names().size())]);
    }
    return made;
  }

  /// A whole fact, or a part of a person, or an item of a list; at times with what stands for it when absent.
  Condition variable(const std::string& fact) {
    static const char* const parts[] = {"", "", "", "p", "q", "q.0.p"};
    const std::string part = parts[below(std::size(parts))];
    Condition made;
    made.op = Operator::var;
    made.path = fact.empty() || part.empty() ? fact + part : fact + "." + part;
    if (below(6) == 0) made.args.push_back(fact.empty() ? Condition() : leaf());
    return made;
  }

  /// What an element is asked: its own parts, and at times its own elements.
  Condition element_test(int depth = 1) {
    Condition made;
    if (depth > 0 && below(4) == 0) {
      static constexpr Operator each[] = {Operator::some, Operator::all, Operator::none};
      made.op = each[below(std::size(each))];
      made.args = {variable(""), element_test(depth - 1)};
      return made;
    }
    made.op = below(2) == 0 ? Operator::strict_equal : Operator::less_equal;
    made.args = {variable(""), Condition()};
    made.args[1].literal = values()[below(values().size())];
    return made;
  }

  Condition expression(int depth) {
    static constexpr Operator operators[] = {
        Operator::array,       Operator::strict_equal, Operator::strict_not_equal, Operator::negation,
        Operator::truthiness,  Operator::conjunction,  Operator::conjunction,      Operator::disjunction,
        Operator::disjunction, Operator::conditional,  Operator::membership,       Operator::less,
        Operator::less_equal,  Operator::greater,      Operator::greater_equal,    Operator::some,
        Operator::all,         Operator::none};
    if (depth == 0) return leaf();
    Condition made;
    made.op = operators[below(std::size(operators))];
    const bool one = made.op == Operator::negation || made.op == Operator::truthiness;
    const bool many = made.op == Operator::conjunction || made.op == Operator::disjunction ||
                      made.op == Operator::conditional || made.op == Operator::array;
    const bool each = made.op == Operator::some || made.op == Operator::all || made.op == Operator::none;
    const bool between = (made.op == Operator::less || made.op == Operator::less_equal) && below(3) == 0;
    const std::size_t count = one || each ? 1 : many ? 2 + below(3) : between ? 3 : 2;
    for (std::size_t i = 0; i < count; ++i)
      made.args.push_back(below(4) == 0 ? leaf() : expression(depth - 1));
    if (each) made.args.push_back(element_test());
    return made;
  }
};

/// Calls `look(facts)` for each way to know some of the facts and leave the others open.
template <class Look>
void each_state(Look look) {
  const std::size_t ways = values().size() + 1;
  for (std::size_t code = 0; code < ways * ways * ways; ++code) {
    Facts known;
    std::size_t rest = code;
    for (const std::string& fact : names()) {
      if (rest % ways != 0) known.set(fact, values()[rest % ways - 1]);
      rest /= ways;
    }
    look(known);
  }
}

/// Calls `look(facts)` for each completion of what is known.
template <class Look>
void each_completion(Facts known, Look look, std::size_t at = 0) {
  while (at < names().size() && known.knows(names()[at])) ++at;
  if (at == names().size()) return look(known);
  for (const Value& each : values()) {
    known.set(names()[at], each);
    each_completion(known, look, at + 1);
  }
}

}  // namespace

TEST_CASE("what is decided with facts missing stays decided whatever they turn out to be",
          "[condition][property]") {
  Maker maker{std::mt19937(20261123)};
  int decided_early = 0;
  int decided_by_part = 0;
  int changed = 0;
  int open_at_the_end = 0;
  int wrong_names = 0;
  for (int i = 0; i < 300; ++i) {
    const Condition condition = maker.expression(3);
    each_state([&](const Facts& known) {
      const Finding finding = evaluate(condition, known);
      for (const std::string& fact : finding.because) wrong_names += !known.knows(fact);
      for (const std::string& fact : finding.missing) wrong_names += known.knows(fact);
      decided_by_part += finding.truth != Truth::open && finding.because.size() == 1 &&
                         finding.because[0].find('.') != std::string::npos;
      const bool whole = known.knows("a") && known.knows("b") && known.knows("c");
      open_at_the_end += whole && finding.truth == Truth::open;
      wrong_names += (finding.truth == Truth::open) == finding.missing.empty();
      if (finding.truth == Truth::open || whole) return;
      ++decided_early;
      each_completion(known,
                      [&](const Facts& all) { changed += evaluate(condition, all).truth != finding.truth; });
    });
  }
  CHECK(changed == 0);
  CHECK(open_at_the_end == 0);
  CHECK(wrong_names == 0);
  CHECK(decided_early > 10000);
  CHECK(decided_by_part > 1000);
}

TEST_CASE("an answer to what is missing can be given until the condition is decided",
          "[condition][property]") {
  Maker maker{std::mt19937(7)};
  int undecided = 0;
  for (int i = 0; i < 300; ++i) {
    const Condition condition = maker.expression(3);
    Facts known;
    for (int asked = 0; asked < 4; ++asked) {
      const Finding finding = evaluate(condition, known);
      if (finding.truth != Truth::open) continue;
      const std::string& path = finding.missing.front();
      known.set(path.substr(0, path.find('.')), values()[maker.below(values().size())]);
    }
    undecided += evaluate(condition, known).truth == Truth::open;
  }
  CHECK(undecided == 0);
}
