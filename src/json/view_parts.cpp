#include "view_parts.hpp"

namespace shagym::json {

namespace {

void write_citation_members(Writer& writer, const CitationView& view) {
  writer.member("act", view.citation.act);
  writer.member("article", view.citation.article);
  writer.member("paragraph", view.citation.paragraph);
  writer.member("subparagraph", view.citation.subparagraph);
  writer.member("edition", view.citation.edition);
  writer.member("url", view.url);
  writer.member("text", view.text);
}

/// A block names its language where the letter has two.
void write_block(Writer& writer, const Block& block, bool bilingual) {
  static constexpr const char* names[] = {"addressee", "applicant", "title",      "subtitle", "heading",
                                          "paragraph", "demands",   "enclosures", "signature"};
  writer.object([&] {
    writer.member("id", block.id);
    writer.member("kind", name_in(names, block.kind));
    if (bilingual) writer.member("locale", name_of(block.locale));
    writer.list("lines", block.lines);
    write_citations(writer, block.citations);
    if (block.links.empty()) return;
    writer.list("links", block.links, [&](const LinkedText& link) {
      writer.object([&] {
        writer.member("text", link.text);
        writer.member("url", link.url);
      });
    });
  });
}

void write_element(Writer& writer, const Element& element) {
  static constexpr const char* states[] = {"given", "missing", "advised", "person"};
  writer.object([&] {
    writer.member("id", element.id);
    writer.member("title", element.title);
    writer.member("state", name_in(states, element.state));
    writer.object("citation", [&] { write_citation_members(writer, element.citation); });
    writer.text_or_null("page", element.page);
  });
}

void write_file(Writer& writer, const PackageFile& file) {
  static constexpr const char* sources[] = {"letter", "document", "guide", "manifest"};
  writer.object([&] {
    writer.member("path", file.path);
    writer.member("source", name_in(sources, file.source));
    writer.text_or_null("document", file.document);
    writer.text_or_null("role", file.role);
    writer.text_or_null("original_name", file.original_name);
  });
}

void write_guide(Writer& writer, const Package& package, Locale locale) {
  writer.object("guide", [&] {
    writer.member("locale", name_of(locale));
    writer.member("title", package.guide_title);
    writer.list("sections", package.guide, [&](const GuideSection& section) {
      writer.object([&] {
        writer.member("id", section.id);
        writer.member("title", section.title);
        writer.member("kind", section.kind);
        writer.list("lines", section.lines);
      });
    });
    writer.list("links", package.links, [&](const Link& link) {
      writer.object([&] {
        writer.member("label", link.label);
        writer.member("url", link.url);
      });
    });
  });
}

std::optional<std::string> iso_or_nothing(const std::optional<Day>& day) {
  return day ? std::optional(iso(*day)) : std::nullopt;
}

void write_date(Writer& writer, std::string_view key, const std::optional<Day>& day, const Words& words,
                const std::string& text) {
  if (!day) return writer.member(key, nullptr);
  writer.object(key, [&] {
    writer.member("date", iso(*day));
    writer.member("date_text", words.date(*day));
    writer.member("text", text);
  });
}

/// Told only where it is another date, or where the person gave one to compare.
std::optional<Day> law_date(const Deadline& deadline) {
  return deadline.counted_text.empty() ? std::nullopt : std::optional(deadline.counted->date);
}

void write_deadline(Writer& writer, const Deadline& deadline, const CivilTime& now, const Words& words) {
  static constexpr const char* purposes[] = {"yours", "theirs", "begins"};
  static constexpr const char* certainties[] = {"verified", "unverified", "unknown"};
  static constexpr const char* steps[] = {"registration", "start",  "counted", "off",
                                          "working",      "months", "clamped", "rolled"};
  writer.object([&] {
    writer.member("id", deadline.term->id);
    writer.member("title", deadline.title);
    writer.member("kind", name_in(purposes, deadline.term->purpose));
    writer.member("date", iso_or_nothing(deadline.date));
    writer.member("date_text", deadline.date_text);
    write_date(
        writer, "portal", deadline.portal, words,
        deadline.portal ? fill(words.get("deadline.portal"), {{"date", words.date(*deadline.portal)}}) : "");
    writer.text_or_null("followed", deadline.followed);
    write_date(writer, "counted", law_date(deadline), words, deadline.counted_text);
    writer.member("certainty", name_in(certainties, deadline.certainty));
    writer.member("earliest", iso_or_nothing(deadline.earliest));
    writer.member("latest", iso_or_nothing(deadline.latest));
    writer.text_or_null("certainty_text", deadline.certainty_text);
    writer.text_or_null("why_open", deadline.why_open);
    writer.list("doubts", deadline.doubts);
    writer.object("start", [&] {
      writer.member("date", iso(deadline.start));
      writer.member("text", deadline.start_text);
      writer.member("assumed", deadline.assumed);
    });
    if (deadline.date)
      writer.member("days_left", (*deadline.date - now.day).count());
    else
      writer.member("days_left", nullptr);
    writer.member("now", deadline.now);
    writer.text_or_null("left_text", deadline.left_text);
    writer.text_or_null("until", deadline.until);
    writer.member("passed", deadline.date && *deadline.date < now.day);
    writer.text_or_null("consequence", deadline.consequence);
    write_citations(writer, deadline.citations);
    writer.list("notes", deadline.notes);
    writer.list("ledger", deadline.ledger, [&](const LedgerLine& line) {
      writer.object([&] {
        writer.member("date", iso(line.date));
        writer.member("kind", name_in(steps, line.step));
        writer.member("number", line.number);
        writer.member("text", line.text);
        writer.text_or_null("act", line.act);
      });
    });
  });
}

}  // namespace

void write_truth(Writer& writer, Truth truth) {
  static constexpr const char* names[] = {"yes", "no", "open"};
  writer.member("truth", name_in(names, truth));
}

void write_because(Writer& writer, const std::vector<Because>& because) {
  writer.list("because", because, [&](const Because& each) {
    writer.object([&] {
      writer.member("fact", each.fact);
      writer.member("page", each.page);
      writer.member("name", each.name);
      writer.member("value", each.value);
    });
  });
}

void write_citations(Writer& writer, const std::vector<CitationView>& citations) {
  writer.list("citations", citations, [&](const CitationView& each) {
    writer.object([&] { write_citation_members(writer, each); });
  });
}

void write_checks(Writer& writer, std::string_view key, const std::vector<DocumentCheck>& checks) {
  static constexpr const char* states[] = {"given", "expected", "helps", "unfit"};
  writer.list(key, checks, [&](const DocumentCheck& check) {
    writer.object([&] {
      writer.member("role", check.role);
      writer.member("name", check.name);
      writer.member("why", check.why);
      writer.member("state", name_in(states, check.state));
    });
  });
}

void write_letter(Writer& writer, const std::optional<Letter>& letter) {
  static constexpr const char* kinds[] = {"complaint", "claim"};
  if (!letter) return writer.member("letter", nullptr);
  writer.object("letter", [&] {
    writer.member("kind", name_in(kinds, letter->kind));
    writer.member("locale", name_of(letter->locales.front()));
    writer.member("title", letter->title);
    writer.member("complete", letter->complete);
    writer.list("blocks", letter->blocks,
                [&](const Block& block) { write_block(writer, block, letter->locales.size() > 1); });
    writer.list("elements", letter->elements,
                [&](const Element& element) { write_element(writer, element); });
  });
}

void write_package(Writer& writer, const std::optional<Package>& package, Locale locale) {
  if (!package) return writer.member("package", nullptr);
  writer.object("package", [&] {
    writer.member("name", package->name);
    writer.list("files", package->files, [&](const PackageFile& file) { write_file(writer, file); });
    write_guide(writer, *package, locale);
  });
}

void write_deadlines(Writer& writer, const Deadlines& deadlines, const CivilTime& now, const Words& words) {
  writer.list("deadlines", deadlines.all,
              [&](const Deadline& deadline) { write_deadline(writer, deadline, now, words); });
  writer.list("events", deadlines.events, [&](const Event& event) {
    writer.object([&] {
      writer.member("id", event.id);
      writer.member("date", iso(event.date));
      writer.member("title", event.title);
      writer.member("text", event.text);
      writer.list("alarms", event.alarms, [&](int days) { writer.number(days); });
    });
  });
}

}  // namespace shagym::json
