#include "portal.hpp"

#include "support/catch.hpp"
#include "support/counted.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

/// Registered by the Agency, whose last day by the law is 14.12.2026; `portal` is what the portal shows, as
/// JSON.
std::string waiting(const std::string& portal) {
  return R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting",)"
         R"("authority_registered_on":"2026-11-23")" +
         (portal.empty() ? "" : R"(,"authority_portal_date":)" + portal) + "}";
}

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

bool is_over(const Counted& all, const std::string& term) {
  return all.facts.find("term." + term + ".over")->truthy();
}

}  // namespace

TEST_CASE("where the day of registration is day one the last day comes a working day earlier", "[portal]") {
  const auto [amount, end] = GENERATE(table<int, std::string>(
      {{3, "2026-11-25"}, {5, "2026-11-27"}, {10, "2026-12-04"}, {15, "2026-12-11"}, {20, "2026-12-21"}}));
  Term term;
  term.amount = amount;
  const auto found = count_from_registration(term, rulebook().calendar.as_known(), day("2026-11-23"));
  CHECK((found == day(end)));
}

TEST_CASE("both counts are shown while nobody has said what the portal shows", "[portal]") {
  const Counted all = counted(waiting(""));
  const Deadline& review = *all["oversight_review"];
  CHECK(iso(review.date) == "2026-12-14");
  CHECK(iso(review.portal) == "2026-12-11");
  CHECK(review.followed.empty());
  CHECK_FALSE(review.counted);
  CHECK(has(all.deadlines.facts, "authority_portal_date"));
}

TEST_CASE("a portal that shows no date is not said to show one", "[portal]") {
  const Counted all = counted(waiting("null"));
  CHECK_FALSE(all["oversight_review"]->portal);
  CHECK(iso(all["oversight_review"]->date) == "2026-12-14");
  CHECK(all.deadlines.problems.empty());
}

TEST_CASE("the clocks follow the date that the portal shows and say so", "[portal]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const Counted all = counted(waiting(quoted("2026-12-11")), "2026-11-23T10:00", rulebook(), locale);
  const Words words(rulebook(), locale);
  const auto text = [&](const char* key, const char* date) {
    return fill(words.get(key), {{"date", words.date(day(date))}});
  };
  const Deadline& review = *all["oversight_review"];
  CHECK(review.followed == "authority_portal_date");
  CHECK(iso(review.date) == "2026-12-11");
  CHECK(review.earliest == review.date);
  CHECK(review.latest == review.date);
  CHECK(iso(review.counted->date) == "2026-12-14");
  CHECK(review.counted_text == text("deadline.followed", "2026-12-14"));
  CHECK_FALSE(review.portal);
  // The ledger tells the law's own count.
  CHECK(iso(review.ledger.back().date) == "2026-12-14");
  const Deadline& extended = *all["oversight_extended"];
  CHECK(iso(extended.start) == "2026-12-11");
  CHECK(iso(extended.date) == "2026-12-28");
  CHECK(extended.followed.empty());
  CHECK(extended.counted_text == text("deadline.counted", "2026-12-29"));
  const std::string start = words.get("ledger.start.after.oversight_review");
  CHECK(extended.start_text == fill(words.get("ledger.start.shown"), {{"what", start}}));
  CHECK(all["silence"]->start_text == fill(words.get("ledger.start.later"), {{"what", start}}));
}

TEST_CASE("a portal that counts like the law is said to", "[portal]") {
  const Counted all = counted(waiting(quoted("2026-12-14")));
  const Words words(rulebook(), Locale::en);
  CHECK(all["oversight_review"]->counted_text == words.get("deadline.followed_same"));
  CHECK(all["oversight_extended"]->counted_text.empty());
  CHECK(all["silence"]->start_text == words.get("ledger.start.after.oversight_review"));
}

TEST_CASE("silence counts from the later of the two dates and one's own time from the earlier", "[portal]") {
  const auto [portal, over, begins, court] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"2026-12-11", "2026-12-15", "2026-12-15", "2027-01-11"},
          {"2026-12-14", "2026-12-15", "2026-12-15", "2027-01-14"},
          {"2026-12-18", "2026-12-19", "2026-12-19", "2027-01-14"},
      }));
  CAPTURE(portal);
  const std::string known = waiting(quoted(portal));
  const std::string eve = iso(day(over) - std::chrono::days(1));
  const Counted before = counted(known, eve + "T23:59");
  CHECK_FALSE(is_over(before, "oversight_review"));
  CHECK(before["oversight_review"]->consequence.empty());
  CHECK(before["court"] == nullptr);
  const Counted after = counted(known, over + "T00:00");
  CHECK(is_over(after, "oversight_review"));
  CHECK_FALSE(after["oversight_review"]->consequence.empty());
  for (const char* term : {"silence", "court_from"}) CHECK(iso(after[term]->date) == begins);
  CHECK(iso(after["court"]->date) == court);
  CHECK((after["court"]->earliest <= after["court"]->latest));
}

