#include "name.hpp"

#include <algorithm>
#include <array>

#include "text.hpp"

namespace shagym::inspection {

namespace {

/// An extension and what it claims. Types of one family are told apart by the content alone: telephones name
/// recordings and films as they like, and an old office document may be of any of its kinds.
struct Claim {
  std::string_view extension;
  std::string_view type;
};

constexpr std::array claims{
    Claim{"pdf", "pdf"},     Claim{"jpg", "jpg"},     Claim{"jpeg", "jpg"},    Claim{"jpe", "jpg"},
    Claim{"jfif", "jpg"},    Claim{"png", "png"},     Claim{"heic", "heic"},   Claim{"heif", "heic"},
    Claim{"hif", "heic"},    Claim{"avif", "avif"},   Claim{"webp", "webp"},   Claim{"gif", "gif"},
    Claim{"bmp", "bmp"},     Claim{"dib", "bmp"},     Claim{"tif", "tif"},     Claim{"tiff", "tif"},
    Claim{"docx", "docx"},   Claim{"docm", "docx"},   Claim{"dotx", "docx"},   Claim{"xlsx", "xlsx"},
    Claim{"xlsm", "xlsx"},   Claim{"odt", "odt"},     Claim{"ods", "ods"},     Claim{"odp", "odp"},
    Claim{"pptx", "pptx"},   Claim{"rtf", "rtf"},     Claim{"doc", "doc"},     Claim{"xls", "xls"},
    Claim{"ppt", "ole"},     Claim{"msg", "ole"},     Claim{"txt", "txt"},     Claim{"csv", "txt"},
    Claim{"zip", "zip"},     Claim{"7z", "7z"},       Claim{"rar", "rar"},     Claim{"mp3", "mp3"},
    Claim{"m4a", "film"},    Claim{"mp4", "film"},    Claim{"m4v", "film"},    Claim{"mov", "film"},
    Claim{"3gp", "film"},    Claim{"3g2", "film"},    Claim{"ogg", "ogg"},     Claim{"oga", "ogg"},
    Claim{"opus", "ogg"},    Claim{"wav", "wav"},     Claim{"amr", "amr"},     Claim{"webm", "webm"},
    Claim{"mkv", "webm"},    Claim{"cms", "cms"},     Claim{"p7s", "cms"},     Claim{"p7m", "cms"},
    Claim{"p7b", "cms"},     Claim{"sig", "cms"},     Claim{"html", "html"},   Claim{"htm", "html"},
    Claim{"svg", "svg"},     Claim{"exe", "program"}, Claim{"com", "program"}, Claim{"scr", "program"},
    Claim{"dll", "program"}, Claim{"msi", "program"}, Claim{"bat", "program"}, Claim{"cmd", "program"},
    Claim{"js", "program"},  Claim{"jse", "program"}, Claim{"vbs", "program"}, Claim{"vbe", "program"},
    Claim{"wsf", "program"}, Claim{"hta", "program"}, Claim{"ps1", "program"}, Claim{"sh", "program"},
    Claim{"jar", "program"}, Claim{"apk", "program"}, Claim{"lnk", "program"}, Claim{"php", "program"},
};

std::string_view claimed_by(std::string_view extension) {
  const auto found = std::find_if(claims.begin(), claims.end(),
                                  [&](const Claim& claim) { return claim.extension == extension; });
  return found == claims.end() ? std::string_view() : found->type;
}

bool is_office(std::string_view type) {
  return type == "docx" || type == "xlsx" || type == "pptx" || type == "odt" || type == "ods" ||
         type == "odp";
}

bool fits(std::string_view claimed, const FileFinding& finding) {
  const std::string_view type = finding.type;
  if (claimed == "film") return type == "mp4" || type == "mov" || type == "3gp" || type == "m4a";
  // Of a damaged compound file only the family is known, and of a ZIP file that is cut off no more.
  if (type == "ole") return claimed == "ole" || claimed == "doc" || claimed == "xls";
  if (type == "zip" && claimed != "zip" && finding.codes.has(FileCode::truncated)) return is_office(claimed);
  return claimed == type;
}

/// Control characters, and the marks that turn the direction of writing or take no room: they make
/// "photo[mark]gpj.exe" look like "photoexe.jpg".
bool has_marks(std::string_view name) {
  const bool control = std::any_of(name.begin(), name.end(), [](char c) {
    const auto code = static_cast<unsigned char>(c);
    return code < 32 || code == 127;
  });
  // U+200B, U+200E, U+200F (but not the joiners between them, which emoji and Persian need), U+202A to
  // U+202E, U+2066 to U+2069, U+FEFF
  for (std::size_t at = name.find('\xE2'); at != std::string_view::npos && !control;
       at = name.find('\xE2', at + 1)) {
    const std::string_view rest = name.substr(at + 1, 2);
    const bool mark = rest == "\x80\x8B" || rest == "\x80\x8E" || rest == "\x80\x8F" ||
                      (rest >= "\x80\xAA" && rest <= "\x80\xAE") ||
                      (rest >= "\x81\xA6" && rest <= "\x81\xA9");
    if (mark) return true;
  }
  return control || name.find("\xEF\xBB\xBF") != std::string_view::npos;
}

}  // namespace

void look_at_name(std::string_view name, FileFinding& finding) {
  const std::size_t dot = name.rfind('.');
  const std::string_view claimed =
      dot == std::string_view::npos ? std::string_view() : claimed_by(lower(name.substr(dot + 1)));
  if (claimed == "program" && (finding.type == "txt" || finding.type == "zip")) {
    // Scripts are texts, and packages of programs archives: here the name decides what a double click does.
    finding.type = "program";
    finding.codes.add(FileCode::program);
    finding.codes.remove(FileCode::archive);
  }
  if (!claimed.empty() && !fits(claimed, finding)) finding.codes.add(FileCode::extension_lies);
  if (has_marks(name) || name.find_first_of("/\\") != std::string_view::npos)
    finding.codes.add(FileCode::tricky_name);
}

}  // namespace shagym::inspection
