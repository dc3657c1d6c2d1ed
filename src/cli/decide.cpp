#include <iostream>

#include "command.hpp"
#include "rulebook_file.hpp"
#include "shagym/engine.hpp"

namespace shagym::cli {

namespace {

constexpr std::size_t batch = std::size_t{1024} * 1024;  ///< bytes of lines decided at a time

}  // namespace

/// Line by line, so that any number of cases flows through.
int decide(const Arguments& arguments) {
  const Engine engine(read_rulebook_file(arguments.rulebook));
  std::string lines;
  bool all_well = true;
  const auto flush = [&] {
    const std::string verdicts = engine.decide(lines);
    all_well = all_well && verdicts.find(R"({"ok":false)") == std::string::npos;
    std::cout << verdicts;
    lines.clear();
  };
  for (std::string line; std::getline(std::cin, line);) {
    lines += line + '\n';
    if (lines.size() > batch) flush();
  }
  flush();
  return all_well ? good : bad_request;
}

}  // namespace shagym::cli
