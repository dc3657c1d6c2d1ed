#include "json/rulebook_reader.hpp"

#include "shagym/problem.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

/// The pointer with items named by id, role or year instead of their number: `/facts/story/page`.
std::string numbered(const Json& book, const std::string& path) {
  std::string pointer;
  for (std::size_t at = 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    std::string step = path.substr(at, end - at);
    const Json& here = book.at(Json::json_pointer(pointer));
    for (std::size_t i = 0; here.is_array() && i < here.size(); ++i) {
      for (const char* key : {"id", "role", "year"}) {
        const bool same = here[i].is_object() && here[i].contains(key) &&
                          (here[i][key] == step || here[i][key].dump() == step);
        if (same) step = std::to_string(i);
      }
    }
    pointer += "/" + step;
    at = end + 1;
  }
  return pointer;
}

const Json& book() {
  static const Json whole = Json::parse(bundle());
  return whole;
}

/// "code pointer", or "read".
std::string outcome(const std::string& text) {
  try {
    json::read_rulebook(text);
    return "read";
  } catch (const RulebookError& error) {
    CHECK_FALSE(std::string(error.what()).empty());
    return error.code() + " " + error.pointer();
  }
}

}  // namespace

TEST_CASE("the bundled rulebook is read whole", "[rulebook_reader]") {
  const Rulebook& read = rulebook();
  CHECK(read.id == "kz-public-services");
  CHECK(read.hash.size() == 64);
  CHECK(read.closing_minute == 18 * 60 + 30);
  CHECK(read.facts.size() == book().at("facts").size());
  CHECK(read.grounds.size() == book().at("grounds").size());
  CHECK(read.texts.size(Locale::kk) == read.texts.size(Locale::ru));
  CHECK(read.texts.size(Locale::kk) == read.texts.size(Locale::en));
  CHECK(read.texts.size(Locale::kk) > 500);
  CHECK(iso(read.calendar.first_day()) == "2021-01-01");
  CHECK(iso(read.calendar.last_day()) == "2027-12-31");
  CHECK((read.fact("applicant_iin")->kind == Kind::identifier));
  CHECK(read.fact("applicant_iin")->optional);
  CHECK(read.fact("nothing") == nullptr);
}

