#include <emscripten/bind.h>

#include <string>

#include "json/view_writer.hpp"
#include "shagym/engine.hpp"

namespace {

/// Strings and bytes are copied both ways, so nothing has to be deleted. A rulebook that cannot be used is
/// told by the first `respond`, in the same envelope as any other failure.
class Engine {
 public:
  explicit Engine(const std::string& rulebook_json) {
    try {
      engine_ = std::make_unique<shagym::Engine>(rulebook_json);
    } catch (const shagym::InputError& error) {
      failure_ = shagym::json::write_error(error);
    }
  }
  std::string respond(const std::string& request_json) const {
    return engine_ ? engine_->respond(request_json) : failure_;
  }
  std::string inspect(const std::string& name, const std::string& bytes) const {
    return engine_ ? engine_->inspect(name, bytes) : failure_;
  }

 private:
  std::unique_ptr<shagym::Engine> engine_;
  std::string failure_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(shagym) {
  emscripten::class_<Engine>("Engine")
      .constructor<std::string>()
      .function("respond", &Engine::respond)
      .function("inspect", &Engine::inspect);
}
