// What the inspector says of whole and of damaged files is in tests/hostile; here is what needs no file made
// first.

#include "shagym/inspect.hpp"

#include "support/catch.hpp"

using namespace shagym;
using namespace std::string_literals;

namespace {

/// `type code code`, worst first.
std::string found(const std::string& name, const std::string& bytes) {
  const FileFinding finding = inspect(name, bytes);
  std::string text(finding.type);
  finding.codes.each([&](FileCode code) { text.append(" ").append(name_of(code)); });
  return text;
}

const std::string words = "Dear Sir,\n\tI was refused.\r\n";

}  // namespace

TEST_CASE("every code has a name of its own and a severity that falls along the list", "[inspect]") {
  auto severity = FileSeverity::refuse;
  for (std::size_t at = 0; at < file_code_count; ++at) {
    const auto code = static_cast<FileCode>(at);
    CAPTURE(name_of(code));
    CHECK(parse_file_code(name_of(code)) == code);
    CHECK(severity_of(code) >= severity);
    severity = severity_of(code);
  }
  CHECK_FALSE(parse_file_code("nothing"));
  CHECK_FALSE(parse_file_code(""));
}

TEST_CASE("an empty file is empty under any name", "[inspect]") {
  for (const char* name : {"", "refusal.pdf", "run.exe", "x"}) CHECK(found(name, "") == "bin empty");
}

TEST_CASE("programs and scripts are refused under any name", "[inspect]") {
  const std::string bytes = GENERATE_COPY(
      values<std::string>({"MZ\x90"s + words,
                           "\x7F"
                           "ELF\x02",
                           "#!/bin/sh\n", "\xCA\xFE\xBA\xBE\1", "\xCF\xFA\xED\xFE\1", "dex\n035", "\0asm\1"s,
                           "<?php echo 1;", "@ECHO OFF\r\n", "<!DOCTYPE html><p>", " \r\n<HTML>", "<script>1",
                           "\xEF\xBB\xBF<svg xmlns=''>", "<?xml version='1.0'?><!-- a --><svg>"}));
  for (const char* name : {"refusal.pdf", "photo.jpg", "run.exe", "page.html", ""})
    CHECK(found(name, bytes).find(" program") != std::string::npos);
}

TEST_CASE("a text is a program when its name makes it run", "[inspect]") {
  CHECK(found("letter.txt", words) == "txt");
  CHECK(found("letter.JS", words) == "program program");
  CHECK(found("letter.txt.vbs", words) == "program program");
  CHECK(found("letter.vbs.txt", words) == "txt");
}

TEST_CASE("other spellings of an extension are no lie", "[inspect]") {
  const std::string jpeg = "\xFF\xD8\xFF\xE0";
  for (const char* name : {"a.jpg", "a.JPEG", "a.jfif", "a.unheard", "a", "", "a.", ".", "a.pdf.jpg"})
    CHECK(found(name, jpeg) == "jpg truncated");
  CHECK(found("a.png", jpeg) == "jpg truncated extension_lies");
  CHECK(found("a.txt", jpeg) == "jpg truncated extension_lies");
}

TEST_CASE("a header of a PDF counts in the first kilobyte", "[inspect]") {
  const auto after_blanks = [](std::size_t count) { return found("", std::string(count, ' ') + "%PDF-1.7"); };
  CHECK(after_blanks(0) == "pdf truncated");
  CHECK(after_blanks(1019) == "pdf truncated");
  CHECK(after_blanks(1020) == "txt");
}

TEST_CASE("names with marks that mislead are told of", "[inspect]") {
  const auto [name, tricky] = GENERATE(table<std::string, bool>({
      {"letter.txt", false},
      {"../letter.txt", true},
      {"..\\letter.txt", true},
      {"letter\0.txt"s, true},
      {"letter\n.txt", true},
      {"photo\xE2\x80\xAEgpj.txt", true},       // right-to-left override
      {"photo\xE2\x81\xA6gpj.txt", true},       // isolate
      {"letter\xE2\x80\x8B.txt", true},         // zero width space
      {"letter\xEF\xBB\xBF.txt", true},         // byte order mark
      {"\xE2\x80\x94 letter.txt", false},       // a dash
      {"\xE2\x84\x96 1.txt", false},            // a number sign
      {"\xF0\x9F\x93\x84.txt", false},          // an emoji
      {"\xD0\x9A\xCC\xA7\xD0\xB0.txt", false},  // a letter with a mark of its own
      {"\xE2", false},
      {"\xE2\x80", false},
      {std::string(300, 'a') + ".txt", false},
  }));
  CAPTURE(name);
  CHECK((found(name, words) == "txt tricky_name") == tricky);
  CHECK((found(name, words) == "txt") != tricky);
}

TEST_CASE("every beginning of every kind is still told to be something, the same twice", "[inspect]") {
  const std::string head =
      GENERATE_COPY(values<std::string>({"%PDF-1.7\n1 0 obj<</Type/ObjStm",
                                         "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s,
                                         "RIFF\xFF\xFF\xFF\xFFWEBPVP8X",
                                         "\0\0\0\x18"
                                         "ftypheic"s,
                                         "\xFF\xD8\xFF\xE1\xFF\xFF"
                                         "Exif\0\0II*\0"s,
                                         "PK\x03\x04",
                                         "PK\x05\x06",
                                         "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                                         "II*\0\xFF\xFF\xFF\xFF"s,
                                         "OggS",
                                         "ID3",
                                         "\x1A\x45\xDF\xA3\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                                         "Rar!\x1A\x07\x01",
                                         "Rar!\x1A\x07",
                                         "7z\xBC\xAF\x27\x1C",
                                         "{\\rtf1\\bin99999999999999999999",
                                         "GIF89a",
                                         "BM",
                                         "MII",
                                         "-----BEGIN PKCS7-----\nMII",
                                         "0\x82\xFF\xFF\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02"}));
  for (const char fill : {'\0', '\xFF', '0', '<'}) {
    const std::string bytes = head + std::string(700, fill);
    for (std::size_t length = 1; length <= bytes.size(); ++length) {
      const std::string prefix = bytes.substr(0, length);
      const std::string told = found("file", prefix);
      REQUIRE_FALSE(told.empty());
      REQUIRE(told.find("empty") == std::string::npos);
      REQUIRE(told == found("file", prefix));
    }
  }
}
