#ifndef SHAGYM_JSON_CALENDAR_READER_HPP_INCLUDED
#define SHAGYM_JSON_CALENDAR_READER_HPP_INCLUDED

#include "node.hpp"
#include "shagym/calendar.hpp"

namespace shagym::json {

/// Reads the rules of holidays and what each year adds to them, derives the days off, and lays over them what
/// decrees move. Holes, duplicates and contradictions are refused where they stand.
/// @param holidays the bundle's member `holidays`
/// @param years the bundle's member `calendar`
std::vector<CalendarYear> read_calendar(const Node& holidays, const Node& years);

}  // namespace shagym::json

#endif
