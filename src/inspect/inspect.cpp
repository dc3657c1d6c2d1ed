#include "shagym/inspect.hpp"

#include <algorithm>
#include <array>

#include "families.hpp"
#include "name.hpp"
#include "sniff.hpp"
#include "workbook.hpp"

namespace shagym {

namespace {

using namespace inspection;

struct Family {
  std::string_view type;
  void (*look)(Bytes, FileFinding&);
};

constexpr std::array families{
    Family{"pdf", look_at_pdf},     Family{"jpg", look_at_jpeg},      Family{"png", look_at_png},
    Family{"mp4", look_at_isobmff}, Family{"webp", look_at_webp},     Family{"gif", look_at_gif},
    Family{"bmp", look_at_bmp},     Family{"tif", look_at_tiff},      Family{"zip", look_at_zip},
    Family{"ole", look_at_ole},     Family{"rtf", look_at_rtf},       Family{"cms", look_at_cms},
    Family{"7z", look_at_7z},       Family{"rar", look_at_rar},       Family{"mp3", look_at_mp3},
    Family{"ogg", look_at_ogg},     Family{"wav", look_at_wav},       Family{"amr", look_at_amr},
    Family{"webm", look_at_webm},   Family{"xls", look_at_bare_book},
};

/// What every office can open, and what it may have to ask about.
constexpr std::array usual{"pdf"sv, "jpg"sv, "png"sv, "docx"sv, "xlsx"sv, "doc"sv,
                           "xls"sv, "txt"sv, "mp3"sv, "mp4"sv,  "m4a"sv};

bool is_usual(std::string_view type) {
  return std::find(usual.begin(), usual.end(), type) != usual.end();
}

/// What follows from the type alone.
void judge_type(FileFinding& finding) {
  if (finding.type == "program" || finding.type == "html" || finding.type == "svg")
    finding.codes.add(FileCode::program);
  else if (finding.type == "zip" || finding.type == "7z" || finding.type == "rar")
    finding.codes.add(FileCode::archive);
  else if (finding.type == "bin")
    finding.codes.add(FileCode::unknown);
  else if (!is_usual(finding.type))
    finding.codes.add(FileCode::unusual_type);
}

}  // namespace

FileFinding inspect(std::string_view name, std::string_view bytes) {
  FileFinding finding;
  finding.size = bytes.size();
  const Bytes file(bytes);
  if (bytes.empty()) {
    finding.codes.add(FileCode::empty);
  } else {
    finding.type = sniff(file);
    if (finding.type != "zip" && is_zip_too(file)) finding.codes.add(FileCode::polyglot);
    // A reader finds the PDF behind whatever stands before it.
    if (finding.type != "pdf" && finding.type != "txt" && file.part(0, 1024).contains("%PDF-"))
      finding.codes.add(FileCode::polyglot);
    const auto family = std::find_if(families.begin(), families.end(),
                                     [&](const Family& each) { return each.type == finding.type; });
    if (family != families.end()) family->look(file, finding);
    judge_type(finding);
  }
  look_at_name(name, finding);
  // An empty file claims nothing but its name.
  if (bytes.empty()) finding.codes.remove(FileCode::extension_lies);
  // A cut file is damaged, but to say so as well would only confuse.
  if (finding.codes.has(FileCode::truncated)) finding.codes.remove(FileCode::broken);
  if (finding.exif || finding.gps || finding.thumbnail || finding.text) finding.codes.add(FileCode::metadata);
  return finding;
}

}  // namespace shagym
