#include "shagym/normalise.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

Normalised normalised(const std::string& json, const Setting& setting = {}) {
  return normalise(raw_case(answers(json), setting), rulebook());
}

std::string letters(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "\xD2\x9B";  // one Kazakh letter, two bytes
  return text;
}

}  // namespace

TEST_CASE("what a person typed is cleaned", "[normalise]") {
  const auto [typed, fact, clean] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"provider_name":"  Akimat\u0000 of \t Almaty "})", "provider_name", "Akimat of Almaty"},
      {R"({"story":" one \r\n\n two "})", "story", "one\n\ntwo"},
      {R"({"phone":"8 (701) 123-45-67"})", "phone", "+7 701 123 45 67"},
      {R"({"email":" a@b.kz "})", "email", "a@b.kz"},
      {R"({"applicant_iin":" 791028 302728 "})", "applicant_iin", "791028302728"},
      {R"({"applied_on":" 2026-11-02 "})", "applied_on", "2026-11-02"},
      {R"({"provider_kind":"local"})", "provider_kind", "local"},
      {R"({"applicant_name":{"given":" G ","surname":"S\n","patronymic":" "}})", "applicant_name.surname",
       "S"},
      {R"({"postal_address":{"place":"P","house":" 7 "}})", "postal_address.house", "7"},
  }));
  CAPTURE(typed);
  const Normalised result = normalised(typed);
  CHECK(result.problems.empty());
  CHECK(result.known.facts.text(fact) == clean);
}

TEST_CASE("ticked options are kept once and in the author's order", "[normalise]") {
  const Normalised result = normalised(R"({"happened":["rude","late","refused","late"]})");
  const Array* happened = result.known.facts.find("happened")->array();
  REQUIRE(happened);
  REQUIRE(happened->size() == 3);
  CHECK(*(*happened)[0].text() == "refused");
  CHECK(*(*happened)[1].text() == "late");
  CHECK(*(*happened)[2].text() == "rude");
}

TEST_CASE("a wrong answer is a problem and stays unknown", "[normalise]") {
  const auto [typed, code, pointer] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"applicant_iin":"12"})", "bad_iin_length", "/answers/applicant_iin"},
      {R"({"applicant_iin":"123123123123"})", "bad_iin_check", "/answers/applicant_iin"},
      {R"({"applicant_iin":"260140000005"})", "iin_is_bin", "/answers/applicant_iin"},
      {R"({"applicant_iin":"901331300010"})", "bad_iin_date", "/answers/applicant_iin"},
      {R"({"phone":"12345"})", "bad_phone", "/answers/phone"},
      {R"({"email":"nobody"})", "bad_email", "/answers/email"},
      {R"({"refusal_on":"2026-02-30"})", "bad_date", "/answers/refusal_on"},
      {R"({"refusal_on":"yesterday"})", "bad_date", "/answers/refusal_on"},
      {R"({"refusal_on":"2020-12-31"})", "date_too_early", "/answers/refusal_on"},
      {R"({"due_on":"2028-01-01"})", "date_too_late", "/answers/due_on"},
      {R"({"refusal_on":"2026-11-24"})", "date_future", "/answers/refusal_on"},
      {R"({"applied_on":"2026-11-10","refusal_on":"2026-11-09"})", "date_before", "/answers/refusal_on"},
      {R"({"provider_kind":"king"})", "unknown_option", "/answers/provider_kind"},
      {R"({"happened":["refused","flying"]})", "unknown_option", "/answers/happened"},
      {R"({"route":"moon"})", "unknown_option", "/answers/route"},
      {R"({"channel":"pigeon"})", "unknown_option", "/answers/channel"},
      {R"({"applicant_name":{"surname":"S"}})", "missing_part", "/answers/applicant_name/given"},
      {R"({"postal_address":{"place":"P","flat":"1"}})", "missing_part", "/answers/postal_address/house"},
      {R"({"story":" \n "})", "required", "/answers/story"},
      {R"({"happened":[]})", "required", "/answers/happened"},
      {R"({"due_known":null})", "required", "/answers/due_known"},
      {R"({"applicant_name":{"surname":" ","given":""}})", "required", "/answers/applicant_name"},
  }));
  CAPTURE(typed);
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const Normalised result = normalised(typed, {"2026-11-23T10:00", locale});
  REQUIRE(result.problems.size() == 1);
  const Problem& problem = result.problems[0];
  CHECK(problem.code == code);
  CHECK(problem.pointer == pointer);
  CHECK(problem.pointer.find("/answers/" + problem.fact) == 0);
  CHECK_FALSE(result.known.facts.knows(problem.fact));
  CHECK(problem.message.find_first_of("{<") == std::string::npos);
}

TEST_CASE("dates may meet their bounds", "[normalise]") {
  const char* typed =
      GENERATE(R"({"applied_on":"2026-11-10","refusal_on":"2026-11-10"})", R"({"refusal_on":"2026-11-23"})",
               R"({"due_on":"2027-12-31"})", R"({"refusal_on":"2021-01-01"})");
  CHECK(normalised(typed).problems.empty());
}

TEST_CASE("a date after one it may not follow is a problem of its own question", "[normalise]") {
  const Rulebook changed = changed_rulebook([](Json& book) {
    for (Json& fact : book["facts"]) {
      if (fact["id"] == "applied_on") fact["not_after"] = "refusal_on";
    }
  });
  const RawCase raw = raw_case(answers(R"({"applied_on":"2026-11-10","refusal_on":"2026-11-09"})"));
  const Normalised result = normalise(raw, changed);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].code == "date_after");
  CHECK(contains(result.problems[0].message, changed.texts.get(Locale::en, "fact.refusal_on.name")));
  CHECK_FALSE(result.known.facts.knows("applied_on"));
  CHECK(result.known.facts.knows("refusal_on"));
}

