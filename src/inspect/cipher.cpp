#include "cipher.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>

namespace shagym::inspection {

namespace {

using Block = std::array<std::uint8_t, 16>;
using Table = std::array<std::uint8_t, 256>;

std::uint8_t twice(std::uint8_t x) {
  return static_cast<std::uint8_t>((x << 1) ^ ((x & 0x80) != 0 ? 0x1B : 0));
}

/// In the field of 256 elements.
std::uint8_t product(std::uint8_t a, std::uint8_t b) {
  std::uint8_t sum = 0;
  for (; b != 0; b = static_cast<std::uint8_t>(b >> 1)) {
    if ((b & 1) != 0) sum ^= a;
    a = twice(a);
  }
  return sum;
}

struct Tables {
  Table forward{};
  Table back{};
  /// For decryption the products by 14, 9, 13 and 11, what an element adds to its column, in one look.
  std::array<std::uint32_t, 256> unmixed{};

  Tables() {
    // The inverse of each element by walking the powers of 3 and of its inverse, then the affine step.
    std::uint8_t p = 1;
    std::uint8_t q = 1;
    do {
      p = static_cast<std::uint8_t>(p ^ twice(p));
      q = static_cast<std::uint8_t>(q ^ (q << 1));
      q = static_cast<std::uint8_t>(q ^ (q << 2));
      q = static_cast<std::uint8_t>(q ^ (q << 4));
      if ((q & 0x80) != 0) q ^= 0x09;
      const auto turned = [&](int bits) {
        return static_cast<std::uint8_t>((q << bits) | (q >> (8 - bits)));
      };
      set(p, static_cast<std::uint8_t>(q ^ turned(1) ^ turned(2) ^ turned(3) ^ turned(4) ^ 0x63));
    } while (p != 1);
    set(0, 0x63);
    for (unsigned x = 0; x < 256; ++x) {
      for (const unsigned factor : {11U, 13U, 9U, 14U})
        unmixed[x] =
            unmixed[x] << 8 | product(static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(factor));
    }
  }
  void set(std::uint8_t from, std::uint8_t to) {
    forward[from] = to;
    back[to] = from;
  }
};

const Tables& tables() {
  static const Tables all;
  return all;
}

class Aes {
 public:
  explicit Aes(std::string_view key) : rounds_(key.size() / 4 + 6) {
    const std::size_t words = key.size() / 4;
    for (std::size_t i = 0; i < key.size(); ++i) key_[i] = static_cast<std::uint8_t>(key[i]);
    std::uint8_t constant = 1;
    for (std::size_t word = words; word < 4 * (rounds_ + 1); ++word) {
      std::array<std::uint8_t, 4> last{};
      std::copy_n(key_.begin() + static_cast<std::ptrdiff_t>(4 * (word - 1)), 4, last.begin());
      if (word % words == 0) {
        std::rotate(last.begin(), last.begin() + 1, last.end());
        for (auto& byte : last) byte = tables_.forward[byte];
        last[0] ^= constant;
        constant = twice(constant);
      } else if (words > 6 && word % words == 4) {
        for (auto& byte : last) byte = tables_.forward[byte];
      }
      for (std::size_t i = 0; i < 4; ++i)
        key_[4 * word + i] = static_cast<std::uint8_t>(key_[4 * (word - words) + i] ^ last[i]);
    }
  }

  void encrypt(Block& block) const {
    add_key(block, 0);
    for (std::size_t round = 1; round <= rounds_; ++round) {
      Block moved{};
      for (std::size_t i = 0; i < 16; ++i) moved[i] = tables_.forward[block[(i + 4 * (i % 4)) % 16]];
      if (round < rounds_) mix(moved);
      block = moved;
      add_key(block, round);
    }
  }

