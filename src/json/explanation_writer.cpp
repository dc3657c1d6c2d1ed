#include "explanation_writer.hpp"

#include "view_parts.hpp"
#include "writer.hpp"

namespace shagym::json {

namespace {

void write_answer(Writer& writer, const ChangedAnswer& answer) {
  writer.object([&] {
    writer.member("fact", answer.fact);
    writer.member("page", answer.page);
    writer.member("name", answer.name);
    writer.member("from", answer.from);
    writer.member("to", answer.to);
  });
}

void write_explanation(Writer& writer, const Explanation& each) {
  static constexpr const char* subjects[] = {"ground", "exit", "route", "authority", "channel"};
  writer.object([&] {
    writer.member("subject", name_in(subjects, each.about.subject));
    writer.member("id", each.about.id);
    writer.member("title", each.title);
    write_truth(writer, each.truth);
    writer.list("reasons", each.reasons);
    write_because(writer, each.because);
    write_citations(writer, each.citations);
    writer.list("notes", each.notes);
    writer.list("missing", each.missing);
    writer.member("change_text", each.change_text);
    writer.list("change", each.change, [&](const ChangedAnswer& answer) { write_answer(writer, answer); });
  });
}

}  // namespace

std::string write_explanations(const std::vector<Explanation>& explanations) {
  Writer writer;
  writer.object([&] {
    writer.member("ok", true);
    writer.list("explanations", explanations,
                [&](const Explanation& each) { write_explanation(writer, each); });
  });
  return writer.take();
}

}  // namespace shagym::json
