#include "shagym/engine.hpp"

namespace shagym {

std::string_view version() {
  return SHAGYM_VERSION;
}

}  // namespace shagym
