#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <string>

#include "json/view_writer.hpp"
#include "shagym/engine.hpp"
#include "shagym/rulebook.hpp"
#include "strings.hpp"

namespace {

using emscripten::val;

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
  val respond(const val& request) const {
    return to_javascript(engine_ ? engine_->respond(from_javascript(request)) : failure_);
  }
  val decide(const val& lines) const {
    return to_javascript(engine_ ? engine_->decide(from_javascript(lines)) : failure_);
  }
  val explain(const std::string& request, const std::string& about) const {
    return to_javascript(engine_ ? engine_->explain(request, about) : failure_);
  }
  val inspect(const std::string& name, const std::string& bytes) const {
    return to_javascript(engine_ ? engine_->inspect(name, bytes) : failure_);
  }
  /// One block for both lists, copied in and out whole: half the time of Embind's own vectors.
  val add_working_days(const val& days, const val& counts) const {
    const auto size = days["length"].as<std::size_t>();
    if (!engine_ || counts["length"].as<std::size_t>() != size) return val::null();
    const std::unique_ptr<std::int32_t[]> block(new std::int32_t[2 * size]);
    const auto part = [&](std::int32_t* at) { return val(emscripten::typed_memory_view(size, at)); };
    part(block.get()).call<void>("set", days);
    part(block.get() + size).call<void>("set", counts);
    engine_->rulebook().calendar.as_known().add(block.get(), block.get() + size, block.get(), size);
    return part(block.get()).call<val>("slice");
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
      .function("decide", &Engine::decide)
      .function("explain", &Engine::explain)
      .function("inspect", &Engine::inspect)
      .function("addWorkingDays", &Engine::add_working_days);
}
