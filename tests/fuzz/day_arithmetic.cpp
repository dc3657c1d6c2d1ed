// Any 32-bit numbers on any calendar: nothing overflows, and what is answered is what a loop over the days
// gives.
#include <cstring>

#include "expect.hpp"
#include "shagym/calendar.hpp"

using namespace shagym;
using std::chrono::days;

namespace {

/// Takes numbers off the front of the input; zeros when it is used up.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::int32_t number() {
    std::int32_t value = 0;
    const std::size_t taken = std::min(size_, sizeof value);
    if (taken > 0) std::memcpy(&value, data_, taken);
    data_ += taken;
    size_ -= taken;
    return value;
  }
  std::vector<bool> bits() {
    std::vector<bool> all;
    for (std::size_t i = 0; i < size_ && i < 64; ++i) {
      for (int bit = 0; bit < 8; ++bit) all.push_back(((data_[i] >> bit) & 1) != 0);
    }
    return all;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

std::optional<Day> add_by_loop(Day first, const std::vector<bool>& working, Day from, std::int32_t n) {
  const auto size = static_cast<std::int64_t>(working.size());
  auto at = (from - first).count();
  if (at < 0 || at >= size || n < 0) return std::nullopt;
  for (std::int32_t left = n; left > 0;) {
    if (++at == size) return std::nullopt;
    left -= working[static_cast<std::size_t>(at)] ? 1 : 0;
  }
  return first + days(at);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  // A calendar begins somewhere between the years 1 and 9000.
  const Day first(
      days(-719162 + static_cast<std::int32_t>(static_cast<std::uint32_t>(input.number()) % 3287000)));
  const Day near = first + days(input.number() % 600);
  const Day far(days(input.number()));
  const std::int32_t n = input.number();
  const std::vector<bool> working = input.bits();
  const RankTable table(first, working);
  for (const Day from : {near, far}) {
    for (const std::int32_t count : {n, n % 100, ~n}) {
      const auto reached = table.add(from, count);
      expect(reached == add_by_loop(first, working, from, count));
      if (reached) expect(table.between(from, *reached) == count);
      const auto start = static_cast<std::int32_t>((from - Day()).count());
      std::int32_t many = 0;
      table.add(&start, &count, &many, 1);
      expect(many == (reached ? (*reached - Day()).count() : RankTable::no_day));
    }
    const auto rolled = roll_to_working_day(table, from);
    if (rolled) expect(*rolled >= from && table.working(*rolled));
    expect(table.working(from) == (table.covers(from) && rolled == from));
    for (const std::int32_t months : {n, n % 100}) {
      const std::chrono::year_month_day date(add_months_clamped(from, months));
      expect(date.ok() && static_cast<int>(date.year()) >= 1 && static_cast<int>(date.year()) <= 9999);
    }
  }
  return 0;
}
