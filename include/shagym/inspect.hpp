#ifndef SHAGYM_INSPECT_HPP_INCLUDED
#define SHAGYM_INSPECT_HPP_INCLUDED

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "shagym/file_code.hpp"

namespace shagym {

/// What the bytes of one file really are, and what is wrong with them.
struct FileFinding {
  /// Found by content: pdf jpg png heic avif webp gif bmp tif docx xlsx pptx odt ods odp rtf doc xls ole txt
  /// zip 7z rar mp3 m4a ogg wav amr mp4 mov 3gp webm cms html svg program bin. Also the extension that fits.
  std::string_view type = "bin";
  std::uint64_t size = 0;              ///< bytes
  std::optional<std::uint32_t> pages;  ///< PDF and TIFF
  std::optional<std::uint32_t> width;  ///< pixels as stored, before any turning
  std::optional<std::uint32_t> height;
  unsigned orientation = 1;      ///< EXIF, 1 to 8. Not for HEIC, whose decoders turn the picture themselves
  bool exif = false;             ///< camera data
  bool gps = false;              ///< a place
  bool thumbnail = false;        ///< a small copy, perhaps of an older state
  bool text = false;             ///< comments, captions, XMP, IPTC
  std::uint32_t signatures = 0;  ///< digital signatures that are there; nothing is said of their worth
  FileCodes codes;
};

/// More pixels are not unpacked on a phone: twice the size of an A3 sheet at 600 dots an inch would still
/// pass.
constexpr std::uint64_t most_pixels = 120'000'000;
/// No rule of law: a complaint's enclosure of more pages is a mistake far more often than a wish.
constexpr std::uint32_t most_pages = 1000;

/// Looks at one file. The type is told by the content and never by the name, which only serves to tell that
/// it lies. No length, count or offset in the file is trusted. Time is linear in the size, what is unpacked
/// in between is bounded (32 MB), and the same bytes always give the same finding. Never throws but for want
/// of memory.
///
///     shagym::inspect("refusal.pdf", bytes).codes.has(shagym::FileCode::password)
FileFinding inspect(std::string_view name, std::string_view bytes);

}  // namespace shagym

#endif
