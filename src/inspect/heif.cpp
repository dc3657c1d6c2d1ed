// The items of a HEIC or AVIF file: which is the picture, how large it is, and what else travels with it.

#include <algorithm>
#include <optional>

#include "boxes.hpp"
#include "families.hpp"

namespace shagym::inspection {

namespace {

struct Size {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
};

/// The number that a property has in the list of all properties, counted from one, if it is a size.
Size size_property(Bytes properties, std::uint64_t number) {
  Size size;
  std::uint64_t at = 0;
  each_box(properties, [&](std::string_view type, Bytes body) {
    at += 1;
    if (at == number && type == "ispe") size = {body.big(4, 4), body.big(8, 4)};
  });
  return size;
}

/// Item -> its properties, as a list of numbers.
Size size_of_item(Bytes associations, Bytes properties, std::uint64_t item) {
  const bool wide_items = associations.u8(0) >= 1;
  const bool wide_numbers = (associations.u8(3) & 1) != 0;
  const std::uint64_t count = associations.big(4, 4);
  std::uint64_t at = 8;
  for (std::uint64_t i = 0; i < count && at < associations.size(); ++i) {
    const unsigned id_size = wide_items ? 4 : 2;
    const std::uint64_t id = associations.big(at, id_size);
    const unsigned numbers = associations.u8(at + id_size);
    at += id_size + 1;
    for (unsigned n = 0; n < numbers && id == item; ++n) {
      const std::uint64_t number = wide_numbers ? associations.big(at + std::uint64_t{2} * n, 2) & 0x7FFF
                                                : associations.u8(at + n) & 0x7F;
      const Size size = size_property(properties, number);
      if (size.width != 0) return size;
    }
    if (id == item) return {};
    at += std::uint64_t{numbers} * (wide_numbers ? 2 : 1);
  }
  return {};
}

Size largest_size(Bytes properties) {
  Size largest;
  each_box(properties, [&](std::string_view type, Bytes body) {
    const Size size{body.big(4, 4), body.big(8, 4)};
    if (type == "ispe" && size.width >= largest.width && size.height >= largest.height) largest = size;
  });
  return largest;
}

/// Where an item's bytes stand: the first extent, which is all that EXIF needs.
Bytes place_of_item(Bytes iloc, Bytes meta, Bytes file, std::uint64_t wanted) {
  const unsigned version = iloc.u8(0);
  const unsigned offset_size = iloc.u8(4) >> 4;
  const unsigned length_size = iloc.u8(4) & 15;
  const unsigned base_size = iloc.u8(5) >> 4;
  const unsigned index_size = version == 0 ? 0 : iloc.u8(5) & 15;
  if (version > 2 || std::max({offset_size, length_size, base_size, index_size}) > 8) return Bytes();
  const unsigned id_size = version < 2 ? 2 : 4;
  const std::uint64_t count = iloc.big(6, id_size);
  std::uint64_t at = 6 + id_size;
  for (std::uint64_t i = 0; i < count && at < iloc.size(); ++i) {
    const std::uint64_t id = iloc.big(at, id_size);
    at += id_size;
    const std::uint64_t method = version == 0 ? 0 : iloc.big(at, 2) & 15;
    at += version == 0 ? 2 : 4;
    const std::uint64_t base = iloc.big(at, base_size);
    at += base_size;
    const std::uint64_t extents = iloc.big(at, 2);
    at += 2;
    if (id == wanted && extents > 0) {
      const std::uint64_t offset = iloc.big(at + index_size, offset_size);
      const std::uint64_t length = iloc.big(at + index_size + offset_size, length_size);
      if (base > file.size() || offset > file.size()) return Bytes();
      const Bytes from = method == 1 ? box_in(meta, "idat") : file;
      return from.part(base + offset, length);
    }
    at += extents * (index_size + offset_size + length_size);
  }
  return Bytes();
}

struct Items {
  std::optional<std::uint64_t> exif;
  bool xmp = false;
};

Items items_in(Bytes iinf) {
  Items items;
  each_box(iinf.part(iinf.u8(0) == 0 ? 6 : 8), [&](std::string_view type, Bytes body) {
    const unsigned version = body.u8(0);
    if (type != "infe" || version < 2) return;
    const unsigned id_size = version == 2 ? 2 : 4;
    const std::string_view kind = body.part(4 + id_size + 2, 4).view();
    if (kind == "Exif") items.exif = body.big(4, id_size);
    items.xmp = items.xmp || kind == "mime";
  });
  return items;
}

}  // namespace

void look_at_meta(Bytes meta, Bytes file, FileFinding& finding) {
  const Bytes primary = box_in(meta, "pitm");
  const Bytes properties = box_in(meta, "iprp");
  // Real files have some dozens of properties; this bounds how often the list is walked.
  const Bytes all = box_in(properties, "ipco").part(0, 65536);
  Size size = size_of_item(box_in(properties, "ipma"), all, primary.big(4, primary.u8(0) == 0 ? 2 : 4));
  if (size.width == 0) size = largest_size(all);
  if (size.width != 0) set_pixels(finding, size.width, size.height);

  const Items items = items_in(box_in(meta, "iinf"));
  finding.text = finding.text || items.xmp;
  if (items.exif) {
    const Bytes exif = place_of_item(box_in(meta, "iloc"), meta, file, *items.exif);
    look_at_exif(exif.part(4 + exif.big(0, 4)), finding);
    // The picture's own properties say how it is turned, and decoders obey them.
    finding.orientation = 1;
  }
  each_box(box_in(meta, "iref").part(4), [&](std::string_view type, Bytes) {
    if (type == "thmb") finding.thumbnail = true;
  });
}

}  // namespace shagym::inspection
