// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/standing.h"
#include "planner/plan/pillar_row.h"

namespace weerbaar {

std::string month_text(const Outcome& outcome, int month) {
  return dutch_short(outcome.instance.start + month);
}

std::string months_text(const Outcome& outcome, int first, int last) {
  std::string begin = month_text(outcome, first);
  const std::string end = month_text(outcome, last);
  if (first == last) return begin;
  const bool one_year =
      (outcome.instance.start + first).year() == (outcome.instance.start + last).year();
  if (one_year) begin = begin.substr(0, begin.find(' '));
  return fmt::format("{} - {}", begin, end);
}

std::string period_text(const Outcome& outcome, const Planned& planned) {
  return months_text(outcome, planned.start, planned.finish);
}

std::string repeat_text(const Planned& planned) {
  if (planned.runs.empty()) return "";
  return fmt::format("daarna elke {}", dutch_months(planned.runs.front() - planned.start));
}

std::string owner_text(const Outcome& outcome, RoleIndex role) {
  std::string text = outcome.model.catalog.roles[role].name;
  const Capacity* capacity = capacity_of(outcome, role);
  if (capacity == nullptr) return text;
  if (!capacity->holder.empty()) text += fmt::format(" ({})", capacity->holder);
  if (!capacity->department.empty()) text += ", " + capacity->department;
  return text;
}

std::string task_field_text(const Catalog& catalog, const Measure& measure) {
  for (const TaskField& field : catalog.task_fields)
    if (field.id == measure.task_field) return fmt::format("{} ({})", field.id, field.name);
  return measure.task_field;
}

std::string partners_text(const Outcome& outcome, ActionIndex action) {
  std::vector<std::string> names;
  for (const std::size_t partner : measure_of(outcome, action).partners)
    names.push_back(outcome.model.catalog.partners[partner].name);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string dated_text(const std::optional<DatedGround>& dated) {
  if (!dated) return "";
  return fmt::format("{}{}{}", dutch(dated->date), dated->ground.empty() ? "" : ": ",
                     dated->ground);
}

std::string deadline_text(const Outcome& outcome, ActionIndex action) {
  return dated_text(measure_of(outcome, action).deadline);
}

std::string start_months_text(const Measure& measure) {
  std::vector<std::string> names;
  for (const int month : measure.start_months) {
    const std::string name = dutch(Month{month - 1});  // with the year 0
    names.push_back(name.substr(0, name.find(' ')));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string action_name(const Outcome& outcome, ActionIndex action) {
  const Planned* planned = find_planned(outcome.plan, action);
  const std::string& title = outcome.instance.actions[action].title;
  return planned == nullptr ? title : fmt::format("{} ({})", planned->number, title);
}

std::string numbers_text(const Plan& plan, const std::vector<ActionIndex>& actions) {
  std::vector<int> numbers;
  for (const ActionIndex action : actions)
    if (const Planned* planned = find_planned(plan, action)) numbers.push_back(planned->number);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::string text;
  for (std::size_t first = 0, last = 0; first < numbers.size(); first = last + 1) {
    last = first;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
      ++last;
    if (!text.empty()) text += ", ";
    text += fmt::format("{}", numbers[first]);
    if (last > first)
      text += fmt::format("{}{}", last == first + 1 ? ", " : " t/m ", numbers[last]);
  }
  return text;
}

std::string_view code_for(WaitCause cause) {
  switch (cause) {
    case WaitCause::nothing:
      return "kan-meteen";
    case WaitCause::predecessor:
      return "wacht-op-maatregel";
    case WaitCause::role:
      return "wacht-op-uren";
    case WaitCause::one_off_money:
      return "wacht-op-eenmalig-geld";
    case WaitCause::structural_money:
      return "wacht-op-structureel-geld";
    case WaitCause::date:
      return "wacht-op-datum";
    case WaitCause::start_month:
      return "wacht-op-startmaand";
    case WaitCause::fixed:
      return "ligt-vast";
    case WaitCause::choice:
      return "later-is-beter";
    case WaitCause::cost:
      return "later-is-goedkoper";
  }
  return "";
}

Reason waiting_reason(const Outcome& outcome, const Planned& planned) {
  const Waiting& waiting = planned.waiting;
  const Action& action = outcome.instance.actions[planned.action];
  const auto say = [&](std::string text) {
    return Reason{std::string(code_for(waiting.cause)), std::move(text)};
  };
  switch (waiting.cause) {
    case WaitCause::nothing:
      return say("Kan meteen beginnen.");
    case WaitCause::predecessor:
      return say(fmt::format("{} {}.",
                             waiting.to_know_first ? "Eerst weten, dan doen: wacht op" : "Wacht op",
                             action_name(outcome, *waiting.action)));
    case WaitCause::role:
      return say(fmt::format("Wacht op uren{}: {} heeft er eerder te weinig.",
                             waiting.for_steering ? " voor de regie" : "",
                             outcome.model.catalog.roles[*waiting.role].name));
    case WaitCause::start_month:
      return say(fmt::format("Kan alleen beginnen in: {}.",
                             start_months_text(measure_of(outcome, planned.action))));
    case WaitCause::one_off_money:
      return say(fmt::format("Wacht op eenmalig geld: dat van {} is op.", *waiting.year));
    case WaitCause::structural_money:
      return say(fmt::format("Wacht op structureel geld: dat van {} is op.", *waiting.year));
    case WaitCause::date: {
      const Measure& measure = measure_of(outcome, planned.action);
      if (!measure.not_before) return say("Kan niet eerder beginnen.");
      return say(fmt::format("Kan niet voor {} beginnen. {}", dutch(measure.not_before->date),
                             measure.not_before->ground));
    }
    case WaitCause::fixed:
      return say(action.state == ActionState::running ? "Loopt al." : "De start is besloten.");
    case WaitCause::choice:
      return say("Kan eerder, maar ander werk gaat voor: dan levert het hele plan meer op.");
    case WaitCause::cost:
      return say(
          "Kan eerder, maar dat levert niets meer op en kost in de looptijd meer geld. Moet het "
          "eerder, besluit dan de start.");
  }
  return {};
}

std::string pillar_title(const Outcome& outcome, const PillarResult& pillar) {
  const PillarRow row = pillar_row(outcome, pillar);
  const std::string before = dutch_hundredths(row.mark_before);
  return row.mark_after == row.mark_before
             ? fmt::format("{}: blijft {}", pillar_names[row.pillar], before)
             : fmt::format("{}: van {} naar {}*", pillar_names[row.pillar], before,
                           dutch_hundredths(row.mark_after));
}

std::string_view no_actions_text(const Outcome& outcome, const PillarResult& pillar) {
  if (!pillar.actions.empty()) return "";
  return pillar_row(outcome, pillar).stands_at_target() ? target_is_reached : no_action_of_pillar;
}

std::string paper_text(const DecisionMoment& moment) {
  switch (moment.kind) {
    case DecisionKind::decided:
      return "al besloten";
    case DecisionKind::board:
      return "collegebesluit";
    case DecisionKind::board_within_budget:
    case DecisionKind::council_budget:
      return fmt::format("begroting {}", moment.year);
    case DecisionKind::council_framework:
      return fmt::format("kadernota {}", moment.year);
    case DecisionKind::council:
      return "eigen besluit";
  }
  return "";
}

std::string decision_text(const DecisionMoment& moment) {
  const std::string when = dutch(moment.when);
  if (moment.kind == DecisionKind::decided) return paper_text(moment);
  if (moment.by_council()) return fmt::format("{}: raad, {}", paper_text(moment), when);
  if (moment.kind == DecisionKind::board) return fmt::format("college, voor {}", when);
  return fmt::format("college, voor {} (binnen de {})", when, paper_text(moment));
}

std::vector<std::string> standing_reasons(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  std::vector<std::string> reasons;
  for (const Standing standing : standings_of(outcome.model.catalog, action)) {
    if (standing == Standing::needed) continue;
    reasons.emplace_back(standing_text(standing));
    if (standing != Standing::duty && !action.reason.empty()) reasons.push_back(action.reason);
  }
  return reasons;
}

std::vector<std::string> standing_sentences(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  std::vector<std::string> sentences = standing_reasons(outcome, planned);
  for (std::string& sentence : sentences)
    if (sentence != action.reason) sentence = fmt::format("Het {}.", sentence);
  return sentences;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string money_text(std::int64_t one_off, std::int64_t structural) {
  std::vector<std::string> parts;
  if (one_off != 0) parts.push_back(dutch_euros(one_off));
  if (structural != 0) parts.push_back(dutch_euros(structural) + " per jaar");
  return parts.empty() ? "geen geld" : fmt::format("{}", fmt::join(parts, " + "));
}

std::string money_line_text(const std::string& label) {
  return label.empty() ? "algemeen" : "alleen voor " + label;
}

std::string cover_text(const Outcome& outcome, ActionIndex action) {
  const Action& each = outcome.instance.actions[action];
  if (!each.asks_money()) return "geen geld nodig";
  if (!each.label) return "algemeen geld";
  return fmt::format("eerst oormerk {}, dan algemeen geld", outcome.instance.labels[*each.label]);
}

std::string sources_text(const Outcome& outcome, const Measure& measure) {
  std::vector<std::string> parts;
  for (const Citation& citation : measure.citations)
    parts.push_back(fmt::format("{}{}{} ({})", outcome.model.catalog.sources[citation.source].title,
                                citation.place.empty() ? "" : ", ", citation.place,
                                word_for(citation.evidence)));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string sums_note(const Outcome& outcome) {
  const auto& chosen = outcome.plan.chosen;
  const bool assumed = std::any_of(chosen.begin(), chosen.end(), [&](const Planned& planned) {
    const Measure& measure = measure_of(outcome, planned.action);
    return measure.cost_basis == Basis::assumption || measure.hours_basis == Basis::assumption;
  });
  return assumed ? "Aanname: de sommen bevatten getallen zonder bron." : "";
}

std::string quality_text(const Plan& plan) {
  if (plan.proven_optimal)
    return "Een beter plan bestaat niet binnen dit geld, deze mensen en deze tijd; dat is bewezen.";
  if (plan.bound == 0 && plan.value > 0)
    return "Hoeveel beter een plan nog kan zijn, is bij dit eerste antwoord niet uitgerekend.";
  const auto tenths = gap_in_tenths(plan.value, plan.bound);
  if (!tenths) return "Dit plan brengt geen pijler dichter bij haar doel.";
  constexpr std::int64_t most_tenths = 250;  // above that it means nothing
  if (*tenths > most_tenths)
    return "Hoeveel beter een plan nog kan zijn is niet bekend: wat wij kunnen bewijzen, ligt te "
           "ver weg.";
  return fmt::format("Een beter plan kan hooguit {},{} % meer opleveren.", *tenths / 10,
                     *tenths % 10);
}

std::string_view word_for(ActionState state) {
  switch (state) {
    case ActionState::open:
      return "open";
    case ActionState::finished:
      return "gereed";
    case ActionState::running:
      return "loopt";
    case ActionState::decided:
      return "besloten";
    case ActionState::excluded:
      return "uitgesloten";
    case ActionState::absent:
      return "niet van toepassing";
  }
  return "";
}

std::string_view word_for(Evidence evidence) {
  return word_of(evidence_words, evidence);
}

std::string_view word_for(Basis basis) {
  return word_of(basis_words, basis);
}

int Bases::assumed() const {
  const auto one_if = [](Basis basis) { return basis == Basis::assumption ? 1 : 0; };
  return one_if(cost) + one_if(hours) + one_if(duration);
}

Bases bases_of(const Measure& measure) {
  return {measure.cost_basis, measure.hours_basis, measure.duration_basis};
}

std::string enumerated(const std::vector<std::string>& words) {
  if (words.empty()) return "";
  if (words.size() == 1) return words.front();
  return fmt::format("{} en {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

std::string assumptions_text(const Bases& bases) {
  std::vector<std::string> figures;
  if (bases.cost == Basis::assumption) figures.emplace_back("kosten");
  if (bases.hours == Basis::assumption) figures.emplace_back("uren");
  if (bases.duration == Basis::assumption) figures.emplace_back("duur");
  return enumerated(figures);
}

}  // namespace weerbaar
