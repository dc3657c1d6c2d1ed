#include "shagym/decide.hpp"

#include <random>

#include "shagym/engine.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"
#include "support/walk.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

Json decided(const std::string& lines) {
  Json all = Json::array();
  std::istringstream out(engine().decide(lines));
  for (std::string line; std::getline(out, line);) all.push_back(Json::parse(line));
  return all;
}

/// What a view says, in the words of a decision.
Json from_view(const Json& view) {
  Json said{{"ok", true}, {"grounds", Json::array()}, {"open", Json::array()}, {"routes", Json::array()}};
  said["route"] = nullptr;
  said["terms"] = Json::object();
  for (const Json& ground : view["grounds"]) {
    if (ground["truth"] == "yes") said["grounds"].push_back(ground["id"]);
    if (ground["truth"] == "open") said["open"].push_back(ground["id"]);
  }
  for (const Json& route : view["routes"]) {
    if (route["truth"] == "yes") said["routes"].push_back(route["id"]);
    if (route["chosen"] == true) said["route"] = route["id"];
  }
  // A view puts the date that matters first; a decision keeps the order of the rulebook.
  for (const Term& term : rulebook().terms) {
    for (const Json& deadline : view["deadlines"]) {
      if (deadline["id"] == term.id) said["terms"][term.id] = deadline["date"];
    }
  }
  return said;
}

/// The case as a line: the answers as the engine keeps them, which a view does not show.
std::string line_of(const Walker::Walk& walk) {
  Json facts = Json::parse(request(walk.answers, walk.setting))["answers"];
  for (const Fact& fact : rulebook().facts) {
    const auto given = walk.answers.find(fact.id);
    if (given == walk.answers.end() || fact.kind != Kind::choices || !given->second.array()) continue;
    Json sorted = Json::array();
    for (const Value& item : *walk.end.known.facts.find(fact.id)->array()) sorted.push_back(*item.text());
    facts[fact.id] = sorted;
  }
  return Json{{"now", walk.setting.now}, {"facts", facts}}.dump() + "\n";
}

}  // namespace

TEST_CASE("a decision says what the view says of grounds routes and terms", "[decide][property]") {
  static const char* const moments[] = {"2026-11-23T10:00", "2026-11-28T18:31", "2022-03-05T12:00",
                                        "2027-12-30T23:59"};
  std::mt19937 random(11);
  std::string lines;
  std::vector<Json> expected;
  int routes = 0;
  int terms = 0;
  int open = 0;
  for (unsigned i = 0; i < 400; ++i) {
    Walker::Walk walk = Walker(i).walk({}, {moments[i % 4]});
    // Some of the answers only: much is open.
    if (i % 2 == 1) {
      for (const Fact& fact : rulebook().facts) {
        if (random() % 4 == 0) walk.answers.erase(fact.id);
      }
      walk.end = view(walk.answers, walk.setting);
    }
    // An exit ends the view before routes and terms are looked for; a problem keeps an answer out of it.
    if (walk.end.state == View::State::exit || !walk.end.problems.empty()) continue;
    lines += line_of(walk);
    expected.push_back(from_view(Json::parse(engine().respond(request(walk.answers, walk.setting)))));
    routes += !expected.back()["route"].is_null();
    terms += static_cast<int>(expected.back()["terms"].size());
    open += !expected.back()["open"].empty();
  }
  const Json said = decided(lines);
  REQUIRE(said.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (said[i] != expected[i]) FAIL(said[i].dump() + " but the view says " + expected[i].dump());
  }
  CHECK(expected.size() > 150);
  CHECK(routes > 100);
  CHECK(terms > 200);
  CHECK(open > 5);
}

