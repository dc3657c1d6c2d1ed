#include "values.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "counting.hpp"

namespace shagym::proof {

namespace {

using std::chrono::days;

/// The largest parts of a condition that read this fact alone.
void parts_about(const Condition& condition, const std::string& fact, std::vector<const Condition*>& parts) {
  const std::vector<std::string> read = facts_read(condition);
  const auto about = [&](const std::string& path) { return path == fact || path.rfind(fact + ".", 0) == 0; };
  if (std::none_of(read.begin(), read.end(), about)) return;
  if (std::all_of(read.begin(), read.end(),
                  [&](const std::string& path) { return about(path) || path == "today"; })) {
    parts.push_back(&condition);
    return;
  }
  for (const Condition& each : condition.args) parts_about(each, fact, parts);
}

/// A list is read by its members alone.
void check_members_only(const Condition& condition, const std::string& list) {
  for (const Condition& each : condition.args) {
    const bool itself = each.op == Operator::var && each.path == list;
    const bool by_member = condition.op == Operator::membership || condition.op == Operator::some ||
                           condition.op == Operator::all || condition.op == Operator::none ||
                           condition.op == Operator::truthiness || condition.op == Operator::negation;
    if (itself && !by_member) throw std::runtime_error(list + " is read in another way than by its members");
    check_members_only(each, list);
  }
}

/// Of longer lists not all subsets are taken: four thousand first answers would all be walked.
constexpr std::size_t most_options = 8;

std::vector<Value> subsets(const std::vector<std::string>& options, bool whole) {
  std::vector<Value> lists;
  const auto add = [&](const std::vector<std::size_t>& members) {
    Array list;
    for (const std::size_t i : members) list.emplace_back(options[i]);
    lists.emplace_back(std::move(list));
  };
  if (whole && options.size() <= most_options) {
    for (std::size_t set = 1; set < (std::size_t{1} << options.size()); ++set) {
      std::vector<std::size_t> members;
      for (std::size_t i = 0; i < options.size(); ++i) {
        if (set >> i & 1U) members.push_back(i);
      }
      add(members);
    }
    return lists;
  }
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < options.size(); ++i) {
    all.push_back(i);
    add({i});
    for (std::size_t j = 0; whole && j < i; ++j) add({j, i});
  }
  add(all);
  return lists;
}

void around_validity(const Rule& rule, std::vector<Day>& into) {
  into.insert(into.end(), {rule.valid_from - days(1), rule.valid_from});
  if (rule.valid_to) into.insert(into.end(), {*rule.valid_to, *rule.valid_to + days(1)});
}

/// Terms that run one after the other.
using Chain = std::vector<const Term*>;

/// The last start with which the chain is over today, and the day after it.
void turning_points(const Chain& chain, const RankTable& table, Day today, std::vector<Day>& into) {
  for (Day start = today; table.covers(start); start -= days(1)) {
    std::optional<Day> end = start;
    for (const Term* term : chain) end = end ? end_of(*term, table, *end) : end;
    if (!end || *end >= today) continue;
    into.insert(into.end(), {start, start + days(1)});
    return;
  }
}

/// Every chain that begins with this fact, and the days around which its first term is in force.
void days_of_chains(const Rulebook& rulebook, const Chain& chain, const std::string& fact, Day today,
                    std::vector<Day>& into) {
  if (!chain.empty()) turning_points(chain, rulebook.calendar.as_known(), today, into);
  for (const Term& term : rulebook.terms) {
    const bool follows = std::any_of(term.starts.begin(), term.starts.end(), [&](const Start& start) {
      return chain.empty() ? start.fact == fact : start.after == chain.back()->id;
    });
    if (!follows) continue;
    if (chain.empty()) around_validity(term, into);
    Chain longer = chain;
    longer.push_back(&term);
    days_of_chains(rulebook, longer, fact, today, into);
  }
}

/// Yesterday, today and tomorrow make the difference there: whether a term is over.
bool is_shown_by_portal(const Rulebook& rulebook, const Fact& fact) {
  const auto by = [&](const Start& start) { return start.portal == fact.id; };
  return std::any_of(rulebook.terms.begin(), rulebook.terms.end(), [&](const Term& term) {
    return std::any_of(term.starts.begin(), term.starts.end(), by);
  });
}

Value one_text(const Fact& fact) {
  switch (fact.kind) {
    case Kind::person:
      return Object{{"surname", "S"}, {"given", "G"}};
    case Kind::address:
      return Object{{"place", "P"}, {"house", "1"}};
    case Kind::identifier:
      return "791028302728";
    case Kind::phone:
      return "87011234567";
    case Kind::email:
      return "a@b.kz";
    default:
      return "text";
  }
}

}  // namespace

