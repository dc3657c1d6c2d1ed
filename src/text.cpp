#include "shagym/text.hpp"

namespace shagym {

namespace {

std::size_t index_of(Locale locale) {
  return static_cast<std::size_t>(locale);
}

/// Calls `literal` for each stretch of plain text and `hole` for each `{name}`; stops when `hole` says so.
template <class Literal, class Hole>
bool scan(std::string_view pattern, Literal literal, Hole hole) {
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) {
      literal(pattern);
      return true;
    }
    literal(pattern.substr(0, open));
    if (!hole(pattern.substr(open + 1, close - open - 1))) return false;
    pattern.remove_prefix(close + 1);
  }
  return true;
}

}  // namespace

std::optional<Locale> parse_locale(std::string_view word) {
  for (const Locale locale : {Locale::kk, Locale::ru, Locale::en}) {
    if (word == name_of(locale)) return locale;
  }
  return std::nullopt;
}

std::string_view name_of(Locale locale) {
  constexpr std::array<std::string_view, 3> names{"kk", "ru", "en"};
  return names[index_of(locale)];
}

std::vector<Locale> parse_locales(std::string_view word) {
  if (const auto one = parse_locale(word)) return {*one};
  const std::vector<Locale> both{Locale::kk, Locale::ru};
  return word == name_of(both) ? both : std::vector<Locale>();
}

std::string name_of(const std::vector<Locale>& locales) {
  std::string name;
  for (const Locale locale : locales) (name += name.empty() ? "" : "+") += name_of(locale);
  return name;
}

void Texts::add(Locale locale, std::string key, std::string text) {
  by_locale_[index_of(locale)].insert_or_assign(std::move(key), std::move(text));
}

std::string Texts::get(Locale locale, std::string_view key) const {
  const std::string* text = find(locale, key);
  return text ? *text : "<" + std::string(key) + ">";
}

const std::string* Texts::find(Locale locale, std::string_view key) const {
  const auto& texts = by_locale_[index_of(locale)];
  const auto it = texts.find(key);
  return it == texts.end() ? nullptr : &it->second;
}

std::size_t Texts::size(Locale locale) const {
  return by_locale_[index_of(locale)].size();
}

std::optional<std::string> fill(std::string_view pattern, const Lookup& lookup) {
  std::string out;
  const bool whole = scan(
      pattern, [&](std::string_view text) { out += text; },
      [&](std::string_view name) {
        const auto value = lookup(name);
        if (value) out += *value;
        return value.has_value();
      });
  if (!whole) return std::nullopt;
  return out;
}

std::string fill(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values) {
  return *fill(pattern, [&](std::string_view name) -> std::optional<std::string> {
    for (const auto& [key, value] : values) {
      if (key == name) return value;
    }
    return "{" + std::string(name) + "}";
  });
}

std::vector<std::string> placeholders(std::string_view pattern) {
  std::vector<std::string> names;
  scan(
      pattern, [](std::string_view) {},
      [&](std::string_view name) {
        names.emplace_back(name);
        return true;
      });
  return names;
}

std::string date_in_words(const Texts& texts, Locale locale, Day day) {
  const std::chrono::year_month_day date(day);
  const std::string month = std::to_string(static_cast<unsigned>(date.month()));
  return fill(texts.get(locale, "date.long"), {{"day", std::to_string(static_cast<unsigned>(date.day()))},
                                               {"month", texts.get(locale, "date.month." + month)},
                                               {"year", std::to_string(static_cast<int>(date.year()))}});
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::size_t end = 0;
  while ((end = text.find('\n')) != std::string_view::npos) {
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.emplace_back(text);
  return lines;
}

}  // namespace shagym
