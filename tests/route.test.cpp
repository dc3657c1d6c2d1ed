#include "shagym/route.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/judged.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

Route made(const std::string& id, const std::string& when) {
  Route route;
  route.id = id;
  route.when = condition(when);
  return route;
}

Channels channels_of(const std::string& known) {
  Facts given = facts(known);
  return find_channels(rulebook(), Words(rulebook(), Locale::en), given);
}

}  // namespace

TEST_CASE("each rejected route says why and each recommended one as well", "[route]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const char* history =
      GENERATE(R"({"complained":"no"})", R"({"complained":"provider","provider_outcome":"refused"})",
               R"({"complained":"authority","authority_outcome":"refused"})");
  const View seen = view(with(answers(refused), history), {"2026-11-23T10:00", locale});
  const auto text = [&](const std::string& key) { return Names{rulebook().texts.get(locale, key)}; };
  for (const RouteView& route : seen.routes.all) {
    CAPTURE(route.rule->id);
    const bool rejected = route.truth == Truth::no;
    CHECK(route.why_not == (rejected ? text("route." + route.rule->id + ".why_not") : Names()));
    CHECK(route.why == (route.recommended ? text("route." + route.rule->id + ".why") : Names()));
    CHECK_FALSE(route.because.empty());
    CHECK_FALSE(route.citations.empty());
  }
  REQUIRE_FALSE(with_truth(seen.routes.all, Truth::no).empty());
  if (seen.channels.chosen || !seen.routes.chosen) return;
  for (const ChannelView& channel : seen.channels.all) {
    const bool rejected = channel.truth == Truth::no;
    CHECK(channel.why_not == (rejected ? text("channel." + channel.rule->id + ".why_not") : Names()));
  }
}

TEST_CASE("while the history is open nothing is recommended or chosen", "[route]") {
  const View seen = view(answers(refused));
  // That it is a service is known, so the body above is no addressee.
  CHECK(with_truth(seen.routes.all, Truth::open).size() == seen.routes.all.size() - 1);
  CHECK(with_truth(seen.routes.all, Truth::no) == Names{"higher"});
  CHECK(recommended(seen.routes.all).empty());
  CHECK_FALSE(seen.routes.ask);
  CHECK(has(seen.routes.facts, "complained"));
  CHECK_FALSE(seen.known.facts.knows("stage"));
}

TEST_CASE("of possible routes the first is recommended and the only one chosen once none is open",
          "[route]") {
  Rulebook book;
  book.routes = {made("first", "true"), made("second", R"({"var":"x"})")};
  const auto [known, ask, chosen, best] = GENERATE(table<std::string, bool, std::string, std::string>({
      {"{}", false, "", "first"},
      {R"({"x":false})", false, "first", "first"},
      {R"({"x":true})", true, "", "first"},
      {R"({"x":true,"route":"second"})", true, "second", "first"},
      {R"({"route":"first"})", false, "first", "first"},
  }));
  CAPTURE(known);
  Facts given = facts(known);
  const Routes routes = find_routes(book, Words(book, Locale::en), given);
  CHECK(routes.ask == ask);
  CHECK((routes.chosen ? routes.chosen->rule->id : "") == chosen);
  CHECK(given.text("route") == chosen);
  CHECK(recommended(routes.all) == best);
}

TEST_CASE("the person may choose a possible route that is not recommended", "[route]") {
  const View seen = view(with(answers(refused), R"({"complained":"no","route":"oversight_through"})"));
  REQUIRE(seen.routes.chosen);
  CHECK(seen.routes.chosen->rule->id == "oversight_through");
  CHECK_FALSE(seen.routes.chosen->recommended);
  CHECK(seen.routes.ask);
  CHECK(seen.known.facts.text("stage") == "oversight");
}

