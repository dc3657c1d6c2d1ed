#include "shagym/words.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

Words words(Locale locale) {
  return {rulebook(), locale};
}

/// The text of a key with its placeholders filled.
std::string said(Locale locale, const std::string& key, const Values& values = {}) {
  return fill(rulebook().texts.get(locale, key), values);
}

std::string told(Locale locale, const std::string& fact, const std::string& given) {
  return words(locale).value(*rulebook().fact(fact), value(given));
}

Citation citation(const std::string& act, const std::string& article) {
  return {act, article, {}, {}, act == "psl" ? "2026-06" : "2026-01"};
}

}  // namespace

TEST_CASE("a fact of each kind is told in each language", "[words]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  CHECK(told(locale, "provider_kind", R"("local")") == said(locale, "fact.provider_kind.option.local"));
  CHECK(told(locale, "route", R"("oversight")") == said(locale, "route.oversight.title"));
  CHECK(told(locale, "channel", R"("post")") == said(locale, "channel.post.name"));
  CHECK(told(locale, "happened", R"(["refused","late"])") == said(locale, "fact.happened.option.refused") +
                                                                 said(locale, "list.separator") +
                                                                 said(locale, "fact.happened.option.late"));
  CHECK(told(locale, "same_address", "true") == said(locale, "answer.yes"));
  CHECK(told(locale, "same_address", "false") == said(locale, "answer.no"));
  CHECK(told(locale, "enclosures", "true") == said(locale, "answer.yes"));
  CHECK(told(locale, "phone", "null") == said(locale, "answer.blank"));
  CHECK(told(locale, "story", R"("As it was.")") == "As it was.");
  CHECK(told(locale, "event_on", R"("2026-11-03")") == words(locale).date(day("2026-11-03")));
  CHECK_FALSE(contains(told(locale, "event_on", R"("2026-11-03")"), "2026-11"));
}

TEST_CASE("a person is surname given name patronymic", "[words]") {
  const auto [given, name] = GENERATE(table<std::string, std::string>({
      {R"({"patronymic":"P","given":"G","surname":"S"})", "S G P"},
      {R"({"given":"G","surname":"S"})", "S G"},
      {R"({"surname":"S","given":"","patronymic":"P"})", "S P"},
  }));
  CHECK(told(Locale::kk, "applicant_name", given) == name);
}

TEST_CASE("an address follows the order of its language and leaves out what is not given", "[words]") {
  const std::string whole =
      R"({"index":"050000","place":"Almaty","street":"Dostyk","house":"10","flat":"5"})";
  const auto piece = [](Locale locale, const std::string& part, const std::string& text) {
    return said(locale, "format.address." + part, {{"value", text}});
  };
  for (const Locale locale : {Locale::kk, Locale::ru}) {
    CHECK(told(locale, "postal_address", whole) ==
          "050000, Almaty, Dostyk, " + piece(locale, "house", "10") + ", " + piece(locale, "flat", "5"));
    CHECK(told(locale, "postal_address", R"({"place":"Almaty","house":"10"})") ==
          "Almaty, " + piece(locale, "house", "10"));
    CHECK(piece(locale, "house", "10") != "10");
  }
  CHECK(told(Locale::en, "postal_address", whole) == "flat 5, house 10, Dostyk, Almaty, 050000");
}

TEST_CASE("reasons are the declared facts that are known", "[words]") {
  const Facts known = facts(R"({"provider_kind":"local","today":"2026-11-23","ground.refusal":true,
                                "applicant_name":{"surname":"S","given":"G"}})");
  const auto because = words(Locale::en)
                           .because({"today", "ground.refusal", "applicant_name.surname", "provider_kind",
                                     "applicant_name.given", "region"},
                                    known);
  REQUIRE(because.size() == 2);
  CHECK(because[0].fact == "applicant_name");
  CHECK(because[0].value == "S G");
  CHECK(because[1].fact == "provider_kind");
  CHECK(because[1].page == "body");
  CHECK(because[1].name == said(Locale::en, "fact.provider_kind.name"));
  CHECK(because[1].value == said(Locale::en, "fact.provider_kind.option.local"));
}

