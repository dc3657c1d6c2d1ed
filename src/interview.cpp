#include "shagym/interview.hpp"

#include <algorithm>

namespace shagym {

namespace {

/// Some stage names the fact, or one part of a person or an address.
bool is_needed(const std::string& fact, const std::vector<std::string>& relevant) {
  return std::any_of(relevant.begin(), relevant.end(),
                     [&](const std::string& path) { return path == fact || path.rfind(fact + ".", 0) == 0; });
}

/// The page's questions; none when no stage needs any of them.
std::vector<const Fact*> questions_of(const Rulebook& rulebook, const std::string& page,
                                      const std::vector<std::string>& relevant,
                                      const std::vector<std::string>& perhaps) {
  std::vector<const Fact*> questions;
  bool needed = false;
  for (const Fact& fact : rulebook.facts) {
    if (fact.page != page) continue;
    const bool now = is_needed(fact.id, relevant);
    needed = needed || now;
    if (now || is_needed(fact.id, perhaps)) questions.push_back(&fact);
  }
  return needed ? questions : std::vector<const Fact*>();
}

}  // namespace

void Interview::show_nothing() {
  page = nullptr;
  for (PageState& each : pages) {
    if (each.state == PageState::State::current) each.state = PageState::State::todo;
  }
}

Interview hold_interview(const Rulebook& rulebook, const Words& words, const Facts& facts,
                         const std::vector<std::string>& relevant, const std::vector<std::string>& perhaps,
                         const std::string& wanted_page) {
  Interview interview;
  std::size_t current = rulebook.pages.size();
  for (const std::string& id : rulebook.pages) {
    PageState page{id, words.get("page." + id + ".title"), PageState::State::done,
                   questions_of(rulebook, id, relevant, perhaps)};
    if (page.questions.empty()) continue;
    std::vector<std::string> answered;
    for (const Fact* fact : page.questions) {
      if (facts.knows(fact->id))
        answered.push_back(fact->id);
      else
        page.state = PageState::State::todo;
    }
    if (!answered.empty()) interview.summary.push_back({id, page.title, words.because(answered, facts)});
    interview.pages.push_back(std::move(page));
  }
  for (std::size_t i = interview.pages.size(); i-- > 0;) {
    if (interview.pages[i].state == PageState::State::todo) current = i;
  }
  interview.finished = current == rulebook.pages.size();
  for (std::size_t i = 0; i < interview.pages.size(); ++i) {
    if (interview.pages[i].id == wanted_page) current = i;
  }
  if (current < interview.pages.size()) {
    interview.pages[current].state = PageState::State::current;
    interview.page = &interview.pages[current];
  }
  return interview;
}

}  // namespace shagym
