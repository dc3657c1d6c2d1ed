#include "shagym/deadlines.hpp"

#include <algorithm>

#include "clocks.hpp"
#include "ledger.hpp"
#include "portal.hpp"

namespace shagym {

namespace {

struct Clock {
  const Rulebook& rulebook;
  const Words& words;
  const CivilTime& now;
  Facts& facts;
  Deadlines result{};
  Day gap_start{};
  std::string gap_start_text{};

  /// The start that applies, with its finding; null when none does or it is still open.
  const Start* start_of(const Term& term) {
    for (const Start& start : term.starts) {
      const Finding finding = evaluate(start.when, facts);
      append_new(result.facts, finding.because);
      append_new(result.facts, finding.missing);
      if (finding.truth == Truth::yes) return &start;
      if (finding.truth == Truth::open) return nullptr;
    }
    return nullptr;
  }

  std::string start_text(const Start& start) const {
    if (!start.fact.empty()) return words.get("ledger.start.fact." + start.fact);
    if (!start.after.empty()) return words.get("ledger.start.after." + start.after);
    return words.get("ledger.start.registration");
  }

  static std::string start_id(const Start& start) {
    return !start.fact.empty() ? start.fact : !start.after.empty() ? start.after : "registration";
  }

  const Deadline* counted(const std::string& id) const {
    for (const Deadline& deadline : result.all) {
      if (deadline.term->id == id) return &deadline;
    }
    return nullptr;
  }

  static Reached reached_by(const Deadline& deadline) {
    Reached reached{std::nullopt, deadline.counted, deadline.assumed, deadline.awaited};
    if (deadline.date) reached.end = Span{*deadline.date, *deadline.earliest, *deadline.latest};
    return reached;
  }

  /// Where the term before this one ends; nothing when it follows none.
  std::optional<Reached> before(const Start& start) const {
    const Deadline* other = start.after.empty() ? nullptr : counted(start.after);
    return other ? std::optional(reached_by(*other)) : std::nullopt;
  }

  /// Fills in the day of the start; false while it is not known.
  bool place_start(Deadline& deadline, const Start& start) {
    if (!start.after.empty()) {
      const auto other = before(start);
      if (!other || !other->end) return false;
      deadline.start = start_after(*deadline.term, *other).date;
      deadline.assumed = other->assumed;
      deadline.awaited = other->awaited;
      return true;
    }
    deadline.assumed = start.fact.empty();
    if (!deadline.assumed) append_new(result.facts, {start.fact});
    const auto day = deadline.assumed ? registration_day(rulebook, now) : parse_date(facts.text(start.fact));
    if (day) deadline.start = *day;
    return day.has_value();
  }

  /// What the portal shows matters where the law's own count gives a date, or may yet give one.
  void ask_portal(const Start& start) {
    if (!start.portal.empty()) append_new(result.facts, {start.portal});
  }

  void hear_portal(Reached& reached, Deadline& deadline, const Start& start) {
    ask_portal(start);
    const RankTable& table = rulebook.calendar.as_known();
    if (const auto shown = parse_date(facts.text(start.portal))) {
      if (follow(reached, *deadline.term, table, deadline.start, *shown))
        deadline.followed = start.portal;
      else
        refuse(start.portal, reached.end->date);
    } else if (facts.knows(start.portal)) {
      return;
    } else if (start.after.empty()) {
      deadline.portal = count_from_registration(*deadline.term, table, deadline.start);
    }
    if (deadline.followed.empty()) deadline.awaited = true;
  }

  void refuse(const std::string& fact, Day counted) {
    const std::string code = "date_portal";
    const std::string message = fill(words.get("problem." + code), {{"date", words.date(counted)}});
    result.problems.push_back({code, "/answers/" + fact, fact, message, {}});
  }

  /// The date as known, and the earliest and the latest that an announcement to come could make of it.
  void place_date(Deadline& deadline, const Start& start) {
    const auto other = before(start);
    const Day day = deadline.start;
    const Span begin = other ? start_after(*deadline.term, *other) : Span{day, day, day};
    Reached reached = reach(*deadline.term, rulebook.calendar, begin, other ? &*other : nullptr);
    if (reached.end) {
      if (!start.portal.empty())
        hear_portal(reached, deadline, start);
      else if (start.fact.empty() && start.after.empty())
        deadline.portal = count_from_registration(*deadline.term, rulebook.calendar.as_known(), day);
      deadline.date = reached.end->date;
      deadline.earliest = reached.end->earliest;
      deadline.latest = reached.end->latest;
    }
    deadline.counted = reached.counted;
  }

  /// How the date stands to the one that the law's own count gives.
  std::string counted_text(const Deadline& deadline) const {
    if (!deadline.counted) return {};
    const bool same = deadline.counted->date == deadline.date;
    if (same) return deadline.followed.empty() ? std::string() : words.get("deadline.followed_same");
    return fill(words.get(deadline.followed.empty() ? "deadline.counted" : "deadline.followed"),
                {{"date", words.date(deadline.counted->date)}});
  }

  /// What the start is, and which of two days it is where the portal shows another than the law counts.
  std::string start_text(const Term& term, const Start& start) const {
    std::string what = start_text(start);
    const auto other = before(start);
    if (!other || !other->end || !other->counted || other->counted->date == other->end->date) return what;
    const char* which = term.yours()    ? "ledger.start.earlier"
                        : term.begins() ? "ledger.start.later"
                                        : "ledger.start.shown";
    return fill(words.get(which), {{"what", what}});
  }

