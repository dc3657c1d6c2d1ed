#ifndef SHAGYM_INSPECT_PDF_LEXER_HPP_INCLUDED
#define SHAGYM_INSPECT_PDF_LEXER_HPP_INCLUDED

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace shagym::inspection {

enum class PdfToken { end, name, number, string, dict, dict_end, array, array_end, word };

/// Reads PDF's tokens. Every call moves on, so a loop over them ends.
class PdfLexer {
 public:
  explicit PdfLexer(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  PdfToken next();
  /// The token just read, as it stands there.
  std::string_view raw() const { return text_.substr(start_, at_ - start_); }
  /// Of a name: without the slash, with its escapes undone (`/J#53` is `JS`).
  std::string name() const;
  /// Of a string, round or hexadecimal: its bytes.
  std::string bytes() const;
  std::size_t at() const { return at_; }
  std::size_t start() const { return start_; }

 private:
  void skip_string();

  std::string_view text_;
  std::size_t at_;
  std::size_t start_ = 0;
};

/// A member of a dictionary.
struct PdfValue {
  PdfToken kind = PdfToken::end;           ///< end: not there
  std::string_view raw;                    ///< whole, with what a dictionary or array contains
  std::optional<std::uint32_t> reference;  ///< `12 0 R`

  explicit operator bool() const { return kind != PdfToken::end; }
  std::optional<std::uint64_t> number() const;
  std::string name() const;
  std::string bytes() const;
};

/// The extent of the value that begins at `from`: a dictionary up to its `>>`. Stops at `endobj` and
/// `stream`.
std::size_t pdf_value_end(std::string_view text, std::size_t from);

/// Looks a key up among a dictionary's own members.
PdfValue pdf_member(std::string_view dict, std::string_view key);

/// Calls `visit(reference)` for each `n g R` in an array.
template <class Visit>
void each_reference(std::string_view array, Visit visit);

bool is_pdf_space(char c);

/// A whole number, as it stands in a PDF.
std::optional<std::uint64_t> pdf_number(std::string_view digits);

template <class Visit>
void each_reference(std::string_view array, Visit visit) {
  PdfLexer lexer(array);
  std::optional<std::uint64_t> before;
  std::optional<std::uint64_t> last;
  for (PdfToken token = lexer.next(); token != PdfToken::end; token = lexer.next()) {
    if (token == PdfToken::word && lexer.raw() == "R" && before && *before <= 0xFFFFFFFF)
      visit(static_cast<std::uint32_t>(*before));
    before = last;
    last = token == PdfToken::number ? pdf_number(lexer.raw()) : std::nullopt;
  }
}

}  // namespace shagym::inspection

#endif
