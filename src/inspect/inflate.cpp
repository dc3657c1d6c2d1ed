// DEFLATE as RFC 1951 describes it. zlib is no choice here: Emscripten would have to fetch it.

#include "inflate.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace shagym::inspection {

namespace {

constexpr unsigned most_bits = 15;
/// Codes up to this length are looked up, longer ones, which are rare, are read bit by bit.
constexpr unsigned quick_bits = 9;

class Bits {
 public:
  explicit Bits(std::string_view data) : data_(data) {}

  /// The next bits, without taking them; zeros behind the end.
  std::uint32_t peek(unsigned count) {
    if (held_ < count) {
      for (; held_ <= 56 && at_ < data_.size(); held_ += 8)
        bits_ |= static_cast<std::uint64_t>(static_cast<unsigned char>(data_[at_++])) << held_;
    }
    return static_cast<std::uint32_t>(bits_) & ((std::uint32_t{1} << count) - 1);
  }
  /// Bits that were peeked at; `spent` says whether they were there.
  void drop(unsigned count) {
    spent_ = spent_ || count > held_;
    bits_ >>= count;
    held_ -= std::min(count, held_);
  }
  std::uint32_t take(unsigned count) {
    const std::uint32_t value = peek(count);
    drop(count);
    return value;
  }
  void to_byte() { drop(held_ % 8); }
  bool spent() const { return spent_; }
  std::uint64_t used() const { return at_ - held_ / 8; }
  /// Whole bytes, behind `to_byte`.
  std::string_view bytes(std::size_t count) {
    at_ -= held_ / 8;
    bits_ = 0;
    held_ = 0;
    const std::string_view part = data_.substr(at_, count);
    spent_ = spent_ || part.size() < count;
    at_ += part.size();
    return part;
  }

 private:
  std::string_view data_;
  std::size_t at_ = 0;
  std::uint64_t bits_ = 0;
  unsigned held_ = 0;
  bool spent_ = false;
};

/// A Huffman code: how many codes of each length there are, and the symbols in the codes' order.
class Code {
 public:
  /// @returns false for lengths that make no code
  bool build(const std::uint8_t* lengths, std::size_t size) {
    counts_.fill(0);
    for (std::size_t i = 0; i < size; ++i) ++counts_[lengths[i]];
    counts_[0] = 0;
    int left = 1;
    std::array<std::uint16_t, most_bits + 2> starts{};
    std::array<std::uint32_t, most_bits + 2> codes{};
    for (std::size_t length = 1; length <= most_bits; ++length) {
      left = left * 2 - counts_[length];
      if (left < 0) return false;
      starts[length + 1] = static_cast<std::uint16_t>(starts[length] + counts_[length]);
      codes[length + 1] = (codes[length] + counts_[length]) * 2;
    }
    quick_.fill(0);
    for (std::size_t i = 0; i < size; ++i) {
      const unsigned length = lengths[i];
      if (length == 0) continue;
      symbols_[starts[length]++] = static_cast<std::uint16_t>(i);
      const std::uint32_t code = codes[length]++;
      if (length > quick_bits) continue;
      std::uint32_t turned = 0;  // codes stand with their first bit first, all else with its last
      for (unsigned bit = 0; bit < length; ++bit) turned |= (code >> bit & 1) << (length - 1 - bit);
      for (; turned < quick_.size(); turned += 1U << length)
        quick_[turned] = static_cast<std::uint16_t>(i << 4 | length);
    }
    return true;
  }

  /// -1 where the bits are no code.
  int read(Bits& bits) const {
    const std::uint32_t ahead = bits.peek(most_bits);
    const unsigned quick = quick_[ahead & (quick_.size() - 1)];
    if (quick != 0) {
      bits.drop(quick & 15);
      return static_cast<int>(quick >> 4);
    }
    int code = 0;
    int first = 0;
    int index = 0;
    for (unsigned length = 1; length <= most_bits; ++length) {
      code |= static_cast<int>(ahead >> (length - 1) & 1);
      const int count = counts_[length];
      if (code - count < first) {
        bits.drop(length);
        return symbols_[static_cast<std::size_t>(index + code - first)];
      }
      index += count;
      first = (first + count) * 2;
      code *= 2;
    }
    return -1;
  }

