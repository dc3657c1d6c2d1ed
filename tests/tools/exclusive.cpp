#include "exclusive.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <stdexcept>

#include "../support/conditions.hpp"
#include "combinations.hpp"
#include "residual.hpp"

namespace shagym::proof {

namespace {

using Json = nlohmann::ordered_json;

/// What a name of the list stands for: it holds when all of these do.
using Named = std::vector<const Condition*>;

struct Names {
  std::map<std::string, std::vector<Named>> all;  ///< a name may stand for several, of which one is enough

  void lines(const std::vector<Line>& list, const Named& around) {
    for (const Line& line : list) {
      Named named = around;
      named.push_back(&line.when);
      all[line.text].push_back(named);
    }
  }

  /// Of one kind of letter: no case has both.
  Names(const Rulebook& rulebook, LetterKind kind) {
    for (const Ground& each : rulebook.grounds) {
      for (const auto* list : {&each.statements, &each.norms, &each.demands}) lines(*list, {&each.when});
    }
    for (const BlockRule& each : rulebook.blocks) {
      if (each.letter && each.letter != kind) continue;
      all["block:" + each.id].push_back({&each.when});
      lines(each.lines, {&each.when});
    }
    for (const GuideSectionRule& each : rulebook.guide) lines(each.lines, {});
    for (const Term& each : rulebook.terms) {
      for (const Start& start : each.starts) all["term:" + each.id].push_back({&start.when});
    }
    for (const Route& each : rulebook.routes) all["route:" + each.id].push_back({&each.when});
    for (const Authority& each : rulebook.authorities) all["authority:" + each.id].push_back({&each.when});
    for (const Channel& each : rulebook.channels)
      all["recommended:" + each.id].push_back({&each.when, &each.recommended});
  }
};

bool holds(const std::vector<Named>& alternatives, const Facts& facts) {
  return std::any_of(alternatives.begin(), alternatives.end(), [&](const Named& all) {
    return std::all_of(all.begin(), all.end(),
                       [&](const Condition* each) { return evaluate(*each, facts).truth == Truth::yes; });
  });
}

struct Group {
  std::vector<std::string> names;
  std::size_t least = 0;
  std::size_t most = 0;
  Condition when;
};

std::vector<Group> read_groups(const std::string& text) {
  std::vector<Group> groups;
  for (const Json& each : Json::parse(text)) {
    Group group;
    group.names = each.at("of").get<std::vector<std::string>>();
    group.least = each.value("least", std::size_t{0});
    group.most = each.value("most", group.names.size());
    if (each.contains("when")) group.when = test::condition(each["when"].dump());
    groups.push_back(std::move(group));
  }
  return groups;
}

struct Comparison {
  const Rulebook& rulebook;
  std::ostream& out;
  std::size_t compared = 0;
  int faults = 0;

  void fault(const std::string& what, const Facts& facts, const std::vector<std::string>& read) {
    if (++faults > 20) return;
    out << "FAULT " << what << ":";
    for (const std::string& path : read) {
      if (const Value* known = facts.find(path)) out << ' ' << path << '=' << shown(*known);
    }
    out << '\n';
  }

  /// Counts, in every combination of facts, how many of the parts hold.
  void compare(const std::vector<std::pair<std::string, std::vector<Named>>>& parts, const Group& group) {
    std::vector<const Condition*> conditions{&group.when};
    for (const auto& [name, alternatives] : parts) {
      for (const Named& each : alternatives) conditions.insert(conditions.end(), each.begin(), each.end());
    }
    const Combinations combinations(rulebook, conditions);
    combinations.each([&](const Facts& facts) {
      if (evaluate(group.when, facts).truth != Truth::yes) return;
      ++compared;
      std::string which;
      std::size_t count = 0;
      for (const auto& [name, alternatives] : parts) {
        if (!holds(alternatives, facts)) continue;
        ++count;
        which += " " + name;
      }
      if (count < group.least)
        fault("none of " + parts.front().first + " ...", facts, combinations.read());
      else if (count > group.most)
        fault("together:" + which, facts, combinations.read());
    });
  }
};

}  // namespace

int compare_exclusive(const Rulebook& rulebook, const std::string& list, std::ostream& out) {
  const Names kinds[] = {Names(rulebook, LetterKind::complaint), Names(rulebook, LetterKind::claim)};
  const std::vector<Group> groups = read_groups(list);
  Comparison comparison{rulebook, out};
  for (const Group& group : groups) {
    for (const std::string& name : group.names) {
      const bool known = std::any_of(std::begin(kinds), std::end(kinds),
                                     [&](const Names& names) { return names.all.count(name) > 0; });
      if (!known) throw std::runtime_error("the rulebook has no " + name);
    }
    for (const Names& names : kinds) {
      std::vector<std::pair<std::string, std::vector<Named>>> parts;
      for (const std::string& name : group.names) {
        const auto found = names.all.find(name);
        if (found != names.all.end()) parts.emplace_back(name, found->second);
      }
      if (!parts.empty()) comparison.compare(parts, group);
    }
  }
  for (const Ground& ground : rulebook.grounds) {
    for (const auto* lines : {&ground.statements, &ground.norms, &ground.demands}) {
      std::vector<std::pair<std::string, std::vector<Named>>> parts;
      for (const Line& line : *lines) parts.emplace_back(line.text, std::vector<Named>{{&line.when}});
      comparison.compare(parts, {{}, 1, parts.size(), ground.when});
    }
  }
  out << groups.size() << " groups that exclude each other and the sentences of " << rulebook.grounds.size()
      << " grounds: " << comparison.compared << " combinations compared\n";
  return comparison.faults;
}

}  // namespace shagym::proof
