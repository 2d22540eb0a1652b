// SPDX-License-Identifier: EUPL-1.2
// The plan on a terminal.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/report/chapter_text.h"
#include "planner/report/chapters.h"
#include "planner/report/plan_words.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class TextReport {
 public:
  TextReport(const Outcome& outcome, const TerminalStyle& style)
      : outcome_(outcome), style_(style), width_(static_cast<std::size_t>(style.width)) {}

  std::string render() {
    heading();
    text_ += chapters_text(chapters_of(outcome_), style_);
    warnings();
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += paragraph(one_line(words), width_, 0) + "\n"; }

  void heading() {
    text_ += style_.colour ? "\x1b[1m" : "";
    line("Actieplan weerbaarheid: " + outcome_.model.profile.municipality.name);
    text_ += style_.colour ? "\x1b[0m" : "";
    for (const std::string& sentence : opening_sentences(outcome_))
      line(sentence);
  }

  void warnings() {
    std::vector<const Diagnostic*> findings;
    for (const Severity severity : {Severity::warning, Severity::information})
      for (const Diagnostic& finding : outcome_.findings)
        if (finding.severity == severity) findings.push_back(&finding);
    if (findings.empty()) return;
    text_ += title_text("Let op", 1, style_);
    constexpr std::size_t most = 10;
    for (std::size_t at = 0; at < std::min(findings.size(), most); ++at) {
      const std::string place = place_of(outcome_.sources, findings[at]->span);
      text_ += "- " +
               paragraph(
                   one_line(fmt::format("{}: {}. ({}) [{}]", name_of(findings[at]->severity),
                                        findings[at]->message, place, name_of(findings[at]->code))),
                   width_, 2) +
               "\n";
    }
    if (findings.size() > most)
      line(fmt::format("... en nog {}. Alles: weerbaar controleer", findings.size() - most));
  }

  const Outcome& outcome_;
  const TerminalStyle& style_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string render_text(const Outcome& outcome, const TerminalStyle& style) {
  return TextReport(outcome, style).render();
}

}  // namespace weerbaar
