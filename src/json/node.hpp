#ifndef SHAGYM_JSON_NODE_HPP_INCLUDED
#define SHAGYM_JSON_NODE_HPP_INCLUDED

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "shagym/condition.hpp"
#include "shagym/date.hpp"

namespace shagym::json {

/// Keeps the order in which members were written.
using Json = nlohmann::ordered_json;

/// Whose input it is: decides whether a fault is a RequestError or a RulebookError.
enum class Side { request, rulebook };

struct Limits {
  std::size_t bytes;
  int depth;
};

/// Parses a document, refusing one that is too large, too deep, not UTF-8 or not JSON.
/// @throws InputError of that side with code `too_large`, `too_deep` or `not_json` and an empty pointer
Json parse(std::string_view text, Limits limits, Side side);

/// A value and where it stands: every complaint names its JSON pointer.
class Node {
 public:
  Node(const Json& json, Side side, std::string pointer = {})
      : json_(json), side_(side), pointer_(std::move(pointer)) {}

  const Json& json() const { return json_; }
  const std::string& pointer() const { return pointer_; }
  bool has(std::string_view key) const { return json_.is_object() && json_.contains(key); }

  /// A member that must be there.
  Node at(std::string_view key) const;
  /// An object with no members but these.
  const Node& only(std::initializer_list<std::string_view> keys) const;
  std::string text() const;
  /// Text of a member, empty when it is absent or null.
  std::string text_or_empty(std::string_view key) const;
  int integer(int least, int most) const;
  double number() const;
  bool boolean() const;
  bool boolean_or(std::string_view key, bool otherwise) const;
  Day date() const;
  std::vector<std::string> texts() const;
  std::vector<std::string> texts_or_empty(std::string_view key) const;

  /// Calls `take(Node)` for each item of an array.
  template <class Take>
  void each(Take take) const {
    if (!json_.is_array()) fail("wrong_type", "expected an array");
    for (std::size_t i = 0; i < json_.size(); ++i)
      take(Node(json_[i], side_, pointer_ + "/" + std::to_string(i)));
  }

  /// Calls `take(key, Node)` for each member of an object.
  template <class Take>
  void members(Take take) const {
    if (!json_.is_object()) fail("wrong_type", "expected an object");
    for (const auto& [key, value] : json_.items())
      take(key, Node(value, side_, pointer_ + "/" + escaped(key)));
  }

  [[noreturn]] void fail(const char* code, const std::string& message) const;

 private:
  /// RFC 6901: `~` and `/` inside a name.
  static std::string escaped(std::string_view key);

  const Json& json_;
  Side side_;
  std::string pointer_;
};

/// A JSON value as a fact's value.
Value to_value(const Json& json);

}  // namespace shagym::json

#endif
