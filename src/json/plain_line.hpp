#ifndef SHAGYM_JSON_PLAIN_LINE_HPP_INCLUDED
#define SHAGYM_JSON_PLAIN_LINE_HPP_INCLUDED

#include <string_view>
#include <vector>

#include "shagym/decide.hpp"

namespace shagym::json {

/// Reads lines that hold nothing but plain texts in ASCII, truth values, whole numbers, nulls and lists of
/// texts: nearly all of them. Whatever else it meets, it leaves the line to the general reader, which also
/// tells what is wrong with it. So it has no faults of its own to report, and no JSON to refuse.
class PlainLine {
 public:
  explicit PlainLine(const Decider& decider) : decider_(decider) {}

  /// @return whether the line was read; if not, `facts` holds anything
  bool read(std::string_view line, CivilTime& now, NumberedFacts& facts);

 private:
  bool take(char wanted);
  bool text(std::string_view& into);
  bool fact(std::string_view name, NumberedFacts& facts, std::size_t place);
  bool value(Value& into);
  bool list(Value& into);
  bool number(Value& into);
  void skip_space();

  const Decider& decider_;
  std::vector<std::size_t>
      last_;  ///< numbers of the facts of the last line: the next one mostly has the same
  std::string last_moment_;
  CivilTime last_now_;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
};

}  // namespace shagym::json

#endif
