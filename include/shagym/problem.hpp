#ifndef SHAGYM_PROBLEM_HPP_INCLUDED
#define SHAGYM_PROBLEM_HPP_INCLUDED

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shagym {

/// Something the person can mend. A value, never an exception: all problems of a case are reported at once.
struct Problem {
  std::string code;     ///< worded by the text `problem.<code>`
  std::string pointer;  ///< JSON pointer into the request
  std::string fact;     ///< the question that mends it
  std::string message;  ///< in the person's language
  std::string against;  ///< the other date, where two contradict each other
};

/// A name as one step of a JSON pointer: `/applicant_name`; RFC 6901 writes `~` and `/` inside it `~0` and
/// `~1`.
inline std::string pointer_step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

/// A fault of the caller (RequestError) or of the rulebook's author (RulebookError): stops the work at once
/// and is caught in one place, at the rim. Messages are for developers, in English, and never repeat what a
/// person typed.
class InputError : public std::runtime_error {
 public:
  InputError(std::string code, std::string pointer, const std::string& message)
      : std::runtime_error(message), code_(std::move(code)), pointer_(std::move(pointer)) {}

  /// Machine-readable kind, for example `wrong_type` or `unknown_fact`.
  const std::string& code() const { return code_; }

  /// JSON pointer (RFC 6901) to the value at fault; empty for the whole document.
  const std::string& pointer() const { return pointer_; }

 private:
  std::string code_;
  std::string pointer_;
};

class RequestError : public InputError {
  using InputError::InputError;
};

class RulebookError : public InputError {
  using InputError::InputError;
};

}  // namespace shagym

#endif
