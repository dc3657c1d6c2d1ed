#ifndef SHAGYM_INSPECT_WORKBOOK_HPP_INCLUDED
#define SHAGYM_INSPECT_WORKBOOK_HPP_INCLUDED

#include <cstdint>
#include <functional>

#include "bytes.hpp"
#include "shagym/inspect.hpp"

namespace shagym::inspection {

/// A workbook's bytes, wherever in a compound file they stand.
struct BookBytes {
  std::uint64_t size = 0;
  std::function<unsigned(std::uint64_t at)> byte;  ///< 0 where there is none

  std::uint64_t little(std::uint64_t at, unsigned count) const;
};

/// The records of an Excel workbook of before 2007 ([MS-XLS]): whether it is encrypted, and whether it holds
/// a sheet of macros. Such a sheet (XLM, of 1992) is no VBA, and Excel still runs it.
void look_at_book(const BookBytes& book, FileFinding& finding);

/// A workbook of Excel 2 to 4, which is no compound file.
bool is_bare_book(Bytes file);
void look_at_bare_book(Bytes file, FileFinding& finding);

}  // namespace shagym::inspection

#endif
