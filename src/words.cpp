#include "shagym/words.hpp"

#include <algorithm>

namespace shagym {

namespace {

std::string option_key(const Fact& fact, const std::string& option) {
  switch (fact.from) {
    case OptionSource::routes:
      return "route." + option + ".title";
    case OptionSource::channels:
      return "channel." + option + ".name";
    default:
      return "fact." + fact.id + ".option." + option;
  }
}

std::string person(const Value& value) {
  std::string name;
  for (const char* part : {"surname", "given", "patronymic"}) {
    const Value* text = value.member(part);
    if (!text || !text->text() || text->text()->empty()) continue;
    if (!name.empty()) name += ' ';
    name += *text->text();
  }
  return name;
}

}  // namespace

Words Words::silent(const Rulebook& rulebook) {
  Words words(rulebook, Locale::kk);
  words.silent_ = true;
  return words;
}

std::optional<std::string> Words::find(std::string_view key) const {
  const std::string* text = rulebook_.texts.find(locale_, key);
  return text ? std::optional(*text) : std::nullopt;
}

std::string Words::value(const Fact& fact, const Value& value) const {
  if (value.is_null()) return get("answer.blank");
  switch (fact.kind) {
    case Kind::choice:
      return value.text() ? get(option_key(fact, *value.text())) : std::string();
    case Kind::choices: {
      std::string joined;
      for (const Value& item : *value.array()) {
        if (!joined.empty()) joined += get("list.separator");
        joined += get(option_key(fact, *item.text()));
      }
      return joined;
    }
    case Kind::yes_no:
    case Kind::files:
      return get(value.truthy() ? "answer.yes" : "answer.no");
    case Kind::date: {
      const auto day = value.text() ? parse_date(*value.text()) : std::nullopt;
      return day ? date(*day) : std::string();
    }
    case Kind::person:
      return person(value);
    case Kind::address: {
      std::string joined;
      const std::string order = get("format.address.order");
      for (std::size_t at = 0; at < order.size();) {
        const std::size_t end = std::min(order.find(' ', at), order.size());
        const std::string part = order.substr(at, end - at);
        at = end + 1;
        const Value* text = value.member(part);
        if (!text || !text->text() || text->text()->empty()) continue;
        if (!joined.empty()) joined += ", ";
        joined += fill(get("format.address." + part), {{"value", *text->text()}});
      }
      return joined;
    }
    default:
      return value.text() ? *value.text() : std::string();
  }
}

std::vector<Because> Words::because(const std::vector<std::string>& ids, const Facts& facts) const {
  std::vector<Because> out;
  if (silent_) return out;
  for (const std::string& path : ids) {
    const std::string id = path.substr(0, path.find('.'));
    const Fact* fact = rulebook_.fact(id);
    const Value* known = facts.find(id);
    const bool told =
        std::any_of(out.begin(), out.end(), [&](const Because& each) { return each.fact == id; });
    if (fact && known && !told)
      out.push_back({id, fact->page, get("fact." + id + ".name"), value(*fact, *known)});
  }
  return out;
}

CitationView Words::cite(const Citation& citation) const {
  CitationView view{citation, url(citation), {}};
  view.text = fill(get("citation.cited"),
                   {{"places", place(citation)}, {"act", get("act." + citation.act + ".short")}});
  return view;
}

std::string Words::url(const Citation& citation) const {
  const Act* act = find_by_id(rulebook_.acts, citation.act);
  const Edition* edition = act ? find_by_id(act->editions, citation.edition) : nullptr;
  return edition ? edition->url_in(locale_) : std::string();
}

std::string Words::place(const Citation& citation) const {
  const char* form = citation.subparagraph ? "citation.subparagraph"
                     : citation.paragraph  ? "citation.paragraph"
                                           : "citation.article";
  return fill(get(form), {{"article", citation.article},
                          {"paragraph", citation.paragraph.value_or("")},
                          {"subparagraph", citation.subparagraph.value_or("")}});
}

std::vector<LinkedText> Words::cite_together(const std::vector<Citation>& citations,
                                             std::vector<std::string>& mentioned) const {
  std::vector<LinkedText> out;
  for (std::size_t i = 0; i < citations.size();) {
    const std::string& act = citations[i].act;
    const std::string address = url(citations[i]);
    std::string places;
    for (; i < citations.size() && citations[i].act == act; ++i)
      places += (places.empty() ? "" : ", ") + place(citations[i]);
    const bool again = std::find(mentioned.begin(), mentioned.end(), act) != mentioned.end();
    if (!again) mentioned.push_back(act);
    out.push_back({fill(get("citation.cited"),
                        {{"places", places}, {"act", get("act." + act + (again ? ".again" : ".short"))}}),
                   address});
  }
  return out;
}

std::vector<CitationView> Words::cite(const std::vector<Citation>& citations) const {
  std::vector<CitationView> out;
  if (silent_) return out;
  out.reserve(citations.size());
  for (const Citation& citation : citations) out.push_back(cite(citation));
  return out;
}

std::string Words::with_source(std::string sentence, const std::string& source) const {
  const bool stop = !sentence.empty() && sentence.back() == '.';
  if (stop) sentence.pop_back();
  return fill(get("citation.behind"), {{"sentence", sentence}, {"source", source}}) + (stop ? "." : "");
}

std::vector<std::string> Words::notes(const std::vector<std::string>& ids) const {
  std::vector<std::string> out;
  out.reserve(ids.size());
  for (const std::string& id : ids) out.push_back(get("note." + id));
  return out;
}

std::optional<std::string> Words::sentence(std::string_view key, const Facts& facts) const {
  const bool inflects = rulebook_.suffixes.language == name_of(locale_);
  return fill(get(key), [&](std::string_view name) -> std::optional<std::string> {
    const std::size_t colon = name.find(':');
    const std::string id(name.substr(0, colon));
    const Value* known = facts.find(id);
    if (!known || known->is_null()) return std::nullopt;
    const Fact* fact = rulebook_.fact(id);
    const std::string form(colon == std::string_view::npos ? std::string_view() : name.substr(colon + 1));
    if (!form.empty() && fact && fact->kind != Kind::choice) {
      const std::string plain = value(*fact, *known);
      return inflects ? rulebook_.suffixes.inflect(plain, form) : plain;
    }
    if (!form.empty()) {
      return get("fact." + id + ".option." + *known->text() + "." + form);
    }
    if (fact) return value(*fact, *known);
    // The engine's own facts: only `today` is ever named in a sentence.
    const auto day = known->text() ? parse_date(*known->text()) : std::nullopt;
    return day ? std::optional(date(*day)) : std::nullopt;
  });
}

std::vector<std::string> Words::facts_named(std::string_view key) const {
  std::vector<std::string> ids;
  for (const std::string& name : placeholders(rulebook_.texts.get(locale_, key)))
    append_new(ids, {name.substr(0, name.find(':'))});
  return ids;
}

}  // namespace shagym
