#ifndef SHAGYM_WORDS_HPP_INCLUDED
#define SHAGYM_WORDS_HPP_INCLUDED

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shagym/condition.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/text.hpp"

namespace shagym {

/// A decisive fact, in words.
struct Because {
  std::string fact;
  std::string page;
  std::string name;
  std::string value;
};

/// A citation, in words, with the official link.
struct CitationView {
  Citation citation;
  std::string url;
  std::string text;
};

/// Places in one act as a sentence names them, with the official link.
struct LinkedText {
  std::string text;
  std::string url;

  bool operator==(const LinkedText&) const = default;
};

/// Facts and citations of one rulebook in one language.
class Words {
 public:
  Words(const Rulebook& rulebook, Locale locale) : rulebook_(rulebook), locale_(locale) {}
  /// Finds no words: for trials of which only the verdicts count, at a tenth of the time.
  static Words silent(const Rulebook& rulebook);

  bool is_silent() const { return silent_; }
  Locale locale() const { return locale_; }
  std::string get(std::string_view key) const {
    return silent_ ? std::string() : rulebook_.texts.get(locale_, key);
  }
  std::optional<std::string> find(std::string_view key) const;
  std::string date(Day day) const { return date_in_words(rulebook_.texts, locale_, day); }

  /// A fact's value as a person would write it: option texts, dates in words, names and addresses joined.
  std::string value(const Fact& fact, const Value& value) const;

  /// The declared facts among `ids` that are known, in words.
  std::vector<Because> because(const std::vector<std::string>& ids, const Facts& facts) const;

  CitationView cite(const Citation& citation) const;
  std::vector<CitationView> cite(const std::vector<Citation>& citations) const;

  /// Several citations in as few phrases, those of one act joined. An act gets its full title once:
  /// `mentioned` remembers.
  std::vector<LinkedText> cite_together(const std::vector<Citation>& citations,
                                        std::vector<std::string>& mentioned) const;
  /// A sentence with its source in brackets behind it; the sentence's own full stop moves to the end.
  std::string with_source(std::string sentence, const std::string& source) const;

  std::vector<std::string> notes(const std::vector<std::string>& ids) const;

  /// Fills `{fact}` and `{fact:form}`. Nothing when a fact is unknown or blank.
  std::optional<std::string> sentence(std::string_view key, const Facts& facts) const;

  /// Ids of the facts that the sentence names.
  std::vector<std::string> facts_named(std::string_view key) const;

 private:
  /// Article, paragraph and subparagraph, without the act.
  std::string place(const Citation& citation) const;
  /// Where the edition of the act can be read; empty where the rulebook knows no address.
  std::string url(const Citation& citation) const;

  const Rulebook& rulebook_;
  Locale locale_;
  bool silent_ = false;
};

}  // namespace shagym

#endif
