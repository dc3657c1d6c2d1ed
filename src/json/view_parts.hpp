#ifndef SHAGYM_JSON_VIEW_PARTS_HPP_INCLUDED
#define SHAGYM_JSON_VIEW_PARTS_HPP_INCLUDED

#include "node.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/view.hpp"

/// The view's parts as JSON. Each function writes one type of `web/src/engine/view.ts`.
namespace shagym::json {

/// Null instead of an empty text.
Json text_or_null(const std::string& text);
Json write(const Value& value);
Json write(const std::vector<std::string>& texts);
Json write(const CitationView& citation);
Json write(const Because& because);
Json write(const DocumentCheck& check);
Json write(Truth truth);

/// Any list of things that `write` can take.
template <class Item>
Json write_all(const std::vector<Item>& items) {
  Json out = Json::array();
  for (const Item& item : items) out.push_back(write(item));
  return out;
}

/// The page of questions, with the options of routes and channels as they are judged.
Json write_page(const View& view, const Rulebook& rulebook);
Json write_letter(const Letter& letter, Locale locale);
Json write_package(const Package& package, Locale locale);
Json write_deadlines(const Deadlines& deadlines, const CivilTime& now);

}  // namespace shagym::json

#endif
