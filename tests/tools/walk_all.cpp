#include "walk_all.hpp"

#include <algorithm>

#include "residual.hpp"

namespace shagym::proof {

namespace {

template <class Judged>
std::size_t count_recommended(const std::vector<Judged>& all) {
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const Judged& each) { return each.recommended; }));
}

template <class Judged>
std::vector<Value> ids_of_possible(const std::vector<Judged>& all) {
  std::vector<Value> ids;
  for (const Judged& each : all) {
    if (each.truth == Truth::yes) ids.emplace_back(each.rule->id);
  }
  return ids;
}

bool has_hole(const std::string& text) {
  return text.empty() || text.find_first_of("<{}>") != std::string::npos;
}

}  // namespace

View WalkAll::look(const Answers& answers) {
  ++views_;
  setting_.answers.assign(answers.begin(), answers.end());
  return view_case(rulebook_, setting_);
}

void WalkAll::fault(const std::string& what, const Answers& answers) {
  std::string& first = faults_[what];
  if (!first.empty()) return;
  for (const auto& [id, each] : answers) first += " " + id + "=" + shown(each);
}

double WalkAll::visit(const Answers& answers) {
  const View view = look(answers);
  if (!view.problems.empty()) return 0;
  if (view.state != View::State::asking) {
    check_end(view, answers);
    return 1;
  }
  const auto [place, fresh] = seen_.emplace(key(view), -1);
  if (!fresh) {
    if (place->second < 0) fault("the interview goes round in a circle", answers);
    return std::max(place->second, 0.0);
  }
  // The table may grow meanwhile, but its entries stay where they are.
  double& paths = place->second;
  check_asking(view, answers);
  const double found = view.interview.page ? ask(view, answers) : 0;
  if (found == 0) fault("no answer leads on", answers);
  paths = found;
  return found;
}

/// All ways to answer what is not known yet on the page.
double WalkAll::ask(const View& view, const Answers& answers) {
  std::vector<std::pair<std::string, std::vector<Value>>> open;
  for (const Fact* fact : view.interview.page->questions) {
    if (!view.known.facts.knows(fact->id)) open.emplace_back(fact->id, possible(*fact, view));
  }
  double found = 0;
  std::vector<std::size_t> turn(open.size(), 0);
  for (;;) {
    Answers more = answers;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (open[i].second.empty()) return found;
      more[open[i].first] = open[i].second[turn[i]];
    }
    found += visit(more);
    std::size_t at = 0;
    while (at < open.size() && ++turn[at] == open[at].second.size()) turn[at++] = 0;
    if (at == open.size()) return found;
  }
}

std::vector<Value> WalkAll::possible(const Fact& fact, const View& view) const {
  if (fact.from == OptionSource::routes) return ids_of_possible(view.routes.all);
  if (fact.from == OptionSource::channels) return ids_of_possible(view.channels.all);
  return values_.of(fact);
}

/// Of the routes that are possible exactly one is recommended, once all is known about them.
void WalkAll::check_routes(const View& view, const Answers& answers) {
  if (!view.routes.chosen && !view.routes.ask) return;
  if (count_recommended(view.routes.all) != 1) fault("not exactly one route is recommended", answers);
  if (count_recommended(view.channels.all) > 1) fault("several channels are recommended", answers);
}

void WalkAll::check_asking(const View& view, const Answers& answers) {
  check_routes(view, answers);
  if (!view.interview.page) return fault("nothing is asked and nothing is said", answers);
  for (const Fact* fact : view.interview.page->questions) {
    if (!view.known.facts.knows(fact->id)) return;
  }
  fault("a page asks what is known", answers);
}

void WalkAll::check_end(const View& view, const Answers& answers) {
  std::string kind;
  if (view.state == View::State::exit) {
    for (const ExitView& each : view.exits.taken) {
      kind += (kind.empty() ? "exit " : " + ") + each.rule->id;
      if (has_hole(each.title) || each.lines.empty()) fault("the exit says nothing", answers);
    }
    if (kind.empty()) fault("an exit without a name", answers);
  } else if (!view.routes.chosen) {
    kind = "nowhere";
    fault("the interview ends without a route", answers);
  } else {
    kind = view.routes.chosen->rule->letter ? "letter: " : "stated: ";
    kind += view.routes.chosen->rule->id;
    check_ready(view, answers);
  }
  ++ends_[kind];
}

