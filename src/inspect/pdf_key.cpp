#include "pdf_key.hpp"

#include <algorithm>
#include <array>

#include "cipher.hpp"
#include "digest.hpp"
#include "pdf_lexer.hpp"

namespace shagym::inspection {

namespace {

/// What stands in for the password's missing characters (PDF 2.0, algorithm 2, step a).
constexpr std::string_view padding(
    "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08"
    "\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A",
    32);

std::string repeated_md5(std::string digest, std::size_t length) {
  for (int i = 0; i < 50; ++i) digest = md5(std::string_view(digest).substr(0, length));
  return digest;
}

/// Algorithm 2: the key of RC4 and AES-128 files, for the empty password.
std::string key_of_old_file(std::string_view encrypt, std::string_view id, std::uint64_t revision,
                            std::size_t length) {
  std::string text(padding);
  text += pdf_member(encrypt, "O").bytes().substr(0, 32);
  const PdfValue permissions = pdf_member(encrypt, "P");
  // A signed number of 32 bits, written out or as the unsigned one.
  const bool minus = !permissions.raw.empty() && permissions.raw[0] == '-';
  const auto value =
      static_cast<std::uint32_t>(pdf_number(permissions.raw.substr(minus ? 1 : 0)).value_or(0));
  const std::uint32_t bits = minus ? std::uint32_t{0} - value : value;
  for (unsigned i = 0; i < 4; ++i) text.push_back(static_cast<char>(bits >> (8 * i) & 0xFF));
  text += id;
  const bool open_metadata = pdf_member(encrypt, "EncryptMetadata").raw == "false";
  if (revision >= 4 && open_metadata) text += "\xFF\xFF\xFF\xFF";
  std::string digest = md5(text);
  if (revision >= 3) digest = repeated_md5(std::move(digest), length);
  return digest.substr(0, length);
}

/// Algorithms 4 to 6: whether that key fits.
bool fits(std::string_view key, std::string_view user, std::string_view id, std::uint64_t revision) {
  if (revision == 2) return rc4(key, padding) == user.substr(0, 32);
  std::string text = rc4(key, md5(std::string(padding).append(id)));
  for (int round = 1; round < 20; ++round) {
    std::string changed(key);
    for (char& c : changed) c = static_cast<char>(c ^ round);
    text = rc4(changed, text);
  }
  return text == user.substr(0, 16);
}

/// Algorithm 2.B for the empty password: 64 rounds at least and, as its last step is bounded by a byte, 288
/// at most.
std::string hardened(std::string_view salt) {
  std::string key = sha256(salt);
  for (unsigned round = 0;; ++round) {
    std::string text;
    for (int i = 0; i < 64; ++i) text += key;
    const std::string packed =
        aes_encrypt(std::string_view(key).substr(0, 16), std::string_view(key).substr(16, 16), text);
    unsigned remainder = 0;
    for (std::size_t i = 0; i < 16; ++i) remainder += static_cast<unsigned char>(packed[i]);
    key = remainder % 3 == 0 ? sha256(packed) : remainder % 3 == 1 ? sha384(packed) : sha512(packed);
    const auto last = static_cast<unsigned char>(packed.back());
    if (round >= 63 && last + 32U <= round + 1) return key.substr(0, 32);
  }
}

/// Algorithm 2.A for the empty password.
std::optional<std::string> key_of_new_file(std::string_view encrypt, std::uint64_t revision) {
  const std::string user = pdf_member(encrypt, "U").bytes();
  const std::string wrapped = pdf_member(encrypt, "UE").bytes();
  if (user.size() < 48 || wrapped.size() < 32) return std::nullopt;
  const auto digest = [&](std::string_view salt) { return revision == 5 ? sha256(salt) : hardened(salt); };
  const std::string_view salts = std::string_view(user).substr(32);
  if (digest(salts.substr(0, 8)) != std::string_view(user).substr(0, 32)) return std::nullopt;
  return aes_decrypt(digest(salts.substr(8, 8)), std::string(16, '\0'),
                     std::string_view(wrapped).substr(0, 32));
}

PdfKey::Cipher cipher_of(std::string_view encrypt, std::uint64_t version) {
  if (version < 4) return PdfKey::Cipher::rc4;
  const std::string filter = pdf_member(encrypt, "StmF").name();
  const std::string method = pdf_member(pdf_member(pdf_member(encrypt, "CF").raw, filter).raw, "CFM").name();
  if (method == "V2") return PdfKey::Cipher::rc4;
  return method == "AESV2" || method == "AESV3" ? PdfKey::Cipher::aes : PdfKey::Cipher::none;
}

}  // namespace

std::string PdfKey::decrypt(std::string_view packed, std::uint32_t number, std::uint32_t generation) const {
  if (cipher == Cipher::none) return std::string(packed);
  std::string own = key;
  if (own_key_for_each_object) {
    for (unsigned i = 0; i < 3; ++i) own.push_back(static_cast<char>(number >> (8 * i) & 0xFF));
    for (unsigned i = 0; i < 2; ++i) own.push_back(static_cast<char>(generation >> (8 * i) & 0xFF));
    if (cipher == Cipher::aes) own += "sAlT";
    own = md5(own).substr(0, std::min<std::size_t>(key.size() + 5, 16));
  }
  if (cipher == Cipher::rc4) return rc4(own, packed);
  return packed.size() < 16 ? std::string() : aes_decrypt(own, packed.substr(0, 16), packed.substr(16));
}

std::optional<PdfKey> open_without_password(std::string_view encrypt, std::string_view id) {
  const std::uint64_t version = pdf_member(encrypt, "V").number().value_or(0);
  const std::uint64_t revision = pdf_member(encrypt, "R").number().value_or(0);
  if (pdf_member(encrypt, "Filter").name() != "Standard" || revision < 2 || revision > 6) return std::nullopt;
  PdfKey key;
  key.cipher = cipher_of(encrypt, version);
  if (revision >= 5) {
    auto found = key_of_new_file(encrypt, revision);
    if (!found) return std::nullopt;
    key.key = std::move(*found);
    key.own_key_for_each_object = false;
    return key;
  }
  const std::uint64_t bits = version == 1   ? 40
                             : version >= 4 ? 128
                                            : pdf_member(encrypt, "Length").number().value_or(40);
  if (bits < 40 || bits > 128) return std::nullopt;
  key.key = key_of_old_file(encrypt, id, revision, static_cast<std::size_t>(bits / 8));
  if (!fits(key.key, pdf_member(encrypt, "U").bytes(), id, revision)) return std::nullopt;
  return key;
}

}  // namespace shagym::inspection
