#include "shagym/package.hpp"

#include <set>
#include <tuple>

#include "support/cases.hpp"
#include "support/catch.hpp"
#include "support/rulebook.hpp"

using namespace shagym;
using namespace shagym::test;

namespace {

Package packed(const std::string& changes, const std::vector<Document>& documents = {},
               Locale locale = Locale::en) {
  return view(refusal(changes), {"2026-11-23T10:00", locale, documents}).package.value();
}

const GuideSection& section(const Package& package, const std::string& id) {
  const GuideSection* found = find_by_id(package.guide, id);
  if (!found) throw std::runtime_error("no section " + id);
  return *found;
}

std::vector<std::string> paths(const Package& package) {
  std::vector<std::string> all;
  for (const PackageFile& file : package.files) all.push_back(file.path);
  return all;
}

}  // namespace

TEST_CASE("a package holds the letter then the enclosures then guide and manifest", "[package]") {
  const Package package =
      packed("{}", {document("refusal"), document("earlier_complaint", "\xD0\xA5.jpg", "jpg")});
  CHECK(package.name == "shagym-2026-11-23.zip");
  CHECK(paths(package) == std::vector<std::string>{"letter.pdf", "enclosures/01-refusal.pdf",
                                                   "enclosures/02-earlier-complaint.jpg",
                                                   "how-to-submit.html", "manifest.json"});
  CHECK((package.files[0].source == PackageFile::Source::letter));
  CHECK((package.files[3].source == PackageFile::Source::guide));
  CHECK((package.files[4].source == PackageFile::Source::manifest));
  const PackageFile& second = package.files[2];
  CHECK((second.source == PackageFile::Source::document));
  CHECK(second.document == "d-earlier_complaint");
  CHECK(second.role == "earlier_complaint");
  CHECK(second.original_name == "\xD0\xA5.jpg");
}

TEST_CASE("enclosures are called as the letter's language calls their role, in Latin letters", "[package]") {
  const std::vector<Document> documents{document("refusal"), document("slip", "IMG.JPG", "jpg")};
  for (const auto& [locale, first, second] : {std::tuple{Locale::kk, "01-bas-tartu.pdf", "02-qolhat.jpg"},
                                              std::tuple{Locale::ru, "01-otkaz.pdf", "02-raspiska.jpg"},
                                              std::tuple{Locale::en, "01-refusal.pdf", "02-slip.jpg"}}) {
    const auto all = paths(packed("{}", documents, locale));
    CHECK(all[1] == std::string("enclosures/") + first);
    CHECK(all[2] == std::string("enclosures/") + second);
  }
}

TEST_CASE("names of files are plain and different whatever they were called", "[package]") {
  std::vector<Document> documents;
  for (int i = 0; i < 120; ++i) documents.push_back(document("photo", "../../\xD2\x9A<>:\"|?* .jpg", "jpg"));
  const auto all = paths(packed("{}", documents));
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 123);
  for (const std::string& path : all) {
    REQUIRE(path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./") == std::string::npos);
    REQUIRE_FALSE(contains(path, ".."));
  }
  CHECK(all[9] == "enclosures/09-photo.jpg");
  CHECK(all[10] == "enclosures/10-photo.jpg");
  CHECK(all[120] == "enclosures/120-photo.jpg");
}

TEST_CASE("the guide says where and how and when", "[package]") {
  const Locale locale = GENERATE(Locale::kk, Locale::ru, Locale::en);
  const Package package = packed(R"({"route":"oversight","channel":"eotinish"})", {}, locale);
  const Texts& texts = rulebook().texts;
  const auto text = [&](const std::string& key) { return texts.get(locale, key); };
  CHECK(package.guide_title == text("guide.title"));
  const Words words(rulebook(), locale);
  const View seen =
      view(refusal(R"({"route":"oversight","channel":"eotinish"})"), {"2026-11-23T10:00", locale});
  CHECK(contains(section(package, "where").lines[0], seen.routes.authority_name));
  CHECK(contains(section(package, "where").lines[1], text("channel.eotinish.name")));
  CHECK(section(package, "needs").lines ==
        std::vector<std::string>{text("need.egov_account"), text("need.signature")});
  CHECK(section(package, "steps").lines.size() == 7);
  CHECK(section(package, "steps").lines[0] == text("channel.eotinish.step.1"));
  CHECK(contains(section(package, "dates").lines[0], words.date(day("2027-02-16"))));
  CHECK(contains(section(package, "dates").lines[1], words.date(day("2026-12-14"))));
  CHECK(section(package, "sign").lines == std::vector<std::string>{text("guide.sign.eds")});
  const auto& doubts = section(package, "doubts").lines;
  CHECK(has(doubts, text("note.portal_form")));
  CHECK(has(doubts, text("note.direct_filing")));
  CHECK(doubts.back() == text("disclaimer"));
  CHECK(std::set<std::string>(doubts.begin(), doubts.end()).size() == doubts.size());
  for (const GuideSection& each : package.guide) {
    for (const std::string& line : each.lines) CHECK(line.find_first_of("<{}>") == std::string::npos);
  }
}

TEST_CASE("a channel without a page of its own gives no link", "[package]") {
  const Package portal = packed(R"({"route":"provider","channel":"eotinish"})");
  REQUIRE(portal.links.size() == 1);
  CHECK(portal.links[0].url == "https://eotinish.kz");
  CHECK(portal.links[0].label == rulebook().texts.get(Locale::en, "channel.eotinish.name"));
  const Package post = packed(R"({"route":"provider","channel":"post"})");
  CHECK(post.links.empty());
  CHECK(section(post, "sign").lines ==
        std::vector<std::string>{rulebook().texts.get(Locale::en, "guide.sign.hand")});
}

TEST_CASE("sections with nothing to say are left out", "[package]") {
  const Package package = packed(R"({"route":"provider","channel":"telegram"})");
  CHECK(find_by_id(package.guide, "sign") == nullptr);
  CHECK(find_by_id(package.guide, "keep") != nullptr);
}

TEST_CASE(
    "there is no package before the letter is complete, and for the court one that is told to be an outline",
    "[package]") {
  Answers given = refusal();
  CHECK(view(given).package);
  given.erase("reply");
  CHECK_FALSE(view(given).package);
  const Answers court = completed(answers(R"({"happened":["refused"],"complained":"authority"})"));
  CHECK((view(court).state == View::State::ready));
  const View outline = view(court);
  REQUIRE(outline.package);
  CHECK(outline.package->guide_title == rulebook().texts.get(Locale::en, "guide.claim_title"));
  CHECK(has(find_by_id(outline.package->guide, "where")->lines,
            rulebook().texts.get(Locale::en, "guide.where.outline")));
}
