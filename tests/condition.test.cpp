#include "shagym/condition.hpp"

#include "support/catch.hpp"
#include "support/conditions.hpp"

using namespace shagym;
using namespace shagym::test;

using Names = std::vector<std::string>;

TEST_CASE("each operator answers yes and no and stays open", "[condition]") {
  const auto [rule, yes, no] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"var":"a"})", R"("x")", R"("")"},
      {R"({"!":[{"var":"a"}]})", "false", "true"},
      {R"({"!!":[{"var":"a"}]})", "1", "0"},
      {R"({"===":[{"var":"a"},"x"]})", R"("x")", R"("y")"},
      {R"({"===":[{"var":"a"},1]})", "1", R"("1")"},
      {R"({"===":[{"var":"a"},null]})", "null", "false"},
      {R"({"!==":[{"var":"a"},"x"]})", R"("y")", R"("x")"},
      {R"({"in":["x",{"var":"a"}]})", R"(["w","x"])", R"(["w"])"},
      {R"({"in":["ell",{"var":"a"}]})", R"("hello")", R"("goodbye")"},
      {R"({"in":[{"var":"a"},["x","y"]]})", R"("y")", R"("z")"},
      {R"({"<":[{"var":"a"},"2026-11-23"]})", R"("2026-11-22")", R"("2026-11-23")"},
      {R"({"<=":[{"var":"a"},"2026-11-23"]})", R"("2026-11-23")", R"("2026-11-24")"},
      {R"({">":[{"var":"a"},2]})", "3", "2"},
      {R"({">=":[{"var":"a"},2]})", "2", "1"},
      {R"({"if":[{"var":"a"},true,false]})", "true", "false"},
      {R"({"and":[{"var":"a"},true]})", "true", "false"},
      {R"({"or":[{"var":"a"},false]})", "true", "false"},
      {R"({"some":[{"var":"a"},{"===":[{"var":""},"x"]}]})", R"(["w","x"])", R"(["w"])"},
      {R"({"all":[{"var":"a"},{"===":[{"var":""},"x"]}]})", R"(["x","x"])", R"(["x","w"])"},
      {R"({"none":[{"var":"a"},{"===":[{"var":""},"x"]}]})", R"(["w"])", R"(["w","x"])"},
      {R"({"some":[{"var":"a"},{"var":"hot"}]})", R"([{"hot":false},{"hot":true}])", R"([{"hot":false},{}])"},
      {R"({"some":[{"var":"a"},true]})", "[0]", "[]"},
      {R"({"all":[{"var":"a"},true]})", "[0]", "[]"},
      {R"({"none":[{"var":"a"},true]})", "[]", "[0]"},
  }));
  CAPTURE(rule);
  Facts known;
  CHECK(name(evaluate(condition(rule), known).truth) == "open");
  known.set("a", value(yes));
  CHECK(name(evaluate(condition(rule), known).truth) == "yes");
  known.set("a", value(no));
  CHECK(name(evaluate(condition(rule), known).truth) == "no");
}

TEST_CASE("truth is what JsonLogic calls truth", "[condition]") {
  const auto [text, truthy] = GENERATE(table<std::string, bool>({
      {"null", false},
      {"false", false},
      {"0", false},
      {R"("")", false},
      {"[]", false},
      {"true", true},
      {"-1", true},
      {R"("0")", true},
      {R"("false")", true},
      {"[0]", true},
      {"{}", true},
  }));
  CAPTURE(text);
  CHECK(value(text).truthy() == truthy);
}

TEST_CASE("equality is strict and lists are never the same", "[condition]") {
  const auto [left, right, same] = GENERATE(table<std::string, std::string, bool>({
      {"null", "null", true},
      {"null", "false", false},
      {"1", "1.0", true},
      {"1", R"("1")", false},
      {"1", "true", false},
      {R"("a")", R"("a")", true},
      {R"("a")", R"("A")", false},
      {"[1]", "[1]", false},
      {"{}", "{}", false},
  }));
  CAPTURE(left, right);
  CHECK(strictly_equal(value(left), value(right)) == same);
}

