// SPDX-License-Identifier: EUPL-1.2
// The complete plan as Markdown, fit for the annex of a council paper: its chapters, then each
// measure in full.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/plan/measure_group.h"
#include "planner/report/chapter_markdown.h"
#include "planner/report/chapters.h"
#include "planner/report/markdown_table.h"
#include "planner/report/markdown_text.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class MarkdownReport {
 public:
  explicit MarkdownReport(const Outcome& outcome) : outcome_(outcome) {}

  std::string render() {
    heading();
    for (const Chapter& chapter : chapters_of(outcome_))
      text_ += chapter_markdown(chapter);
    actions();
    findings();
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += words + "\n"; }

  void heading() {
    line("# Actieplan weerbaarheid: " + plain(outcome_.model.profile.municipality.name));
    for (const std::string& sentence : opening_sentences(outcome_))
      line("\n" + plain(sentence));
    line(fmt::format("\nKenmerk van het profiel (SHA-256): `{}`.",
                     outcome_.provenance.profile_sha256));
    line(fmt::format("Kenmerk van de catalogus (SHA-256): `{}`.",
                     outcome_.provenance.catalog_sha256));
  }

  // What all actions of a measure share is told once; what differs under it, for each of them.
  void actions() {
    if (outcome_.plan.chosen.empty()) return;
    line("\n## Elke actie, met alles wat erbij hoort");
    for (const MeasureGroup& group : measure_groups(outcome_))
      if (group.size() == 1)
        one_action(*group.front());
      else
        several_actions(group);
  }

  void head(const std::string& title, const Measure& measure) {
    line("\n### " + title + "\n");
    line(plain(measure.what) + "\n");
    line(std::string(markdown_details_head));
  }

  void detail(std::string_view name, const std::string& text) {
    if (!text.empty()) line(fmt::format("| {} | {} |", name, text));
  }

  static std::string starred(const std::string& text, Basis basis) {
    return basis == Basis::assumption ? text + "\\*" : text;
  }

  void one_action(const Planned& planned) {
    const Measure& measure = measure_of(outcome_, planned.action);
    head(fmt::format("{}. {}", planned.number,
                     plain(outcome_.instance.actions[planned.action].title)),
         measure);
    shared(planned);
    own(planned);
    grounds({&planned});
  }

  void several_actions(const MeasureGroup& group) {
    const Measure& measure = measure_of(outcome_, group.front()->action);
    head(
        fmt::format("{}-{}. {}", group.front()->number, group.back()->number, plain(measure.title)),
        measure);
    shared(*group.front());
    grounds(group);
    for (const Planned* each : group) {
      line(fmt::format("\n**{}. {}**\n", each->number,
                       plain(outcome_.instance.actions[each->action].title)));
      line(std::string(markdown_details_head));
      own(*each);
    }
  }

  // The same for all actions of a measure.
  void shared(const Planned& planned) {
    const Action& each = outcome_.instance.actions[planned.action];
    const Measure& measure = measure_of(outcome_, planned.action);
    detail("Klaar als", plain(measure.done_when));
    detail("Wie", plain(owner_text(outcome_, each.owner)));
    detail("Bestuurlijk", plain(measure.political_owner));
    detail("Met", plain(partners_text(outcome_, planned.action)));
    detail("Uiterlijk", plain(deadline_text(outcome_, planned.action)));
    detail("Niet voor", plain(dated_text(measure.not_before)));
    detail("Dekking", plain(cover_text(outcome_, planned.action)));
    detail("Taakveld", plain(task_field_text(outcome_.model.catalog, measure)));
    detail("Soort", plain(measure.type));
    detail("Fase", plain(fmt::format("{}", fmt::join(measure.phases, ", "))));
  }

  void own(const Planned& planned) {
    const Action& each = outcome_.instance.actions[planned.action];
    const Measure& measure = measure_of(outcome_, planned.action);
    const std::string repeat = repeat_text(planned);
    detail("Wanneer", period_text(outcome_, planned) + (repeat.empty() ? "" : ", " + repeat));
    detail("Duur", starred(plain(duration_text(outcome_, planned)),
                           duration_basis_of(outcome_, planned.action)));
    detail("Eenmalig", starred(dutch_euros(each.one_off), measure.cost_basis));
    detail("Per jaar", starred(dutch_euros(each.structural), measure.cost_basis));
    detail("Samen in de looptijd",
           starred(dutch_euros(demand_of(outcome_.instance, planned).euros()), measure.cost_basis));
    detail("Uren van de eigenaar", starred(owner_hours_text(each), measure.hours_basis));
    if (const std::string others = work_text(outcome_, planned.action); !others.empty())
      detail("Uren van anderen", starred(plain(others), measure.hours_basis));
    detail("Besluit", plain(decision_text(decision_moment(outcome_, planned))));
    detail("Komt na", names(waits_for(outcome_, planned.action)));
    detail("Nodig voor", names(planned.enables));
    detail("Waarom", why(planned));
    detail("Waarom dan", plain(waiting_reason(outcome_, planned).text));
  }

  void grounds(const MeasureGroup& group) {
    detail("Bron", plain(sources_text(outcome_, measure_of(outcome_, group.front()->action))));
    detail("Aanname", plain(assumptions_text(bases_of(outcome_, group))));
  }

  std::string names(const std::vector<ActionIndex>& actions) const {
    std::vector<std::string> names;
    for (const ActionIndex a : actions)
      names.push_back(plain(action_name(outcome_, a)));
    return fmt::format("{}", fmt::join(names, "; "));
  }

  std::string why(const Planned& planned) const {
    std::vector<std::string> parts;
    for (std::string& sentence : why_sentences(outcome_, planned)) {
      // The profile's own words may end without a stop.
      if (!sentence.ends_with('.')) sentence += '.';
      parts.push_back(plain(sentence));
    }
    return fmt::format("{}", fmt::join(parts, " "));
  }

  void findings() {
    if (outcome_.findings.empty()) return;
    line("\n## Let op\n");
    for (const Diagnostic& finding : outcome_.findings)
      line(fmt::format("- {}: {} ({})", name_of(finding.severity), plain(finding.message),
                       plain(place_of(outcome_.sources, finding.span))));
  }

  const Outcome& outcome_;
  std::string text_;
};

}  // namespace

std::string render_markdown(const Outcome& outcome) {
  return MarkdownReport(outcome).render();
}

}  // namespace weerbaar
