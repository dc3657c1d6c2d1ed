#include <algorithm>
#include <cstdlib>
#include <random>

#include "json/view_writer.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"
#include "support/walk.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

/// `one_in` walks of the run; SHAGYM_WALKS sets how many the run has.
unsigned walks(unsigned one_in) {
#ifdef NDEBUG
  constexpr unsigned usual = 800;
#else
  constexpr unsigned usual = 200;  // under the sanitizers
#endif
  const char* wanted = std::getenv("SHAGYM_WALKS");
  return (wanted ? static_cast<unsigned>(std::strtoul(wanted, nullptr, 10)) : usual) / one_in;
}

std::string told(const Walker::Walk& walk) {
  return walk.fault + ": " + request(walk.answers, walk.setting);
}

/// Each walk on another day and in another language.
Setting setting_of(unsigned i) {
  static const char* const moments[] = {"2026-11-23T10:00", "2026-11-28T18:31", "2027-02-26T09:00",
                                        "2022-03-05T12:00", "2027-12-30T23:59", "2026-05-26T08:00"};
  static constexpr Locale locales[] = {Locale::kk, Locale::ru, Locale::en};
  Setting setting{moments[i % 6], locales[i % 3]};
  if (i % 4 == 0) setting.documents = {document("refusal"), document("photo", "a.jpg", "jpg")};
  return setting;
}

Walker::Walk edited_walk(Walker& walker, unsigned i) {
  return walker.walk_with_edits(setting_of(i), static_cast<int>(i % 5));
}

template <class Items>
void forget_reasons(Items& items) {
  for (auto& each : items) each.because.clear();
}

/// The whole view but for what is asked and for the reasons, which may be others for the same verdict: byte
/// by byte what a case comes to, with texts and ledgers. An exit ends the interview with questions open, so
/// there the exits are all it comes to.
std::string outcome(View view) {
  forget_reasons(view.assessment.grounds);
  forget_reasons(view.exits.taken);
  forget_reasons(view.routes.all);
  forget_reasons(view.channels.all);
  if (view.state == View::State::exit) view.assessment = {};
  view.interview = {};
  view.problems.clear();
  view.answers.clear();
  return json::write_view(view, rulebook());
}

/// Where two views part, for people.
std::string difference(const std::string& one, const std::string& other) {
  const auto at = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin();
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 200));
  return "\n- ..." + one.substr(from, 500) + "\n+ ..." + other.substr(from, 500);
}

/// What a case comes to, without the reasons.
std::string verdicts(const View& view) {
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
  for (const DocumentCheck& each : view.documents.suggested)
    add(each.role + std::to_string(static_cast<int>(each.state)));
  if (view.letter) add(text_of(*view.letter));
  return text;
}

/// Answers by the question alone, so that two walks that ask the same hear the same.
struct SteadyWalker {
  unsigned seed;

  Value answer(const Fact& fact, const View& view, const Answers& others) const {
    return Walker(seed + static_cast<unsigned>(rulebook().fact_places.at(fact.id)) * 7919)
        .answer(fact, view, others);
  }

  /// The end of the case in which that answer is given; nothing when it cannot be given.
  std::string end(Answers given, const Setting& setting) const {
    for (int pages = 0; pages < 100; ++pages) {
      const View now = view(given, setting);
      if (now.state != View::State::asking) return verdicts(now);
      for (const Fact* fact : now.interview.page->questions) {
        if (!now.known.facts.knows(fact->id)) given[fact->id] = answer(*fact, now, given);
      }
    }
    return "no end";
  }
};

