#ifndef SHAGYM_WASM_FAILURE_HPP_INCLUDED
#define SHAGYM_WASM_FAILURE_HPP_INCLUDED

#include "shagym/problem.hpp"

/// Keeps a failure as the answer of the running call.
void tell_failure(const shagym::InputError& error);

#endif
