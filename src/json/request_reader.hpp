#ifndef SHAGYM_JSON_REQUEST_READER_HPP_INCLUDED
#define SHAGYM_JSON_REQUEST_READER_HPP_INCLUDED

#include <string_view>

#include "parse.hpp"
#include "shagym/case.hpp"

namespace shagym::json {

/// Also of a line of decisions.
constexpr Limits request_limits{std::size_t{1024} * 1024, 32};

/// Reads a request; see `rules/schema/request.schema.json`.
/// @throws RequestError with code and JSON pointer
RawCase read_request(std::string_view text);

}  // namespace shagym::json

#endif
