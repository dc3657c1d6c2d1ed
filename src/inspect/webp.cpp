#include "families.hpp"
#include "riff.hpp"

namespace shagym::inspection {

void look_at_webp(Bytes file, FileFinding& finding) {
  bool painted = false;
  const bool whole = each_chunk(file, [&](std::string_view name, Bytes body) {
    // The canvas first; a simple file has the picture's own header only.
    if (name == "VP8X") set_pixels(finding, body.little(4, 3) + 1, body.little(7, 3) + 1);
    if (name == "VP8 " && !finding.width && body.has(0, 10))
      set_pixels(finding, body.little(6, 2) & 0x3FFF, body.little(8, 2) & 0x3FFF);
    if (name == "VP8L" && !finding.width && body.has(0, 5))
      set_pixels(finding, (body.little(1, 4) & 0x3FFF) + 1, (body.little(1, 4) >> 14 & 0x3FFF) + 1);
    // Some writers put the six bytes before it that JPEG has there.
    if (name == "EXIF") look_at_exif(body.is(0, "Exif\0\0"sv) ? body.part(6) : body, finding);
    if (name == "XMP ") finding.text = true;
    painted = painted || name == "VP8 " || name == "VP8L" || name == "ANMF";
  });
  if (!whole)
    finding.codes.add(FileCode::truncated);
  else if (!painted)
    finding.codes.add(FileCode::broken);
  look_at_remainder(file.part(8 + file.little(4, 4)), finding);
}

}  // namespace shagym::inspection
