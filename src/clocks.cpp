#include "clocks.hpp"

#include <algorithm>

#include "ledger.hpp"
#include "plural.hpp"

namespace shagym {

namespace {

struct Clocks {
  Deadlines& deadlines;
  const Rulebook& rulebook;
  const Words& words;
  Day today;
  bool waits;

  std::string days_in_words(long count) const {
    return fill(words.get("days." + plural_form(words.get("plural.rule"), count)),
                {{"count", std::to_string(count)}});
  }

  std::string left_text(const Deadline& deadline) const {
    const long left = (*deadline.date - today).count();
    const bool begins = deadline.term->begins();
    if (left == 0) return words.get(begins ? "deadline.from.today" : "deadline.left.today");
    const char* key = begins ? (left > 0 ? "deadline.from.in" : "deadline.from.since")
                             : (left > 0 ? "deadline.left" : "deadline.ago");
    return fill(words.get(key), {{"days", days_in_words(left > 0 ? left : -left)}});
  }

  /// The day before the first one that the date depends on.
  static Day before_counting(const Deadline& deadline) {
    const Term& term = *deadline.term;
    if (term.unit != Term::Unit::months_clamped_and_rolled) return deadline.start;
    return add_months_clamped(deadline.start, term.amount) - std::chrono::days(1);
  }

  /// Announcements to come that lie between the start and the latest possible date, also of terms before.
  std::string why_open(const Deadline& deadline) const {
    std::string why;
    if (!deadline.latest || deadline.earliest == deadline.latest) return why;
    for (const Deadline& before : deadlines.all) {
      if (before.term->id == deadline.start_id) why = before.why_open;
    }
    for (const PossibleChange& change : rulebook.calendar.possible()) {
      if (change.date <= before_counting(deadline) || change.date > *deadline.latest) continue;
      const std::string what =
          fill(words.get(change.may_be_off ? "calendar.may_be_off" : "calendar.may_be_working"),
               {{"name", words.get("holiday." + change.name)}});
      if (!why.empty()) why += " ";
      why += fill(words.get("deadline.why_open"), {{"date", words.date(change.date)}, {"what", what}});
    }
    return why;
  }

  std::vector<std::string> doubts(const Deadline& deadline) const {
    std::vector<std::string> ids = deadline.term->doubts;
    const Day first = before_counting(deadline);
    const Day last = deadline.latest.value_or(first);
    for (int year = year_of(first); year <= year_of(last); ++year) {
      for (const CalendarDoubt& doubt : rulebook.calendar.doubts(year)) {
        if (doubt.date && *doubt.date > first && *doubt.date <= last) append_new(ids, {doubt.note});
      }
    }
    return words.notes(ids);
  }

  std::string until(const Deadline& deadline) const {
    const auto text = words.find("term." + deadline.term->id + ".until");
    return text ? fill(*text, {{"time", clock_text(rulebook.closing_minute)}}) : std::string();
  }

  void say(Deadline& deadline) const {
    deadline.doubts = doubts(deadline);
    if (!deadline.date) return;
    deadline.left_text = left_text(deadline);
    deadline.why_open = why_open(deadline);
    if (deadline.term->yours() && *deadline.date >= today) deadline.until = until(deadline);
  }

  /// Smaller matters more: own dates before others', those that run before those that would. Whoever has to
  /// wait acts on the day on which the next step opens, unless one's own time ends before it.
  int rank(const Deadline& deadline) const {
    const Term& term = *deadline.term;
    const bool own = term.yours() || (waits && term.begins());
    return (deadline.assumed ? 2 : 0) + (own ? 0 : 1);
  }

  void put_first() const {
    auto first = deadlines.all.end();
    for (auto each = deadlines.all.begin(); each != deadlines.all.end(); ++each) {
      if (!each->date || *each->date < today) continue;
      const bool sooner = first == deadlines.all.end() || rank(*each) < rank(*first) ||
                          (rank(*each) == rank(*first) && *each->date < *first->date);
      // Of what begins on one day the last is what one can do: silence counts as refusal, so one may
      // complain.
      const bool follows = first != deadlines.all.end() && each->term->begins() && first->term->begins() &&
                           rank(*each) == rank(*first) && *each->date == *first->date;
      if (sooner || follows) first = each;
    }
    if (first == deadlines.all.end()) return;
    first->now = true;
    std::rotate(deadlines.all.begin(), first, first + 1);
  }

  static bool starts_by_itself(const Term& term) {
    return std::any_of(term.starts.begin(), term.starts.end(),
                       [](const Start& start) { return start.after.empty(); });
  }

  /// A term that only ever follows another is told apart by the one it runs back to, so that the silence of
  /// one body is not that of the next. By its start it is not: that changes when a complaint that was only
  /// assumed has been registered, or when the time was extended, and it is the same date all the while.
  std::string event_id(const Deadline& deadline) const {
    const Deadline* first = &deadline;
    while (first && !starts_by_itself(*first->term)) {
      const auto before = std::find_if(deadlines.all.begin(), deadlines.all.end(), [&](const Deadline& each) {
        return each.term->id == first->start_id;
      });
      first = before == deadlines.all.end() ? nullptr : &*before;
    }
    const std::string& id = deadline.term->id;
    return !first || first == &deadline ? id : id + "-" + first->term->id;
  }

  Event event(const Deadline& deadline) const {
    Event event{event_id(deadline), *deadline.date, deadline.title, guide_line(words, deadline), {}};
    if (deadline.assumed)
      event.text += " " + fill(words.get("deadline.assumed"), {{"date", words.date(deadline.start)}});
    for (const std::string* more : {&deadline.counted_text, &deadline.until, &deadline.certainty_text}) {
      if (!more->empty()) event.text += " " + *more;
    }
    // What is one's own to do wants days of warning; others' dates only have to be noticed.
    for (const int before : {7, 3, 1}) {
      const bool warns = deadline.term->yours() || before == 1;
      if (warns && event.date - std::chrono::days(before) >= today) event.alarms.push_back(before);
    }
    return event;
  }

  void run() const {
    for (Deadline& deadline : deadlines.all) say(deadline);
    put_first();
    for (const Deadline& deadline : deadlines.all) {
      if (deadline.date && *deadline.date >= today) deadlines.events.push_back(event(deadline));
    }
  }
};

}  // namespace

std::string guide_line(const Words& words, const Deadline& deadline) {
  return fill(words.get(deadline.term->begins() ? "deadline.guide_from" : "deadline.guide"),
              {{"title", deadline.title}, {"date", deadline.date_text}});
}

void read_clocks(Deadlines& deadlines, const Rulebook& rulebook, const Words& words, Day today, bool waits) {
  Clocks{deadlines, rulebook, words, today, waits}.run();
}

}  // namespace shagym
