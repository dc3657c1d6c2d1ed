#ifndef SHAGYM_FILE_CODE_HPP_INCLUDED
#define SHAGYM_FILE_CODE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace shagym {

/// What can be wrong with one file, worst first: the order of a finding's list. Each code has the texts
/// `file.<code>` (what is wrong) and `file.<code>.mend` (how to mend it) in `rules/texts`.
enum class FileCode {
  // cannot be handed in as it is
  empty,              ///< no bytes
  program,            ///< an executable, a script, or a page that could carry one
  bomb,               ///< grows out of all bounds when it is unpacked
  archive_escape,     ///< an archive with names that lead out of the folder it is unpacked to
  macros,             ///< an office document with macros
  launch,             ///< a PDF that starts a program
  polyglot,           ///< two types at once
  truncated,          ///< its end is missing
  password,           ///< cannot be opened without a password
  broken,             ///< its structure is damaged
  too_large_picture,  ///< more pixels than a device should have to unpack
  // the page can mend it, or the person has to decide
  extension_lies,  ///< the name claims another type than the content has
  script,          ///< a PDF with JavaScript
  embedded_files,  ///< other files inside a document
  not_plain_pdf,   ///< a PDF with a dynamic form, films or a collection of files
  restricted,      ///< a PDF that opens, but forbids to change or print it (owner password only)
  archive,         ///< several files in one: whoever receives it has to unpack it
  unusual_type,    ///< a type that not every office can open
  too_many_pages,  ///< more pages than anybody reads in one file
  unknown,         ///< no type we know
  metadata,        ///< traces of a person or a place
  // told only
  tricky_name,  ///< the name holds control or direction marks, or a path
  unseen        ///< a part could not be looked into
};

constexpr std::size_t file_code_count = 23;

enum class FileSeverity { refuse, mend, hint };

/// As in JSON and in the texts' keys.
std::string_view name_of(FileCode code);
std::optional<FileCode> parse_file_code(std::string_view name);
FileSeverity severity_of(FileCode code);

/// A set of codes.
class FileCodes {
 public:
  void add(FileCode code) { bits_ |= bit(code); }
  void remove(FileCode code) { bits_ &= ~bit(code); }
  bool has(FileCode code) const { return (bits_ & bit(code)) != 0; }
  bool empty() const { return bits_ == 0; }

  /// Calls `visit(code)` for each, worst first.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t at = 0; at < file_code_count; ++at) {
      if (has(static_cast<FileCode>(at))) visit(static_cast<FileCode>(at));
    }
  }

 private:
  static std::uint32_t bit(FileCode code) { return std::uint32_t{1} << static_cast<unsigned>(code); }
  std::uint32_t bits_ = 0;
};

}  // namespace shagym

#endif