 private:
  std::array<std::uint16_t, most_bits + 1> counts_{};
  std::array<std::uint16_t, 288> symbols_{};
  std::array<std::uint16_t, 1 << quick_bits> quick_{};  ///< symbol and length; 0: a longer code, or none
};

struct Codes {
  Code literals{};
  Code distances{};
};

Codes fixed_codes() {
  Codes codes;
  std::array<std::uint8_t, 288> lengths{};
  for (std::size_t i = 0; i < 288; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  codes.literals.build(lengths.data(), 288);
  lengths.fill(5);
  codes.distances.build(lengths.data(), 30);
  return codes;
}

constexpr std::array<std::uint16_t, 29> length_base{3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                    15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                    67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> length_bits{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                   2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::array<std::uint8_t, 19> length_order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                    11, 4,  12, 3, 13, 2, 14, 1, 15};

template <class Sink>
struct Inflater {
  Bits bits;
  Sink& out;
  Codes own{};
  std::optional<Codes> fixed{};

  bool stored() {
    bits.to_byte();
    const std::uint32_t size = bits.take(16);
    if ((bits.take(16) ^ 0xFFFF) != size || bits.spent()) return false;
    out.append(bits.bytes(size));
    return !bits.spent() && (size == 0 || !out.full(bits.used()));
  }

  bool read_codes() {
    const std::size_t literal_count = bits.take(5) + 257;
    const std::size_t distance_count = bits.take(5) + 1;
    const std::size_t length_count = bits.take(4) + 4;
    if (literal_count > 286 || distance_count > 30) return false;
    std::array<std::uint8_t, 19> order{};
    for (std::size_t i = 0; i < length_count; ++i)
      order[length_order[i]] = static_cast<std::uint8_t>(bits.take(3));
    Code of_lengths;
    if (!of_lengths.build(order.data(), order.size())) return false;
    std::array<std::uint8_t, 286 + 30> lengths{};
    for (std::size_t at = 0; at < literal_count + distance_count;) {
      const int symbol = of_lengths.read(bits);
      if (symbol < 0 || bits.spent()) return false;
      if (symbol < 16) {
        lengths[at++] = static_cast<std::uint8_t>(symbol);
        continue;
      }
      if (symbol == 16 && at == 0) return false;
      const std::uint8_t repeated = symbol == 16 ? lengths[at - 1] : std::uint8_t{0};
      const std::size_t times = symbol == 16   ? 3 + bits.take(2)
                                : symbol == 17 ? 3 + bits.take(3)
                                               : 11 + bits.take(7);
      if (times > literal_count + distance_count - at) return false;
      for (std::size_t i = 0; i < times; ++i) lengths[at++] = repeated;
    }
    return own.literals.build(lengths.data(), literal_count) &&
           own.distances.build(lengths.data() + literal_count, distance_count);
  }

  bool copy(int symbol, const Code& distances) {
    const auto at = static_cast<std::size_t>(symbol - 257);
    if (at >= length_base.size()) return false;
    const std::size_t length = length_base[at] + bits.take(length_bits[at]);
    const int code = distances.read(bits);
    if (code < 0 || code >= 30) return false;
    const unsigned extra = code < 4 ? 0 : static_cast<unsigned>(code) / 2 - 1;
    const std::size_t base =
        code < 4 ? static_cast<std::size_t>(code) + 1
                 : (std::size_t{2} + static_cast<unsigned>(code) % 2) * (std::size_t{1} << extra) + 1;
    const std::size_t distance = base + bits.take(extra);
    if (distance > out.size()) return false;
    out.repeat(distance, length);
    return true;
  }

  bool coded(const Codes& codes) {
    while (!out.full(bits.used()) && !bits.spent()) {
      const int symbol = codes.literals.read(bits);
      if (symbol < 0) return false;
      if (symbol == 256) return true;
      if (symbol < 256)
        out.put(static_cast<char>(symbol));
      else if (!copy(symbol, codes.distances))
        return false;
    }
    return false;
  }

  /// @returns whether the last block came to its end
  bool run() {
    for (bool last = false; !last;) {
      last = bits.take(1) != 0;
      const std::uint32_t kind = bits.take(2);
      bool well = false;
      if (kind == 0) well = stored();
      if (kind == 1 && !fixed) fixed = fixed_codes();
      if (kind == 1) well = coded(*fixed);
      if (kind == 2 && read_codes()) well = coded(own);
      if (!well || bits.spent()) return false;
    }
    return true;
  }
};

}  // namespace

Inflated inflate(std::string_view packed, std::size_t most) {
  Kept kept(most);
  const bool whole = Inflater<Kept>{Bits(packed), kept}.run();
  return {kept.take(), whole};
}

Counted weigh_deflate(std::string_view packed, std::uint64_t expected) {
  Counted counted(expected);
  Inflater<Counted>{Bits(packed), counted}.run();
  return counted;
}

}  // namespace shagym::inspection
