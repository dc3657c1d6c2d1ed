#include <array>

#include "families.hpp"

namespace shagym::inspection {

namespace {

constexpr std::array others{"PK\x03\x04"sv, "%PDF-"sv,   "Rar!\x1A\x07"sv, "7z\xBC\xAF\x27\x1C"sv,
                            "<?php"sv,      "<script"sv, "<SCRIPT"sv,      "This program cannot be run"sv};

}  // namespace

void set_pixels(FileFinding& finding, std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t most = 0xFFFFFFFF;
  if (width > most || height > most) return;
  finding.width = static_cast<std::uint32_t>(width);
  finding.height = static_cast<std::uint32_t>(height);
  if (width == 0 || height == 0) finding.codes.add(FileCode::broken);
  if (width != 0 && height > most_pixels / width) finding.codes.add(FileCode::too_large_picture);
}

void look_at_remainder(Bytes rest, FileFinding& finding) {
  for (const std::string_view other : others) {
    if (rest.contains(other)) finding.codes.add(FileCode::polyglot);
  }
}

}  // namespace shagym::inspection
