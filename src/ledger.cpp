#include "ledger.hpp"

namespace shagym {

namespace {

using std::chrono::days;

std::string clock_text(int minute) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace

void Ledger::start(Day day, const std::string& what) {
  lines_.push_back(
      {day, std::nullopt, fill(words_.get("ledger.start"), {{"date", words_.date(day)}, {"what", what}})});
}

void Ledger::working_days(Day start, Day end) {
  int number = 0;
  for (Day day = start + days(1); day <= end; day += days(1)) {
    if (!calendar_.working(day)) {
      lines_.push_back({day, std::nullopt, day_off(day)});
      continue;
    }
    ++number;
    std::string text = fill(words_.get("ledger.counted"), {{"number", std::to_string(number)}});
    const CalendarEntry* entry = calendar_.entry(day);
    if (entry) {
      text += " " + sourced(entry->stands_for ? fill(words_.get("ledger.working"),
                                                     {{"for", words_.date(*entry->stands_for)}})
                                              : fill(words_.get("ledger.working_alone"),
                                                     {{"name", words_.get("holiday." + entry->name)}}),
                            *entry);
    }
    lines_.push_back({day, number, std::move(text)});
  }
}

void Ledger::months(Day start, int amount, Day reached, Day rolled) {
  lines_.push_back({reached, std::nullopt,
                    fill(words_.get("ledger.months"),
                         {{"amount", std::to_string(amount)}, {"date", words_.date(reached)}})});
  const std::chrono::year_month_day from(start), to(reached);
  if (from.day() != to.day()) lines_.push_back({reached, std::nullopt, words_.get("ledger.clamped")});
  if (rolled == reached) return;
  for (Day day = reached; day < rolled; day += days(1)) lines_.push_back({day, std::nullopt, day_off(day)});
  lines_.push_back(
      {rolled, std::nullopt, fill(words_.get("ledger.rolled"), {{"date", words_.date(rolled)}})});
}

void Ledger::registration(const CivilTime& now, int closing_minute, Day registered) {
  if (registered == now.day) return;
  const bool closed = calendar_.working(now.day) && now.minute > closing_minute;
  lines_.push_back({now.day, std::nullopt,
                    closed ? fill(words_.get("ledger.closed"), {{"time", clock_text(closing_minute)}})
                           : words_.get("ledger.registration_rolled")});
  for (Day day = now.day + days(closed ? 1 : 0); day < registered; day += days(1)) {
    lines_.push_back({day, std::nullopt, day_off(day)});
  }
}

std::string Ledger::day_off(Day day) const {
  const CalendarEntry* entry = calendar_.entry(day);
  if (!entry) return words_.get("ledger.weekend");
  const std::string name = words_.get("holiday." + entry->name);
  const std::string other = entry->stands_for ? words_.date(*entry->stands_for) : std::string();
  const auto said = [&](const char* key) {
    return sourced(fill(words_.get(key), {{"name", name}, {"for", other}}), *entry);
  };
  switch (entry->kind) {
    case CalendarEntry::Kind::religious:
      return said("ledger.religious");
    case CalendarEntry::Kind::substitute:
      return said("ledger.substitute");
    case CalendarEntry::Kind::decree:
      return said(entry->stands_for ? "ledger.decree_off" : "ledger.decree_alone");
    default:
      return said("ledger.holiday");
  }
}

std::string Ledger::sourced(const std::string& text, const CalendarEntry& entry) const {
  return words_.with_source(text, words_.get("source." + entry.act));
}

}  // namespace shagym
