#include <cstring>
#include <fstream>
#include <iostream>
#include <string>

#include "json/rulebook_reader.hpp"
#include "json/view_writer.hpp"
#include "shagym/engine.hpp"

namespace {

constexpr const char* help = R"(shagym - complaint assistant for public services in Kazakhstan

  shagym respond --rulebook FILE < request.json    the view of a case, as JSON on standard output
  shagym decide --rulebook FILE < cases.ndjson     one case a line, {"now","facts"}: a line of verdicts for each
  shagym --help                                    this text
  shagym --version                                 version of the engine

Exit status: 0 a view or every verdict was written; 1 the rulebook cannot be used; 2 the request or the command cannot be
used. With 1 and 2 an envelope {"ok":false,"error":{...}} is written, or for a wrong command this text.
)";

constexpr int bad_rulebook = 1;
constexpr int bad_request = 2;
constexpr std::size_t batch = std::size_t{1024} * 1024;  ///< bytes of lines decided at a time

/// Everything, but of what is larger than the engine takes only so much that it sees as much.
std::string read_all(std::istream& in) {
  constexpr std::size_t piece = 64 * 1024;
  std::string text;
  while (in && text.size() <= shagym::json::largest_rulebook) {
    const std::size_t size = text.size();
    text.resize(size + piece);
    in.read(text.data() + size, piece);
    text.resize(size + static_cast<std::size_t>(in.gcount()));
  }
  return text;
}

std::string read_file(const char* name) {
  std::ifstream file(name, std::ios::binary);
  std::string text = read_all(file);
  // What cannot be opened, or is a folder, gives no end either.
  if (text.empty() && !file.eof())
    throw shagym::RulebookError("unreadable", "", "cannot read the rulebook's file");
  return text;
}

int respond(const char* rulebook_file) {
  try {
    const shagym::Engine engine(read_file(rulebook_file));
    const std::string view = engine.respond(read_all(std::cin));
    std::cout << view << '\n';
    return view.rfind(R"({"ok":true)", 0) == 0 ? 0 : bad_request;
  } catch (const shagym::InputError& error) {
    std::cout << shagym::json::write_error(error) << '\n';
    return bad_rulebook;
  }
}

/// Line by line, so that any number of cases flows through.
int decide(const char* rulebook_file) {
  try {
    const shagym::Engine engine(read_file(rulebook_file));
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
    return all_well ? 0 : bad_request;
  } catch (const shagym::InputError& error) {
    std::cout << shagym::json::write_error(error) << '\n';
    return bad_rulebook;
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto is = [&](int i, const char* word) { return i < argc && std::strcmp(argv[i], word) == 0; };
  if (is(1, "--help")) {
    std::cout << help;
    return 0;
  }
  if (is(1, "--version")) {
    std::cout << shagym::version() << '\n';
    return 0;
  }
  if (is(1, "respond") && is(2, "--rulebook") && argc == 4) return respond(argv[3]);
  if (is(1, "decide") && is(2, "--rulebook") && argc == 4) return decide(argv[3]);
  std::cerr << help;
  return bad_request;
}
