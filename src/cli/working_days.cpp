#include <charconv>
#include <iostream>
#include <sstream>

#include "command.hpp"
#include "rulebook_file.hpp"
#include "shagym/engine.hpp"
#include "shagym/words.hpp"

namespace shagym::cli {

namespace {

/// A question that cannot be answered, in words.
struct Refusal {
  std::string message;
};

class Counter {
 public:
  Counter(const Rulebook& rulebook, Locale locale) : calendar_(rulebook.calendar), words_(rulebook, locale) {}

  std::string add(const std::string& date, const std::string& number) const {
    const Day from = day(date);
    const std::int32_t n = count(number);
    refuse(why_not_added(calendar_, from, n), from, from);
    const Day reached = *calendar_.as_known().add(from, n);
    return iso(reached) + certainty(reached, calendar_.fullest().add(from, n),
                                    calendar_.emptiest().add(from, n),
                                    [&](Day each) { return words_.date(each); });
  }

  std::string between(const std::string& first, const std::string& last) const {
    const Day from = day(first);
    const Day to = day(last);
    refuse(why_not_between(calendar_, from, to), from, to);
    return std::to_string(*calendar_.as_known().between(from, to)) +
           certainty(to, calendar_.emptiest().between(from, to), calendar_.fullest().between(from, to),
                     [](std::int32_t each) { return std::to_string(each); });
  }

  /// Two words from a line.
  std::pair<std::string, std::string> pair(const std::string& line) const {
    std::istringstream in(line);
    std::string first, second, more;
    if (!(in >> first >> second) || in >> more) throw Refusal{say("calendar.bad_line", {{"value", line}})};
    return {first, second};
  }

 private:
  using Values = std::vector<std::pair<std::string, std::string>>;

  std::string say(const char* key, const Values& values) const { return fill(words_.get(key), values); }

  Day day(const std::string& word) const {
    const auto day = parse_date(word);
    if (!day) throw Refusal{say("calendar.bad_date", {{"value", word}})};
    return *day;
  }

  std::int32_t count(const std::string& word) const {
    std::int32_t n = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), n);
    if (error != std::errc() || end != word.data() + word.size() || n < 0)
      throw Refusal{say("calendar.bad_count", {{"value", word}})};
    return n;
  }

  void refuse(NoAnswer why, Day from, Day to) const {
    switch (why) {
      case NoAnswer::none:
        return;
      case NoAnswer::before_first_day:
        throw Refusal{say("calendar.before_first_day",
                          {{"date", words_.date(from)}, {"first", words_.date(calendar_.first_day())}})};
      case NoAnswer::backwards:
        throw Refusal{say("calendar.backwards", {{"from", iso(from)}, {"to", iso(to)}})};
      default:
        throw Refusal{say("deadline.unknown", {{"year", std::to_string(year_of(calendar_.last_day()))}})};
    }
  }

  /// What is to be said of an answer that rests on days after the last verified one.
  template <class Value, class Write>
  std::string certainty(Day last, std::optional<Value> least, std::optional<Value> most, Write write) const {
    if (last <= calendar_.last_verified_day()) return {};
    // An end that could fall beyond the calendar is not known at all.
    if (!least || !most) refuse(NoAnswer::after_last_day, last, last);
    if (least == most) return "\t" + words_.get("calendar.unverified_same");
    return "\t" + say("calendar.unverified", {{"least", write(*least)}, {"most", write(*most)}});
  }

  const Calendar& calendar_;
  Words words_;
};

using Question = std::string (Counter::*)(const std::string&, const std::string&) const;

/// Answers each line; a line that cannot be answered says why behind a question mark.
int answer_lines(const Counter& counter, Question question) {
  int status = good;
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      const auto [first, second] = counter.pair(line);
      std::cout << (counter.*question)(first, second) << '\n';
    } catch (const Refusal& refusal) {
      std::cout << "?\t" << refusal.message << '\n';
      status = bad_request;
    }
  }
  return status;
}

int answer(const Arguments& arguments, Question question) {
  const Engine engine(read_rulebook_file(arguments.rulebook));
  const Counter counter(engine.rulebook(), arguments.locale);
  if (arguments.from_stdin()) return answer_lines(counter, question);
  try {
    std::cout << (counter.*question)(arguments.words[0], arguments.words[1]) << '\n';
    return good;
  } catch (const Refusal& refusal) {
    std::cerr << refusal.message << '\n';
    return bad_request;
  }
}

}  // namespace

int add_working_days(const Arguments& arguments) {
  return answer(arguments, &Counter::add);
}

int working_days(const Arguments& arguments) {
  return answer(arguments, &Counter::between);
}

}  // namespace shagym::cli
