// What each module of the page exports to hand bytes over and answers back, see instance.mjs.

#include "hands.hpp"

#include <cstddef>

std::string answer;

extern "C" {

/// Room for bytes that are handed over; `leave` gives it back.
char* SHAGYM_EXPORT(room)(std::size_t size) {
  return new char[size];
}

void SHAGYM_EXPORT(leave)(char* at) {
  delete[] at;
}

/// Where the answer of the last call stands, and its size in bytes.
const char* SHAGYM_EXPORT(answer_at)() {
  return answer.data();
}

std::size_t SHAGYM_EXPORT(answer_size)() {
  return answer.size();
}

}  // extern "C"
