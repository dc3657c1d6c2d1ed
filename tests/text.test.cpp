#include "shagym/text.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

using Values = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("three languages have names and no other word is one", "[text]") {
  for (const Locale locale : {Locale::kk, Locale::ru, Locale::en})
    CHECK((parse_locale(name_of(locale)) == locale));
  CHECK(name_of(Locale::kk) == "kk");
  for (const char* word : {"", "KK", "kz", "rus", "en-GB"}) CHECK_FALSE(parse_locale(word));
}

TEST_CASE("a text is found in its own language and a missing one shows its key", "[text]") {
  Texts texts;
  texts.add(Locale::en, "hello", "Hello");
  texts.add(Locale::kk, "hello", "Salem");
  texts.add(Locale::en, "hello", "Good day");
  CHECK(texts.get(Locale::en, "hello") == "Good day");
  CHECK(texts.get(Locale::kk, "hello") == "Salem");
  CHECK(texts.get(Locale::ru, "hello") == "<hello>");
  CHECK(texts.find(Locale::ru, "hello") == nullptr);
  CHECK(texts.size(Locale::en) == 1);
  CHECK(texts.size(Locale::ru) == 0);
}

TEST_CASE("each placeholder is filled with its value", "[text]") {
  const auto [pattern, filled] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"plain", "plain"},
      {"{a}", "1"},
      {"{a}{b}", "12"},
      {"x {a} y {b} z {a}.", "x 1 y 2 z 1."},
      {"{unknown} stays", "{unknown} stays"},
      {"open {a", "open {a"},
      {"a} closed", "a} closed"},
      {"{}", "{}"},
  }));
  CHECK(fill(pattern, Values{{"a", "1"}, {"b", "2"}}) == filled);
}

TEST_CASE("a value is never read as a pattern again", "[text]") {
  CHECK(fill("{a} {b}", Values{{"a", "{b}"}, {"b", "{a}"}}) == "{b} {a}");
}

TEST_CASE("a sentence with a hole is not filled at all", "[text]") {
  const Lookup lookup = [](std::string_view name) -> std::optional<std::string> {
    if (name == "known") return "yes";
    return std::nullopt;
  };
  CHECK(fill("It is {known}.", lookup) == std::optional<std::string>("It is yes."));
  CHECK_FALSE(fill("It is {known} and {unknown}.", lookup));
  CHECK(fill("No hole.", lookup) == std::optional<std::string>("No hole."));
}

TEST_CASE("placeholders are named in order of appearance", "[text]") {
  CHECK(placeholders("{b} and {a:dative} and {b}") == std::vector<std::string>{"b", "a:dative", "b"});
  CHECK(placeholders("none } here {").empty());
}

TEST_CASE("a text is split at line feeds", "[text]") {
  CHECK(lines_of("one") == std::vector<std::string>{"one"});
  CHECK(lines_of("one\ntwo\n\nthree") == std::vector<std::string>{"one", "two", "", "three"});
  CHECK(lines_of("").size() == 1);
  CHECK(lines_of("\n").size() == 2);
}

TEST_CASE("a date is written with the month's name in each language", "[text]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const Texts& texts = rulebook().texts;
  const int month = GENERATE(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  const std::string number = std::to_string(month);
  const std::string* name = texts.find(locale, "date.month." + number);
  REQUIRE(name);
  const Day date = day("2026-" + std::string(month < 10 ? "0" : "") + number + "-07");
  const std::string expected =
      fill(texts.get(locale, "date.long"), Values{{"day", "7"}, {"month", *name}, {"year", "2026"}});
  CHECK(date_in_words(texts, locale, date) == expected);
  CHECK_FALSE(contains(expected, "{"));
  CHECK_FALSE(contains(expected, "<"));
}

TEST_CASE("an English date reads day month year without a leading zero", "[text]") {
  CHECK(date_in_words(rulebook().texts, Locale::en, day("2026-11-03")) == "3 November 2026");
}