TEST_CASE("an optional question may be left blank", "[normalise]") {
  const char* typed = GENERATE(R"({"phone":null})", R"({"phone":""})", R"({"phone":" \t "})",
                               R"({"wishes":[],"phone":null})", R"({"applied_on":"","phone":""})");
  const Normalised result = normalised(typed);
  CHECK(result.problems.empty());
  REQUIRE(result.known.facts.knows("phone"));
  CHECK(result.known.facts.find("phone")->is_null());
}

TEST_CASE("lengths are counted in characters and not in bytes", "[normalise]") {
  const auto [fact, most] = GENERATE(table<std::string, std::size_t>(
      {{"provider_name", 300}, {"application_number", 60}, {"story", 10000}}));
  CAPTURE(fact);
  Answers given{{fact, letters(most)}};
  CHECK(normalise(raw_case(given), rulebook()).problems.empty());
  given[fact] = letters(most) + "x";
  const Normalised result = normalise(raw_case(given), rulebook());
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].code == "too_long");
  CHECK(contains(result.problems[0].message, std::to_string(most)));
  CHECK_FALSE(result.known.facts.knows(fact));
}

TEST_CASE("names and addresses and e-mails are bounded too", "[normalise]") {
  const Answers given{{"email", "a@b." + letters(300)},
                      {"applicant_name", Object{{"surname", letters(301)}, {"given", "G"}}},
                      {"postal_address", Object{{"place", "P"}, {"house", letters(301)}}}};
  const Normalised result = normalise(raw_case(given), rulebook());
  REQUIRE(result.problems.size() == 3);
  for (const Problem& problem : result.problems) CHECK(problem.code == "too_long");
  CHECK(result.problems[0].pointer == "/answers/applicant_name/surname");
  CHECK(result.problems[1].pointer == "/answers/postal_address/house");
  CHECK(result.problems[2].pointer == "/answers/email");
}

TEST_CASE("all problems are told at once in the order of the questions", "[normalise]") {
  const Normalised result = normalised(
      R"({"email":"x","phone":"1","postal_address":{"flat":"1"},"refusal_on":"2026-12-01","happened":[]})");
  std::vector<std::string> pointers;
  for (const Problem& problem : result.problems) pointers.push_back(problem.pointer);
  CHECK(pointers == std::vector<std::string>{"/answers/happened", "/answers/postal_address/place",
                                             "/answers/postal_address/house", "/answers/phone",
                                             "/answers/email", "/answers/refusal_on"});
}

TEST_CASE("what no person could have caused is a fault of the request", "[normalise]") {
  const auto [typed, code, pointer] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"unheard":"x"})", "unknown_fact", "/answers/unheard"},
      {R"({"a/b~c":"x"})", "unknown_fact", "/answers/a~1b~0c"},
      {R"({"today":"2020-01-01"})", "unknown_fact", "/answers/today"},
      {R"({"ground.refusal":true})", "unknown_fact", "/answers/ground.refusal"},
      {R"({"story":5})", "wrong_type", "/answers/story"},
      {R"({"story":["x"]})", "wrong_type", "/answers/story"},
      {R"({"provider_kind":true})", "wrong_type", "/answers/provider_kind"},
      {R"({"happened":"refused"})", "wrong_type", "/answers/happened"},
      {R"({"happened":[1]})", "wrong_type", "/answers/happened"},
      {R"({"happened":[["refused"]]})", "wrong_type", "/answers/happened"},
      {R"({"due_known":"yes"})", "wrong_type", "/answers/due_known"},
      {R"({"enclosures":1})", "wrong_type", "/answers/enclosures"},
      {R"({"refusal_on":20261123})", "wrong_type", "/answers/refusal_on"},
      {R"({"phone":77011234567})", "wrong_type", "/answers/phone"},
      {R"({"email":{"a":"b"}})", "wrong_type", "/answers/email"},
      {R"({"applicant_iin":791028302728})", "wrong_type", "/answers/applicant_iin"},
      {R"({"applicant_name":"S G"})", "wrong_type", "/answers/applicant_name"},
      {R"({"applicant_name":{"surname":1,"given":"G"}})", "wrong_type", "/answers/applicant_name"},
      {R"({"postal_address":["x"]})", "wrong_type", "/answers/postal_address"},
      {R"({"postal_address":{"place":"P","house":"1","moon/sea":"M"}})", "unknown_part",
       "/answers/postal_address/moon~1sea"},
  }));
  CAPTURE(typed);
  try {
    normalised(typed);
    FAIL("was taken");
  } catch (const RequestError& error) {
    CHECK(error.code() == code);
    CHECK(error.pointer() == pointer);
  }
}

TEST_CASE("the day and the roles of files become facts", "[normalise]") {
  const Normalised result =
      normalised("{}", {"2026-11-23T23:59", Locale::kk, {document("slip"), document("other")}});
  CHECK(result.known.facts.text("today") == "2026-11-23");
  const Array* roles = result.known.facts.find("documents")->array();
  REQUIRE(roles);
  REQUIRE(roles->size() == 2);
  CHECK(*(*roles)[1].text() == "other");
  CHECK((result.known.locale == Locale::kk));
  CHECK(normalised("{}").known.facts.find("documents")->array()->empty());
}

TEST_CASE("a file in a role the rulebook does not know is refused", "[normalise]") {
  try {
    normalised("{}", {"2026-11-23T10:00", Locale::en, {document("slip"), document("sword")}});
    FAIL("was taken");
  } catch (const RequestError& error) {
    CHECK(error.code() == "unknown_role");
    CHECK(error.pointer() == "/documents/1/role");
  }
}
