#include <cstring>

#include "families.hpp"

namespace shagym::inspection {

namespace {

constexpr unsigned start_of_image = 0xD8;
constexpr unsigned end_of_image = 0xD9;
constexpr unsigned start_of_scan = 0xDA;
constexpr unsigned comment = 0xFE;

/// Markers that no length follows.
constexpr bool stands_alone(unsigned marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= start_of_image);
}

constexpr bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

void look_at_segment(unsigned marker, Bytes body, FileFinding& finding) {
  if (is_frame(marker) && !finding.width) set_pixels(finding, body.big(3, 2), body.big(1, 2));
  if (marker == 0xE0 && body.is(0, "JFIF\0"sv) && body.u8(12) * body.u8(13) > 0) finding.thumbnail = true;
  if (marker == 0xE0 && body.is(0, "JFXX\0"sv)) finding.thumbnail = true;
  if (marker == 0xE1 && body.is(0, "Exif\0"sv))
    look_at_exif(body.part(6), finding);
  else if (marker == 0xE1)
    finding.text = true;  // XMP
  if (marker == 0xED || marker == comment) finding.text = true;
  if (marker == 0xED || marker == comment || marker == 0xE1) look_at_remainder(body, finding);
}

/// The next marker in coded picture data, where FF 00 stands for a byte FF and restarts mean nothing.
std::uint64_t next_marker(Bytes file, std::uint64_t at) {
  const std::string_view data = file.view();
  while (at + 1 < file.size()) {
    const auto from = static_cast<std::size_t>(at);
    const void* found = std::memchr(data.data() + from, 0xFF, data.size() - 1 - from);
    if (found == nullptr) break;
    at = static_cast<std::uint64_t>(static_cast<const char*>(found) - data.data());
    const unsigned code = file.u8(at + 1);
    if (code >= 0xC0 && code != 0xFF && !(code >= 0xD0 && code < start_of_image)) return at;
    at += code == 0xFF ? 1 : 2;
  }
  return Bytes::none;
}

}  // namespace

void look_at_jpeg(Bytes file, FileFinding& finding) {
  std::uint64_t at = 2;
  bool scanned = false;
  while (file.has(at, 2)) {
    if (file.u8(at) != 0xFF) {
      finding.codes.add(FileCode::broken);
      return;
    }
    const unsigned marker = file.u8(at + 1);
    if (marker == 0xFF) {
      at += 1;  // filling
    } else if (marker == end_of_image) {
      if (!finding.width || !scanned) finding.codes.add(FileCode::broken);
      return look_at_remainder(file.part(at + 2), finding);
    } else if (stands_alone(marker)) {
      at += 2;
    } else {
      const std::uint64_t length = file.big(at + 2, 2);
      if (!file.has(at + 2, 2) || !file.has(at + 2, length)) break;
      if (length < 2) {
        finding.codes.add(FileCode::broken);
        return;
      }
      look_at_segment(marker, file.part(at + 4, length - 2), finding);
      at += 2 + length;
      if (marker == start_of_scan) {
        scanned = true;
        at = next_marker(file, at);
        if (at == Bytes::none) break;
      }
    }
  }
  finding.codes.add(FileCode::truncated);
}

}  // namespace shagym::inspection
