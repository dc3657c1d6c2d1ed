#include "shagym/route.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

using Names = std::vector<std::string>;

const char* refused = R"({"happened":["refused"],"refusal_reason":"none_given","provider_kind":"local"})";

template <class Judged>
Names with_truth(const std::vector<Judged>& all, Truth truth) {
  Names ids;
  for (const Judged& each : all) {
    if (each.truth == truth) ids.push_back(each.rule->id);
  }
  return ids;
}

Route made(const std::string& id, const std::string& when) {
  Route route;
  route.id = id;
  route.when = condition(when);
  return route;
}

template <class Judged>
std::string recommended(const std::vector<Judged>& all) {
  std::string ids;
  for (const Judged& each : all) {
    if (each.recommended) ids += each.rule->id;
  }
  return ids;
}

Channels channels_of(const std::string& known) {
  Facts given = facts(known);
  return find_channels(rulebook(), Words(rulebook(), Locale::en), given);
}

}  // namespace

TEST_CASE("who to write to follows from the complaints made before", "[route]") {
  const auto [history, possible, best,
              chosen] = GENERATE(table<std::string, Names, std::string, std::string>({
      {R"({"complained":"no"})", {"provider", "oversight", "oversight_through"}, "provider", ""},
      // Registered on Monday: the fifth working day is today, so it is not over.
      {R"({"complained":"provider","provider_outcome":"waiting","provider_registered_on":"2026-11-16"})",
       {"wait", "oversight", "oversight_through"},
       "wait",
       ""},
      // Registered on the Friday before: over since last Friday.
      {R"({"complained":"provider","provider_outcome":"waiting","provider_registered_on":"2026-11-13"})",
       {"oversight", "oversight_through"},
       "oversight",
       ""},
      {R"({"complained":"provider","provider_outcome":"refused"})",
       {"oversight", "oversight_through"},
       "oversight",
       ""},
      {R"({"complained":"provider","provider_outcome":"partial"})",
       {"oversight", "oversight_through"},
       "oversight",
       ""},
      {R"({"complained":"authority","authority_outcome":"refused"})", {"court"}, "court", "court"},
      {R"({"complained":"authority","authority_outcome":"partial"})", {"court"}, "court", "court"},
      {R"({"complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-11-02"})",
       {"wait"},
       "wait",
       "wait"},
      {R"({"complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-10-30"})",
       {"court"},
       "court",
       "court"},
      // Silence, a redirect, an extension, a return: each has its own next step.
      {R"({"complained":"provider","provider_outcome":"extended","provider_registered_on":"2026-11-09"})",
       {"wait", "oversight", "oversight_through"},
       "wait",
       ""},
      {R"({"complained":"provider","provider_outcome":"extended","provider_registered_on":"2026-10-23"})",
       {"oversight", "oversight_through"},
       "oversight",
       ""},
      {R"({"provider_kind":"private","complained":"provider","provider_outcome":"extended"})",
       {"oversight", "oversight_through"},
       "oversight",
       ""},
      {R"({"complained":"provider","provider_outcome":"redirected"})",
       {"redirected", "oversight", "oversight_through"},
       "redirected",
       ""},
      {R"({"complained":"provider","provider_outcome":"returned"})",
       {"provider", "oversight", "oversight_through"},
       "provider",
       ""},
      {R"({"complained":"through","through_outcome":"waiting","provider_registered_on":"2026-11-18"})",
       {"wait", "oversight"},
       "wait",
       ""},
      {R"({"complained":"through","through_outcome":"waiting","provider_registered_on":"2026-11-17"})",
       {"oversight"},
       "oversight",
       "oversight"},
      {R"({"complained":"through","through_outcome":"forwarded","authority_outcome":"refused"})",
       {"court"},
       "court",
       "court"},
      {R"({"complained":"authority","authority_outcome":"extended","authority_registered_on":"2026-10-30"})",
       {"wait"},
       "wait",
       "wait"},
      {R"({"complained":"authority","authority_outcome":"extended","authority_registered_on":"2026-10-01"})",
       {"court"},
       "court",
       "court"},
      {R"({"complained":"authority","authority_outcome":"redirected"})",
       {"redirected"},
       "redirected",
       "redirected"},
      {R"({"complained":"authority","authority_outcome":"returned"})",
       {"oversight", "oversight_through"},
       "oversight",
       ""},
      // No service: the body above, then the court.
      {R"({"provider_kind":"act","higher_complained":false})", {"higher"}, "higher", "higher"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"returned"})",
       {"higher"},
       "higher",
       "higher"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"waiting","higher_registered_on":"2026-11-02"})",
       {"wait"},
       "wait",
       "wait"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"waiting","higher_registered_on":"2026-10-01"})",
       {"court"},
       "court",
       "court"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"redirected"})",
       {"redirected"},
       "redirected",
       "redirected"},
  }));
  CAPTURE(history);
  const View seen = view(with(answers(refused), history));
  CHECK(with_truth(seen.routes.all, Truth::yes) == possible);
  CHECK(with_truth(seen.routes.all, Truth::open).empty());
  CHECK(recommended(seen.routes.all) == best);
  CHECK((seen.routes.chosen ? seen.routes.chosen->rule->id : "") == chosen);
  CHECK(seen.routes.ask == chosen.empty());
}

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
