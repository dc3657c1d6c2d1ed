#ifndef SHAGYM_SUFFIX_HPP_INCLUDED
#define SHAGYM_SUFFIX_HPP_INCLUDED

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shagym {

/// How a language ties case endings to words it does not know beforehand: names, dates, numbers. The letters
/// are data (rules/suffixes.json); without data every word stays as it is.
struct Suffixes {
  std::string language;
  /// Of a form, for each class of last letter: the ending after a back vowel and the one after a front vowel.
  struct Endings {
    std::string back;
    std::string front;
  };
  std::string back;      ///< vowels that ask for the back ending
  std::string front;     ///< and for the front one
  std::string by_stem;   ///< vowels that leave it to the vowel before them; the first leans to the front
  std::string softener;  ///< a mark behind the last consonant that asks for the front ending
  std::vector<std::pair<std::string, std::string>> classes;  ///< name, letters
  std::string otherwise;                                     ///< class of any other letter
  std::vector<std::string> surnames;     ///< endings that leave it to the vowel before them
  std::vector<std::string> front_ends;   ///< endings that ask for the front ending
  std::vector<std::string> possessives;  ///< last words, or their ends, that have the class "possessive"
  std::map<std::string, std::string, std::less<>>
      read_as;  ///< words, capitals and numbers: how they are read
  std::map<std::string, std::map<std::string, Endings, std::less<>>, std::less<>> forms;

  /// The text with the ending of the form at its last word. Behind a number, an abbreviation or a mark the
  /// ending stands after a hyphen.
  /// @returns the text as it is when there is no such form
  std::string inflect(std::string_view text, std::string_view form) const;
};

}  // namespace shagym

#endif
