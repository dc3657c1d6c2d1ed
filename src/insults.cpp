#include "shagym/insults.hpp"

#include <algorithm>

#include "letters.hpp"

namespace shagym {

namespace {

/// `word` is that word alone, `word*` every word that begins so.
bool is_word_of(std::string_view word, std::string_view pattern) {
  if (pattern.empty() || pattern.back() != '*') return word == pattern;
  pattern.remove_suffix(1);
  return word.substr(0, pattern.size()) == pattern;
}

bool is_of_any(std::string_view word, const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return is_word_of(word, pattern); });
}

/// Opening and closing quotation marks; the straight one is both.
bool opens(std::string_view mark) {
  return mark == "\"" || mark == "\xC2\xAB" || mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x9E";
}
bool closes(std::string_view mark) {
  return mark == "\"" || mark == "\xC2\xBB" || mark == "\xE2\x80\x9D" || mark == "\xE2\x80\x9C";
}

/// The text without what is quoted. A mark that is never closed quotes nothing.
std::string own_words(std::string_view text) {
  const auto all = characters_of(text);
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (opens(all[i])) {
      std::size_t end = i + 1;
      while (end < all.size() && !closes(all[end])) ++end;
      if (end < all.size()) {
        out += ' ';
        i = end;
        continue;
      }
    }
    out += all[i];
  }
  return out;
}

struct Search {
  const Insults& list;
  std::vector<std::string> found{};

  void look_at(const std::string& word) {
    std::string small = lower(word);
    for (const auto& [from, to] : list.alike) {
      for (std::size_t at = small.find(from); at != std::string::npos; at = small.find(from, at + to.size()))
        small.replace(at, from.size(), to);
    }
    if (!is_of_any(small, list.words) || is_of_any(small, list.innocent)) return;
    if (std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
  }

  void run(std::string_view text) {
    const std::string own = own_words(text);
    std::string word;
    for (const std::string_view character : characters_of(own)) {
      if (is_word_character(character)) {
        word += character;
        continue;
      }
      if (!word.empty()) look_at(word);
      word.clear();
    }
    if (!word.empty()) look_at(word);
  }
};

}  // namespace

std::vector<Hint> find_insults(const Rulebook& rulebook, const Words& words, const Facts& facts) {
  std::vector<Hint> hints;
  if (words.is_silent()) return hints;
  for (const std::string& id : rulebook.insults.facts) {
    const Fact* fact = rulebook.fact(id);
    const std::string_view text = facts.text(id);
    if (!fact || text.empty()) continue;
    Search search{rulebook.insults};
    search.run(text);
    if (search.found.empty()) continue;
    std::string list;
    for (const std::string& each : search.found) list += (list.empty() ? "" : ", ") + each;
    hints.push_back({id, fact->page, std::move(search.found),
                     fill(words.get("insult.hint"), {{"words", list}}),
                     words.cite(rulebook.insults.citation)});
  }
  return hints;
}

}  // namespace shagym
