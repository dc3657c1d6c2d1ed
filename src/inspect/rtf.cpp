#include "families.hpp"

namespace shagym::inspection {

void look_at_rtf(Bytes file, FileFinding& finding) {
  std::uint64_t depth = 0;
  std::uint64_t at = 0;
  for (; at < file.size(); ++at) {
    const unsigned c = file.u8(at);
    if (c == '\\') {
      // Bytes that say themselves how many they are may contain anything.
      if (file.is(at, "\\bin")) {
        std::uint64_t size = 0;
        for (at += 4; file.u8(at) >= '0' && file.u8(at) <= '9' && size < file.size(); ++at)
          size = 10 * size + file.u8(at) - '0';
        at += size;
      } else {
        if (file.is(at, "\\objdata") || file.is(at, "\\objemb")) finding.codes.add(FileCode::embedded_files);
        ++at;
      }
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && depth > 0 && --depth == 0) {
      return look_at_remainder(file.part(at + 1), finding);
    }
  }
  finding.codes.add(FileCode::truncated);
}

}  // namespace shagym::inspection
