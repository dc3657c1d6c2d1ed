// Proves that the interview always comes to a stated end; scripts/prove-rules runs it.
//
//   paths RULEBOOK EXCLUSIVE [--whole]
//
// Every way through the interview is walked, in every answer that the rules can tell apart (values.hpp), each
// class of cases once (walk_all.hpp). At every end the case has either a route with a complete letter, a
// route that is stated without one (waiting, court), or an exit that says where to go. Then every pair of
// sentences, terms and routes that EXCLUSIVE lists is compared over every combination of the facts they read
// (exclusive.hpp). With --whole: all subsets of lists, and other moments to begin at.
#include <cstring>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>

#include "exclusive.hpp"
#include "shagym/engine.hpp"
#include "walk_all.hpp"

namespace {

using namespace shagym;
using namespace shagym::proof;

std::string read_file(const char* name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) throw std::runtime_error(std::string("cannot read ") + name);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// An ordinary working day; and a day off after closing time, the first and the last day of the calendar, and
/// one beyond it.
std::vector<std::string> moments(const Rulebook& rulebook, bool whole) {
  std::vector<std::string> all{"2026-11-23T10:00"};
  if (!whole) return all;
  const Day last = rulebook.calendar.last_day();
  all.insert(all.end(),
             {"2026-11-28T23:00", iso(last) + "T12:00", iso(last + std::chrono::days(40)) + "T12:00"});
  return all;
}

int walk(const Rulebook& rulebook, const std::string& now, bool whole) {
  RawCase setting;
  setting.now = parse_civil_time(now).value();
  if (whole)
    setting.documents = {
        {"d", "scan.pdf", "pdf", 1, std::string(64, 'a'), rulebook.documents.front().role, {}}};
  const Values values(rulebook, setting.now.day, whole);
  WalkAll walk(rulebook, values, setting);
  walk.run();
  std::cout << now << ": " << values.options() << " answers in " << values.classes() << " classes; "
            << std::setprecision(3) << walk.paths() << " paths, " << walk.classes() << " classes of cases, "
            << walk.views() << " views\n";
  for (const auto& [kind, count] : walk.ends())
    std::cout << "  " << std::setw(8) << count << "  " << kind << '\n';
  for (const auto& [what, answers] : walk.faults()) std::cout << "FAULT " << what << ":" << answers << '\n';
  return static_cast<int>(walk.faults().size());
}

}  // namespace

int main(int argc, char** argv) {
  const bool whole = argc == 4 && std::strcmp(argv[3], "--whole") == 0;
  if (argc != 3 && !whole) {
    std::cerr << "usage: paths RULEBOOK EXCLUSIVE [--whole]\n";
    return 2;
  }
  try {
    const Engine engine(read_file(argv[1]));
    const Rulebook& rulebook = engine.rulebook();
    int faults = 0;
    for (const std::string& now : moments(rulebook, whole)) faults += walk(rulebook, now, whole);
    faults += compare_exclusive(rulebook, read_file(argv[2]), std::cout);
    std::cout << faults << " faults\n";
    return faults == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
