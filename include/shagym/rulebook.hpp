#ifndef SHAGYM_RULEBOOK_HPP_INCLUDED
#define SHAGYM_RULEBOOK_HPP_INCLUDED

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shagym/calendar.hpp"
#include "shagym/citation.hpp"
#include "shagym/condition.hpp"
#include "shagym/suffix.hpp"
#include "shagym/text.hpp"

namespace shagym {

/// What every rule carries. Chosen by the date of the event it attaches to.
struct Rule {
  std::string id;
  int version = 1;
  Day valid_from{};
  std::optional<Day> valid_to;  ///< last day in force
  std::vector<Citation> citations;
  std::vector<std::string> notes;  ///< doubts: texts `note.<id>`
  std::string checked_on;
  std::string confidence;

  bool in_force(Day day) const { return day >= valid_from && (!valid_to || day <= *valid_to); }
};

struct Edition {
  std::string id;
  std::string url;
  std::string url_kk;  ///< the same in Kazakh, empty when none is known

  const std::string& url_in(Locale locale) const {
    return locale == Locale::kk && !url_kk.empty() ? url_kk : url;
  }
};

struct Act {
  std::string id;
  std::vector<Edition> editions;
};

enum class Kind {
  choice,
  choices,
  yes_no,
  date,
  text,
  long_text,
  person,
  identifier,
  address,
  phone,
  email,
  files
};

/// Where the options of a choice come from.
enum class OptionSource { own, routes, channels };

/// One thing that can be known, and how it is asked.
struct Fact {
  std::string id;
  std::string page;
  Kind kind = Kind::text;
  bool optional = false;
  std::vector<std::string> options;
  OptionSource from = OptionSource::own;
  std::string not_before;  ///< id of a date fact, or empty
  std::string not_after;
  std::size_t max_length = 0;  ///< in characters, 0: none
};

/// A sentence of the letter (or a line of the guide), its condition and its authority.
struct Line {
  std::string text;
  Condition when;
  std::vector<Citation> citations;
};

/// Facts and the verdict they must give; kept beside the rule and run as a test.
struct Example {
  Facts facts;
  bool holds = true;
};

struct Ground : Rule {
  std::string event;  ///< the date fact that selects the version in force
  Condition when;
  std::vector<Line> statements;
  std::vector<Line> norms;
  std::vector<Line> demands;
  std::vector<Example> examples;
};

struct Exit : Rule {
  Condition when;
  std::vector<std::string> lines;
  std::string link;
};

struct Authority : Rule {
  std::string role;
  Condition when;
};

/// What is written: a complaint to hand in, or the outline of a claim to take to a lawyer.
enum class LetterKind { complaint, claim };

struct Route : Rule {
  std::string stage;
  std::string role;                  ///< empty: nobody is written to yet
  std::optional<LetterKind> letter;  ///< nothing: nothing is written
  Condition when;
  Condition recommended;
};

/// How a channel takes files.
struct FileIntake {
  enum class How { upload, paper, none };
  How how = How::none;
  /// Bytes in all that are worth keeping to. Never a limit of law: none is known.
  std::optional<int> target;
};

struct Channel : Rule {
  Condition when;
  Condition recommended;
  std::vector<std::string> needs;
  std::vector<std::string> gives;
  std::vector<std::string> steps;
  std::string link;
  FileIntake files;
};

struct Start {
  Condition when;
  std::string fact;       ///< a date the person gave, or
  std::string after;      ///< the end of another term, or neither: registration, if handed in now
  std::string portal{};   ///< the date fact that says which last day the portal shows, or empty
  bool extended = false;  ///< more time has been taken: what the end leads to follows from the term after it
};

struct Term : Rule {
  enum class Unit { working_days_from_next_day, months_clamped_and_rolled, days_after };
  int amount = 0;
  Unit unit = Unit::working_days_from_next_day;
  /// Whose last day it is, the person's or the authority's; or it is the day on which something begins.
  enum class Purpose { yours, theirs, begins };
  Purpose purpose = Purpose::yours;
  std::vector<Start> starts;
  std::vector<std::string> doubts;  ///< ids of notes

