#include "parse.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "shagym/problem.hpp"

namespace shagym::json {

namespace {

/// Receives what nlohmann's parser reads, piece by piece, and puts it where it belongs.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Builder(std::size_t depth) : depth_(depth) {}

  bool null() override { return put(Value()); }
  bool boolean(bool truth) override { return put(Value(truth)); }
  bool number_integer(number_integer_t number) override { return put(Value(static_cast<double>(number))); }
  bool number_unsigned(number_unsigned_t number) override { return put(Value(static_cast<double>(number))); }
  bool number_float(number_float_t number, const string_t& /*text*/) override { return put(Value(number)); }
  bool string(string_t& text) override { return put(Value(std::move(text))); }
  bool binary(binary_t& /*bytes*/) override { return false; }
  bool key(string_t& name) override {
    names_.back() = std::move(name);
    return true;
  }
  bool start_object(std::size_t /*size*/) override { return open(Value(Object())); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*size*/) override { return open(Value(Array())); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const nlohmann::json::exception& /*why*/) override {
    return false;
  }

  bool too_deep() const { return too_deep_; }
  Value take() { return std::move(root_); }

 private:
  bool put(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (Array* items = std::get_if<Array>(&open_.back().data)) {
      items->push_back(std::move(value));
    } else {
      std::get<Object>(open_.back().data).emplace_back(std::move(names_.back()), std::move(value));
    }
    return true;
  }

  bool open(Value container) {
    too_deep_ = open_.size() >= depth_;
    open_.push_back(std::move(container));
    names_.emplace_back();
    return !too_deep_;
  }

  bool close() {
    Value done = std::move(open_.back());
    open_.pop_back();
    names_.pop_back();
    return put(std::move(done));
  }

  std::size_t depth_;
  bool too_deep_ = false;
  std::vector<Value> open_;         ///< containers being read, outermost first
  std::vector<std::string> names_;  ///< the name read last in each of them
  Value root_;
};

/// The pointer of a member that stands twice, put together on the way back from it. @param names room to sort
/// in
std::optional<std::string> twin_in(const Value& value, std::vector<std::string_view>& names) {
  if (const Array* items = value.array()) {
    for (std::size_t i = 0; i < items->size(); ++i)
      if (auto twin = twin_in((*items)[i], names)) return "/" + std::to_string(i) + *twin;
  } else if (const Object* members = value.object()) {
    names.clear();
    for (const auto& [name, member] : *members) names.emplace_back(name);
    std::sort(names.begin(), names.end());
    const auto twin = std::adjacent_find(names.begin(), names.end());
    if (twin != names.end()) return pointer_step(*twin);
    for (const auto& [name, member] : *members)
      if (auto inner = twin_in(member, names)) return pointer_step(name) + *inner;
  }
  return std::nullopt;
}

}  // namespace

Value parse(std::string_view text, Limits limits, Side side) {
  if (text.size() > limits.bytes) {
    refuse(side, "too_large", "", "expected at most " + std::to_string(limits.bytes) + " bytes");
  }
  Builder builder(limits.depth);
  const bool whole = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  if (builder.too_deep()) {
    refuse(side, "too_deep", "", "expected at most " + std::to_string(limits.depth) + " levels");
  }
  if (!whole) refuse(side, "not_json", "", "expected a JSON document in UTF-8");
  return builder.take();
}

void refuse_twins(const Value& value, Side side) {
  std::vector<std::string_view> names;
  if (const auto twin = twin_in(value, names))
    refuse(side, "duplicate_member", *twin, "expected this member once");
}

void refuse(Side side, const char* code, const std::string& pointer, const std::string& message) {
  if (side == Side::request) throw RequestError(code, pointer, message);
  throw RulebookError(code, pointer, message);
}

}  // namespace shagym::json