TEST_CASE("a bundle that is broken is refused where it is broken", "[rulebook_reader]") {
  const auto [change, value, code,
              where] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"/format", "2", "out_of_range", "/format"},
      {"/format", R"("1")", "wrong_type", "/format"},
      {"/format", "1.5", "wrong_type", "/format"},
      {"/id", "7", "wrong_type", "/id"},
      {"/checked_on", R"("2026-02-30")", "bad_date", "/checked_on"},
      {"/registration/closing_time", R"("25:00")", "bad_time", "/registration/closing_time"},
      {"/texts/de", "{}", "unknown_language", "/texts/de"},
      {"/texts/kk/a~1b", "5", "wrong_type", "/texts/kk/a~1b"},
      {"/facts/story/kind", R"("picture")", "unknown_name", "/facts/story/kind"},
      {"/facts/story/colour", "1", "unknown_member", "/facts/story/colour"},
      {"/facts/story/page", R"("nowhere")", "unknown_page", "/facts/story/page"},
      {"/facts/story/id", R"("relief")", "duplicate_id", "/facts/relief/id"},
      {"/facts/story/max_length", "0", "out_of_range", "/facts/story/max_length"},
      {"/facts/story/optional", R"("no")", "wrong_type", "/facts/story/optional"},
      {"/facts/complained/options", "[]", "no_options", "/facts/complained/options"},
      {"/facts/complained/options", "[1]", "wrong_type", "/facts/complained/options/0"},
      {"/facts/route/from", R"("roads")", "unknown_name", "/facts/route/from"},
      {"/facts/refusal_on/not_before", R"("story")", "unknown_fact", "/facts/refusal_on/not_before"},
      {"/facts/refusal_on/not_after", R"("tomorrow")", "unknown_fact", "/facts/refusal_on/not_after"},
      {"/grounds/term/when", R"({"==":[1,1]})", "unknown_operator", "/grounds/term/when"},
      {"/grounds/term/when", R"({"and":[{"var":"story"},{"!":[]}]})", "wrong_arguments",
       "/grounds/term/when/and/1/!"},
      {"/grounds/term/when", R"({"var":"stroy"})", "unknown_fact", "/grounds/term/when"},
      {"/grounds/term/when", R"({"var":"story.part"})", "unknown_fact", "/grounds/term/when"},
      {"/grounds/term/event", R"("story")", "unknown_fact", "/grounds/term/event"},
      {"/grounds/term/valid/from", R"("soon")", "bad_date", "/grounds/term/valid/from"},
      {"/grounds/term/valid/to", R"("2021-06-30")", "empty_validity", "/grounds/term/valid"},
      {"/grounds/term/version", "0", "out_of_range", "/grounds/term/version"},
      {"/grounds/term/citations/0/act", R"("bible")", "unknown_act", "/grounds/term/citations/0"},
      {"/grounds/term/citations/0/edition", R"("1999-01")", "unknown_edition", "/grounds/term/citations/0"},
      {"/grounds/term/citations/0/verse", R"("3")", "unknown_member", "/grounds/term/citations/0/verse"},
      {"/grounds/term/demands/0/when", R"({"var":"x"})", "unknown_fact", "/grounds/term/demands/0/when"},
      {"/exits/fine/when", R"({"var":"x"})", "unknown_fact", "/exits/fine/when"},
      {"/routes/court/letter", "true", "wrong_type", "/routes/court/letter"},
      {"/routes/court/letter", R"("poem")", "unknown_name", "/routes/court/letter"},
      {"/letter/languages/0", R"("de")", "unknown_language", "/letter/languages/0"},
      {"/suffixes/forms/dative/vowel", "[]", "wrong_type", "/suffixes/forms/dative/vowel"},
      {"/routes/oversight/recommended", R"({"var":"x"})", "unknown_fact", "/routes/oversight/recommended"},
      {"/channels/post/recommended", R"({"var":"x"})", "unknown_fact", "/channels/post/recommended"},
      {"/documents/refusal/when", R"({"var":"x"})", "unknown_fact", "/documents/refusal/when"},
      {"/guide/sign/lines/0/when", R"({"var":"x"})", "unknown_fact", "/guide/sign/lines/0/when"},
      {"/terms/court/amount", "0", "out_of_range", "/terms/court/amount"},
      {"/terms/court/count", R"("from_today")", "unknown_name", "/terms/court/count"},
      {"/terms/court/starts/0/fact", R"("story")", "unknown_fact", "/terms/court/starts/0/fact"},
      {"/terms/court/starts/1/after", R"("court")", "unknown_term", "/terms/court/starts/1/after"},
      {"/terms/filing/starts/0/after", R"("court")", "unknown_term", "/terms/filing/starts/0/after"},
      {"/letter/blocks/story/kind", R"("poem")", "unknown_name", "/letter/blocks/story/kind"},
      {"/letter/blocks/story/lines/0/text", "null", "wrong_type", "/letter/blocks/story/lines/0/text"},
      {"/letter/elements/iin/citation/act", R"("bible")", "unknown_act", "/letter/elements/iin/citation"},
      {"/letter/elements/iin/fact", R"("passport")", "unknown_fact", "/letter/elements/iin/fact"},
      {"/routes/court/role", R"("parliament")", "unknown_role", "/routes/court/role"},
      {"/pages/1/id", R"("what")", "duplicate_id", "/pages/1/id"},
      {"/documents/slip/role", R"("refusal")", "duplicate_id", "/documents/slip/role"},
      {"/calendar", "[]", "empty_calendar", "/calendar"},
  }));
  CAPTURE(change, value);
  const std::string pointer = numbered(book(), change);
  const std::string expected = numbered(book(), where);
  Json broken = book();
  broken[Json::json_pointer(pointer)] = Json::parse(value);
  CHECK(outcome(broken.dump()) == code + " " + expected);
}

TEST_CASE("a member that is missing is named by the object that lacks it", "[rulebook_reader]") {
  const auto [object, member] = GENERATE(table<std::string, std::string>({
      {"", "format"},
      {"", "calendar"},
      {"", "holidays"},
      {"/registration", "closing_time"},
      {"/facts/story", "kind"},
      {"/grounds/term", "examples"},
      {"/grounds/term/valid", "from"},
      {"/terms/court", "starts"},
      {"/channels/post", "steps"},
      {"/letter", "elements"},
      {"/calendar/2026", "possible"},
      {"/holidays", "rules"},
      {"/holidays/rules/0", "act"},
  }));
  CAPTURE(object, member);
  const std::string pointer = numbered(book(), object);
  Json broken = book();
  broken[Json::json_pointer(pointer)].erase(member);
  CHECK(outcome(broken.dump()) == "missing_member " + pointer);
}

TEST_CASE("what is no rulebook at all is refused at its root", "[rulebook_reader]") {
  const auto [text, said] = GENERATE(table<std::string, std::string>({
      {"", "not_json "},
      {"{", "not_json "},
      {"[]", "wrong_type "},
      {"5", "wrong_type "},
      {"{}", "missing_member "},
      {std::string(65, '['), "too_deep "},
      {std::string(64, '['), "not_json "},
      {std::string(8 * 1024 * 1024 + 1, ' '), "too_large "},
      {std::string(8 * 1024 * 1024, ' '), "not_json "},
  }));
  CHECK(outcome(text) == said);
}

TEST_CASE("an engine on a broken rulebook cannot be made", "[rulebook_reader]") {
  CHECK_THROWS_AS(Engine("{}"), RulebookError);
}
