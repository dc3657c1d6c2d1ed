// 7z and RAR: whether their end is there. Their lists are packed or encrypted, and stay unseen.

#include "families.hpp"

namespace shagym::inspection {

void look_at_7z(Bytes file, FileFinding& finding) {
  const std::uint64_t offset = file.little(12, 8);
  const std::uint64_t size = file.little(20, 8);
  if (!file.has(0, 32) || offset > file.size() || !file.has(32 + offset, size))
    finding.codes.add(FileCode::truncated);
}

namespace {

struct Vint {
  std::uint64_t value = 0;
  unsigned width = 0;
};

/// Seven bits a byte, the least first.
Vint vint(Bytes file, std::uint64_t at) {
  Vint number;
  for (; number.width < 9;) {
    const unsigned byte = file.u8(at + number.width);
    number.value |= std::uint64_t{byte & 0x7F} << (7 * number.width);
    ++number.width;
    if ((byte & 0x80) == 0) break;
  }
  return number;
}

/// @returns whether the block that ends an archive was found
bool walk_rar5(Bytes file, FileFinding& finding) {
  constexpr std::uint64_t encryption = 4;
  constexpr std::uint64_t ending = 5;
  for (std::uint64_t at = 8; file.has(at, 7);) {
    const Vint size = vint(file, at + 4);
    const std::uint64_t body = at + 4 + size.width;
    const Vint type = vint(file, body);
    const Vint flags = vint(file, body + type.width);
    if (type.value == ending) return true;
    if (type.value == encryption) {
      finding.codes.add(FileCode::password);
      return true;  // everything behind it is encrypted
    }
    const std::uint64_t next = body + type.width + flags.width;
    const Vint extra = (flags.value & 1) != 0 ? vint(file, next) : Vint{};
    const Vint data = (flags.value & 2) != 0 ? vint(file, next + extra.width) : Vint{};
    if (size.value == 0 || !file.has(body, size.value) || !file.has(body + size.value, data.value))
      return false;
    at = body + size.value + data.value;
  }
  return false;
}

bool walk_rar4(Bytes file, FileFinding& finding) {
  constexpr unsigned main = 0x73;
  constexpr unsigned entry = 0x74;
  constexpr unsigned ending = 0x7B;
  for (std::uint64_t at = 7; file.has(at, 7);) {
    const unsigned type = file.u8(at + 2);
    const std::uint64_t flags = file.little(at + 3, 2);
    const std::uint64_t size = file.little(at + 5, 2);
    if (type == ending) return true;
    const bool locked = (type == main && (flags & 0x80) != 0) || (type == entry && (flags & 4) != 0);
    if (locked) finding.codes.add(FileCode::password);
    if (locked && type == main) return true;
    const std::uint64_t data = (flags & 0x8000) != 0 ? file.little(at + 7, 4) : 0;
    if (size < 7 || !file.has(at, size) || !file.has(at + size, data)) return false;
    at += size + data;
  }
  // Archives of old versions have no such block.
  return false;
}

}  // namespace

void look_at_rar(Bytes file, FileFinding& finding) {
  const bool whole = file.u8(6) == 1 ? walk_rar5(file, finding) : walk_rar4(file, finding);
  if (!whole) finding.codes.add(FileCode::truncated);
}

}  // namespace shagym::inspection
