#ifndef SHAGYM_JSON_VIEW_PARTS_HPP_INCLUDED
#define SHAGYM_JSON_VIEW_PARTS_HPP_INCLUDED

#include "shagym/rulebook.hpp"
#include "shagym/view.hpp"
#include "writer.hpp"

/// The view's parts as JSON. Each function writes one type of `web/src/engine/view.ts`.
namespace shagym::json {

/// The enumerator's name, by its place.
template <class Enum, std::size_t size>
std::string_view name_in(const char* const (&names)[size], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

void write_truth(Writer& writer, Truth truth);
void write_because(Writer& writer, const std::vector<Because>& because);
void write_citations(Writer& writer, const std::vector<CitationView>& citations);
void write_checks(Writer& writer, std::string_view key, const std::vector<DocumentCheck>& checks);

/// The page of questions, with the options of routes and channels as they are judged.
void write_page(Writer& writer, const View& view, const Rulebook& rulebook);
void write_letter(Writer& writer, const std::optional<Letter>& letter);
void write_package(Writer& writer, const std::optional<Package>& package, Locale locale);
void write_deadlines(Writer& writer, const Deadlines& deadlines, const CivilTime& now, const Words& words);

}  // namespace shagym::json

#endif
