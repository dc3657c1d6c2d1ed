#ifndef SHAGYM_LETTERS_HPP_INCLUDED
#define SHAGYM_LETTERS_HPP_INCLUDED

#include <string>
#include <string_view>
#include <vector>

namespace shagym {

/// The characters of a text, each as its UTF-8 bytes.
std::vector<std::string_view> characters_of(std::string_view text);

/// Latin and Cyrillic letters made small, those of Kazakh among them; whatever else there is stays as it is.
std::string lower(std::string_view text);

/// A letter or a digit of any script; marks and blanks are none.
bool is_word_character(std::string_view character);

bool is_digit(std::string_view character);

bool ends_with(std::string_view text, std::string_view end);

}  // namespace shagym

#endif
