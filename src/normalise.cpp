#include "shagym/normalise.hpp"

#include <algorithm>
#include <map>

namespace shagym {

namespace {

/// Characters, not bytes: UTF-8 continuation bytes do not count.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

struct Normaliser {
  const RawCase& raw;
  const Rulebook& rulebook;
  Normalised out{};

  void problem(const Fact& fact, const std::string& code,
               const std::vector<std::pair<std::string, std::string>>& values = {},
               const std::string& part = {}) {
    std::string pointer = "/answers/" + fact.id;
    if (!part.empty()) pointer += "/" + part;
    out.problems.push_back(
        {code, pointer, fact.id, fill(rulebook.texts.get(raw.locale, "problem." + code), values), {}});
  }

  [[noreturn]] static void wrong_type(const Fact& fact, const char* expected) {
    throw RequestError("wrong_type", "/answers/" + fact.id, std::string("expected ") + expected);
  }

  const std::string& text_of(const Fact& fact, const Value& value) {
    if (!value.text()) wrong_type(fact, "a string");
    return *value.text();
  }

  std::optional<Value> choice(const Fact& fact, const Value& value) {
    const std::string& text = text_of(fact, value);
    if (is_option(fact, text)) return value;
    problem(fact, "unknown_option");
    return std::nullopt;
  }

  bool is_option(const Fact& fact, const std::string& text) const {
    switch (fact.from) {
      case OptionSource::routes:
        return find_by_id(rulebook.routes, text) != nullptr;
      case OptionSource::channels:
        return find_by_id(rulebook.channels, text) != nullptr;
      default:
        return std::find(fact.options.begin(), fact.options.end(), text) != fact.options.end();
    }
  }

  std::optional<Value> choices(const Fact& fact, const Value& value) {
    if (!value.array()) wrong_type(fact, "an array of strings");
    Array known;
    // In the author's order, so that the order of ticking changes nothing.
    for (const std::string& option : fact.options) {
      for (const Value& item : *value.array()) {
        if (text_of(fact, item) == option) {
          known.emplace_back(option);
          break;
        }
      }
    }
    for (const Value& item : *value.array()) {
      if (is_option(fact, text_of(fact, item))) continue;
      problem(fact, "unknown_option");
      return std::nullopt;
    }
    return Value(std::move(known));
  }

  std::optional<Value> date(const Fact& fact, const Value& value) {
    const auto day = parse_date(tidy(text_of(fact, value), false));
    if (!day) {
      problem(fact, "bad_date");
    } else if (*day < rulebook.calendar.first_day()) {
      problem(fact, "date_too_early",
              {{"date", date_in_words(rulebook.texts, raw.locale, rulebook.calendar.first_day())}});
    } else if (*day > rulebook.calendar.last_day()) {
      problem(fact, "date_too_late",
              {{"date", date_in_words(rulebook.texts, raw.locale, rulebook.calendar.last_day())}});
    } else {
      return Value(iso(*day));
    }
    return std::nullopt;
  }

  std::optional<Value> written(const Fact& fact, const std::string& text, const std::string& part = {}) {
    if (fact.max_length != 0 && characters(text) > fact.max_length) {
      problem(fact, "too_long", {{"max", std::to_string(fact.max_length)}}, part);
      return std::nullopt;
    }
    return Value(text);
  }

  /// Persons and addresses: an object of texts.
  std::optional<Value> parts(const Fact& fact, const Value& value, const std::vector<std::string>& names,
                             const std::vector<std::string>& required) {
    if (!value.object()) wrong_type(fact, "an object");
    Object known;
    bool right = true;
    for (const std::string& name : names) {
      const Value* given = value.member(name);
      const std::string text = given ? tidy(text_of(fact, *given), false) : std::string();
      if (text.empty() && std::find(required.begin(), required.end(), name) != required.end()) {
        problem(fact, "missing_part", {{"part", rulebook.texts.get(raw.locale, part_key(fact, name))}}, name);
        right = false;
      } else if (!text.empty()) {
        if (const auto part = written(fact, text, name))
          known.emplace_back(name, *part);
        else
          right = false;
      }
    }
    for (const auto& [name, part] : *value.object()) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        throw RequestError("unknown_part", "/answers/" + fact.id + pointer_step(name), "no such part");
      }
    }
    return right ? std::optional<Value>(std::move(known)) : std::nullopt;
  }

  static std::string part_key(const Fact& fact, const std::string& name) {
    return (fact.kind == Kind::person ? "field.person." : "field.address.") + name;
  }

  std::optional<Value> identifier(const Fact& fact, const Value& value) {
    std::string digits = tidy(text_of(fact, value), false);
    digits.erase(std::remove(digits.begin(), digits.end(), ' '), digits.end());
    if (const auto code = problem_of_iin(digits)) {
      problem(fact, *code);
      return std::nullopt;
    }
    return Value(digits);
  }

