#include "shagym/letter.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

RawCase claim_case(const std::string& changes = "{}") {
  return raw_case(
      completed(with(answers(R"({"happened":["refused"],"complained":"authority","provider_kind":"local",
                       "authority_registered_on":"2026-10-05","authority_outcome":"refused",
                       "authority_answered_on":"2026-11-02"})"),
                     changes)));
}

std::string claim_text(const std::string& changes, const std::string& now = "2026-11-23T10:00") {
  RawCase raw = claim_case(changes);
  raw.now = parse_civil_time(now).value();
  return text_of(view_case(rulebook(), raw).letter.value());
}

}  // namespace

TEST_CASE("the court gets no letter but an outline for a lawyer, marked before anything else", "[letter]") {
  for (const Locale locale : {Locale::kk, Locale::ru, Locale::en}) {
    RawCase raw = claim_case();
    raw.letter_locales = {locale};
    const Letter letter = view_case(rulebook(), raw).letter.value();
    CHECK((letter.kind == LetterKind::claim));
    const std::size_t first = locale == Locale::en ? 1 : 0;
    CHECK(letter.blocks[first].lines ==
          std::vector<std::string>{rulebook().texts.get(locale, "letter.claim.outline")});
    for (const char* id : {"addressee", "plaintiff", "respondent", "statements", "earlier", "pretrial",
                           "norms", "claims", "ask", "claim_signature"}) {
      CAPTURE(id);
      CHECK(block(letter, id));
    }
    for (const char* id : {"applicant", "subtitle", "demands", "competence", "restore", "signature"}) {
      CAPTURE(id);
      CHECK_FALSE(block(letter, id));
    }
    for (const Element& element : letter.elements) CHECK_FALSE(element.id == "reply");
    CHECK(letter.elements.size() == 3);
  }
}

TEST_CASE("the duty is told where it is known, and that it is not known where it is not", "[letter]") {
  const auto [kind, now, known, tenge, year, unknown] =
      GENERATE(table<std::string, std::string, bool, bool, bool, bool>({
          {"local", "2026-11-23T10:00", true, true, false, false},
          {"central", "2026-12-31T10:00", true, true, false, false},
          {"local", "2027-01-04T10:00", true, true, true, false},
          {"private", "2026-11-23T10:00", false, false, false, true},
          {"state_corporation", "2026-11-23T10:00", false, false, false, true},
      }));
  CAPTURE(kind, now);
  const std::string text = claim_text(R"({"provider_kind":")" + kind + R"("})", now);
  const auto says = [&](const char* key) {
    const std::string whole = rulebook().texts.get(Locale::en, key);
    return text.find(whole.substr(0, whole.size() - 1)) != std::string::npos;
  };
  CHECK(says("letter.claim.ask.duty") == known);
  CHECK(says("letter.claim.ask.duty_2026") == tenge);
  CHECK(says("letter.claim.ask.duty_year") == year);
  CHECK(says("letter.claim.ask.duty_unknown") == unknown);
  CHECK(says("letter.claim.ask.content"));
}
