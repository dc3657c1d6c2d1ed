// Signature containers (CMS, formerly PKCS#7; RFC 5652), as bytes or as base64, with a frame or without.

#include <optional>
#include <string>

#include "families.hpp"
#include "text.hpp"

namespace shagym::inspection {

namespace {

/// One value of DER, or of BER where a length is left open.
struct Value {
  unsigned tag = 0;
  std::uint64_t body = 0;
  std::uint64_t end = 0;  ///< of the body
  bool open = false;      ///< ends with two zeros instead
  bool cut = false;       ///< claims more than there is
};

Value value_at(Bytes file, std::uint64_t at, std::uint64_t limit) {
  Value value;
  value.tag = file.u8(at);
  const unsigned first = file.u8(at + 1);
  value.open = first == 0x80;
  const unsigned width = first > 0x80 ? first & 0x7F : 0;
  const std::uint64_t length = width > 8 ? Bytes::none : width > 0 ? file.big(at + 2, width) : first & 0x7F;
  value.body = at + 2 + width;
  value.cut = value.body > limit || (!value.open && length > limit - value.body);
  value.end = value.cut || value.open ? limit : value.body + length;
  return value;
}

/// Behind a value: for one of open length its parts are walked, some levels deep.
std::optional<std::uint64_t> behind(Bytes file, const Value& value, unsigned depth) {
  if (value.cut) return std::nullopt;
  if (!value.open) return value.end;
  if (depth > 12) return std::nullopt;
  std::uint64_t at = value.body;
  while (file.has(at, 2) && at < value.end) {
    if (file.big(at, 2) == 0) return at + 2;
    const auto next = behind(file, value_at(file, at, value.end), depth + 1);
    if (!next) return std::nullopt;
    at = *next;
  }
  return std::nullopt;
}

struct Container {
  Bytes file;
  FileFinding& finding;

  /// Calls `visit` for each part of a value. @returns false when the end is missing
  template <class Visit>
  bool each(const Value& parent, Visit visit) {
    std::uint64_t at = parent.body;
    while (at < parent.end) {
      if (parent.open && file.has(at, 2) && file.big(at, 2) == 0) return true;
      const Value part = value_at(file, at, parent.end);
      const auto next = behind(file, part, 0);
      visit(part);
      if (!next) return false;
      at = *next;
    }
    return !parent.open && !parent.cut;
  }

  void run() {
    const Value all = value_at(file, 0, file.size());
    bool whole = !all.cut;
    whole = each(all,
                 [&](const Value& content) {
                   if (content.tag != 0xA0) return;
                   each(content, [&](const Value& signed_data) {
                     // The last of its parts is the set of those who signed; the first one names digests.
                     unsigned part = 0;
                     std::uint32_t signers = 0;
                     each(signed_data, [&](const Value& each_part) {
                       ++part;
                       if (each_part.tag != 0x31 || part <= 2) return;
                       signers = 0;
                       each(each_part, [&](const Value& signer) {
                         signers += signer.tag == 0x30 && !signer.cut ? 1 : 0;
                       });
                     });
                     finding.signatures = signers;
                   });
                 }) &&
            whole;
    if (!whole)
      finding.codes.add(FileCode::truncated);
    else if (finding.signatures == 0)
      finding.codes.add(FileCode::broken);
  }
};

constexpr std::size_t most_decoded = std::size_t{64} * 1024 * 1024;

}  // namespace

void look_at_cms(Bytes file, FileFinding& finding) {
  if (file.u8(0) == 0x30) return Container{file, finding}.run();
  std::uint64_t from = 0;
  if (file.u8(0) != 'M') {
    const std::uint64_t frame = file.find("-----BEGIN");
    from = frame == Bytes::none ? frame : file.find("\n", frame);
    if (from == Bytes::none || !file.part(from).contains("-----END")) finding.codes.add(FileCode::truncated);
    if (from == Bytes::none) return;
  }
  const std::string bytes = from_base64(file.part(from).view(), most_decoded);
  Container{Bytes(bytes), finding}.run();
}

}  // namespace shagym::inspection