TEST_CASE("a choice that is no longer possible is forgotten", "[route]") {
  const View before =
      view(with(answers(refused), R"({"complained":"no","route":"provider","channel":"office_authority"})"));
  CHECK_FALSE(before.known.facts.knows("channel"));
  CHECK(before.channels.chosen == nullptr);
  const View after = view(
      with(answers(refused), R"({"complained":"provider","provider_outcome":"refused","route":"provider"})"));
  CHECK_FALSE(after.known.facts.knows("route"));
  CHECK_FALSE(after.known.facts.knows("stage"));
  const View court = view(with(
      answers(refused), R"({"complained":"authority","authority_outcome":"refused","route":"provider"})"));
  CHECK(court.known.facts.text("route") == "court");
}

TEST_CASE("the authority follows from the route and from who provides the service", "[route]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const auto [given, authority] = GENERATE(table<std::string, std::string>({
      {R"({"complained":"no","route":"provider","provider_name":"A","region":"abai"})", "provider_head"},
      {R"({"complained":"no","route":"oversight","provider_name":"A","region":"abai"})", "agency_department"},
      {R"({"complained":"no","route":"oversight_through","provider_kind":"private","region":"abai"})",
       "agency_department"},
      {R"({"complained":"no","route":"oversight","provider_kind":"central"})", "agency_central"},
      {R"({"complained":"authority","authority_outcome":"refused"})", "court"},
      {R"({"provider_kind":"act","higher_complained":false})", "higher_body"},
  }));
  CAPTURE(given);
  const View seen = view(with(answers(refused), given), {"2026-11-23T10:00", locale});
  CHECK(seen.known.facts.text("authority") == authority);
  const auto name = Words(rulebook(), locale).sentence("authority." + authority + ".name", seen.known.facts);
  REQUIRE(name);
  CHECK(seen.routes.authority_name == *name);
}

TEST_CASE("an authority whose region is not known yet has no name and asks for it", "[route]") {
  const View seen = view(with(answers(refused), R"({"complained":"no","route":"oversight"})"));
  CHECK(seen.routes.authority_name.empty());
  CHECK(has(seen.routes.facts, "region"));
}

TEST_CASE("channels fit the route and the recommended one fits the means", "[route]") {
  const auto [route, stage, means, best, not_possible] =
      GENERATE(table<std::string, std::string, std::string, std::string, Names>({
          {"provider", "provider", "eds", "eotinish", {"office_authority", "court_cabinet", "court_office"}},
          {"provider",
           "provider",
           "none",
           "office_provider",
           {"office_authority", "court_cabinet", "court_office"}},
          {"oversight",
           "oversight",
           "egov_mobile",
           "eotinish",
           {"office_provider", "court_cabinet", "court_office"}},
          {"oversight",
           "oversight",
           "none",
           "office_authority",
           {"office_provider", "court_cabinet", "court_office"}},
          {"oversight_through",
           "oversight",
           "none",
           "office_provider",
           {"office_authority", "court_cabinet", "court_office"}},
      }));
  const Channels channels =
      channels_of(R"({"route":")" + route + R"(","stage":")" + stage + R"(","means":")" + means + R"("})");
  CHECK(recommended(channels.all) == best);
  CHECK(with_truth(channels.all, Truth::no) == not_possible);
  CHECK(channels.ask);
  CHECK(channels.chosen == nullptr);
}

TEST_CASE("the court is reached through its cabinet with a signature and else at its office", "[route]") {
  const auto [means, best] = GENERATE(table<std::string, std::string>(
      {{"eds", "court_cabinet"}, {"egov_mobile", "court_office"}, {"none", "court_office"}}));
  const Channels channels = channels_of(R"({"route":"court","stage":"court","means":")" + means + R"("})");
  CHECK(recommended(channels.all) == best);
  CHECK(with_truth(channels.all, Truth::yes) == Names{"court_cabinet", "court_office"});
}

TEST_CASE("whoever waits is offered no channel", "[route]") {
  const Channels channels = channels_of(R"({"route":"wait","stage":"wait"})");
  CHECK(with_truth(channels.all, Truth::yes).empty());
  CHECK_FALSE(channels.ask);
  CHECK(channels.chosen == nullptr);
}
