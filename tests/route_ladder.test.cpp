#include "shagym/route.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/judged.hpp"

using namespace shagym;
using namespace shagym::test;

TEST_CASE("who to write to follows from the complaints made before", "[route]") {
  const auto [history, possible, best,
              chosen] = GENERATE(table<std::string, Names, std::string, std::string>({
      {R"({"complained":"no"})", {"provider", "oversight", "oversight_through"}, "provider", ""},
      // Registered on Monday: the fifth working day is today, so it is not over.
      {R"({"complained":"provider","provider_outcome":"waiting","provider_registered_on":"2026-11-16","provider_portal_date":null})",
       {"wait", "oversight", "oversight_through"},
       "wait",
       ""},
      // Registered on the Friday before: over since last Friday.
      {R"({"complained":"provider","provider_outcome":"waiting","provider_registered_on":"2026-11-13","provider_portal_date":null})",
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
      {R"({"complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-11-02","authority_portal_date":null})",
       {"wait"},
       "wait",
       "wait"},
      {R"({"complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-10-30","authority_portal_date":null})",
       {"court"},
       "court",
       "court"},
      // Silence, a redirect, an extension, a return: each has its own next step.
      {R"({"complained":"provider","provider_outcome":"extended","provider_registered_on":"2026-11-09","provider_portal_date":null})",
       {"wait", "oversight", "oversight_through"},
       "wait",
       ""},
      {R"({"complained":"provider","provider_outcome":"extended","provider_registered_on":"2026-10-23","provider_portal_date":null})",
       {"oversight", "oversight_through"},
       "oversight",
       ""},
      {R"({"provider_kind":"private","complained":"provider","provider_outcome":"extended","provider_portal_date":null})",
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
      {R"({"complained":"authority","authority_outcome":"extended","authority_registered_on":"2026-10-30","authority_portal_date":null})",
       {"wait"},
       "wait",
       "wait"},
      {R"({"complained":"authority","authority_outcome":"extended","authority_registered_on":"2026-10-01","authority_portal_date":null})",
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
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"waiting","higher_registered_on":"2026-11-02","higher_portal_date":null})",
       {"wait"},
       "wait",
       "wait"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"waiting","higher_registered_on":"2026-10-01","higher_portal_date":null})",
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
