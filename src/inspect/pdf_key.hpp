#ifndef SHAGYM_INSPECT_PDF_KEY_HPP_INCLUDED
#define SHAGYM_INSPECT_PDF_KEY_HPP_INCLUDED

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace shagym::inspection {

/// The key of an encrypted PDF that opens without a password.
struct PdfKey {
  enum class Cipher { none, rc4, aes };
  std::string key;
  Cipher cipher = Cipher::rc4;
  bool own_key_for_each_object = true;  ///< all but AES-256

  std::string decrypt(std::string_view packed, std::uint32_t number, std::uint32_t generation) const;
};

/// Tries the empty user password, as every reader does before it asks (PDF 2.0, 7.6.4).
/// @param encrypt the encryption dictionary
/// @param id the first of the file's two identifiers
/// @returns nothing where the file asks for a password, or where the method is unknown
std::optional<PdfKey> open_without_password(std::string_view encrypt, std::string_view id);

}  // namespace shagym::inspection

#endif
