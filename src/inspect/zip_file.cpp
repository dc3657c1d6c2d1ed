#include "zip_file.hpp"

#include <algorithm>

#include "inflate.hpp"

namespace shagym::inspection {

namespace {

struct Directory {
  std::uint64_t at = 0;
  std::uint64_t size = 0;
  std::uint64_t count = 0;
  std::uint64_t shift = 0;  ///< bytes before the archive's own beginning
};

/// The record that ends an archive stands before a comment of 65 535 bytes at most.
std::optional<Directory> find_directory(Bytes file) {
  if (file.size() < 22) return std::nullopt;
  const std::uint64_t first = file.size() - std::min<std::uint64_t>(file.size(), 22 + 65535);
  const std::size_t found = file.part(first).view().rfind("PK\x05\x06");
  if (found == std::string_view::npos || !file.has(first + found, 22)) return std::nullopt;
  const std::uint64_t end = first + found;
  Directory directory{file.little(end + 16, 4), file.little(end + 12, 4), file.little(end + 10, 2)};
  std::uint64_t behind = end;
  const bool wide = end >= 20 && file.is(end - 20, "PK\x06\x07");
  if (wide && (directory.at == 0xFFFFFFFF || directory.size == 0xFFFFFFFF || directory.count == 0xFFFF)) {
    behind = file.little(end - 20 + 8, 8);
    if (!file.is(behind, "PK\x06\x06")) return std::nullopt;
    directory = {file.little(behind + 48, 8), file.little(behind + 40, 8), file.little(behind + 32, 8)};
  }
  // The list ends where this record begins; with something before the archive all its places are shifted.
  if (directory.size > behind) return std::nullopt;
  const std::uint64_t real = behind - directory.size;
  if (directory.count > 0 && !file.is(real, "PK\x01\x02")) return std::nullopt;
  directory.shift = real >= directory.at ? real - directory.at : 0;
  directory.at = real;
  return directory;
}

}  // namespace

const ZipEntry* ZipFile::entry(std::string_view name) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const ZipEntry& each) { return each.name == name; });
  return found == entries.end() ? nullptr : &*found;
}

Bytes ZipFile::packed(const ZipEntry& entry) const {
  if (!file.is(entry.local, "PK\x03\x04")) return Bytes();
  return file.part(entry.local + 30 + file.little(entry.local + 26, 2) + file.little(entry.local + 28, 2),
                   entry.packed);
}

std::string ZipFile::unpacked(const ZipEntry& entry, std::size_t most) const {
  const std::string_view bytes = packed(entry).view();
  if (entry.method == 8) return inflate(bytes, most).bytes;
  return std::string(entry.method == 0 ? bytes.substr(0, most) : std::string_view());
}

std::optional<ZipFile> read_zip(Bytes file) {
  const auto directory = find_directory(file);
  if (!directory) return std::nullopt;
  ZipFile zip{file, {}};
  std::uint64_t at = directory->at;
  const std::uint64_t end = at + directory->size;
  while (at < end && file.is(at, "PK\x01\x02") && file.has(at, 46)) {
    const std::uint64_t name = file.little(at + 28, 2);
    zip.entries.push_back({file.part(at + 46, name).view(), static_cast<unsigned>(file.little(at + 8, 2)),
                           static_cast<unsigned>(file.little(at + 10, 2)), file.little(at + 20, 4),
                           file.little(at + 24, 4), file.little(at + 42, 4) + directory->shift});
    at += 46 + name + file.little(at + 30, 2) + file.little(at + 32, 2);
  }
  zip.damaged = at != end || zip.entries.size() != directory->count;
  return zip;
}

}  // namespace shagym::inspection
