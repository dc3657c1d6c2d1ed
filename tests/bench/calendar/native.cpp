// "Add n working days", natively: our rank table and QuantLib's BespokeCalendar with the same days, in turns
// within one run.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <ql/time/calendars/bespokecalendar.hpp>
#include <ql/version.hpp>

#include "shagym/engine.hpp"
#include "shagym/rulebook.hpp"

namespace {

using shagym::Day;
constexpr int rounds = 7;
constexpr double seconds_each = 0.3;

struct Queries {
  std::vector<std::int32_t> days, counts;

  Queries() {
    std::uint32_t state = 20261123;
    const auto next = [&] {
      state = state * 1664525u + 1013904223u;
      return state >> 8;
    };
    for (int i = 0; i < 4096; ++i) {
      days.push_back(18628 + static_cast<std::int32_t>(next() % 2464));
      counts.push_back(1 + static_cast<std::int32_t>(next() % 30));
    }
  }
};

/// Answers a second, over whole passes.
template <class Pass>
double rate(const Queries& queries, Pass pass) {
  using clock = std::chrono::steady_clock;
  const auto begun = clock::now();
  double passes = 0;
  double seconds = 0;
  do {
    pass();
    ++passes;
    seconds = std::chrono::duration<double>(clock::now() - begun).count();
  } while (seconds < seconds_each);
  return passes * static_cast<double>(queries.days.size()) / seconds;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int, char** argv) {
  std::ifstream file(argv[1], std::ios::binary);
  const shagym::Engine engine(std::string(std::istreambuf_iterator<char>(file), {}));
  const shagym::Calendar& calendar = engine.rulebook().calendar;

  const auto epoch = QuantLib::Date(1, QuantLib::January, 1970).serialNumber();
  QuantLib::BespokeCalendar peer("KZ");
  peer.addWeekend(QuantLib::Saturday);
  peer.addWeekend(QuantLib::Sunday);
  for (const auto& [day, entry] : calendar.entries()) {
    const QuantLib::Date date(static_cast<QuantLib::Date::serial_type>((day - Day()).count()) + epoch);
    if (entry.kind == shagym::CalendarEntry::Kind::working) {
      peer.removeHoliday(date);
    } else {
      peer.addHoliday(date);
    }
  }

  const Queries queries;
  std::vector<std::int32_t> ours(4096), theirs(4096);
  std::vector<QuantLib::Date> starts;
  for (const std::int32_t day : queries.days) starts.emplace_back(day + epoch);
  const auto batch = [&] {
    calendar.as_known().add(queries.days.data(), queries.counts.data(), ours.data(), ours.size());
  };
  const auto single = [&] {
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const auto end = shagym::count_working_days_from_next_day(
          calendar.as_known(), Day(std::chrono::days(queries.days[i])), queries.counts[i]);
      ours[i] = static_cast<std::int32_t>((*end - Day()).count());
    }
  };
  const auto quantlib = [&] {
    for (std::size_t i = 0; i < theirs.size(); ++i)
      theirs[i] = peer.advance(starts[i], queries.counts[i], QuantLib::Days).serialNumber() - epoch;
  };
  std::vector<double> singles, batches, quantlibs;
  for (int round = 0; round < rounds; ++round) {
    singles.push_back(rate(queries, single));
    quantlibs.push_back(rate(queries, quantlib));
    batches.push_back(rate(queries, batch));
  }
  single();
  const bool agree = ours == theirs;
  std::printf(R"({"single":%.0f,"batch":%.0f,"quantlib":%.0f,"version":"%s","agree":%s})"
              "\n",
              median(singles), median(batches), median(quantlibs), QL_VERSION, agree ? "true" : "false");
  return agree ? 0 : 1;
}
