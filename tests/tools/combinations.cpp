#include "combinations.hpp"

#include <algorithm>
#include <stdexcept>

#include "values.hpp"

namespace shagym::proof {

namespace {

constexpr const char* today = "2026-11-23";
constexpr const char* yesterday = "2026-11-22";
constexpr const char* tomorrow = "2026-11-24";
constexpr std::size_t most_combinations = 5'000'000;

/// The options of a list that a condition names.
void named_options(const Condition& condition, const Fact& fact, std::vector<std::string>& into) {
  const std::string* text = condition.op == Operator::literal ? condition.literal.text() : nullptr;
  if (text && std::find(fact.options.begin(), fact.options.end(), *text) != fact.options.end())
    append_new(into, {*text});
  for (const Condition& each : condition.args) named_options(each, fact, into);
}

}  // namespace

Combinations::Combinations(const Rulebook& rulebook, const std::vector<const Condition*>& conditions)
    : rulebook_(rulebook), conditions_(conditions) {
  std::vector<std::string> paths;
  for (const Condition* each : conditions) append_new(paths, facts_read(*each));
  // What follows from other facts is replaced by them.
  for (const Ground& ground : rulebook.grounds) {
    const auto at = std::find(paths.begin(), paths.end(), "ground." + ground.id);
    if (at == paths.end()) continue;
    paths.erase(at);
    grounds_.push_back(&ground);
    conditions_.push_back(&ground.when);
    append_new(paths, facts_read(ground.when));
  }
  for (std::string& path : paths) {
    if (path == "stage") path = "route";
  }
  for (const std::string& path : paths) {
    if (path != "today") append_new(read_, {path});
  }
}

std::vector<Value> Combinations::lists(const Fact& fact) const {
  std::vector<std::string> named;
  for (const Condition* each : conditions_) {
    const auto read = facts_read(*each);
    if (std::find(read.begin(), read.end(), fact.id) != read.end()) named_options(*each, fact, named);
  }
  for (const std::string& option : fact.options) {
    if (std::find(named.begin(), named.end(), option) != named.end()) continue;
    named.push_back(option);
    break;
  }
  std::vector<Value> all;
  for (std::size_t set = 1; set < (std::size_t{1} << named.size()); ++set) {
    Array list;
    for (std::size_t i = 0; i < named.size(); ++i) {
      if (set >> i & 1U) list.emplace_back(named[i]);
    }
    all.emplace_back(std::move(list));
  }
  return all;
}

std::vector<Value> Combinations::values(const std::string& path) const {
  std::vector<Value> all;
  if (path == "route") {
    for (const Route& each : rulebook_.routes) all.emplace_back(each.id);
    return all;
  }
  if (path == "channel") {
    for (const Channel& each : rulebook_.channels) all.emplace_back(each.id);
    return all;
  }
  if (path == "authority") {
    for (const Authority& each : rulebook_.authorities) all.emplace_back(each.id);
    return all;
  }
  if (path == "documents") return {Array{}, Array{"other"}};
  const Fact* fact = rulebook_.fact(path);
  if (!fact) return {true, false};  // a term that is over or not
  switch (fact->kind) {
    case Kind::choice:
      all.assign(fact->options.begin(), fact->options.end());
      all = one_of_each_class(conditions_, path, all, parse_date(today).value());
      break;
    case Kind::choices:
      all = lists(*fact);
      break;
    case Kind::yes_no:
    case Kind::files:
      all = {true, false};
      break;
    case Kind::date:
      all = {yesterday, tomorrow};
      for (const Day day : days_named(conditions_)) all.emplace_back(iso(day));
      all = one_of_each_class(conditions_, path, all, parse_date(today).value());
      break;
    default:
      all = {"text"};
  }
  if (fact->optional) all.emplace_back();
  return all;
}

void Combinations::derive(Facts& facts) const {
  for (const Route& each : rulebook_.routes) {
    if (each.id == facts.text("route")) facts.set("stage", each.stage);
  }
  for (const Ground* each : grounds_)
    facts.set("ground." + each->id, evaluate(each->when, facts).truth == Truth::yes);
}

void Combinations::each(const std::function<void(const Facts&)>& use) const {
  std::vector<std::vector<Value>> all;
  std::size_t count = 1;
  for (const std::string& path : read_) {
    all.push_back(values(path));
    count *= all.back().size();
  }
  if (count > most_combinations) throw std::runtime_error("too many combinations: the group reads too much");
  std::vector<std::size_t> turn(all.size(), 0);
  for (; count > 0; --count) {
    Facts facts;
    facts.set("today", today);
    for (std::size_t i = 0; i < all.size(); ++i) facts.set(read_[i], all[i][turn[i]]);
    derive(facts);
    use(facts);
    for (std::size_t at = 0; at < all.size() && ++turn[at] == all[at].size();) turn[at++] = 0;
  }
}

}  // namespace shagym::proof