  bool yours() const { return purpose == Purpose::yours; }
  bool begins() const { return purpose == Purpose::begins; }
};

struct DocumentRole {
  std::string role;
  Condition when;
  bool expected = false;
};

enum class BlockKind {
  addressee,
  applicant,
  title,
  subtitle,
  heading,
  paragraph,
  demands,
  enclosures,
  signature
};

struct BlockRule {
  enum class From { lines, authority, statements, norms, demands, enclosures };
  std::string id;
  BlockKind kind = BlockKind::paragraph;
  std::optional<LetterKind> letter;  ///< nothing: in every letter
  Condition when;
  From from = From::lines;
  std::vector<Line> lines;
};

struct ElementRule {
  enum class By { text, advice, person };
  std::string id;
  std::optional<LetterKind> letter;  ///< nothing: of every letter
  Condition when;
  By by = By::text;
  std::string fact;
  Citation citation;
};

struct GuideSectionRule {
  enum class From { lines, needs, steps, deadlines, notes };
  std::string id;
  std::string kind;
  From from = From::lines;
  std::vector<Line> lines;
};

/// Words that may be taken as an insult, and those that only look so.
struct Insults {
  Citation citation;                                       ///< what makes them a risk
  std::vector<std::string> facts;                          ///< answers in the person's own words
  std::vector<std::pair<std::string, std::string>> alike;  ///< letters that people write for one another
  std::vector<std::string> words;                          ///< small letters; `word*`: whatever begins so
  std::vector<std::string> innocent;
};

/// The law as data, as one immutable value.
struct Rulebook {
  std::string id, version, checked_on, hash;
  int closing_minute = 0;  ///< handed in later than this counts as the next working day
  std::vector<std::string> registration_notes;
  std::vector<Act> acts;
  std::vector<std::string> pages;
  std::vector<Fact> facts;
  std::vector<Exit> exits;
  std::vector<Ground> grounds;
  std::vector<Authority> authorities;
  std::vector<Route> routes;
  std::vector<Channel> channels;
  std::vector<Term> terms;
  std::vector<DocumentRole> documents;
  std::vector<Locale> letter_languages;  ///< in these a letter can be handed in
  std::vector<BlockRule> blocks;
  std::vector<ElementRule> elements;
  std::vector<GuideSectionRule> guide;
  Suffixes suffixes;
  Insults insults;
  Calendar calendar;
  Texts texts;
  std::map<std::string, std::size_t, std::less<>> fact_places;  ///< where in `facts` each id stands

  /// Null when there is no such fact.
  const Fact* fact(std::string_view fact_id) const;
};

/// The version of a rule that counts on a day. Where none is in force, the latest one, marked as not in
/// force: it may lend its name, never its content.
template <class R>
struct VersionOn {
  const R* rule = nullptr;
  bool in_force = false;
};

/// One entry for each rule, in the rulebook's order, whatever number of versions it has.
/// @param day_of the day of the event that the rule attaches to; nothing in force on it is said, never
/// bridged
template <class R, class DayOf>
std::vector<VersionOn<R>> versions_on(const std::vector<R>& rules, DayOf day_of) {
  std::vector<VersionOn<R>> chosen;
  std::map<std::string_view, std::size_t> places;
  for (const R& rule : rules) {
    const bool in_force = rule.in_force(day_of(rule));
    const auto place = places.emplace(rule.id, chosen.size());
    if (place.second) {
      chosen.push_back({&rule, in_force});
      continue;
    }
    VersionOn<R>& known = chosen[place.first->second];
    if (in_force || (!known.in_force && rule.valid_from > known.rule->valid_from)) known = {&rule, in_force};
  }
  return chosen;
}

/// The grounds in the version that counts on the day of their event, or today while that is not known.
std::vector<VersionOn<Ground>> grounds_on_event(const Rulebook& rulebook, const Facts& facts);

/// The item with that id, or null.
template <class T>
const T* find_by_id(const std::vector<T>& items, std::string_view id) {
  for (const T& item : items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

}  // namespace shagym

#endif
