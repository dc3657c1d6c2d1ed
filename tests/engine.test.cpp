#include "shagym/engine.hpp"

#include <random>

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

/// A request with one member changed.
std::string asking(const std::string& member, const std::string& value) {
  Json request = Json::parse(R"({"locale":"ru","now":"2026-11-23T10:00","answers":{}})");
  request[member] = Json::parse(value);
  return request.dump();
}

std::string with_document(const std::string& member, const std::string& value) {
  Json item{
      {"id", "1"},     {"name", "a.pdf"}, {"type", "pdf"}, {"size", 9}, {"sha256", std::string(64, '0')},
      {"role", "slip"}};
  if (value.empty())
    item.erase(member);
  else
    item[member] = Json::parse(value);
  return asking("documents", Json::array({item}).dump());
}

/// "code pointer" of the envelope, or "view".
std::string outcome(const std::string& request) {
  const Json view = Json::parse(engine().respond(request));
  if (view.at("ok") == true) return "view";
  REQUIRE(view.size() == 2);
  const Json& error = view.at("error");
  REQUIRE(error.size() == 3);
  CHECK_FALSE(error.at("message").get<std::string>().empty());
  return error.at("code").get<std::string>() + " " + error.at("pointer").get<std::string>();
}

}  // namespace

TEST_CASE("what is not a JSON document in UTF-8 is refused", "[engine]") {
  const std::string request = GENERATE(values<std::string>(
      {"", " ", "{", "nul", "{'locale':'ru'}", "[1,2", "{}x", "{\"a\":1,}", "\"\xFF\"", "\"\xC0\xAF\"",
       "\"\xED\xA0\x80\"", "\"\\ud800\"", "\"a\nb\"", "1e999", "{\"locale\"", std::string(1, '\0')}));
  CHECK(outcome(request) == "not_json ");
}

TEST_CASE("what is too deep or too large is refused before it is read", "[engine]") {
  CHECK(outcome(repeated("[", 10000)) == "too_deep ");
  CHECK(outcome(repeated("{\"a\":", 10000)) == "too_deep ");
  CHECK(outcome(asking("answers", R"({"x":)" + repeated("[", 30) + repeated("]", 30) + "}")) ==
        "unknown_fact /answers/x");
  CHECK(outcome(asking("answers", R"({"x":)" + repeated("[", 31) + repeated("]", 31) + "}")) == "too_deep ");
  CHECK(outcome(std::string(2 * 1024 * 1024, ' ')) == "too_large ");
  CHECK(outcome(asking("answers", "{}") + std::string(1024 * 1024 - 60, ' ')) == "view");
}

TEST_CASE("a member of the wrong kind is named", "[engine]") {
  const auto [request, said] = GENERATE(table<std::string, std::string>({
      {"[]", "wrong_type "},
      {"null", "wrong_type "},
      {R"("text")", "wrong_type "},
      {"{}", "missing_member "},
      {R"({"locale":"ru","answers":{}})", "missing_member "},
      {R"({"locale":"ru","now":"2026-11-23T10:00"})", "missing_member "},
      {asking("locale", "5"), "wrong_type /locale"},
      {asking("locale", R"("de")"), "unknown_language /locale"},
      {asking("letter_locale", "null"), "wrong_type /letter_locale"},
      {asking("letter_locale", R"("KK")"), "unknown_language /letter_locale"},
      {asking("now", "20261123"), "wrong_type /now"},
      {asking("now", R"("2026-11-23")"), "bad_time /now"},
      {asking("now", R"("2026-11-23T10:00Z")"), "bad_time /now"},
      {asking("now", R"("2026-02-30T10:00")"), "bad_time /now"},
      {asking("answers", "[]"), "wrong_type /answers"},
      {asking("answers", "null"), "wrong_type /answers"},
      {asking("answers", R"({"story":1})"), "wrong_type /answers/story"},
      {asking("answers", R"({"happened":[1]})"), "wrong_type /answers/happened"},
      {asking("answers", R"({"age":1})"), "unknown_fact /answers/age"},
      {asking("answers", R"({"a/b":1})"), "unknown_fact /answers/a~1b"},
      {R"({"locale":"ru","now":"2026-11-23T10:00","answers":{"story":"a","story":"b"}})",
       "duplicate_member /answers/story"},
      {asking("page", "5"), "wrong_type /page"},
      {asking("cookie", R"("x")"), "unknown_member /cookie"},
      {asking("documents", "{}"), "wrong_type /documents"},
      {asking("documents", "[5]"), "wrong_type /documents/0"},
      {with_document("id", ""), "missing_member /documents/0"},
      {with_document("id", "5"), "wrong_type /documents/0/id"},
      {with_document("name", "null"), "wrong_type /documents/0/name"},
      {with_document("type", R"("PDF")"), "bad_type /documents/0/type"},
      {with_document("type", R"("")"), "bad_type /documents/0/type"},
      {with_document("type", R"("../../x")"), "bad_type /documents/0/type"},
      {with_document("size", R"("9")"), "wrong_type /documents/0/size"},
      {with_document("sha256", R"("00")"), "bad_hash /documents/0/sha256"},
      {with_document("sha256", '"' + std::string(64, 'A') + '"'), "bad_hash /documents/0/sha256"},
      {with_document("role", R"("sword")"), "unknown_role /documents/0/role"},
      {with_document("path", R"("x")"), "unknown_member /documents/0/path"},
      {with_document("id", R"("1")"), "view"},
      {asking("page", "null"), "view"},
      {asking("page", R"("no such page")"), "view"},
      {asking("now", R"("9999-12-31T23:59")"), "view"},
      {asking("now", R"("1000-01-01T00:00")"), "view"},
  }));
  CAPTURE(request);
  CHECK(outcome(request) == said);
}

