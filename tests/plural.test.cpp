#include "plural.hpp"

#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

TEST_CASE("a count takes the form of its language", "[plural]") {
  const auto [locale, count, form] = GENERATE(table<Locale, long, std::string>({
      {Locale::ru, 0, "many"},   {Locale::ru, 1, "one"},    {Locale::ru, 2, "few"},
      {Locale::ru, 4, "few"},    {Locale::ru, 5, "many"},   {Locale::ru, 11, "many"},
      {Locale::ru, 12, "many"},  {Locale::ru, 14, "many"},  {Locale::ru, 21, "one"},
      {Locale::ru, 22, "few"},   {Locale::ru, 25, "many"},  {Locale::ru, 101, "one"},
      {Locale::ru, 111, "many"}, {Locale::ru, 112, "many"}, {Locale::ru, 1034, "few"},
      {Locale::en, 1, "one"},    {Locale::en, 0, "many"},   {Locale::en, 11, "many"},
      {Locale::en, 21, "many"},  {Locale::kk, 1, "many"},   {Locale::kk, 2, "many"},
  }));
  CAPTURE(count);
  CHECK(plural_form(rulebook().texts.get(locale, "plural.rule"), count) == form);
}

TEST_CASE("a rule without forms has none to give, and the last form takes the rest", "[plural]") {
  CHECK(plural_form("", 1).empty());
  CHECK(plural_form("one:1", 2) == "one");
  CHECK(plural_form("one: many", 1) == "many");
}
