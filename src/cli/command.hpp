#ifndef SHAGYM_CLI_COMMAND_HPP_INCLUDED
#define SHAGYM_CLI_COMMAND_HPP_INCLUDED

#include "arguments.hpp"

/// The commands. Each returns its exit status and may throw `InputError` for a rulebook that cannot be used.
namespace shagym::cli {

constexpr int good = 0;
constexpr int bad_rulebook = 1;
constexpr int bad_request = 2;

int respond(const Arguments& arguments);
int explain(const Arguments& arguments);
int deadlines(const Arguments& arguments);
int decide(const Arguments& arguments);
int inspect(const Arguments& arguments);
int calendar(const Arguments& arguments);
int add_working_days(const Arguments& arguments);
int working_days(const Arguments& arguments);

}  // namespace shagym::cli

#endif
