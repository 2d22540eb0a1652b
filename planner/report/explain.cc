// `weerbaar uitleg`: one measure, why it is in the plan or not, and why then.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/graph.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class Explanation {
 public:
  Explanation(const Outcome& outcome, const TerminalStyle& style)
      : outcome_(outcome), width_(static_cast<std::size_t>(style.width)) {}

  std::string render(const std::string& id) {
    const auto& actions = outcome_.instance.actions;
    for (ActionIndex a = 0; a < actions.size(); ++a)
      if (actions[a].id == id || outcome_.model.catalog.measures[actions[a].measure].id == id)
        explain(a);
    for (const Absent& absent : outcome_.instance.absent) {
      const Measure& measure = outcome_.model.catalog.measures[absent.measure];
      if (measure.id != id) continue;
      title(measure.title, measure.id);
      line(fmt::format("Geldt niet voor deze gemeente: {}.", absent.why));
    }
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += paragraph(one_line(words), width_, 0) + "\n"; }
  void item(const std::string& words) {
    text_ += "- " + paragraph(one_line(words), width_, 2) + "\n";
  }

  void title(const std::string& words, const std::string& id) {
    if (!text_.empty()) text_ += "\n";
    line(fmt::format("{} [{}]", words, id));
  }

  void explain(ActionIndex a) {
    const Action& action = outcome_.instance.actions[a];
    const Measure& measure = measure_of(outcome_, a);
    title(action.title, action.id);
    line(measure.what);
    line(fmt::format("Klaar als: {}", measure.done_when));
    text_ += "\n";
    if (action.state == State::finished)
      line(action.reason.empty() ? "Dit is al gereed."
                                 : fmt::format("Dit is al gereed: {}", action.reason));
    else if (const Planned* planned = find_planned(outcome_.plan, a))
      explain_chosen(*planned, action);
    else
      explain_left_out(a);
    explain_size(action, measure);
  }

  void explain_chosen(const Planned& planned, const Action& action) {
    line(fmt::format("Staat in het plan als actie {}: {}. {}", planned.number,
                     period_text(outcome_, planned), repeat_text(outcome_, planned)));
    line("Waarom in het plan:");
    const bool duty = outcome_.model.catalog.measures[action.measure].duty;
    if (action.state == State::running) item("Het loopt al.");
    if (action.state == State::decided) item(fmt::format("Het is besloten. {}", action.reason));
    if (duty) item("De wet verplicht het.");
    for (const GainTerm& term : planned.terms)
      item(gain_reason(outcome_, term).text);
    if (planned.terms.size() > 1) item(fmt::format("samen {}", dutch_number(planned.gain)));
    if (planned.gain > 0)
      item(fmt::format("Dat is {} van wat het hele plan oplevert ({}).",
                       dutch_share(planned.gain, outcome_.plan.value),
                       dutch_number(outcome_.plan.value)));
    for (const ActionIndex next : planned.enables)
      item(fmt::format("Het is nodig voor {}.", action_name(outcome_, next)));
    further_on(planned);
    line("Waarom dan:");
    item(waiting_reason(outcome_, planned).text);
    for (const ActionIndex before : waits_for(outcome_, planned.action))
      if (before != planned.waiting.action)
        item(fmt::format("Komt na {}.", action_name(outcome_, before)));
    if (planned.latest_start > planned.start)
      item(fmt::format("Kan ook later beginnen zonder dat iets anders schuift, tot uiterlijk {}.",
                       month_text(outcome_, planned.latest_start)));
    else
      item("Later beginnen schuift andere acties of een uiterste datum op.");
    line(fmt::format("Besluit: {}.", decision_moment(outcome_, planned).text));
  }

  // What waits for it through other actions: why an action of small gain can matter.
  void further_on(const Planned& planned) {
    const auto reach = transitive_closure(precedence_graph(outcome_.instance));
    std::vector<ActionIndex> later;
    for (const ActionIndex a : reach[planned.action])
      if (find_planned(outcome_.plan, a) != nullptr &&
          std::count(planned.enables.begin(), planned.enables.end(), a) == 0)
        later.push_back(a);
    if (!later.empty())
      item(fmt::format("Verderop wachten er ook op: {}.", numbers_text(outcome_.plan, later)));
  }

  void explain_left_out(ActionIndex a) {
    line("Staat niet in het plan.");
    for (const LeftOut& left_out : outcome_.plan.left_out)
      if (left_out.action == a) item(left_out_reason(outcome_, left_out).text);
    for (const ActionIndex before : outcome_.instance.actions[a].requires_)
      if (find_planned(outcome_.plan, before) == nullptr &&
          outcome_.instance.actions[before].state != State::finished)
        item(fmt::format("Eerst is nodig: {}.", action_name(outcome_, before)));
  }

  void explain_size(const Action& action, const Measure& measure) {
    text_ += "\n";
    line(fmt::format("Wie: {}. Bestuurlijk: {}.", owner_text(outcome_, action.owner),
                     measure.political_owner));
    line(fmt::format(
        "Wat het vraagt: {} eenmalig, {} per jaar, {} uur in {}, daarna {} uur per jaar.",
        dutch_euros(action.one_off), dutch_euros(action.structural), dutch_number(action.hours),
        dutch_months(action.duration), dutch_number(action.upkeep_hours)));
    for (PillarIndex p = 0; p < pillar_count; ++p)
      if (action.effect[p] > 0)
        line(fmt::format("Effect op het cijfer van {}: {}.", pillar_names[p],
                         dutch_hundredths(action.effect[p])));
    const std::string assumptions = assumptions_text(measure);
    if (!assumptions.empty()) line(fmt::format("Aanname, zonder bron: {}.", assumptions));
    for (const Citation& citation : measure.citations) {
      const Source& source = outcome_.model.catalog.sources[citation.source];
      line(fmt::format("Bron: {}{}{} ({}).", source.title, citation.place.empty() ? "" : ", ",
                       citation.place, word_for(citation.evidence)));
    }
  }

  const Outcome& outcome_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string render_explanation(const Outcome& outcome, const std::string& id,
                               const TerminalStyle& style) {
  return Explanation(outcome, style).render(id);
}

}  // namespace weerbaar
