#include "node.hpp"

#include <algorithm>

namespace shagym::json {

Node Node::at(std::string_view key) const {
  object();
  const Value* member = value_.member(key);
  if (!member) fail("missing_member", "expected a member \"" + std::string(key) + "\"");
  return {*member, side_, pointer_ + pointer_step(key)};
}

const Node& Node::only(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, member] : object())
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      at(key).fail("unknown_member", "no such member");
  return *this;
}

std::string Node::text() const {
  if (!value_.text()) fail("wrong_type", "expected a string");
  return *value_.text();
}

std::string Node::text_or_empty(std::string_view key) const {
  const Value* member = value_.member(key);
  return member && !member->is_null() ? at(key).text() : std::string();
}

int Node::integer(int least, int most) const {
  const double value = number();
  if (value != static_cast<double>(static_cast<long long>(value))) fail("wrong_type", "expected an integer");
  if (value < least || value > most) {
    fail("out_of_range", "expected " + std::to_string(least) + " to " + std::to_string(most));
  }
  return static_cast<int>(value);
}

double Node::number() const {
  const double* number = std::get_if<double>(&value_.data);
  // Beyond 2^53 a double no longer tells neighbours apart, and no number of ours comes near.
  if (!number || *number > 9e15 || *number < -9e15) fail("wrong_type", "expected a number");
  return *number;
}

bool Node::boolean() const {
  const bool* truth = std::get_if<bool>(&value_.data);
  if (!truth) fail("wrong_type", "expected true or false");
  return *truth;
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

const Array& Node::items() const {
  if (!value_.array()) fail("wrong_type", "expected an array");
  return *value_.array();
}

const Object& Node::object() const {
  if (!value_.object()) fail("wrong_type", "expected an object");
  return *value_.object();
}

}  // namespace shagym::json