TEST_CASE("many names are refused as fast as one", "[engine]") {
  std::string names;
  for (int i = 0; i < 80000; ++i) names += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
  CHECK(outcome(R"({"locale":"ru","now":"2026-11-23T10:00","answers":{)" + names + "}}") ==
        "unknown_fact /answers/0");
}

TEST_CASE("an error never repeats what a person typed", "[engine]") {
  const std::string request = GENERATE(values<std::string>(
      {asking("answers", R"({"applicant_name":"Secretov"})"), asking("answers", R"({"happened":"Secretov"})"),
       asking("locale", R"("Secretov")"), asking("now", R"("Secretov")")}));
  const std::string said = engine().respond(request);
  CHECK(contains(said, R"({"ok":false,)"));
  CHECK_FALSE(contains(said, "Secretov"));
}

TEST_CASE("a view is JSON with its members in a fixed order", "[engine]") {
  const Answers given = GENERATE(Answers(), refusal());
  const Json view = Json::parse(engine().respond(request(given)));
  std::vector<std::string> names;
  for (const auto& [name, member] : view.items()) names.push_back(name);
  CHECK(names == std::vector<std::string>{"ok",       "engine",    "rulebook", "locale",    "letter_locale",
                                          "state",    "page",      "pages",    "progress",  "summary",
                                          "problems", "hints",     "exits",    "grounds",   "routes",
                                          "channels", "deadlines", "events",   "documents", "letter",
                                          "package",  "disclaimer"});
  CHECK(view["engine"] == version());
  CHECK(view["rulebook"]["hash"] == rulebook().hash);
}

TEST_CASE("every character comes back as it was typed", "[engine]") {
  const std::string typed =
      "\"quoted\" \\ / \t\b\x01\x1F\x7F\n{a} <b> \xD2\x9A \xF0\x9F\x98\x80 \xE2\x80\xA8";
  Setting setting;
  setting.page = "story";
  const Json view = Json::parse(engine().respond(request(with(refusal(), "{}"), setting)));
  REQUIRE(view["page"]["questions"][0]["id"] == "story");
  Answers given = refusal();
  given["story"] = typed;
  const Json again = Json::parse(engine().respond(request(given, setting)));
  CHECK(again["page"]["questions"][0]["value"] == typed);
}

TEST_CASE("a wrong answer comes back with its problem", "[engine]") {
  const Json view = Json::parse(
      engine().respond(request(with(refusal(), R"({"phone":"12"})"), {"2026-11-23T10:00", Locale::en})));
  REQUIRE(view["problems"].size() == 1);
  CHECK(view["problems"][0]["pointer"] == "/answers/phone");
  CHECK(view["problems"][0]["page"] == "contact");
  CHECK(view["state"] == "asking");
  CHECK(view["page"]["id"] == "contact");
  CHECK(view["page"]["questions"][0]["value"] == "12");
  CHECK(view["package"].is_null());
}

TEST_CASE("the same request gives the same bytes and another engine does too", "[engine]") {
  const std::string asked = request(refusal(), {"2026-11-23T10:00", Locale::kk, {document("refusal")}});
  const std::string first = engine().respond(asked);
  CHECK(engine().respond(asked) == first);
  Engine other(bundle());
  CHECK(other.respond(asked) == first);
  const Engine moved = std::move(other);
  CHECK(moved.respond(asked) == first);
}

TEST_CASE("a request damaged anywhere gets an envelope and the same one twice", "[engine][property]") {
  const std::string whole = request(refusal(), {"2026-11-23T10:00", Locale::ru, {document("refusal")}});
  std::mt19937 random(42);
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string damaged = whole;
    for (unsigned n = random() % 3 + 1; n > 0; --n) {
      const std::size_t at = random() % damaged.size();
      switch (random() % 3) {
        case 0:
          damaged[at] = static_cast<char>(random() % 256);
          break;
        case 1:
          damaged.erase(at, random() % 8 + 1);
          break;
        default:
          damaged.insert(at, damaged.substr(random() % damaged.size(), random() % 12));
      }
    }
    const std::string said = engine().respond(damaged);
    REQUIRE(said == engine().respond(damaged));
    const Json view = Json::parse(said, nullptr, false);
    REQUIRE_FALSE(view.is_discarded());
    refused += view.at("ok") == false;
  }
  CHECK(refused > 1500);
  CHECK(refused < 3000);
}

TEST_CASE("a file's finding is told as JSON", "[engine]") {
  CHECK(engine().inspect("a.pdf", "text") == R"({"type":"txt","size":4,"personal":[],"signatures":0,)"
                                             R"("findings":[{"code":"extension_lies","severity":"mend"}]})");
  CHECK(engine().inspect("", "") == R"({"type":"bin","size":0,"personal":[],"signatures":0,)"
                                    R"("findings":[{"code":"empty","severity":"refuse"}]})");
}

TEST_CASE("the engine's version has three numbers", "[engine]") {
  const std::string text(version());
  CHECK(std::count(text.begin(), text.end(), '.') == 2);
  CHECK(text.find_first_not_of("0123456789.") == std::string::npos);
}
