#include "request_reader.hpp"

#include <set>

#include <cmath>

#include "node.hpp"
#include "shagym/problem.hpp"

namespace shagym::json {

namespace {

Locale read_locale(const Node& node) {
  const auto locale = parse_locale(node.text());
  if (!locale) node.fail("unknown_language", "expected kk, ru or en");
  return *locale;
}

/// Short ASCII words only: types become file extensions.
std::string read_type(const Node& node) {
  std::string type = node.text();
  const bool right = !type.empty() && type.size() <= 8 &&
                     type.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos;
  if (!right) node.fail("bad_type", "expected a type that inspect gave");
  return type;
}

Document read_document(const Node& node) {
  node.only({"id", "name", "type", "size", "sha256", "role", "findings", "pages"});
  Document document;
  document.id = node.at("id").text();
  document.name = node.at("name").text();
  document.type = read_type(node.at("type"));
  document.size = node.at("size").number();
  if (document.size < 0 || document.size != std::floor(document.size)) {
    node.at("size").fail("out_of_range", "expected a whole number of bytes");
  }
  document.sha256 = node.at("sha256").text();
  const bool hex = document.sha256.size() == 64 &&
                   document.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!hex) node.at("sha256").fail("bad_hash", "expected 64 hexadecimal digits");
  document.role = node.at("role").text();
  if (node.has("findings")) {
    node.at("findings").each([&](const Node& item) {
      const auto code = parse_file_code(item.text());
      if (!code) item.fail("unknown_option", "expected a code that inspect gave");
      document.findings.add(*code);
    });
  }
  if (node.has("pages")) document.pages = node.at("pages").integer(1, 100000);
  return document;
}

std::vector<Locale> read_letter_locales(const Node& node) {
  auto locales = parse_locales(node.text());
  if (locales.empty()) node.fail("unknown_language", "expected kk, ru, en or kk+ru");
  return locales;
}

}  // namespace

RawCase read_request(std::string_view text) {
  const Value json = parse(text, request_limits, Side::request);
  const Node root(json, Side::request);
  root.only({"locale", "letter_locale", "now", "answers", "documents", "page"});
  RawCase raw;
  raw.locale = read_locale(root.at("locale"));
  raw.letter_locales = root.has("letter_locale") ? read_letter_locales(root.at("letter_locale"))
                                                 : std::vector<Locale>{raw.locale};
  const auto now = parse_civil_time(root.at("now").text());
  if (!now) root.at("now").fail("bad_time", "expected YYYY-MM-DDTHH:MM, Kazakhstan civil time");
  raw.now = *now;
  std::set<std::string> seen;
  root.at("answers").members([&](const std::string& id, const Node& answer) {
    if (!seen.insert(id).second) answer.fail("duplicate_member", "the same answer stands twice");
    raw.answers.emplace_back(id, answer.value());
  });
  if (root.has("documents")) {
    root.at("documents").each([&](const Node& item) { raw.documents.push_back(read_document(item)); });
  }
  raw.page = root.text_or_empty("page");
  return raw;
}

}  // namespace shagym::json
