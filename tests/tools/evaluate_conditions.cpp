// Reads one JSON object a line, {"condition", "facts"}, and answers each with a line {"truth", "because",
// "missing"}. For tests that compare the engine with another one; not part of the product.
#include <iostream>
#include <string>

#include "json/condition_reader.hpp"
#include "json/writer.hpp"

namespace {

using namespace shagym;

constexpr json::Limits limits{100000, 100};

std::string answer(const std::string& line) {
  const Value parsed = json::parse(line, limits, json::Side::rulebook);
  const json::Node root(parsed, json::Side::rulebook);
  const Condition condition = json::read_condition(root.at("condition"));
  Facts facts;
  root.at("facts").members(
      [&](const std::string& id, const json::Node& fact) { facts.set(id, fact.value()); });
  const Finding finding = evaluate(condition, facts);
  static constexpr const char* truths[] = {"yes", "no", "open"};
  json::Writer writer;
  writer.object([&] {
    writer.member("truth", truths[static_cast<int>(finding.truth)]);
    writer.list("because", finding.because);
    writer.list("missing", finding.missing);
  });
  return writer.take();
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      std::cout << answer(line) << '\n';
    } catch (const InputError& error) {
      std::cerr << error.what() << " at " << error.pointer() << ": " << line << '\n';
      return 1;
    }
  }
  return 0;
}
