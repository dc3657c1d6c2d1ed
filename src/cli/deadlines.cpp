#include <iostream>

#include "command.hpp"
#include "json/request_reader.hpp"
#include "json/view_writer.hpp"
#include "rulebook_file.hpp"
#include "shagym/engine.hpp"
#include "shagym/problem.hpp"
#include "shagym/view.hpp"

namespace shagym::cli {

namespace {

void line(int indent, const std::string& text) {
  for (const std::string& each : lines_of(text))
    std::cout << std::string(static_cast<std::size_t>(indent), ' ') << each << '\n';
}

/// A date, what is said about it, and the days that lead to it, each on a line of its own.
void tell(const Deadline& deadline, const Words& words) {
  std::cout << deadline.term->id << ' ' << (deadline.date ? iso(*deadline.date) : "?") << '\n';
  line(2, deadline.date ? guide_line(words, deadline) : deadline.title);
  if (deadline.assumed) line(2, fill(words.get("deadline.assumed"), {{"date", words.date(deadline.start)}}));
  if (deadline.portal) line(2, fill(words.get("deadline.portal"), {{"date", words.date(*deadline.portal)}}));
  for (const std::string* text : {&deadline.counted_text, &deadline.left_text, &deadline.until,
                                  &deadline.consequence, &deadline.certainty_text, &deadline.why_open}) {
    if (!text->empty()) line(2, *text);
  }
  for (const CitationView& citation : deadline.citations) line(2, citation.text + " " + citation.url);
  for (const std::string& note : deadline.notes) line(2, note);
  for (const std::string& doubt : deadline.doubts) line(2, doubt);
  for (const LedgerLine& each : deadline.ledger) line(4, iso(each.date) + " " + each.text);
  std::cout << '\n';
}

}  // namespace

int deadlines(const Arguments& arguments) {
  const Engine engine(read_rulebook_file(arguments.rulebook));
  try {
    const RawCase raw = json::read_request(read_all(std::cin));
    const Words words(engine.rulebook(), raw.locale);
    for (const Deadline& each : view_case(engine.rulebook(), raw).deadlines.all) tell(each, words);
    return good;
  } catch (const RequestError& error) {
    std::cout << json::write_error(error) << '\n';
    return bad_request;
  }
}

}  // namespace shagym::cli
