#include "shagym/deadlines.hpp"

#include "support/catch.hpp"
#include "support/counted.hpp"

using namespace shagym;
using namespace shagym::test;

TEST_CASE("what is handed in late or on a day off is registered on the next working day", "[deadlines]") {
  const auto [now, registered] = GENERATE(table<std::string, std::string>({
      {"2026-11-23T00:00", "2026-11-23"},
      {"2026-11-23T18:30", "2026-11-23"},
      {"2026-11-23T18:31", "2026-11-24"},
      {"2026-11-27T23:59", "2026-11-30"},  // Friday night
      {"2026-11-28T10:00", "2026-11-30"},  // Saturday
      {"2026-12-16T10:00", "2026-12-17"},  // Independence Day
      {"2026-12-15T19:00", "2026-12-17"},
      {"2025-01-05T10:00", "2025-01-05"},  // a Sunday that was worked
      {"2020-12-31T10:00", "none"},
      {"2028-01-03T10:00", "none"},
      {"2027-12-31T18:31", "none"},
  }));
  CAPTURE(now);
  CHECK(iso(registration_day(rulebook(), parse_civil_time(now).value())) == registered);
}

TEST_CASE("the time to complain runs in months from the day one learned of it", "[deadlines]") {
  const auto [known, now, term, end] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {R"({"event_on":"2026-11-16","happened":["late"]})", "2026-11-23", "filing", "2027-02-16"},
      {R"({"event_on":"2026-11-30","happened":["late"]})", "2026-12-01", "filing", "2027-03-01"},
      {R"({"event_on":"2026-11-16","happened":["refused"],"refusal_form":"oral"})", "2026-11-23", "filing",
       "2027-02-16"},
      {R"({"event_on":"2026-11-16","happened":["refused"],"refusal_form":"written","appeal_info":"yes"})",
       "2026-11-23", "filing", "2027-02-16"},
      {R"({"event_on":"2026-11-16","happened":["refused"],"refusal_form":"written","appeal_info":"no"})",
       "2026-11-23", "filing_no_appeal_info", "2027-05-17"},
  }));
  CAPTURE(known);
  Json facts_known = Json::parse(known);
  facts_known["complained"] = "no";
  facts_known["provider_kind"] = "local";
  const Counted all = counted(facts_known.dump(), now + "T10:00");
  REQUIRE(all.deadlines.all.size() == 1);
  REQUIRE(all[term]);
  CHECK(iso(all[term]->date) == end);
  CHECK_FALSE(all[term]->assumed);
  CHECK(all[term]->term->yours());
}

TEST_CASE("a term whose start is a fact is over on the day after its last", "[deadlines]") {
  const auto [now, over] =
      GENERATE(table<std::string, bool>({{"2026-11-20T23:59", false}, {"2026-11-21T00:00", true}}));
  const Counted all = counted(silent, now);
  CHECK(iso(all["oversight_review"]->date) == "2026-11-20");
  REQUIRE(all.facts.knows("term.oversight_review.over"));
  CHECK(all.facts.find("term.oversight_review.over")->truthy() == over);
  CHECK(all["oversight_review"]->consequence.empty() == !over);
}

TEST_CASE("a date beyond the verified calendar is marked with its earliest and latest", "[deadlines]") {
  const Counted all = counted(through);
  const Deadline& same = *all["oversight_extended"];
  CHECK((same.certainty == Certainty::unverified));
  CHECK(same.earliest == same.date);
  CHECK(same.latest == same.date);
  CHECK(same.certainty_text == rulebook().texts.get(Locale::en, "deadline.unverified_same"));
  CHECK((all["oversight_review"]->certainty == Certainty::verified));
  CHECK(all["oversight_review"]->certainty_text.empty());

  const Counted may =
      counted(R"({"provider_kind":"local","complained":"no","happened":["late"],"event_on":"2027-02-17"})",
              "2027-02-20T10:00");
  const Deadline& filing = *may["filing"];
  CHECK(iso(filing.date) == "2027-05-17");
  CHECK(iso(filing.earliest) == "2027-05-17");
  CHECK(iso(filing.latest) == "2027-05-18");
  CHECK(contains(filing.certainty_text, "17 May 2027"));
  CHECK(contains(filing.certainty_text, "18 May 2027"));
}

TEST_CASE("the last verified day itself is verified", "[deadlines]") {
  const auto [now, end, certainty] = GENERATE(table<std::string, std::string, Certainty>({
      {"2026-12-24T10:00", "2026-12-31", Certainty::verified},
      {"2026-12-25T10:00", "2027-01-05", Certainty::unverified},
  }));
  const Counted all = counted(to_provider, now);
  CHECK(iso(all["provider_review"]->date) == end);
  CHECK((all["provider_review"]->certainty == certainty));
}

TEST_CASE("a term after another inherits its doubt", "[deadlines]") {
  // The day off that may move into July 2027 lies in the first term; the second starts three ways.
  const Counted all = counted(
      R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2027-06-14","authority_portal_date":null})",
      "2027-06-20T10:00");
  const Deadline& first = *all["oversight_review"];
  const Deadline& second = *all["oversight_extended"];
  CHECK(iso(first.earliest) == "2027-07-03");
  CHECK(iso(first.date) == "2027-07-05");
  CHECK(iso(first.latest) == "2027-07-07");
  CHECK(iso(second.start) == "2027-07-05");
  CHECK(iso(second.earliest) == "2027-07-19");
  CHECK(iso(second.date) == "2027-07-20");
  CHECK(iso(second.latest) == "2027-07-21");
}

