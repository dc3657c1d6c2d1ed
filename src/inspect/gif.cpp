#include "families.hpp"

namespace shagym::inspection {

namespace {

/// Sub-blocks up to the empty one. @returns where they end, or `none`
std::uint64_t skip_blocks(Bytes file, std::uint64_t at) {
  while (file.has(at, 1)) {
    const std::uint64_t size = file.u8(at);
    at += 1 + size;
    if (size == 0) return at;
  }
  return Bytes::none;
}

std::uint64_t colours(unsigned flags) {
  return (flags & 0x80) != 0 ? std::uint64_t{3} << ((flags & 7) + 1) : 0;
}

}  // namespace

void look_at_gif(Bytes file, FileFinding& finding) {
  std::uint64_t at = 13 + colours(file.u8(10));
  bool painted = false;
  if (file.has(0, 13)) set_pixels(finding, file.little(6, 2), file.little(8, 2));
  while (at != Bytes::none && file.has(at, 1)) {
    const unsigned kind = file.u8(at);
    if (kind == 0x3B) {
      if (!painted) finding.codes.add(FileCode::broken);
      return look_at_remainder(file.part(at + 1), finding);
    }
    if (kind == 0x2C && file.has(at, 10)) {
      painted = true;
      at = skip_blocks(file, at + 10 + colours(file.u8(at + 9)) + 1);
    } else if (kind == 0x21) {
      const std::uint64_t from = at + 2;
      at = skip_blocks(file, from);
      if (file.u8(from - 1) == 0xFE) {
        finding.text = true;
        look_at_remainder(file.part(from, at - from), finding);
      }
    } else if (kind != 0x2C) {
      // What a script needs to pass for a picture stands in the place of the first block.
      finding.codes.add(FileCode::broken);
      return look_at_remainder(file.part(at), finding);
    } else {
      break;
    }
  }
  finding.codes.add(FileCode::truncated);
}

}  // namespace shagym::inspection
