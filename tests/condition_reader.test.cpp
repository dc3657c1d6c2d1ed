#include "json/condition_reader.hpp"

#include "shagym/problem.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"

using namespace shagym;
using namespace shagym::test;

TEST_CASE("an expression outside the strict subset is refused where it stands", "[condition_reader]") {
  const auto [text, code, pointer] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"==":[1,1]})", "unknown_operator", ""},
      {R"({"!=":[1,1]})", "unknown_operator", ""},
      {R"({"+":[1,1]})", "unknown_operator", ""},
      {R"({"missing":["a"]})", "unknown_operator", ""},
      {R"({"map":[[1],{"var":""}]})", "unknown_operator", ""},
      {R"({"log":1})", "unknown_operator", ""},
      {"{}", "unknown_operator", ""},
      {R"({"!":[true],"!!":[true]})", "unknown_operator", ""},
      {R"({"!":[true],"!":[true]})", "unknown_operator", ""},
      {R"({"and":[true,{"or":[{"AND":[]}]}]})", "unknown_operator", "/and/1/or/0"},
      {R"([true,{"x":1}])", "unknown_operator", "/1"},
      {R"({"===":[1]})", "wrong_arguments", "/==="},
      {R"({"===":[1,2,3]})", "wrong_arguments", "/==="},
      {R"({"!==":1})", "wrong_arguments", "/!=="},
      {R"({"!":[]})", "wrong_arguments", "/!"},
      {R"({"!!":[1,2]})", "wrong_arguments", "/!!"},
      {R"({"and":[]})", "wrong_arguments", "/and"},
      {R"({"or":[]})", "wrong_arguments", "/or"},
      {R"({"in":["x"]})", "wrong_arguments", "/in"},
      {R"({"<":[1,2,3,4]})", "wrong_arguments", "/<"},
      {R"({"<=":[1]})", "wrong_arguments", "/<="},
      {R"({">":[]})", "wrong_arguments", "/>"},
      {R"({">=":[1,2,3]})", "wrong_arguments", "/>="},
      {R"({"some":[[1]]})", "wrong_arguments", "/some"},
      {R"({"all":[[1],true,true]})", "wrong_arguments", "/all"},
      {R"({"none":[[1]]})", "wrong_arguments", "/none"},
      {R"({"or":[false,{"in":["x"]}]})", "wrong_arguments", "/or/1/in"},
      {R"({"var":-1})", "bad_path", "/var"},
      {R"({"var":1.5})", "bad_path", "/var"},
      {R"({"var":true})", "bad_path", "/var"},
      {R"({"var":[["a"]]})", "bad_path", "/var/0"},
      {R"({"var":["a",1,2]})", "bad_path", "/var"},
      {R"({"var":[{"var":"a"}]})", "bad_path", "/var/0"},
      {R"({"var":""})", "bad_path", "/var"},
      {R"({"var":null})", "bad_path", "/var"},
      {R"({"var":[]})", "bad_path", "/var"},
      {R"({"some":[{"var":""},true]})", "bad_path", "/some/0/var"},
      {R"({"!":{"var":{}}})", "bad_path", "/!/var"},
  }));
  CAPTURE(text);
  try {
    condition(text);
    FAIL("was read");
  } catch (const RulebookError& error) {
    CHECK(error.code() == code);
    CHECK(error.pointer() == pointer);
    CHECK(std::string(error.what()).find("expected") == 0);
  }
}

TEST_CASE("a pointer goes on from where the condition stands", "[condition_reader]") {
  const Value parsed = value(R"({"and":[{"nope":1}]})");
  try {
    json::read_condition(json::Node(parsed, json::Side::rulebook, "/grounds/0/when"));
    FAIL("was read");
  } catch (const RulebookError& error) {
    CHECK(error.pointer() == "/grounds/0/when/and/0");
  }
}

TEST_CASE("one argument may stand without its array", "[condition_reader]") {
  const Condition read = condition(R"({"!":{"var":"a"}})");
  CHECK((read.op == Operator::negation));
  REQUIRE(read.args.size() == 1);
  CHECK((read.args[0].op == Operator::var));
  CHECK(read.args[0].path == "a");
}

TEST_CASE("values stand for themselves", "[condition_reader]") {
  const auto [text, truth] = GENERATE(table<std::string, std::string>({{"true", "yes"},
                                                                       {"false", "no"},
                                                                       {"null", "no"},
                                                                       {"0", "no"},
                                                                       {R"("a")", "yes"},
                                                                       {"[]", "no"},
                                                                       {"[0]", "yes"}}));
  CAPTURE(text);
  CHECK(name(evaluate(condition(text), Facts()).truth) == truth);
}

TEST_CASE("a list of values may hold conditions", "[condition_reader]") {
  const Condition read = condition(R"({"in":["x",["y",{"var":"a"}]]})");
  CHECK(name(evaluate(read, facts(R"({"a":"x"})")).truth) == "yes");
  CHECK(name(evaluate(read, facts(R"({"a":"z"})")).truth) == "no");
}
