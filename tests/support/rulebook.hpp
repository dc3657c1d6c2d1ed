#ifndef SHAGYM_TESTS_SUPPORT_RULEBOOK_HPP_INCLUDED
#define SHAGYM_TESTS_SUPPORT_RULEBOOK_HPP_INCLUDED

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "shagym/engine.hpp"
#include "shagym/rulebook.hpp"

namespace shagym::test {

/// Keeps the order of members.
using Json = nlohmann::ordered_json;

/// The bundle that `scripts/build-rulebook` wrote. Throws with a plain message when there is none.
const std::string& bundle();

/// An engine on that bundle, and its rulebook.
const Engine& engine();
const Rulebook& rulebook();

/// The bundle after a change to its JSON, as text.
std::string changed_bundle(const std::function<void(Json&)>& change);

/// A rulebook read from the changed bundle.
Rulebook changed_rulebook(const std::function<void(Json&)>& change);

}  // namespace shagym::test

#endif
