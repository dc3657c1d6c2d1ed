// Tries mutants of the rulebook against its own examples and the golden cases; scripts/mutate-rules makes the
// mutants.
//
//   mutants RULEBOOK CASES < edits
//
// Each line of the input is one mutant: a JSON Patch (RFC 6902) of the bundle. Each line of the output says
// what noticed it: "refused CODE", "example GROUND", "case NAME", or "survived". Everything stays in memory,
// and the case that noticed the last mutants is asked first, so most mutants cost little more than reading
// the rulebook.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "json/rulebook_reader.hpp"
#include "shagym/engine.hpp"
#include "shagym/problem.hpp"
#include "shagym/rulebook.hpp"

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct GoldenCase {
  std::string name;
  std::string request;
  std::string view;  ///< what the rulebook as it is answers, byte for byte
};

/// The approved views hold no hash, for it changes with every word.
Json without_hash(const std::string& text) {
  Json view = Json::parse(text);
  if (view.contains("rulebook")) view["rulebook"]["hash"] = "<hash>";
  return view;
}

std::vector<GoldenCase> golden_cases(const fs::path& folder, const shagym::Engine& engine) {
  std::vector<GoldenCase> cases;
  for (const char* kind : {"good", "bad"}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder / kind)) {
      const std::string file = entry.path().filename().string();
      const auto at = file.find(".request.");
      if (at == std::string::npos) continue;
      GoldenCase each{kind + ("/" + file.substr(0, at)), read_file(entry.path()), {}};
      each.view = engine.respond(each.request);
      if (without_hash(each.view) != Json::parse(read_file(folder / (each.name + ".view.json"))))
        throw std::runtime_error(each.name + ": the view is not the approved one; see scripts/approve");
      cases.push_back(std::move(each));
    }
  }
  std::sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return cases;
}

/// The ground whose own examples no longer come true, or empty.
std::string failing_example(const shagym::Rulebook& rulebook) {
  for (const shagym::Ground& ground : rulebook.grounds) {
    for (const shagym::Example& example : ground.examples) {
      const auto expected = example.holds ? shagym::Truth::yes : shagym::Truth::no;
      if (shagym::evaluate(ground.when, example.facts).truth != expected) return ground.id;
    }
  }
  return {};
}

class Trial {
 public:
  Trial(const fs::path& rulebook, const fs::path& cases) : rules_(Json::parse(read_file(rulebook))) {
    const std::string text = rules_.dump();
    cases_ = golden_cases(cases, shagym::Engine(text));
    if (!failing_example(shagym::json::read_rulebook(text)).empty())
      throw std::runtime_error("the examples of the rulebook fail as it is");
    // Words are not mutated: they are kept as text.
    words_ = R"(,"texts":)" + rules_["texts"].dump() + "}";
    rules_.erase("texts");
  }

  std::size_t size() const { return cases_.size(); }

  std::string verdict(const Json& patch) {
    const Json mutant = rules_.patch(patch);
    if (mutant == rules_) throw std::runtime_error("a mutant that changes nothing: " + patch.dump());
    std::string text = mutant.dump();
    text.pop_back();
    text += words_;
    try {
      const shagym::Engine engine(text);
      if (const std::string ground = failing_example(engine.rulebook()); !ground.empty())
        return "example " + ground;
      const auto noticed = std::find_if(cases_.begin(), cases_.end(), [&](const GoldenCase& each) {
        return engine.respond(each.request) != each.view;
      });
      if (noticed == cases_.end()) return "survived";
      std::rotate(cases_.begin(), noticed, noticed + 1);
      return "case " + cases_.front().name;
    } catch (const shagym::InputError& error) {
      return "refused " + error.code();
    }
  }

 private:
  Json rules_;
  std::string words_;
  std::vector<GoldenCase> cases_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: mutants RULEBOOK CASES < edits\n";
    return 2;
  }
  try {
    Trial trial(argv[1], argv[2]);
    std::cerr << trial.size() << " cases\n";
    for (std::string line; std::getline(std::cin, line);)
      std::cout << trial.verdict(Json::parse(line)) << '\n' << std::flush;
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