  std::optional<Value> value_of(const Fact& fact, const Value& value) {
    switch (fact.kind) {
      case Kind::choice:
        return choice(fact, value);
      case Kind::choices:
        return choices(fact, value);
      case Kind::yes_no:
      case Kind::files:
        if (!std::holds_alternative<bool>(value.data)) wrong_type(fact, "true or false");
        return value;
      case Kind::date:
        return date(fact, value);
      case Kind::text:
        return written(fact, tidy(text_of(fact, value), false));
      case Kind::long_text:
        return written(fact, tidy(text_of(fact, value), true));
      case Kind::person:
        return parts(fact, value, {"surname", "given", "patronymic"}, {"surname", "given"});
      case Kind::address:
        return parts(fact, value, {"index", "place", "street", "house", "flat"}, {"place", "house"});
      case Kind::identifier:
        return identifier(fact, value);
      case Kind::phone:
        return checked(fact, canonical_phone(tidy(text_of(fact, value), false)), "bad_phone");
      case Kind::email: {
        const std::string text = tidy(text_of(fact, value), false);
        const auto right =
            checked(fact, looks_like_email(text) ? std::optional(text) : std::nullopt, "bad_email");
        return right ? written(fact, text) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<Value> checked(const Fact& fact, const std::optional<std::string>& text, const char* code) {
    if (text) return Value(*text);
    problem(fact, code);
    return std::nullopt;
  }

  static bool blank(const Value& value) {
    if (value.is_null()) return true;
    if (value.text()) return tidy(*value.text(), true).empty();
    if (value.array()) return value.array()->empty();
    if (!value.object()) return false;
    return std::all_of(value.object()->begin(), value.object()->end(),
                       [](const auto& part) { return part.second.text() && blank(part.second); });
  }

  void take(const Fact& fact, const Value& value) {
    if (blank(value)) {
      if (fact.optional)
        out.known.facts.set(fact.id, Value());
      else
        problem(fact, "required");
    } else if (auto known = value_of(fact, value)) {
      out.known.facts.set(fact.id, std::move(*known));
    }
  }

  /// A date that lies on the wrong side of another is a problem of the later question, and unknown.
  void check_order(const Fact& fact) {
    const std::string day(out.known.facts.text(fact.id));
    const auto other = [&](const std::string& id) {
      return std::string(id.empty() ? "" : out.known.facts.text(id));
    };
    const std::string low = other(fact.not_before);
    const std::string high = other(fact.not_after);
    if (day.empty()) return;
    if (!high.empty() && day > high) {
      problem(fact, fact.not_after == "today" ? "date_future" : "date_after", named(fact.not_after));
      if (fact.not_after != "today") out.problems.back().against = fact.not_after;
    } else if (!low.empty() && day < low) {
      problem(fact, "date_before", named(fact.not_before));
      out.problems.back().against = fact.not_before;
    } else {
      return;
    }
    out.known.facts.erase(fact.id);
  }

  std::vector<std::pair<std::string, std::string>> named(const std::string& fact) const {
    return {{"other", rulebook.texts.get(raw.locale, "fact." + fact + ".name")}};
  }

  void take_documents() {
    Array roles;
    for (std::size_t i = 0; i < raw.documents.size(); ++i) {
      const Document& document = raw.documents[i];
      const auto& known = rulebook.documents;
      if (std::none_of(known.begin(), known.end(),
                       [&](const DocumentRole& each) { return each.role == document.role; })) {
        throw RequestError("unknown_role", "/documents/" + std::to_string(i) + "/role",
                           "no such role in the rulebook");
      }
      roles.emplace_back(document.role);
    }
    out.known.documents = raw.documents;
    for (Document& document : out.known.documents) document.name = tidy(document.name, false);
    out.known.facts.set("documents", Value(std::move(roles)));
  }

  Normalised run() {
    out.known.locale = raw.locale;
    out.known.letter_locales = raw.letter_locales;
    out.known.now = raw.now;
    out.known.page = raw.page;
    out.known.facts.set("today", Value(iso(raw.now.day)));
    std::map<std::string_view, const Value*> answers;
    for (const auto& [id, value] : raw.answers) {
      if (!rulebook.fact(id))
        throw RequestError("unknown_fact", "/answers" + pointer_step(id), "no such fact in the rulebook");
      answers[id] = &value;
    }
    for (const Fact& fact : rulebook.facts) {
      if (const auto answer = answers.find(fact.id); answer != answers.end()) take(fact, *answer->second);
    }
    for (const Fact& fact : rulebook.facts) {
      if (fact.kind == Kind::date) check_order(fact);
    }
    take_documents();
    return std::move(out);
  }
};

}  // namespace

Normalised normalise(const RawCase& raw, const Rulebook& rulebook) {
  return Normaliser{raw, rulebook}.run();
}

}  // namespace shagym
