#ifndef SHAGYM_INSPECT_DIGEST_HPP_INCLUDED
#define SHAGYM_INSPECT_DIGEST_HPP_INCLUDED

#include <string>
#include <string_view>

namespace shagym::inspection {

/// The digests that PDF makes keys with. They guard nothing here: a file is only opened with them.
std::string md5(std::string_view text);     ///< RFC 1321
std::string sha256(std::string_view text);  ///< FIPS 180-4
std::string sha384(std::string_view text);
std::string sha512(std::string_view text);

}  // namespace shagym::inspection

#endif
