// The inspector as the page runs it: a module of its own, built like page.cpp. It keeps nothing from one file
// to the next but the memory that it has grown to; inspector.mjs throws an instance away that has grown or
// failed.

#include <cstddef>

#include "failure.hpp"
#include "hands.hpp"
#include "json/finding_writer.hpp"
#include "shagym/inspect.hpp"

/// Only want of memory can fail here; the other side makes an error of an empty answer.
void tell_failure(const shagym::InputError&) {
  answer.clear();
}

extern "C" {

/// Answers with a finding, see rules/schema/finding.schema.json.
void SHAGYM_EXPORT(inspect)(const char* name, std::size_t name_size, const char* bytes, std::size_t size) {
  answer = shagym::json::write_finding(shagym::inspect({name, name_size}, {bytes, size}));
}

}  // extern "C"