std::vector<const Condition*> conditions_of(const Rulebook& rulebook) {
  std::vector<const Condition*> all;
  const auto lines = [&](const std::vector<Line>& list) {
    for (const Line& line : list) all.push_back(&line.when);
  };
  for (const Exit& each : rulebook.exits) all.push_back(&each.when);
  for (const Ground& each : rulebook.grounds) {
    all.push_back(&each.when);
    for (const auto* list : {&each.statements, &each.norms, &each.demands}) lines(*list);
  }
  for (const Authority& each : rulebook.authorities) all.push_back(&each.when);
  for (const Route& each : rulebook.routes) all.insert(all.end(), {&each.when, &each.recommended});
  for (const Channel& each : rulebook.channels) all.insert(all.end(), {&each.when, &each.recommended});
  for (const Term& each : rulebook.terms) {
    for (const Start& start : each.starts) all.push_back(&start.when);
  }
  for (const DocumentRole& each : rulebook.documents) all.push_back(&each.when);
  for (const BlockRule& each : rulebook.blocks) {
    all.push_back(&each.when);
    lines(each.lines);
  }
  for (const ElementRule& each : rulebook.elements) all.push_back(&each.when);
  for (const GuideSectionRule& each : rulebook.guide) lines(each.lines);
  return all;
}

std::vector<Day> days_named(const std::vector<const Condition*>& conditions) {
  std::vector<Day> named;
  for (const Condition* each : conditions) {
    const std::string* text = each->op == Operator::literal ? each->literal.text() : nullptr;
    if (const auto day = text ? parse_date(*text) : std::nullopt)
      named.insert(named.end(), {*day - days(1), *day, *day + days(1)});
    std::vector<const Condition*> inner;
    for (const Condition& arg : each->args) inner.push_back(&arg);
    const std::vector<Day> more = days_named(inner);
    named.insert(named.end(), more.begin(), more.end());
  }
  return named;
}

std::vector<Value> one_of_each_class(const std::vector<const Condition*>& conditions, const std::string& fact,
                                     const std::vector<Value>& candidates, Day today) {
  std::vector<const Condition*> parts;
  for (const Condition* each : conditions) parts_about(*each, fact, parts);
  std::set<std::string> seen;
  std::vector<Value> chosen;
  for (const Value& candidate : candidates) {
    Facts facts;
    facts.set("today", iso(today));
    facts.set(fact, candidate);
    std::string signature;
    for (const Condition* part : parts) {
      // A fact that is compared with another one may differ in every value.
      if (part->op == Operator::var || part->op == Operator::array)
        signature += candidate.text() ? *candidate.text() : candidate.truthy() ? "1" : "0";
      else
        signature += std::to_string(static_cast<int>(evaluate(*part, facts).truth));
    }
    if (seen.insert(signature).second) chosen.push_back(candidate);
  }
  return chosen;
}

Values::Values(const Rulebook& rulebook, Day today, bool whole)
    : rulebook_(rulebook), today_(today), conditions_(conditions_of(rulebook)) {
  for (const Fact& fact : rulebook.facts) {
    const std::vector<Value> all = candidates(fact, whole);
    // Terms and validities tell dates apart as well; the walk itself finds which of them are alike.
    std::vector<Value>& chosen = values_[fact.id] =
        fact.kind == Kind::date ? all : one_of_each_class(conditions_, fact.id, all, today);
    if (fact.kind != Kind::date && fact.from == OptionSource::own) {
      options_ += all.size();
      classes_ += chosen.size();
    }
    if (fact.optional) chosen.emplace_back();
  }
}

std::vector<Value> Values::candidates(const Fact& fact, bool whole) const {
  switch (fact.kind) {
    case Kind::choice:
      return {fact.options.begin(), fact.options.end()};
    case Kind::choices:
      for (const Condition* each : conditions_) check_members_only(*each, fact.id);
      return subsets(fact.options, whole);
    case Kind::yes_no:
    case Kind::files:
      return {true, false};
    case Kind::date:
      return days(fact);
    default:
      return {one_text(fact)};
  }
}

std::vector<Value> Values::days(const Fact& fact) const {
  const Day last = std::min(today_, rulebook_.calendar.last_day());
  std::vector<Day> all{last};
  days_of_chains(rulebook_, {}, fact.id, today_, all);
  for (const Ground& each : rulebook_.grounds) {
    if (each.event == fact.id) around_validity(each, all);
  }
  const bool by_terms = all.size() > 1 || is_shown_by_portal(rulebook_, fact);
  all.insert(all.end(), {today_ - std::chrono::days(1), today_ + std::chrono::days(1)});
  for (const Day day : days_named(conditions_)) all.push_back(day);
  std::set<std::string> seen;
  std::vector<Value> values;
  for (const Day day : all) {
    const bool too_late = fact.not_after == "today" && day > today_;
    if (!too_late && rulebook_.calendar.covers(day) && seen.insert(iso(day)).second)
      values.emplace_back(iso(day));
  }
  // Where terms run from the date, the walk itself finds which days are alike.
  return by_terms ? values : one_of_each_class(conditions_, fact.id, values, today_);
}

}  // namespace shagym::proof
