#include "rulebook_reader.hpp"

#include "calendar_reader.hpp"
#include "letter_rules_reader.hpp"
#include "rule_parts.hpp"
#include "rulebook_check.hpp"

namespace shagym::json {

namespace {

Act read_act(const Node& node) {
  return {node.at("id").text(), read_list<Edition>(node, "editions", [](const Node& item) {
            return Edition{item.at("id").text(), item.at("url").text(), item.text_or_empty("url_kk")};
          })};
}

Fact read_fact(const Node& node) {
  node.only({"id", "page", "kind", "optional", "options", "from", "not_before", "not_after", "max_length",
             "scheme"});
  Fact fact;
  fact.id = node.at("id").text();
  fact.page = node.at("page").text();
  fact.kind = read_name<Kind>(node.at("kind"), {{"choice", Kind::choice},
                                                {"choices", Kind::choices},
                                                {"yes-no", Kind::yes_no},
                                                {"date", Kind::date},
                                                {"text", Kind::text},
                                                {"long-text", Kind::long_text},
                                                {"person", Kind::person},
                                                {"identifier", Kind::identifier},
                                                {"address", Kind::address},
                                                {"phone", Kind::phone},
                                                {"e-mail", Kind::email},
                                                {"files", Kind::files}});
  fact.optional = node.boolean_or("optional", false);
  fact.options = node.texts_or_empty("options");
  if (node.has("from")) {
    fact.from = read_name<OptionSource>(
        node.at("from"), {{"routes", OptionSource::routes}, {"channels", OptionSource::channels}});
  }
  fact.not_before = node.text_or_empty("not_before");
  fact.not_after = node.text_or_empty("not_after");
  // Names and parts of addresses have no length of their own in the data; 300 characters bound them all.
  fact.max_length =
      node.has("max_length") ? static_cast<std::size_t>(node.at("max_length").integer(1, 100000)) : 300;
  return fact;
}

Ground read_ground(const Node& node) {
  Ground ground;
  read_rule(node, ground);
  ground.event = node.at("event").text();
  ground.when = read_when(node);
  ground.statements = read_lines(node, "statements");
  ground.norms = read_lines(node, "norms");
  ground.demands = read_lines(node, "demands");
  for (const char* verdict : {"yes", "no"}) {
    node.at("examples").at(verdict).each([&](const Node& item) {
      Example example{{}, std::string_view(verdict) == "yes"};
      item.members([&](const std::string& id, const Node& value) { example.facts.set(id, value.value()); });
      ground.examples.push_back(std::move(example));
    });
  }
  return ground;
}

Exit read_exit(const Node& node) {
  Exit exit;
  read_rule(node, exit);
  exit.when = read_when(node);
  exit.lines = node.at("lines").texts();
  exit.link = node.text_or_empty("link");
  return exit;
}

Authority read_authority(const Node& node) {
  Authority authority;
  read_rule(node, authority);
  authority.role = node.at("role").text();
  authority.when = read_when(node);
  return authority;
}

Route read_route(const Node& node) {
  Route route;
  read_rule(node, route);
  route.stage = node.at("stage").text();
  route.role = node.text_or_empty("role");
  route.letter = read_letter_kind(node);
  route.when = read_when(node);
  route.recommended = read_when(node, "recommended");
  return route;
}

FileIntake read_files(const Node& node) {
  using How = FileIntake::How;
  node.only({"how", "target"});
  FileIntake files;
  files.how =
      read_name<How>(node.at("how"), {{"upload", How::upload}, {"paper", How::paper}, {"none", How::none}});
  if (node.has("target")) files.target = node.at("target").integer(1, 2'000'000'000);
  return files;
}

Channel read_channel(const Node& node) {
  Channel channel;
  read_rule(node, channel);
  channel.when = read_when(node);
  channel.recommended = read_when(node, "recommended");
  channel.needs = node.at("needs").texts();
  channel.gives = node.at("gives").texts();
  channel.steps = node.at("steps").texts();
  channel.link = node.text_or_empty("link");
  channel.files = read_files(node.at("files"));
  return channel;
}

Term read_term(const Node& node) {
  using Unit = Term::Unit;
  Term term;
  read_rule(node, term);
  term.amount = node.at("amount").integer(1, 1000);
  term.unit = read_name<Unit>(node.at("count"), {{"from_next_day", Unit::working_days_from_next_day},
                                                 {"clamped_and_rolled", Unit::months_clamped_and_rolled},
                                                 {"days_after", Unit::days_after}});
  term.doubts = node.texts_or_empty("doubts");
  term.purpose = read_name<Term::Purpose>(node.at("kind"), {{"yours", Term::Purpose::yours},
                                                            {"theirs", Term::Purpose::theirs},
                                                            {"begins", Term::Purpose::begins}});
  term.starts = read_list<Start>(node, "starts", [](const Node& item) {
    item.only({"when", "fact", "after", "registration", "portal", "extended"});
    return Start{read_when(item), item.text_or_empty("fact"), item.text_or_empty("after"),
                 item.text_or_empty("portal"), item.has("extended")};
  });
  return term;
}

DocumentRole read_role(const Node& node) {
  return {node.at("role").text(), read_when(node),
          read_name<bool>(node.at("need"), {{"expected", true}, {"helps", false}})};
}

GuideSectionRule read_section(const Node& node) {
  using From = GuideSectionRule::From;
  GuideSectionRule section;
  section.id = node.at("id").text();
  section.kind = node.at("kind").text();
  if (node.has("from")) {
    section.from = read_name<From>(node.at("from"), {{"needs", From::needs},
                                                     {"steps", From::steps},
                                                     {"deadlines", From::deadlines},
                                                     {"notes", From::notes}});
  }
  section.lines = read_lines(node, "lines");
  return section;
}

void read_texts(const Node& node, Texts& into) {
  node.members([&](const std::string& language, const Node& texts) {
    const auto locale = parse_locale(language);
    if (!locale) texts.fail("unknown_language", "expected kk, ru or en");
    const Object* all = texts.value().object();
    if (!all) texts.fail("wrong_type", "expected an object");
    // They are by far the most of what there is to read: a node only for what it has to complain of.
    for (const auto& [key, text] : *all)
      into.add(*locale, key, text.text() ? *text.text() : texts.at(key).text());
  });
}

}  // namespace

Rulebook read_rulebook(std::string_view text) {
  const Value json = parse(text, rulebook_limits, Side::rulebook);
  refuse_twins(json, Side::rulebook);
  const Node root(json, Side::rulebook);
  Rulebook rulebook;
  root.at("format").integer(1, 1);
  rulebook.id = root.at("id").text();
  rulebook.version = root.at("version").text();
  rulebook.checked_on = iso(root.at("checked_on").date());
  rulebook.hash = root.at("hash").text();
  const Node registration = root.at("registration");
  const auto closing = parse_clock(registration.at("closing_time").text());
  if (!closing) registration.at("closing_time").fail("bad_time", "expected HH:MM");
  rulebook.closing_minute = *closing;
  rulebook.registration_notes = registration.texts_or_empty("notes");
  rulebook.acts = read_list<Act>(root, "acts", read_act);
  rulebook.pages =
      read_list<std::string>(root, "pages", [](const Node& page) { return page.at("id").text(); });
  rulebook.facts = read_list<Fact>(root, "facts", read_fact);
  for (std::size_t i = 0; i < rulebook.facts.size(); ++i)
    rulebook.fact_places.emplace(rulebook.facts[i].id, i);
  rulebook.exits = read_list<Exit>(root, "exits", read_exit);
  rulebook.grounds = read_list<Ground>(root, "grounds", read_ground);
  rulebook.authorities = read_list<Authority>(root, "authorities", read_authority);
  rulebook.routes = read_list<Route>(root, "routes", read_route);
  rulebook.channels = read_list<Channel>(root, "channels", read_channel);
  rulebook.terms = read_list<Term>(root, "terms", read_term);
  rulebook.documents = read_list<DocumentRole>(root, "documents", read_role);
  read_letter(root.at("letter"), rulebook);
  rulebook.guide = read_list<GuideSectionRule>(root, "guide", read_section);
  rulebook.suffixes = read_suffixes(root.at("suffixes"));
  rulebook.insults = read_insults(root.at("insults"));
  rulebook.calendar = Calendar(read_calendar(root.at("holidays"), root.at("calendar")));
  read_texts(root.at("texts"), rulebook.texts);
  check_references(rulebook);
  return rulebook;
}

}  // namespace shagym::json