void WalkAll::check_ready(const View& view, const Answers& answers) {
  const RouteView& route = *view.routes.chosen;
  if (!view.exits.taken.empty()) fault("both an exit and a route", answers);
  check_routes(view, answers);
  if (has_hole(route.about)) fault("the route says nothing", answers);
  if (route.rule->role.empty()) {
    if (!ids_of_possible(view.channels.all).empty()) fault("a channel, but nobody to write to", answers);
    return;
  }
  if (has_hole(view.routes.authority_name)) fault("a route without an authority", answers);
  const bool possible_channel = !ids_of_possible(view.channels.all).empty();
  if (!view.channels.chosen && (possible_channel || route.rule->letter))
    fault("a route without a channel", answers);
  if (!route.rule->letter) return;
  if (!view.letter || !view.letter->complete) return fault("the letter is not complete", answers);
  if (!view.package) fault("no package", answers);
  for (const Block& block : view.letter->blocks) {
    for (const std::string& line : block.lines) {
      if (has_hole(line)) fault("a hole in the letter's block " + block.id, answers);
    }
  }
  // A decision that is no service has no ground; the outline of a claim about it holds the person's words
  // alone.
  if (view.letter->kind == LetterKind::claim) return;
  for (const char* id : {"statements", "norms", "demands"}) {
    if (!find_by_id(view.letter->blocks, id)) fault(std::string("no ") + id + " in the letter", answers);
  }
}

std::string WalkAll::key(const View& view) const {
  const Facts& facts = view.known.facts;
  std::string text;
  const auto add = [&](const std::string& part) { text += part + "|"; };
  const auto if_open = [&](const Condition& condition) {
    const std::string left = residual(condition, facts);
    if (left != "T" && left != "F") add(left);
  };
  for (const PageState& page : view.interview.pages) {
    for (const Fact* fact : page.questions) {
      if (!facts.knows(fact->id)) add(fact->id);
    }
  }
  // An exit that is taken ends the walk, so one that is decided is one that is not taken.
  for (const Exit& each : rulebook_.exits) if_open(each.when);
  // Once a route is chosen, the others are history; check_routes has looked at them.
  for (const Route& each : rulebook_.routes) {
    if (!view.routes.chosen) add(residual(each.when, facts) + residual(each.recommended, facts));
  }
  for (const Authority& each : rulebook_.authorities) add(residual(each.when, facts));
  for (const Channel& each : rulebook_.channels)
    add(residual(each.when, facts) + residual(each.recommended, facts));
  for (const ElementRule& each : rulebook_.elements) {
    if (each.by == ElementRule::By::text)
      add(residual(each.when, facts));
    else
      if_open(each.when);
  }
  // What a term that is over, or is not, decides is decided in the conditions that read it.
  for (const Term& each : rulebook_.terms) {
    if (facts.knows("term." + each.id + ".over")) continue;
    for (const Start& start : each.starts) add(residual(start.when, facts));
  }
  for (const char* id : {"route", "stage", "authority", "channel"}) add(std::string(facts.text(id)));
  for (const BlockRule& each : rulebook_.blocks) {
    if_open(each.when);
    for (const Line& line : each.lines) if_open(line.when);
  }
  // Which version of a ground counts, and whether any does, is known with the day of its event.
  std::vector<std::string> validities;
  for (const Ground& each : rulebook_.grounds) {
    const Finding finding = evaluate(each.when, facts);
    if (finding.truth == Truth::no) continue;
    const Value* event = facts.find(each.event);
    const auto day = event && event->text() ? parse_date(*event->text()) : std::nullopt;
    if (day && !each.in_force(*day)) continue;
    if (finding.truth == Truth::open) add(residual(each.when, facts));
    if (!event)
      append_new(validities,
                 {each.event + iso(each.valid_from) + (each.valid_to ? iso(*each.valid_to) : "")});
    for (const auto* list : {&each.statements, &each.norms, &each.demands}) {
      for (const Line& line : *list) if_open(line.when);
    }
  }
  for (const std::string& each : validities) add(each);
  // Which dates a portal can show hangs on the term's own.
  for (const Deadline& each : view.deadlines.all) {
    if (each.awaited) add(each.term->id + iso(each.start));
  }
  return text;
}

}  // namespace shagym::proof
