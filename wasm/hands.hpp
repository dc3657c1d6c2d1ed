#ifndef SHAGYM_WASM_HANDS_HPP_INCLUDED
#define SHAGYM_WASM_HANDS_HPP_INCLUDED

#include <string>

#define SHAGYM_EXPORT(name) __attribute__((export_name(#name))) name

/// The answer of the last call; instance.mjs reads it from there.
extern std::string answer;

#endif
