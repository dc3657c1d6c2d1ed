#include "decisions.hpp"

#include <algorithm>

#include "node.hpp"
#include "plain_line.hpp"
#include "request_reader.hpp"
#include "view_writer.hpp"
#include "writer.hpp"

namespace shagym::json {

namespace {

/// The general reader of a line.
void read_line(const Decider& decider, std::string_view line, CivilTime& now, NumberedFacts& facts) {
  const Value json = parse(line, request_limits, Side::request);
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

void append_text(std::string& out, std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c == '_' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (plain) {
    out += '"';
    out += text;
    out += '"';
    return;
  }
  Writer writer;
  writer.text(text);
  out += writer.take();
}

template <class Rules>
void append_ids(std::string& out, const Rules& rules) {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (i > 0) out += ',';
    append_text(out, rules[i]->id);
  }
}

/// By hand and into one text for all lines: a Writer for each would cost more than the decision.
void append(std::string& out, const Decision& decision) {
  out += R"({"ok":true,"grounds":[)";
  append_ids(out, decision.grounds);
  out += R"(],"open":[)";
  append_ids(out, decision.open);
  out += R"(],"routes":[)";
  append_ids(out, decision.routes);
  out += R"(],"route":)";
  if (decision.route)
    append_text(out, decision.route->id);
  else
    out += "null";
  out += R"(,"terms":{)";
  bool first = true;
  for (const auto& [term, day] : decision.terms) {
    if (!first) out += ',';
    first = false;
    append_text(out, term->id);
    out += ':';
    if (day)
      append_text(out, iso(*day));
    else
      out += "null";
  }
  out += "}}";
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
      if (line.size() > request_limits.bytes || !plain.read(line, now, facts)) {
        facts.clear();
        read_line(decider, line, now, facts);
      }
      decider.decide(now, facts, decision);
      append(out, decision);
    } catch (const InputError& error) {
      out += write_error(error);
    }
    out += '\n';
  }
  return out;
}

}  // namespace shagym::json
