#include "shagym/letter.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

Letter composed(const Facts& known, const std::vector<Document>& documents = {}, Locale locale = Locale::en) {
  const Words words(rulebook(), locale);
  return compose_letter(rulebook(), LetterKind::complaint, {words.locale()}, words, known, documents);
}

std::string state_of(const Letter& letter, const std::string& element) {
  static const char* const states[] = {"given", "missing", "advised", "person"};
  return states[static_cast<int>(find_by_id(letter.elements, element)->state)];
}

}  // namespace

TEST_CASE("a complete letter has every element the code of procedure asks for", "[letter]") {
  const Letter letter = letter_of(refusal(), {"2026-11-23T10:00", Locale::en, {document("refusal")}});
  CHECK(letter.complete);
  REQUIRE(letter.elements.size() == 11);
  for (const Element& element : letter.elements) {
    CAPTURE(element.id);
    CHECK(state_of(letter, element.id) == (element.id == "signature" ? "person" : "given"));
    CHECK(element.title == rulebook().texts.get(Locale::en, "element." + element.id));
    CHECK_FALSE(element.citation.text.empty());
  }
}

TEST_CASE("an element that is lacking is told with the page that mends it", "[letter]") {
  const auto [fact, element, state, page] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"authority", "body", "missing", "where"},
          {"applicant_name", "identity", "missing", "you"},
          {"postal_address", "identity", "missing", "you"},
          {"applicant_iin", "iin", "advised", "you"},
          {"same_address", "actual_address", "missing", "address"},
          {"provider_name", "contested", "missing", "provider"},
          {"story", "circumstances", "missing", "story"},
          {"documents", "evidence", "advised", "files"},
          {"today", "date", "missing", ""},
          {"today", "enclosures", "missing", "files"},
          {"reply", "demand", "missing", "contact"},
      }));
  CAPTURE(fact, element);
  Facts known = view(refusal(), {"2026-11-23T10:00", Locale::en, {document("refusal")}}).known.facts;
  REQUIRE(state_of(composed(known), element) == "given");
  known.erase(fact);
  const Letter letter = composed(known);
  CHECK(state_of(letter, element) == state);
  CHECK(find_by_id(letter.elements, element)->page == page);
  CHECK(letter.complete == (state == "advised"));
}

TEST_CASE("another address of residence stands for the same address", "[letter]") {
  const Letter letter = letter_of(refusal(R"({"same_address":false})"));
  CHECK(state_of(letter, "actual_address") == "given");
  CHECK(contains(text_of(letter), "Address of actual residence: house 7, Astana\n"));
}

TEST_CASE("a blank optional fact leaves its sentence out", "[letter]") {
  const auto [happened, fact, id, with_it] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"refused", "phone", "applicant", "+7 701 123 45 67"},
          {"refused", "email", "applicant", "aigul@example.kz"},
          {"refused", "applicant_iin", "applicant", "791028302728"},
          {"refused", "applied_on", "circumstances", "2 November 2026"},
          {"refused", "application_number", "circumstances", "A-17"},
          {"refused", "refusal_number", "statements", "R-5"},
          {"rude", "conduct_who", "statements", "a clerk"},
          {"refused", "relief", "demands", "return my papers"},
          {"refused", "wishes", "demands", "hear"},
      }));
  CAPTURE(fact);
  const Answers given = with({}, R"({"happened":[")" + happened + R"("]})");
  const auto text = [&](const Answers& all) {
    const Letter letter = letter_of(all);
    CHECK(letter.complete);
    CHECK(text_of(letter).find_first_of("<{}>") == std::string::npos);
    std::string lines;
    for (const std::string& line : block(letter, id)->lines) lines += line + "\n";
    return lines;
  };
  CHECK(contains(text(completed(given)), with_it));
  CHECK_FALSE(contains(text(completed(with(given, R"({")" + fact + R"(":null})"))), with_it));
}

