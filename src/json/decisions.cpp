#include "decisions.hpp"

#include "node.hpp"
#include "plain_line.hpp"
#include "view_writer.hpp"
#include "writer.hpp"

namespace shagym::json {

namespace {

constexpr Limits limits{std::size_t{1024} * 1024, 32};

/// The general reader of a line.
void read_line(const Decider& decider, std::string_view line, CivilTime& now, NumberedFacts& facts) {
  const Value json = parse(line, limits, Side::request);
  const Node root(json, Side::request);
  root.only({"now", "facts"});
  const auto time = parse_civil_time(root.at("now").text());
  if (!time) root.at("now").fail("bad_time", "expected YYYY-MM-DDTHH:MM, Kazakhstan civil time");
  now = *time;
  root.at("facts").members([&](const std::string& id, const Node& fact) {
    const auto number = decider.number_of(id);
    if (!number) fact.fail("unknown_fact", "no such fact in the rulebook");
    if (facts.knows(*number)) fact.fail("duplicate_member", "the same fact stands twice");
    facts.put(*number) = fact.value();
  });
}

void write(Writer& writer, const Decision& decision) {
  const auto ids = [&](std::string_view key, const auto& rules) {
    writer.list(key, rules, [&](const auto* rule) { writer.text(rule->id); });
  };
  writer.object([&] {
    writer.member("ok", true);
    ids("grounds", decision.grounds);
    ids("open", decision.open);
    ids("routes", decision.routes);
    writer.text_or_null("route", decision.route ? std::string_view(decision.route->id) : "");
    writer.object("terms", [&] {
      for (const auto& [term, day] : decision.terms)
        writer.text_or_null(term->id, day ? iso(*day) : std::string());
    });
  });
}

}  // namespace

std::string decide_lines(const Decider& decider, std::string_view lines) {
  NumberedFacts facts = decider.facts();
  PlainLine plain(decider);
  Decision decision;
  CivilTime now;
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      facts.clear();
      if (line.size() > limits.bytes || !plain.read(line, now, facts)) {
        facts.clear();
        read_line(decider, line, now, facts);
      }
      decider.decide(now, facts, decision);
      Writer writer;
      write(writer, decision);
      out += writer.take();
    } catch (const InputError& error) {
      out += write_error(error);
    }
    out += '\n';
  }
  return out;
}

}  // namespace shagym::json
