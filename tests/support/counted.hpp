#ifndef SHAGYM_TESTS_SUPPORT_COUNTED_HPP_INCLUDED
#define SHAGYM_TESTS_SUPPORT_COUNTED_HPP_INCLUDED

#include "cases.hpp"
#include "conditions.hpp"
#include "rulebook.hpp"

namespace shagym::test {

/// The dates of a case, and what is known after they were counted.
struct Counted {
  Facts facts;
  Deadlines deadlines;

  const Deadline* operator[](const std::string& term) const { return of_term(deadlines, term); }
};

/// Counts the dates of the facts known, written as JSON.
inline Counted counted(const std::string& known, const std::string& now = "2026-11-23T10:00",
                       const Rulebook& book = rulebook(), Locale locale = Locale::en) {
  Counted result{facts(known), {}};
  result.deadlines = count_deadlines(book, Words(book, locale), parse_civil_time(now).value(), result.facts);
  return result;
}

inline std::string iso(const std::optional<Day>& date) {
  return date ? shagym::iso(*date) : "none";
}

/// Handed in now: to the organisation, to the Agency, to the Agency through the organisation.
inline const char* const to_provider = R"({"complained":"no","route":"provider","stage":"provider"})";
inline const char* const direct = R"({"complained":"no","route":"oversight","stage":"oversight"})";
inline const char* const through = R"({"complained":"no","route":"oversight_through","stage":"oversight"})";

/// Registered by the Agency, whose last day is 20.11.2026, and no answer.
inline const char* const silent =
    R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-10-30","authority_portal_date":null})";

}  // namespace shagym::test

#endif
