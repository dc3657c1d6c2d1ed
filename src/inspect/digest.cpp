#include "digest.hpp"

#include <array>
#include <cstdint>

namespace shagym::inspection {

namespace {

/// The text, a one, zeros, and its length in bits: a whole number of blocks. SHA writes the length's most
/// significant byte first, MD5 last.
std::string padded(std::string_view text, std::size_t block, bool big) {
  std::string out(text);
  out.push_back(static_cast<char>(0x80));
  const std::size_t room = block / 8;
  while (out.size() % block != block - room) out.push_back('\0');
  const std::uint64_t bits = std::uint64_t{text.size()} * 8;
  for (std::size_t i = 0; i < room; ++i) {
    const std::size_t place = big ? room - 1 - i : i;
    out.push_back(place < 8 ? static_cast<char>(bits >> (8 * place) & 0xFF) : '\0');
  }
  return out;
}

template <class Word>
Word word_at(std::string_view text, std::size_t at, bool big) {
  Word word = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i) {
    const std::size_t place = big ? i : sizeof(Word) - 1 - i;
    word = static_cast<Word>(word << 8 | static_cast<unsigned char>(text[at + place]));
  }
  return word;
}

template <class Word>
void append(std::string& out, Word word, bool big) {
  for (std::size_t i = 0; i < sizeof(Word); ++i) {
    const std::size_t place = big ? sizeof(Word) - 1 - i : i;
    out.push_back(static_cast<char>(word >> (8 * place) & 0xFF));
  }
}

template <class Word>
constexpr Word turned(Word word, unsigned bits) {
  return static_cast<Word>(word >> bits | word << (8 * sizeof(Word) - bits));
}

// --- SHA-2. The constants are the first bits of the primes' cube roots; SHA-256 takes the first half of
// each. ---

constexpr std::array<std::uint64_t, 80> cube_roots{
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

/// How far the words are turned and shifted.
struct Turns {
  std::array<unsigned, 3> a, e, early, late;  // the last of `early` and `late` is a shift
};
constexpr Turns turns_32{{2, 13, 22}, {6, 11, 25}, {7, 18, 3}, {17, 19, 10}};
constexpr Turns turns_64{{28, 34, 39}, {14, 18, 41}, {1, 8, 7}, {19, 61, 6}};

template <class Word>
Word mixed(Word word, const std::array<unsigned, 3>& by) {
  return turned(word, by[0]) ^ turned(word, by[1]) ^ turned(word, by[2]);
}

template <class Word>
Word spread(Word word, const std::array<unsigned, 3>& by) {
  return turned(word, by[0]) ^ turned(word, by[1]) ^ (word >> by[2]);
}

template <class Word>
std::string sha2(std::string_view text, std::array<Word, 8> state, std::size_t length) {
  constexpr bool wide = sizeof(Word) == 8;
  constexpr std::size_t rounds = wide ? 80 : 64;
  constexpr std::size_t block = 16 * sizeof(Word);
  const Turns& turns = wide ? turns_64 : turns_32;
  const std::string all = padded(text, block, true);
  for (std::size_t at = 0; at < all.size(); at += block) {
    std::array<Word, rounds> w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = word_at<Word>(all, at + i * sizeof(Word), true);
    for (std::size_t i = 16; i < rounds; ++i)
      w[i] = static_cast<Word>(w[i - 16] + spread(w[i - 15], turns.early) + w[i - 7] +
                               spread(w[i - 2], turns.late));
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < rounds; ++i) {
      const auto root = static_cast<Word>(wide ? cube_roots[i] : cube_roots[i] >> 32);
      const auto one = static_cast<Word>(h + mixed(e, turns.e) + ((e & f) ^ (~e & g)) + root + w[i]);
      const auto two = static_cast<Word>(mixed(a, turns.a) + ((a & b) ^ (a & c) ^ (b & c)));
      h = g, g = f, f = e, e = static_cast<Word>(d + one);
      d = c, c = b, b = a, a = static_cast<Word>(one + two);
    }
    const std::array<Word, 8> sums{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) state[i] = static_cast<Word>(state[i] + sums[i]);
  }
  std::string out;
  for (const Word word : state) append(out, word, true);
  return out.substr(0, length);
}

// --- MD5. ---

constexpr std::array<std::uint32_t, 64> sines{
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
constexpr std::array<unsigned, 16> md5_turns{7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

}  // namespace

std::string md5(std::string_view text) {
  std::array<std::uint32_t, 4> state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  const std::string all = padded(text, 64, false);
  for (std::size_t at = 0; at < all.size(); at += 64) {
    auto [a, b, c, d] = state;
    for (unsigned i = 0; i < 64; ++i) {
      const unsigned round = i / 16;
      const std::uint32_t f = round == 0   ? (b & c) | (~b & d)
                              : round == 1 ? (d & b) | (~d & c)
                              : round == 2 ? b ^ c ^ d
                                           : c ^ (b | ~d);
      constexpr std::array<unsigned, 4> step{1, 5, 3, 7};
      constexpr std::array<unsigned, 4> begin{0, 1, 5, 0};
      const std::size_t word = (step[round] * i + begin[round]) % 16;
      const std::uint32_t sum = a + f + sines[i] + word_at<std::uint32_t>(all, at + 4 * word, false);
      a = d, d = c, c = b;
      b += turned(sum, 32 - md5_turns[4 * round + i % 4]);
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
  }
  std::string out;
  for (const std::uint32_t word : state) append(out, word, false);
  return out;
}

std::string sha256(std::string_view text) {
  return sha2<std::uint32_t>(
      text, {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
      32);
}

std::string sha384(std::string_view text) {
  return sha2<std::uint64_t>(text,
                             {0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
                              0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4},
                             48);
}

std::string sha512(std::string_view text) {
  return sha2<std::uint64_t>(text,
                             {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
                              0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179},
                             64);
}

}  // namespace shagym::inspection
