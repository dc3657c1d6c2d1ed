#ifndef SHAGYM_NUMBER_TEXT_HPP_INCLUDED
#define SHAGYM_NUMBER_TEXT_HPP_INCLUDED

#include <string>

namespace shagym {

/// A number as JavaScript's `String(number)` writes it. The page's module asks JavaScript itself, see
/// wasm/numbers.cpp.
std::string number_text(double number);

}  // namespace shagym

#endif
