#include "walk.hpp"

#include <algorithm>

namespace shagym::test {

namespace {

using std::chrono::days;

template <class Judged>
std::vector<std::string> possible(const std::vector<Judged>& all) {
  std::vector<std::string> ids;
  for (const Judged& each : all) {
    if (each.truth == Truth::yes) ids.push_back(each.rule->id);
  }
  return ids;
}

}  // namespace

/// A date that the portal can show for a term that runs.
std::optional<Value> Walker::shown(const Fact& fact, const View& view) {
  const auto by = [&](const Start& start) { return start.portal == fact.id; };
  for (const Deadline& each : view.deadlines.all) {
    const auto& starts = each.term->starts;
    if (!each.awaited || !each.date || std::none_of(starts.begin(), starts.end(), by)) continue;
    const auto length = static_cast<std::size_t>((*each.date - each.start).count());
    return iso(each.start + days(1 + static_cast<int>(below(length + 4))));
  }
  return std::nullopt;
}

Value Walker::date(const Fact& fact, const View& view, const Answers& others) {
  if (const auto found = shown(fact, view)) return *found;
  const Day today = view.known.now.day;
  Day low = std::max(today - days(250), day("2021-01-01"));
  const Day high = std::min(today + days(fact.not_after == "today" ? 0 : 60), day("2027-12-31"));
  const auto before = others.find(fact.not_before);
  if (before != others.end() && before->second.text() && asks(view, before->first))
    low = std::min(day(*before->second.text()), high);
  return iso(low + days(static_cast<int>(below(static_cast<std::size_t>((high - low).count()) + 1))));
}

Value Walker::answer(const Fact& fact, const View& view, const Answers& others) {
  if (fact.optional && below(3) == 0) return {};
  switch (fact.kind) {
    case Kind::choice: {
      std::vector<std::string> options = fact.options;
      if (fact.from == OptionSource::routes) options = possible(view.routes.all);
      if (fact.from == OptionSource::channels) options = possible(view.channels.all);
      if (options.empty()) throw std::runtime_error("no option for " + fact.id + ": " + request(others));
      // Most of the later options of a long list lead out of the interview.
      const bool long_list = options.size() > 8 && fact.from == OptionSource::own;
      return options[below(long_list && below(4) != 0 ? options.size() / 2 : options.size())];
    }
    case Kind::choices: {
      Array some;
      for (std::size_t n = 1 + below(2); n > 0; --n)
        some.emplace_back(fact.options[below(fact.options.size())]);
      return some;
    }
    case Kind::yes_no:
    case Kind::files:
      return below(2) == 0;
    case Kind::date:
      return date(fact, view, others);
    case Kind::person:
      return Object{{"surname", "S"}, {"given", below(2) == 0 ? "G" : "H"}};
    case Kind::address:
      return Object{{"place", "P"}, {"house", std::to_string(below(100))}};
    case Kind::identifier:
      return below(2) == 0 ? "791028302728" : "900101300007";
    case Kind::phone:
      return "8701123456" + std::to_string(below(10));
    case Kind::email:
      return "a" + std::to_string(below(10)) + "@b.kz";
    default:
      return "text " + std::to_string(below(1000));
  }
}

bool asks(const View& view, const std::string& fact) {
  for (const PageState& page : view.interview.pages) {
    for (const Fact* question : page.questions) {
      if (question->id == fact) return true;
    }
  }
  return false;
}

Answers still_asked(const View& view, const Answers& given) {
  Answers asked;
  for (const auto& [id, each] : given) {
    if (asks(view, id)) asked[id] = each;
  }
  return asked;
}

void Walker::edit(Walk& walk) {
  const auto& pages = walk.end.interview.pages;
  walk.setting.page = pages[below(pages.size())].id;
  const View seen = view(walk.answers, walk.setting);
  if (!seen.interview.page || seen.interview.page->id != walk.setting.page)
    walk.fault = "no way back to " + walk.setting.page;
  walk.setting.page.clear();
  if (!walk.fault.empty()) return;
  const auto& questions = seen.interview.page->questions;
  const Fact& fact = *questions[below(questions.size())];
  walk.answers.erase(fact.id);
  if (fact.from == OptionSource::own && below(4) != 0)
    walk.answers[fact.id] = answer(fact, seen, walk.answers);
}

Walker::Walk Walker::walk_with_edits(Setting setting, int edits) {
  Walk done{std::move(setting), {}, {}, 0, {}};
  for (; edits > 0 && done.fault.empty(); --edits) {
    done = walk(std::move(done.answers), done.setting, 1 + below(12));
    if (done.fault == "no end") done.fault.clear();
    if (done.fault.empty()) edit(done);
  }
  if (!done.fault.empty()) return done;
  return walk(std::move(done.answers), done.setting);
}

Walker::Walk Walker::walk(Answers given, Setting setting, std::size_t limit) {
  Walk walk{std::move(setting), std::move(given), {}, 0, {}};
  for (;;) {
    walk.end = view(walk.answers, walk.setting);
    if (walk.end.state != View::State::asking) return walk;
    if (!walk.end.interview.page) walk.fault = "no page to show";
    if (walk.pages++ == limit) walk.fault = "no end";
    if (!walk.fault.empty()) return walk;
    bool asked = false;
    for (const Fact* fact : walk.end.interview.page->questions) {
      if (walk.end.known.facts.knows(fact->id)) continue;
      walk.answers[fact->id] = answer(*fact, walk.end, walk.answers);
      asked = true;
    }
    if (!asked) walk.fault = "nothing asked on " + walk.end.interview.page->id;
  }
}

}  // namespace shagym::test
