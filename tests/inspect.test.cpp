#include "shagym/inspect.hpp"

#include "support/catch.hpp"

using namespace shagym;
using namespace std::string_literals;

namespace {

/// `type`, or `type problem`.
std::string found(const std::string& name, const std::string& bytes) {
  static const char* const problems[] = {" empty", " refused", " lies", " unknown"};
  const FileFinding finding = inspect(name, bytes);
  return finding.type + (finding.problem ? problems[static_cast<int>(*finding.problem)] : "");
}

std::string zip_with(const std::string& names) {
  return "PK\x03\x04" + std::string(26, '\0') + names;
}

const std::string rest(64, '\1');

}  // namespace

TEST_CASE("a file's type is told by its content", "[inspect]") {
  const auto [type, bytes] = GENERATE_COPY(table<std::string, std::string>({
      {"pdf", "%PDF-1.7\n" + rest},
      {"pdf", "\xEF\xBB\xBF junk before\n%PDF-1.4" + rest},
      {"jpg", "\xFF\xD8\xFF\xE0" + rest},
      {"png", "\x89PNG\r\n\x1A\n" + rest},
      {"gif", "GIF89a" + rest},
      {"webp", "RIFF\1\2\3\4WEBPVP8 " + rest},
      {"heic",
       "\0\0\0\x18"
       "ftypheic"s +
           rest},
      {"heic",
       "\0\0\0\x18"
       "ftypmif1"s +
           rest},
      {"avif",
       "\0\0\0\x18"
       "ftypavif"s +
           rest},
      {"m4a",
       "\0\0\0\x18"
       "ftypM4A "s +
           rest},
      {"mov",
       "\0\0\0\x18"
       "ftypqt  "s +
           rest},
      {"3gp",
       "\0\0\0\x18"
       "ftyp3gp5"s +
           rest},
      {"mp4",
       "\0\0\0\x18"
       "ftypisom"s +
           rest},
      {"tif", "II*\0"s + rest},
      {"tif", "MM\0*"s + rest},
      {"rtf", "{\\rtf1\\ansi"},
      {"doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + rest},
      {"7z", "7z\xBC\xAF\x27\x1C" + rest},
      {"rar", "Rar!\x1A\x07\x01" + rest},
      {"ogg", "OggS" + rest},
      {"wav", "RIFF\1\2\3\4WAVEfmt " + rest},
      {"mp3", "ID3\x03" + rest},
      {"mp3", "\xFF\xFB\x90\x64" + rest},
      {"amr", "#!AMR\n" + rest},
      {"webm", "\x1A\x45\xDF\xA3" + rest},
      {"bmp", "BM" + rest},
      {"docx", zip_with("[Content_Types].xml") + zip_with("word/document.xml")},
      {"xlsx", zip_with("[Content_Types].xml") + zip_with("xl/workbook.xml")},
      {"odt", zip_with("mimetypeapplication/vnd.oasis.opendocument.text")},
      {"zip", zip_with("photos/1.jpg")},
      {"txt", "Dear Sir,\n\tI was refused.\r\n"},
      {"txt", "\xD2\x9A\xD0\xB0\xD0\xB7\xD0\xB0\xD2\x9B"},
  }));
  CAPTURE(type);
  CHECK(found("", bytes) == type);
  CHECK(found("file." + type, bytes) == type);
  // Under a name of another type the same file lies, and is still known for what it is.
  CHECK(found(type == "png" ? "FILE.PDF" : "file.png", bytes) == type + " lies");
  CHECK(found("file.unheard", bytes) == type);
}

TEST_CASE("other spellings of an extension are no lie", "[inspect]") {
  const auto [name, bytes] = GENERATE_COPY(table<std::string, std::string>({
      {"photo.JPEG", "\xFF\xD8\xFF" + rest},
      {"scan.tiff", "II*\0"s + rest},
      {"img.HEIF",
       "\0\0\0\x18"
       "ftypheic"s +
           rest},
      {"sheet.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + rest},
      {"voice.opus", "OggS" + rest},
      {"archive.tar.PDF", "%PDF-1.7" + rest},
  }));
  CAPTURE(name);
  CHECK(found(name, bytes).find("lies") == std::string::npos);
}

TEST_CASE("programs and scripts are refused under any name", "[inspect]") {
  const std::string bytes = GENERATE_COPY(values<std::string>(
      {"MZ\x90" + rest,
       "\x7F"
       "ELF\x02" +
           rest,
       "#!/bin/sh\n", "\xCA\xFE\xBA\xBE" + rest, "\xCF\xFA\xED\xFE" + rest, "dex\n035" + rest,
       "<!DOCTYPE html><p>", " \r\n<HTML>", "<script>1", "\xEF\xBB\xBF<svg xmlns=''>", "<?php echo 1;"}));
  for (const char* name : {"refusal.pdf", "photo.jpg", "run.exe", "page.html", ""})
    CHECK(found(name, bytes) == "bin refused");
}

TEST_CASE("an empty file is told to be empty", "[inspect]") {
  CHECK(found("refusal.pdf", "") == "bin empty");
}

TEST_CASE("content of no known type is taken as it is", "[inspect]") {
  CHECK(found("data.dat", rest) == "bin unknown");
  CHECK(found("", rest) == "bin unknown");
  CHECK(found("refusal.pdf", rest) == "bin lies");
  CHECK(found("refusal.docx", zip_with("photos/1.jpg")) == "zip lies");
}

TEST_CASE("a header beyond the first kilobyte is no header", "[inspect]") {
  const auto after_blanks = [](std::size_t count, const char* text) {
    std::string bytes(count, ' ');
    return found("", bytes.append(text));
  };
  CHECK(after_blanks(1019, "%PDF-1.7") == "pdf");
  CHECK(after_blanks(1020, "%PDF-1.7") == "txt");
  CHECK(after_blanks(500, "<script>") == "bin refused");
  CHECK(after_blanks(600, "<script>") == "txt");
}

TEST_CASE("a file cut off anywhere is still told to be something", "[inspect]") {
  const std::string bytes = GENERATE_COPY(values<std::string>(
      {"%PDF-1.7\n" + rest, "\x89PNG\r\n\x1A\n" + rest, "RIFF\1\2\3\4WEBPVP8 " + rest,
       "\0\0\0\x18"
       "ftypheic"s +
           rest,
       zip_with("[Content_Types].xml") + zip_with("word/d"), "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + rest,
       "BM" + rest, "<!doctype html>" + rest}));
  for (std::size_t length = 0; length <= bytes.size(); ++length) {
    const std::string prefix = bytes.substr(0, length);
    const FileFinding finding = inspect("file.pdf", prefix);
    REQUIRE_FALSE(finding.type.empty());
    REQUIRE(finding.problem.has_value() == (finding.type != "pdf"));
    REQUIRE((finding.problem == FileFinding::Problem::empty) == (length == 0));
  }
  CHECK(found("file.unheard", bytes) != "bin unknown");
}
