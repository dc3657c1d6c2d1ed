#include "pdf_filters.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "inflate.hpp"
#include "pdf_lexer.hpp"

namespace shagym::inspection {

namespace {

struct Named {
  std::string_view name;
  PdfFilter filter;
};

constexpr std::array known{
    Named{"FlateDecode", PdfFilter::flate},
    Named{"Fl", PdfFilter::flate},
    Named{"LZWDecode", PdfFilter::lzw},
    Named{"LZW", PdfFilter::lzw},
    Named{"RunLengthDecode", PdfFilter::run_length},
    Named{"RL", PdfFilter::run_length},
    Named{"ASCIIHexDecode", PdfFilter::ascii_hex},
    Named{"AHx", PdfFilter::ascii_hex},
    Named{"ASCII85Decode", PdfFilter::ascii_85},
    Named{"A85", PdfFilter::ascii_85},
};

/// Codes of 9 to 12 bits, the first bit first; 256 begins anew, 257 ends. Each other code stands for what the
/// code before it stood for and one byte more, and so for a part of what has already been written. Codes get
/// longer `early` codes before they have to: one, where the file does not say otherwise.
template <class Sink>
bool unpack_lzw(std::string_view packed, Sink& out, unsigned early = 1) {
  struct Entry {
    std::uint64_t at = 0;
    std::uint64_t length = 0;
  };
  std::array<Entry, 4096> entries;
  unsigned next = 258;
  Entry before;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (std::size_t at = 0; !out.full(at);) {
    const unsigned soon = next + early;
    const unsigned width = soon < 512 ? 9 : soon < 1024 ? 10 : soon < 2048 ? 11 : 12;
    for (; held < width; held += 8) {
      if (at == packed.size()) return false;
      bits = bits << 8 | static_cast<unsigned char>(packed[at++]);
    }
    held -= width;
    const unsigned code = bits >> held & ((1U << width) - 1);
    if (code == 257) return true;
    if (code == 256) {
      next = 258;
      before = {};
      continue;
    }
    const Entry now{out.size(), code < 256 ? 1 : code < next ? entries[code].length : before.length + 1};
    if (code < 256)
      out.put(static_cast<char>(code));
    else if (code < next)
      out.repeat(out.size() - entries[code].at, now.length);
    else if (code == next && before.length > 0)
      out.repeat(before.length, now.length);
    else
      return false;
    if (before.length > 0 && next < entries.size()) entries[next++] = {before.at, before.length + 1};
    before = now;
  }
  return false;
}

/// A number below 128: one more bytes as they are; above: the next byte 257 less that many times; 128 ends.
template <class Sink>
bool unpack_run_length(std::string_view packed, Sink& out) {
  for (std::size_t at = 0; at < packed.size() && !out.full(at);) {
    const unsigned number = static_cast<unsigned char>(packed[at++]);
    if (number == 128) return true;
    if (number < 128) {
      out.append(packed.substr(at, number + 1));
      at += std::min<std::size_t>(number + 1, packed.size() - at);
    } else if (at < packed.size()) {
      out.put(packed[at++]);
      out.repeat(1, 256 - number);
    }
  }
  return false;
}

template <class Sink>
bool unpack_hex(std::string_view packed, Sink& out) {
  unsigned value = 1;  // a one before the digits
  for (const char c : packed) {
    if (c == '>') break;
    const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                           : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10
                           : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10
                                                  : 16;
    if (digit == 16) continue;
    value = value << 4 | digit;
    if (value < 256) continue;
    out.put(static_cast<char>(value));
    value = 1;
  }
  if (value > 1) out.put(static_cast<char>(value << 4));
  return true;
}

template <class Sink>
bool unpack_85(std::string_view packed, Sink& out) {
  std::uint32_t value = 0;
  unsigned digits = 0;
  const auto write = [&](unsigned bytes) {
    for (unsigned i = 0; i < bytes; ++i) out.put(static_cast<char>(value >> (24 - 8 * i)));
    value = 0;
    digits = 0;
  };
  for (const char c : packed) {
    if (c == '~') break;
    if (c == 'z' && digits == 0) write(4);
    if (c < '!' || c > 'u') continue;
    value = value * 85 + static_cast<std::uint32_t>(c - '!');
    if (++digits == 5) write(4);
  }
  const unsigned rest = digits;
  for (unsigned i = rest; i < 5 && rest > 0; ++i) value = value * 85 + 84;
  if (rest > 1) write(rest - 1);
  return true;
}

template <class Sink>
bool undo(PdfFilter filter, std::string_view packed, Sink& out) {
  switch (filter) {
    case PdfFilter::lzw:
      return unpack_lzw(packed, out);
    case PdfFilter::run_length:
      return unpack_run_length(packed, out);
    case PdfFilter::ascii_hex:
      return unpack_hex(packed, out);
    case PdfFilter::ascii_85:
      return unpack_85(packed, out);
    default:
      return false;
  }
}

PdfUnpacked undone(PdfFilter filter, std::string_view packed, std::size_t most) {
  if (filter == PdfFilter::flate) {
    Inflated inflated = inflate(within_zlib(packed), most);
    return {std::move(inflated.bytes), inflated.whole};
  }
  Kept kept(most);
  const bool whole = undo(filter, packed, kept);
  return {kept.take(), whole && !kept.full(0)};
}

Counted weighed(PdfFilter filter, std::string_view packed, std::uint64_t expected) {
  if (filter == PdfFilter::flate) return weigh_deflate(within_zlib(packed), expected);
  Counted counted(expected);
  undo(filter, packed, counted);
  if (filter != PdfFilter::lzw || counted.bomb()) return counted;
  Counted late(expected);
  unpack_lzw(packed, late, 0);
  return late.size() > counted.size() ? late : counted;
}

bool swells(PdfFilter filter) {
  return filter == PdfFilter::flate || filter == PdfFilter::lzw || filter == PdfFilter::run_length;
}

}  // namespace

std::vector<PdfFilter> pdf_filters(std::string_view value) {
  constexpr std::size_t most_filters = 8;
  std::vector<PdfFilter> filters;
  PdfLexer lexer(value);
  for (PdfToken token = lexer.next(); token != PdfToken::end && filters.size() < most_filters;
       token = lexer.next()) {
    if (token != PdfToken::name) continue;
    const std::string name = lexer.name();
    // Where a file says itself how its streams are encrypted.
    if (name == "Crypt") continue;
    PdfFilter filter = PdfFilter::other;
    for (const Named& each : known) filter = each.name == name ? each.filter : filter;
    filters.push_back(filter);
  }
  return filters;
}

PdfUnpacked pdf_unpacked(std::string_view packed, const std::vector<PdfFilter>& filters, std::size_t most) {
  PdfUnpacked unpacked{std::string(filters.empty() ? packed.substr(0, most) : ""), true};
  std::string_view rest = packed;
  for (const PdfFilter filter : filters) {
    PdfUnpacked next = undone(filter, rest, most);
    unpacked = {std::move(next.bytes), unpacked.whole && next.whole};
    rest = unpacked.bytes;
  }
  return unpacked;
}

PdfWeight pdf_weight(std::string_view packed, const std::vector<PdfFilter>& filters, std::uint64_t expected,
                     std::size_t most) {
  /// A smaller stream that is packed once cannot swell to what is told.
  constexpr std::size_t harmless = std::size_t{64} * 1024;
  /// Packed data hardly packs a second time, unless it unpacks to a bomb.
  constexpr std::uint64_t most_of_repacked = std::uint64_t{16} * 1024 * 1024;
  PdfWeight weight;
  // What is behind a picture's own filter are pixels.
  const auto end = std::find(filters.begin(), filters.end(), PdfFilter::other);
  const auto swelling = std::count_if(filters.begin(), end, swells);
  if (swelling == 0 || (swelling == 1 && packed.size() < harmless)) return weight;
  std::string between;
  std::string_view rest = packed;
  for (auto each = filters.begin(); each != end; ++each) {
    if (swells(*each)) {
      const Counted counted = weighed(*each, rest, expected);
      const bool packed_twice =
          counted.size() > std::max(most_of_repacked, expected) && counted.size() / 1100 > packed.size();
      weight.bomb = counted.bomb() || packed_twice;
    }
    if (weight.bomb || each + 1 == end) return weight;
    std::string next = undone(*each, rest, most - weight.unpacked).bytes;
    weight.unpacked += next.size();
    weight.unseen = weight.unpacked >= most;
    if (weight.unseen) return weight;
    between = std::move(next);
    rest = between;
  }
  return weight;
}

}  // namespace shagym::inspection
