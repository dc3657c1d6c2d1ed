#ifndef SHAGYM_INTERVIEW_HPP_INCLUDED
#define SHAGYM_INTERVIEW_HPP_INCLUDED

#include <string>
#include <vector>

#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

/// One page of the interview that this case needs.
struct PageState {
  enum class State { done, current, todo };
  std::string id;
  std::string title;
  State state = State::todo;
  std::vector<const Fact*> questions;
};

struct SummaryPage {
  std::string page;
  std::string title;
  std::vector<Because> items;
};

struct Interview {
  std::vector<PageState> pages;      ///< in the author's order
  const PageState* page = nullptr;   ///< the one to show
  bool finished = false;             ///< nothing is left to ask
  std::vector<SummaryPage> summary;  ///< what was answered and still counts

  /// No page is to be shown: the case has left the interview.
  void show_nothing();
};

/// @param relevant facts that some stage needs
/// @param perhaps facts that may be needed; asked on a page that is needed anyway, so that nobody meets it
/// twice
///
/// The next page is a pure function of the case: of the facts that some stage still needs (`relevant`), the
/// first page in the author's order with one unknown. A page asked for by name is shown if this case needs
/// it.
Interview hold_interview(const Rulebook& rulebook, const Words& words, const Facts& facts,
                         const NameSet& relevant, const NameSet& perhaps, const std::string& wanted_page);

}  // namespace shagym

#endif
