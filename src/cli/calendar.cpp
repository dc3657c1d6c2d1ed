#include <iostream>

#include "command.hpp"
#include "rulebook_file.hpp"
#include "shagym/engine.hpp"
#include "shagym/words.hpp"

namespace shagym::cli {

namespace {

using Kind = CalendarEntry::Kind;
using Status = CalendarEntry::Status;

const char* key_of(const CalendarEntry& entry) {
  switch (entry.kind) {
    case Kind::holiday:
      return "calendar.holiday";
    case Kind::religious:
      return "calendar.religious";
    case Kind::substitute:
      return "calendar.substitute";
    case Kind::decree:
      return entry.stands_for ? "calendar.decree" : "calendar.decree_alone";
    default:
      return entry.stands_for ? "calendar.working" : "calendar.working_alone";
  }
}

/// One line a day: date, what it is, why and by which act.
class Listing {
 public:
  Listing(const Calendar& calendar, const Words& words) : calendar_(calendar), words_(words) {}

  void head(int year) const {
    const Day before = Day(std::chrono::year(year) / std::chrono::January / 1) - std::chrono::days(1);
    const Day first = std::max(before, calendar_.first_day());
    const Day last = Day(std::chrono::year(year) / std::chrono::December / 31);
    // The first day of the calendar has no day before it to count from.
    const int count =
        *calendar_.as_known().between(first, last) + (first != before && calendar_.working(first));
    const Day verified = std::min(calendar_.last_verified_day(), last);
    std::cout << fill(words_.get(verified > before ? "calendar.year" : "calendar.year_open"),
                      {{"year", std::to_string(year)},
                       {"count", std::to_string(count)},
                       {"date", words_.date(verified)}})
              << '\n';
  }

  void entry(const CalendarEntry& entry) const {
    const std::string why =
        fill(words_.get(key_of(entry)), {{"name", words_.get("holiday." + entry.name)},
                                         {"for", entry.stands_for ? words_.date(*entry.stands_for) : ""}});
    line(iso(entry.date), entry.kind == Kind::working ? "working" : "off", sourced(why, entry.act));
    if (entry.status == Status::confirmed) return;
    std::cout << "\t\t"
              << words_.get(entry.status == Status::announced ? "calendar.announced" : "calendar.calculated")
              << '\n';
  }

  void possible(const PossibleChange& change) const {
    const char* key = change.may_be_off ? "calendar.may_be_off" : "calendar.may_be_working";
    line(iso(change.date), "possible",
         sourced(fill(words_.get(key), {{"name", words_.get("holiday." + change.name)}}), change.act));
  }

  void doubt(const CalendarDoubt& doubt) const {
    line(doubt.date ? iso(*doubt.date) : std::string(), "doubt", words_.get("note." + doubt.note));
  }

 private:
  std::string sourced(const std::string& text, const std::string& act) const {
    return words_.with_source(text, words_.get("source." + act));
  }

  static void line(const std::string& date, const char* what, const std::string& why) {
    std::cout << date << '\t' << what << '\t' << why << '\n';
  }

  const Calendar& calendar_;
  const Words& words_;
};

/// The year that a word means, if the calendar has it.
std::optional<int> year_in(const Calendar& calendar, const std::string& word) {
  for (int year = year_of(calendar.first_day()); year <= year_of(calendar.last_day()); ++year) {
    if (word == std::to_string(year)) return year;
  }
  return std::nullopt;
}

}  // namespace

int calendar(const Arguments& arguments) {
  const Engine engine(read_rulebook_file(arguments.rulebook));
  const Calendar& calendar = engine.rulebook().calendar;
  const Words words(engine.rulebook(), arguments.locale);
  const auto year = year_in(calendar, arguments.words[0]);
  if (!year) {
    std::cerr << fill(words.get("calendar.no_year"),
                      {{"value", arguments.words[0]},
                       {"first", std::to_string(year_of(calendar.first_day()))},
                       {"last", std::to_string(year_of(calendar.last_day()))}})
              << '\n';
    return bad_request;
  }
  const Listing listing(calendar, words);
  listing.head(*year);
  for (const auto& [day, entry] : calendar.entries()) {
    if (year_of(day) == *year) listing.entry(entry);
  }
  for (const PossibleChange& change : calendar.possible()) {
    if (year_of(change.date) == *year) listing.possible(change);
  }
  for (const CalendarDoubt& doubt : calendar.doubts(*year)) listing.doubt(doubt);
  return good;
}

}  // namespace shagym::cli
