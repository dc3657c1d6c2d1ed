#ifndef SHAGYM_INSPECT_PDF_FILTERS_HPP_INCLUDED
#define SHAGYM_INSPECT_PDF_FILTERS_HPP_INCLUDED

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shagym::inspection {

/// How a stream's bytes are packed: one filter behind the other (PDF 2.0, 7.4). `other` are pictures' own.
enum class PdfFilter { flate, lzw, run_length, ascii_hex, ascii_85, other };

/// @param value a name or a list of names, long or short
std::vector<PdfFilter> pdf_filters(std::string_view value);

/// What stands before all filters, `most` bytes at most; `whole`: each filter's data came to its own end.
struct PdfUnpacked {
  std::string bytes;
  bool whole = false;
};
PdfUnpacked pdf_unpacked(std::string_view packed, const std::vector<PdfFilter>& filters, std::size_t most);

/// Whether a stream would unpack out of all bounds, wherever in it that begins. A picture's pixels are
/// `expected`.
struct PdfWeight {
  bool bomb = false;
  bool unseen = false;       ///< `most` bytes did not suffice to find out
  std::size_t unpacked = 0;  ///< bytes that had to be unpacked in between
};
PdfWeight pdf_weight(std::string_view packed, const std::vector<PdfFilter>& filters, std::uint64_t expected,
                     std::size_t most);

}  // namespace shagym::inspection

#endif
