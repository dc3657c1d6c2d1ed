#include <algorithm>
#include <random>

#include "shagym/engine.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"
#include "support/walk.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

#ifdef NDEBUG
constexpr int walks = 2000;
#else
constexpr int walks = 200;  // under the sanitizers
#endif

std::string told(const Walker::Walk& walk) {
  return walk.fault + ": " + request(walk.answers, walk.setting);
}

/// Each walk on another day and in another language.
Setting setting_of(int i) {
  static const char* const moments[] = {"2026-11-23T10:00", "2026-11-28T18:31", "2027-02-26T09:00",
                                        "2022-03-05T12:00", "2027-12-30T23:59", "2026-05-26T08:00"};
  static constexpr Locale locales[] = {Locale::kk, Locale::ru, Locale::en};
  Setting setting{moments[i % 6], locales[i % 3]};
  if (i % 4 == 0) setting.documents = {document("refusal"), document("photo", "a.jpg", "jpg")};
  return setting;
}

/// What a case comes to, without the reasons and without the advice on files.
std::string outcome(const View& view) {
  std::string text = std::to_string(static_cast<int>(view.state));
  const auto add = [&](const std::string& part) { text += "\n" + part; };
  const auto judged = [&](const auto& each) {
    add(each.rule->id + std::to_string(static_cast<int>(each.truth)) + (each.recommended ? " best" : "") +
        (each.chosen ? " chosen" : ""));
  };
  for (const GroundView& each : view.assessment.grounds)
    add(each.rule->id + std::to_string(static_cast<int>(each.finding.truth)));
  for (const ExitView& each : view.exits.taken) add(each.rule->id);
  for (const RouteView& each : view.routes.all) judged(each);
  for (const ChannelView& each : view.channels.all) judged(each);
  for (const Deadline& each : view.deadlines.all) add(each.term->id + iso(each.start) + each.date_text);
  if (view.letter) add(text_of(*view.letter));
  if (view.package) {
    for (const GuideSection& each : view.package->guide) add(each.id + std::to_string(each.lines.size()));
  }
  return text;
}

/// The same request with its answers in another order.
std::string shuffled(const std::string& request, std::mt19937& random) {
  Json parsed = Json::parse(request);
  std::vector<std::pair<std::string, Json>> members;
  for (const auto& [id, each] : parsed["answers"].items()) members.emplace_back(id, each);
  std::shuffle(members.begin(), members.end(), random);
  parsed["answers"] = Json::object();
  for (const auto& [id, each] : members) parsed["answers"][id] = each;
  return parsed.dump();
}

}  // namespace

TEST_CASE("every walk ends ready or at an exit with a whole letter", "[walks][property]") {
  int ready = 0;
  int letters = 0;
  std::size_t longest = 0;
  for (int i = 0; i < walks; ++i) {
    const Walker::Walk walk = Walker(static_cast<unsigned>(i)).walk({}, setting_of(i));
    const View& end = walk.end;
    const bool is_ready = end.state == View::State::ready;
    if (!walk.fault.empty() || !end.problems.empty() || end.exits.taken.empty() != is_ready) FAIL(told(walk));
    longest = std::max(longest, walk.pages);
    ready += is_ready;
    if (!is_ready || !end.letter) continue;
    ++letters;
    const bool marks = text_of(*end.letter).find_first_of("<{}>") != std::string::npos;
    if (!end.letter->complete || !end.package || marks) FAIL("letter: " + told(walk));
  }
  CHECK(longest <= rulebook().pages.size());
  CHECK(longest > 10);
  CHECK(ready > walks / 3);
  CHECK(ready < walks);
  CHECK(letters > walks / 4);
}

TEST_CASE("the order of answers does not matter", "[walks][property]") {
  std::mt19937 random(5);
  int different = 0;
  for (int i = 0; i < walks / 10; ++i) {
    const Walker::Walk walk = Walker(static_cast<unsigned>(i)).walk({}, setting_of(i));
    const std::string asked = request(walk.answers, walk.setting);
    const std::string said = engine().respond(asked);
    for (int n = 0; n < 3; ++n) different += engine().respond(shuffled(asked, random)) != said;
  }
  CHECK(different == 0);
}

TEST_CASE("an answer to a question that was skipped would have changed nothing", "[walks][property]") {
  int compared = 0;
  for (int i = 0; i < walks / 10; ++i) {
    Walker walker(static_cast<unsigned>(i));
    const Walker::Walk walk = walker.walk({}, setting_of(i));
    if (walk.end.state != View::State::ready) continue;
    const std::string before = outcome(walk.end);
    for (const Fact& fact : rulebook().facts) {
      if (walk.answers.count(fact.id) || fact.from != OptionSource::own) continue;
      Answers more = walk.answers;
      more[fact.id] = walker.answer(fact, walk.end, more);
      const View after = view(more, walk.setting);
      if (!after.problems.empty()) continue;
      ++compared;
      if (outcome(after) != before) FAIL(fact.id + told({walk.setting, more, {}, 0, {}}));
    }
  }
  CHECK(compared > walks / 2);
}

TEST_CASE("whoever changes answers in the middle still comes to an end", "[walks][property]") {
  for (int i = 0; i < walks / 10; ++i) {
    Walker walker(static_cast<unsigned>(i));
    Walker::Walk walk = walker.walk({}, setting_of(i));
    for (int change = 0; change < 3; ++change) {
      const auto& pages = walk.end.interview.pages;
      for (const Fact* fact : pages[walker.below(pages.size())].questions) {
        if (fact->from == OptionSource::own)
          walk.answers[fact->id] = walker.answer(*fact, walk.end, walk.answers);
      }
      // A date that is now on the wrong side of another is a problem, and so asked again.
      walk = walker.walk(walk.answers, walk.setting);
      if (!walk.fault.empty() || !walk.end.problems.empty()) FAIL(told(walk));
    }
  }
  SUCCEED();
}
