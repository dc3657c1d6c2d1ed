#include "families.hpp"

namespace shagym::inspection {

namespace {

std::uint64_t absolute(std::uint64_t value) {
  const auto number = static_cast<std::int32_t>(static_cast<std::uint32_t>(value));
  return number < 0 ? static_cast<std::uint64_t>(-static_cast<std::int64_t>(number))
                    : static_cast<std::uint64_t>(number);
}

}  // namespace

void look_at_bmp(Bytes file, FileFinding& finding) {
  const bool old = file.little(14, 4) == 12;
  if (!file.has(0, 34)) return finding.codes.add(FileCode::truncated);
  const std::uint64_t width = old ? file.little(18, 2) : absolute(file.little(18, 4));
  // A negative height says that the rows run from top to bottom.
  const std::uint64_t height = old ? file.little(20, 2) : absolute(file.little(22, 4));
  const std::uint64_t bits = old ? file.little(24, 2) : file.little(28, 2);
  set_pixels(finding, width, height);
  const bool packed = !old && file.little(30, 4) != 0 && file.little(30, 4) != 3 && file.little(30, 4) != 6;
  const std::uint64_t row = (width * (bits > 64 ? 64 : bits) + 31) / 32 * 4;
  const std::uint64_t start = file.little(10, 4);
  // Width and height have 32 bits each and may claim anything: divide instead of multiplying.
  const std::uint64_t there = start < file.size() ? file.size() - start : 0;
  const bool too_little = row != 0 && height > there / row;
  if (packed ? file.little(34, 4) > there : too_little) finding.codes.add(FileCode::truncated);
}

}  // namespace shagym::inspection
