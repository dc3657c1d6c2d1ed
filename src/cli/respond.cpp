#include <iostream>

#include "command.hpp"
#include "rulebook_file.hpp"
#include "shagym/engine.hpp"

namespace shagym::cli {

int respond(const Arguments& arguments) {
  const Engine engine(read_rulebook_file(arguments.rulebook));
  const std::string view = engine.respond(read_all(std::cin));
  std::cout << view << '\n';
  return view.rfind(R"({"ok":true)", 0) == 0 ? good : bad_request;
}

}  // namespace shagym::cli
