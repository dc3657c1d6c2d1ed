#include "shagym/file_code.hpp"

#include <array>

namespace shagym {

namespace {

constexpr std::array<std::string_view, file_code_count> names{"empty",
                                                              "program",
                                                              "bomb",
                                                              "archive_escape",
                                                              "macros",
                                                              "launch",
                                                              "polyglot",
                                                              "truncated",
                                                              "password",
                                                              "broken",
                                                              "too_large_picture",
                                                              "extension_lies",
                                                              "script",
                                                              "embedded_files",
                                                              "not_plain_pdf",
                                                              "restricted",
                                                              "archive",
                                                              "unusual_type",
                                                              "too_many_pages",
                                                              "unknown",
                                                              "metadata",
                                                              "tricky_name",
                                                              "unseen"};

}  // namespace

std::string_view name_of(FileCode code) {
  return names[static_cast<std::size_t>(code)];
}

std::optional<FileCode> parse_file_code(std::string_view name) {
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (names[at] == name) return static_cast<FileCode>(at);
  }
  return std::nullopt;
}

FileSeverity severity_of(FileCode code) {
  if (code <= FileCode::too_large_picture) return FileSeverity::refuse;
  return code <= FileCode::metadata ? FileSeverity::mend : FileSeverity::hint;
}

}  // namespace shagym
