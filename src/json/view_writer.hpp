#ifndef SHAGYM_JSON_VIEW_WRITER_HPP_INCLUDED
#define SHAGYM_JSON_VIEW_WRITER_HPP_INCLUDED

#include <string>

#include "shagym/problem.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/view.hpp"

namespace shagym::json {

/// The view as JSON in a fixed key order; see `rules/schema/view.schema.json`.
std::string write_view(const View& view, const Rulebook& rulebook);

/// The envelope of a failure.
std::string write_error(const InputError& error);

}  // namespace shagym::json

#endif
