#include "rulebook_file.hpp"

#include <fstream>

#include "json/rulebook_reader.hpp"
#include "shagym/problem.hpp"

namespace shagym::cli {

/// Everything, but of what is larger than the engine takes only so much that it sees as much.
std::string read_all(std::istream& in) {
  constexpr std::size_t piece = std::size_t{64} * 1024;
  std::string text;
  while (in && text.size() <= json::rulebook_limits.bytes) {
    const std::size_t size = text.size();
    text.resize(size + piece);
    in.read(text.data() + size, piece);
    text.resize(size + static_cast<std::size_t>(in.gcount()));
  }
  return text;
}

std::string read_rulebook_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  std::string text = read_all(file);
  // What cannot be opened, or is a folder, gives no end either.
  if (text.empty() && !file.eof()) throw RulebookError("unreadable", "", "cannot read the rulebook's file");
  return text;
}

}  // namespace shagym::cli
