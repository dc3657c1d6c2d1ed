#include "sniff.hpp"

#include <algorithm>
#include <array>

#include "text.hpp"
#include "workbook.hpp"

namespace shagym::inspection {

namespace {

/// Bytes at a fixed place that only this type has.
struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view type;
};

constexpr std::array signatures{
    Signature{0, "\xFF\xD8\xFF"sv, "jpg"},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "png"},
    Signature{0, "GIF87a"sv, "gif"},
    Signature{0, "GIF89a"sv, "gif"},
    Signature{8, "WEBP"sv, "webp"},
    Signature{8, "WAVE"sv, "wav"},
    Signature{4, "ftyp"sv, "mp4"},
    Signature{4, "moov"sv, "mp4"},
    Signature{4, "mdat"sv, "mp4"},
    Signature{4, "wide"sv, "mp4"},
    Signature{0, "II*\0"sv, "tif"},
    Signature{0, "MM\0*"sv, "tif"},
    Signature{0, "{\\rtf"sv, "rtf"},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "ole"},
    Signature{0, "PK\x03\x04"sv, "zip"},
    Signature{0, "PK\x05\x06"sv, "zip"},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "7z"},
    Signature{0, "Rar!\x1A\x07"sv, "rar"},
    Signature{0, "OggS"sv, "ogg"},
    Signature{0, "ID3"sv, "mp3"},
    // Telephones record voices as AMR, which begins like a script.
    Signature{0, "#!AMR"sv, "amr"},
    Signature{0, "\x1A\x45\xDF\xA3"sv, "webm"},
    Signature{0, "MZ"sv, "program"},
    Signature{0, "\x7F\x45LF"sv, "program"},
    Signature{0, "#!"sv, "program"},
    Signature{0, "\xCA\xFE\xBA\xBE"sv, "program"},
    Signature{0, "\xCF\xFA\xED\xFE"sv, "program"},
    Signature{0, "\xCE\xFA\xED\xFE"sv, "program"},
    Signature{0, "\xFE\xED\xFA\xCE"sv, "program"},
    Signature{0, "\xFE\xED\xFA\xCF"sv, "program"},
    Signature{0, "dex\n"sv, "program"},
    Signature{0, "\0asm"sv, "program"},
    // A Windows shortcut, which starts whatever it names.
    Signature{0, "L\0\0\0\x01\x14\x02\0"sv, "program"},
};

/// How texts begin that are more than text; compared without regard to case.
struct Beginning {
  std::string_view text;
  std::string_view type;
};

constexpr std::array beginnings{
    Beginning{"<!doctype html", "html"}, Beginning{"<html", "html"},
    Beginning{"<head", "html"},          Beginning{"<body", "html"},
    Beginning{"<script", "html"},        Beginning{"<svg", "svg"},
    Beginning{"<!doctype svg", "svg"},   Beginning{"<?php", "program"},
    Beginning{"@echo off", "program"},   Beginning{"-----begin pkcs7", "cms"},
    Beginning{"-----begin cms", "cms"},
};

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

/// Behind a byte order mark, blanks, an XML declaration and comments.
std::string_view text_start(std::string_view head) {
  const auto skip = [&](std::string_view end) {
    const std::size_t at = head.find(end);
    head = head.substr(at == std::string_view::npos ? head.size() : at + end.size());
  };
  for (;;) {
    head = head.substr(std::min(head.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), head.size()));
    if (starts_with_ignoring_case(head, "<?xml"))
      skip("?>");
    else if (head.substr(0, 4) == "<!--")
      skip("-->");
    else
      return head;
  }
}

/// MPEG audio: eleven ones, and no reserved value among version, layer, bit rate and sampling rate.
bool is_mpeg_audio(Bytes file) {
  const unsigned second = file.u8(1);
  const unsigned third = file.u8(2);
  return file.u8(0) == 0xFF && (second & 0xE0) == 0xE0 && (second >> 3 & 3) != 1 && (second >> 1 & 3) == 1 &&
         third >> 4 != 15 && third >> 4 != 0 && (third >> 2 & 3) != 3;
}

bool is_bitmap(Bytes file) {
  const std::uint64_t header = file.little(14, 4);
  return file.is(0, "BM") && (header == 12 || (header >= 40 && header <= 124)) && file.little(6, 4) == 0;
}

/// A SEQUENCE whose first member is one of PKCS#7's object identifiers.
bool is_cms(Bytes file) {
  constexpr std::string_view oid = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07";
  return file.u8(0) == 0x30 && file.part(0, 24).contains(oid);
}

}  // namespace

std::string_view sniff(Bytes file) {
  for (const Signature& each : signatures) {
    const bool fits = file.is(each.offset, each.bytes);
    if (fits && (each.offset != 8 || file.is(0, "RIFF"))) return each.type;
  }
  if (is_bitmap(file)) return "bmp";
  if (is_bare_book(file)) return "xls";
  if (is_mpeg_audio(file)) return "mp3";
  if (is_cms(file)) return "cms";
  const std::string_view text = text_start(file.part(0, 1024).view());
  for (const Beginning& each : beginnings) {
    if (starts_with_ignoring_case(text, each.text)) return each.type;
  }
  // Readers accept a PDF whose header stands anywhere in the first kilobyte.
  if (file.part(0, 1024).contains("%PDF-")) return "pdf";
  // Base64 without a frame, as some signing programs write it: "0" and a long length.
  if (file.is(0, "MII") && is_base64(file.part(0, 1024).view())) return "cms";
  return is_text(file.part(0, 65536).view()) ? "txt" : "bin";
}

}  // namespace shagym::inspection
