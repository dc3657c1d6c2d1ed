#include "shagym/rulebook.hpp"

namespace shagym {

const Fact* Rulebook::fact(std::string_view fact_id) const {
  return find_by_id(facts, fact_id);
}

}  // namespace shagym
