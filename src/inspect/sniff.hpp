#ifndef SHAGYM_INSPECT_SNIFF_HPP_INCLUDED
#define SHAGYM_INSPECT_SNIFF_HPP_INCLUDED

#include <string_view>

#include "bytes.hpp"

namespace shagym::inspection {

/// The type that a file's head claims; `bin` when it is none we know. Reads the first kilobyte, and for text
/// the first 64.
std::string_view sniff(Bytes file);

}  // namespace shagym::inspection

#endif
