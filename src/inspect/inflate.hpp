#ifndef SHAGYM_INSPECT_INFLATE_HPP_INCLUDED
#define SHAGYM_INSPECT_INFLATE_HPP_INCLUDED

#include <cstddef>
#include <string>
#include <string_view>

namespace shagym::inspection {

struct Inflated {
  std::string bytes;
  bool whole = false;    ///< the data came to its own end
  std::size_t used = 0;  ///< bytes of the input that were read
};

/// Unpacks DEFLATE data (RFC 1951), `most` bytes at most. Damaged data gives what stands before the damage.
Inflated inflate(std::string_view packed, std::size_t most);

/// The same with zlib's two bytes before it (RFC 1950); its checksum is not looked at.
Inflated inflate_zlib(std::string_view packed, std::size_t most);

}  // namespace shagym::inspection

#endif