TEST_CASE("and or and not follow the three-valued tables of Kleene", "[condition]") {
  const std::map<std::string, std::string> values{{"yes", "true"}, {"no", "false"}};
  const auto [left, right, both, either] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"yes", "yes", "yes", "yes"},
          {"yes", "no", "no", "yes"},
          {"yes", "open", "open", "yes"},
          {"no", "yes", "no", "yes"},
          {"no", "no", "no", "no"},
          {"no", "open", "no", "open"},
          {"open", "yes", "open", "yes"},
          {"open", "no", "no", "open"},
          {"open", "open", "open", "open"},
      }));
  CAPTURE(left, right);
  Facts known;
  if (values.count(left)) known.set("a", value(values.at(left)));
  if (values.count(right)) known.set("b", value(values.at(right)));
  const auto truth = [&](const char* rule) { return name(evaluate(condition(rule), known).truth); };
  CHECK(truth(R"({"and":[{"var":"a"},{"var":"b"}]})") == both);
  CHECK(truth(R"({"or":[{"var":"a"},{"var":"b"}]})") == either);
  CHECK(truth(R"({"!":[{"and":[{"var":"a"},{"var":"b"}]}]})") == (both == "yes"  ? "no"
                                                                  : both == "no" ? "yes"
                                                                                 : "open"));
}

TEST_CASE("a condition that is open both ways is decided where both ways agree", "[condition]") {
  const auto [rule, truth] = GENERATE(table<std::string, std::string>({
      {R"({"if":[{"var":"x"},true,"also"]})", "yes"},
      {R"({"if":[{"var":"x"},false,0]})", "no"},
      {R"({"if":[{"var":"x"},true,false]})", "open"},
      {R"({"if":[false,true]})", "no"},
      {R"({"if":[false,true,{"var":"x"},true,true]})", "yes"},
      {R"({"if":[true,{"var":"x"},true]})", "open"},
  }));
  CAPTURE(rule);
  CHECK(name(evaluate(condition(rule), Facts()).truth) == truth);
}

TEST_CASE("a decided condition names the facts that decided it and asks for none", "[condition]") {
  const auto [rule, known, because] = GENERATE(table<std::string, std::string, Names>({
      {R"({"and":[{"var":"a"},{"var":"b"}]})", R"({"a":true,"b":true})", {"a", "b"}},
      {R"({"and":[{"var":"a"},{"var":"b"}]})", R"({"a":true,"b":false})", {"b"}},
      {R"({"and":[{"var":"a"},{"var":"b"}]})", R"({"b":false})", {"b"}},
      {R"({"or":[{"var":"a"},{"var":"b"}]})", R"({"a":false,"b":true})", {"b"}},
      {R"({"or":[{"var":"b"},{"var":"a"}]})", R"({"a":false,"b":false})", {"b", "a"}},
      {R"({"===":[{"var":"a"},{"var":"b"}]})", R"({"a":1,"b":2})", {"a", "b"}},
      {R"({"if":[{"var":"a"},{"var":"b"},{"var":"c"}]})", R"({"a":true,"b":true,"c":true})", {"a", "b"}},
      {R"({"if":[{"var":"a"},{"var":"b"},{"var":"c"}]})", R"({"a":false,"b":true,"c":true})", {"a", "c"}},
      {R"({"in":["x",{"var":"a"}]})", R"({"a":["x"]})", {"a"}},
      {R"({"===":[1,1]})", "{}", {}},
  }));
  CAPTURE(rule, known);
  const Finding finding = evaluate(condition(rule), facts(known));
  CHECK(finding.truth != Truth::open);
  CHECK(finding.because == because);
  CHECK(finding.missing.empty());
}

