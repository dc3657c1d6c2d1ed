#ifndef SHAGYM_TESTS_FUZZ_EXPECT_HPP_INCLUDED
#define SHAGYM_TESTS_FUZZ_EXPECT_HPP_INCLUDED

#include <cstdlib>

/// Tells libFuzzer of a fault: it keeps the input.
inline void expect(bool holds) {
  if (!holds) std::abort();
}

#endif
