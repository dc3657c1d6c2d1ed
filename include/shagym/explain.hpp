#ifndef SHAGYM_EXPLAIN_HPP_INCLUDED
#define SHAGYM_EXPLAIN_HPP_INCLUDED

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shagym/case.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

/// What a verdict can be about.
enum class Subject { ground, exit, route, authority, channel };

/// One conclusion: its kind and the id of its rule, written `route/court`.
struct Conclusion {
  Subject subject = Subject::ground;
  std::string id;
};

/// `route/court` as a conclusion; nothing where the rulebook has no such rule.
std::optional<Conclusion> parse_conclusion(const Rulebook& rulebook, std::string_view word);

/// The same; nothing for no word at all, which stands for all conclusions.
/// @throws RequestError for a word that names none
std::optional<Conclusion> conclusion_named(const Rulebook& rulebook, std::string_view word);

/// An answer that is, and what it would have to be.
struct ChangedAnswer {
  std::string fact;
  std::string page;
  std::string name;
  std::string from;  ///< in words; what is not answered yet says so
  std::string to;
};

/// Why a conclusion is as it is, and the smallest change of answers that would turn it round. What a portal
/// shows is asked only once a term runs; where a change would bring that question up, it is taken as left
/// blank.
struct Explanation {
  Conclusion about;
  std::string title;
  Truth truth = Truth::open;
  std::vector<std::string> reasons;
  std::vector<Because> because;
  std::vector<CitationView> citations;
  std::vector<std::string> notes;
  std::vector<std::string> missing;  ///< names of the questions that would decide it, while it is open
  /// One answer, else two, that turn yes into no or no into yes: tried out, not guessed. Empty where no two
  /// do.
  std::vector<ChangedAnswer> change;
  std::string change_text;  ///< what the change means, or that none of one or two answers is enough
};

/// Explains one conclusion, or all of the case in the rulebook's order.
/// @throws RequestError for what no person could have caused
std::vector<Explanation> explain_case(const Rulebook& rulebook, const RawCase& raw,
                                      const std::optional<Conclusion>& about = std::nullopt);

}  // namespace shagym

#endif
