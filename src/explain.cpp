#include "shagym/explain.hpp"

#include <utility>

#include "questions_behind.hpp"
#include "shagym/problem.hpp"
#include "trial.hpp"

namespace shagym {

namespace {

constexpr std::pair<Subject, std::string_view> names[] = {{Subject::ground, "ground"},
                                                          {Subject::exit, "exit"},
                                                          {Subject::route, "route"},
                                                          {Subject::authority, "authority"},
                                                          {Subject::channel, "channel"}};

template <class R>
void append_ids(std::vector<Conclusion>& into, Subject subject, const std::vector<R>& rules) {
  for (const R& rule : rules) {
    if (find_by_id(rules, rule.id) == &rule) into.push_back({subject, rule.id});
  }
}

std::vector<Conclusion> all_conclusions(const Rulebook& rulebook) {
  std::vector<Conclusion> all;
  append_ids(all, Subject::ground, rulebook.grounds);
  append_ids(all, Subject::exit, rulebook.exits);
  append_ids(all, Subject::route, rulebook.routes);
  append_ids(all, Subject::authority, rulebook.authorities);
  append_ids(all, Subject::channel, rulebook.channels);
  return all;
}

struct Explainer {
  const Rulebook& rulebook;
  const RawCase& raw;
  const Words words;
  const View view;

  /// What a ground, a route or a channel already says of itself.
  template <class ViewType>
  void take(Explanation& into, const std::vector<ViewType>& views) const {
    for (const ViewType& each : views) {
      if (each.rule->id != into.about.id) continue;
      into.title = each.title;
      into.citations = each.citations;
      into.notes = each.notes;
      if constexpr (requires { each.finding; }) {
        if (!each.why_not.empty()) into.reasons = {each.why_not};
      } else {
        into.reasons = each.truth == Truth::no ? each.why_not : each.why;
      }
    }
  }

  void tell(Explanation& into) const {
    const std::string& id = into.about.id;
    switch (into.about.subject) {
      case Subject::ground:
        return take(into, view.assessment.grounds);
      case Subject::route:
        take(into, view.routes.all);
        if (into.title.empty()) into.title = words.get("route." + id + ".title");
        break;
      case Subject::channel:
        take(into, view.channels.all);
        if (into.title.empty()) into.title = words.get("channel." + id + ".name");
        break;
      case Subject::exit: {
        const Exit& exit = *find_by_id(rulebook.exits, id);
        into.title = words.get("exit." + id + ".title");
        into.citations = words.cite(exit.citations);
        into.notes = words.notes(exit.notes);
        if (into.truth == Truth::no) into.reasons = {words.get("explain.exit.no")};
        return;
      }
      case Subject::authority: {
        const Authority& authority = *find_by_id(rulebook.authorities, id);
        into.title = words.sentence("authority." + id + ".name", view.known.facts)
                         .value_or(words.get("authority." + id + ".title"));
        into.citations = words.cite(authority.citations);
        into.notes = words.notes(authority.notes);
        if (into.truth == Truth::no) into.reasons = {words.get("explain.authority.no")};
        break;
      }
    }
    if (!view.exits.taken.empty()) into.reasons = {words.get("explain.leads_out")};
  }

  ChangedAnswer changed(const Fact& fact, const Value& to) const {
    const Value* from = view.known.facts.find(fact.id);
    return {fact.id, fact.page, words.get("fact." + fact.id + ".name"),
            from ? words.value(fact, *from) : words.get("explain.unanswered"), words.value(fact, to)};
  }

  Explanation explain(const Conclusion& about) const {
    Explanation explanation;
    explanation.about = about;
    explanation.truth = verdict_of(rulebook, view, about);
    tell(explanation);
    const std::vector<std::string> facts = facts_behind(rulebook, view, about);
    std::vector<std::string> questions;
    for (const Fact* fact : questions_behind(rulebook, facts)) {
      questions.push_back(fact->id);
      if (explanation.truth == Truth::open && !view.known.facts.knows(fact->id))
        explanation.missing.push_back(words.get("fact." + fact->id + ".name"));
    }
    // The facts that decided it, and behind those that the engine added the answers.
    std::vector<std::string> decided = facts;
    append_new(decided, questions);
    explanation.because = words.because(decided, view.known.facts);
    if (explanation.truth == Truth::open) {
      explanation.change_text = words.get("explain.open");
      return explanation;
    }
    const Truth wanted = explanation.truth == Truth::yes ? Truth::no : Truth::yes;
    for (const auto& [fact, value] : smallest_change(rulebook, raw, view, about, wanted))
      explanation.change.push_back(changed(*fact, value));
    explanation.change_text = words.get(explanation.change.empty() ? "explain.no_change" : "explain.change");
    return explanation;
  }
};

}  // namespace

std::optional<Conclusion> parse_conclusion(const Rulebook& rulebook, std::string_view word) {
  for (const auto& [subject, name] : names) {
    if (word.substr(0, name.size()) != name || word.size() <= name.size() || word[name.size()] != '/')
      continue;
    const std::string id(word.substr(name.size() + 1));
    for (const Conclusion& each : all_conclusions(rulebook)) {
      if (each.subject == subject && each.id == id) return each;
    }
  }
  return std::nullopt;
}

std::optional<Conclusion> conclusion_named(const Rulebook& rulebook, std::string_view word) {
  auto conclusion = parse_conclusion(rulebook, word);
  if (!word.empty() && !conclusion) {
    throw RequestError("unknown_conclusion", "",
                       "expected a conclusion of the rulebook, for example route/court");
  }
  return conclusion;
}

std::vector<Explanation> explain_case(const Rulebook& rulebook, const RawCase& raw,
                                      const std::optional<Conclusion>& about) {
  const Words words(rulebook, raw.locale);
  const Explainer explainer{rulebook, raw, words, reach_verdicts(rulebook, raw, words)};
  std::vector<Explanation> explanations;
  if (about) {
    explanations.push_back(explainer.explain(*about));
  } else {
    for (const Conclusion& each : all_conclusions(rulebook)) explanations.push_back(explainer.explain(each));
  }
  return explanations;
}

}  // namespace shagym