TEST_CASE("lines that need the general reader are decided alike", "[decide]") {
  const std::string plain =
      R"({"now":"2026-11-23T10:00","facts":{"happened":["refused"],"provider_kind":"local","refusal_reason":"none_given","complained":"no"}})";
  const Json expected = decided(plain);
  REQUIRE(expected.size() == 1);
  CHECK(expected[0]["grounds"] == Json({"refusal"}));
  CHECK(expected[0]["routes"].size() > 1);
  CHECK(expected[0]["route"].is_null());
  const auto other = GENERATE(values<std::string>({
      R"({"now":"2026-11-23T10:00","facts":{"happened":["ref\u0075sed"],"provider_kind":"local","refusal_reason":"none_given","complained":"no"}})",
      R"({"facts":{"complained":"no","provider_kind":"local","refusal_reason":"none_given","happened":["refused"]},"now":"2026-11-23T10:00"})",
      " {\t\"now\" : \"2026-11-23T10:00\" , \"facts\" : { \"happened\" : [ \"refused\" ] , "
      "\"provider_kind\" : \"local\" , \"refusal_reason\" : \"none_given\" , \"complained\" : \"no\" } } \r",
      R"({"now":"2026-11-23T10:00","facts":{"happened":["refused"],"provider_kind":"local","refusal_reason":"none_given","complained":"no","story":"\"quoted\" \n line","applicant_name":{"surname":"A","given":"B"}}})",
  }));
  CAPTURE(other);
  CHECK(decided(other) == expected);
}

TEST_CASE("one case leaves nothing behind for the next", "[decide]") {
  const std::string full =
      R"({"now":"2026-11-23T10:00","facts":{"happened":["refused","rude"],"provider_kind":"local","refusal_reason":"none_given","complained":"no","route":"provider"}})";
  const std::string empty = R"({"now":"2026-11-23T10:00","facts":{}})";
  const Json apart = decided(empty);
  const Json said = decided(full + "\n\n  \n" + empty + "\n" + full + "\n" +
                            R"({"now":"2026-11-23T10:00","facts":{"happened":[]}})");
  REQUIRE(said.size() == 4);
  CHECK(said[0]["route"] == "provider");
  CHECK(said[0]["grounds"] == Json({"refusal", "conduct"}));
  CHECK(said[1] == apart[0]);
  CHECK(said[2] == said[0]);
  CHECK(said[3]["grounds"].empty());
}

TEST_CASE("a line that cannot be used gets the envelope of its error and the others their verdicts",
          "[decide]") {
  const auto [line, code, pointer] = GENERATE(table<std::string, std::string, std::string>({
      {"refused!", "not_json", ""},
      {R"({"now":"2026-11-23T10:00","facts":{)", "not_json", ""},
      {R"({"now":"2026-11-23T10:00","facts":{}} x)", "not_json", ""},
      {R"({"now":"2026-11-23T10:00","facts":{"phone":01}})", "not_json", ""},
      {"{\"now\":\"2026-11-23T10:00\",\"facts\":{\"story\":\"\xff\"}}", "not_json", ""},
      {R"({"now":"2026-11-23","facts":{}})", "bad_time", "/now"},
      {R"({"now":"2026-11-23T10:00","facts":{"wish":1}})", "unknown_fact", "/facts/wish"},
      {R"({"now":"2026-11-23T10:00","facts":{"today":"2026-01-01"}})", "unknown_fact", "/facts/today"},
      {R"({"now":"2026-11-23T10:00","facts":{"complained":"no","complained":"no"}})", "duplicate_member",
       "/facts/complained"},
      {R"({"now":"2026-11-23T10:00"})", "missing_member", ""},
      {R"({"now":"2026-11-23T10:00","facts":{},"answers":{}})", "unknown_member", "/answers"},
  }));
  CAPTURE(line);
  const std::string good = R"({"now":"2026-11-23T10:00","facts":{}})";
  const Json said = decided(good + "\n" + line + "\n" + good);
  REQUIRE(said.size() == 3);
  CHECK(said[0]["ok"] == true);
  CHECK(said[2] == said[0]);
  CHECK(said[1]["ok"] == false);
  CHECK(said[1]["error"]["code"] == code);
  CHECK(said[1]["error"]["pointer"] == pointer);
}
