#include "finding_writer.hpp"

#include "writer.hpp"

namespace shagym::json {

namespace {

std::string_view name_of(FileSeverity severity) {
  static constexpr const char* names[] = {"refuse", "mend", "hint"};
  return names[static_cast<int>(severity)];
}

void write_traces(Writer& writer, const FileFinding& finding) {
  std::vector<std::string> traces;
  if (finding.exif) traces.emplace_back("exif");
  if (finding.gps) traces.emplace_back("gps");
  if (finding.thumbnail) traces.emplace_back("thumbnail");
  if (finding.text) traces.emplace_back("text");
  writer.list("personal", traces);
}

}  // namespace

std::string write_finding(const FileFinding& finding) {
  Writer writer;
  writer.object([&] {
    writer.member("type", finding.type);
    writer.member("size", finding.size);
    if (finding.pages) writer.member("pages", *finding.pages);
    if (finding.width) writer.member("width", *finding.width);
    if (finding.height) writer.member("height", *finding.height);
    if (finding.orientation != 1) writer.member("orientation", finding.orientation);
    write_traces(writer, finding);
    writer.member("signatures", finding.signatures);
    std::vector<FileCode> codes;
    finding.codes.each([&](FileCode code) { codes.push_back(code); });
    writer.list("findings", codes, [&](FileCode code) {
      writer.object([&] {
        writer.member("code", shagym::name_of(code));
        writer.member("severity", name_of(severity_of(code)));
      });
    });
  });
  return writer.take();
}

}  // namespace shagym::json
