#ifndef SHAGYM_WASM_STRINGS_HPP_INCLUDED
#define SHAGYM_WASM_STRINGS_HPP_INCLUDED

#include <emscripten/val.h>

#include <string>

// Strings across the border by the platform's own coders: Embind's go byte by byte and took half of a call.

/// UTF-8 of a JavaScript string, where a lone surrogate becomes U+FFFD; bytes as they are.
inline std::string from_javascript(const emscripten::val& text) {
  static const emscripten::val encoder = emscripten::val::global("TextEncoder").new_();
  const auto bytes = text.isString() ? encoder.call<emscripten::val>("encode", text) : text;
  std::string copy(bytes["length"].as<std::size_t>(), '\0');
  auto* at = reinterpret_cast<unsigned char*>(copy.data());
  emscripten::val(emscripten::typed_memory_view(copy.size(), at)).call<void>("set", bytes);
  return copy;
}

inline emscripten::val to_javascript(const std::string& text) {
  static const emscripten::val decoder = emscripten::val::global("TextDecoder").new_();
  return decoder.call<emscripten::val>(
      "decode", emscripten::val(emscripten::typed_memory_view(text.size(), text.data())));
}

#endif
