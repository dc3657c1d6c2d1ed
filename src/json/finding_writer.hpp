#ifndef SHAGYM_JSON_FINDING_WRITER_HPP_INCLUDED
#define SHAGYM_JSON_FINDING_WRITER_HPP_INCLUDED

#include <string>

#include "shagym/inspect.hpp"

namespace shagym::json {

/// The finding as JSON in a fixed key order; see `rules/schema/finding.schema.json`.
std::string write_finding(const FileFinding& finding);

}  // namespace shagym::json

#endif
