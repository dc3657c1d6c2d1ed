#include "ledger.hpp"

namespace shagym {

using std::chrono::days;
using Step = LedgerLine::Step;

std::string clock_text(int minute) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(minute / 60) + ":" + two(minute % 60);
}

void Ledger::start(Day day, const std::string& what) {
  add(day, Step::start, fill(words_.get("ledger.start"), {{"date", words_.date(day)}, {"what", what}}));
}

void Ledger::working_days(Day start, Day end) {
  int number = 0;
  for (Day day = start + days(1); day <= end; day += days(1)) {
    if (!calendar_.working(day)) {
      day_off(day);
      continue;
    }
    const std::string counted = fill(words_.get("ledger.counted"), {{"number", std::to_string(++number)}});
    const CalendarEntry* entry = calendar_.entry(day);
    if (!entry) {
      add(day, Step::counted, counted);
    } else if (entry->stands_for) {
      add(day, Step::working,
          counted + " " + fill(words_.get("ledger.working"), {{"for", words_.date(*entry->stands_for)}}),
          entry);
    } else {
      add(day, Step::working,
          counted + " " +
              fill(words_.get("ledger.working_alone"), {{"name", words_.get("holiday." + entry->name)}}),
          entry);
    }
    lines_.back().number = number;
  }
}

void Ledger::days_after(Day start, Day end) {
  int number = 0;
  for (Day day = start + days(1); day <= end; day += days(1)) {
    add(day, Step::counted, words_.get("ledger.day_after"));
    lines_.back().number = ++number;
  }
}

void Ledger::months(Day start, int amount, Day reached, Day rolled) {
  add(reached, Step::months,
      fill(words_.get("ledger.months"),
           {{"amount", std::to_string(amount)}, {"date", words_.date(reached)}}));
  const std::chrono::year_month_day from(start), to(reached);
  if (from.day() != to.day()) add(reached, Step::clamped, words_.get("ledger.clamped"));
  if (rolled == reached) return;
  for (Day day = reached; day < rolled; day += days(1)) day_off(day);
  add(rolled, Step::rolled, fill(words_.get("ledger.rolled"), {{"date", words_.date(rolled)}}));
}

void Ledger::registration(const CivilTime& now, int closing_minute, Day registered) {
  if (registered == now.day) return;
  const bool closed = calendar_.working(now.day) && now.minute > closing_minute;
  add(now.day, Step::registration,
      closed ? fill(words_.get("ledger.closed"), {{"time", clock_text(closing_minute)}})
             : words_.get("ledger.registration_rolled"));
  for (Day day = now.day + days(closed ? 1 : 0); day < registered; day += days(1)) day_off(day);
}

void Ledger::day_off(Day day) {
  const CalendarEntry* entry = calendar_.entry(day);
  add(day, Step::off, entry ? reason(*entry) : words_.get("ledger.weekend"), entry);
}

std::string Ledger::reason(const CalendarEntry& entry) const {
  const std::string name = words_.get("holiday." + entry.name);
  const std::string other = entry.stands_for ? words_.date(*entry.stands_for) : std::string();
  const auto said = [&](const char* key) { return fill(words_.get(key), {{"name", name}, {"for", other}}); };
  switch (entry.kind) {
    case CalendarEntry::Kind::religious:
      return said("ledger.religious");
    case CalendarEntry::Kind::substitute:
      return said("ledger.substitute");
    case CalendarEntry::Kind::decree:
      return said(entry.stands_for ? "ledger.decree_off" : "ledger.decree_alone");
    default:
      return said("ledger.holiday");
  }
}

void Ledger::add(Day day, Step step, std::string text, const CalendarEntry* entry) {
  LedgerLine line{day, step};
  if (entry) {
    line.act = words_.get("source." + entry->act);
    text = words_.with_source(std::move(text), line.act);
  }
  line.text = std::move(text);
  lines_.push_back(std::move(line));
}

}  // namespace shagym
