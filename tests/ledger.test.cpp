#include <set>

#include "shagym/deadlines.hpp"
#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;
using std::chrono::days;

namespace {

Deadlines counted(const std::string& known, const std::string& now, Locale locale) {
  Facts given = facts(known);
  return count_deadlines(rulebook(), Words(rulebook(), locale), parse_civil_time(now).value(), given);
}

/// Days in the ledger after the start, and how often each stands there.
std::multiset<Day> days_told(const Deadline& deadline) {
  std::multiset<Day> told;
  for (const LedgerLine& line : deadline.ledger) {
    if (line.date > deadline.start) told.insert(line.date);
  }
  return told;
}

std::string lines_of_ledger(const Deadline& deadline) {
  std::string text;
  for (const LedgerLine& line : deadline.ledger) text += iso(line.date) + " " + line.text + "\n";
  return text;
}

}  // namespace

TEST_CASE("a ledger of working days counts to the term and ends on the date", "[ledger]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const std::string now =
      GENERATE("2026-11-23T10:00", "2026-11-27T19:00", "2026-12-15T18:31", "2026-03-19T09:00",
               "2022-02-28T09:00", "2025-12-30T09:00", "2024-04-29T12:00");
  const char* known = GENERATE(R"({"complained":"no","route":"provider","stage":"provider"})",
                               R"({"complained":"no","route":"oversight_through","stage":"oversight"})");
  const Deadlines deadlines = counted(known, now, locale);
  REQUIRE_FALSE(deadlines.all.empty());
  for (const Deadline& deadline : deadlines.all) {
    CAPTURE(deadline.term->id, lines_of_ledger(deadline));
    REQUIRE(deadline.date);
    int number = 0;
    int wrong = 0;
    Day last{};
    for (const LedgerLine& line : deadline.ledger) {
      wrong += line.text.empty() || line.text.find_first_of("<{") != std::string::npos;
      const bool counts = line.step == LedgerLine::Step::counted || line.step == LedgerLine::Step::working;
      wrong += counts != line.number.has_value();
      if (!line.number) continue;
      wrong += *line.number != ++number || !rulebook().calendar.working(line.date);
      last = line.date;
    }
    CHECK(wrong == 0);
    CHECK(number == deadline.term->amount);
    CHECK((last == deadline.date));
    CHECK((deadline.ledger.back().date == deadline.date));
    // Each day from the next one to the last is told once.
    const auto told = days_told(deadline);
    CHECK(static_cast<long>(told.size()) == (*deadline.date - deadline.start).count());
    CHECK(std::set<Day>(told.begin(), told.end()).size() == told.size());
  }
}

TEST_CASE("days off stand in the ledger with their reason", "[ledger]") {
  const auto [now, date, key] = GENERATE(table<std::string, std::string, std::string>({
      {"2026-11-23T10:00", "2026-11-28", "ledger.weekend"},
      {"2026-12-14T10:00", "2026-12-16", "ledger.holiday"},
      {"2026-10-20T10:00", "2026-10-26", "ledger.substitute"},
      {"2026-05-22T10:00", "2026-05-27", "ledger.religious"},
      {"2024-05-03T10:00", "2024-05-08", "ledger.decree_off"},
  }));
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  CAPTURE(now, key);
  const Deadlines deadlines = counted(R"({"complained":"no","route":"provider"})", now, locale);
  const Deadline& deadline = *of_term(deadlines, "provider_review");
  const auto line = std::find_if(deadline.ledger.begin(), deadline.ledger.end(),
                                 [&](const LedgerLine& each) { return each.date == day(date); });
  REQUIRE(line != deadline.ledger.end());
  CHECK_FALSE(line->number);
  // The words before the first placeholder are the reason's own.
  const std::string pattern = rulebook().texts.get(locale, key);
  const CalendarEntry* entry = rulebook().calendar.entry(day(date));
  if (!entry) CHECK(line->text == pattern);
  if (entry && contains(pattern, "{name}"))
    CHECK(contains(line->text, rulebook().texts.get(locale, "holiday." + entry->name)));
  if (entry && entry->stands_for)
    CHECK(contains(line->text, Words(rulebook(), locale).date(*entry->stands_for)));
}

