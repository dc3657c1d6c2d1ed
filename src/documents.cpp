#include "shagym/documents.hpp"

#include <algorithm>

namespace shagym {

namespace {

/// Evidence for a ground that is still open is no reason to ask: other questions decide the ground first.
bool waits_for_a_verdict(const Rulebook& rulebook, const Finding& finding) {
  return std::any_of(finding.missing.begin(), finding.missing.end(), [&](const std::string& path) {
    return rulebook.fact(path.substr(0, path.find('.'))) == nullptr;
  });
}

/// A file with something that refuses it serves nobody; what can be mended still counts.
bool is_fit(const Document& document) {
  bool fit = true;
  document.findings.each([&](FileCode code) { fit = fit && severity_of(code) != FileSeverity::refuse; });
  return fit;
}

}  // namespace

DocumentChecks check_documents(const Rulebook& rulebook, const Words& words, const Facts& facts,
                               const std::vector<Document>& documents) {
  DocumentChecks checks;
  for (const DocumentRole& rule : rulebook.documents) {
    const std::string key = "document." + rule.role;
    DocumentCheck check{rule.role, words.get(key + ".name"), words.get(key + ".why"),
                        rule.expected ? DocumentCheck::State::expected : DocumentCheck::State::helps};
    bool given = false;
    bool fit = false;
    for (const Document& document : documents) {
      if (document.role != rule.role) continue;
      given = true;
      fit = fit || is_fit(document);
    }
    if (given) check.state = fit ? DocumentCheck::State::given : DocumentCheck::State::unfit;
    checks.roles.push_back(check);
    const Finding finding = evaluate(rule.when, facts);
    append_new(checks.facts, finding.because);
    if (!waits_for_a_verdict(rulebook, finding)) append_new(checks.facts, finding.missing);
    if (given || finding.truth == Truth::yes) checks.suggested.push_back(std::move(check));
  }
  return checks;
}

}  // namespace shagym
