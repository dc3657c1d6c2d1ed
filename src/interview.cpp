#include "shagym/interview.hpp"

#include <map>

namespace shagym {

namespace {

/// A stage may name a fact, or one part of a person or an address.
NameSet whole_facts(const NameSet& paths) {
  NameSet ids;
  for (const std::string& path : paths) ids.insert(path.substr(0, path.find('.')));
  return ids;
}

struct Questions {
  std::vector<const Fact*> asked;
  bool needed = false;  ///< some stage needs one of them now
};

/// The questions of each page; a page is not needed when no stage needs any of them.
std::map<std::string_view, Questions> questions_by_page(const Rulebook& rulebook, const NameSet& relevant,
                                                        const NameSet& perhaps) {
  const NameSet now = whole_facts(relevant);
  const NameSet later = whole_facts(perhaps);
  std::map<std::string_view, Questions> pages;
  for (const Fact& fact : rulebook.facts) {
    const bool needed = now.count(fact.id) != 0;
    if (!needed && later.count(fact.id) == 0) continue;
    Questions& page = pages[fact.page];
    page.asked.push_back(&fact);
    page.needed = page.needed || needed;
  }
  return pages;
}

}  // namespace

void Interview::show_nothing() {
  page = nullptr;
  for (PageState& each : pages) {
    if (each.state == PageState::State::current) each.state = PageState::State::todo;
  }
}

Interview hold_interview(const Rulebook& rulebook, const Words& words, const Facts& facts,
                         const NameSet& relevant, const NameSet& perhaps, const std::string& wanted_page) {
  Interview interview;
  auto questions = questions_by_page(rulebook, relevant, perhaps);
  std::size_t current = rulebook.pages.size();
  for (const std::string& id : rulebook.pages) {
    const auto found = questions.find(id);
    if (found == questions.end() || !found->second.needed) continue;
    PageState page{id, words.get("page." + id + ".title"), PageState::State::done,
                   std::move(found->second.asked)};
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
