// The engine as the page runs it: no Embind and no C++ exceptions, a fifth less to download than binding.cpp.
// One module holds one rulebook; module.mjs is the other side of these functions.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "failure.hpp"
#include "hands.hpp"
#include "json/explanation_writer.hpp"
#include "json/request_reader.hpp"
#include "json/rulebook_reader.hpp"
#include "json/view_writer.hpp"
#include "shagym/view.hpp"

using namespace shagym;

namespace {

std::unique_ptr<const Rulebook> rulebook;

}  // namespace

void tell_failure(const InputError& error) {
  answer = json::write_error(error);
}

extern "C" {

/// Each of the following answers with an envelope, as the functions of `shagym::Engine` do.
void SHAGYM_EXPORT(load)(const char* text, std::size_t size) {
  rulebook = std::make_unique<const Rulebook>(json::read_rulebook({text, size}));
  answer = R"({"ok":true})";
}

void SHAGYM_EXPORT(respond)(const char* request, std::size_t size) {
  answer = json::write_view(view_case(*rulebook, json::read_request({request, size})), *rulebook);
}

void SHAGYM_EXPORT(explain)(const char* request, std::size_t size, const char* about,
                            std::size_t about_size) {
  answer = json::write_explanations(explain_case(*rulebook, json::read_request({request, size}),
                                                 conclusion_named(*rulebook, {about, about_size})));
}

}  // extern "C"
