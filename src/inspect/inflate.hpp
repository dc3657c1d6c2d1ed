#ifndef SHAGYM_INSPECT_INFLATE_HPP_INCLUDED
#define SHAGYM_INSPECT_INFLATE_HPP_INCLUDED

#include <cstddef>
#include <string>
#include <string_view>

#include "sink.hpp"

namespace shagym::inspection {

struct Inflated {
  std::string bytes;
  bool whole = false;  ///< the data came to its own end
};

/// Unpacks DEFLATE data (RFC 1951), `most` bytes at most. Damaged data gives what stands before the damage.
Inflated inflate(std::string_view packed, std::size_t most);

/// The same without keeping anything: up to the end, the damage, or where it is known to be a bomb.
Counted weigh_deflate(std::string_view packed, std::uint64_t expected = 0);

/// Without zlib's two bytes before DEFLATE data (RFC 1950); its checksum is not looked at.
inline std::string_view within_zlib(std::string_view packed) {
  return packed.substr(packed.size() < 2 ? packed.size() : 2);
}

}  // namespace shagym::inspection

#endif
