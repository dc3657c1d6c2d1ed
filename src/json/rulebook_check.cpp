#include "rulebook_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <type_traits>

#include "shagym/problem.hpp"

namespace shagym::json {

namespace {

struct Checker {
  const Rulebook& rulebook;
  std::set<std::string, std::less<>> known{};

  [[noreturn]] static void fail(const char* code, const std::string& pointer, const std::string& message) {
    throw RulebookError(code, pointer, message);
  }

  void learn_names() {
    known = {"today", "documents", "route", "stage", "authority", "channel"};
    for (const Fact& fact : rulebook.facts) known.insert(fact.id);
    for (const Ground& ground : rulebook.grounds) known.insert("ground." + ground.id);
    for (const Term& term : rulebook.terms) {
      known.insert("term." + term.id + ".over");
      known.insert("term." + term.id + ".gap");
    }
  }

  /// A fact, or one part of a person or an address.
  bool is_known(const std::string& path) const {
    if (known.count(path) != 0) return true;
    const Fact* fact = rulebook.fact(path.substr(0, path.rfind('.')));
    return fact && (fact->kind == Kind::person || fact->kind == Kind::address);
  }

  void condition(const Condition& condition, const std::string& pointer) const {
    for (const std::string& path : facts_read(condition)) {
      if (!is_known(path)) fail("unknown_fact", pointer, "no fact \"" + path + "\"");
    }
  }

  void citation(const Citation& citation, const std::string& pointer) const {
    const Act* act = find_by_id(rulebook.acts, citation.act);
    if (!act) fail("unknown_act", pointer, "no act \"" + citation.act + "\"");
    if (!find_by_id(act->editions, citation.edition)) {
      fail("unknown_edition", pointer, "no edition \"" + citation.edition + "\" of \"" + citation.act + "\"");
    }
  }

  void citations(const std::vector<Citation>& citations, const std::string& pointer) const {
    for (std::size_t i = 0; i < citations.size(); ++i)
      citation(citations[i], pointer + "/citations/" + std::to_string(i));
  }

  void lines(const std::vector<Line>& lines, const std::string& pointer) const {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string at = pointer + "/" + std::to_string(i);
      condition(lines[i].when, at + "/when");
      citations(lines[i].citations, at);
    }
  }

  /// Rules may stand several times under one id: as versions, later ones in force after earlier ones.
  template <class Item>
  static void version_after(const Item& before, const Item& item, const std::string& at) {
    if constexpr (std::is_base_of_v<Rule, Item>) {
      if (item.version > before.version && before.valid_to && *before.valid_to < item.valid_from) return;
      if (item.version > before.version)
        fail("validity_overlap", at + "/valid",
             "expected the validity of \"" + item.id + "\" to begin after the version before it ends");
    }
    fail("duplicate_id", at + "/id", "\"" + item.id + "\" stands twice");
  }

  /// Calls `check(item, pointer)` for each item, after seeing that its id is new, or a later version.
  template <class Item, class Check>
  void each(const std::vector<Item>& items, const std::string& pointer, Check check) const {
    std::map<std::string, const Item*> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string at = pointer + "/" + std::to_string(i);
      const auto [before, is_new] = seen.insert({items[i].id, &items[i]});
      if (!is_new) version_after(*before->second, items[i], at);
      before->second = &items[i];
      check(items[i], at);
    }
  }

  template <class Item>
  void rules(const std::vector<Item>& items, const std::string& pointer) const {
    each(items, pointer, [&](const Item& item, const std::string& at) {
      condition(item.when, at + "/when");
      if constexpr (requires { item.recommended; }) condition(item.recommended, at + "/recommended");
      citations(item.citations, at);
    });
  }

  void facts() const {
    each(rulebook.facts, "/facts", [&](const Fact& fact, const std::string& at) {
      const auto& pages = rulebook.pages;
      if (std::find(pages.begin(), pages.end(), fact.page) == pages.end()) {
        fail("unknown_page", at + "/page", "no page \"" + fact.page + "\"");
      }
      for (const auto& [key, other] :
           {std::pair("/not_before", fact.not_before), std::pair("/not_after", fact.not_after)}) {
        const Fact* date = rulebook.fact(other);
        const bool right = other.empty() || other == "today" || (date && date->kind == Kind::date);
        if (!right) fail("unknown_fact", at + key, "expected the id of a date fact");
      }
      const bool chooses = fact.kind == Kind::choice || fact.kind == Kind::choices;
      if (chooses && fact.from == OptionSource::own && fact.options.empty()) {
        fail("no_options", at + "/options", "expected at least one option");
      }
    });
  }