TEST_CASE("an open condition names the facts that could decide it", "[condition]") {
  const auto [rule, known, missing] = GENERATE(table<std::string, std::string, Names>({
      {R"({"var":"a"})", "{}", {"a"}},
      {R"({"and":[{"var":"a"},{"var":"b"}]})", "{}", {"a", "b"}},
      {R"({"and":[{"var":"a"},{"var":"b"}]})", R"({"a":true})", {"b"}},
      {R"({"or":[{"and":[{"var":"a"},{"var":"b"}]},{"var":"c"}]})", R"({"b":false})", {"c"}},
      {R"({"===":[{"var":"a"},{"var":"b"}]})", R"({"a":1})", {"b"}},
      {R"({"if":[{"var":"a"},{"var":"b"},{"var":"c"}]})", R"({"b":true})", {"a"}},
      {R"({"if":[{"var":"a"},{"var":"b"},{"var":"c"}]})", R"({"a":true})", {"b"}},
      {R"({"in":["x",[{"var":"a"}]]})", "{}", {"a"}},
      {R"({"===":[{"or":[{"var":"a"},"x"]},"x"]})", "{}", {"a"}},
      {R"({"===":[{"if":[{"var":"a"},"x","y"]},"x"]})", "{}", {"a"}},
      {R"({"and":[[{"var":"a"}],{"var":"b"}]})", "{}", {"b"}},
  }));
  CAPTURE(rule, known);
  const Finding finding = evaluate(condition(rule), facts(known));
  CHECK(name(finding.truth) == "open");
  CHECK(finding.missing == missing);
}

TEST_CASE("a question left blank is known and false", "[condition]") {
  const Facts known = facts(R"({"a":null})");
  CHECK(known.knows("a"));
  CHECK(name(evaluate(condition(R"({"!!":[{"var":"a"}]})"), known).truth) == "no");
}

TEST_CASE("one part of a person is read by its name and a part not given is blank", "[condition]") {
  const Facts known = facts(R"({"person":{"surname":"A"},"nobody":null})");
  const auto truth = [&](const char* rule) { return name(evaluate(condition(rule), known).truth); };
  CHECK(truth(R"({"===":[{"var":"person.surname"},"A"]})") == "yes");
  CHECK(truth(R"({"!!":[{"var":"person.patronymic"}]})") == "no");
  CHECK(truth(R"({"!!":[{"var":"nobody.surname"}]})") == "no");
  CHECK(truth(R"({"!!":[{"var":"stranger.surname"}]})") == "open");
}

TEST_CASE("a comparison turns values into numbers as JavaScript does", "[condition]") {
  const auto [rule, truth] = GENERATE(table<std::string, std::string>({
      {R"({"<":["9","10"]})", "no"},  // two texts compare as texts
      {R"({"<":["9",10]})", "yes"},
      {R"({"<=":[null,0]})", "yes"},
      {R"({">=":[true,1]})", "yes"},
      {R"({"<":["",1]})", "yes"},
      {R"({"<":[" 2 ",3]})", "yes"},
      {R"({"<":["2x",3]})", "no"},
      {R"({">=":["2x",3]})", "no"},
      {R"({"<":[3,"inf"]})", "no"},
      {R"({"<=":[[],0]})", "yes"},
      {R"({"<":[[2],3]})", "yes"},
      {R"({"<":[[2,2],3]})", "no"},
  }));
  CAPTURE(rule);
  CHECK(name(evaluate(condition(rule), Facts()).truth) == truth);
}

TEST_CASE("the facts a condition reads are listed once and without those of an element", "[condition]") {
  const Condition read = condition(
      R"({"and":[{"var":"b"},{"or":[{"var":"a"},{"var":"b"}]},{"some":[{"var":"list"},{"===":[{"var":"part"},1]}]}]})");
  CHECK(facts_read(read) == Names{"b", "a", "list"});
}

TEST_CASE("facts are set and forgotten by name", "[condition]") {
  Facts known = facts(R"({"a":"x","ground.refusal":true})");
  CHECK(known.text("a") == "x");
  CHECK(known.text("ground.refusal").empty());
  CHECK(known.find("ground.refusal")->truthy());
  CHECK_FALSE(known.knows("ground.term"));
  known.erase("a");
  known.erase("never there");
  CHECK_FALSE(known.knows("a"));
  CHECK(known.text("a").empty());
}
