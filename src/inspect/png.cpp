#include <algorithm>

#include "families.hpp"

namespace shagym::inspection {

namespace {

bool is_chunk_name(std::string_view name) {
  return name.size() == 4 && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         });
}

}  // namespace

void look_at_png(Bytes file, FileFinding& finding) {
  bool painted = false;
  for (std::uint64_t at = 8; file.has(at, 8);) {
    const std::uint64_t length = file.big(at, 4);
    const std::string_view name = file.part(at + 4, 4).view();
    const bool first = at == 8;
    if (!is_chunk_name(name) || first != (name == "IHDR") || (first && length != 13)) {
      finding.codes.add(FileCode::broken);
      return;
    }
    const Bytes body = file.part(at + 8, length);
    if (!file.has(at + 8, length + 4)) break;
    if (first) set_pixels(finding, body.big(0, 4), body.big(4, 4));
    if (name == "eXIf") look_at_exif(body, finding);
    if (name == "tEXt" || name == "zTXt" || name == "iTXt") {
      finding.text = true;
      look_at_remainder(body, finding);
    }
    painted = painted || name == "IDAT";
    if (name == "IEND") {
      if (!painted) finding.codes.add(FileCode::broken);
      return look_at_remainder(file.part(at + 8 + length + 4), finding);
    }
    at += 8 + length + 4;
  }
  finding.codes.add(FileCode::truncated);
}

}  // namespace shagym::inspection
