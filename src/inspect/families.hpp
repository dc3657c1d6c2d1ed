#ifndef SHAGYM_INSPECT_FAMILIES_HPP_INCLUDED
#define SHAGYM_INSPECT_FAMILIES_HPP_INCLUDED

#include "bytes.hpp"
#include "shagym/inspect.hpp"

namespace shagym::inspection {

/// Each looks at a file whose head says that it is of this family, and adds to the finding what it sees. Some
/// know the type more exactly than the head does, and set it.
void look_at_pdf(Bytes file, FileFinding& finding);
void look_at_jpeg(Bytes file, FileFinding& finding);
void look_at_png(Bytes file, FileFinding& finding);
void look_at_isobmff(Bytes file, FileFinding& finding);
void look_at_webp(Bytes file, FileFinding& finding);
void look_at_gif(Bytes file, FileFinding& finding);
void look_at_bmp(Bytes file, FileFinding& finding);
void look_at_tiff(Bytes file, FileFinding& finding);
void look_at_zip(Bytes file, FileFinding& finding);
void look_at_ole(Bytes file, FileFinding& finding);
void look_at_rtf(Bytes file, FileFinding& finding);
void look_at_cms(Bytes file, FileFinding& finding);
void look_at_7z(Bytes file, FileFinding& finding);
void look_at_rar(Bytes file, FileFinding& finding);
void look_at_mp3(Bytes file, FileFinding& finding);
void look_at_ogg(Bytes file, FileFinding& finding);
void look_at_wav(Bytes file, FileFinding& finding);
void look_at_amr(Bytes file, FileFinding& finding);
void look_at_webm(Bytes file, FileFinding& finding);

/// The items of a HEIC or AVIF file: `meta` is its box of that name without its first four bytes.
void look_at_meta(Bytes meta, Bytes file, FileFinding& finding);

/// Whether a file, whatever its beginning, ends as a ZIP archive with a list of entries.
bool is_zip_too(Bytes file);

/// A picture's size in pixels.
void set_pixels(FileFinding& finding, std::uint64_t width, std::uint64_t height);

/// EXIF data: a TIFF structure in whichever file.
void look_at_exif(Bytes tiff, FileFinding& finding);

/// Bytes behind a picture's end, or a comment in it, that another program would run or unpack. Phones put
/// films and second pictures behind the first, which is nothing to be told.
void look_at_remainder(Bytes rest, FileFinding& finding);

}  // namespace shagym::inspection

#endif
