#include "shagym/normalise.hpp"
#include "support/catch.hpp"

using namespace shagym;

TEST_CASE("the check of an IIN says what is wrong with it", "[normalise]") {
  const auto [digits, problem] = GENERATE(table<std::string, std::string>({
      {"791028302728", ""},  // published examples
      {"061211600012", ""},
      {"900101300007", ""},  // check digit from the first round of weights
      {"900101300811", ""},  // from the second
      {"123123123123", "bad_iin_check"},
      {"791028302729", "bad_iin_check"},
      {"791028302782", "bad_iin_check"},  // two digits changed places
      {"900101300800", "bad_iin_check"},  // no check digit fits: never issued
      {"900101300809", "bad_iin_check"},
      {"260140000005", "iin_is_bin"},  // a company's, with a right check digit
      {"260140000604", "iin_is_bin"},
      {"260150000000", "iin_is_bin"},
      {"260160000000", "iin_is_bin"},
      {"", "bad_iin_length"},
      {"79102830272", "bad_iin_length"},
      {"7910283027280", "bad_iin_length"},
      {"79102830272x", "bad_iin_length"},
      {"7910-8302728", "bad_iin_length"},
  }));
  CAPTURE(digits);
  CHECK(problem_of_iin(digits).value_or("") == problem);
}

namespace {

/// Eleven digits and the check digit that fits them; nothing when none does.
std::optional<std::string> with_check_digit(const std::string& body) {
  for (char digit = '0'; digit <= '9'; ++digit) {
    if (has_valid_check_digit(body + digit)) return body + digit;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("an IIN begins with a day that existed in its century", "[normalise]") {
  const auto [body, exists] = GENERATE(table<std::string, bool>({
      {"90022930001", false},  // 1990 was no leap year
      {"92022930001", true},
      {"00022950001", true},   // 2000 was one
      {"00022930001", false},  // 1900 was none
      {"00022910001", false},
      {"90133130001", false},
      {"90003130001", false},
      {"90010030001", false},
      {"00022900001", true},  // century not told
      {"90010190001", true},
      {"90019930001", false},
  }));
  CAPTURE(body);
  const auto digits = with_check_digit(body);
  REQUIRE(digits);
  CHECK(problem_of_iin(*digits).value_or("") == (exists ? "" : "bad_iin_date"));
}

TEST_CASE("exactly one check digit fits or none", "[normalise]") {
  CHECK(has_valid_check_digit("260140000005"));
  CHECK(has_valid_check_digit("260140000604"));
  CHECK_FALSE(with_check_digit("26014000063"));
  CHECK_FALSE(with_check_digit("90010130080"));
  CHECK(with_check_digit("90010130000") == std::optional<std::string>("900101300007"));
  CHECK(with_check_digit("90010130081") == std::optional<std::string>("900101300811"));
}

TEST_CASE("a phone number is brought into one form", "[normalise]") {
  const auto [typed, canonical] = GENERATE(table<std::string, std::string>({
      {"+7 701 123 45 67", "+7 701 123 45 67"},
      {"87011234567", "+7 701 123 45 67"},
      {"8 (701) 123-45-67", "+7 701 123 45 67"},
      {"7011234567", "+7 701 123 45 67"},
      {"+7.727.250.00.01", "+7 727 250 00 01"},
      {"", ""},
      {"12345", ""},
      {"+1 701 123 45 67", ""},
      {"701123456", ""},
      {"+7 701 123 45 678", ""},
      {"+7 701 123 45 6x", ""},
      {"8701123456\xD0\xB7", ""},
  }));
  CAPTURE(typed);
  CHECK(canonical_phone(typed).value_or("") == canonical);
}

TEST_CASE("an e-mail address has one sign and a dot after it", "[normalise]") {
  const auto [text, right] = GENERATE(table<std::string, bool>({
      {"a@b.kz", true},
      {"first.last+tag@mail.example.kz", true},
      {"\xD0\xB0@\xD0\xB1.\xD2\x9B\xD0\xB0\xD0\xB7", true},
      {"a.b.kz", false},
      {"@b.kz", false},
      {"a@", false},
      {"a@b", false},
      {"a@.kz", false},
      {"a@b.", false},
      {"a@b@c.kz", false},
      {"a b@c.kz", false},
      {"a@b.kz,c@d.kz", false},
      {"<a@b.kz>", false},
      {"", false},
  }));
  CAPTURE(text);
  CHECK(looks_like_email(text) == right);
}

TEST_CASE("text is tidied of control characters and needless blanks", "[normalise]") {
  const auto [typed, line, lines] = GENERATE(table<std::string, std::string, std::string>({
      {"plain", "plain", "plain"},
      {"  a \t  b  ", "a b", "a b"},
      {std::string("a\0b", 3), "a b", "a b"},
      {"a\x1B[31mb\x7F", "a [31mb", "a [31mb"},
      {"one\r\ntwo", "one two", "one\ntwo"},
      {"\n\n one \n\n  two \n", "one two", "one\n\ntwo"},
      {" \n\t ", "", ""},
      {"\xEF\xBB\xBF"
       "a\xE2\x80\x8B"
       "b\xE2\x80\xAE"
       "c",
       "abc", "abc"},  // signs that show nothing
      {"a\xE2\x80\xA8\xE2\x80\xA9"
       "b",
       "a b", "a b"},  // separators of Unicode
      {"\xD2\x9A\xD0\xB0\xD0\xB7\xD0\xB0\xD2\x9B", "\xD2\x9A\xD0\xB0\xD0\xB7\xD0\xB0\xD2\x9B",
       "\xD2\x9A\xD0\xB0\xD0\xB7\xD0\xB0\xD2\x9B"},
  }));
  CAPTURE(typed);
  CHECK(tidy(typed, false) == line);
  CHECK(tidy(typed, true) == lines);
  CHECK(tidy(tidy(typed, true), true) == lines);
}
