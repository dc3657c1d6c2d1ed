#include "shagym/assess.hpp"

namespace shagym {

namespace {

GroundView judge(const VersionOn<Ground>& version, const Words& words, const Facts& facts) {
  const Ground& ground = *version.rule;
  GroundView view;
  view.rule = &ground;
  view.finding = evaluate(ground.when, facts);
  view.title = words.get("ground." + ground.id + ".title");
  view.about = words.get("ground." + ground.id + ".about");
  const auto day = parse_date(facts.text(ground.event));
  if (day && !version.in_force && view.finding.truth != Truth::no) {
    view.finding = {Truth::no, {ground.event}, {}};
    view.why_not = fill(words.get("ground.not_in_force"), {{"date", words.date(*day)}});
  } else if (view.finding.truth == Truth::no) {
    view.why_not = words.get("ground." + ground.id + ".no");
  }
  view.because = words.because(view.finding.because, facts);
  view.citations = words.cite(ground.citations);
  view.notes = words.notes(ground.notes);
  return view;
}

/// Where nobody is asked for the day of the event, because no ground holds, an answer left over from before
/// must not choose the version in whose words a failed ground is told.
void tell_failed_as_of_today(const Rulebook& rulebook, const Words& words, const Facts& facts,
                             Assessment& assessment) {
  const Day today = facts.today();
  std::size_t place = 0;
  for (const VersionOn<Ground>& now : versions_on(rulebook.grounds, [&](const Ground&) { return today; })) {
    GroundView& view = assessment.grounds[place++];
    if (view.rule == now.rule || view.finding.truth != Truth::no) continue;
    if (assessment.facts.count(view.rule->event) != 0) continue;
    if (evaluate(now.rule->when, facts).truth == Truth::no) view = judge({now.rule, true}, words, facts);
  }
}

}  // namespace

Assessment assess(const Rulebook& rulebook, const Words& words, Facts& facts) {
  Assessment assessment;
  for (const VersionOn<Ground>& version : grounds_on_event(rulebook, facts)) {
    GroundView view = judge(version, words, facts);
    append_new(assessment.facts, view.finding.because);
    append_new(assessment.facts, view.finding.missing);
    // The day of the event can still take the ground out of force.
    if (view.finding.truth == Truth::yes) append_new(assessment.facts, {view.rule->event});
    if (view.finding.truth != Truth::open)
      facts.set("ground." + view.rule->id, view.finding.truth == Truth::yes);
    assessment.grounds.push_back(std::move(view));
  }
  tell_failed_as_of_today(rulebook, words, facts, assessment);
  return assessment;
}

Exits find_exits(const Rulebook& rulebook, const Words& words, const Facts& facts) {
  Exits exits;
  const Day today = facts.today();
  for (const VersionOn<Exit>& version : versions_on(rulebook.exits, [&](const Exit&) { return today; })) {
    if (!version.in_force) continue;
    const Exit& exit = *version.rule;
    const Finding finding = evaluate(exit.when, facts);
    append_new(exits.facts, finding.because);
    append_new(exits.facts, finding.missing);
    if (finding.truth != Truth::yes) continue;
    ExitView view;
    view.rule = &exit;
    view.title = words.get("exit." + exit.id + ".title");
    for (const std::string& key : exit.lines) view.lines.push_back(words.get(key));
    view.because = words.because(finding.because, facts);
    view.citations = words.cite(exit.citations);
    view.notes = words.notes(exit.notes);
    exits.taken.push_back(std::move(view));
  }
  return exits;
}

}  // namespace shagym
