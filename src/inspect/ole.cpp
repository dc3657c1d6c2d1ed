// Compound files ([MS-CFB]): the office documents of before 2007, and the wrapping of encrypted newer ones.

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "families.hpp"
#include "workbook.hpp"

namespace shagym::inspection {

namespace {

constexpr std::uint64_t last_sector = 0xFFFFFFFA;  ///< numbers above it are marks
constexpr std::uint64_t shortest = 4096;           ///< streams below it stand in the root's
constexpr std::uint64_t most_directory = std::uint64_t{4} * 1024 * 1024;

struct Stream {
  std::string name;
  unsigned kind = 0;  ///< 1 storage, 2 stream, 5 root
  std::uint64_t start = 0;
  std::uint64_t size = 0;
};

/// UTF-16; what is not ASCII becomes a question mark, for no name that matters has it.
std::string name_at(Bytes file, std::uint64_t at, std::uint64_t length) {
  std::string name;
  for (std::uint64_t i = 0; i + 2 < std::min<std::uint64_t>(length, 64) + 1; i += 2) {
    const std::uint64_t unit = file.little(at + i, 2);
    if (unit == 0) break;
    name.push_back(unit < 128 ? static_cast<char>(unit) : '?');
  }
  return name;
}

struct CompoundFile {
  Bytes file;
  std::uint64_t sector = 512;
  std::vector<std::uint64_t> tables{};  ///< sectors that hold the allocation table
  std::vector<Stream> streams{};
  bool cut = false;
  bool broken = false;
  std::string class_id{};

  std::uint64_t place(std::uint64_t number) const { return (number + 1) * sector; }

  std::uint64_t next(std::uint64_t number) const {
    const std::uint64_t numbers = sector / 4;
    const std::uint64_t table = number / numbers;
    if (table >= tables.size()) return 0xFFFFFFFF;
    return file.little(place(tables[static_cast<std::size_t>(table)]) + number % numbers * 4, 4);
  }

  void read_tables() {
    const auto take = [&](std::uint64_t number) {
      // There cannot be more tables than sectors.
      if (number > last_sector || tables.size() > file.size() / sector) return;
      if (place(number) >= file.size()) cut = true;
      tables.push_back(number);
    };
    for (unsigned i = 0; i < 109; ++i) take(file.little(76 + 4 * i, 4));
    // More of them stand in a chain of sectors, each with the number of the next at its end.
    std::unordered_set<std::uint64_t> seen;
    for (std::uint64_t at = file.little(68, 4); at <= last_sector && place(at) < file.size();
         at = file.little(place(at) + sector - 4, 4)) {
      if (!seen.insert(at).second) {
        broken = true;
        return;
      }
      for (std::uint64_t i = 0; i + 4 < sector; i += 4) take(file.little(place(at) + i, 4));
    }
  }

  void read_directory() {
    std::unordered_set<std::uint64_t> seen;
    for (std::uint64_t at = file.little(48, 4); at <= last_sector; at = next(at)) {
      if (!seen.insert(at).second || seen.size() * sector > most_directory) {
        broken = true;
        return;
      }
      if (place(at) >= file.size()) {
        cut = true;
        return;
      }
      for (std::uint64_t i = 0; i < sector; i += 128) entry(place(at) + i);
    }
  }

  void entry(std::uint64_t at) {
    const unsigned kind = file.u8(at + 66);
    if (kind == 5) class_id = std::string(file.part(at + 80, 16).view());
    if (kind != 0)
      streams.push_back({name_at(file, at, file.little(at + 64, 2)), kind, file.little(at + 116, 4),
                         file.little(at + 120, 4)});
  }

  /// Whether the last sector in use is there.
  void check_end() {
    for (std::uint64_t table = tables.size(); table > 0 && !cut; --table) {
      for (std::uint64_t i = sector / 4; i > 0; --i) {
        const std::uint64_t number = (table - 1) * (sector / 4) + i - 1;
        const std::uint64_t entry_at = place(tables[static_cast<std::size_t>(table - 1)]) + (i - 1) * 4;
        if (file.has(entry_at, 4) && file.little(entry_at, 4) != 0xFFFFFFFF) {
          cut = cut || place(number) >= file.size();
          return;
        }
      }
    }
  }

