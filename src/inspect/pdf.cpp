#include <algorithm>
#include <unordered_set>

#include "families.hpp"
#include "pdf_file.hpp"
#include "pdf_key.hpp"

namespace shagym::inspection {

namespace {

struct Pdf {
  std::string_view text;
  FileFinding& finding;
  PdfFile file{text};

  /// @returns false when nothing inside can be read
  bool open() {
    const PdfValue encrypt = file.trailer("Encrypt");
    if (!encrypt || encrypt.raw == "null") {
      file.unpack(nullptr);
      return true;
    }
    PdfLexer ids(file.resolve(file.trailer("ID")));
    const bool has_id = ids.next() == PdfToken::array && ids.next() == PdfToken::string;
    const auto key = open_without_password(file.resolve(encrypt), has_id ? ids.bytes() : "");
    finding.codes.add(key ? FileCode::restricted : FileCode::password);
    if (key) file.unpack(&*key);
    return key.has_value();
  }

  /// Walks the tree of pages. The counts in it are claims and not looked at.
  void count_pages() {
    const PdfValue root = file.trailer("Root");
    const PdfValue pages = pdf_member(file.resolve(root), "Pages");
    if (!pages.reference) return finding.codes.add(FileCode::broken);
    std::vector<std::uint32_t> open{*pages.reference};
    std::unordered_set<std::uint32_t> seen;
    std::uint32_t count = 0;
    const std::size_t most_read = 2 * text.size() + (std::size_t{64} << 20);
    std::size_t read = 0;
    while (!open.empty()) {
      const std::uint32_t number = open.back();
      open.pop_back();
      const PdfObject* node = file.object(number);
      if (node == nullptr || !seen.insert(number).second) {
        finding.codes.add(
            FileCode::broken);  // a page that is not there, or a tree that comes round to itself
        continue;
      }
      const PdfValue kids = pdf_member(node->value, "Kids");
      const std::string_view list = file.resolve(kids);
      // Each list belongs to one node: whoever shares them makes a forest of a bush.
      read += list.size();
      if (read > most_read) return finding.codes.add(FileCode::broken);
      if (kids)
        each_reference(list, [&](std::uint32_t kid) { open.push_back(kid); });
      else
        ++count;
    }
    finding.pages = count;
    if (count == 0) finding.codes.add(FileCode::broken);
    if (count > most_pages) finding.codes.add(FileCode::too_many_pages);
  }

  void look_at_object(const PdfObject& object) {
    PdfLexer lexer(object.value);
    std::string before;
    bool signature = false;
    for (PdfToken token = lexer.next(); token != PdfToken::end; token = lexer.next()) {
      const std::string name = token == PdfToken::name ? lexer.name() : std::string();
      if (before == "S" && name == "JavaScript") finding.codes.add(FileCode::script);
      if (before == "S" && name == "Launch") finding.codes.add(FileCode::launch);
      if (name == "JS") finding.codes.add(FileCode::script);
      if (name == "EF" || (before == "Type" && name == "EmbeddedFile"))
        finding.codes.add(FileCode::embedded_files);
      if (name == "XFA" || name == "RichMedia" || name == "Collection" ||
          (before == "Subtype" && name == "3D"))
        finding.codes.add(FileCode::not_plain_pdf);
      signature = signature || name == "ByteRange";
      before = name;
    }
    finding.signatures += signature ? 1 : 0;
  }

  /// Whether the end of the file says where its table of contents is, and it is there.
  void check_end() {
    const std::size_t end = text.rfind("%%EOF");
    const std::size_t start = text.rfind("startxref");
    const auto length = linearized_length();
    if (end == std::string_view::npos || start == std::string_view::npos || end < file.last_object() ||
        file.cut_stream() || (length && *length > text.size())) {
      return finding.codes.add(FileCode::truncated);
    }
    PdfLexer lexer(text, start + 9);
    lexer.next();
    const std::uint64_t at = pdf_number(lexer.raw()).value_or(text.size());
    // Some files have bytes before their beginning and count from there.
    const std::size_t head = text.substr(0, 1024).find("%PDF-");
    if (!is_table(at) && !is_table(at + head)) finding.codes.add(FileCode::broken);
  }

  bool is_table(std::uint64_t at) const {
    if (at >= text.size()) return false;
    PdfLexer lexer(text, static_cast<std::size_t>(at));
    const PdfToken token = lexer.next();
    if (token == PdfToken::number)
      return lexer.next() == PdfToken::number && lexer.next() == PdfToken::word && lexer.raw() == "obj";
    return token == PdfToken::word && lexer.raw() == "xref";
  }

  /// A file laid out for the web says in its first object how long it is.
  std::optional<std::uint64_t> linearized_length() const {
    const std::size_t keyword = text.substr(0, 2048).find("obj");
    if (keyword == std::string_view::npos) return std::nullopt;
    const std::string_view dict = text.substr(keyword + 3, 2048);
    return pdf_member(dict, "Linearized") ? pdf_member(dict, "L").number() : std::nullopt;
  }

  void run() {
    check_end();
    const bool cut = finding.codes.has(FileCode::truncated);
    const bool readable = open();
    // Names are never encrypted where they stand outside of the packed objects.
    for (const auto& [number, object] : file.objects()) look_at_object(object);
    if (readable && !cut) count_pages();
    if (file.bomb()) finding.codes.add(FileCode::bomb);
    if (file.unseen() && readable) finding.codes.add(FileCode::unseen);
  }
};

}  // namespace

void look_at_pdf(Bytes file, FileFinding& finding) {
  Pdf{file.view(), finding}.run();
}

}  // namespace shagym::inspection
