#include "shagym/deadlines.hpp"

#include "support/catch.hpp"
#include "support/counted.hpp"

using namespace shagym;
using namespace shagym::test;

TEST_CASE("the route chosen decides which terms run from registration", "[deadlines]") {
  const auto [known, term, start, end] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {to_provider, "provider_review", "2026-11-23", "2026-11-30"},
      {direct, "oversight_review", "2026-11-23", "2026-12-14"},
      {direct, "oversight_extended", "2026-12-14", "2026-12-29"},
      {through, "forwarding", "2026-11-23", "2026-11-26"},
      {through, "oversight_review", "2026-11-26", "2026-12-18"},
      {through, "oversight_extended", "2026-12-18", "2027-01-05"},
  }));
  CAPTURE(known, term);
  const Counted all = counted(known);
  const Deadline* deadline = all[term];
  REQUIRE(deadline);
  CHECK(iso(deadline->start) == start);
  CHECK(iso(deadline->date) == end);
  CHECK(deadline->assumed);
  CHECK_FALSE(all.facts.knows("term." + term + ".over"));
}

TEST_CASE("terms of other routes are not counted", "[deadlines]") {
  CHECK(counted(to_provider).deadlines.all.size() == 1);
  CHECK(counted(direct)["forwarding"] == nullptr);
  CHECK(counted(direct)["provider_review"] == nullptr);
  CHECK(counted("{}").deadlines.all.empty());
  CHECK(has(counted("{}").deadlines.facts, "provider_kind"));
}

TEST_CASE("the month for the court runs from the answer or from the end of silence", "[deadlines]") {
  const auto [known, now, end] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"provider_kind":"local","complained":"authority","authority_outcome":"refused","authority_answered_on":"2026-11-20"})",
       "2026-11-23", "2026-12-21"},
      {R"({"provider_kind":"local","complained":"authority","authority_outcome":"partial","authority_answered_on":"2026-12-31"})",
       "2027-01-05", "2027-02-01"},
      {silent, "2026-11-23", "2026-12-21"},
  }));
  const Counted all = counted(known, now + "T10:00");
  REQUIRE(all["court"]);
  CHECK(iso(all["court"]->date) == end);
}

TEST_CASE("the court is not counted before the authority's time is over", "[deadlines]") {
  CHECK(counted(silent, "2026-11-20T10:00")["court"] == nullptr);
}

TEST_CASE("each step of the ladder has its own clock", "[deadlines]") {
  const auto [known, term, end] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"provider_kind":"local","complained":"provider","provider_outcome":"extended","provider_registered_on":"2026-11-02","provider_portal_date":null})",
       "provider_extended", "2026-11-23"},
      {R"({"provider_kind":"local","complained":"through","through_outcome":"waiting","provider_registered_on":"2026-11-20"})",
       "forwarding", "2026-11-25"},
      {R"({"provider_kind":"local","complained":"through","through_outcome":"waiting","provider_registered_on":"2026-11-20"})",
       "oversight_review", "2026-12-17"},
      {R"({"provider_kind":"local","complained":"through","through_outcome":"forwarded","authority_outcome":"waiting","authority_registered_on":"2026-11-20","authority_portal_date":null})",
       "oversight_review", "2026-12-11"},
      {R"({"provider_kind":"local","complained":"authority","authority_outcome":"extended","authority_registered_on":"2026-11-02","authority_portal_date":null})",
       "oversight_extended", "2026-12-07"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"waiting","higher_registered_on":"2026-11-02","higher_portal_date":null})",
       "general_review", "2026-11-30"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"refused","higher_answered_on":"2026-11-20"})",
       "court", "2026-12-21"},
      {R"({"provider_kind":"act","route":"higher","higher_complained":false})", "general_review",
       "2026-12-22"},
  }));
  CAPTURE(known);
  const Counted all = counted(known);
  REQUIRE(all[term]);
  CHECK(iso(all[term]->date) == end);
}

TEST_CASE("what a passed term leads to is left to the one that extends it", "[deadlines]") {
  const auto [kind, now, mentions] = GENERATE(table<std::string, std::string, std::string>({
      {"local", "2026-11-17", "deadline.extended"},
      {"central", "2026-12-24", "deadline.extended"},
      // They have no right to extend: the term that passed is the one that counts.
      {"private", "2026-11-17", "term.provider_review.over"},
      {"territorial", "2026-11-17", "term.provider_review.over"},
  }));
  const Counted all =
      counted(R"({"complained":"provider","provider_outcome":"extended","provider_portal_date":null,)"
              R"("provider_registered_on":"2026-11-09","provider_kind":")" +
                  kind + "\"}",
              now + "T10:00");
  REQUIRE(all["provider_review"]);
  CHECK(all["provider_review"]->consequence == Words(rulebook(), Locale::en).get(mentions));
}

TEST_CASE("whoever waits sees first when the next step opens, unless the own time ends before",
          "[deadlines]") {
  const auto [event, first] = GENERATE(table<std::string, std::string>({
      {"2026-10-19", "oversight_from"},  // 30 November; the own three months end in January
      {"2026-08-24", "filing"},          // 24 November
  }));
  const Counted all = counted(
      R"({"happened":["refused"],"refusal_reason":"untrue","refusal_form":"paper","appeal_stated":true,)"
      R"("provider_kind":"local","complained":"provider","provider_outcome":"waiting","route":"wait",)"
      R"("provider_registered_on":"2026-11-20","provider_portal_date":null,"event_on":")" +
      event + "\"}");
  REQUIRE(!all.deadlines.all.empty());
  CHECK(all.deadlines.all.front().term->id == first);
}

TEST_CASE("a private provider and a service centre have no extension to count", "[deadlines]") {
  const char* kind = GENERATE("private", "state_corporation", "territorial");
  const Counted all = counted(R"({"complained":"provider","provider_outcome":"extended",)"
                              R"("provider_registered_on":"2026-11-02","provider_kind":")" +
                              std::string(kind) + R"("})");
  CHECK(all["provider_extended"] == nullptr);
  CHECK(all.facts.find("term.provider_review.over")->truthy());
}
