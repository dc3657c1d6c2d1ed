#ifndef SHAGYM_INSPECT_SINK_HPP_INCLUDED
#define SHAGYM_INSPECT_SINK_HPP_INCLUDED

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace shagym::inspection {

/// Where unpacked bytes go: kept, `most` of them at most.
class Kept {
 public:
  explicit Kept(std::size_t most) : most_(most) {}

  std::uint64_t size() const { return bytes_.size(); }
  bool full(std::uint64_t /*used*/) { return bytes_.size() >= most_; }
  void put(char byte) {
    if (bytes_.size() < most_) bytes_.push_back(byte);
  }
  void append(std::string_view part) { bytes_.append(part.substr(0, most_ - bytes_.size())); }
  /// Once more what stands `distance` bytes before the end; it may overlap with what is being written.
  void repeat(std::uint64_t distance, std::uint64_t length) {
    const std::size_t size = bytes_.size();
    bytes_.resize(size + static_cast<std::size_t>(std::min<std::uint64_t>(length, most_ - size)));
    char* to = bytes_.data() + size;
    for (const char* end = bytes_.data() + bytes_.size(); to != end; ++to)
      *to = to[-static_cast<std::ptrdiff_t>(distance)];
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::size_t most_;
  std::string bytes_;
};

/// Only counted, to find what grows out of all bounds wherever in the data it begins: a stretch of 256 kB
/// that unpacks to more than 128 MB, or 512 MB in all out of a hundredth. DEFLATE packs 1 032 to 1 at best,
/// and a page scanned at 600 dots an inch is 104 MB.
class Counted {
 public:
  static constexpr std::uint64_t stretch = std::uint64_t{256} * 1024;
  static constexpr std::uint64_t most = std::uint64_t{512} * 1024 * 1024;

  /// @param expected bytes that there is a reason for, such as a large picture's
  explicit Counted(std::uint64_t expected = 0) : most_of_stretch_(std::max(expected, 500 * stretch)) {}

  std::uint64_t size() const { return size_; }
  /// @param used bytes of the packed data that were read
  bool full(std::uint64_t used) {
    if (size_ - stretch_size_ > most_of_stretch_ || (size_ > most && size_ > 100 * used)) bomb_ = true;
    if (used >= stretch_used_ + stretch) {
      stretch_used_ = used;
      stretch_size_ = size_;
    }
    return bomb_;
  }
  void put(char /*byte*/) { ++size_; }
  void append(std::string_view part) { size_ += part.size(); }
  void repeat(std::uint64_t /*distance*/, std::uint64_t length) { size_ += length; }
  bool bomb() const { return bomb_; }

 private:
  std::uint64_t most_of_stretch_;
  std::uint64_t size_ = 0;
  std::uint64_t stretch_used_ = 0;
  std::uint64_t stretch_size_ = 0;
  bool bomb_ = false;
};

}  // namespace shagym::inspection

#endif
