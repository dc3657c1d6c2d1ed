#ifndef SHAGYM_JSON_NODE_HPP_INCLUDED
#define SHAGYM_JSON_NODE_HPP_INCLUDED

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "parse.hpp"
#include "shagym/date.hpp"
#include "shagym/problem.hpp"

namespace shagym::json {

/// A value and where it stands: every complaint names its JSON pointer.
class Node {
 public:
  Node(const Value& value, Side side, std::string pointer = {})
      : value_(value), side_(side), pointer_(std::move(pointer)) {}

  const Value& value() const { return value_; }
  bool has(std::string_view key) const { return value_.member(key) != nullptr; }

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
    const Array& all = items();
    for (std::size_t i = 0; i < all.size(); ++i)
      take(Node(all[i], side_, pointer_ + "/" + std::to_string(i)));
  }

  /// Calls `take(key, Node)` for each member of an object.
  template <class Take>
  void members(Take take) const {
    for (const auto& [key, value] : object()) take(key, Node(value, side_, pointer_ + pointer_step(key)));
  }

  [[noreturn]] void fail(const char* code, const std::string& message) const;

 private:
  const Array& items() const;
  const Object& object() const;

  const Value& value_;
  Side side_;
  std::string pointer_;
};

}  // namespace shagym::json

#endif
