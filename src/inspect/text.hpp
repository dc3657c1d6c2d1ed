#ifndef SHAGYM_INSPECT_TEXT_HPP_INCLUDED
#define SHAGYM_INSPECT_TEXT_HPP_INCLUDED

#include <string>
#include <string_view>

namespace shagym::inspection {

/// Letters and blanks only, in whichever encoding: no control characters. UTF-16 is text with its mark.
bool is_text(std::string_view bytes);

bool is_base64(std::string_view text);
/// What the digits say, up to the first character that is none. Blanks do not count.
std::string from_base64(std::string_view text, std::size_t most);

/// A to Z become a to z.
std::string lower(std::string_view text);

}  // namespace shagym::inspection

#endif