/// Looks for two answers to a question that end differently, everything else being answered alike.
bool can_matter(const Fact& fact, const Walker::Walk& walk, Walker& walker, int tries) {
  for (int i = 0; i < tries; ++i) {
    const SteadyWalker others{static_cast<unsigned>(walker.below(1u << 30))};
    Answers given = walk.answers;
    Setting setting = walk.setting;
    // The answer to a question for files are the files.
    if (fact.kind == Kind::files) setting.documents.push_back(document("other"));
    given[fact.id] = walker.answer(fact, walk.end, given);
    const std::string first = others.end(given, walk.setting);
    // The walker's days are recent; a person's may lie before the law.
    const bool long_ago = fact.kind == Kind::date && i % 2 == 1;
    given[fact.id] =
        long_ago ? Value(iso(rulebook().calendar.first_day())) : walker.answer(fact, walk.end, given);
    if (others.end(given, setting) != first) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every walk ends ready or at an exit with a whole letter", "[walks][property]") {
  unsigned ready = 0;
  unsigned letters = 0;
  std::size_t longest = 0;
  const unsigned count = walks(1);
  for (unsigned i = 0; i < count; ++i) {
    Walker walker(i);
    const Walker::Walk walk = edited_walk(walker, i);
    const View& end = walk.end;
    const bool is_ready = end.state == View::State::ready;
    if (!walk.fault.empty() || !end.problems.empty() || end.exits.taken.empty() != is_ready) FAIL(told(walk));
    longest = std::max(longest, end.interview.pages.size());
    ready += is_ready;
    if (!is_ready || !end.letter) continue;
    ++letters;
    const bool marks = text_of(*end.letter).find_first_of("<{}>") != std::string::npos;
    if (!end.letter->complete || !end.package || marks) FAIL("letter: " + told(walk));
  }
  WARN(count << " walks with edits: " << ready << " ready, " << count - ready << " at an exit, " << letters
             << " letters, at most " << longest << " pages");
  CHECK(longest <= rulebook().pages.size());
  CHECK(longest > 10);
  CHECK(ready > count / 3);
  CHECK(ready < count);
  CHECK(letters > count / 4);
}

TEST_CASE("the order of answers does not matter", "[walks][property]") {
  const unsigned count = walks(2);
  for (unsigned i = 0; i < count; ++i) {
    Walker walker(i);
    const Walker::Walk walk = edited_walk(walker, i);
    RawCase raw = raw_case(walk.answers, walk.setting);
    std::mt19937 random(i);
    std::shuffle(raw.answers.begin(), raw.answers.end(), random);
    View other = view_case(rulebook(), raw);
    if (json::write_view(other, rulebook()) != json::write_view(walk.end, rulebook())) FAIL(told(walk));
  }
  WARN(count << " walks with their answers in another order");
}

TEST_CASE("an answer to a question that was skipped changes nothing", "[walks][property]") {
  const unsigned count = walks(8);
  unsigned compared = 0;
  for (unsigned i = 0; i < count; ++i) {
    Walker walker(i);
    const Walker::Walk walk = edited_walk(walker, i);
    const Answers asked = still_asked(walk.end, walk.answers);
    const std::string before = outcome(view(asked, walk.setting));
    for (const Fact& fact : rulebook().facts) {
      if (asks(walk.end, fact.id)) continue;
      Answers more = asked;
      // Whatever route or channel: none but the possible ones could ever be chosen.
      if (fact.from == OptionSource::own)
        more[fact.id] = walker.answer(fact, walk.end, more);
      else
        more[fact.id] = fact.from == OptionSource::routes
                            ? Value(rulebook().routes[walker.below(rulebook().routes.size())].id)
                            : Value(rulebook().channels[walker.below(rulebook().channels.size())].id);
      ++compared;
      View other = view(more, walk.setting);
      // A date can contradict an answer that counts, and is then said to: two stories, and the person
      // chooses.
      if (!other.problems.empty()) continue;
      const std::string after = outcome(std::move(other));
      if (after != before)
        FAIL(fact.id + " " + told({walk.setting, more, {}, 0, {}}) + difference(before, after));
    }
  }
  WARN(count << " walks, " << compared << " answers to skipped questions");
  CHECK(compared > count);
}

TEST_CASE("no answer that is not asked for any more leaves a trace", "[walks][property]") {
  const unsigned count = walks(1);
  unsigned stale = 0;
  for (unsigned i = 0; i < count; ++i) {
    Walker walker(i);
    const Walker::Walk walk = edited_walk(walker, i);
    const Answers asked = still_asked(walk.end, walk.answers);
    if (asked.size() == walk.answers.size()) continue;
    stale += static_cast<unsigned>(walk.answers.size() - asked.size());
    // At an exit grounds may be left open, and are shown as far as they are known; elsewhere every byte
    // counts.
    const auto told_by = [](View each) {
      return each.state == View::State::exit ? outcome(std::move(each)) : json::write_view(each, rulebook());
    };
    const std::string fresh = told_by(view(asked, walk.setting));
    const std::string after = told_by(view(walk.answers, walk.setting));
    if (fresh != after) FAIL(told(walk) + difference(fresh, after));
  }
  WARN(count << " walks with edits, " << stale << " answers left behind");
  CHECK(stale > count / 4);
}

TEST_CASE("a question is asked only when some answer to it can change what comes out", "[walks][property]") {
  const unsigned count = walks(20);
  unsigned tried = 0;
  std::map<std::string, unsigned> needless;
  for (unsigned i = 0; i < count; ++i) {
    Walker walker(i);
    Walker::Walk walk = walker.walk({}, setting_of(i), walker.below(18));
    if (walk.end.state != View::State::asking) continue;
    for (const Fact* fact : walk.end.interview.page->questions) {
      if (walk.end.known.facts.knows(fact->id)) continue;
      ++tried;
      if (can_matter(*fact, walk, walker, 60)) continue;
      if (needless[fact->id]++ == 0) UNSCOPED_INFO(fact->id << " " << told(walk));
    }
  }
  WARN(count << " walks, " << tried << " questions tried");
  for (const auto& [fact, times] : needless) UNSCOPED_INFO(fact << " asked needlessly " << times << " times");
  CHECK(needless.empty());
  CHECK(tried > count / 3);
}
