#ifndef SHAGYM_INSPECT_CIPHER_HPP_INCLUDED
#define SHAGYM_INSPECT_CIPHER_HPP_INCLUDED

#include <string>
#include <string_view>

namespace shagym::inspection {

std::string rc4(std::string_view key, std::string_view text);

/// AES in CBC mode (FIPS 197, SP 800-38A) without padding; what does not fill a block is left out.
/// @param key 16 or 32 bytes
/// @param start 16 bytes
std::string aes_encrypt(std::string_view key, std::string_view start, std::string_view text);
std::string aes_decrypt(std::string_view key, std::string_view start, std::string_view text);

}  // namespace shagym::inspection

#endif