  void terms() const {
    each(rulebook.terms, "/terms", [&](const Term& term, const std::string& at) {
      citations(term.citations, at);
      for (std::size_t i = 0; i < term.starts.size(); ++i)
        start(term, term.starts[i], at + "/starts/" + std::to_string(i));
    });
  }

  void start(const Term& term, const Start& start, const std::string& at) const {
    condition(start.when, at + "/when");
    const Fact* fact = rulebook.fact(start.fact);
    if (!start.fact.empty() && (!fact || fact->kind != Kind::date)) {
      fail("unknown_fact", at + "/fact", "expected the id of a date fact");
    }
    const Fact* portal = rulebook.fact(start.portal);
    const bool runs = fact || !start.after.empty();
    if (!start.portal.empty() && (!runs || !portal || portal->kind != Kind::date)) {
      fail("unknown_fact", at + "/portal", "expected the id of a date fact, where the start is none to come");
    }
    // A term may only follow one that stands before it, so that no circle can form.
    const Term* before = find_by_id(rulebook.terms, start.after);
    if (!start.after.empty() && (!before || before >= find_by_id(rulebook.terms, term.id))) {
      fail("unknown_term", at + "/after", "expected the id of a term that stands before this one");
    }
  }

  /// Names that are no ids of rules: pages, and the roles of documents.
  static void unique(const std::vector<std::string>& names, const std::string& pointer, const char* key) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!seen.insert(names[i]).second)
        fail("duplicate_id", pointer + "/" + std::to_string(i) + key, "\"" + names[i] + "\" stands twice");
    }
  }

  void addressee(const Route& route, const std::string& at) const {
    const auto& all = rulebook.authorities;
    const bool is_there =
        route.role.empty() ||
        std::any_of(all.begin(), all.end(), [&](const Authority& each) { return each.role == route.role; });
    if (!is_there) fail("unknown_role", at + "/role", "no authority has the role \"" + route.role + "\"");
  }

  void run() {
    learn_names();
    each(rulebook.acts, "/acts", [](const Act&, const std::string&) {});
    unique(rulebook.pages, "/pages", "/id");
    facts();
    terms();
    rules(rulebook.exits, "/exits");
    rules(rulebook.authorities, "/authorities");
    rules(rulebook.routes, "/routes");
    for (std::size_t i = 0; i < rulebook.routes.size(); ++i)
      addressee(rulebook.routes[i], "/routes/" + std::to_string(i));
    rules(rulebook.channels, "/channels");
    rules(rulebook.grounds, "/grounds");
    for (std::size_t i = 0; i < rulebook.grounds.size(); ++i) {
      const std::string at = "/grounds/" + std::to_string(i);
      const Ground& ground = rulebook.grounds[i];
      const Fact* event = rulebook.fact(ground.event);
      if (!event || event->kind != Kind::date)
        fail("unknown_fact", at + "/event", "expected the id of a date fact");
      lines(ground.statements, at + "/statements");
      lines(ground.norms, at + "/norms");
      lines(ground.demands, at + "/demands");
    }
    each(rulebook.blocks, "/letter/blocks", [&](const BlockRule& block, const std::string& at) {
      condition(block.when, at + "/when");
      lines(block.lines, at + "/lines");
    });
    each(rulebook.elements, "/letter/elements", [&](const ElementRule& element, const std::string& at) {
      condition(element.when, at + "/when");
      citation(element.citation, at + "/citation");
      if (!element.fact.empty() && !rulebook.fact(element.fact))
        fail("unknown_fact", at + "/fact", "no fact \"" + element.fact + "\"");
    });
    std::vector<std::string> roles;
    for (std::size_t i = 0; i < rulebook.documents.size(); ++i) {
      condition(rulebook.documents[i].when, "/documents/" + std::to_string(i) + "/when");
      roles.push_back(rulebook.documents[i].role);
    }
    unique(roles, "/documents", "/role");
    each(rulebook.guide, "/guide", [&](const GuideSectionRule& section, const std::string& at) {
      lines(section.lines, at + "/lines");
    });
  }
};

}  // namespace

void check_references(const Rulebook& rulebook) {
  Checker{rulebook}.run();
}

}  // namespace shagym::json
