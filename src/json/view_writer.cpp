#include "view_writer.hpp"

#include "shagym/engine.hpp"
#include "view_parts.hpp"

namespace shagym::json {

namespace {

Json write(const GroundView& ground) {
  return {{"id", ground.rule->id},
          {"title", ground.title},
          {"about", ground.about},
          {"truth", json::write(ground.finding.truth)},
          {"why_not", text_or_null(ground.why_not)},
          {"because", write_all(ground.because)},
          {"citations", write_all(ground.citations)},
          {"notes", ground.notes}};
}

Json write(const ExitView& exit) {
  return {{"id", exit.rule->id},
          {"title", exit.title},
          {"lines", exit.lines},
          {"link", text_or_null(exit.rule->link)},
          {"because", write_all(exit.because)},
          {"citations", write_all(exit.citations)}};
}

Json write(const RouteView& route, const std::string& authority) {
  return {{"id", route.rule->id},
          {"stage", route.rule->stage},
          {"title", route.title},
          {"authority", route.chosen ? text_or_null(authority) : Json()},
          {"truth", json::write(route.truth)},
          {"recommended", route.recommended},
          {"chosen", route.chosen},
          {"about", route.about},
          {"why", route.why},
          {"why_not", route.why_not},
          {"because", write_all(route.because)},
          {"citations", write_all(route.citations)},
          {"notes", route.notes}};
}

Json write(const ChannelView& channel, const Words& words) {
  const auto texts = [&](const char* prefix, const std::vector<std::string>& ids) {
    Json out = Json::array();
    for (const std::string& id : ids) out.push_back(words.get(prefix + id));
    return out;
  };
  return {{"id", channel.rule->id},
          {"name", channel.title},
          {"about", channel.about},
          {"truth", json::write(channel.truth)},
          {"recommended", channel.recommended},
          {"chosen", channel.chosen},
          {"needs", texts("need.", channel.rule->needs)},
          {"gives", texts("give.", channel.rule->gives)},
          {"steps", texts("", channel.rule->steps)},
          {"link", text_or_null(channel.rule->link)},
          {"why", channel.why},
          {"why_not", channel.why_not},
          {"because", write_all(channel.because)},
          {"citations", write_all(channel.citations)},
          {"notes", channel.notes}};
}

Json write(const Problem& problem, const Rulebook& rulebook) {
  const Fact* fact = rulebook.fact(problem.fact);
  return {{"code", problem.code},
          {"pointer", problem.pointer},
          {"question", text_or_null(problem.fact)},
          {"page", fact ? Json(fact->page) : Json()},
          {"message", problem.message}};
}

Json write_pages(const Interview& interview) {
  const char* const states[] = {"done", "current", "todo"};
  Json out = Json::array();
  for (const PageState& page : interview.pages) {
    out.push_back(
        {{"id", page.id}, {"title", page.title}, {"state", states[static_cast<std::size_t>(page.state)]}});
  }
  return out;
}

Json write_progress(const Interview& interview) {
  int done = 0;
  for (const PageState& page : interview.pages) done += page.state == PageState::State::done ? 1 : 0;
  return {{"done", done}, {"of", interview.pages.size()}};
}

Json write_summary(const Interview& interview) {
  Json out = Json::array();
  for (const SummaryPage& page : interview.summary) {
    Json items = Json::array();
    for (const Because& item : page.items) {
      items.push_back({{"fact", item.fact}, {"name", item.name}, {"value", item.value}});
    }
    out.push_back({{"page", page.page}, {"title", page.title}, {"items", std::move(items)}});
  }
  return out;
}

/// Each item of a list, written with something more to know.
template <class Item, class More>
Json write_each(const std::vector<Item>& items, const More& more) {
  Json out = Json::array();
  for (const Item& item : items) out.push_back(write(item, more));
  return out;
}

template <class Item>
Json write_list(const std::vector<Item>& items) {
  Json out = Json::array();
  for (const Item& item : items) out.push_back(write(item));
  return out;
}

}  // namespace

std::string write_view(const View& view, const Rulebook& rulebook) {
  const char* const states[] = {"asking", "exit", "ready"};
  const Words words(rulebook, view.known.locale);
  const Locale letter_locale = view.known.letter_locale;
  const Json out = {{"ok", true},
                    {"engine", version()},
                    {"rulebook",
                     {{"id", rulebook.id},
                      {"version", rulebook.version},
                      {"checked_on", rulebook.checked_on},
                      {"hash", rulebook.hash}}},
                    {"locale", name_of(view.known.locale)},
                    {"letter_locale", name_of(letter_locale)},
                    {"state", states[static_cast<std::size_t>(view.state)]},
                    {"page", write_page(view, rulebook)},
                    {"pages", write_pages(view.interview)},
                    {"progress", write_progress(view.interview)},
                    {"summary", write_summary(view.interview)},
                    {"problems", write_each(view.problems, rulebook)},
                    {"exits", write_list(view.exits.taken)},
                    {"grounds", write_list(view.assessment.grounds)},
                    {"routes", write_each(view.routes.all, view.routes.authority_name)},
                    {"channels", write_each(view.channels.all, words)},
                    {"deadlines", write_deadlines(view.deadlines, view.known.now)},
                    {"documents", write_all(view.documents.suggested)},
                    {"letter", view.letter ? write_letter(*view.letter, letter_locale) : Json()},
                    {"package", view.package ? write_package(*view.package, view.known.locale) : Json()},
                    {"disclaimer", words.get("disclaimer")}};
  // Replacement instead of an exception: a name cut in the middle of a letter must not cost the whole view.
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string write_error(const InputError& error) {
  const Json out = {
      {"ok", false},
      {"error", {{"code", error.code()}, {"pointer", error.pointer()}, {"message", error.what()}}}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string write_finding(const FileFinding& finding) {
  const char* const problems[] = {"empty", "refused", "lies", "unknown"};
  const Json problem = finding.problem ? Json(problems[static_cast<std::size_t>(*finding.problem)]) : Json();
  return Json({{"ok", true}, {"type", finding.type}, {"extension", finding.type}, {"problem", problem}})
      .dump();
}

}  // namespace shagym::json