TEST_CASE("beyond the calendar no date is said", "[deadlines]") {
  const Counted all = counted(direct, "2027-12-20T10:00");
  const Deadline& review = *all["oversight_review"];
  CHECK((review.certainty == Certainty::unknown));
  CHECK_FALSE(review.date);
  CHECK_FALSE(review.earliest);
  CHECK_FALSE(review.latest);
  CHECK(review.date_text.empty());
  CHECK(contains(review.certainty_text, "2027"));
  CHECK(all["oversight_extended"] == nullptr);
  CHECK(counted(direct, "2028-02-01T10:00").deadlines.all.empty());
}

TEST_CASE("a term that ends beyond the calendar is not over while today is in it", "[deadlines]") {
  const char* known =
      R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2027-12-17","authority_portal_date":null})";
  const Counted before = counted(known, "2027-12-31T10:00");
  REQUIRE(before.facts.knows("term.oversight_review.over"));
  CHECK_FALSE(before.facts.find("term.oversight_review.over")->truthy());
  const Counted after = counted(known, "2028-01-03T10:00");
  CHECK_FALSE(after.facts.knows("term.oversight_review.over"));
  CHECK(after.facts.find("term.oversight_review.gap")->truthy());
}

TEST_CASE("what follows a term that ends beyond the calendar is not over either", "[deadlines]") {
  const Counted all =
      counted(R"({"provider_kind":"local","complained":"authority","authority_outcome":"extended",)"
              R"("authority_registered_on":"2027-12-13"})",
              "2027-12-30T10:00");
  CHECK(all["oversight_extended"] == nullptr);
  REQUIRE(all.facts.knows("term.oversight_extended.over"));
  CHECK_FALSE(all.facts.find("term.oversight_extended.over")->truthy());
}

TEST_CASE("where the latest day lies beyond the calendar nothing is counted on from it", "[deadlines]") {
  const Rulebook changed = changed_rulebook([](Json& book) {
    Json& possible = book["calendar"].back()["possible"];
    for (const char* date : {"2027-12-20", "2027-12-21", "2027-12-22", "2027-12-23", "2027-12-24"})
      possible.push_back(
          {{"date", date}, {"may_be", "off"}, {"name", "transfer_order"}, {"act", "labour_code_85"}});
    for (Json& term : book["terms"]) {
      if (term["id"] == "oversight_extended") term["amount"] = 1;
    }
  });
  const Counted all = counted(direct, "2027-12-07T10:00", changed);
  CHECK_FALSE(all["oversight_review"]->date);
  CHECK((all["oversight_review"]->certainty == Certainty::unknown));
  CHECK(all["oversight_extended"] == nullptr);
}

TEST_CASE("a term with nothing in force on its first day is stated as a gap and never bridged",
          "[deadlines]") {
  const auto [first, last, now, state] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"2026-11-24", "", "2026-11-23T10:00", "gap"},
      {"2026-11-24", "", "2026-11-24T10:00", "counted"},
      {"2026-11-20", "2026-11-22", "2026-11-23T10:00", "gap"},
      {"2026-11-20", "2026-11-23", "2026-11-23T10:00", "counted"},
  }));
  const Rulebook changed = changed_rulebook([&, from = first, to = last](Json& book) {
    Json& terms = book["terms"];
    for (auto term = terms.begin(); term != terms.end();)
      term = (*term)["id"] == "provider_review" && (*term)["version"] == 1 ? terms.erase(term) : term + 1;
    for (Json& term : terms) {
      if (term["id"] != "provider_review") continue;
      term["valid"]["from"] = from;
      if (!to.empty()) term["valid"]["to"] = to;
    }
  });
  CAPTURE(first, last, now);
  const Counted all = counted(to_provider, now, changed);
  REQUIRE(all.deadlines.all.size() == 1);
  const Deadline& review = all.deadlines.all[0];
  CHECK(review.date.has_value() == (state == "counted"));
  CHECK(all.facts.find("term.provider_review.gap")->truthy() == (state == "gap"));
  if (state == "counted") return;
  CHECK((review.certainty == Certainty::unknown));
  CHECK(contains(review.certainty_text, "23 November 2026"));
  CHECK(review.ledger.empty());
  CHECK(review.citations.empty());
}

TEST_CASE("of the versions of a term the one in force on the day it starts is counted", "[deadlines]") {
  const auto [registered, version, notes] = GENERATE(table<std::string, int, std::size_t>({
      {"2026-07-10", 1, 2},  // the working day before the amendment of article 25
      {"2026-07-11", 1, 2},
      {"2026-07-12", 2, 3},  // its wording is not known: a note more
      {"2026-07-13", 2, 3},
  }));
  const Counted all =
      counted(R"({"provider_kind":"local","complained":"provider","provider_outcome":"waiting",)"
              R"("provider_registered_on":")" +
                  registered + R"("})",
              "2026-07-20T10:00");
  REQUIRE(all["provider_review"]);
  CHECK(all["provider_review"]->term->version == version);
  CHECK(all["provider_review"]->notes.size() == notes);
}

TEST_CASE("six months apply from the day of their norm on and three before it", "[deadlines]") {
  const auto [event, term, end] = GENERATE(table<std::string, std::string, std::string>({
      {"2025-12-31", "filing", "2026-03-31"},
      {"2026-01-01", "filing_no_appeal_info", "2026-07-01"},
      {"2026-01-02", "filing_no_appeal_info", "2026-07-02"},
  }));
  const Counted all =
      counted(R"({"provider_kind":"local","complained":"no","happened":["refused"],"refusal_form":"written",)"
              R"("appeal_info":"no","event_on":")" +
                  event + R"("})",
              "2026-01-10T10:00");
  REQUIRE(all.deadlines.all.size() == 1);
  REQUIRE(all[term]);
  CHECK(iso(all[term]->date) == end);
}
