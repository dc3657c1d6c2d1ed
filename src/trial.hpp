#ifndef SHAGYM_TRIAL_HPP_INCLUDED
#define SHAGYM_TRIAL_HPP_INCLUDED

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shagym/explain.hpp"
#include "shagym/view.hpp"

namespace shagym {

/// An answer to try.
using Attempt = std::pair<const Fact*, Value>;

/// The verdict of a conclusion in a case whose verdicts have been reached.
Truth verdict_of(const Rulebook& rulebook, const View& view, const Conclusion& about);

/// The facts that decided a conclusion, or that could still decide it.
std::vector<std::string> facts_behind(const Rulebook& rulebook, const View& view, const Conclusion& about);

/// Answers worth trying to a question: each other option, each option ticked or not, dates around today.
/// Nothing for what is only written: no verdict reads it.
std::vector<Value> other_answers(const Fact& question, const View& view);

/// The smallest change of answers, at most two, that gives the conclusion the wanted verdict. Each step looks
/// only at the questions that the verdict rests on: as long as none of them changes, the verdict cannot.
std::vector<Attempt> smallest_change(const Rulebook& rulebook, const RawCase& raw, const View& now,
                                     const Conclusion& about, Truth wanted);

}  // namespace shagym

#endif