  void decrypt(Block& block) const {
    for (std::size_t round = rounds_; round > 0; --round) {
      add_key(block, round);
      if (round < rounds_) unmix(block);
      Block moved{};
      for (std::size_t i = 0; i < 16; ++i) moved[(i + 4 * (i % 4)) % 16] = tables_.back[block[i]];
      block = moved;
    }
    add_key(block, 0);
  }

 private:
  void add_key(Block& block, std::size_t round) const {
    for (std::size_t i = 0; i < 16; ++i) block[i] ^= key_[16 * round + i];
  }
  static void mix(Block& block) {
    for (std::size_t column = 0; column < 16; column += 4) {
      const std::array<std::uint8_t, 4> in{block[column], block[column + 1], block[column + 2],
                                           block[column + 3]};
      const auto all = static_cast<std::uint8_t>(in[0] ^ in[1] ^ in[2] ^ in[3]);
      for (std::size_t i = 0; i < 4; ++i)
        block[column + i] ^=
            static_cast<std::uint8_t>(all ^ twice(static_cast<std::uint8_t>(in[i] ^ in[(i + 1) % 4])));
    }
  }
  void unmix(Block& block) const {
    for (std::size_t column = 0; column < 16; column += 4) {
      std::uint32_t sum = 0;
      for (std::size_t i = 4; i > 0; --i)
        sum = (sum << 8 | sum >> 24) ^ tables_.unmixed[block[column + i - 1]];
      for (std::size_t i = 0; i < 4; ++i) block[column + i] = static_cast<std::uint8_t>(sum >> (8 * i));
    }
  }

  const Tables& tables_ = tables();  ///< asked for once, not with every byte
  std::size_t rounds_;
  std::array<std::uint8_t, 240> key_{};
};

Block block_at(std::string_view text, std::size_t at) {
  Block block{};
  for (std::size_t i = 0; i < 16; ++i) block[i] = static_cast<std::uint8_t>(text[at + i]);
  return block;
}

/// Cipher block chaining: `step` makes a block of the output from one of the text and from the chain, which
/// it carries on. Whole blocks only; nothing where key or start have no usable length.
template <class Step>
std::string chained(std::string_view key, std::string_view start, std::string_view text, Step step) {
  if ((key.size() != 16 && key.size() != 32) || start.size() != 16) return {};
  const Aes aes(key);
  Block chain = block_at(start, 0);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at + 16 <= text.size(); at += 16) {
    const Block block = step(aes, block_at(text, at), chain);
    out.append(block.begin(), block.end());
  }
  return out;
}

}  // namespace

std::string rc4(std::string_view key, std::string_view text) {
  Table state{};
  std::iota(state.begin(), state.end(), std::uint8_t{0});
  if (key.empty()) return {};
  for (unsigned i = 0, j = 0; i < 256; ++i) {
    j = (j + state[i] + static_cast<std::uint8_t>(key[i % key.size()])) & 0xFF;
    std::swap(state[i], state[j]);
  }
  std::string out(text);
  unsigned i = 0;
  unsigned j = 0;
  for (char& c : out) {
    i = (i + 1) & 0xFF;
    j = (j + state[i]) & 0xFF;
    std::swap(state[i], state[j]);
    c = static_cast<char>(static_cast<std::uint8_t>(c) ^ state[(state[i] + state[j]) & 0xFF]);
  }
  return out;
}

std::string aes_encrypt(std::string_view key, std::string_view start, std::string_view text) {
  return chained(key, start, text, [](const Aes& aes, const Block& plain, Block& chain) {
    for (std::size_t i = 0; i < 16; ++i) chain[i] ^= plain[i];
    aes.encrypt(chain);
    return chain;
  });
}

std::string aes_decrypt(std::string_view key, std::string_view start, std::string_view text) {
  return chained(key, start, text, [](const Aes& aes, const Block& packed, Block& chain) {
    Block plain = packed;
    aes.decrypt(plain);
    for (std::size_t i = 0; i < 16; ++i) plain[i] ^= chain[i];
    chain = packed;
    return plain;
  });
}

}  // namespace shagym::inspection
