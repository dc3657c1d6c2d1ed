#include "calendar_reader.hpp"

#include <algorithm>
#include <set>

#include "holidays_reader.hpp"
#include "rule_parts.hpp"

namespace shagym::json {

namespace {

using Status = CalendarEntry::Status;

Status read_status(const Node& node) {
  return read_name<Status>(node, {{"confirmed", Status::confirmed},
                                  {"announced", Status::announced},
                                  {"calculated", Status::calculated}});
}

class Reader {
 public:
  std::vector<CalendarYear> read(const Node& holidays, const Node& years) {
    const Holidays rules = read_holidays(holidays);
    years.each([&](const Node& item) { years_.push_back(read_year(item)); });
    if (years_.empty()) years.fail("empty_calendar", "expected at least one year");
    days_ = days_off_by_rule(rules, religious_, years_.front().year, years_.back().year);
    // What decrees move and what may still change is judged with every year known: a swap may cross its end.
    std::size_t next = 0;
    years.each([&](const Node& item) {
      const CalendarYear& year = years_[next++];
      item.at("moved").each([&](const Node& moved) { read_move(moved, year); });
    });
    for (auto& [day, entry] : moved_) days_[day] = entry;
    next = 0;
    years.each([&](const Node& item) {
      CalendarYear& year = years_[next++];
      item.at("possible").each([&](const Node& possible) { read_possible(possible, year); });
    });
    for (const auto& [day, entry] : days_) {
      const auto index = static_cast<std::size_t>(year_of(day) - years_.front().year);
      if (index < years_.size()) years_[index].entries.push_back(entry);
    }
    return std::move(years_);
  }

 private:
  CalendarYear read_year(const Node& item) {
    item.only({"year", "verified_to", "religious", "moved", "possible", "doubts", "sources"});
    CalendarYear year;
    year.year = item.at("year").integer(2000, 2199);
    if (!years_.empty() && year.year != years_.back().year + 1) {
      item.at("year").fail("calendar_gap", "expected the years one after another");
    }
    read_verified(item, year);
    item.at("doubts").each([&](const Node& node) {
      year.doubts.push_back({read_optional_date(node, "date"), node.at("note").text()});
      const auto& date = year.doubts.back().date;
      if (date) own_day(node.at("date"), year);
    });
    std::set<Day> seen;
    item.at("religious").each([&](const Node& node) {
      CalendarEntry entry{own_day(node.at("date"), year), CalendarEntry::Kind::religious,
                          node.at("name").text(), node.at("act").text(), std::nullopt};
      read_publication(node, entry);
      if (!seen.insert(entry.date).second) node.at("date").fail("duplicate_day", "this day stands twice");
      expect_doubt(node, entry, year);
      religious_.push_back(std::move(entry));
    });
    return year;
  }

  void read_verified(const Node& item, CalendarYear& year) {
    year.verified_to = read_optional_date(item, "verified_to");
    if (!year.verified_to) return;
    own_day(item.at("verified_to"), year);
    using namespace std::chrono;
    const bool whole =
        years_.empty() || years_.back().verified_to == Day(std::chrono::year(year.year - 1) / December / 31);
    if (!whole)
      item.at("verified_to").fail("verified_gap", "expected null after a year that is not verified");
    last_verified_ = *year.verified_to;
  }

  static Day own_day(const Node& node, const CalendarYear& year) {
    const Day day = node.date();
    if (year_of(day) != year.year) node.fail("wrong_year", "expected a day of this year");
    return day;
  }

  static void read_publication(const Node& node, CalendarEntry& entry) {
    entry.published = node.text_or_empty("published");
    entry.status = read_status(node.at("status"));
  }

  /// What is not confirmed can only count as verified beside a doubt that says so.
  static void expect_doubt(const Node& node, const CalendarEntry& entry, const CalendarYear& year) {
    const bool verified =
        year.verified_to && year_of(entry.date) == year.year && entry.date <= *year.verified_to;
    if (!verified || entry.status == Status::confirmed) return;
    for (const CalendarDoubt& doubt : year.doubts) {
      if (doubt.date == entry.date) return;
    }
    node.at("status").fail("not_confirmed", "expected a doubt about this day or an earlier verified_to");
  }

  bool off(Day day) const {
    const auto it = days_.find(day);
    return it == days_.end() ? is_weekend(day) : it->second.kind != CalendarEntry::Kind::working;
  }

  void read_move(const Node& node, const CalendarYear& year) {
    node.only({"off", "working", "name", "act", "published", "status"});
    const auto off_day = read_optional_date(node, "off");
    const auto work_day = read_optional_date(node, "working");
    const auto own = [&](const std::optional<Day>& day) { return day && year_of(*day) == year.year; };
    if (!own(off_day) && !own(work_day)) node.fail("wrong_year", "expected at least one day of this year");
    CalendarEntry entry{
        {}, CalendarEntry::Kind::decree, node.at("name").text(), node.at("act").text(), work_day};
    read_publication(node, entry);
    if (off_day) {
      entry.date = *off_day;
      move(node, "off", entry, year);
    }
    if (work_day) {
      if (off_day) entry.name = "moved_working_day";
      entry.date = *work_day;
      entry.kind = CalendarEntry::Kind::working;
      entry.stands_for = off_day;
      move(node, "working", entry, year);
    }
  }

  void move(const Node& node, const char* side, const CalendarEntry& entry, const CalendarYear& year) {
    if (moved_.count(entry.date) != 0) node.at(side).fail("duplicate_day", "this day is moved twice");
    // Of the years around the calendar only the weekdays are known.
    const bool known =
        year_of(entry.date) >= years_.front().year && year_of(entry.date) <= years_.back().year;
    if (known && off(entry.date) == (entry.kind == CalendarEntry::Kind::decree))
      node.at(side).fail("no_change", std::string("this day is ") + side + " already");
    expect_doubt(node, entry, year);
    moved_.emplace(entry.date, entry);
  }

  void read_possible(const Node& node, CalendarYear& year) {
    node.only({"date", "may_be", "name", "act"});
    const Day day = own_day(node.at("date"), year);
    const bool may_be_off = read_name<bool>(node.at("may_be"), {{"off", true}, {"working", false}});
    if (last_verified_ && day <= *last_verified_)
      node.at("date").fail("verified_day", "this day is verified already");
    if (!possible_.insert(day).second) node.at("date").fail("duplicate_day", "this day stands twice");
    if (off(day) == may_be_off) node.at("may_be").fail("no_change", "this day is that already");
    year.possible.push_back({day, may_be_off, node.at("name").text(), node.at("act").text()});
  }

  std::vector<CalendarYear> years_;
  std::vector<CalendarEntry> religious_;
  std::optional<Day> last_verified_;
  std::map<Day, CalendarEntry> days_;
  std::map<Day, CalendarEntry> moved_;
  std::set<Day> possible_;
};

}  // namespace

std::vector<CalendarYear> read_calendar(const Node& holidays, const Node& years) {
  return Reader().read(holidays, years);
}

}  // namespace shagym::json
