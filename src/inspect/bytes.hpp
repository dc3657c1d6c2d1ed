#ifndef SHAGYM_INSPECT_BYTES_HPP_INCLUDED
#define SHAGYM_INSPECT_BYTES_HPP_INCLUDED

#include <cstdint>
#include <string_view>

namespace shagym::inspection {

using namespace std::string_view_literals;

/// Bytes that nobody vouches for. Positions are 64 bits wide on every machine, so that sums of what a file
/// claims cannot run over; what lies beyond the end reads as zero.
class Bytes {
 public:
  static constexpr std::uint64_t none = ~std::uint64_t{0};

  Bytes() = default;
  explicit Bytes(std::string_view data) : data_(data) {}

  std::uint64_t size() const { return data_.size(); }
  std::string_view view() const { return data_; }
  bool has(std::uint64_t at, std::uint64_t count) const { return at <= size() && count <= size() - at; }

  unsigned u8(std::uint64_t at) const {
    return at < size() ? static_cast<unsigned char>(data_[static_cast<std::size_t>(at)]) : 0;
  }
  /// A number of `count` bytes (8 at most), the first one the most significant.
  std::uint64_t big(std::uint64_t at, unsigned count) const {
    std::uint64_t value = 0;
    if (!has(at, count)) return 0;
    for (unsigned i = 0; i < count; ++i) value = value << 8 | u8(at + i);
    return value;
  }
  std::uint64_t little(std::uint64_t at, unsigned count) const {
    std::uint64_t value = 0;
    if (!has(at, count)) return 0;
    for (unsigned i = count; i > 0; --i) value = value << 8 | u8(at + i - 1);
    return value;
  }
  /// The number that the next two bytes of TIFF's or another format's changing order make.
  std::uint64_t number(std::uint64_t at, unsigned count, bool is_little) const {
    return is_little ? little(at, count) : big(at, count);
  }

  bool is(std::uint64_t at, std::string_view part) const {
    return has(at, part.size()) && data_.substr(static_cast<std::size_t>(at), part.size()) == part;
  }
  /// As much of it as there is.
  Bytes part(std::uint64_t at, std::uint64_t count = none) const {
    if (at >= size()) return Bytes();
    const std::uint64_t rest = size() - at;
    return Bytes(
        data_.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(count < rest ? count : rest)));
  }
  std::uint64_t find(std::string_view wanted, std::uint64_t from = 0) const {
    if (from >= size()) return none;
    const std::size_t at = data_.find(wanted, static_cast<std::size_t>(from));
    return at == std::string_view::npos ? none : at;
  }
  bool contains(std::string_view wanted) const { return find(wanted) != none; }

 private:
  std::string_view data_;
};

}  // namespace shagym::inspection

#endif
