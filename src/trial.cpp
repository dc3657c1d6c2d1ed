#include "trial.hpp"

#include <algorithm>

#include "questions_behind.hpp"

namespace shagym {

namespace {

template <class View>
const View* of_rule(const std::vector<View>& views, const std::string& id) {
  for (const View& view : views) {
    if (view.rule->id == id) return &view;
  }
  return nullptr;
}

template <class R>
Finding finding_today(const std::vector<R>& rules, const std::string& id, const Facts& facts) {
  const Day today = facts.today();
  for (const VersionOn<R>& version : versions_on(rules, [&](const R&) { return today; })) {
    if (version.rule->id == id && version.in_force) return evaluate(version.rule->when, facts);
  }
  return {Truth::no, {}, {}};
}

/// An authority is right when the route leads to its role and its own condition holds.
Finding finding_of_authority(const Rulebook& rulebook, const View& view, const std::string& id) {
  const Authority* authority = find_by_id(rulebook.authorities, id);
  Finding finding = finding_today(rulebook.authorities, id, view.known.facts);
  finding.because.insert(finding.because.begin(), "route");
  if (view.routes.chosen && view.routes.chosen->rule->role != authority->role) finding.truth = Truth::no;
  if (!view.routes.chosen && finding.truth == Truth::yes) finding.truth = Truth::open;
  if (!view.routes.chosen) finding.missing.emplace_back("route");
  return finding;
}

Finding finding_of(const Rulebook& rulebook, const View& view, const Conclusion& about) {
  const Facts& facts = view.known.facts;
  switch (about.subject) {
    case Subject::ground: {
      const GroundView* ground = of_rule(view.assessment.grounds, about.id);
      return ground ? ground->finding : Finding{Truth::no, {}, {}};
    }
    case Subject::exit:
      return finding_today(rulebook.exits, about.id, facts);
    case Subject::route:
      return finding_today(rulebook.routes, about.id, facts);
    case Subject::authority:
      return finding_of_authority(rulebook, view, about.id);
    case Subject::channel:
      break;
  }
  return finding_today(rulebook.channels, about.id, facts);
}

bool leads_out(const View& view, const Conclusion& about) {
  return !view.exits.taken.empty() && about.subject != Subject::ground && about.subject != Subject::exit;
}

Array with_toggled(const Array& ticked, const std::string& option, const std::vector<std::string>& order) {
  Array result;
  for (const std::string& each : order) {
    const bool was =
        std::any_of(ticked.begin(), ticked.end(), [&](const Value& v) { return *v.text() == each; });
    if (was != (each == option)) result.emplace_back(each);
  }
  return result;
}

/// In the order of the calendar; the engine refuses those that do not fit the other dates.
std::vector<Value> dates_around(Day today) {
  std::vector<Value> dates;
  for (const int days : {0, -1, -7, -31, -62, -100, -200, 1, 31})
    dates.emplace_back(iso(today + std::chrono::days(days)));
  return dates;
}

bool is_date(const Fact& fact) {
  return fact.kind == Kind::date;
}

struct Search {
  const Rulebook& rulebook;
  const RawCase& raw;
  const Conclusion& about;
  Truth wanted;
  const Words words;

  /// What a portal shows is only asked once a term runs; in a trial nobody was asked.
  void leave_portals_blank(RawCase& changed) const {
    for (const Term& term : rulebook.terms) {
      for (const Start& start : term.starts) {
        if (start.portal.empty()) continue;
        const bool answered = std::any_of(changed.answers.begin(), changed.answers.end(),
                                          [&](const auto& answer) { return answer.first == start.portal; });
        if (!answered) changed.answers.emplace_back(start.portal, Value());
      }
    }
  }

  /// The verdicts with these answers instead; nothing when one of them is refused.
  std::optional<View> attempt(const std::vector<Attempt>& changes) const {
    RawCase changed = raw;
    for (const auto& [fact, value] : changes) {
      std::erase_if(changed.answers, [id = fact->id](const auto& answer) { return answer.first == id; });
      changed.answers.emplace_back(fact->id, value);
    }
    leave_portals_blank(changed);
    View view = reach_verdicts(rulebook, changed, words);
    for (const auto& [fact, value] : changes) {
      if (!view.known.facts.knows(fact->id)) return std::nullopt;
    }
    return view;
  }

