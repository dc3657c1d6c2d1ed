#ifndef SHAGYM_INSPECT_BOXES_HPP_INCLUDED
#define SHAGYM_INSPECT_BOXES_HPP_INCLUDED

#include "bytes.hpp"

namespace shagym::inspection {

/// Walks the boxes of an ISO base media file (or of one of its boxes): calls `visit(type, body)` for each.
/// @returns false where a box claims more than there is; its body is what there is of it
template <class Visit>
bool each_box(Bytes parent, Visit visit) {
  std::uint64_t at = 0;
  while (at < parent.size()) {
    if (!parent.has(at, 8)) return false;
    std::uint64_t size = parent.big(at, 4);
    std::uint64_t head = 8;
    if (size == 1) {
      if (!parent.has(at, 16)) return false;
      size = parent.big(at + 8, 8);
      head = 16;
    }
    if (size == 0) size = parent.size() - at;
    if (size < head) return false;
    visit(parent.part(at + 4, 4).view(), parent.part(at + head, size - head));
    if (!parent.has(at, size)) return false;
    at += size;
  }
  return true;
}

/// The first box of that type; empty where there is none.
inline Bytes box_in(Bytes parent, std::string_view wanted) {
  Bytes found;
  each_box(parent, [&](std::string_view type, Bytes body) {
    if (type == wanted && found.size() == 0) found = body;
  });
  return found;
}

}  // namespace shagym::inspection

#endif
