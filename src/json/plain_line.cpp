#include "plain_line.hpp"

#include <array>

namespace shagym::json {

namespace {

/// Bytes that stand for themselves inside a text: ASCII without controls, quotation mark and backslash.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t c = 0x20; c < 0x80; ++c) table[c] = c != '"' && c != '\\';
  return table;
}

constexpr std::array<bool, 256> is_plain = plain_bytes();

void put(Value& value, std::string_view text) {
  if (std::string* held = std::get_if<std::string>(&value.data))
    held->assign(text);
  else
    value.data = std::string(text);
}

}  // namespace

void PlainLine::skip_space() {
  while (at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\r')) ++at_;
}

bool PlainLine::take(char wanted) {
  skip_space();
  if (at_ == end_ || *at_ != wanted) return false;
  ++at_;
  return true;
}

bool PlainLine::text(std::string_view& into) {
  if (!take('"')) return false;
  const char* begin = at_;
  const char* at = begin;
  while (at != end_ && is_plain[static_cast<unsigned char>(*at)]) ++at;
  at_ = at;
  if (at == end_ || *at != '"') return false;
  into = {begin, static_cast<std::size_t>(at - begin)};
  ++at_;
  return true;
}

bool PlainLine::number(Value& into) {
  const bool negative = *at_ == '-';
  if (negative) ++at_;
  const char* begin = at_;
  double whole = 0;
  for (; at_ != end_ && *at_ >= '0' && *at_ <= '9'; ++at_) whole = whole * 10 + (*at_ - '0');
  const auto digits = at_ - begin;
  if (digits == 0 || digits > 15 || (*begin == '0' && digits > 1)) return false;
  if (at_ != end_ && (*at_ == '.' || *at_ == 'e' || *at_ == 'E')) return false;
  into.data = negative ? -whole : whole;
  return true;
}

bool PlainLine::list(Value& into) {
  if (!into.array()) into.data = Array();
  Array& items = std::get<Array>(into.data);
  std::size_t count = 0;
  skip_space();
  if (at_ != end_ && *at_ == ']') {
    ++at_;
  } else {
    for (bool more = true; more; more = take(',')) {
      std::string_view item;
      if (!text(item)) return false;
      if (count == items.size()) items.emplace_back();
      put(items[count++], item);
    }
    if (!take(']')) return false;
  }
  items.resize(count);
  return true;
}

bool PlainLine::value(Value& into) {
  skip_space();
  if (at_ == end_) return false;
  const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
  const auto word = [&](std::string_view wanted) {
    if (rest.substr(0, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  };
  switch (*at_) {
    case '"': {
      std::string_view read;
      if (!text(read)) return false;
      put(into, read);
      return true;
    }
    case '[':
      ++at_;
      return list(into);
    case 't':
      into.data = true;
      return word("true");
    case 'f':
      into.data = false;
      return word("false");
    case 'n':
      into.data = nullptr;
      return word("null");
    default:
      return number(into);
  }
}

bool PlainLine::fact(std::string_view name, NumberedFacts& facts, std::size_t place) {
  if (place == last_.size()) last_.push_back(0);
  std::size_t number = last_[place];
  if (decider_.rulebook().facts[number].id != name) {
    const auto found = decider_.number_of(name);
    if (!found) return false;
    last_[place] = number = *found;
  }
  return !facts.knows(number) && value(facts.put(number));
}

bool PlainLine::read(std::string_view line, CivilTime& now, NumberedFacts& facts) {
  at_ = line.data();
  end_ = line.data() + line.size();
  if (decider_.rulebook().facts.empty() || !take('{')) return false;
  bool has_now = false;
  bool has_facts = false;
  for (bool more = true; more; more = take(',')) {
    std::string_view name;
    if (!text(name) || !take(':')) return false;
    if (name == "now" && !has_now) {
      std::string_view moment;
      if (!text(moment)) return false;
      // Mostly all cases are asked about at the same time.
      if (moment != last_moment_) {
        const auto time = parse_civil_time(moment);
        if (!time) return false;
        last_moment_ = moment;
        last_now_ = *time;
      }
      now = last_now_;
      has_now = true;
    } else if (name == "facts" && !has_facts) {
      if (!take('{')) return false;
      has_facts = true;
      if (take('}')) continue;
      std::size_t place = 0;
      do {
        if (!text(name) || !take(':') || !fact(name, facts, place++)) return false;
      } while (take(','));
      if (!take('}')) return false;
    } else {
      return false;
    }
  }
  if (!take('}')) return false;
  skip_space();
  return has_now && has_facts && at_ == end_;
}

}  // namespace shagym::json
