#ifndef SHAGYM_PLURAL_HPP_INCLUDED
#define SHAGYM_PLURAL_HPP_INCLUDED

#include <string>
#include <string_view>

namespace shagym {

/// The form that a language has for a count, by a rule that is data: forms with what they take, the first
/// that fits, the last one for all the rest.
///
///     one:*1,-*11 few:*2,*3,*4,-*12,-*13,-*14 many      *1: ends in 1; 1: is 1; -: but not
std::string plural_form(std::string_view rule, long count);

}  // namespace shagym

#endif
