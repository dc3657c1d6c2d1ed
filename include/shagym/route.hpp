#ifndef SHAGYM_ROUTE_HPP_INCLUDED
#define SHAGYM_ROUTE_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

/// A route or a channel, judged: the same questions are asked of both.
template <class RuleType>
struct Judged {
  const RuleType* rule = nullptr;
  Truth truth = Truth::open;
  bool recommended = false;  ///< the first possible one whose condition `recommended` holds
  bool chosen = false;
  std::string title;
  std::string about;
  std::vector<std::string> why;
  std::vector<std::string> why_not;
  std::vector<Because> because;
  std::vector<CitationView> citations;
  std::vector<std::string> notes;
};

using RouteView = Judged<Route>;
using ChannelView = Judged<Channel>;

struct Routes {
  std::vector<RouteView> all;
  const RouteView* chosen = nullptr;
  std::string authority_name;  ///< of the chosen route, empty while open
  NameSet facts;               ///< facts that decided or could decide a route
  bool ask = false;            ///< more than one is possible, so the person chooses
};

struct Channels {
  std::vector<ChannelView> all;
  const ChannelView* chosen = nullptr;
  NameSet facts;
  bool ask = false;
};

/// Competence: which body, at which stage. Sets `route`, `stage` and `authority` once chosen, by the person
/// or because only one is left. A chosen route that is no longer possible is forgotten.
Routes find_routes(const Rulebook& rulebook, const Words& words, Facts& facts);

/// Ways to hand in for the chosen route. Sets `channel` once chosen.
Channels find_channels(const Rulebook& rulebook, const Words& words, Facts& facts);

}  // namespace shagym

#endif
