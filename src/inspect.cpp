#include "shagym/inspect.hpp"

#include <algorithm>
#include <array>

namespace shagym {

namespace {

using namespace std::string_view_literals;

/// Bytes at a fixed place that only this type has.
struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view type;
};

constexpr std::array signatures{
    Signature{0, "\xFF\xD8\xFF"sv, "jpg"},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "png"},
    Signature{0, "GIF8"sv, "gif"},
    Signature{8, "WEBP"sv, "webp"},
    Signature{4, "ftypheic"sv, "heic"},
    Signature{4, "ftypheix"sv, "heic"},
    Signature{4, "ftypmif1"sv, "heic"},
    Signature{4, "ftypmsf1"sv, "heic"},
    Signature{4, "ftypavif"sv, "avif"},
    Signature{4, "ftypM4A "sv, "m4a"},
    Signature{4, "ftypqt  "sv, "mov"},
    Signature{4, "ftyp3gp"sv, "3gp"},
    Signature{4, "ftyp"sv, "mp4"},
    Signature{0, "II*\0"sv, "tif"},
    Signature{0, "MM\0*"sv, "tif"},
    Signature{0, "{\\rtf"sv, "rtf"},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "doc"},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "7z"},
    Signature{0, "Rar!\x1A\x07"sv, "rar"},
    Signature{0, "OggS"sv, "ogg"},
    Signature{8, "WAVE"sv, "wav"},
    Signature{0, "ID3"sv, "mp3"},
    Signature{0, "\xFF\xFB"sv, "mp3"},
    Signature{0, "\xFF\xF3"sv, "mp3"},
    Signature{0, "\xFF\xF2"sv, "mp3"},
    Signature{0, "#!AMR"sv, "amr"},
    Signature{0, "\x1A\x45\xDF\xA3"sv, "webm"},
};

/// Programs and scripts. HTML and SVG count: they can carry a script.
constexpr std::array programs{"MZ"sv,
                              "\x7F"
                              "ELF"sv,
                              "#!"sv,
                              "\xCA\xFE\xBA\xBE"sv,
                              "\xCF\xFA\xED\xFE"sv,
                              "dex\n"sv};
constexpr std::array markup{"<!doctype html"sv, "<html"sv, "<script"sv, "<svg"sv, "<?php"sv};

bool starts_at(std::string_view bytes, std::size_t offset, std::string_view part) {
  return bytes.size() >= offset + part.size() && bytes.substr(offset, part.size()) == part;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool is_program(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, 512));
  // Telephones record voices as AMR, which begins like a script.
  if (starts_at(bytes, 0, "#!AMR")) return false;
  const std::size_t text = std::min(head.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), head.size());
  return std::any_of(programs.begin(), programs.end(),
                     [&](std::string_view each) { return starts_at(bytes, 0, each); }) ||
         std::any_of(markup.begin(), markup.end(),
                     [&](std::string_view each) { return starts_at(head, text, each); });
}

/// Office documents are ZIP files; the names of their first entries tell which.
std::string_view zip_type(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  if (head.find("mimetypeapplication/vnd.oasis.opendocument.text") != std::string_view::npos) return "odt";
  if (head.find("word/") != std::string_view::npos) return "docx";
  if (head.find("xl/") != std::string_view::npos) return "xlsx";
  return "zip";
}

bool is_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  return std::none_of(head.begin(), head.end(),
                      [](char c) { return (c >= 0 && c < 9) || (c > 13 && c < 32); });
}

std::string_view type_of(std::string_view bytes) {
  // Readers accept a PDF whose header stands anywhere in the first kilobyte.
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return "pdf";
  if (starts_at(bytes, 0, "PK\x03\x04")) return zip_type(bytes);
  for (const Signature& each : signatures) {
    if (starts_at(bytes, each.offset, each.bytes)) return each.type;
  }
  if (starts_at(bytes, 0, "BM") && bytes.size() > 26) return "bmp";
  return is_text(bytes) ? "txt" : "bin";
}

/// Extensions that name the same type.
std::string canonical_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string extension = lower(name.substr(dot + 1));
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> same{{{"jpeg", "jpg"},
                                                                                {"jpe", "jpg"},
                                                                                {"jfif", "jpg"},
                                                                                {"tiff", "tif"},
                                                                                {"heif", "heic"},
                                                                                {"hif", "heic"},
                                                                                {"xls", "doc"},
                                                                                {"ppt", "doc"},
                                                                                {"oga", "ogg"},
                                                                                {"opus", "ogg"}}};
  for (const auto& [from, to] : same) {
    if (extension == from) return std::string(to);
  }
  return extension;
}

bool is_known_type(std::string_view type) {
  return type == "pdf" || type == "docx" || type == "xlsx" || type == "odt" || type == "zip" ||
         type == "bmp" || std::any_of(signatures.begin(), signatures.end(), [&](const Signature& each) {
           return each.type == type;
         });
}

}  // namespace

FileFinding inspect(std::string_view name, std::string_view bytes) {
  using Problem = FileFinding::Problem;
  if (bytes.empty()) return {"bin", Problem::empty};
  if (is_program(bytes)) return {"bin", Problem::refused};
  FileFinding finding{std::string(type_of(bytes)), std::nullopt};
  const std::string claimed = canonical_extension(name);
  if (is_known_type(claimed) && claimed != finding.type) {
    finding.problem = Problem::lies;
  } else if (finding.type == "bin") {
    finding.problem = Problem::unknown;
  }
  return finding;
}

}  // namespace shagym
