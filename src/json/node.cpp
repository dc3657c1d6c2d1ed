#include "node.hpp"

#include <algorithm>

#include "shagym/problem.hpp"

namespace shagym::json {

namespace {

/// Depth of nesting, counted before parsing so that no recursion can run deep.
int depth_of(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++depth);
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return deepest;
}

[[noreturn]] void refuse(Side side, const char* code, const std::string& pointer,
                         const std::string& message) {
  if (side == Side::request) throw RequestError(code, pointer, message);
  throw RulebookError(code, pointer, message);
}

}  // namespace

Json parse(std::string_view text, Limits limits, Side side) {
  if (text.size() > limits.bytes) {
    refuse(side, "too_large", "", "expected at most " + std::to_string(limits.bytes) + " bytes");
  }
  if (depth_of(text) > limits.depth) {
    refuse(side, "too_deep", "", "expected at most " + std::to_string(limits.depth) + " levels");
  }
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) refuse(side, "not_json", "", "expected a JSON document in UTF-8");
  return json;
}

Node Node::at(std::string_view key) const {
  if (!json_.is_object()) fail("wrong_type", "expected an object");
  const auto it = json_.find(key);
  if (it == json_.end()) fail("missing_member", "expected a member \"" + std::string(key) + "\"");
  return Node(*it, side_, pointer_ + "/" + escaped(key));
}

const Node& Node::only(std::initializer_list<std::string_view> keys) const {
  members([&](const std::string& key, const Node& member) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      member.fail("unknown_member", "no such member");
  });
  return *this;
}

std::string Node::text() const {
  if (!json_.is_string()) fail("wrong_type", "expected a string");
  return json_.get<std::string>();
}

std::string Node::text_or_empty(std::string_view key) const {
  return has(key) && !json_.at(std::string(key)).is_null() ? at(key).text() : std::string();
}

int Node::integer(int least, int most) const {
  if (!json_.is_number_integer()) fail("wrong_type", "expected an integer");
  const auto value = json_.get<std::int64_t>();
  if (value < least || value > most) {
    fail("out_of_range", "expected " + std::to_string(least) + " to " + std::to_string(most));
  }
  return static_cast<int>(value);
}

double Node::number() const {
  if (!json_.is_number()) fail("wrong_type", "expected a number");
  return json_.get<double>();
}

bool Node::boolean() const {
  if (!json_.is_boolean()) fail("wrong_type", "expected true or false");
  return json_.get<bool>();
}

bool Node::boolean_or(std::string_view key, bool otherwise) const {
  return has(key) ? at(key).boolean() : otherwise;
}

Day Node::date() const {
  const auto day = parse_date(text());
  if (!day) fail("bad_date", "expected a date YYYY-MM-DD");
  return *day;
}

std::vector<std::string> Node::texts() const {
  std::vector<std::string> out;
  each([&](const Node& item) { out.push_back(item.text()); });
  return out;
}

std::vector<std::string> Node::texts_or_empty(std::string_view key) const {
  return has(key) ? at(key).texts() : std::vector<std::string>();
}

void Node::fail(const char* code, const std::string& message) const {
  refuse(side_, code, pointer_, message);
}

std::string Node::escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

Value to_value(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number()) return json.get<double>();
  if (json.is_string()) return json.get<std::string>();
  if (json.is_array()) {
    Array items;
    for (const Json& item : json) items.push_back(to_value(item));
    return items;
  }
  if (json.is_object()) {
    Object members;
    for (const auto& [key, value] : json.items()) members.emplace_back(key, to_value(value));
    return members;
  }
  return {};
}

}  // namespace shagym::json
