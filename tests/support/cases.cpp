#include "cases.hpp"

#include "conditions.hpp"
#include "rulebook.hpp"

namespace shagym::test {

namespace {

/// One plain answer to each question but those about routes and channels.
constexpr const char* plain_answers = R"({
  "happened": ["refused"], "provider_kind": "local", "region": "almaty",
  "provider_name": "Akimat of Almaty", "service_name": "Registration of residence",
  "applied_on": "2026-11-02", "application_number": "A-17",
  "refusal_reason": "none_given", "refusal_form": "written", "refusal_on": "2026-11-16",
  "refusal_number": "R-5", "appeal_info": "yes", "due_known": true, "due_on": "2026-11-20",
  "defects": ["errors"], "paper_name": "a certificate", "paper_basis": "state_has",
  "conduct_on": "2026-11-17", "conduct_who": "a clerk", "event_on": "2026-11-16",
  "complained": "no",
  "provider_registered_on": "2026-11-18", "provider_number": "P-1", "provider_outcome": "waiting",
  "provider_portal_date": null, "provider_answered_on": "2026-11-20",
  "authority_registered_on": "2026-11-03", "authority_number": "A-2", "authority_outcome": "refused",
  "authority_portal_date": null, "authority_answered_on": "2026-11-20", "through_outcome": "waiting",
  "higher_complained": false, "higher_registered_on": "2026-11-03", "higher_outcome": "refused",
  "higher_portal_date": null, "higher_answered_on": "2026-11-20",
  "story": "I was refused at the window.", "relief": "to return my papers", "wishes": ["hearing"],
  "late_reason": "I was ill.", "means": "eds",
  "representative": false,
  "applicant_name": {"surname": "Akhmetova", "given": "Aigul", "patronymic": "Serikovna"},
  "applicant_iin": "791028302728",
  "postal_address": {"index": "050000", "place": "Almaty", "street": "Dostyk", "house": "10", "flat": "5"},
  "same_address": true,
  "actual_address": {"place": "Astana", "house": "7"},
  "phone": "8 701 123 45 67", "email": "aigul@example.kz", "reply": "electronic", "enclosures": true
})";

Json to_json(const Value& value) {
  if (const bool* truth = std::get_if<bool>(&value.data)) return *truth;
  if (const double* number = std::get_if<double>(&value.data)) return *number;
  if (value.text()) return *value.text();
  if (value.array()) {
    Json items = Json::array();
    for (const Value& item : *value.array()) items.push_back(to_json(item));
    return items;
  }
  if (value.object()) {
    Json members = Json::object();
    for (const auto& [key, part] : *value.object()) members[key] = to_json(part);
    return members;
  }
  return nullptr;
}

/// The recommended one of those that are possible, else the first.
template <class Judged>
Value option(const std::vector<Judged>& all) {
  Value first;
  for (const Judged& each : all) {
    if (each.recommended) return each.rule->id;
    if (each.truth == Truth::yes && first.is_null()) first = each.rule->id;
  }
  return first;
}

Value plain_answer(const Fact& fact, const View& view) {
  static const Answers plain = answers(plain_answers);
  if (fact.from == OptionSource::routes) return option(view.routes.all);
  if (fact.from == OptionSource::channels) return option(view.channels.all);
  return plain.at(fact.id);
}

}  // namespace

Answers answers(const std::string& json) {
  Answers given;
  const Value parsed = value(json);
  for (const auto& [id, each] : *parsed.object()) given[id] = each;
  return given;
}

Answers with(Answers base, const std::string& changes) {
  for (auto& [id, each] : answers(changes)) base[id] = each;
  return base;
}

RawCase raw_case(const Answers& given, const Setting& setting) {
  RawCase raw;
  raw.locale = setting.locale;
  raw.letter_locales = {setting.locale};
  raw.now = parse_civil_time(setting.now).value();
  raw.answers.assign(given.begin(), given.end());
  raw.documents = setting.documents;
  raw.page = setting.page;
  return raw;
}

View view(const Answers& given, const Setting& setting) {
  return view_case(rulebook(), raw_case(given, setting));
}

Letter letter_of(const Answers& given, const Setting& setting) {
  return view(given, setting).letter.value();
}

std::string request(const Answers& given, const Setting& setting) {
  Json out{{"locale", name_of(setting.locale)}, {"now", setting.now}, {"answers", Json::object()}};
  for (const auto& [id, each] : given) out["answers"][id] = to_json(each);
  out["documents"] = Json::array();
  for (const Document& each : setting.documents) {
    out["documents"].push_back({{"id", each.id},
                                {"name", each.name},
                                {"type", each.type},
                                {"size", each.size},
                                {"sha256", each.sha256},
                                {"role", each.role}});
  }
  if (!setting.page.empty()) out["page"] = setting.page;
  return out.dump();
}

Answers completed(Answers given, const Setting& setting) {
  for (;;) {
    const View now = view(given, setting);
    if (now.state != View::State::asking) return given;
    const std::size_t before = given.size();
    for (const Fact* fact : now.interview.page->questions) {
      if (given.count(fact->id) == 0) given[fact->id] = plain_answer(*fact, now);
    }
    if (given.size() == before) throw std::runtime_error("stuck on page " + now.interview.page->id);
  }
}

Answers refusal(const std::string& changes) {
  return completed(with(answers(R"({"happened": ["refused"]})"), changes));
}

Document document(const std::string& role, const std::string& name, const std::string& type) {
  return {"d-" + role, name, type, 1000, std::string(64, 'a'), role, {}, 0};
}

Day day(const std::string& iso_date) {
  return parse_date(iso_date).value();
}

std::string text_of(const Letter& letter) {
  std::string out;
  for (const Block& each : letter.blocks) {
    for (const std::string& line : each.lines) out += line + "\n";
  }
  return out;
}

}  // namespace shagym::test