TEST_CASE("what may still move the law's own count moves what runs from it", "[portal]") {
  // By the law on 5 July 2027, and between the 3rd and the 7th after an announcement to come.
  const auto known = [](const char* portal) {
    return R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting",)"
           R"("authority_registered_on":"2027-06-14","authority_portal_date":")" +
           std::string(portal) + R"("})";
  };
  const Counted all = counted(known("2027-07-05"), "2027-06-20T10:00");
  CHECK(iso(all["oversight_review"]->latest) == "2027-07-05");
  CHECK(iso(all["silence"]->earliest) == "2027-07-06");
  CHECK(iso(all["silence"]->latest) == "2027-07-08");
  const Counted late = counted(known("2027-07-05"), "2027-07-20T10:00");
  CHECK((late["court"]->start == day("2027-07-05")));
  CHECK(iso(late["court"]->earliest) == "2027-08-03");
  CHECK(iso(late["court"]->latest) == "2027-08-05");
}

TEST_CASE("where the time was extended the portal shows the end of the extension", "[portal]") {
  const auto [who, review, extended, portal] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"provider", "2026-11-09", "2026-11-23", "2026-11-20"},
          {"authority", "2026-11-23", "2026-12-07", "2026-12-04"},
      }));
  const std::string body = who == "provider" ? "provider" : "oversight";
  const Counted all = counted(R"({"provider_kind":"local","complained":")" + who + R"(",")" + who +
                              R"(_outcome":"extended",")" + who + R"(_registered_on":"2026-11-02",")" + who +
                              R"(_portal_date":")" + portal + R"("})");
  CAPTURE(who);
  CHECK(iso(all[body + "_review"]->date) == review);
  CHECK(all[body + "_review"]->followed.empty());
  const Deadline& longer = *all[body + "_extended"];
  CHECK(iso(longer.date) == portal);
  CHECK(iso(longer.counted->date) == extended);
  CHECK(iso(all["silence"]->date) == iso(day(extended) + std::chrono::days(1)));
}

TEST_CASE("a date that no portal can show is refused and the law's own count stays", "[portal]") {
  const auto [portal, followed] = GENERATE(table<std::string, bool>({{"2026-11-22", false},
                                                                     {"2026-11-23", false},
                                                                     {"2026-11-24", true},
                                                                     {"2027-01-08", true},
                                                                     {"2027-01-09", false},
                                                                     {"2027-06-01", false}}));
  CAPTURE(portal);
  const Counted all = counted(waiting(quoted(portal)));
  CHECK(all["oversight_review"]->followed.empty() == !followed);
  REQUIRE(all.deadlines.problems.size() == (followed ? 0 : 1));
  if (followed) return;
  CHECK(iso(all["oversight_review"]->date) == "2026-12-14");
  const Problem& problem = all.deadlines.problems.front();
  CHECK(problem.code == "date_portal");
  CHECK(problem.pointer == "/answers/authority_portal_date");
  CHECK(contains(problem.message, "14 December 2026"));
}

TEST_CASE("a date that no portal can show is asked for again", "[portal]") {
  const View seen =
      view(with(completed(answers(waiting(""))),
                R"({"provider_kind":"local","complained":"authority","authority_outcome":"waiting",
          "authority_registered_on":"2026-11-20","authority_portal_date":"2027-06-01"})"));
  REQUIRE(seen.problems.size() == 1);
  CHECK(seen.problems.front().fact == "authority_portal_date");
  CHECK_FALSE(seen.known.facts.knows("authority_portal_date"));
  CHECK((seen.state == View::State::asking));
  CHECK(seen.interview.page->id == "earlier_authority");
}

TEST_CASE("nobody is asked what the portal shows where no last day can be counted", "[portal]") {
  const auto [known, now, asked] = GENERATE(table<std::string, std::string, bool>({
      {R"({"complained":"provider","provider_outcome":"waiting"})", "2026-11-23T10:00", true},
      {R"({"complained":"provider","provider_outcome":"waiting","provider_registered_on":"2026-11-20"})",
       "2026-11-23T10:00", true},
      {R"({"complained":"provider","provider_outcome":"waiting","provider_registered_on":"2021-06-30"})",
       "2026-11-23T10:00", false},
      {R"({"complained":"provider","provider_outcome":"waiting","provider_registered_on":"2027-12-30"})",
       "2027-12-30T10:00", false},
      {R"({"complained":"provider","provider_outcome":"extended"})", "2026-11-23T10:00", true},
      {R"({"complained":"provider","provider_outcome":"extended","provider_registered_on":"2027-12-20"})",
       "2027-12-30T10:00", false},
      {R"({"complained":"provider","provider_outcome":"refused","provider_registered_on":"2026-11-20"})",
       "2026-11-23T10:00", false},
  }));
  Json all = Json::parse(known);
  all["provider_kind"] = "local";
  CAPTURE(known);
  CHECK(has(counted(all.dump(), now).deadlines.facts, "provider_portal_date") == asked);
}

TEST_CASE("a decision follows the portal like the view", "[portal][decide]") {
  const char* portal = GENERATE("2026-11-01", "2026-12-11", "2026-12-15", "2027-06-01");
  const char* now = GENERATE("2026-12-14T10:00", "2026-12-18T10:00");
  const Counted told = counted(waiting(quoted(portal)), now);
  const Json line{{"now", now}, {"facts", Json::parse(waiting(quoted(portal)))}};
  const Json decided = Json::parse(engine().decide(line.dump() + "\n"));
  for (const char* term : {"oversight_review", "oversight_extended", "silence", "court"}) {
    const Deadline* deadline = told[term];
    CAPTURE(term, portal, now);
    if (!deadline)
      CHECK_FALSE(decided["terms"].contains(term));
    else
      CHECK(decided["terms"][term] == iso(deadline->date));
  }
}
