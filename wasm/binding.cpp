#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <string>

#include "json/view_writer.hpp"
#include "shagym/engine.hpp"
#include "shagym/rulebook.hpp"

namespace {

using emscripten::val;

// The platform's own coders: Embind's go byte by byte and took half of a call's time.

std::string from_javascript(const val& text) {
  static const val encoder = val::global("TextEncoder").new_();
  const val bytes = encoder.call<val>("encode", text);
  std::string copy(bytes["length"].as<std::size_t>(), '\0');
  auto* at = reinterpret_cast<unsigned char*>(copy.data());
  val(emscripten::typed_memory_view(copy.size(), at)).call<void>("set", bytes);
  return copy;
}

val to_javascript(const std::string& text) {
  static const val decoder = val::global("TextDecoder").new_();
  return decoder.call<val>("decode", val(emscripten::typed_memory_view(text.size(), text.data())));
}

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
