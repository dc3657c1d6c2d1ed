#include "shagym/assess.hpp"

namespace shagym {

namespace {

/// Law by date: a ground whose event lies outside its validity fails for that reason alone.
std::optional<Day> day_out_of_force(const Ground& ground, const Facts& facts) {
  const auto day = parse_date(facts.text(ground.event));
  return day && !ground.in_force(*day) ? day : std::nullopt;
}

GroundView judge(const Ground& ground, const Words& words, const Facts& facts) {
  GroundView view;
  view.rule = &ground;
  view.finding = evaluate(ground.when, facts);
  view.title = words.get("ground." + ground.id + ".title");
  view.about = words.get("ground." + ground.id + ".about");
  if (const auto day = day_out_of_force(ground, facts)) {
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

}  // namespace

Assessment assess(const Rulebook& rulebook, const Words& words, Facts& facts) {
  Assessment assessment;
  for (const Ground& ground : rulebook.grounds) {
    GroundView view = judge(ground, words, facts);
    append_new(assessment.facts, view.finding.because);
    append_new(assessment.facts, view.finding.missing);
    if (view.finding.truth != Truth::open) facts.set("ground." + ground.id, view.finding.truth == Truth::yes);
    assessment.grounds.push_back(std::move(view));
  }
  return assessment;
}

Exits find_exits(const Rulebook& rulebook, const Words& words, const Facts& facts) {
  Exits exits;
  for (const Exit& exit : rulebook.exits) {
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
