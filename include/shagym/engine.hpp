#ifndef SHAGYM_ENGINE_HPP_INCLUDED
#define SHAGYM_ENGINE_HPP_INCLUDED

#include <memory>
#include <string>
#include <string_view>

/// Shagym's front door. Everything is in, everything is out; there is no other state:
///
///     shagym::Engine engine(rulebook_json);                      // parsed and checked once
///     std::string view = engine.respond(R"({"locale":"ru",
///         "now":"2026-11-23T10:00","answers":{}})");             // -> the next page, as JSON
///     std::string verdicts = engine.decide(lines);               // many cases in one call, verdicts only
///     std::string what = engine.inspect("refusal.pdf", bytes);   // what a file really is
///
/// Request and view are described by `rules/schema/request.schema.json` and `view.schema.json`. `now` is
/// Kazakhstan civil time (UTC+5). The same request gives the same bytes natively and in WebAssembly.
namespace shagym {

struct Rulebook;
class Decider;

class Engine {
 public:
  /// @param rulebook_json the bundle that `scripts/build-rulebook` writes, at most 8 MiB, at most 64 levels
  /// deep
  /// @throws RulebookError with code and JSON pointer
  explicit Engine(std::string_view rulebook_json);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// @param request_json at most 1 MiB, at most 32 levels deep
  /// @return the view, or `{"ok":false,"error":{code,pointer,message}}`; never throws for any input
  std::string respond(std::string_view request_json) const;

  /// Grounds, routes and terms of many cases in one call, without words and reasons.
  /// @param lines one case a line, `{"now":"2026-11-23T10:00","facts":{...}}`, each at most 1 MiB and 32
  /// levels deep. Facts are answers in canonical form (dates as YYYY-MM-DD); they are not checked as answers
  /// are.
  /// @return one line for each line that is not blank, in order: `{"ok":true,"grounds":[those that hold],
  /// "open":[undecided ones],"routes":[possible ones],"route":the chosen one or null,"terms":{id:date or
  /// null}}`, or the envelope of an error; never throws for any input
  std::string decide(std::string_view lines) const;

  /// Why each conclusion of a case is as it is, and what would change it; see `shagym/explain.hpp`.
  /// @param request_json as for `respond`
  /// @param about one conclusion, written `route/court`; empty for all
  /// @return `{"ok":true,"explanations":[...]}` (`rules/schema/explanations.schema.json`), or the envelope of
  /// a failure
  std::string explain(std::string_view request_json, std::string_view about = {}) const;

  /// @param name the file's name as the person has it
  /// @param bytes the whole file
  /// @return `{"ok":true,"type","extension","problem"}`
  std::string inspect(std::string_view name, std::string_view bytes) const;

  const Rulebook& rulebook() const { return *rulebook_; }

 private:
  std::unique_ptr<const Rulebook> rulebook_;
  std::unique_ptr<const Decider> decider_;
};

/// Version of the engine, `major.minor.patch`.
std::string_view version();

}  // namespace shagym

#endif
