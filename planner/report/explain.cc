// SPDX-License-Identifier: EUPL-1.2
// `weerbaar uitleg`: one measure, why it is in the plan or not, and why then.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/instance/standing.h"
#include "planner/report/plan_words.h"
#include "planner/report/purpose.h"
#include "planner/report/table.h"
#include "planner/report/what_if_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class Explanation {
 public:
  Explanation(const Outcome& outcome, const Advice& advice, const TerminalStyle& style)
      : outcome_(outcome), advice_(advice), width_(static_cast<std::size_t>(style.width)) {}

  std::string render(const std::string& id) {
    if (const std::string note = repair_note(outcome_); !note.empty()) line(note);
    const auto& actions = outcome_.instance.actions;
    bool found = false;
    for (ActionIndex a = 0; a < actions.size(); ++a) {
      if (actions[a].id != id && measure_of(outcome_, a).id != id) continue;
      explain(a);
      found = true;
    }
    // A measure for entries of which there are none.
    for (const NotHere& each : not_here(outcome_)) {
      const Measure& measure = outcome_.model.catalog.measures[each.measure];
      if (found || measure.id != id) continue;
      title(each.title, measure.id);
      line(fmt::format("Geldt niet voor deze gemeente: {}.", each.why));
    }
    text_ += "\n";
    if (found) line(std::string(worth_sentence()));
    for (const std::string& sentence : origin_sentences(outcome_.model, outcome_.provenance))
      line(sentence);
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
    if (action.state == ActionState::absent) {
      line(fmt::format("Geldt niet voor deze gemeente: {}.", action.reason));
      return;
    }
    line(measure.what);
    line(fmt::format("Klaar als: {}", measure.done_when));
    text_ += "\n";
    if (action.state == ActionState::finished)
      explain_finished(a);
    else if (const Planned* planned = find_planned(outcome_.plan, a))
      explain_chosen(*planned, action);
    else
      explain_left_out(a);
    explain_size(a);
  }

  void explain_finished(ActionIndex a) {
    const Action& action = outcome_.instance.actions[a];
    switch (action.finished_by) {
      case FinishedBy::profile:
        line(action.reason.empty() ? "Dit is al gereed."
                                   : fmt::format("Dit is al gereed: {}", action.reason));
        break;
      case FinishedBy::answer:
        line("Dit is niet meer nodig: dat volgt uit uw antwoorden in het profiel.");
        break;
      case FinishedBy::standing:
        line(
            "Dit telt als klaar: wij nemen aan dat de stap waar dit bij hoort er al is. Klopt dat "
            "niet? Zet bij de pijler in het profiel bij `bouwstenen` de stap waar u wel staat.");
        break;
    }
    for (const Reason& reason : step_reasons(outcome_, a))
      item(reason.text);
  }

  void explain_chosen(const Planned& planned, const Action& action) {
    line(fmt::format("Staat in het plan als actie {}: {}. {}", planned.number,
                     period_text(outcome_, planned), repeat_text(planned)));
    if (planned.stretch) line(fmt::format("Het {}.", stretch_text(outcome_, planned)));
    line("Waarom in het plan:");
    for (const std::string& sentence : purpose_sentences(outcome_, planned))
      item(sentence);
    name_share(planned);
    makes_possible(planned);
    line("Waarom dan:");
    item(waiting_reason(outcome_, planned).text);
    name_gate(action);
    for (const ActionIndex before : waits_for(outcome_, planned.action))
      if (before != planned.waiting.action)
        item(fmt::format("Komt na {}.", action_name(outcome_, before)));
    if (planned.latest_start > planned.start)
      item(fmt::format("Kan ook later beginnen zonder dat iets anders schuift, tot uiterlijk {}.",
                       month_text(outcome_, planned.latest_start)));
    else
      item("Later beginnen kan niet zonder dat iets anders schuift.");
    line(fmt::format("Besluit: {}.", decision_text(decision_moment(outcome_, planned))));
    explain_without(planned, action);
  }

  // The steps that it has a part in, as a share of the plan; they need other actions too.
  void name_share(const Planned& planned) {
    std::int64_t gain = 0;
    std::int64_t count = 0;
    for (const StepReached& step : outcome_.plan.steps)
      if (std::count(step.actions.begin(), step.actions.end(), planned.action) > 0) {
        gain += step.gain;
        ++count;
      }
    if (gain > 0)
      item(fmt::format("{} {} van wat het hele plan oplevert.",
                       count == 1 ? "Die stap is" : "Die stappen zijn samen",
                       dutch_gain(gain, outcome_.plan.value)));
  }

  // First know, then do: of several ladders the one whose first step is there first.
  void name_gate(const Action& action) {
    if (action.know_first.empty()) return;
    const StepReached* known = nullptr;
    for (const StepReached& step : outcome_.plan.steps)
      if (step.step == 1 && (known == nullptr || step.month < known->month) &&
          std::count(action.know_first.begin(), action.know_first.end(), step.ladder) > 0)
        known = &step;
    if (known == nullptr)
      item(fmt::format("Eerst weten, dan doen: kan pas na {}. Die wordt in dit plan niet gehaald.",
                       step_name(outcome_, action.know_first.front(), 1)));
    else
      item(fmt::format("Eerst weten, dan doen: kan pas na {}. Die is klaar in {}.",
                       step_name(outcome_, known->ladder, 1), month_text(outcome_, known->month)));
  }

  // What waits for it, directly and through other actions, with the step that needs that: why an
  // action that completes no step can matter.
  void makes_possible(const Planned& planned) {
    constexpr std::size_t most_named = 4;
    const std::vector<const Planned*> later = waiting_for(planned);
    for (std::size_t at = 0; at < std::min(later.size(), most_named); ++at) {
      const bool direct =
          std::count(planned.enables.begin(), planned.enables.end(), later[at]->action) > 0;
      item(fmt::format("{} {}{}.", direct ? "Het is nodig voor" : "Verderop wacht erop:",
                       action_name(outcome_, later[at]->action), served_step(later[at]->action)));
    }
    if (later.size() > most_named) {
      const auto more = static_cast<std::int64_t>(later.size() - most_named);
      item(fmt::format("Verderop {} er nog {} op.", more == 1 ? "wacht" : "wachten",
                       dutch_count(more, "actie", "acties")));
    }
  }

  // ", voor stap 3 van Ketenafspraken"; empty: it completes no step in this plan.
  std::string served_step(ActionIndex action) const {
    for (const StepReached& step : outcome_.plan.steps)
      if (std::count(step.actions.begin(), step.actions.end(), action) > 0)
        return fmt::format(", voor {}", step_name(outcome_, step.ladder, step.step));
    return "";
  }

  // First those that wait for it directly, then those further on, by number; each once.
  std::vector<const Planned*> waiting_for(const Planned& planned) const {
    std::vector<const Planned*> found;
    const auto known = [&](const Planned* each) {
      return each == &planned || std::find(found.begin(), found.end(), each) != found.end();
    };
    const auto add = [&](const Planned& from) {
      std::vector<const Planned*> next;
      for (const ActionIndex a : from.enables)
        if (const Planned* each = find_planned(outcome_.plan, a); !known(each))
          next.push_back(each);
      std::sort(next.begin(), next.end(),
                [](const Planned* a, const Planned* b) { return a->number < b->number; });
      found.insert(found.end(), next.begin(), next.end());
    };
    add(planned);
    for (std::size_t at = 0; at < found.size(); ++at)
      add(*found[at]);
    return found;
  }

  void not_tried(const Action& action) {
    item(fmt::format(
        "Een nieuw plan is hier niet gemaakt. Vraag het apart: weerbaar uitleg PROFIEL {}",
        action.id));
  }

  // Other measures that would do for something that needs one of a few.
  void name_alternatives(ActionIndex a) {
    for (const Action& other : outcome_.instance.actions)
      for (const AnyOf& group : other.any_of) {
        const auto has = [](const std::vector<ActionIndex>& alternative, ActionIndex each) {
          return std::find(alternative.begin(), alternative.end(), each) != alternative.end();
        };
        if (std::none_of(group.alternatives.begin(), group.alternatives.end(),
                         [&](const auto& alternative) { return has(alternative, a); }))
          continue;
        for (const auto& alternative : group.alternatives)
          if (!has(alternative, a))
            item(fmt::format("Voor \"{}\" kan in plaats hiervan ook: {}.", other.title,
                             few_names(outcome_, alternative)));
      }
  }

  // What planning again without it gave.
  void explain_without(const Planned& planned, const Action& action) {
    line("En zonder deze actie?");
    const auto without =
        std::find_if(advice_.chosen.begin(), advice_.chosen.end(),
                     [&](const Counterplan& each) { return each.action == planned.action; });
    if (action.mandatory) {
      item("Zonder kan niet: " + why_mandatory(planned.action));
      name_alternatives(planned.action);
      return;
    }
    item(loss_text(planned));
    if (without != advice_.chosen.end()) {
      for (const std::string& sentence : without_sentences(outcome_, *without))
        item(sentence);
    } else if (std::count(advice_.none_without.begin(), advice_.none_without.end(),
                          planned.action) > 0) {
      item("Wij vonden geen nieuw plan zonder deze actie. Dat wil niet zeggen dat dat er niet is.");
    } else {
      not_tried(action);
    }
    name_alternatives(planned.action);
  }

  // From the plan's own tables: nothing is planned again.
  std::string loss_text(const Planned& planned) const {
    if (planned.loss <= 0)
      return "Valt alleen dit weg, met wat er niet zonder kan, dan levert het plan niet minder op.";
    return fmt::format(
        "Valt dit weg, met alles wat er niet zonder kan, dan levert het plan {} minder op.",
        dutch_gain(planned.loss, outcome_.plan.value));
  }

  std::string why_mandatory(ActionIndex a) const {
    const Action& action = outcome_.instance.actions[a];
    const Standing standing = standings_of(outcome_.model.catalog, action).front();
    const auto other = needed_by(outcome_.instance, a);
    if (standing == Standing::needed && other)
      return fmt::format("het is nodig voor \"{}\", en dat moet in het plan.",
                         outcome_.instance.actions[*other].title);
    return fmt::format("het {}.", standing_text(standing));
  }

  void explain_left_out(ActionIndex a) {
    const Action& action = outcome_.instance.actions[a];
    line("Staat niet in het plan.");
    for (const Reason& reason : step_reasons(outcome_, a))
      item(reason.text);
    for (const LeftOut& left_out : outcome_.plan.left_out)
      if (left_out.action == a) item(left_out_reason(outcome_, left_out).text);
    name_gate(action);
    for (const ActionIndex before : action.requires_)
      if (find_planned(outcome_.plan, before) == nullptr &&
          outcome_.instance.actions[before].state != ActionState::finished)
        item(fmt::format("Eerst is nodig: {}.", action_name(outcome_, before)));
    const std::vector<ActionIndex> next = left_out_after(a);
    if (!next.empty())
      item(fmt::format("Hier wacht op, en kan dus ook niet: {}.", few_names(outcome_, next)));
    name_alternatives(a);
    const auto tried = std::find_if(advice_.left_out.begin(), advice_.left_out.end(),
                                    [a](const WhatIf& each) { return each.action == a; });
    if (tried != advice_.left_out.end())
      explain_openings(*tried);
    else
      not_tried(action);
  }

  // What it would make possible: others that require it and were left out for it.
  std::vector<ActionIndex> left_out_after(ActionIndex a) const {
    std::vector<ActionIndex> after;
    for (const LeftOut& left_out : outcome_.plan.left_out) {
      const auto& before = outcome_.instance.actions[left_out.action].requires_;
      if (std::find(before.begin(), before.end(), a) != before.end())
        after.push_back(left_out.action);
    }
    return after;
  }

  // The smallest changes that were tried by planning again, and the price of a decision.
  void explain_openings(const WhatIf& what_if) {
    line(what_if_title(what_if));
    for (const std::string& sentence : what_if_sentences(outcome_, what_if))
      item(sentence);
    for (const std::string& sentence : forced_sentences(outcome_, what_if))
      item(sentence);
    for (const std::string& sentence : search_sentences(outcome_, what_if))
      line(sentence);
  }

  void explain_size(ActionIndex a) {
    const Action& action = outcome_.instance.actions[a];
    const Measure& measure = measure_of(outcome_, a);
    text_ += "\n";
    line(fmt::format("Wie: {}. Bestuurlijk: {}.", owner_text(outcome_, action.owner),
                     measure.political_owner));
    const Planned* planned = find_planned(outcome_.plan, a);
    line(fmt::format(
        "Wat het vraagt: {} eenmalig, {} per jaar, {} uur in {}{}, daarna {} uur per jaar.",
        dutch_euros(action.one_off), dutch_euros(action.structural), dutch_number(action.hours()),
        planned == nullptr ? "minstens " : "",
        dutch_months(planned == nullptr ? action.duration : length_of(*planned)),
        dutch_number(action.upkeep_hours)));
    if (const std::string others = work_text(outcome_, a); !others.empty())
      line(fmt::format("Wie er meewerkt: {}.", others));
    const std::string assumptions = assumptions_text(bases_of(outcome_, a));
    if (!assumptions.empty()) line(fmt::format("Aanname, zonder bron: {}.", assumptions));
    for (const Citation& citation : measure.citations) {
      const Source& source = outcome_.model.catalog.sources[citation.source];
      line(fmt::format("Bron: {}{}{} ({}).", source.title, citation.place.empty() ? "" : ", ",
                       citation.place, word_for(citation.evidence)));
    }
  }

  const Outcome& outcome_;
  const Advice& advice_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string render_explanation(const Outcome& outcome, const std::string& id, const Advice& advice,
                               const TerminalStyle& style) {
  return Explanation(outcome, advice, style).render(id);
}

}  // namespace weerbaar
