#include "writer.hpp"

#include <array>

namespace shagym::json {

namespace {

constexpr std::array<bool, 256> escapes() {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  table['"'] = table['\\'] = true;
  return table;
}

constexpr std::array<bool, 256> needs_escape = escapes();

}  // namespace

void Writer::list(std::string_view key, const std::vector<std::string>& texts) {
  list(key, texts, [&](const std::string& each) { text(each); });
}

void Writer::member(std::string_view key, std::string_view text) {
  name(key);
  quoted(text);
}

void Writer::member(std::string_view key, std::nullptr_t) {
  name(key);
  raw("null");
}

void Writer::member(std::string_view key, const Value& given) {
  name(key);
  value(given);
}

void Writer::text_or_null(std::string_view key, std::string_view text) {
  if (text.empty())
    member(key, nullptr);
  else
    member(key, text);
}

void Writer::text(std::string_view text) {
  separate();
  quoted(text);
}

void Writer::open(char bracket) {
  separate();
  out_ += bracket;
}

void Writer::close(char bracket) {
  out_ += bracket;
}

void Writer::name(std::string_view key) {
  separate();
  quoted(key);
  out_ += ':';
}

/// A comma, unless this is the first thing inside a bracket or follows its name. Texts end in a quotation
/// mark, so the last character always tells.
void Writer::separate() {
  if (out_.empty() || out_.back() == '{' || out_.back() == '[' || out_.back() == ':') return;
  out_ += ',';
}

void Writer::raw(std::string_view token) {
  out_ += token;
}

void Writer::quoted(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out_ += '"';
  for (std::size_t done = 0;;) {
    // Whole stretches at once: almost no text has anything to escape.
    std::size_t end = done;
    while (end < text.size() && !needs_escape[static_cast<unsigned char>(text[end])]) ++end;
    out_.append(text, done, end - done);
    if (end == text.size()) break;
    const char c = text[end];
    if (c == '\n') {
      out_ += "\\n";
    } else if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else {
      out_ += "\\u00";
      out_ += hex[static_cast<std::size_t>(c) >> 4];
      out_ += hex[static_cast<std::size_t>(c) & 15];
    }
    done = end + 1;
  }
  out_ += '"';
}

void Writer::value(const Value& given) {
  if (const bool* truth = std::get_if<bool>(&given.data)) return raw(*truth ? "true" : "false");
  if (given.text()) return quoted(*given.text());
  if (given.array()) {
    open('[');
    for (const Value& item : *given.array()) {
      separate();
      value(item);
    }
    return close(']');
  }
  if (given.object()) {
    open('{');
    for (const auto& [key, part] : *given.object()) member(key, part);
    return close('}');
  }
  // No question is answered with a number: the reader of requests has refused it.
  raw("null");
}

}  // namespace shagym::json