TEST_CASE("a letter is whole for each ground and route in each language", "[letter]") {
  const std::string happened = GENERATE("refused", "not_accepted", "late", "wrong_result", "bad_service",
                                        "extra_documents", "no_action", "rude", "abuse", "fee", "other");
  const auto [route, history] = GENERATE(table<std::string, std::string>({
      {"provider", R"("complained":"no")"},
      {"oversight", R"("complained":"no")"},
      {"oversight_through", R"("complained":"no")"},
      {"oversight", R"("complained":"provider","provider_outcome":"refused")"},
      {"oversight", R"("complained":"provider","provider_registered_on":"2026-11-02")"},
      {"oversight", R"("complained":"provider","provider_number":null)"},
  }));
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  CAPTURE(happened, route, history);
  const std::string changes =
      R"({"happened":[")" + happened + R"("],"route":")" + route + R"(",)" + history + "}";
  const Answers given = completed(answers(changes));
  const Letter letter = letter_of(given, {"2026-11-23T10:00", locale, {document("other")}});
  const std::string text = text_of(letter);
  CAPTURE(text);
  CHECK(letter.complete);
  CHECK(text.find_first_of("<{}>") == std::string::npos);
  CHECK_FALSE(contains(text, "  "));
  CHECK_FALSE(contains(text, ".."));
  CHECK_FALSE(contains(text, " ."));
  CHECK_FALSE(contains(text, "\n\n"));
  REQUIRE(letter.blocks.size() > 8);
  const std::size_t first = letter.blocks[0].id == "courtesy" ? 1 : 0;
  CHECK((letter.blocks[first].kind == BlockKind::addressee));
  CHECK((letter.blocks.back().kind == BlockKind::signature));
  for (const char* id : {"applicant", "title", "subtitle", "circumstances", "statements", "story", "evidence",
                         "norms", "competence", "demands", "enclosures", "signature"}) {
    CAPTURE(id);
    CHECK(block(letter, id) != nullptr);
  }
  CHECK((block(letter, "through") != nullptr) == (route == "oversight_through"));
  CHECK((block(letter, "earlier") != nullptr) == contains(history, "provider_"));
  for (std::size_t i = 0; i + 1 < letter.blocks.size(); ++i) {
    if (letter.blocks[i].kind != BlockKind::heading) continue;
    CHECK((letter.blocks[i + 1].kind != BlockKind::heading));
    CHECK((letter.blocks[i + 1].kind != BlockKind::signature));
  }
}

TEST_CASE("a late complaint asks for its term back only with a reason", "[letter]") {
  const char* late = R"({"event_on":"2026-05-04","refusal_on":"2026-05-04","applied_on":"2026-05-01"})";
  CHECK(block(letter_of(refusal(late)), "restore") != nullptr);
  Answers given = with(answers(late), R"({"late_reason":null,"happened":["refused"]})");
  CHECK(block(letter_of(completed(given)), "restore") == nullptr);
  CHECK(block(letter_of(refusal()), "restore") == nullptr);
}

TEST_CASE("a representative is named, signs, and is expected to enclose the authority", "[letter]") {
  const Answers asked = with(refusal(), R"({"representative":true})");
  const View open = view(asked);
  REQUIRE(open.interview.page != nullptr);
  CHECK(open.interview.page->id == "representative");

  const Answers given = with(asked, R"({"representative_name":{"surname":"Orazbaev","given":"Nurlan"},
                                        "representative_basis":"power of attorney No. 12"})");
  const View represented = view(given);
  const Letter letter = represented.letter.value();
  CHECK(letter.complete);
  const auto& applicant = block(letter, "applicant")->lines;
  REQUIRE(applicant.size() >= 2);
  CHECK(applicant[applicant.size() - 2].find("Orazbaev Nurlan") != std::string::npos);
  CHECK(applicant.back().find("power of attorney No. 12") != std::string::npos);
  CHECK(block(letter, "signature")->lines.back() == applicant[applicant.size() - 2]);

  const Letter own = letter_of(with(given, R"({"representative":false})"));
  CHECK(text_of(own).find("Orazbaev") == std::string::npos);
  CHECK(block(own, "signature")->lines.back().find("Akhmetova") != std::string::npos);
}

TEST_CASE("a letter of which little is known names the facts it needs", "[letter]") {
  const Letter letter = composed(Facts());
  CHECK_FALSE(letter.complete);
  for (const char* fact :
       {"applicant_name", "postal_address", "provider_name", "story", "reply", "enclosures"})
    CHECK(has(letter.facts, fact));
  CHECK(text_of(letter).find_first_of("<{") == std::string::npos);
}

TEST_CASE("enclosures tell their sheets where they are known", "[letter]") {
  std::vector<Document> documents{document("refusal"), document("slip")};
  documents[0].pages = 3;
  Facts known;
  known.set("documents", Value(Array{Value("refusal"), Value("slip")}));
  const Letter listed = composed(known, documents, Locale::ru);
  const auto& lines = block(listed, "enclosures")->lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].find(" 3 ") != std::string::npos);
  CHECK(lines[1] == rulebook().texts.get(Locale::ru, "document.slip.name"));
}
