// Any bytes under any name: a finding that fits itself, the same twice, and no claim beyond what the file can
// hold.
#include <string_view>

#include "expect.hpp"
#include "json/finding_writer.hpp"
#include "shagym/inspect.hpp"

using namespace shagym;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  // The first line is the name, where there is one of that length: names and contents change apart.
  const std::size_t line = all.substr(0, 32).find('\n');
  const bool named = line != std::string_view::npos && line > 0 && all[0] == ':';
  const std::string_view name = named ? all.substr(1, line - 1) : std::string_view("file.pdf");
  const std::string_view bytes = named ? all.substr(line + 1) : all;
  const FileFinding finding = inspect(name, bytes);
  const std::string told = json::write_finding(finding);
  // Twice is twice the time: one file of eight.
  if (size % 8 == 0) expect(told == json::write_finding(inspect(name, bytes)));
  expect(finding.size == bytes.size());
  expect(!finding.type.empty() && finding.type.size() <= 8);
  expect(finding.orientation >= 1 && finding.orientation <= 8);
  expect(finding.codes.has(FileCode::empty) == bytes.empty());
  expect(!(finding.codes.has(FileCode::truncated) && finding.codes.has(FileCode::broken)));
  // A page takes some bytes, a signature as well: as many as are claimed must have room.
  expect(!finding.pages ||
         *finding.pages <= bytes.size() + (finding.codes.has(FileCode::unseen) ? 0 : 32U << 20));
  return 0;
}
