#ifndef SHAGYM_TESTS_SUPPORT_CASES_HPP_INCLUDED
#define SHAGYM_TESTS_SUPPORT_CASES_HPP_INCLUDED

#include <map>
#include <string>
#include <vector>

#include "shagym/view.hpp"

/// Whole cases in few words: say what matters, the rest is answered plainly.
namespace shagym::test {

using Answers = std::map<std::string, Value>;

/// When and in which languages a case is told.
struct Setting {
  std::string now = "2026-11-23T10:00";
  Locale locale = Locale::en;
  std::vector<Document> documents{};
  std::string page{};
};

/// Answers written as JSON.
Answers answers(const std::string& json);

/// `base` with the members of `changes`, written as JSON, instead of its own.
Answers with(Answers base, const std::string& changes);

RawCase raw_case(const Answers& given, const Setting& setting = {});
View view(const Answers& given, const Setting& setting = {});
/// The letter of a case that has one.
Letter letter_of(const Answers& given, const Setting& setting = {});
/// The same case as a request.
std::string request(const Answers& given, const Setting& setting = {});

/// Answers each question that is asked, with a plain answer where `given` has none, until none is left.
Answers completed(Answers given, const Setting& setting = {});

/// A complete complaint about a refusal; `changes` come before the plain answers.
Answers refusal(const std::string& changes = "{}");

Document document(const std::string& role, const std::string& name = "scan.pdf",
                  const std::string& type = "pdf");

Day day(const std::string& iso_date);

/// All lines of a letter, each ended by a line feed.
std::string text_of(const Letter& letter);

/// The item whose rule has that id, or null.
template <class Item>
const Item* of_rule(const std::vector<Item>& items, const std::string& id) {
  for (const Item& item : items) {
    if (item.rule->id == id) return &item;
  }
  return nullptr;
}

inline const Deadline* of_term(const Deadlines& deadlines, const std::string& id) {
  for (const Deadline& each : deadlines.all) {
    if (each.term->id == id) return &each;
  }
  return nullptr;
}

inline const Block* block(const Letter& letter, const std::string& id) {
  return find_by_id(letter.blocks, id);
}

template <class Names>
bool has(const Names& list, const std::string& item) {
  for (const std::string& each : list) {
    if (each == item) return true;
  }
  return false;
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace shagym::test

#endif
