#include "shagym/insults.hpp"

#include <fstream>

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

const Json& expected() {
  static const Json json = Json::parse(std::ifstream(SHAGYM_INSULTS));
  return json;
}

std::vector<std::string> found_in(const std::string& story) {
  Facts facts;
  facts.set("story", Value(story));
  const auto hints = find_insults(rulebook(), Words(rulebook(), Locale::en), facts);
  return hints.empty() ? std::vector<std::string>() : hints.front().words;
}

}  // namespace

TEST_CASE("insults are noticed in all three languages, in every form", "[insults]") {
  for (const Json& each : expected().at("noticed")) {
    const std::string text = each.at("text");
    CAPTURE(text);
    CHECK(found_in(text) == each.at("words").get<std::vector<std::string>>());
  }
}

TEST_CASE("words that only look like insults, and what others said, are left alone", "[insults]") {
  for (const Json& each : expected().at("innocent")) {
    const std::string text = each;
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("an insult is a hint with its reason and bars nothing", "[insults]") {
  const std::string story = expected().at("noticed").at(0).at("text");
  Answers given = refusal();
  given["story"] = Value(story);
  const View with = view(given);
  REQUIRE(with.hints.size() == 1);
  CHECK(with.hints[0].fact == "story");
  CHECK(with.hints[0].page == "story");
  CHECK(with.hints[0].citation.citation.act == "appc");
  CHECK(with.problems.empty());
  CHECK(with.letter->complete);
  CHECK(with.package);
  CHECK(text_of(*with.letter).find(story) != std::string::npos);
  CHECK(view(refusal()).hints.empty());
}
