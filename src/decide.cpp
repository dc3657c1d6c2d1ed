#include "shagym/decide.hpp"

#include <algorithm>
#include <limits>

#include "evaluator.hpp"
#include "portal.hpp"
#include "shagym/deadlines.hpp"

namespace shagym {

namespace {

/// A term counts from one that stands before it; from any other it never starts.
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

void put_text(Value& value, std::string_view text) {
  if (std::string* held = std::get_if<std::string>(&value.data))
    held->assign(text);
  else
    value.data = std::string(text);
}

/// The versions of each rule, under the id they share.
template <class RuleType>
std::vector<std::vector<const RuleType*>> by_id(const std::vector<RuleType>& rules) {
  std::vector<std::vector<const RuleType*>> grouped;
  std::map<std::string_view, std::size_t> places;
  for (const RuleType& rule : rules) {
    const auto [place, is_new] = places.emplace(rule.id, grouped.size());
    if (is_new) grouped.emplace_back();
    grouped[place->second].push_back(&rule);
  }
  return grouped;
}

/// The version in force on that day, else the latest one.
template <class RuleType>
std::size_t version_on(const std::vector<const RuleType*>& versions, Day day) {
  std::size_t latest = 0;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (versions[i]->in_force(day)) return i;
    if (versions[i]->valid_from > versions[latest]->valid_from) latest = i;
  }
  return latest;
}

}  // namespace

/// One decision in the making; the stages in their natural order.
struct Decider::Run {
  const Decider& decider;
  const CivilTime& now;
  NumberedFacts& facts;
  Decision& decision;
  Evaluator<NumberedFacts, false> evaluator{facts};
  std::vector<std::optional<Reached>> reached{};

  Truth truth(const Condition& condition) {
    const auto outcome = evaluator.run(condition);
    return outcome.is(true) ? Truth::yes : outcome.is(false) ? Truth::no : Truth::open;
  }

  std::optional<Day> day_of(std::size_t fact) const {
    const Value* value = facts.find(fact);
    return value && value->text() ? parse_date(*value->text()) : std::nullopt;
  }

  void grounds() {
    std::size_t event = nowhere;
    std::optional<Day> day;
    for (const auto& ground : decider.grounds_) {
      // Mostly all grounds have the same event.
      if (ground.event != event) day = day_of(ground.event);
      event = ground.event;
      const std::size_t at = version_on(ground.versions, day.value_or(now.day));
      const Ground& version = *ground.versions[at];
      const Truth found = day && !version.in_force(*day) ? Truth::no : truth(ground.when[at]);
      if (found == Truth::yes) decision.grounds.push_back(&version);
      if (found == Truth::open)
        decision.open.push_back(&version);
      else
        facts.put(ground.fact).data = found == Truth::yes;
    }
  }

  void routes() {
    bool open = false;
    const Value* wanted = facts.find(decider.route_);
    for (const auto& route : decider.routes_) {
      const std::size_t at = version_on(route.versions, now.day);
      const Route& version = *route.versions[at];
      const Truth found = version.in_force(now.day) ? truth(route.when[at]) : Truth::no;
      open = open || found == Truth::open;
      if (found != Truth::yes) continue;
      decision.routes.push_back(&version);
      if (wanted && wanted->text() && *wanted->text() == version.id) decision.route = &version;
    }
    if (!decision.route && !open && decision.routes.size() == 1) decision.route = decision.routes.front();
    if (!decision.route) return facts.forget(decider.route_);
    put_text(facts.put(decider.route_), decision.route->id);
    put_text(facts.put(decider.stage_), decision.route->stage);
    for (const auto& [authority, when] : decider.authorities_) {
      if (authority->role != decision.route->role || !authority->in_force(now.day)) continue;
      if (truth(when) != Truth::yes) continue;
      put_text(facts.put(decider.authority_), authority->id);
      break;
    }
  }

  /// The start that applies; null when none does or it is still open.
  const NumberedStart* start_of(const std::vector<NumberedStart>& starts) {
    for (const NumberedStart& start : starts) {
      const Truth found = truth(start.when);
      if (found != Truth::no) return found == Truth::yes ? &start : nullptr;
    }
    return nullptr;
  }

  std::optional<Span> begin_of(const Term& term, const NumberedStart& start) const {
    if (!start.after) {
      const auto day = start.fact ? day_of(*start.fact) : registration_day(decider.rulebook_, now);
      return day ? std::optional(Span{*day, *day, *day}) : std::nullopt;
    }
    if (*start.after == nowhere) return std::nullopt;
    const auto& before = reached[*start.after];
    return before && before->end ? std::optional(start_after(term, *before)) : std::nullopt;
  }

  void terms() {
    decision.terms.clear();
    reached.assign(decider.terms_.size(), std::nullopt);
    for (std::size_t i = 0; i < decider.terms_.size(); ++i) term(i);
  }

  void term(std::size_t place) {
    const NumberedTerm& term = decider.terms_[place];
    const Term* outside = nullptr;
    for (std::size_t i = 0; i < term.versions.size(); ++i) {
      const NumberedStart* start = start_of(term.starts[i]);
      if (!start) continue;
      const auto begin = begin_of(*term.versions[i], *start);
      if (!begin) {
        inherit_over(term, *start);
        continue;
      }
      if (term.versions[i]->in_force(begin->date)) return count(place, *term.versions[i], *start, *begin);
      outside = term.versions[i];
    }
    if (!outside) return;
    decision.terms.push_back({outside, std::nullopt});
    facts.put(term.gap).data = true;
  }

