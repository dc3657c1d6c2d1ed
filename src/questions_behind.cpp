#include "questions_behind.hpp"

#include <set>

namespace shagym {

namespace {

struct Tracer {
  const Rulebook& rulebook;
  std::set<std::string> seen{};

  void condition(const Condition& condition) {
    for (const std::string& path : facts_read(condition)) follow(path);
  }

  /// The rules whose verdicts set `route` or `channel`, unless the person chooses.
  template <class R>
  void conditions(const std::vector<R>& rules) {
    for (const R& rule : rules) condition(rule.when);
  }

  void follow_ground(const std::string& id) {
    for (const Ground& ground : rulebook.grounds) {
      if (ground.id != id) continue;
      condition(ground.when);
      follow(ground.event);
    }
  }

  void follow_term(const std::string& id) {
    for (const Term& term : rulebook.terms) {
      if (term.id != id) continue;
      for (const Start& start : term.starts) {
        condition(start.when);
        if (!start.fact.empty()) follow(start.fact);
        if (!start.portal.empty()) follow(start.portal);
        if (!start.after.empty()) follow("term." + start.after + ".over");
      }
    }
  }

  void follow(const std::string& path) {
    if (!seen.insert(path).second) return;
    const std::size_t dot = path.find('.');
    const std::string first = path.substr(0, dot);
    seen.insert(first);
    if (first == "ground") return follow_ground(path.substr(dot + 1));
    if (first == "term") return follow_term(path.substr(dot + 1, path.rfind('.') - dot - 1));
    if (first == "stage" || first == "authority") return follow("route");
    if (first == "route") return conditions(rulebook.routes);
    if (first == "channel") return conditions(rulebook.channels);
  }
};

}  // namespace

std::vector<const Fact*> questions_behind(const Rulebook& rulebook, const std::vector<std::string>& paths) {
  Tracer tracer{rulebook};
  for (const std::string& path : paths) tracer.follow(path);
  std::vector<const Fact*> questions;
  for (const Fact& fact : rulebook.facts) {
    if (tracer.seen.count(fact.id)) questions.push_back(&fact);
  }
  return questions;
}

}  // namespace shagym
