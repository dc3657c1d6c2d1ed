#include "shagym/inspect.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <system_error>

#include "command.hpp"
#include "json/finding_writer.hpp"

namespace shagym::cli {

/// A line for each file. One that cannot be read is told of, and the others are looked at all the same.
int inspect(const Arguments& arguments) {
  bool all_well = true;
  for (const std::string_view path : arguments.words) {
    std::ifstream file{std::string(path), std::ios::binary};
    // A folder can be opened, and reading it throws.
    if (!file || std::filesystem::is_directory(path)) {
      std::cerr << path << ": cannot be read\n";
      all_well = false;
      continue;
    }
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const std::string name = std::filesystem::path(path).filename().string();
    std::cout << json::write_finding(shagym::inspect(name, bytes)) << '\n';
  }
  return all_well ? good : bad_request;
}

}  // namespace shagym::cli
