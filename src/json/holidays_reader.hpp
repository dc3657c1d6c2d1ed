#ifndef SHAGYM_JSON_HOLIDAYS_READER_HPP_INCLUDED
#define SHAGYM_JSON_HOLIDAYS_READER_HPP_INCLUDED

#include "node.hpp"
#include "shagym/holidays.hpp"

namespace shagym::json {

/// Reads the rules of holidays; no date may be a holiday by two rules at once.
Holidays read_holidays(const Node& node);

}  // namespace shagym::json

#endif
