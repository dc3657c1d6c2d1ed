#include "shagym/rulebook.hpp"

namespace shagym {

const Fact* Rulebook::fact(std::string_view fact_id) const {
  const auto place = fact_places.find(fact_id);
  return place == fact_places.end() ? nullptr : &facts[place->second];
}

std::vector<VersionOn<Ground>> grounds_on_event(const Rulebook& rulebook, const Facts& facts) {
  const Day today = facts.today();
  return versions_on(rulebook.grounds, [&](const Ground& ground) {
    return parse_date(facts.text(ground.event)).value_or(today);
  });
}

}  // namespace shagym