  /// Calls `look(attempt, view)` for each answer that could be changed after `before`, until it says that it
  /// is done. Dates come last: "had it happened on another day" helps least.
  template <class Look>
  bool each_change(const View& view, const std::vector<Attempt>& before, Look look) const {
    const std::vector<const Fact*> questions =
        questions_behind(rulebook, facts_behind(rulebook, view, about));
    for (const bool dates : {false, true}) {
      for (const Fact* question : questions) {
        const bool again = std::any_of(before.begin(), before.end(),
                                       [&](const Attempt& each) { return each.first == question; });
        if (again || is_date(*question) != dates) continue;
        for (Value& value : other_answers(*question, view)) {
          std::vector<Attempt> changes = before;
          changes.emplace_back(question, std::move(value));
          if (auto after = attempt(changes); after && look(changes, *after)) return true;
        }
      }
    }
    return false;
  }
};

}  // namespace

Truth verdict_of(const Rulebook& rulebook, const View& view, const Conclusion& about) {
  return leads_out(view, about) ? Truth::no : finding_of(rulebook, view, about).truth;
}

std::vector<std::string> facts_behind(const Rulebook& rulebook, const View& view, const Conclusion& about) {
  const Finding finding = finding_of(rulebook, view, about);
  std::vector<std::string> facts = finding.because;
  append_new(facts, finding.missing);
  if (!leads_out(view, about)) return facts;
  for (const ExitView& exit : view.exits.taken)
    append_new(facts, evaluate(exit.rule->when, view.known.facts).because);
  return facts;
}

std::vector<Value> other_answers(const Fact& question, const View& view) {
  const Value* known = view.known.facts.find(question.id);
  std::vector<Value> values;
  switch (question.kind) {
    case Kind::choice:
      if (question.from == OptionSource::routes) {
        for (const RouteView& route : view.routes.all) {
          if (route.truth == Truth::yes && !route.chosen) values.emplace_back(route.rule->id);
        }
      } else if (question.from == OptionSource::own) {
        for (const std::string& option : question.options) {
          if (!known || !known->text() || *known->text() != option) values.emplace_back(option);
        }
      }
      return values;
    case Kind::choices: {
      const Array none;
      const Array& ticked = known && known->array() ? *known->array() : none;
      for (const std::string& option : question.options) {
        Array toggled = with_toggled(ticked, option, question.options);
        if (!toggled.empty()) values.emplace_back(std::move(toggled));
        if (ticked.size() == 1) values.emplace_back(Array{option});
      }
      return values;
    }
    case Kind::yes_no:
      for (const bool truth : {true, false}) {
        if (!known || known->truthy() != truth) values.emplace_back(truth);
      }
      return values;
    case Kind::date:
      return dates_around(view.known.now.day);
    default:
      return values;
  }
}

std::vector<Attempt> smallest_change(const Rulebook& rulebook, const RawCase& raw, const View& now,
                                     const Conclusion& about, Truth wanted) {
  const Search search{rulebook, raw, about, wanted, Words::silent(rulebook)};
  std::vector<Attempt> found;
  std::vector<std::pair<std::vector<Attempt>, View>> half_way;
  const auto flips = [&](const std::vector<Attempt>& changes, const View& after) -> bool {
    if (verdict_of(rulebook, after, about) != wanted) return false;
    found = changes;
    return true;
  };
  const bool one = search.each_change(now, {}, [&](const std::vector<Attempt>& changes, View& after) {
    if (flips(changes, after)) return true;
    half_way.emplace_back(changes, std::move(after));
    return false;
  });
  if (one) return found;
  for (const auto& [changes, view] : half_way) {
    if (search.each_change(view, changes, flips)) return found;
  }
  return {};
}

}  // namespace shagym
