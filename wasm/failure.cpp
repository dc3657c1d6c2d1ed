// A throw without C++ exceptions: the failure becomes the answer, and JavaScript takes the call off the
// stack. Nothing between the throw and the call's edge is destroyed, so no `catch` below the rim may be
// relied on, and what the call had allocated stays lost until the module goes.

#include "failure.hpp"

#include <cstdlib>
#include <typeinfo>

extern "C" {

/// Throws in JavaScript.
[[noreturn]] __attribute__((import_module("env"), import_name("shagym_failed"))) void shagym_failed();

void* __cxa_allocate_exception(std::size_t size) noexcept {
  return std::malloc(size);
}

[[noreturn]] void __cxa_throw(void* thrown, std::type_info* type, void (*)(void*)) {
  if (*type == typeid(shagym::RequestError) || *type == typeid(shagym::RulebookError))
    tell_failure(*static_cast<shagym::InputError*>(thrown));
  else
    tell_failure({"internal", "", "the engine failed"});
  shagym_failed();
}

}  // extern "C"
