#include "pdf_lexer.hpp"

#include <algorithm>

namespace shagym::inspection {

namespace {

bool is_delimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string hexadecimal(std::string_view digits) {
  std::string out;
  int half = -1;
  for (const char c : digits) {
    const int digit = digit_of(c);
    if (digit < 0) continue;
    if (half >= 0) out.push_back(static_cast<char>(half * 16 + digit));
    half = half >= 0 ? -1 : digit;
  }
  if (half >= 0) out.push_back(static_cast<char>(half * 16));
  return out;
}

/// What a backslash and the characters after it stand for; moves `at` behind them.
void append_escape(std::string& out, std::string_view text, std::size_t& at) {
  const char c = text[at];
  if (c >= '0' && c <= '7') {
    int value = 0;
    for (int i = 0; i < 3 && at < text.size() && text[at] >= '0' && text[at] <= '7'; ++i)
      value = value * 8 + (text[at++] - '0');
    out.push_back(static_cast<char>(value & 0xFF));
    return;
  }
  at += 1;
  constexpr std::string_view from = "nrtbf";
  constexpr std::string_view to = "\n\r\t\b\f";
  const std::size_t found = from.find(c);
  if (found != std::string_view::npos)
    out.push_back(to[found]);
  else if (c == '\r' && at < text.size() && text[at] == '\n')
    at += 1;
  else if (c != '\n' && c != '\r')
    out.push_back(c);
}

std::string literal(std::string_view inside) {
  std::string out;
  for (std::size_t at = 0; at < inside.size();) {
    if (inside[at] == '\\' && at + 1 < inside.size())
      append_escape(out, inside, ++at);
    else
      out.push_back(inside[at++]);
  }
  return out;
}

std::string string_bytes(std::string_view raw) {
  if (raw.size() < 2) return {};
  const std::string_view inside = raw.substr(1, raw.size() - 2);
  return raw[0] == '<' ? hexadecimal(inside) : literal(inside);
}

std::string name_text(std::string_view raw) {
  std::string out;
  for (std::size_t i = 1; i < raw.size(); ++i) {
    const bool escaped =
        raw[i] == '#' && i + 2 < raw.size() && digit_of(raw[i + 1]) >= 0 && digit_of(raw[i + 2]) >= 0;
    out.push_back(escaped ? static_cast<char>(digit_of(raw[i + 1]) * 16 + digit_of(raw[i + 2])) : raw[i]);
    i += escaped ? 2 : 0;
  }
  return out;
}

}  // namespace

bool is_pdf_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

std::optional<std::uint64_t> pdf_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 18) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

void PdfLexer::skip_string() {
  int depth = 1;
  while (at_ < text_.size() && depth > 0) {
    const char c = text_[at_++];
    if (c == '\\') at_ = std::min(at_ + 1, text_.size());
    if (c == '(') ++depth;
    if (c == ')') --depth;
  }
}

PdfToken PdfLexer::next() {
  for (bool comment = false; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (comment ? (c == '\n' || c == '\r') : c == '%')
      comment = !comment;
    else if (!comment && !is_pdf_space(c))
      break;
  }
  start_ = at_;
  if (at_ == text_.size()) return PdfToken::end;
  const char c = text_[at_++];
  const bool doubled = at_ < text_.size() && text_[at_] == c;
  switch (c) {
    case '(':
      skip_string();
      return PdfToken::string;
    case '<':
      if (doubled) return ++at_, PdfToken::dict;
      at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
      return PdfToken::string;
    case '>':
      at_ += doubled ? 1 : 0;
      return PdfToken::dict_end;
    case '[':
      return PdfToken::array;
    case ']':
      return PdfToken::array_end;
    default:
      while (at_ < text_.size() && !is_pdf_space(text_[at_]) && !is_delimiter(text_[at_])) ++at_;
      if (c == '/') return PdfToken::name;
      return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' ? PdfToken::number : PdfToken::word;
  }
}

std::string PdfLexer::name() const {
  return name_text(raw());
}
std::string PdfLexer::bytes() const {
  return string_bytes(raw());
}

std::optional<std::uint64_t> PdfValue::number() const {
  return kind == PdfToken::number && !reference ? pdf_number(raw) : std::nullopt;
}

std::string PdfValue::name() const {
  return kind == PdfToken::name ? name_text(raw) : std::string();
}
std::string PdfValue::bytes() const {
  return kind == PdfToken::string ? string_bytes(raw) : std::string();
}

std::size_t pdf_value_end(std::string_view text, std::size_t from) {
  PdfLexer lexer(text, from);
  for (std::uint64_t depth = 0;;) {
    const PdfToken token = lexer.next();
    if (token == PdfToken::end) return lexer.at();
    if (token == PdfToken::word &&
        (lexer.raw() == "endobj" || lexer.raw() == "stream" || lexer.raw() == "obj"))
      return lexer.start();
    if (token == PdfToken::dict || token == PdfToken::array) ++depth;
    if ((token == PdfToken::dict_end || token == PdfToken::array_end) && depth > 0) --depth;
    if (depth == 0) return lexer.at();
  }
}

PdfValue pdf_member(std::string_view dict, std::string_view key) {
  PdfLexer lexer(dict);
  if (lexer.next() != PdfToken::dict) return {};
  for (PdfToken token = lexer.next(); token == PdfToken::name; token = lexer.next()) {
    const bool wanted = lexer.name() == key;
    PdfValue value;
    value.kind = lexer.next();
    const std::size_t from = lexer.start();
    if (value.kind == PdfToken::end || value.kind == PdfToken::dict_end) return {};
    std::size_t end = value.kind == PdfToken::dict || value.kind == PdfToken::array
                          ? pdf_value_end(dict, from)
                          : lexer.at();
    if (value.kind == PdfToken::number) {
      // `12 0 R` takes three tokens, of which the first looks like a number.
      PdfLexer ahead(dict, end);
      const bool generation = ahead.next() == PdfToken::number;
      if (generation && ahead.next() == PdfToken::word && ahead.raw() == "R") {
        const auto number = pdf_number(lexer.raw());
        if (number && *number <= 0xFFFFFFFF) value.reference = static_cast<std::uint32_t>(*number);
        end = ahead.at();
      }
    }
    value.raw = dict.substr(from, end - from);
    if (wanted) return value;
    lexer = PdfLexer(dict, end);
  }
  return {};
}

}  // namespace shagym::inspection
