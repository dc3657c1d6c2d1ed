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
                                      {"house", false, ""},
                                      {"flat", true, ""}};

constexpr const char* kind_names[] = {"choice", "choices",    "yes-no",  "date",  "text",   "long-text",
                                      "person", "identifier", "address", "phone", "e-mail", "files"};

struct PageWriter {
  Writer& writer;
  const View& view;
  const Words words;

  void hint(const std::string& key) const { writer.member("hint", words.find(key)); }

  void own_option(const Fact& fact, const std::string& option) const {
    const std::string key = "fact." + fact.id + ".option." + option;
    writer.object([&] {
      writer.member("value", option);
      writer.member("label", words.get(key));
      hint(key + ".hint");
      writer.member("recommended", false);
      writer.list("why", std::vector<std::string>());
    });
  }

  template <class RuleType>
  void judged(const std::vector<Judged<RuleType>>& all) const {
    writer.list("options", all, [&](const Judged<RuleType>& each) {
      if (each.truth != Truth::yes) return;
      writer.object([&] {
        writer.member("value", each.rule->id);
        writer.member("label", each.title);
        writer.member("hint", each.about);
        writer.member("recommended", each.recommended);
        writer.list("why", each.why);
      });
    });
    writer.list("rejected", all, [&](const Judged<RuleType>& each) {
      if (each.truth != Truth::no) return;
      writer.object([&] {
        writer.member("value", each.rule->id);
        writer.member("label", each.title);
        writer.list("why_not", each.why_not);
      });
    });
  }

  void options(const Fact& fact) const {
    switch (fact.from) {
      case OptionSource::routes:
        return judged(view.routes.all);
      case OptionSource::channels:
        return judged(view.channels.all);
      case OptionSource::own:
        break;
    }
    writer.list("options", fact.options, [&](const std::string& option) { own_option(fact, option); });
    writer.list("rejected", std::vector<std::string>());
  }

  template <std::size_t size>
  void parts(const char* kind, const PartName (&names)[size]) const {
    writer.list("fields", names, [&](const PartName& part) {
      const std::string key = std::string("field.") + kind + "." + part.id;
      writer.object([&] {
        writer.member("id", part.id);
        writer.member("label", words.get(key));
        hint(key + ".hint");
        writer.member("optional", part.optional);
        writer.text_or_null("autocomplete", part.autocomplete);
      });
    });
  }

  void fields(const Fact& fact) const {
    if (fact.kind == Kind::person)
      parts("person", person_parts);
    else if (fact.kind == Kind::address)
      parts("address", address_parts);
    else
      writer.list("fields", std::vector<std::string>());
  }

  static std::string_view autocomplete(const Fact& fact) {
    if (fact.kind == Kind::phone) return "tel";
    if (fact.kind == Kind::email) return "email";
    return "";
  }

  void question(const Fact& fact) const {
    const std::string key = "fact." + fact.id;
    const bool written = fact.kind == Kind::text || fact.kind == Kind::long_text;
    writer.object([&] {
      writer.member("id", fact.id);
      writer.member("kind", name_in(kind_names, fact.kind));
      writer.member("label", words.get(key + ".label"));
      hint(key + ".hint");
      writer.member("optional", fact.optional);
      writer.member("max_length", written ? std::optional(fact.max_length) : std::nullopt);
      writer.text_or_null("autocomplete", autocomplete(fact));
      // As typed, not as cleaned: what is wrong must be there to be mended.
      for (const auto& [id, answer] : view.answers) {
        if (id == fact.id) writer.member("value", answer);
      }
      options(fact);
      fields(fact);
      write_checks(writer, "roles",
                   fact.kind == Kind::files ? view.documents.roles : std::vector<DocumentCheck>());
    });
  }

  void page() const {
    if (!view.interview.page) return writer.member("page", nullptr);
    const PageState& page = *view.interview.page;
    writer.object("page", [&] {
      writer.member("id", page.id);
      writer.member("title", page.title);
      writer.member("lead", words.find("page." + page.id + ".lead"));
      writer.list("questions", page.questions, [&](const Fact* fact) { question(*fact); });
    });
  }
};

}  // namespace

void write_page(Writer& writer, const View& view, const Rulebook& rulebook) {
  PageWriter{writer, view, Words(rulebook, view.known.locale)}.page();
}

}  // namespace shagym::json