TEST_CASE("a worked Saturday is counted and says which day off it stands for", "[ledger]") {
  const Deadlines deadlines =
      counted(R"({"complained":"no","route":"provider"})", "2024-05-02T10:00", Locale::en);
  const Deadline& deadline = *of_term(deadlines, "provider_review");
  const std::string text = lines_of_ledger(deadline);
  CHECK(contains(text, "2024-05-04 Working day 2. The day off was moved from here to 8 May 2024"));
  CHECK((deadline.date == day("2024-05-13")));
  const auto worked = std::find_if(deadline.ledger.begin(), deadline.ledger.end(),
                                   [](const LedgerLine& line) { return line.date == day("2024-05-04"); });
  CHECK((worked->step == LedgerLine::Step::working));
  CHECK(contains(worked->text, worked->act));
  CHECK_FALSE(worked->act.empty());
}

TEST_CASE("each line of a ledger says what kind of step it is", "[ledger]") {
  using Step = LedgerLine::Step;
  const auto steps = [](const std::string& known, const std::string& now, const char* term) {
    std::vector<Step> all;
    for (const LedgerLine& line : of_term(counted(known, now, Locale::en), term)->ledger) {
      if (all.empty() || all.back() != line.step) all.push_back(line.step);
    }
    return all;
  };
  CHECK((steps(R"({"complained":"no","route":"provider"})", "2026-11-27T18:31", "provider_review") ==
         std::vector{Step::registration, Step::off, Step::start, Step::counted, Step::off, Step::counted}));
  CHECK((steps(R"({"provider_kind":"local","complained":"no","happened":["late"],"event_on":"2026-11-30"})",
               "2026-12-01T10:00",
               "filing") == std::vector{Step::start, Step::months, Step::clamped, Step::off, Step::rolled}));
}

TEST_CASE("what happens between handing in and registration is told", "[ledger]") {
  const auto told = [](const std::string& now) {
    const Deadlines deadlines = counted(R"({"complained":"no","route":"provider"})", now, Locale::en);
    return lines_of_ledger(*of_term(deadlines, "provider_review"));
  };
  const auto said = [](const char* key) { return rulebook().texts.get(Locale::en, key); };
  const std::string closed = fill(said("ledger.closed"), {{"time", "18:30"}});
  CHECK_FALSE(contains(told("2026-11-23T18:30"), closed));
  CHECK(told("2026-11-23T18:31").find("2026-11-23 " + closed + "\n2026-11-24 ") == 0);
  CHECK(contains(told("2026-11-27T18:31"), "2026-11-28 " + said("ledger.weekend")));
  CHECK(contains(told("2026-11-28T10:00"), "2026-11-28 " + said("ledger.registration_rolled")));
  CHECK_FALSE(contains(told("2026-11-28T19:00"), closed));
}

TEST_CASE("a ledger of months tells each rule that moved the date", "[ledger]") {
  const auto [event, now, end, clamped, rolled] =
      GENERATE(table<std::string, std::string, std::string, bool, bool>({
          {"2026-11-30", "2026-12-01T10:00", "2027-03-01", true, true},
          {"2026-11-16", "2026-11-23T10:00", "2027-02-16", false, false},
          {"2026-08-28", "2026-09-01T10:00", "2026-11-30", false, true},
          {"2026-03-31", "2026-04-01T10:00", "2026-06-30", true, false},
      }));
  CAPTURE(event);
  const Deadlines deadlines = counted(
      R"({"provider_kind":"local","complained":"no","happened":["late"],"event_on":")" + event + R"("})", now,
      Locale::en);
  const Deadline& deadline = *of_term(deadlines, "filing");
  const std::string text = lines_of_ledger(deadline);
  CAPTURE(text);
  CHECK((deadline.date == day(end)));
  CHECK((deadline.ledger.back().date == day(end)));
  const auto days_off =
      std::count_if(deadline.ledger.begin(), deadline.ledger.end(), [](const LedgerLine& line) {
        return !rulebook().calendar.working(line.date) &&
               line.text == rulebook().texts.get(Locale::en, "ledger.weekend");
      });
  CHECK((days_off > 0) == rolled);
  CHECK((text.rfind(end) == text.find(end)) == (rolled || !clamped));
  CHECK(contains(text, rulebook().texts.get(Locale::en, "ledger.clamped")) == clamped);
  const std::string roll =
      fill(rulebook().texts.get(Locale::en, "ledger.rolled"), {{"date", deadline.date_text}});
  CHECK(contains(text, end + " " + roll) == rolled);
  CHECK(deadline.ledger.front().date == day(event));
}
