#include "shagym/documents.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

DocumentChecks checked(const std::string& known, const std::vector<Document>& documents = {},
                       Locale locale = Locale::en) {
  return check_documents(rulebook(), Words(rulebook(), locale), facts(known), documents);
}

/// "given", "unfit", "expected", "helps", or nothing when the role is not suggested.
std::string state_of(const std::vector<DocumentCheck>& checks, const std::string& role) {
  for (const DocumentCheck& check : checks) {
    if (check.role != role) continue;
    if (check.state == DocumentCheck::State::given) return "given";
    if (check.state == DocumentCheck::State::unfit) return "unfit";
    return check.state == DocumentCheck::State::expected ? "expected" : "helps";
  }
  return "";
}

}  // namespace

TEST_CASE("what is expected or helps follows from the case", "[documents]") {
  const auto [known, role, state] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"ground.refusal":true,"refusal_form":"written"})", "refusal", "expected"},
      {R"({"ground.refusal":true,"refusal_form":"portal"})", "refusal", "expected"},
      {R"({"ground.refusal":true,"refusal_form":"oral"})", "refusal", ""},
      {R"({"ground.refusal":false,"refusal_form":"written"})", "refusal", ""},
      {R"({"ground.refusal":true})", "refusal", ""},
      {R"({"complained":"no"})", "earlier_complaint", ""},
      {R"({"provider_kind":"local","complained":"provider"})", "earlier_complaint", "expected"},
      {R"({"provider_kind":"local","complained":"authority"})", "earlier_complaint", "expected"},
      {R"({"provider_kind":"local","complained":"provider","provider_outcome":"waiting"})", "earlier_answer",
       ""},
      {R"({"provider_kind":"local","complained":"provider","provider_outcome":"refused"})", "earlier_answer",
       "expected"},
      {R"({"provider_kind":"local","complained":"authority","authority_outcome":"partial"})",
       "earlier_answer", "expected"},
      {R"({"provider_kind":"local","complained":"through"})", "earlier_complaint", "expected"},
      {R"({"provider_kind":"act","complained":"provider"})", "earlier_complaint", ""},
      {R"({"provider_kind":"act","higher_complained":true})", "earlier_complaint", "expected"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"refused"})", "earlier_answer",
       "expected"},
      {"{}", "slip", "helps"},
      {R"({"ground.quality":true,"happened":["wrong_result"]})", "result", "expected"},
      {R"({"ground.quality":true,"happened":["bad_service"],"defects":["errors"]})", "result", "expected"},
      {R"({"ground.quality":true,"happened":["bad_service"],"defects":["status"]})", "result", ""},
      {R"({"ground.quality":false})", "result", ""},
      {R"({"ground.papers":true})", "demand", "helps"},
      {R"({"ground.term":true})", "status", "helps"},
      {R"({"ground.other":true,"happened":["fee"]})", "payment", "expected"},
      {R"({"ground.conduct":true})", "photo", "helps"},
      {"{}", "identity", ""},
      {"{}", "other", ""},
  }));
  CAPTURE(known, role);
  CHECK(state_of(checked(known).suggested, role) == state);
}

TEST_CASE("a file that is there is marked as given even where none was suggested", "[documents]") {
  const DocumentChecks checks = checked("{}", {document("identity"), document("result")});
  CHECK(state_of(checks.suggested, "identity") == "given");
  CHECK(state_of(checks.suggested, "result") == "given");
  CHECK(state_of(checks.suggested, "slip") == "helps");
  CHECK(state_of(checks.roles, "identity") == "given");
}

TEST_CASE("a file that cannot be handed in as it is does not count as given", "[documents]") {
  Document locked = document("refusal");
  locked.findings.add(FileCode::password);
  Document traced = document("refusal");
  traced.findings.add(FileCode::metadata);
  traced.findings.add(FileCode::unseen);
  CHECK(state_of(checked("{}", {locked}).suggested, "refusal") == "unfit");
  CHECK(state_of(checked("{}", {traced}).suggested, "refusal") == "given");
  CHECK(state_of(checked("{}", {locked, traced}).suggested, "refusal") == "given");
}

TEST_CASE("every role a file can have is offered with its name", "[documents]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const DocumentChecks checks = checked("{}", {}, locale);
  REQUIRE(checks.roles.size() == rulebook().documents.size());
  for (const DocumentCheck& check : checks.roles) {
    CAPTURE(check.role);
    CHECK(check.name == rulebook().texts.get(locale, "document." + check.role + ".name"));
    CHECK(check.why == rulebook().texts.get(locale, "document." + check.role + ".why"));
    CHECK_FALSE(contains(check.name + check.why, "<"));
  }
}
