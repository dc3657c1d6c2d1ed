#include <iostream>

#include "command.hpp"
#include "json/request_reader.hpp"
#include "json/view_writer.hpp"
#include "rulebook_file.hpp"
#include "shagym/engine.hpp"
#include "shagym/explain.hpp"
#include "shagym/problem.hpp"

namespace shagym::cli {

namespace {

constexpr const char* subjects[] = {"ground", "exit", "route", "authority", "channel"};
constexpr const char* truths[] = {"yes", "no", "open"};

/// Explanations as text, indented under the conclusion that each is about.
class Telling {
 public:
  explicit Telling(const Words& words) : words_(words) {}

  void subject(Subject subject) const {
    std::cout << say("explain.subject.", subjects[static_cast<int>(subject)]) << "\n\n";
  }

  void explanation(const Explanation& each) const {
    std::cout << each.title << " (" << subjects[static_cast<int>(each.about.subject)] << '/' << each.about.id
              << "): " << say("explain.truth.", truths[static_cast<int>(each.truth)]) << '\n';
    for (const std::string& reason : each.reasons) line(2, reason);
    if (!each.because.empty()) line(2, words_.get("explain.because") + ":");
    for (const Because& because : each.because) line(4, because.name + ": " + because.value);
    if (!each.citations.empty()) line(2, words_.get("explain.law") + ":");
    for (const CitationView& citation : each.citations) line(4, citation.text + " " + citation.url);
    if (!each.notes.empty()) line(2, words_.get("explain.notes") + ":");
    for (const std::string& note : each.notes) line(4, note);
    line(2, each.change_text);
    for (const std::string& question : each.missing) line(4, question);
    for (const ChangedAnswer& answer : each.change)
      line(4, answer.name + ": " + answer.to + " (" +
                  fill(words_.get("explain.now"), {{"value", answer.from}}) + ")");
    std::cout << '\n';
  }

 private:
  std::string say(const char* prefix, const char* name) const {
    return words_.get(std::string(prefix) + name);
  }

  static void line(int indent, const std::string& text) {
    for (const std::string& each : lines_of(text))
      std::cout << std::string(static_cast<std::size_t>(indent), ' ') << each << '\n';
  }

  const Words& words_;
};

}  // namespace

int explain(const Arguments& arguments) {
  const Engine engine(read_rulebook_file(arguments.rulebook));
  const Rulebook& rulebook = engine.rulebook();
  try {
    const auto conclusion = conclusion_named(rulebook, arguments.words.empty() ? "" : arguments.words[0]);
    const RawCase raw = json::read_request(read_all(std::cin));
    const Words words(rulebook, raw.locale);
    const Telling telling(words);
    std::optional<Subject> told;
    for (const Explanation& each : explain_case(rulebook, raw, conclusion)) {
      if (told != each.about.subject) telling.subject(each.about.subject);
      told = each.about.subject;
      telling.explanation(each);
    }
    return good;
  } catch (const RequestError& error) {
    std::cout << json::write_error(error) << '\n';
    return bad_request;
  }
}

}  // namespace shagym::cli
