#include "shagym/deadlines.hpp"

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/conditions.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

struct Counted {
  Facts facts;
  Deadlines deadlines;

  const Deadline* operator[](const std::string& term) const { return of_term(deadlines, term); }
};

Counted counted(const std::string& known, const std::string& now = "2026-11-23T10:00",
                const Rulebook& book = rulebook(), Locale locale = Locale::en) {
  Counted result{facts(known), {}};
  result.deadlines = count_deadlines(book, Words(book, locale), parse_civil_time(now).value(), result.facts);
  return result;
}

std::string iso(const std::optional<Day>& date) {
  return date ? shagym::iso(*date) : "none";
}

const char* to_provider = R"({"complained":"no","route":"provider","stage":"provider"})";
const char* direct = R"({"complained":"no","route":"oversight","stage":"oversight"})";
const char* through = R"({"complained":"no","route":"oversight_through","stage":"oversight"})";
const char* silent =
    R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2026-10-30"})";

}  // namespace

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
  CHECK(all[term]->term->yours);
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
      R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2027-06-14"})",
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
      R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting","authority_registered_on":"2027-12-17"})";
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

TEST_CASE("each step of the ladder has its own clock", "[deadlines]") {
  const auto [known, term, end] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"provider_kind":"local","complained":"provider","provider_outcome":"extended","provider_registered_on":"2026-11-02"})",
       "provider_extended", "2026-11-23"},
      {R"({"provider_kind":"local","complained":"through","through_outcome":"waiting","provider_registered_on":"2026-11-20"})",
       "forwarding", "2026-11-25"},
      {R"({"provider_kind":"local","complained":"through","through_outcome":"waiting","provider_registered_on":"2026-11-20"})",
       "oversight_review", "2026-12-17"},
      {R"({"provider_kind":"local","complained":"through","through_outcome":"forwarded","authority_outcome":"waiting","authority_registered_on":"2026-11-20"})",
       "oversight_review", "2026-12-11"},
      {R"({"provider_kind":"local","complained":"authority","authority_outcome":"extended","authority_registered_on":"2026-11-02"})",
       "oversight_extended", "2026-12-07"},
      {R"({"provider_kind":"act","higher_complained":true,"higher_outcome":"waiting","higher_registered_on":"2026-11-02"})",
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

TEST_CASE("a private provider and a service centre have no extension to count", "[deadlines]") {
  const char* kind = GENERATE("private", "state_corporation", "territorial");
  const Counted all = counted(R"({"complained":"provider","provider_outcome":"extended",)"
                              R"("provider_registered_on":"2026-11-02","provider_kind":")" +
                              std::string(kind) + R"("})");
  CHECK(all["provider_extended"] == nullptr);
  CHECK(all.facts.find("term.provider_review.over")->truthy());
}
