#include <algorithm>

#include "families.hpp"

namespace shagym::inspection {

namespace {

/// Tags that say how a picture is laid out and shown, and nothing about who made it where.
constexpr bool is_technical(std::uint64_t tag) {
  return tag == 0 || (tag >= 0x00FE && tag <= 0x010C) || (tag >= 0x0111 && tag <= 0x011C) ||
         (tag >= 0x011E && tag <= 0x012D) || (tag >= 0x013D && tag <= 0x0159) ||
         (tag >= 0x0200 && tag <= 0x0214);
}

struct Exif {
  Bytes tiff;
  bool little;
  FileFinding& finding;

  std::uint64_t u16(std::uint64_t at) const { return tiff.number(at, 2, little); }
  std::uint64_t u32(std::uint64_t at) const { return tiff.number(at, 4, little); }
  /// As many entries as the bytes have room for, whatever is claimed.
  std::uint64_t entries(std::uint64_t ifd) const {
    return tiff.has(ifd, 2) ? std::min(u16(ifd), (tiff.size() - ifd - 2) / 12) : 0;
  }

  void gps(std::uint64_t ifd) const {
    for (std::uint64_t i = 0; i < entries(ifd); ++i) {
      // Latitude and longitude; a version alone is no place.
      const std::uint64_t tag = u16(ifd + 2 + 12 * i);
      if (tag >= 1 && tag <= 4) finding.gps = true;
    }
  }

  void main() const {
    const std::uint64_t ifd = u32(4);
    if (ifd < 8) return;
    const std::uint64_t count = entries(ifd);
    bool place = false;
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t at = ifd + 2 + 12 * i;
      const std::uint64_t tag = u16(at);
      if (tag == 0x0112) {
        const std::uint64_t value = u16(at + 8);
        if (value >= 1 && value <= 8) finding.orientation = static_cast<unsigned>(value);
      }
      if (tag == 0x8825 && !place) gps(u32(at + 8));
      place = place || tag == 0x8825;
      if (!is_technical(tag)) finding.exif = true;
    }
    // What the second directory describes is the thumbnail.
    const std::uint64_t next = u32(ifd + 2 + 12 * count);
    if (next != 0 && entries(next) > 0) finding.thumbnail = true;
  }
};

}  // namespace

void look_at_exif(Bytes tiff, FileFinding& finding) {
  const bool little = tiff.is(0, "II");
  if (little || tiff.is(0, "MM")) Exif{tiff, little, finding}.main();
}

}  // namespace shagym::inspection
