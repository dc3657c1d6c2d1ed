#ifndef SHAGYM_CLI_RULEBOOK_FILE_HPP_INCLUDED
#define SHAGYM_CLI_RULEBOOK_FILE_HPP_INCLUDED

#include <istream>
#include <string>

namespace shagym::cli {

std::string read_all(std::istream& in);

/// @throws RulebookError when the file cannot be read
std::string read_rulebook_file(const std::string& name);

}  // namespace shagym::cli

#endif