TEST_CASE("a citation names the place as deep as it goes", "[words]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const auto [paragraph, subparagraph, form] =
      GENERATE(table<std::optional<std::string>, std::optional<std::string>, std::string>(
          {{std::nullopt, std::nullopt, "article"},
           {"2", std::nullopt, "paragraph"},
           {"2", "14", "subparagraph"}}));
  Citation cited = citation("psl", "5");
  cited.paragraph = paragraph;
  cited.subparagraph = subparagraph;
  const std::string place = said(
      locale, "citation." + form,
      {{"article", "5"}, {"paragraph", paragraph.value_or("")}, {"subparagraph", subparagraph.value_or("")}});
  const CitationView view = words(locale).cite(cited);
  CHECK(view.text ==
        said(locale, "citation.cited", {{"places", place}, {"act", said(locale, "act.psl.short")}}));
  CHECK(contains(view.text, "5"));
  // Kazakh readers are led to the Kazakh text, all others to the one that was read.
  const std::string language = locale == Locale::kk ? "kaz" : "rus";
  CHECK(view.url == "https://adilet.zan.kz/" + language + "/docs/Z1300000088");
  CHECK(view.citation == cited);
}

TEST_CASE("a citation of an edition that is not known has no link", "[words]") {
  Citation cited = citation("psl", "5");
  cited.edition = "1999-01";
  CHECK(words(Locale::en).cite(cited).url.empty());
}

TEST_CASE("citations of one act are joined, its title is told once, and each act has its link", "[words]") {
  std::vector<std::string> mentioned;
  const auto place = [](const char* article) {
    return said(Locale::en, "citation.article", {{"article", article}});
  };
  const auto whole = [](const std::string& places, const std::string& act) {
    return said(Locale::en, "citation.cited", {{"places", places}, {"act", said(Locale::en, act)}});
  };
  const Words english = words(Locale::en);
  const std::string services = english.cite(citation("psl", "5")).url;
  const std::string procedure = english.cite(citation("appc", "91")).url;
  CHECK(english.cite_together({citation("psl", "5"), citation("psl", "14"), citation("appc", "91")},
                              mentioned) ==
        std::vector<LinkedText>{{whole(place("5") + ", " + place("14"), "act.psl.short"), services},
                                {whole(place("91"), "act.appc.short"), procedure}});
  CHECK(mentioned == std::vector<std::string>{"psl", "appc"});
  CHECK(english.cite_together({citation("psl", "4")}, mentioned) ==
        std::vector<LinkedText>{{whole(place("4"), "act.psl.again"), services}});
  CHECK(words(Locale::en).cite_together({}, mentioned).empty());
}

TEST_CASE("a sentence names facts in words and in the form it needs", "[words]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const Facts known = facts(R"({"region":"almaty","today":"2026-11-23"})");
  CHECK(words(locale).sentence("authority.agency_department.name", known) ==
        said(locale, "authority.agency_department.name",
             {{"region:dative", said(locale, "fact.region.option.almaty.dative")}}));
  const auto date = words(locale).sentence("letter.signature.date", known);
  REQUIRE(date);
  CHECK(contains(*date, words(locale).date(day("2026-11-23"))));
}

TEST_CASE("a sentence that names a fact unknown or blank is not said", "[words]") {
  CHECK_FALSE(words(Locale::en).sentence("letter.applicant.phone", Facts()));
  CHECK_FALSE(words(Locale::en).sentence("letter.applicant.phone", facts(R"({"phone":null})")));
  CHECK(words(Locale::en).sentence("letter.applicant.phone", facts(R"({"phone":"1"})")) ==
        std::optional<std::string>("Phone: 1"));
}

TEST_CASE("a sentence tells which facts it names", "[words]") {
  CHECK(words(Locale::en).facts_named("authority.agency_department.name") ==
        std::vector<std::string>{"region"});
  CHECK(words(Locale::en).facts_named("letter.application_number") ==
        std::vector<std::string>{"applied_on", "service_name", "application_number"});
  CHECK(words(Locale::en).facts_named("letter.title").empty());
}
