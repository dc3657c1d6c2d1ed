#include "shagym/engine.hpp"

#include "json/decisions.hpp"
#include "json/explanation_writer.hpp"
#include "json/finding_writer.hpp"
#include "json/request_reader.hpp"
#include "json/rulebook_reader.hpp"
#include "json/view_writer.hpp"
#include "shagym/explain.hpp"
#include "shagym/inspect.hpp"
#include "shagym/view.hpp"

namespace shagym {

Engine::Engine(std::string_view rulebook_json)
    : rulebook_(std::make_unique<const Rulebook>(json::read_rulebook(rulebook_json))),
      decider_(std::make_unique<const Decider>(*rulebook_)) {}

Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

std::string Engine::respond(std::string_view request_json) const {
  try {
    return json::write_view(view_case(*rulebook_, json::read_request(request_json)), *rulebook_);
  } catch (const InputError& error) {
    return json::write_error(error);
  }
}

std::string Engine::decide(std::string_view lines) const {
  return json::decide_lines(*decider_, lines);
}

std::string Engine::explain(std::string_view request_json, std::string_view about) const {
  try {
    const auto conclusion = conclusion_named(*rulebook_, about);
    return json::write_explanations(explain_case(*rulebook_, json::read_request(request_json), conclusion));
  } catch (const InputError& error) {
    return json::write_error(error);
  }
}

std::string Engine::inspect(std::string_view name, std::string_view bytes) const {
  return json::write_finding(shagym::inspect(name, bytes));
}

}  // namespace shagym
