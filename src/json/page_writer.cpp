#include "view_parts.hpp"

namespace shagym::json {

namespace {

struct PartName {
  const char* id;
  bool optional;
  const char* autocomplete;
};

/// Parts of a person and of an address, with the browser's names for what it can fill in.
constexpr PartName person_parts[] = {{"surname", false, "family-name"},
                                     {"given", false, "given-name"},
                                     {"patronymic", true, "additional-name"}};
constexpr PartName address_parts[] = {{"index", true, "postal-code"},
                                      {"place", false, "address-level1"},
                                      {"street", true, "address-line1"},
                                      {"house", false, nullptr},
                                      {"flat", true, nullptr}};

const char* name_of_kind(Kind kind) {
  const char* const names[] = {"choice", "choices",    "yes-no",  "date",  "text",   "long-text",
                               "person", "identifier", "address", "phone", "e-mail", "files"};
  return names[static_cast<std::size_t>(kind)];
}

struct PageWriter {
  const View& view;
  const Words words;

  Json optional_text(const std::string& key) const {
    const auto text = words.find(key);
    return text ? Json(*text) : Json();
  }

  Json own_options(const Fact& fact) const {
    Json out = Json::array();
    for (const std::string& option : fact.options) {
      const std::string key = "fact." + fact.id + ".option." + option;
      out.push_back({{"value", option},
                     {"label", words.get(key)},
                     {"hint", optional_text(key + ".hint")},
                     {"recommended", false},
                     {"why", Json::array()}});
    }
    return out;
  }

  template <class RuleType>
  static void judged_options(const std::vector<Judged<RuleType>>& all, Json& options, Json& rejected) {
    for (const Judged<RuleType>& each : all) {
      if (each.truth == Truth::yes) {
        options.push_back({{"value", each.rule->id},
                           {"label", each.title},
                           {"hint", each.about},
                           {"recommended", each.recommended},
                           {"why", each.why}});
      } else if (each.truth == Truth::no) {
        rejected.push_back({{"value", each.rule->id}, {"label", each.title}, {"why_not", each.why_not}});
      }
    }
  }

  Json parts(const Fact& fact) const {
    Json out = Json::array();
    const auto add = [&](const char* kind, const PartName& part) {
      const std::string key = std::string("field.") + kind + "." + part.id;
      out.push_back({{"id", part.id},
                     {"label", words.get(key)},
                     {"hint", optional_text(key + ".hint")},
                     {"optional", part.optional},
                     {"autocomplete", part.autocomplete ? Json(part.autocomplete) : Json()}});
    };
    if (fact.kind == Kind::person) {
      for (const PartName& part : person_parts) add("person", part);
    } else if (fact.kind == Kind::address) {
      for (const PartName& part : address_parts) add("address", part);
    }
    return out;
  }

  static Json autocomplete(const Fact& fact) {
    if (fact.kind == Kind::phone) return "tel";
    if (fact.kind == Kind::email) return "email";
    return {};
  }

  Json question(const Fact& fact) const {
    const std::string key = "fact." + fact.id;
    const bool written = fact.kind == Kind::text || fact.kind == Kind::long_text;
    Json options = own_options(fact);
    Json rejected = Json::array();
    if (fact.from == OptionSource::routes) judged_options(view.routes.all, options, rejected);
    if (fact.from == OptionSource::channels) judged_options(view.channels.all, options, rejected);
    Json out = {{"id", fact.id},
                {"kind", name_of_kind(fact.kind)},
                {"label", words.get(key + ".label")},
                {"hint", optional_text(key + ".hint")},
                {"optional", fact.optional},
                {"max_length", written ? Json(fact.max_length) : Json()},
                {"autocomplete", autocomplete(fact)}};
    // As typed, not as cleaned: what is wrong must be there to be mended.
    for (const auto& [id, answer] : view.answers) {
      if (id == fact.id) out["value"] = write(answer);
    }
    out["options"] = std::move(options);
    out["rejected"] = std::move(rejected);
    out["fields"] = parts(fact);
    out["roles"] = fact.kind == Kind::files ? write_all(view.documents.roles) : Json::array();
    return out;
  }

  Json page() const {
    if (!view.interview.page) return nullptr;
    const PageState& page = *view.interview.page;
    Json questions = Json::array();
    for (const Fact* fact : page.questions) questions.push_back(question(*fact));
    return {{"id", page.id},
            {"title", page.title},
            {"lead", optional_text("page." + page.id + ".lead")},
            {"questions", std::move(questions)}};
  }
};

}  // namespace

Json write_page(const View& view, const Rulebook& rulebook) {
  return PageWriter{view, Words(rulebook, view.known.locale)}.page();
}

}  // namespace shagym::json
