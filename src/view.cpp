#include "shagym/view.hpp"

#include "shagym/normalise.hpp"

namespace shagym {

namespace {

GuideMaterial guide_material(const View& view, const Words& words) {
  GuideMaterial material;
  const bool claim = view.letter && view.letter->kind == LetterKind::claim;
  material.title = words.get(claim ? "guide.claim_title" : "guide.title");
  material.authority = view.routes.authority_name;
  if (view.channels.chosen) {
    const ChannelView& channel = *view.channels.chosen;
    material.channel = channel.title;
    material.link = channel.rule->link;
    for (const std::string& need : channel.rule->needs) material.needs.push_back(words.get("need." + need));
    for (const std::string& step : channel.rule->steps) material.steps.push_back(words.get(step));
    material.notes = channel.notes;
  }
  if (view.routes.chosen) append_new(material.notes, view.routes.chosen->notes);
  for (const Deadline& deadline : view.deadlines.all) {
    if (!deadline.date) continue;
    std::string line = guide_line(words, deadline);
    if (deadline.assumed)
      line += " " + fill(words.get("deadline.assumed"), {{"date", words.date(deadline.start)}});
    if (!deadline.counted_text.empty()) line += " " + deadline.counted_text;
    if (!deadline.certainty_text.empty()) line += " " + deadline.certainty_text;
    material.deadlines.push_back(std::move(line));
    append_new(material.notes, deadline.notes);
  }
  material.notes.push_back(words.get("disclaimer"));
  return material;
}

bool asks(const View& view, const std::string& fact) {
  for (const PageState& page : view.interview.pages) {
    for (const Fact* question : page.questions) {
      if (question->id == fact) return true;
    }
  }
  return false;
}

/// A wrong answer to a question that this case does not ask is ignored like a right one.
void forget_problems_of_unasked(View& view) {
  std::erase_if(view.problems, [&](const Problem& problem) { return !asks(view, problem.fact); });
}

/// A date that this case does not ask for, and that one it asks for contradicts; empty when there is none.
std::string unasked_date_in_the_way(const View& view) {
  for (const Problem& problem : view.problems) {
    if (!problem.against.empty() && !asks(view, problem.against)) return problem.against;
  }
  return {};
}

/// Whether an exit was taken because of a clock, and so because of the answers that started it.
bool exits_read_terms(const Exits& exits) {
  for (const ExitView& exit : exits.taken) {
    for (const std::string& fact : facts_read(exit.rule->when)) {
      if (fact.rfind("term.", 0) == 0) return true;
    }
  }
  return false;
}

/// What the chosen route, or the first that is still possible, is taken by; nothing: by no letter.
std::optional<LetterKind> letter_of(const Routes& routes) {
  if (routes.chosen) return routes.chosen->rule->letter;
  for (const RouteView& route : routes.all) {
    if (route.truth != Truth::no && route.rule->letter) return route.rule->letter;
  }
  return std::nullopt;
}

View run_stages(const Rulebook& rulebook, const RawCase& raw) {
  const Words words(rulebook, raw.locale);
  View view = reach_verdicts(rulebook, raw, words);
  const Facts& facts = view.known.facts;
  const bool exited = !view.exits.taken.empty();
  const auto kind = exited ? std::nullopt : letter_of(view.routes);
  NameSet relevant = view.needed;
  NameSet perhaps;
  view.documents = check_documents(rulebook, words, facts, view.known.documents);
  if (exited)
    view.documents.suggested.clear();
  else
    append_all(relevant, view.documents.facts);
  if (kind) {
    Letter letter = compose_letter(rulebook, *kind, raw.letter_locales, words, facts, view.known.documents);
    append_all(relevant, letter.facts);
    perhaps = letter.perhaps;
    if (view.routes.chosen) view.letter = std::move(letter);
  }
  view.interview = hold_interview(rulebook, words, facts, relevant, perhaps, raw.page);
  if (exited)
    view.state = View::State::exit;
  else if (view.interview.finished)
    view.state = View::State::ready;
  if (exited && raw.page.empty()) view.interview.show_nothing();
  forget_problems_of_unasked(view);
  view.hints = find_insults(rulebook, words, facts);
  std::erase_if(view.hints, [&](const Hint& hint) { return !asks(view, hint.fact); });
  if (view.state == View::State::ready && view.letter && view.letter->complete && view.channels.chosen) {
    const Words letter_words(rulebook, raw.letter_locales.front());
    view.package = make_package(rulebook, words, letter_words, view.known, guide_material(view, words));
  }
  return view;
}

}  // namespace

View reach_verdicts(const Rulebook& rulebook, const RawCase& raw, const Words& words) {
  View view;
  Normalised normalised = normalise(raw, rulebook);
  view.known = std::move(normalised.known);
  view.problems = std::move(normalised.problems);
  Facts& facts = view.known.facts;

  view.assessment = assess(rulebook, words, facts);
  // Clocks that already run decide which routes are open (silence), and nobody reads them; those of the
  // chosen route need the route.
  view.needed = count_deadlines(rulebook, Words::silent(rulebook), raw.now, facts).facts;
  view.exits = find_exits(rulebook, words, facts);
  if (!view.exits.taken.empty() && !exits_read_terms(view.exits)) view.needed.clear();
  append_all(view.needed, view.assessment.facts);
  append_all(view.needed, view.exits.facts);
  if (!view.exits.taken.empty()) return view;
  view.routes = find_routes(rulebook, words, facts);
  view.channels = find_channels(rulebook, words, facts);
  view.deadlines = count_deadlines(rulebook, words, raw.now, facts);
  for (const Problem& problem : view.deadlines.problems) {
    view.problems.push_back(problem);
    facts.erase(problem.fact);
  }
  append_all(view.needed, view.routes.facts);
  append_all(view.needed, view.channels.facts);
  append_all(view.needed, view.deadlines.facts);
  if (view.routes.ask) append_new(view.needed, {"route"});
  if (view.channels.ask) append_new(view.needed, {"channel"});
  return view;
}

View view_case(const Rulebook& rulebook, const RawCase& raw) {
  View view = run_stages(rulebook, raw);
  RawCase counted;
  for (std::string date = unasked_date_in_the_way(view); !date.empty();
       date = unasked_date_in_the_way(view)) {
    if (counted.answers.empty()) counted = raw;
    std::erase_if(counted.answers, [&](const auto& answer) { return answer.first == date; });
    view = run_stages(rulebook, counted);
  }
  view.answers = raw.answers;
  return view;
}

}  // namespace shagym
