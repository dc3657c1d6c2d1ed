#ifndef SHAGYM_JSON_EXPLANATION_WRITER_HPP_INCLUDED
#define SHAGYM_JSON_EXPLANATION_WRITER_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/explain.hpp"

namespace shagym::json {

/// Explanations as JSON in a fixed key order; see `rules/schema/explanations.schema.json`.
std::string write_explanations(const std::vector<Explanation>& explanations);

}  // namespace shagym::json

#endif
