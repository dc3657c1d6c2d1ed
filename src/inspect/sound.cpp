// Recordings: whether their end is there.

#include <array>

#include "families.hpp"
#include "riff.hpp"

namespace shagym::inspection {

namespace {

/// The size of an MPEG audio frame, or 0 for bytes that begin none.
std::uint64_t frame_size(Bytes file, std::uint64_t at) {
  static constexpr std::array<unsigned, 15> layer_1{0,   32,  64,  96,  128, 160, 192, 224,
                                                    256, 288, 320, 352, 384, 416, 448};
  static constexpr std::array<unsigned, 15> layer_2{0,   32,  48,  56,  64,  80,  96, 112,
                                                    128, 160, 192, 224, 256, 320, 384};
  static constexpr std::array<unsigned, 15> layer_3{0,   32,  40,  48,  56,  64,  80, 96,
                                                    112, 128, 160, 192, 224, 256, 320};
  static constexpr std::array<unsigned, 15> low_1{0,   32,  48,  56,  64,  80,  96, 112,
                                                  128, 144, 160, 176, 192, 224, 256};
  static constexpr std::array<unsigned, 15> low{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
  static constexpr std::array<unsigned, 3> rates{44100, 48000, 32000};
  const unsigned second = file.u8(at + 1);
  const unsigned third = file.u8(at + 2);
  const unsigned version = second >> 3 & 3;  // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const unsigned layer = 4 - (second >> 1 & 3);
  const bool frame = file.u8(at) == 0xFF && second >= 0xE0 && version != 1 && layer != 4 &&
                     third >> 4 != 15 && third >> 4 != 0 && (third >> 2 & 3) != 3;
  if (!frame) return 0;
  const auto& kilobits = version != 3 ? (layer == 1 ? low_1 : low)
                         : layer == 1 ? layer_1
                         : layer == 2 ? layer_2
                                      : layer_3;
  const std::uint64_t bits = std::uint64_t{kilobits[third >> 4]} * 1000;
  const std::uint64_t rate = rates[third >> 2 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  const unsigned padding = third >> 1 & 1;
  if (layer == 1) return (12 * bits / rate + padding) * 4;
  return (layer == 3 && version != 3 ? 72 : 144) * bits / rate + padding;
}

}  // namespace

void look_at_mp3(Bytes file, FileFinding& finding) {
  std::uint64_t at = 0;
  if (file.is(0, "ID3")) {
    // Four times seven bits.
    std::uint64_t size = 0;
    for (unsigned i = 6; i < 10; ++i) size = size << 7 | (file.u8(i) & 0x7F);
    at = 10 + size;
    finding.text = size > 0;
    // Some writers leave room behind it.
    for (unsigned i = 0; i < 4096 && file.has(at, 1) && file.u8(at) == 0; ++i) ++at;
  }
  if (!file.has(at, 4)) return finding.codes.add(FileCode::truncated);
  std::uint64_t frames = 0;
  for (std::uint64_t size = frame_size(file, at); size != 0; size = frame_size(file, at)) {
    if (!file.has(at, size)) return finding.codes.add(FileCode::truncated);
    at += size;
    ++frames;
  }
  if (frames == 0) finding.codes.add(FileCode::broken);
}

void look_at_ogg(Bytes file, FileFinding& finding) {
  std::uint64_t at = 0;
  bool last = false;
  while (file.is(at, "OggS") && file.has(at, 27)) {
    const unsigned segments = file.u8(at + 26);
    std::uint64_t size = 27 + segments;
    for (unsigned i = 0; i < segments; ++i) size += file.u8(at + 27 + i);
    if (!file.has(at, size)) return finding.codes.add(FileCode::truncated);
    last = (file.u8(at + 5) & 4) != 0;
    at += size;
  }
  if (at < file.size() && !file.is(at, "OggS")) return finding.codes.add(FileCode::broken);
  if (at < file.size() || !last) finding.codes.add(FileCode::truncated);
}

void look_at_wav(Bytes file, FileFinding& finding) {
  bool sound = false;
  const bool whole = each_chunk(file, [&](std::string_view name, Bytes) { sound = sound || name == "data"; });
  if (!whole)
    finding.codes.add(FileCode::truncated);
  else if (!sound)
    finding.codes.add(FileCode::broken);
}

void look_at_amr(Bytes file, FileFinding& finding) {
  // Bytes behind each frame's first one, by its type; 0 is silence, and what is reserved is damage.
  static constexpr std::array<unsigned, 16> narrow{12, 13, 15, 17, 19, 20, 26, 31, 5, 6, 5, 5, 0, 0, 0, 0};
  static constexpr std::array<unsigned, 16> wide{17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 5, 5, 5, 5, 0, 0};
  const bool is_wide = file.is(0, "#!AMR-WB\n");
  std::uint64_t at = is_wide ? 9 : 6;
  if (at >= file.size()) return finding.codes.add(FileCode::truncated);
  while (at < file.size()) {
    const std::uint64_t size = 1 + (is_wide ? wide : narrow)[file.u8(at) >> 3 & 15];
    if (!file.has(at, size)) return finding.codes.add(FileCode::truncated);
    at += size;
  }
}

/// A number that says with its first ones how many bytes it takes. All ones: a length that is not known.
struct EbmlNumber {
  std::uint64_t value;
  unsigned width;
  bool open;
};

EbmlNumber ebml_number(Bytes file, std::uint64_t at, bool with_mark) {
  const unsigned first = file.u8(at);
  unsigned width = 1;
  while (width <= 8 && (first & (0x100U >> width)) == 0) ++width;
  if (width > 8) return {0, 0, false};
  const std::uint64_t all = file.big(at, width);
  const std::uint64_t mark = std::uint64_t{1} << (7 * width);
  return {with_mark ? all : all & (mark - 1), width, (all & (mark - 1)) == mark - 1};
}

void look_at_webm(Bytes file, FileFinding& finding) {
  constexpr std::uint64_t segment = 0x18538067;
  bool described = false;
  for (std::uint64_t at = 0; at < file.size();) {
    const EbmlNumber id = ebml_number(file, at, true);
    const EbmlNumber size = ebml_number(file, at + id.width, false);
    if (id.width == 0 || size.width == 0)
      return finding.codes.add(described ? FileCode::broken : FileCode::truncated);
    described = described || id.value == segment;
    at += id.width + size.width;
    // What a browser records has a segment of unknown length: its end cannot be missed.
    if (size.open) return;
    if (!file.has(at, size.value)) return finding.codes.add(FileCode::truncated);
    at += size.value;
  }
  if (!described) finding.codes.add(FileCode::truncated);
}

}  // namespace shagym::inspection
