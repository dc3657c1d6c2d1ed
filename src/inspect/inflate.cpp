// DEFLATE as RFC 1951 describes it, in the form that is short rather than fast: object streams and lists of
// parts are small. zlib is no choice here: Emscripten would have to fetch it.

#include "inflate.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace shagym::inspection {

namespace {

constexpr std::size_t most_bits = 15;

class Bits {
 public:
  explicit Bits(std::string_view data) : data_(data) {}

  /// Zeros behind the end; `spent` says so.
  std::uint32_t take(unsigned count) {
    while (held_ < count) {
      const bool more = at_ < data_.size();
      if (!more) spent_ = true;
      bits_ |= static_cast<std::uint32_t>(more ? static_cast<unsigned char>(data_[at_]) : 0) << held_;
      at_ += more ? 1 : 0;
      held_ += 8;
    }
    const std::uint32_t value = bits_ & ((std::uint32_t{1} << count) - 1);
    bits_ >>= count;
    held_ -= count;
    return value;
  }
  void to_byte() {
    bits_ = 0;
    held_ = 0;
  }
  bool spent() const { return spent_; }
  std::size_t used() const { return at_; }
  std::string_view bytes(std::size_t count) {
    const std::string_view part = data_.substr(at_, count);
    spent_ = spent_ || part.size() < count;
    at_ += part.size();
    return part;
  }

 private:
  std::string_view data_;
  std::size_t at_ = 0;
  std::uint32_t bits_ = 0;
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
    for (std::size_t length = 1; length <= most_bits; ++length) {
      left = left * 2 - counts_[length];
      if (left < 0) return false;
      starts[length + 1] = static_cast<std::uint16_t>(starts[length] + counts_[length]);
    }
    for (std::size_t i = 0; i < size; ++i) {
      if (lengths[i] != 0) symbols_[starts[lengths[i]]++] = static_cast<std::uint16_t>(i);
    }
    return true;
  }

  /// -1 where the bits are no code.
  int read(Bits& bits) const {
    int code = 0;
    int first = 0;
    int index = 0;
    for (std::size_t length = 1; length <= most_bits; ++length) {
      code |= static_cast<int>(bits.take(1));
      const int count = counts_[length];
      if (code - count < first) return symbols_[static_cast<std::size_t>(index + code - first)];
      index += count;
      first = (first + count) * 2;
      code *= 2;
    }
    return -1;
  }

 private:
  std::array<std::uint16_t, most_bits + 1> counts_{};
  std::array<std::uint16_t, 288> symbols_{};
};

constexpr std::array<std::uint16_t, 29> length_base{3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                    15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                    67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> length_bits{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                   2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::array<std::uint8_t, 19> length_order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                    11, 4,  12, 3, 13, 2, 14, 1, 15};

struct Inflater {
  Bits bits;
  std::size_t most;
  std::string out{};
  Code literals{};
  Code distances{};

  bool stored() {
    bits.to_byte();
    const std::uint32_t size = bits.take(16);
    if ((bits.take(16) ^ 0xFFFF) != size || bits.spent()) return false;
    out.append(bits.bytes(std::min<std::size_t>(size, most - out.size())));
    return !bits.spent();
  }

  void fixed_codes() {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t i = 0; i < 288; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    literals.build(lengths.data(), 288);
    lengths.fill(5);
    distances.build(lengths.data(), 30);
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
    return literals.build(lengths.data(), literal_count) &&
           distances.build(lengths.data() + literal_count, distance_count);
  }

  bool copy(int symbol) {
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
    const std::size_t size = out.size();
    out.resize(size + std::min(length, most - size));
    // Byte by byte: what is copied may be what this very copy has written.
    char* to = out.data() + size;
    for (const char* end = out.data() + out.size(); to != end; ++to)
      *to = to[-static_cast<std::ptrdiff_t>(distance)];
    return true;
  }

  bool coded() {
    while (out.size() < most && !bits.spent()) {
      const int symbol = literals.read(bits);
      if (symbol < 0) return false;
      if (symbol == 256) return true;
      if (symbol < 256)
        out.push_back(static_cast<char>(symbol));
      else if (!copy(symbol))
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
      if (kind == 1) fixed_codes();
      if (kind == 1 || (kind == 2 && read_codes())) well = coded();
      if (!well || bits.spent()) return false;
    }
    return true;
  }
};

}  // namespace

Inflated inflate(std::string_view packed, std::size_t most) {
  Inflater inflater{Bits(packed), most};
  const bool whole = inflater.run();
  return {std::move(inflater.out), whole, inflater.bits.used()};
}

Inflated inflate_zlib(std::string_view packed, std::size_t most) {
  Inflated inflated = inflate(packed.substr(packed.size() < 2 ? packed.size() : 2), most);
  inflated.used += 2;
  return inflated;
}

}  // namespace shagym::inspection