  const Stream* stream(std::string_view name) const {
    const auto found =
        std::find_if(streams.begin(), streams.end(), [&](const Stream& each) { return each.name == name; });
    return found == streams.end() ? nullptr : &*found;
  }

  /// The numbers of a chain of sectors, no more than there are sectors.
  std::vector<std::uint64_t> chain(std::uint64_t start) const {
    std::vector<std::uint64_t> sectors;
    for (std::uint64_t at = start; at <= last_sector && place(at) < file.size(); at = next(at)) {
      if (sectors.size() > file.size() / sector) break;
      sectors.push_back(at);
    }
    return sectors;
  }

  BookBytes bytes_of(const Stream& wanted) const {
    const auto in_chain = [this](std::vector<std::uint64_t> sectors) {
      return [this, sectors = std::move(sectors)](std::uint64_t at) {
        const std::uint64_t number = at / sector;
        return number < sectors.size()
                   ? file.u8(place(sectors[static_cast<std::size_t>(number)]) + at % sector)
                   : 0U;
      };
    };
    if (wanted.size >= shortest) {
      const auto sectors = chain(wanted.start);
      return {std::min<std::uint64_t>(wanted.size, sectors.size() * sector), in_chain(sectors)};
    }
    // Short streams stand together in the root's, in sectors of 64 bytes with a table of their own.
    const Stream* root = stream("Root Entry");
    const BookBytes table{0, in_chain(chain(file.little(60, 4)))};
    std::vector<std::uint64_t> sectors;
    for (std::uint64_t at = wanted.start; at <= last_sector && sectors.size() <= wanted.size / 64;
         at = table.little(at * 4, 4))
      sectors.push_back(at);
    return {wanted.size, [sectors = std::move(sectors),
                          within = in_chain(chain(root ? root->start : 0xFFFFFFFF))](std::uint64_t at) {
              const std::uint64_t number = at / 64;
              return number < sectors.size()
                         ? within(sectors[static_cast<std::size_t>(number)] * 64 + at % 64)
                         : 0U;
            }};
  }
};

void look_at_streams(const CompoundFile& compound, FileFinding& finding) {
  constexpr std::string_view installer("\x84\x10\x0C\x00\x00\x00\x00\x00\xC0\x00\x00\x00\x00\x00\x00\x46",
                                       16);
  if (compound.class_id == installer) {
    finding.type = "program";
    return;
  }
  const Stream* text = compound.stream("WordDocument");
  if (text) finding.type = "doc";
  const bool locked = compound.stream("EncryptedPackage") || compound.stream("EncryptionInfo") ||
                      (text && (compound.bytes_of(*text).little(10, 2) & 0x0100) != 0);
  if (locked) finding.codes.add(FileCode::password);
  for (const std::string_view name : {"Workbook", "Book"}) {
    const Stream* book = compound.stream(name);
    if (!book) continue;
    if (!text) finding.type = "xls";
    look_at_book(compound.bytes_of(*book), finding);
  }
  for (const Stream& each : compound.streams) {
    if (each.name == "VBA" || each.name == "_VBA_PROJECT" || each.name == "_VBA_PROJECT_CUR" ||
        each.name == "Macros")
      finding.codes.add(FileCode::macros);
    if (each.name == "\x01Ole10Native" || each.name == "Package") finding.codes.add(FileCode::embedded_files);
    if (each.name == "_signatures" || each.name == "_xmlsignatures") ++finding.signatures;
  }
}

}  // namespace

void look_at_ole(Bytes file, FileFinding& finding) {
  if (!file.has(0, 512)) return finding.codes.add(FileCode::truncated);
  const std::uint64_t shift = file.little(30, 2);
  if (shift != 9 && shift != 12) return finding.codes.add(FileCode::broken);
  CompoundFile compound{file, std::uint64_t{1} << shift};
  compound.read_tables();
  compound.read_directory();
  compound.check_end();
  look_at_streams(compound, finding);
  if (compound.cut)
    finding.codes.add(FileCode::truncated);
  else if (compound.broken || compound.streams.empty())
    finding.codes.add(FileCode::broken);
}

}  // namespace shagym::inspection
