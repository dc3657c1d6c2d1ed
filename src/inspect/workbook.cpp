#include "workbook.hpp"

namespace shagym::inspection {

namespace {

// Records: 2 bytes of type, 2 of size.
constexpr std::uint64_t end_of_part = 0x0A;
constexpr std::uint64_t encryption = 0x2F;
constexpr std::uint64_t sheet = 0x85;
constexpr std::uint64_t beginning = 0x809;  ///< of Excel 5 to 2003
constexpr std::uint64_t macro_sheet = 0x40;

/// A part of a workbook begins with what it is.
std::uint64_t kind_of_part(const BookBytes& book, std::uint64_t at) {
  return book.little(at, 2) == beginning ? book.little(at + 6, 2) : 0;
}

/// Whether a record that names a sheet names one of macros, or leads to one, whatever it says.
bool is_macro_sheet(const BookBytes& book, std::uint64_t at) {
  return book.byte(at + 9) == 1 || kind_of_part(book, book.little(at + 4, 4)) == macro_sheet;
}

}  // namespace

std::uint64_t BookBytes::little(std::uint64_t at, unsigned count) const {
  std::uint64_t value = 0;
  for (unsigned i = count; i > 0; --i) value = value << 8 | byte(at + i - 1);
  return value;
}

void look_at_book(const BookBytes& book, FileFinding& finding) {
  if (kind_of_part(book, 0) == macro_sheet) finding.codes.add(FileCode::macros);
  // The first part lists all sheets.
  for (std::uint64_t at = 0; at + 4 <= book.size; at += 4 + book.little(at + 2, 2)) {
    const std::uint64_t type = book.little(at, 2);
    if (type == end_of_part) return;
    if (type == encryption) finding.codes.add(FileCode::password);
    if (type == sheet && is_macro_sheet(book, at)) finding.codes.add(FileCode::macros);
  }
}

bool is_bare_book(Bytes file) {
  const bool begins =
      file.is(0, "\x09\0\x04\0"sv) || file.is(0, "\x09\x02\x06\0"sv) || file.is(0, "\x09\x04\x06\0"sv);
  const std::uint64_t kind = file.little(6, 2);
  return begins && (kind == 0x10 || kind == 0x20 || kind == macro_sheet || kind == 0x100);
}

void look_at_bare_book(Bytes file, FileFinding& finding) {
  // One that holds several sheets may hold any.
  if (file.little(6, 2) == macro_sheet || file.little(6, 2) == 0x100) finding.codes.add(FileCode::macros);
}

}  // namespace shagym::inspection
