// `weerbaar uitleg`: one measure, why it is in the plan or not, and why then.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/instance/standing.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class Explanation {
 public:
  Explanation(const Outcome& outcome, const Advice& advice, const TerminalStyle& style)
      : outcome_(outcome), advice_(advice), width_(static_cast<std::size_t>(style.width)) {}

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
    if (action.state == ActionState::finished)
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
    for (const std::string& reason : standing_sentences(outcome_, planned))
      item(reason);
    for (const GainTerm& term : planned.terms)
      item(gain_reason(outcome_, term).text);
    if (planned.terms.size() > 1) item(fmt::format("samen {}", dutch_number(planned.gain)));
    if (planned.gain > 0)
      item(fmt::format("Dat is {} van wat het hele plan oplevert ({}).",
                       dutch_share(planned.gain, outcome_.plan.value),
                       dutch_number(outcome_.plan.value)));
    makes_possible(planned);
    line("Waarom dan:");
    item(waiting_reason(outcome_, planned).text);
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

  // What waits for it, directly and through other actions, with what that brings: why an action of
  // small gain can matter.
  void makes_possible(const Planned& planned) {
    constexpr std::size_t most_named = 8;
    const std::vector<const Planned*> later = waiting_for(planned);
    std::int64_t rest = 0;
    for (std::size_t at = 0; at < later.size(); ++at) {
      if (at >= most_named) {
        rest += later[at]->gain;
        continue;
      }
      const bool direct =
          std::count(planned.enables.begin(), planned.enables.end(), later[at]->action) > 0;
      item(fmt::format("{} {}: winst {}.", direct ? "Het is nodig voor" : "Verderop wacht erop:",
                       action_name(outcome_, later[at]->action), dutch_number(later[at]->gain)));
    }
    if (later.size() > most_named)
      item(fmt::format(
          "Verderop wachten er nog {} op: samen winst {}.",
          dutch_count(static_cast<std::int64_t>(later.size() - most_named), "actie", "acties"),
          dutch_number(rest)));
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
                             names(alternative)));
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
    } else if (without != advice_.chosen.end()) {
      if (without->loss > 0)
        item(fmt::format("Het beste plan dat zonder is gevonden, levert {} minder op ({}).",
                         dutch_number(without->loss),
                         dutch_share(without->loss, outcome_.plan.value)));
      else
        item("Er is een plan zonder deze actie gevonden dat niet minder oplevert.");
      explain_shift(without->shift);
    } else if (std::count(advice_.none_without.begin(), advice_.none_without.end(),
                          planned.action) > 0) {
      item("Er is geen plan zonder deze actie gevonden; het kan er wel zijn.");
    } else {
      item(fmt::format("Dit is hier niet uitgezocht. Vraag het apart: weerbaar uitleg PROFIEL {}",
                       action.id));
    }
    name_alternatives(planned.action);
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

  void explain_shift(const Shift& shift) {
    const std::string text = shift_text(shift);
    if (!text.empty()) item(text);
  }
  std::string shift_text(const Shift& shift) const {
    std::string text;
    if (!shift.in.empty()) text += fmt::format("Dan komt erbij: {}.", names(shift.in));
    if (!shift.out.empty())
      text += fmt::format("{}Dan valt af: {}.", text.empty() ? "" : " ", names(shift.out));
    return text;
  }

  // A long list is only counted.
  std::string names(const std::vector<ActionIndex>& actions) const {
    constexpr std::size_t most_named = 4;
    if (actions.size() > most_named)
      return dutch_count(static_cast<std::int64_t>(actions.size()), "actie", "acties");
    std::vector<std::string> titles;
    for (const ActionIndex a : actions)
      titles.push_back(action_name(outcome_, a));
    return fmt::format("{}", fmt::join(titles, ", "));
  }

  void explain_left_out(ActionIndex a) {
    line("Staat niet in het plan.");
    for (const LeftOut& left_out : outcome_.plan.left_out)
      if (left_out.action == a) item(left_out_reason(outcome_, left_out).text);
    for (const ActionIndex before : outcome_.instance.actions[a].requires_)
      if (find_planned(outcome_.plan, before) == nullptr &&
          outcome_.instance.actions[before].state != ActionState::finished)
        item(fmt::format("Eerst is nodig: {}.", action_name(outcome_, before)));
    const std::vector<ActionIndex> next = left_out_after(a);
    if (!next.empty()) item(fmt::format("Hier wacht op, en kan dus ook niet: {}.", names(next)));
    name_alternatives(a);
    for (const WhatIf& what_if : advice_.left_out)
      if (what_if.action == a) explain_openings(what_if);
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

  // The smallest changes that were tried by planning again.
  void explain_openings(const WhatIf& what_if) {
    const bool excluded = outcome_.instance.actions[what_if.action].state == ActionState::excluded;
    const std::string tried = dutch_count(what_if.plans, "nieuw plan", "nieuwe plannen");
    const bool together = !what_if.openings.empty() && what_if.openings[0].changes.size() > 1;
    line(fmt::format("Wat zou dit veranderen? {}({} gemaakt)",
                     what_if.openings.size() > 1 ? "Een van deze veranderingen is genoeg. " : "",
                     tried));
    if (together) item("Met een ding alleen is geen plan gevonden waarin het staat. Samen wel:");
    for (const Opening& opening : what_if.openings)
      item(opening_text(opening));
    if (what_if.openings.empty()) {
      if (excluded)
        item(
            "Ook zonder de uitsluiting is geen plan gevonden waarin het vanzelf staat; het kan er "
            "wel "
            "zijn.");
      else if (what_if.not_found_at_all)
        item(
            "Ook met veel meer geld en uren is geen plan gevonden waarin het staat; het kan er wel "
            "zijn.");
      else
        item(
            "Geen verandering van geld, uren of einddatum gevonden waarna het zeker in het plan "
            "komt.");
    }
    explain_forced(what_if);
  }

  // The price of a decision: the plan must have it, with the means there are.
  void explain_forced(const WhatIf& what_if) {
    if (!what_if.forced) {
      item(what_if.with_it == Possibility::impossible
               ? "Ook als u het besluit, past het niet: dan is er geen plan."
               : "Als u het besluit, wordt er geen plan gevonden.");
      return;
    }
    const Counterplan& forced = *what_if.forced;
    item(fmt::format(
        "Besluit u het toch (status = \"besloten\"), dan {}. {}",
        forced.loss > 0
            ? fmt::format("levert het beste plan dat is gevonden {} minder op ({})",
                          dutch_number(forced.loss), dutch_share(forced.loss, outcome_.plan.value))
            : "is er een plan dat niet minder oplevert",
        shift_text(forced.shift)));
  }

  std::string opening_text(const Opening& opening) const {
    std::string text;
    for (const InputChange& change : opening.changes)
      text += fmt::format("{}{}", text.empty() ? "" : ", en ook ",
                          change_text(outcome_.model, outcome_.instance, change));
    if (opening.step > 1)
      text += fmt::format(" ({} minder is te weinig)", dutch_euros(opening.step));
    return fmt::format("{}. {}", text, shift_text(opening.shift));
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
