#include <algorithm>

#include "boxes.hpp"
#include "families.hpp"

namespace shagym::inspection {

namespace {

std::string_view type_of_brand(std::string_view brand) {
  if (brand == "avif" || brand == "avis") return "avif";
  if (brand == "heic" || brand == "heix" || brand == "hevc" || brand == "hevx" || brand == "heim" ||
      brand == "heis")
    return "heic";
  if (brand == "qt  ") return "mov";
  if (brand == "M4A " || brand == "M4B ") return "m4a";
  if (brand.substr(0, 2) == "3g") return "3gp";
  return "mp4";
}

/// HEIF's general brands say nothing of the coding; the compatible brands do.
std::string_view type_of_brands(Bytes ftyp) {
  const std::string_view major = ftyp.part(0, 4).view();
  if (major != "mif1" && major != "msf1") return type_of_brand(major);
  for (std::uint64_t at = 8; ftyp.has(at, 4); at += 4) {
    if (type_of_brand(ftyp.part(at, 4).view()) == "avif") return "avif";
  }
  return "heic";
}

/// A film's or a recording's description.
struct Movie {
  FileFinding& finding;
  bool pictures = false;
  bool sound = false;

  void track(Bytes trak) {
    const std::string_view handler = box_in(box_in(trak, "mdia"), "hdlr").part(8, 4).view();
    sound = sound || handler == "soun";
    if (handler != "vide") return;
    pictures = true;
    const Bytes header = box_in(trak, "tkhd");
    // Two fixed-point numbers at the end, behind times of either 32 or 64 bits.
    const std::uint64_t at = header.u8(0) == 1 ? 88 : 76;
    if (header.has(at, 8) && !finding.width)
      set_pixels(finding, header.big(at, 4) >> 16, header.big(at + 4, 4) >> 16);
  }

  void look(Bytes moov) {
    each_box(moov, [&](std::string_view type, Bytes body) {
      if (type == "trak") track(body);
      if (type == "udta" || type == "meta") {
        if (body.contains("\xA9xyz") || body.contains("loci") || body.contains("quicktime.location"))
          finding.gps = true;
      }
    });
  }
};

}  // namespace

void look_at_isobmff(Bytes file, FileFinding& finding) {
  Movie movie{finding};
  bool still = false;
  finding.type = "mov";
  const bool whole = each_box(file, [&](std::string_view type, Bytes body) {
    if (type == "ftyp") finding.type = type_of_brands(body);
    if (type == "moov") movie.look(body);
    if (type == "meta" && !still) look_at_meta(body.part(4), file, finding);
    still = still || type == "meta";
  });
  if (finding.type == "mp4" && movie.sound && !movie.pictures) finding.type = "m4a";
  const bool shows = finding.width.has_value() || movie.pictures || movie.sound;
  if (!whole)
    finding.codes.add(FileCode::truncated);
  else if (!shows)
    finding.codes.add(FileCode::broken);
}

}  // namespace shagym::inspection
