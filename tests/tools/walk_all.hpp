#ifndef SHAGYM_TESTS_TOOLS_WALK_ALL_HPP_INCLUDED
#define SHAGYM_TESTS_TOOLS_WALK_ALL_HPP_INCLUDED

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "shagym/view.hpp"
#include "values.hpp"

namespace shagym::proof {

/// Answers every interview in every way that the rules can tell apart, depth first.
///
/// Where two cases leave the same of every condition that is still open, ask the same, and have the same
/// route, channel, authority and elements of the letter, whatever follows is the same for both: it is walked
/// once. What is already decided about a sentence of the letter is not part of that comparison; that such
/// sentences fit together is proven apart (exclusive.hpp).
class WalkAll {
 public:
  WalkAll(const Rulebook& rulebook, const Values& values, RawCase setting)
      : rulebook_(rulebook), values_(values), setting_(std::move(setting)) {}

  /// Walks from the first page to every end.
  void run() { paths_ += visit({}); }

  double paths() const { return paths_; }               ///< ways from the first page to an end
  std::size_t views() const { return views_; }          ///< cases looked at
  std::size_t classes() const { return seen_.size(); }  ///< of cases that differ in what can follow
  const std::map<std::string, std::size_t>& ends() const { return ends_; }
  /// What went wrong, with the first case in which it did.
  const std::map<std::string, std::string>& faults() const { return faults_; }

 private:
  using Answers = std::map<std::string, Value>;

  double visit(const Answers& answers);
  double ask(const View& view, const Answers& answers);
  void check_end(const View& view, const Answers& answers);
  void check_ready(const View& view, const Answers& answers);
  void check_routes(const View& view, const Answers& answers);
  void check_asking(const View& view, const Answers& answers);
  void fault(const std::string& what, const Answers& answers);
  std::vector<Value> possible(const Fact& fact, const View& view) const;
  View look(const Answers& answers);
  std::string key(const View& view) const;

  const Rulebook& rulebook_;
  const Values& values_;
  RawCase setting_;
  double paths_ = 0;
  std::size_t views_ = 0;
  std::unordered_map<std::string, double> seen_;  ///< negative while its own future is walked
  std::map<std::string, std::size_t> ends_;
  std::map<std::string, std::string> faults_;
};

}  // namespace shagym::proof

#endif
