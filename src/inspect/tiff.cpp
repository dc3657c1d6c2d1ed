#include <algorithm>
#include <unordered_set>

#include "families.hpp"

namespace shagym::inspection {

namespace {

struct Tiff {
  Bytes file;
  bool little;
  FileFinding& finding;
  std::uint64_t strips = 0;  ///< looked at so far: pages that share theirs are not worth more

  std::uint64_t number(std::uint64_t at, unsigned count) const { return file.number(at, count, little); }

  /// The value of an entry that has one: a short or a long.
  std::uint64_t value(std::uint64_t entry) const {
    return number(entry + 2, 2) == 3 ? number(entry + 8, 2) : number(entry + 8, 4);
  }

  /// The n-th of an entry's values, wherever they stand.
  std::uint64_t value(std::uint64_t entry, std::uint64_t n) const {
    const unsigned width = number(entry + 2, 2) == 3 ? 2 : 4;
    const bool inside = number(entry + 4, 4) * width <= 4;
    return number((inside ? entry + 8 : number(entry + 8, 4)) + n * width, width);
  }

  /// Whether strips or tiles reach beyond the end of the file.
  bool reaches_out(std::uint64_t offsets, std::uint64_t lengths) {
    const std::uint64_t count = std::min({number(offsets + 4, 4), number(lengths + 4, 4), file.size() / 2});
    for (std::uint64_t n = 0; n < count && strips < file.size(); ++n, ++strips) {
      if (!file.has(value(offsets, n), value(lengths, n))) return true;
    }
    return false;
  }

  /// @returns where the next directory is said to be
  std::uint64_t page(std::uint64_t at, bool first) {
    const std::uint64_t count = number(at, 2);
    if (!file.has(at, 2 + 12 * count + 4)) return finding.codes.add(FileCode::truncated), 0;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    std::uint64_t offsets = 0;
    std::uint64_t lengths = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t entry = at + 2 + 12 * i;
      const std::uint64_t tag = number(entry, 2);
      if (tag == 0x0100) width = value(entry);
      if (tag == 0x0101) height = value(entry);
      if (tag == 0x0111 || tag == 0x0144) offsets = entry;
      if (tag == 0x0117 || tag == 0x0145) lengths = entry;
      if (tag == 0x02BC || tag == 0x83BB || tag == 0x8649) finding.text = true;
    }
    if (first) set_pixels(finding, width, height);
    if (offsets != 0 && lengths != 0 && reaches_out(offsets, lengths)) finding.codes.add(FileCode::truncated);
    if (offsets == 0) finding.codes.add(FileCode::broken);
    return number(at + 2 + 12 * count, 4);
  }

  void run() {
    std::unordered_set<std::uint64_t> seen;
    std::uint64_t at = number(4, 4);
    std::uint32_t pages = 0;
    // Every page costs time for its entries: as many as anybody needs, then the file is refused anyway.
    while (at != 0 && pages <= most_pages && !finding.codes.has(FileCode::truncated)) {
      if (!seen.insert(at).second) return finding.codes.add(FileCode::broken);
      at = page(at, pages == 0);
      ++pages;
    }
    if (pages == 0) finding.codes.add(file.has(0, 8) ? FileCode::broken : FileCode::truncated);
    if (pages > 0) finding.pages = pages;
    if (pages > most_pages) finding.codes.add(FileCode::too_many_pages);
  }
};

}  // namespace

void look_at_tiff(Bytes file, FileFinding& finding) {
  Tiff{file, file.is(0, "II"), finding}.run();
  const bool thumbnail = finding.thumbnail;
  look_at_exif(file, finding);
  // Here the second directory is the second page.
  finding.thumbnail = thumbnail;
}

}  // namespace shagym::inspection
