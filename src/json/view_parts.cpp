#include "view_parts.hpp"

namespace shagym::json {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json write(const Value& value) {
  if (const bool* truth = std::get_if<bool>(&value.data)) return *truth;
  if (const double* number = std::get_if<double>(&value.data)) return *number;
  if (value.text()) return *value.text();
  if (value.array()) return write_all(*value.array());
  if (value.object()) {
    Json out = Json::object();
    for (const auto& [name, part] : *value.object()) out[name] = write(part);
    return out;
  }
  return nullptr;
}

Json write(const std::vector<std::string>& texts) {
  return Json(texts);
}

Json write(const CitationView& view) {
  const auto optional = [](const std::optional<std::string>& text) { return text ? Json(*text) : Json(); };
  return {{"act", view.citation.act},
          {"article", view.citation.article},
          {"paragraph", optional(view.citation.paragraph)},
          {"subparagraph", optional(view.citation.subparagraph)},
          {"edition", view.citation.edition},
          {"url", view.url},
          {"text", view.text}};
}

Json write(const Because& because) {
  return {{"fact", because.fact}, {"page", because.page}, {"name", because.name}, {"value", because.value}};
}

Json write(const DocumentCheck& check) {
  const char* const states[] = {"given", "expected", "helps"};
  return {{"role", check.role},
          {"name", check.name},
          {"why", check.why},
          {"state", states[static_cast<std::size_t>(check.state)]}};
}

Json write(Truth truth) {
  const char* const names[] = {"yes", "no", "open"};
  return names[static_cast<std::size_t>(truth)];
}

namespace {

const char* name_of_kind(BlockKind kind) {
  const char* const names[] = {"addressee", "applicant", "title",      "subtitle", "heading",
                               "paragraph", "demands",   "enclosures", "signature"};
  return names[static_cast<std::size_t>(kind)];
}

Json write(const Block& block) {
  return {{"id", block.id},
          {"kind", name_of_kind(block.kind)},
          {"lines", block.lines},
          {"citations", write_all(block.citations)}};
}

Json write(const Element& element) {
  const char* const states[] = {"given", "missing", "advised", "person"};
  return {{"id", element.id},
          {"title", element.title},
          {"state", states[static_cast<std::size_t>(element.state)]},
          {"citation", json::write(element.citation)},
          {"page", text_or_null(element.page)}};
}

Json write(const PackageFile& file) {
  const char* const sources[] = {"letter", "document", "guide", "manifest"};
  return {{"path", file.path},
          {"source", sources[static_cast<std::size_t>(file.source)]},
          {"document", text_or_null(file.document)},
          {"role", text_or_null(file.role)},
          {"original_name", text_or_null(file.original_name)}};
}

Json write(const LedgerLine& line) {
  return {
      {"date", iso(line.date)}, {"number", line.number ? Json(*line.number) : Json()}, {"text", line.text}};
}

Json write_date(const std::optional<Day>& day) {
  return day ? Json(iso(*day)) : Json();
}

Json write(const Deadline& deadline, const CivilTime& now) {
  const char* const certainties[] = {"verified", "unverified", "unknown"};
  const auto days_left = deadline.date ? Json((*deadline.date - now.day).count()) : Json();
  Json ledger = Json::array();
  for (const LedgerLine& line : deadline.ledger) ledger.push_back(write(line));
  return {{"id", deadline.term->id},
          {"title", deadline.title},
          {"kind", deadline.term->yours ? "yours" : "theirs"},
          {"date", write_date(deadline.date)},
          {"date_text", deadline.date_text},
          {"certainty", certainties[static_cast<std::size_t>(deadline.certainty)]},
          {"earliest", write_date(deadline.earliest)},
          {"latest", write_date(deadline.latest)},
          {"certainty_text", text_or_null(deadline.certainty_text)},
          {"start",
           {{"date", iso(deadline.start)}, {"text", deadline.start_text}, {"assumed", deadline.assumed}}},
          {"days_left", days_left},
          {"passed", deadline.date && *deadline.date < now.day},
          {"consequence", text_or_null(deadline.consequence)},
          {"citations", write_all(deadline.citations)},
          {"notes", deadline.notes},
          {"ledger", std::move(ledger)}};
}

}  // namespace

Json write_letter(const Letter& letter, Locale locale) {
  Json blocks = Json::array();
  for (const Block& block : letter.blocks) blocks.push_back(write(block));
  Json elements = Json::array();
  for (const Element& element : letter.elements) elements.push_back(write(element));
  return {{"locale", name_of(locale)},
          {"title", letter.title},
          {"complete", letter.complete},
          {"blocks", std::move(blocks)},
          {"elements", std::move(elements)}};
}

Json write_package(const Package& package, Locale locale) {
  Json files = Json::array();
  for (const PackageFile& file : package.files) files.push_back(write(file));
  Json sections = Json::array();
  for (const GuideSection& section : package.guide) {
    sections.push_back(
        {{"id", section.id}, {"title", section.title}, {"kind", section.kind}, {"lines", section.lines}});
  }
  Json links = Json::array();
  for (const Link& link : package.links) links.push_back({{"label", link.label}, {"url", link.url}});
  return {{"name", package.name},
          {"files", std::move(files)},
          {"guide",
           {{"locale", name_of(locale)},
            {"title", package.guide_title},
            {"sections", std::move(sections)},
            {"links", std::move(links)}}}};
}

Json write_deadlines(const Deadlines& deadlines, const CivilTime& now) {
  Json out = Json::array();
  for (const Deadline& deadline : deadlines.all) out.push_back(write(deadline, now));
  return out;
}

}  // namespace shagym::json
