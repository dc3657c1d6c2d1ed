#include <iostream>
#include <string_view>

#include "command.hpp"
#include "json/view_writer.hpp"
#include "shagym/engine.hpp"

namespace {

using namespace shagym::cli;

constexpr const char* help = R"(shagym - complaint assistant for public services in Kazakhstan

  shagym respond --rulebook FILE < request.json    the view of a case, as JSON on standard output
  shagym explain [ABOUT] --rulebook FILE < request.json
                                                   why each conclusion of a case is as it is and what would
                                                   change it, as text; ABOUT is one of them, like route/court
  shagym deadlines --rulebook FILE < request.json  the dates of a case, each with its days counted one by one
  shagym decide --rulebook FILE < cases.ndjson     one case a line, {"now","facts"}: a line of verdicts for each
  shagym calendar YEAR --rulebook FILE             the days off and moved days of a year, each with its act
  shagym add-working-days DATE N --rulebook FILE   the N-th working day after DATE
  shagym working-days FROM TO --rulebook FILE      how many working days after FROM, up to and including TO
  shagym inspect FILE...                           what each file really is and what is wrong with it, as JSON
  shagym --help                                    this text
  shagym --version                                 version of the engine

Dates are Kazakhstan's, written YYYY-MM-DD. Instead of "DATE N" and "FROM TO" a single - reads many such pairs
from standard input, one a line, and answers each on a line of its own. --locale kk, ru or en (en when left
out) chooses the language of what is explained.

Exit status: 0 every answer was written; 1 the rulebook cannot be used; 2 the request or the command cannot be
used. A file that cannot be read counts as such. Of a request and a rulebook an envelope {"ok":false,"error":{...}} is written, for a wrong command this
text, for a wrong date what is wrong with it.
)";

struct Command {
  std::string_view name;
  bool takes_rules;   ///< cannot do without a rulebook
  bool takes_stdin;   ///< a single - for its words
  std::size_t words;  ///< behind its name
  std::size_t more;   ///< that may follow these
  int (*run)(const Arguments&);
};

constexpr Command commands[] = {
    {"respond", true, false, 0, 0, respond},
    {"explain", true, false, 0, 1, explain},
    {"deadlines", true, false, 0, 0, deadlines},
    {"decide", true, false, 0, 0, decide},
    {"inspect", false, false, 1, 100'000, inspect},
    {"calendar", true, false, 1, 0, calendar},
    {"add-working-days", true, true, 2, 0, add_working_days},
    {"working-days", true, true, 2, 0, working_days},
};

int run(const Command& command, const Arguments& arguments) {
  try {
    return command.run(arguments);
  } catch (const shagym::InputError& error) {
    std::cout << shagym::json::write_error(error) << '\n';
    return bad_rulebook;
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view name = argc > 1 ? argv[1] : "";
  if (name == "--help") {
    std::cout << help;
    return good;
  }
  if (name == "--version") {
    std::cout << shagym::version() << '\n';
    return good;
  }
  for (const Command& command : commands) {
    if (name != command.name) continue;
    const auto arguments = parse_arguments(argc - 2, argv + 2);
    if (!arguments || (command.takes_rules && arguments->rulebook.empty())) break;
    const std::size_t words = arguments->words.size();
    const bool fits = words >= command.words && words <= command.words + command.more;
    if (fits || (command.takes_stdin && arguments->from_stdin())) return run(command, *arguments);
  }
  std::cerr << help;
  return bad_request;
}