  void reckon(Deadline& deadline, const Start& start) {
    const Term& term = *deadline.term;
    place_date(deadline, start);
    if (words.is_silent()) return;
    Ledger ledger(rulebook.calendar, words);
    const bool from_now = start.fact.empty() && start.after.empty();
    if (from_now) ledger.registration(now, rulebook.closing_minute, deadline.start);
    ledger.start(deadline.start, deadline.start_text);
    if (!deadline.date) {
      const std::string last = std::to_string(year_of(rulebook.calendar.last_day()));
      deadline.certainty_text = fill(words.get("deadline.unknown"), {{"year", last}});
    } else {
      // What the portal shows is not counted by anybody here; the ledger tells the law's own count.
      write(ledger, term, deadline.start,
            deadline.followed.empty() ? *deadline.date : deadline.counted->date);
      deadline.date_text = words.date(*deadline.date);
      set_certainty(deadline);
    }
    deadline.ledger = ledger.take();
  }

  static void write(Ledger& ledger, const Term& term, Day start, Day end) {
    switch (term.unit) {
      case Term::Unit::working_days_from_next_day:
        return ledger.working_days(start, end);
      case Term::Unit::days_after:
        return ledger.days_after(start, end);
      default:
        return ledger.months(start, term.amount, add_months_clamped(start, term.amount), end);
    }
  }

  void set_certainty(Deadline& deadline) const {
    const bool is_sure =
        !deadline.followed.empty() || *deadline.date <= rulebook.calendar.last_verified_day();
    deadline.certainty = is_sure ? Certainty::verified : Certainty::unverified;
    if (deadline.certainty == Certainty::verified) return;
    if (deadline.earliest == deadline.latest) {
      deadline.certainty_text = words.get("deadline.unverified_same");
    } else {
      deadline.certainty_text =
          fill(words.get("deadline.unverified"),
               {{"earliest", words.date(*deadline.earliest)}, {"latest", words.date(*deadline.latest)}});
    }
  }

  /// Law by date: of the versions of a term the one in force on the day it starts.
  void count_versions(const std::string& id) {
    const Term* outside = nullptr;
    for (const Term& term : rulebook.terms) {
      if (term.id != id) continue;
      const Start* start = start_of(term);
      Deadline deadline;
      deadline.term = &term;
      if (!start) continue;
      if (!place_start(deadline, *start)) {
        if (start->after.empty() || !counted(start->after)) ask_portal(*start);
        inherit_over(term, *start);
        continue;
      }
      if (term.in_force(deadline.start)) return count(deadline, *start);
      outside = &term;
      gap_start = deadline.start;
      gap_start_text = start_text(*start);
    }
    if (outside) state_gap(*outside);
  }

  /// A term that follows one ending beyond the calendar is over no earlier than that.
  void inherit_over(const Term& term, const Start& start) {
    const Value* before = start.after.empty() ? nullptr : facts.find("term." + start.after + ".over");
    if (before && !before->truthy()) facts.set("term." + term.id + ".over", false);
  }

  /// No version is in force on the day of the start: said, and not bridged with another version's amount.
  void state_gap(const Term& term) {
    Deadline deadline;
    deadline.term = &term;
    deadline.start = gap_start;
    deadline.start_text = gap_start_text;
    deadline.title = words.get("term." + term.id + ".title");
    deadline.certainty_text = fill(words.get("deadline.no_rule"), {{"date", words.date(deadline.start)}});
    facts.set("term." + term.id + ".gap", true);
    result.all.push_back(std::move(deadline));
  }

  void count(Deadline& deadline, const Start& start_rule) {
    const Term& term = *deadline.term;
    const Start* start = &start_rule;
    deadline.title = words.get("term." + term.id + ".title");
    deadline.start_text = start_text(term, *start);
    deadline.start_id = start_id(*start);
    deadline.citations = words.cite(term.citations);
    std::vector<std::string> notes = term.notes;
    if (start->fact.empty() && start->after.empty()) append_new(notes, rulebook.registration_notes);
    deadline.notes = words.notes(notes);
    reckon(deadline, *start);
    deadline.counted_text = counted_text(deadline);
    const auto over = reached_by(deadline).over(now.day);
    const bool calendar_over = !deadline.date && now.day > rulebook.calendar.last_day();
    facts.set("term." + term.id + ".gap", !deadline.assumed && calendar_over);
    if (over == true)
      deadline.consequence = words.get(start->extended ? "deadline.extended" : "term." + term.id + ".over");
    // An end beyond the calendar lies after today, unless today lies there too.
    if (!deadline.assumed && !calendar_over && over) facts.set("term." + term.id + ".over", *over);
    result.all.push_back(std::move(deadline));
  }
};

/// Whether the route is to wait: one that leads to nobody yet.
bool waits(const Rulebook& rulebook, const Facts& facts) {
  const std::string_view chosen = facts.text("route");
  return std::any_of(rulebook.routes.begin(), rulebook.routes.end(),
                     [&](const Route& route) { return route.id == chosen && route.role.empty(); });
}

}  // namespace

Deadlines count_deadlines(const Rulebook& rulebook, const Words& words, const CivilTime& now, Facts& facts) {
  Clock clock{rulebook, words, now, facts};
  for (std::size_t i = 0; i < rulebook.terms.size(); ++i) {
    const std::string& id = rulebook.terms[i].id;
    if (find_by_id(rulebook.terms, id) == &rulebook.terms[i]) clock.count_versions(id);
  }
  if (!words.is_silent()) read_clocks(clock.result, rulebook, words, now.day, waits(rulebook, facts));
  return std::move(clock.result);
}

}  // namespace shagym
