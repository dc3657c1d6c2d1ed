#include "rulebook.hpp"

#include <fstream>
#include <iterator>

#include "json/rulebook_reader.hpp"

namespace shagym::test {

const std::string& bundle() {
  static const std::string text = [] {
    std::ifstream file(SHAGYM_RULEBOOK, std::ios::binary);
    if (!file) throw std::runtime_error(SHAGYM_RULEBOOK " is missing: run scripts/build-rulebook first");
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return text;
}

const Engine& engine() {
  static const Engine made(bundle());
  return made;
}

const Rulebook& rulebook() {
  return engine().rulebook();
}

std::string changed_bundle(const std::function<void(Json&)>& change) {
  Json book = Json::parse(bundle());
  change(book);
  return book.dump();
}

Rulebook changed_rulebook(const std::function<void(Json&)>& change) {
  return json::read_rulebook(changed_bundle(change));
}

}  // namespace shagym::test
