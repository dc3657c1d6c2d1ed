#ifndef SHAGYM_INSPECT_ZIP_FILE_HPP_INCLUDED
#define SHAGYM_INSPECT_ZIP_FILE_HPP_INCLUDED

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bytes.hpp"

namespace shagym::inspection {

struct ZipEntry {
  std::string_view name;
  unsigned flags = 0;
  unsigned method = 0;
  std::uint64_t packed = 0;  ///< bytes, as claimed
  std::uint64_t size = 0;    ///< bytes unpacked, as claimed
  std::uint64_t local = 0;   ///< where its local header stands

  bool encrypted() const { return (flags & 1) != 0; }
};

struct ZipFile {
  Bytes file;
  std::vector<ZipEntry> entries;
  bool damaged = false;  ///< the list does not hold what its end says

  const ZipEntry* entry(std::string_view name) const;
  /// An entry's packed bytes, as many as there are.
  Bytes packed(const ZipEntry& entry) const;
  /// The first `most` bytes of what an entry unpacks to.
  std::string unpacked(const ZipEntry& entry, std::size_t most) const;
};

/// Reads the list at a ZIP file's end. Nothing where there is none.
std::optional<ZipFile> read_zip(Bytes file);

}  // namespace shagym::inspection

#endif
