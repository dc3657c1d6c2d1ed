#include "shagym/route.hpp"

namespace shagym {

namespace {

template <class RuleType>
Judged<RuleType> judge(const VersionOn<RuleType>& version, const std::string& prefix, const char* title,
                       const Words& words, const Facts& facts, NameSet& facts_read) {
  const RuleType& rule = *version.rule;
  const std::string key = prefix + rule.id;
  const Finding finding = version.in_force ? evaluate(rule.when, facts) : Finding{Truth::no, {}, {}};
  append_new(facts_read, finding.because);
  append_new(facts_read, finding.missing);
  Judged<RuleType> view;
  view.rule = &rule;
  view.truth = finding.truth;
  view.title = words.get(key + title);
  view.about = words.get(key + ".about");
  if (view.truth == Truth::no)
    view.why_not.push_back(words.get(version.in_force ? key + ".why_not" : "rule.not_in_force"));
  view.because = words.because(finding.because, facts);
  view.citations = words.cite(rule.citations);
  view.notes = words.notes(rule.notes);
  return view;
}

/// Marks the first possible one that its own condition recommends; says why of all that are possible.
template <class RuleType>
void recommend(std::vector<Judged<RuleType>>& all, const std::string& prefix, const Words& words,
               const Facts& facts, NameSet& facts_read) {
  bool open = true;
  for (Judged<RuleType>& view : all) {
    if (view.truth != Truth::yes) continue;
    const Finding finding = evaluate(view.rule->recommended, facts);
    append_new(facts_read, finding.because);
    append_new(facts_read, finding.missing);
    if (!open || finding.truth != Truth::yes) continue;
    view.recommended = true;
    view.why.push_back(words.get(prefix + view.rule->id + ".why"));
    open = false;
  }
}

/// The person's choice if it is possible; else the only possible one, once nothing is open.
template <class RuleType>
Judged<RuleType>* choose(std::vector<Judged<RuleType>>& all, const char* fact, Facts& facts, bool& ask) {
  Judged<RuleType>* only = nullptr;
  Judged<RuleType>* chosen = nullptr;
  int possible = 0;
  bool open = false;
  for (Judged<RuleType>& view : all) {
    open = open || view.truth == Truth::open;
    if (view.truth != Truth::yes) continue;
    ++possible;
    only = &view;
    if (facts.text(fact) == view.rule->id) chosen = &view;
  }
  ask = !open && possible > 1;
  if (!chosen && !open && possible == 1) chosen = only;
  if (chosen) {
    chosen->chosen = true;
    facts.set(fact, chosen->rule->id);
  } else {
    facts.erase(fact);
  }
  return chosen;
}

}  // namespace

Routes find_routes(const Rulebook& rulebook, const Words& words, Facts& facts) {
  Routes routes;
  const Day today = facts.today();
  for (const VersionOn<Route>& route : versions_on(rulebook.routes, [&](const Route&) { return today; })) {
    routes.all.push_back(judge(route, "route.", ".title", words, facts, routes.facts));
  }
  recommend(routes.all, "route.", words, facts, routes.facts);
  routes.chosen = choose(routes.all, "route", facts, routes.ask);
  if (!routes.chosen) return routes;
  facts.set("stage", routes.chosen->rule->stage);
  for (const Authority& authority : rulebook.authorities) {
    if (!authority.in_force(today) || authority.role != routes.chosen->rule->role) continue;
    const Finding finding = evaluate(authority.when, facts);
    append_new(routes.facts, finding.because);
    append_new(routes.facts, finding.missing);
    if (finding.truth != Truth::yes) continue;
    const std::string key = "authority." + authority.id + ".name";
    append_new(routes.facts, words.facts_named(key));
    facts.set("authority", authority.id);
    routes.authority_name = words.sentence(key, facts).value_or(std::string());
    break;
  }
  return routes;
}

Channels find_channels(const Rulebook& rulebook, const Words& words, Facts& facts) {
  Channels channels;
  const Day today = facts.today();
  for (const VersionOn<Channel>& channel :
       versions_on(rulebook.channels, [&](const Channel&) { return today; })) {
    channels.all.push_back(judge(channel, "channel.", ".name", words, facts, channels.facts));
  }
  recommend(channels.all, "channel.", words, facts, channels.facts);
  channels.chosen = choose(channels.all, "channel", facts, channels.ask);
  return channels;
}

}  // namespace shagym
