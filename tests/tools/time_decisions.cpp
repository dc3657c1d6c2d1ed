// Times decisions natively: time_decisions RULEBOOK MILLISECONDS < lines. Writes a line of decisions per
// second, then the verdicts. For scripts/bench; not part of the product.
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "json/parse.hpp"
#include "json/writer.hpp"
#include "shagym/decide.hpp"
#include "shagym/engine.hpp"

namespace {

using namespace shagym;

/// Runs `work`, which decides `count` cases, for about that long in processor time.
template <class Work>
long per_second(std::size_t count, double milliseconds, Work work) {
  const std::clock_t begun = std::clock();
  double passed = 0;
  std::size_t decided = 0;
  while (passed < milliseconds) {
    work();
    decided += count;
    passed = 1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
  }
  return static_cast<long>(static_cast<double>(decided) / passed * 1000);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const Engine engine(std::string(std::istreambuf_iterator<char>(file), {}));
  const std::string lines(std::istreambuf_iterator<char>(std::cin), {});
  const double milliseconds = std::atof(argv[2]);

  const Decider decider(engine.rulebook());
  std::vector<NumberedFacts> cases;
  CivilTime now;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const Value line = json::parse(lines.substr(at, end - at), {100000, 32}, json::Side::request);
    now = parse_civil_time(*line.member("now")->text()).value();
    cases.push_back(decider.facts());
    for (const auto& [id, value] : *line.member("facts")->object())
      cases.back().put(decider.number_of(id).value()) = value;
    at = end + 1;
  }

  Decision decision;
  std::size_t held = 0;
  const long from_lines =
      per_second(cases.size(), milliseconds, [&] { held += engine.decide(lines).size(); });
  const long from_memory = per_second(cases.size(), milliseconds, [&] {
    for (NumberedFacts& facts : cases) {
      decider.decide(now, facts, decision);
      held += decision.grounds.size();
    }
  });
  if (held == 0) return 1;
  json::Writer writer;
  writer.object([&] {
    writer.member("Shagym, native, lines in, lines out", from_lines);
    writer.member("Shagym, native, facts in memory", from_memory);
  });
  std::cout << writer.take() << '\n' << engine.decide(lines);
  return 0;
}
