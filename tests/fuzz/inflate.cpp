// Any bytes as DEFLATE data: no more than was asked for, and what is counted is what would have been kept.
#include "inspect/inflate.hpp"

#include <string_view>

#include "expect.hpp"

using namespace shagym::inspection;

namespace {

constexpr std::size_t most = 1 << 16;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view packed(reinterpret_cast<const char*>(data), size);
  const Inflated kept = inflate(packed, most);
  const Counted counted = weigh_deflate(packed);
  expect(kept.bytes.size() <= most);
  expect(kept.bytes.size() == std::min<std::uint64_t>(counted.size(), most));
  return 0;
}
