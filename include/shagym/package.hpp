#ifndef SHAGYM_PACKAGE_HPP_INCLUDED
#define SHAGYM_PACKAGE_HPP_INCLUDED

#include <string>
#include <utility>
#include <vector>

#include "shagym/case.hpp"
#include "shagym/rulebook.hpp"
#include "shagym/words.hpp"

namespace shagym {

struct PackageFile {
  enum class Source { letter, document, guide, manifest };
  std::string path;
  Source source = Source::letter;
  std::string document;
  std::string role;
  std::string original_name;
};

struct GuideSection {
  std::string id;
  std::string title;
  std::string kind;
  std::vector<std::string> lines;
};

struct Link {
  std::string label;
  std::string url;
};

/// What the person hands in: named files in order, and the sheet that says how.
struct Package {
  std::string name;
  std::vector<PackageFile> files;
  std::string guide_title;
  std::vector<GuideSection> guide;
  std::vector<Link> links;
};

/// What earlier stages found and the guide repeats, already in words.
struct GuideMaterial {
  std::string title;
  std::string authority;
  std::string channel;
  std::vector<std::string> needs;
  std::vector<std::string> steps;
  std::vector<std::string> deadlines;
  std::vector<std::string> notes;
  std::string link;
};

/// `words` are the page's, for the guide; `letter_words` are the letter's, for the names of the enclosures.
Package make_package(const Rulebook& rulebook, const Words& words, const Words& letter_words,
                     const Case& known, const GuideMaterial& material);

}  // namespace shagym

#endif
