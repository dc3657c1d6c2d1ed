#include "holidays_reader.hpp"

#include "rule_parts.hpp"

namespace shagym::json {

namespace {

bool overlap(const HolidayRule& left, const HolidayRule& right) {
  const bool same_date = left.month == right.month && left.day == right.day;
  const bool left_first = !left.to || !right.from || *right.from <= *left.to;
  const bool right_first = !right.to || !left.from || *left.from <= *right.to;
  return same_date && left_first && right_first;
}

HolidayRule read_holiday(const Node& node) {
  node.only({"name", "month", "day", "kind", "act", "from", "to", "ended_by"});
  HolidayRule rule;
  rule.month = std::chrono::month(static_cast<unsigned>(node.at("month").integer(1, 12)));
  rule.day = std::chrono::day(static_cast<unsigned>(node.at("day").integer(1, 31)));
  if (!(rule.month / rule.day).ok()) node.at("day").fail("bad_date", "expected a day that the month has");
  rule.kind = read_name<CalendarEntry::Kind>(
      node.at("kind"),
      {{"holiday", CalendarEntry::Kind::holiday}, {"religious", CalendarEntry::Kind::religious}});
  rule.name = node.at("name").text();
  rule.act = node.at("act").text();
  rule.from = read_optional_date(node, "from");
  rule.to = read_optional_date(node, "to");
  if (rule.from && rule.to && *rule.to < *rule.from)
    node.at("to").fail("empty_validity", "expected from <= to");
  return rule;
}

}  // namespace

Holidays read_holidays(const Node& node) {
  Holidays holidays;
  holidays.carry_over_act = node.at("carry_over").at("act").text();
  node.at("rules").each([&](const Node& item) {
    const HolidayRule rule = read_holiday(item);
    for (const HolidayRule& before : holidays.rules) {
      if (overlap(before, rule))
        item.fail("duplicate_holiday", "this day is a holiday by another rule already");
    }
    holidays.rules.push_back(rule);
  });
  return holidays;
}

}  // namespace shagym::json
