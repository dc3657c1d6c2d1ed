#include "view_writer.hpp"

#include <algorithm>

#include "shagym/engine.hpp"
#include "view_parts.hpp"

namespace shagym::json {

namespace {

struct ViewWriter {
  const View& view;
  const Rulebook& rulebook;
  const Words words;
  Writer writer{};

  void ground(const GroundView& each) {
    writer.object([&] {
      writer.member("id", each.rule->id);
      writer.member("title", each.title);
      writer.member("about", each.about);
      write_truth(writer, each.finding.truth);
      writer.text_or_null("why_not", each.why_not);
      write_because(writer, each.because);
      write_citations(writer, each.citations);
      writer.list("notes", each.notes);
    });
  }

  void exit(const ExitView& each) {
    writer.object([&] {
      writer.member("id", each.rule->id);
      writer.member("title", each.title);
      writer.list("lines", each.lines);
      writer.text_or_null("link", each.rule->link);
      write_because(writer, each.because);
      write_citations(writer, each.citations);
      writer.list("notes", each.notes);
    });
  }

  /// What routes and channels have in common.
  template <class RuleType>
  void judged(const Judged<RuleType>& each) {
    writer.member("about", each.about);
    write_truth(writer, each.truth);
    writer.member("recommended", each.recommended);
    writer.member("chosen", each.chosen);
    writer.list("why", each.why);
    writer.list("why_not", each.why_not);
    write_because(writer, each.because);
    write_citations(writer, each.citations);
    writer.list("notes", each.notes);
  }

  void route(const RouteView& each) {
    writer.object([&] {
      writer.member("id", each.rule->id);
      writer.member("stage", each.rule->stage);
      writer.member("title", each.title);
      writer.text_or_null("authority", each.chosen ? std::string_view(view.routes.authority_name) : "");
      judged(each);
    });
  }

  void texts(std::string_view key, const char* prefix, const std::vector<std::string>& ids) {
    writer.list(key, ids, [&](const std::string& id) { writer.text(words.get(prefix + id)); });
  }

  void files(const FileIntake& intake) {
    static constexpr const char* ways[] = {"upload", "paper", "none"};
    writer.object("files", [&] {
      writer.member("how", name_in(ways, intake.how));
      writer.member("target", intake.target);
    });
  }

  void channel(const ChannelView& each) {
    writer.object([&] {
      writer.member("id", each.rule->id);
      writer.member("name", each.title);
      texts("needs", "need.", each.rule->needs);
      texts("gives", "give.", each.rule->gives);
      texts("steps", "", each.rule->steps);
      writer.text_or_null("link", each.rule->link);
      files(each.rule->files);
      judged(each);
    });
  }

  void problem(const Problem& each) {
    const Fact* fact = rulebook.fact(each.fact);
    writer.object([&] {
      writer.member("code", each.code);
      writer.member("pointer", each.pointer);
      writer.text_or_null("question", each.fact);
      writer.text_or_null("page", fact ? std::string_view(fact->page) : "");
      writer.member("message", each.message);
    });
  }

  void hint(const Hint& each) {
    writer.object([&] {
      writer.member("question", each.fact);
      writer.member("page", each.page);
      writer.list("words", each.words);
      writer.member("message", each.message);
      write_citations(writer, {each.citation});
    });
  }

  void interview() {
    static constexpr const char* states[] = {"done", "current", "todo"};
    const auto& pages = view.interview.pages;
    write_page(writer, view, rulebook);
    writer.list("pages", pages, [&](const PageState& page) {
      writer.object([&] {
        writer.member("id", page.id);
        writer.member("title", page.title);
        writer.member("state", name_in(states, page.state));
      });
    });
    writer.object("progress", [&] {
      writer.member("done", std::count_if(pages.begin(), pages.end(), [](const PageState& page) {
                      return page.state == PageState::State::done;
                    }));
      writer.member("of", pages.size());
    });
    writer.list("summary", view.interview.summary, [&](const SummaryPage& page) {
      writer.object([&] {
        writer.member("page", page.page);
        writer.member("title", page.title);
        writer.list("items", page.items, [&](const Because& item) {
          writer.object([&] {
            writer.member("fact", item.fact);
            writer.member("name", item.name);
            writer.member("value", item.value);
          });
        });
      });
    });
  }

  void identity() {
    static constexpr const char* states[] = {"asking", "exit", "ready"};
    writer.member("engine", version());
    writer.object("rulebook", [&] {
      writer.member("id", rulebook.id);
      writer.member("version", rulebook.version);
      writer.member("checked_on", rulebook.checked_on);
      writer.member("hash", rulebook.hash);
    });
    writer.member("locale", name_of(view.known.locale));
    writer.member("letter_locale", name_of(view.known.letter_locales));
    writer.member("state", name_in(states, view.state));
  }

  std::string run() {
    writer.object([&] {
      writer.member("ok", true);
      identity();
      interview();
      writer.list("problems", view.problems, [&](const Problem& each) { problem(each); });
      writer.list("hints", view.hints, [&](const Hint& each) { hint(each); });
      writer.list("exits", view.exits.taken, [&](const ExitView& each) { exit(each); });
      writer.list("grounds", view.assessment.grounds, [&](const GroundView& each) { ground(each); });
      writer.list("routes", view.routes.all, [&](const RouteView& each) { route(each); });
      writer.list("channels", view.channels.all, [&](const ChannelView& each) { channel(each); });
      write_deadlines(writer, view.deadlines, view.known.now, words);
      write_checks(writer, "documents", view.documents.suggested);
      write_letter(writer, view.letter);
      write_package(writer, view.package, view.known.locale);
      writer.member("disclaimer", words.get("disclaimer"));
    });
    return writer.take();
  }
};

}  // namespace

std::string write_view(const View& view, const Rulebook& rulebook) {
  return ViewWriter{view, rulebook, Words(rulebook, view.known.locale)}.run();
}

std::string write_error(const InputError& error) {
  Writer writer;
  writer.object([&] {
    writer.member("ok", false);
    writer.object("error", [&] {
      writer.member("code", error.code());
      writer.member("pointer", error.pointer());
      writer.member("message", error.what());
    });
  });
  return writer.take();
}

}  // namespace shagym::json