  /// A term that follows one ending beyond the calendar is over no earlier than that.
  void inherit_over(const NumberedTerm& term, const NumberedStart& start) {
    if (!start.after || *start.after == nowhere) return;
    const Value* before = facts.find(decider.terms_[*start.after].over);
    if (before && !before->truthy()) facts.put(term.over).data = false;
  }

  /// False while it is not told what the portal shows, or while no portal can show that.
  bool hear_portal(Reached& end, const Term& term, Day start, std::size_t portal) const {
    const auto shown = day_of(portal);
    if (shown) return follow(end, term, decider.rulebook_.calendar.as_known(), start, *shown);
    const Value* told = facts.find(portal);
    return told && told->is_null();
  }

  void count(std::size_t place, const Term& version, const NumberedStart& start, const Span& begin) {
    const NumberedTerm& term = decider.terms_[place];
    const Reached* before = start.after ? &*reached[*start.after] : nullptr;
    const Calendar& calendar = decider.rulebook_.calendar;
    Reached& end = reached[place].emplace(reach(version, calendar, begin, before));
    end.assumed = before ? before->assumed : !start.fact;
    const bool asks = start.portal && end.end;
    if (asks && !hear_portal(end, version, begin.date, *start.portal)) end.awaited = true;
    // An end beyond the calendar lies after today, unless today lies there too.
    const bool calendar_over = !end.end && now.day > calendar.last_day();
    facts.put(term.gap).data = !end.assumed && calendar_over;
    const auto over = end.over(now.day);
    if (!end.assumed && !calendar_over && over) facts.put(term.over).data = *over;
    decision.terms.push_back({&version, end.end ? std::optional(end.end->date) : std::nullopt});
  }
};

Decider::Decider(const Rulebook& rulebook) : rulebook_(rulebook) {
  // What a person can give comes first, under its place in the rulebook.
  for (const Fact& fact : rulebook.facts) number(fact.id);
  today_ = number("today");
  route_ = number("route");
  stage_ = number("stage");
  authority_ = number("authority");
  for (auto& versions : by_id(rulebook.grounds)) {
    Numbered<Ground> ground;
    ground.fact = number("ground." + versions.front()->id);
    ground.event = number(versions.front()->event);
    for (const Ground* each : versions) ground.when.push_back(numbered(each->when));
    ground.versions = std::move(versions);
    grounds_.push_back(std::move(ground));
  }
  for (auto& versions : by_id(rulebook.routes)) {
    Numbered<Route> route;
    for (const Route* each : versions) route.when.push_back(numbered(each->when));
    route.versions = std::move(versions);
    routes_.push_back(std::move(route));
  }
  for (const Authority& each : rulebook.authorities) authorities_.emplace_back(&each, numbered(each.when));
  std::map<std::string_view, std::size_t> places;
  for (auto& versions : by_id(rulebook.terms)) {
    NumberedTerm term;
    term.over = number("term." + versions.front()->id + ".over");
    term.gap = number("term." + versions.front()->id + ".gap");
    for (const Term* each : versions) {
      auto& starts = term.starts.emplace_back();
      for (const Start& start : each->starts) {
        NumberedStart numbered_start{numbered(start.when), std::nullopt, std::nullopt, std::nullopt};
        if (!start.portal.empty()) numbered_start.portal = number(start.portal);
        if (!start.fact.empty()) numbered_start.fact = number(start.fact);
        if (!start.after.empty()) {
          const auto other = places.find(start.after);
          numbered_start.after = other == places.end() ? nowhere : other->second;
        }
        starts.push_back(std::move(numbered_start));
      }
    }
    places.emplace(versions.front()->id, terms_.size());
    term.versions = std::move(versions);
    terms_.push_back(std::move(term));
  }
}

std::size_t Decider::number(const std::string& name) {
  return numbers_.emplace(name, numbers_.size()).first->second;
}

Condition Decider::numbered(Condition condition) {
  if (condition.op == Operator::var) {
    reads_terms_ = reads_terms_ || condition.path.rfind("term.", 0) == 0;
    // Facts of the engine have dots in their names, so the longest name that is known counts.
    std::size_t end = condition.path.size();
    while (end != 0 && end != std::string::npos && numbers_.count(condition.path.substr(0, end)) == 0)
      end = condition.path.rfind('.', end - 1);
    const bool is_known = end != 0 && end != std::string::npos;
    if (!is_known) end = condition.path.size();
    condition.fact = static_cast<std::uint32_t>(number(condition.path.substr(0, end)));
    condition.rest = static_cast<std::uint32_t>(std::min(end + 1, condition.path.size()));
  }
  for (Condition& arg : condition.args) arg = numbered(std::move(arg));
  return condition;
}

std::optional<std::size_t> Decider::number_of(std::string_view fact) const {
  const auto found = numbers_.find(fact);
  if (found == numbers_.end() || found->second >= rulebook_.facts.size()) return std::nullopt;
  return found->second;
}

void Decider::decide(const CivilTime& now, NumberedFacts& facts, Decision& into) const {
  into.grounds.clear();
  into.open.clear();
  into.routes.clear();
  into.route = nullptr;
  facts.forget_from(rulebook_.facts.size());
  put_text(facts.put(today_), iso(now.day));
  Run run{*this, now, facts, into};
  run.grounds();
  // Clocks that already run may decide which routes are open; those of the chosen route need the route.
  if (reads_terms_) run.terms();
  run.routes();
  run.terms();
}

}  // namespace shagym
