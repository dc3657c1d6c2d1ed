#ifndef SHAGYM_VIEW_HPP_INCLUDED
#define SHAGYM_VIEW_HPP_INCLUDED

#include <optional>
#include <string>
#include <vector>

#include "shagym/assess.hpp"
#include "shagym/case.hpp"
#include "shagym/deadlines.hpp"
#include "shagym/documents.hpp"
#include "shagym/insults.hpp"
#include "shagym/interview.hpp"
#include "shagym/letter.hpp"
#include "shagym/package.hpp"
#include "shagym/problem.hpp"
#include "shagym/route.hpp"

namespace shagym {

/// Everything the engine has to say about a case: what each stage found, side by side.
struct View {
  enum class State { asking, exit, ready };
  State state = State::asking;
  Case known;
  std::vector<std::pair<std::string, Value>> answers;  ///< as given, to show again
  std::vector<Problem> problems;
  std::vector<Hint> hints;
  Assessment assessment;
  Exits exits;
  Routes routes;
  Channels channels;
  Deadlines deadlines;
  DocumentChecks documents;
  std::optional<Letter> letter;
  std::optional<Package> package;
  Interview interview;
  NameSet needed;  ///< facts that the stages up to the dates could still use

  View() = default;
  // The chosen route, the chosen channel and the page shown are pointers into the lists beside them.
  View(const View&) = delete;
  View& operator=(const View&) = delete;
  View(View&&) = default;
  View& operator=(View&&) = default;
};

/// Grounds, exits, routes, channels and dates: all verdicts, without questions, letter and package.
/// @throws RequestError for what no person could have caused
View reach_verdicts(const Rulebook& rulebook, const RawCase& raw, const Words& words);

/// Runs the stages in their natural order. The only place that knows all of them.
/// @throws RequestError for what no person could have caused
View view_case(const Rulebook& rulebook, const RawCase& raw);

}  // namespace shagym

#endif
