#include "shagym/suffix.hpp"

#include <algorithm>

#include "letters.hpp"

namespace shagym {

namespace {

bool among(std::string_view letters, std::string_view letter) {
  return !letter.empty() && letters.find(letter) != std::string_view::npos;
}

struct LastWord {
  std::string text;   ///< small letters
  bool apart = true;  ///< the ending stands behind a hyphen
  bool capitals = false;
};

/// The last word, without the marks behind it.
LastWord last_word(std::string_view text) {
  const auto all = characters_of(text);
  std::size_t end = all.size();
  while (end > 0 && !is_word_character(all[end - 1])) --end;
  std::size_t begin = end;
  // A number ends where a letter begins, and a word where a digit does.
  while (begin > 0 && is_word_character(all[begin - 1]) && is_digit(all[begin - 1]) == is_digit(all[end - 1]))
    --begin;
  LastWord word;
  bool capitals = end - begin > 1;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string small = lower(all[i]);
    capitals = capitals && small != all[i];
    word.text += small;
  }
  word.capitals = capitals;
  word.apart = end < all.size() || capitals || (end > 0 && is_digit(all[end - 1]));
  return word;
}

struct Reader {
  const Suffixes& rules;

  const std::string* read(std::string_view as) const {
    const auto found = rules.read_as.find(as);
    return found == rules.read_as.end() ? nullptr : &found->second;
  }

  /// How the end of a number is read: `2026` as 6, `350` as 50, `12000` as 1000.
  std::string number(std::string_view digits) const {
    const std::size_t last = digits.find_last_not_of('0');
    if (last == std::string_view::npos) return spoken("0");
    const std::size_t zeros = digits.size() - last - 1;
    if (zeros == 0) return spoken(std::string(digits.substr(last, 1)));
    if (zeros == 1) return spoken(std::string(digits.substr(last, 1)) + "0");
    const std::size_t power = zeros < 3 ? 2 : zeros - zeros % 3;
    return spoken("1" + std::string(power, '0'));
  }

  std::string spoken(const std::string& as) const {
    const std::string* word = read(as);
    return word ? *word : std::string();
  }

  std::string word_of(const LastWord& last) const {
    if (last.text.empty()) return {};
    const auto all = characters_of(last.text);
    if (is_digit(all.back())) return number(last.text);
    if (const std::string* whole = read(last.text)) return *whole;
    if (!last.capitals) return last.text;
    const std::string* name = read(all.back());
    return name ? *name : last.text;
  }

  bool is_front(std::string_view word) const {
    for (const std::string& end : rules.surnames) {
      if (word.size() > end.size() && ends_with(word, end)) {
        word.remove_suffix(end.size());
        break;
      }
    }
    if (!rules.softener.empty() && ends_with(word, rules.softener)) return true;
    const auto& ends = rules.front_ends;
    if (std::any_of(ends.begin(), ends.end(), [&](const auto& end) { return ends_with(word, end); }))
      return true;
    const auto all = characters_of(word);
    bool leans_front = false;
    for (std::size_t i = all.size(); i-- > 0;) {
      if (among(rules.front, all[i])) return true;
      if (among(rules.back, all[i])) return false;
      leans_front = leans_front || rules.by_stem.rfind(all[i], 0) == 0;
    }
    return leans_front;
  }

  std::string_view class_of(std::string_view word, const LastWord& last) const {
    for (const std::string& each : rules.possessives) {
      if (!last.capitals && ends_with(word, each)) return "possessive";
    }
    auto all = characters_of(word);
    while (!all.empty() && all.back() == rules.softener) all.pop_back();
    for (const auto& [name, letters] : rules.classes) {
      if (!all.empty() && among(letters, all.back())) return name;
    }
    return rules.otherwise;
  }
};

}  // namespace

std::string Suffixes::inflect(std::string_view text, std::string_view form) const {
  const auto endings = forms.find(form);
  const LastWord last = last_word(text);
  if (endings == forms.end() || last.text.empty()) return std::string(text);
  const Reader reader{*this};
  const std::string word = reader.word_of(last);
  const auto ending = endings->second.find(reader.class_of(word, last));
  if (ending == endings->second.end()) return std::string(text);
  std::string out(text);
  if (last.apart) out += '-';
  return out + (reader.is_front(word) ? ending->second.front : ending->second.back);
}

}  // namespace shagym
