#ifndef SHAGYM_TESTS_SUPPORT_CATCH_HPP_INCLUDED
#define SHAGYM_TESTS_SUPPORT_CATCH_HPP_INCLUDED

/// Catch2 version 3 where there is one, else version 2.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif
