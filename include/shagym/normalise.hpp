#ifndef SHAGYM_NORMALISE_HPP_INCLUDED
#define SHAGYM_NORMALISE_HPP_INCLUDED

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shagym/case.hpp"
#include "shagym/problem.hpp"
#include "shagym/rulebook.hpp"

namespace shagym {

struct Normalised {
  Case known;
  std::vector<Problem> problems;  ///< in the order of the rulebook's facts
};

/// Trims, checks and canonises each answer. A wrong answer becomes a problem and stays unknown, so that it is
/// asked again; a blank one is known to be blank when optional.
/// @throws RequestError `unknown_fact`, `unknown_role`, `wrong_type`: what no person could have caused.
Normalised normalise(const RawCase& raw, const Rulebook& rulebook);

/// The check of an individual's identification number (IIN); nothing when it is right, else the problem's
/// code. Order of the Government on forming identification numbers: 12 digits, the last a weighted sum
/// modulo 11.
std::optional<std::string> problem_of_iin(std::string_view digits);

/// Same check digit rule as for the IIN: two rounds of weights, modulo 11.
bool has_valid_check_digit(std::string_view twelve_digits);

/// `+7` and ten digits from what people type (8..., spaces, brackets, dashes); nothing when it is no such
/// number.
std::optional<std::string> canonical_phone(std::string_view text);

/// One `@`, something before it, a dot after it, no spaces; nothing stricter, for addresses are many.
bool looks_like_email(std::string_view text);

/// Without control characters (line feeds stay where `multiline`), outer blanks and runs of blanks.
std::string tidy(std::string_view text, bool multiline);

}  // namespace shagym

#endif
