#include "shagym/letter.hpp"
#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

TEST_CASE("what a person wrote stands in the letter as it was written", "[letter]") {
  const Letter letter =
      letter_of(refusal(R"({"story":"He said {applicant_iin} <b>and</b>\n\nleft & \"so\"."})"));
  CHECK(block(letter, "story")->lines ==
        std::vector<std::string>{"He said {applicant_iin} <b>and</b>", "left & \"so\"."});
}

TEST_CASE("a full stop that a person typed is not doubled", "[letter]") {
  const auto [who, line] = GENERATE(table<std::string, std::string>({
      {"a clerk", "Information about the employee: a clerk."},
      {"a clerk.", "Information about the employee: a clerk."},
      {"a clerk...", "Information about the employee: a clerk...."},
  }));
  const Answers given = completed(answers(R"({"happened":["rude"],"conduct_who":")" + who + R"("})"));
  CHECK(has(block(letter_of(given), "statements")->lines, line));
}

TEST_CASE("each demand of law carries its source before the full stop", "[letter]") {
  const Letter letter = letter_of(refusal());
  const Block& norms = *block(letter, "norms");
  REQUIRE(norms.lines.size() == 2);
  REQUIRE(norms.citations.size() == 3);
  const auto text = [](const char* key) { return rulebook().texts.get(Locale::en, key); };
  CHECK(norms.lines[0].substr(norms.lines[0].size() - 2) == ").");
  CHECK(contains(norms.lines[0], text("act.psl.short")));
  // The title of an act is told once in a letter.
  CHECK_FALSE(contains(norms.lines[1], text("act.psl.short")));
  CHECK(contains(norms.lines[1], text("act.psl.again")));
  CHECK_FALSE(contains(text_of(letter), ".)"));
}

TEST_CASE("two grounds are told in the author's order in one letter", "[letter]") {
  const Letter letter = letter_of(completed(answers(R"({"happened":["rude","refused"]})")));
  const std::string text = text_of(letter);
  const auto at = [&](const char* key) {
    const auto pattern = rulebook().texts.get(Locale::en, key);
    return text.find(pattern.substr(0, pattern.find('{')),
                     text.find(rulebook().texts.get(Locale::en, "letter.heading.circumstances")));
  };
  const std::size_t refused = text.find("I was refused this service");
  const std::size_t rude = text.find("behaved unethically");
  REQUIRE(refused != std::string::npos);
  REQUIRE(rude != std::string::npos);
  CHECK(refused < rude);
  CHECK(at("letter.heading.demands") > rude);
  CHECK(block(letter, "demands")->lines.size() > 5);
}

TEST_CASE("the signature fits the channel", "[letter]") {
  const auto [channel, key] = GENERATE(table<std::string, std::string>({
      {"eotinish", "letter.signature.eds"},
      {"egov", "letter.signature.eds"},
      {"post", "letter.signature.hand"},
      {"office_provider", "letter.signature.hand"},
  }));
  const Letter letter = letter_of(refusal(R"({"route":"provider","channel":")" + channel + R"("})"));
  for (const char* each : {"letter.signature.eds", "letter.signature.hand"}) {
    CHECK(has(block(letter, "signature")->lines, rulebook().texts.get(Locale::en, each)) == (each == key));
  }
}

TEST_CASE("the letter has its own language and its checklist the page's", "[letter]") {
  RawCase raw = raw_case(refusal());
  raw.locale = Locale::en;
  raw.letter_locales = {Locale::kk};
  const Letter letter = view_case(rulebook(), raw).letter.value();
  CHECK(letter.title == rulebook().texts.get(Locale::kk, "letter.title"));
  CHECK(block(letter, "title")->lines[0] == letter.title);
  CHECK(letter.elements[0].title == rulebook().texts.get(Locale::en, "element.body"));
}

TEST_CASE("a bilingual letter is the whole letter in Kazakh and then in Russian", "[letter]") {
  RawCase raw = raw_case(refusal());
  const auto lines = [&](const std::vector<Locale>& locales) {
    raw.letter_locales = locales;
    return view_case(rulebook(), raw).letter.value();
  };
  const Letter both = lines({Locale::kk, Locale::ru});
  const Letter kk = lines({Locale::kk});
  const Letter ru = lines({Locale::ru});
  REQUIRE(both.blocks.size() == kk.blocks.size() + ru.blocks.size());
  CHECK(text_of(both) == text_of(kk) + text_of(ru));
  for (std::size_t i = 0; i < both.blocks.size(); ++i)
    CHECK((both.blocks[i].locale == (i < kk.blocks.size() ? Locale::kk : Locale::ru)));
  CHECK(both.title == kk.title + " / " + ru.title);
  CHECK(both.elements.size() == kk.elements.size());
  CHECK(both.complete);
}

TEST_CASE("English says that it is a translation and not for filing, the others do not", "[letter]") {
  RawCase raw = raw_case(refusal());
  for (const Locale locale : {Locale::kk, Locale::ru, Locale::en}) {
    raw.letter_locales = {locale};
    const Letter letter = view_case(rulebook(), raw).letter.value();
    CHECK((block(letter, "courtesy") != nullptr) == (locale == Locale::en));
  }
}
