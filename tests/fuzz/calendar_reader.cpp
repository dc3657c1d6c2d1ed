// Any bytes: a calendar that holds together, or a fault with its place.
#include "json/calendar_reader.hpp"
#include "expect.hpp"
#include "json/parse.hpp"

using namespace shagym;

namespace {

void check(const Calendar& calendar) {
  const RankTable& known = calendar.as_known();
  expect(calendar.covers(calendar.first_day()) && calendar.covers(calendar.last_day()));
  expect(calendar.last_verified_day() <= calendar.last_day());
  for (const auto& [day, entry] : calendar.entries()) {
    expect(calendar.covers(day) && entry.date == day);
    expect(calendar.working(day) == (entry.kind == CalendarEntry::Kind::working));
    expect(calendar.emptiest().working(day) <= calendar.fullest().working(day));
  }
  for (const PossibleChange& change : calendar.possible()) {
    expect(change.date > calendar.last_verified_day());
    expect(calendar.working(change.date) == change.may_be_off);
  }
  // Up to the last verified day nothing can change a count.
  if (calendar.last_verified_day() < calendar.first_day()) return;
  const auto count = known.between(calendar.first_day(), calendar.last_verified_day());
  expect(calendar.fullest().between(calendar.first_day(), calendar.last_verified_day()) == count);
  expect(calendar.emptiest().between(calendar.first_day(), calendar.last_verified_day()) == count);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const Value json = json::parse(text, {std::size_t{1} << 20, 64}, json::Side::rulebook);
    const json::Node root(json, json::Side::rulebook);
    check(Calendar(json::read_calendar(root.at("holidays"), root.at("calendar"))));
  } catch (const RulebookError& error) {
    expect(!error.code().empty() && *error.what() != '\0');
  }
  return 0;
}
