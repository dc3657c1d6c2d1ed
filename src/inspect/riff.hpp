#ifndef SHAGYM_INSPECT_RIFF_HPP_INCLUDED
#define SHAGYM_INSPECT_RIFF_HPP_INCLUDED

#include "bytes.hpp"

namespace shagym::inspection {

/// Walks the chunks of a RIFF file (WebP, WAV): calls `visit(name, body)` for each.
/// @returns false where the file or a chunk claims more than there is
template <class Visit>
bool each_chunk(Bytes file, Visit visit) {
  const std::uint64_t claimed = file.little(4, 4) + 8;
  if (claimed < 12 || !file.has(0, claimed)) return false;
  const Bytes all = file.part(0, claimed);
  for (std::uint64_t at = 12; at < claimed;) {
    const std::uint64_t size = all.little(at + 4, 4);
    if (!all.has(at, 8) || !all.has(at + 8, size)) return false;
    visit(all.part(at, 4).view(), all.part(at + 8, size));
    at += 8 + size + size % 2;
  }
  return true;
}

}  // namespace shagym::inspection

#endif
