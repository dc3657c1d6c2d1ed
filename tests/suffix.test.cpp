#include "shagym/suffix.hpp"

#include <fstream>

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

/// tests/grammar/names.json: written by hand, without the engine.
const Json& expected() {
  static const Json json = Json::parse(std::ifstream(SHAGYM_NAMES));
  return json;
}

}  // namespace

TEST_CASE("names of people and bodies, dates and numbers get the endings that a clerk writes", "[suffix]") {
  const Suffixes& suffixes = rulebook().suffixes;
  const char* const forms[] = {"genitive", "dative", "locative", "ablative"};
  std::size_t words = 0;
  for (const Json& group : expected().at("kk")) {
    for (const Json& word : group.at("words")) {
      ++words;
      for (std::size_t form = 0; form < 4; ++form) {
        const std::string plain = word;
        const std::string hyphen = group.at("hyphen") ? "-" : "";
        CHECK(suffixes.inflect(plain, forms[form]) ==
              plain + hyphen + group.at("endings").at(form).get<std::string>());
      }
    }
  }
  CHECK(words >= 250);
}

TEST_CASE("the other two forms follow the last letter as well", "[suffix]") {
  const auto inflect = [](const char* word, const char* form) {
    return rulebook().suffixes.inflect(word, form);
  };
  const Json& groups = expected().at("kk");
  // One word of each class: vowel, liquid, nasal, voiceless, possessive.
  CHECK(inflect("\xD0\x90\xD0\xB9\xD1\x88\xD0\xB0", "instrumental").size() == 8 + 6);
  for (const Json& group : groups) {
    const std::string word = group.at("words").at(0);
    CHECK(inflect(word.c_str(), "accusative") != word);
    CHECK(inflect(word.c_str(), "instrumental") != word);
  }
}

TEST_CASE("what has no letters, and a form that nobody knows, leave a text as it is", "[suffix]") {
  const Suffixes& suffixes = rulebook().suffixes;
  for (const char* text : {"", "...", "\xE2\x80\x94", "\xC2\xAB\xC2\xBB"})
    CHECK(suffixes.inflect(text, "dative") == text);
  CHECK(suffixes.inflect("Kaspi", "vocative") == "Kaspi");
  CHECK(Suffixes{}.inflect("Kaspi", "dative") == "Kaspi");
}

TEST_CASE("the forms of regions are those of the table", "[suffix]") {
  const Texts& texts = rulebook().texts;
  const Fact& region = *rulebook().fact("region");
  REQUIRE(expected().at("regions").size() == region.options.size());
  for (const std::string& each : region.options) {
    for (const Locale locale : {Locale::kk, Locale::ru}) {
      const std::string key = "fact.region.option." + each + ".dative";
      CHECK(texts.get(locale, key) ==
            expected().at("regions").at(each).at(std::string(name_of(locale))).get<std::string>());
    }
  }
}

TEST_CASE("Russian and English letters leave every name as it was typed", "[suffix]") {
  for (const Json& group : expected().at("kk")) {
    for (const Json& word : group.at("words")) {
      Facts facts;
      facts.set("provider_name", Value(word.get<std::string>()));
      for (const Locale locale : {Locale::ru, Locale::en}) {
        const auto sentence = Words(rulebook(), locale).sentence("letter.claim.respondent", facts);
        const std::string name = ": " + word.get<std::string>();
        REQUIRE(sentence->size() > name.size());
        CHECK(sentence->substr(sentence->size() - name.size()) == name);
      }
    }
  }
}
