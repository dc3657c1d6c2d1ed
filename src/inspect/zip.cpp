// ZIP files, and the office documents that are ZIP files inside.

#include <algorithm>
#include <array>

#include "families.hpp"
#include "inflate.hpp"
#include "text.hpp"
#include "zip_file.hpp"

namespace shagym::inspection {

namespace {

constexpr std::size_t most_text = std::size_t{1024} * 1024;
constexpr std::uint64_t most_unpacked = std::uint64_t{512} * 1024 * 1024;
/// DEFLATE packs 1 032 to 1 at best, so smaller entries cannot lie by much.
constexpr std::uint64_t suspicious_entry = std::uint64_t{256} * 1024;

/// Names that lead out of the folder an archive is unpacked to.
bool escapes(std::string_view name) {
  if (name.empty()) return false;
  if (name[0] == '/' || name[0] == '\\' || (name.size() > 1 && name[1] == ':')) return true;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", at), name.size());
    if (name.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

bool is_program_name(std::string_view name) {
  static constexpr std::array endings{".exe"sv, ".com"sv, ".scr"sv,   ".dll"sv, ".msi"sv, ".bat"sv,
                                      ".cmd"sv, ".js"sv,  ".vbs"sv,   ".hta"sv, ".ps1"sv, ".jar"sv,
                                      ".apk"sv, ".lnk"sv, ".class"sv, ".dex"sv};
  if (name.size() > 300) name = name.substr(name.size() - 300);
  const std::string small = lower(name);
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return small.size() >= ending.size() &&
           std::string_view(small).substr(small.size() - ending.size()) == ending;
  });
}

bool begins(std::string_view name, std::string_view start) {
  return name.substr(0, start.size()) == start;
}

struct Zip {
  const ZipFile& zip;
  FileFinding& finding;

  std::string text_of(std::string_view name) const {
    const ZipEntry* entry = zip.entry(name);
    return entry ? zip.unpacked(*entry, most_text) : std::string();
  }

  bool has_part(std::string_view start) const {
    return std::any_of(zip.entries.begin(), zip.entries.end(),
                       [&](const ZipEntry& entry) { return begins(entry.name, start); });
  }

  std::string_view type() const {
    if (zip.entry("[Content_Types].xml")) {
      if (has_part("word/")) return "docx";
      if (has_part("xl/")) return "xlsx";
      if (has_part("ppt/")) return "pptx";
    }
    const std::string mime = text_of("mimetype");
    constexpr std::string_view open = "application/vnd.oasis.opendocument.";
    if (begins(mime, open)) {
      const std::string_view kind = std::string_view(mime).substr(open.size());
      if (begins(kind, "text")) return "odt";
      if (begins(kind, "spreadsheet")) return "ods";
      if (begins(kind, "presentation")) return "odp";
    }
    return "zip";
  }

  void weigh() const {
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    for (const ZipEntry& entry : zip.entries) {
      packed += entry.packed;
      unpacked += entry.size;
    }
    // Entries that share their bytes make much out of little; together they claim more than there is.
    const bool shared = packed > zip.file.size();
    if (shared || (unpacked > most_unpacked && unpacked > 100 * zip.file.size()) || has_liar())
      finding.codes.add(FileCode::bomb);
  }

  /// Whether a large entry unpacks to far more than any document does, whatever it claims. Only asked when
  /// entries share nothing, so all of them are not longer than the file.
  bool has_liar() const {
    return std::any_of(zip.entries.begin(), zip.entries.end(), [&](const ZipEntry& entry) {
      if (entry.method != 8 || entry.packed < suspicious_entry || entry.encrypted()) return false;
      return weigh_deflate(zip.packed(entry).view()).bomb();
    });
  }

  void look_at_office() const {
    if (has_part("word/vbaProject") || has_part("xl/vbaProject") || has_part("ppt/vbaProject") ||
        has_part("xl/macrosheets/"))
      finding.codes.add(FileCode::macros);
    // Whatever the parts are called: what they are stands here.
    const std::string types = lower(text_of("[Content_Types].xml"));
    for (const std::string_view kind : {"macroenabled", "vbaproject", "macrosheet"}) {
      if (types.find(kind) != std::string::npos) finding.codes.add(FileCode::macros);
    }
    // Excel takes a sheet for what the list of parts leads to it as.
    if (lower(text_of("xl/_rels/workbook.xml.rels")).find("macrosheet") != std::string::npos)
      finding.codes.add(FileCode::macros);
    for (const ZipEntry& entry : zip.entries) {
      if (entry.name.find("/embeddings/") != std::string_view::npos)
        finding.codes.add(FileCode::embedded_files);
      if (begins(entry.name, "_xmlsignatures/sig")) ++finding.signatures;
    }
  }

  void look_at_open_document() const {
    if (has_part("Basic/") || has_part("Scripts/")) finding.codes.add(FileCode::macros);
    if (has_part("Object ")) finding.codes.add(FileCode::embedded_files);
    if (text_of("META-INF/manifest.xml").find("encryption-data") != std::string::npos)
      finding.codes.add(FileCode::password);
    const std::string signatures = text_of("META-INF/documentsignatures.xml");
    for (std::size_t at = signatures.find("<Signature "); at != std::string::npos;
         at = signatures.find("<Signature ", at + 1))
      ++finding.signatures;
  }

  void look_at_archive() const {
    const bool holds_program = std::any_of(zip.entries.begin(), zip.entries.end(),
                                           [](const ZipEntry& entry) { return is_program_name(entry.name); });
    // Android's and Java's packages are programs themselves.
    const bool is_program =
        zip.entry("AndroidManifest.xml") || (holds_program && zip.entry("META-INF/MANIFEST.MF"));
    if (is_program) finding.type = "program";
    if (holds_program) finding.codes.add(FileCode::program);
  }

  void run() const {
    finding.type = type();
    for (const ZipEntry& entry : zip.entries) {
      if (escapes(entry.name)) finding.codes.add(FileCode::archive_escape);
      if (entry.encrypted()) finding.codes.add(FileCode::password);
    }
    weigh();
    if (finding.type == "docx" || finding.type == "xlsx" || finding.type == "pptx")
      look_at_office();
    else if (finding.type == "zip")
      look_at_archive();
    else
      look_at_open_document();
    if (zip.damaged) finding.codes.add(FileCode::broken);
  }
};

/// Without its list a document is still known by the names at its beginning.
std::string_view type_of_beginning(Bytes file) {
  const Bytes head = file.part(0, 8192);
  if (head.contains("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  if (head.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return "ods";
  if (head.contains("mimetypeapplication/vnd.oasis.opendocument.presentation")) return "odp";
  if (head.contains("word/")) return "docx";
  if (head.contains("ppt/")) return "pptx";
  return head.contains("xl/") ? "xlsx" : "zip";
}

}  // namespace

void look_at_zip(Bytes file, FileFinding& finding) {
  const auto zip = read_zip(file);
  if (zip) return Zip{*zip, finding}.run();
  finding.type = type_of_beginning(file);
  finding.codes.add(FileCode::truncated);
}

bool is_zip_too(Bytes file) {
  const auto zip = read_zip(file);
  return zip && !zip->entries.empty();
}

}  // namespace shagym::inspection
