// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/demand.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

BlockIndex block_of(const Outcome& outcome, const NextStep& next) {
  return outcome.instance.ladders[next.ladder].block;
}

// Entries of a block that stop at one step for one reason; the heaviest first, of equals in order.
struct Stop {
  std::string code;
  std::vector<const NextStep*> entries;
};

std::vector<Stop> stops_of(const Outcome& outcome, BlockIndex block) {
  std::vector<Stop> stops;
  for (const NextStep& next : outcome.plan.next) {
    if (block_of(outcome, next) != block || !next.is_wanted()) continue;
    const Reason reason = next_step_reason(outcome, next);
    // Where a ladder ends it matters who must make the agreement.
    const std::string code =
        next.why.cause == LeftOutCause::ladder_ends ? reason.text : reason.code;
    const auto same = std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) {
      return stop.entries.front()->step == next.step && stop.code == code;
    });
    if (same == stops.end())
      stops.push_back({code, {&next}});
    else
      same->entries.push_back(&next);
  }
  const auto weight = [&](const NextStep* next) {
    return outcome.instance.ladders[next->ladder].weight;
  };
  for (Stop& stop : stops)
    std::stable_sort(
        stop.entries.begin(), stop.entries.end(),
        [&](const NextStep* one, const NextStep* other) { return weight(one) > weight(other); });
  std::stable_sort(stops.begin(), stops.end(), [](const Stop& one, const Stop& other) {
    return one.entries.front()->step < other.entries.front()->step;
  });
  return stops;
}

// It has a step to go, and none of its entries needs it for the target.
bool is_at_target(const Outcome& outcome, BlockIndex block) {
  const auto here = [&](const NextStep& next) { return block_of(outcome, next) == block; };
  return std::any_of(outcome.plan.next.begin(), outcome.plan.next.end(), here) &&
         stops_of(outcome, block).empty();
}

const std::string& entry_name(const Outcome& outcome, const NextStep& next) {
  return entry_of(outcome.model, outcome.instance.ladders[next.ladder])->name;
}

// "3"; of a block with entries for which: "2: Ouderen, Gasten".
std::string step_text(const Outcome& outcome, const Stop& stop) {
  const NextStep& first = *stop.entries.front();
  if (entry_of(outcome.model, outcome.instance.ladders[first.ladder]) == nullptr)
    return fmt::format("{}", first.step);
  std::vector<std::string> names;
  for (const NextStep* next : stop.entries)
    names.push_back(entry_name(outcome, *next));
  return fmt::format("{}: {}", first.step, fmt::join(names, ", "));
}

// Of several entries the numbers are those of the first, and it says so.
std::string reason_text(const Outcome& outcome, const Stop& stop) {
  const NextStep& first = *stop.entries.front();
  std::string text = next_step_reason(outcome, first).text;
  if (stop.entries.size() == 1 || first.why.shortages.empty()) return text;
  return fmt::format("{} (Geteld bij: {}.)", text, entry_name(outcome, first));
}

std::vector<ActionIndex> missing_of(const Stop& stop) {
  std::vector<ActionIndex> missing;
  for (const NextStep* next : stop.entries)
    for (const ActionIndex a : next->missing)
      if (std::find(missing.begin(), missing.end(), a) == missing.end()) missing.push_back(a);
  return missing;
}

// A measure for several entries once, with how often.
std::string titles_of(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  std::vector<MeasureIndex> measures;
  for (const ActionIndex a : actions) {
    const MeasureIndex m = outcome.instance.actions[a].measure;
    if (std::find(measures.begin(), measures.end(), m) == measures.end()) measures.push_back(m);
  }
  std::vector<std::string> titles;
  for (const MeasureIndex m : measures) {
    const auto of_measure = [&](ActionIndex a) { return outcome.instance.actions[a].measure == m; };
    const auto count = std::count_if(actions.begin(), actions.end(), of_measure);
    const ActionIndex first = *std::find_if(actions.begin(), actions.end(), of_measure);
    titles.push_back(
        count == 1 ? outcome.instance.actions[first].title
                   : fmt::format("{} ({} keer)", outcome.model.catalog.measures[m].title, count));
  }
  return fmt::format("{}", fmt::join(titles, "; "));
}

// What all of it asks for one run: "€ 58.125*, € 8.970* per jaar, 232* uur".
std::string asked_text(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  const Demand asked = demand_of_one_run(outcome.instance, actions);
  const auto star = [&](Basis Measure::* basis) {
    return basis_of(outcome, actions, basis) == Basis::assumption ? "*" : "";
  };
  const std::string cost_star = star(&Measure::cost_basis);
  const std::string work_star = star(&Measure::hours_basis);
  std::vector<std::string> parts;
  if (asked.one_off > 0) parts.push_back(dutch_euros(asked.one_off) + cost_star);
  if (asked.structural > 0)
    parts.push_back(fmt::format("{}{} per jaar", dutch_euros(asked.structural), cost_star));
  parts.push_back(fmt::format("{}{} uur", dutch_number(asked.hours), work_star));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string missing_text(const Outcome& outcome, const Stop& stop) {
  const std::vector<ActionIndex> missing = missing_of(stop);
  if (missing.empty()) return "";
  return fmt::format("{}. Samen {}.", titles_of(outcome, missing), asked_text(outcome, missing));
}

// What comes in no plan for want of a step that it helps reach.
std::string without_step(const Outcome& outcome) {
  std::vector<std::string> titles;
  for (const LeftOut& each : outcome.plan.left_out)
    if (each.why.cause == LeftOutCause::no_step || each.why.cause == LeftOutCause::step_done ||
        each.why.cause == LeftOutCause::target_reached)
      titles.push_back(outcome.instance.actions[each.action].title);
  return fmt::format("{}", fmt::join(titles, "; "));
}

std::string excluded(const Outcome& outcome) {
  std::vector<std::string> parts;
  for (const LeftOut& each : outcome.plan.left_out) {
    if (each.why.cause != LeftOutCause::excluded) continue;
    const Action& action = outcome.instance.actions[each.action];
    parts.push_back(action.reason.empty() ? action.title
                                          : fmt::format("{} ({})", action.title, action.reason));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string not_for_here(const Outcome& outcome, std::size_t& of_entries) {
  std::vector<std::string> parts;
  for (const NotHere& each : not_here(outcome)) {
    if (each.of_entry)
      ++of_entries;
    else
      parts.push_back(fmt::format("{} ({})", each.title, each.why));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

ReportTable next_step_table(const Outcome& outcome) {
  ReportTable table;
  table.title = "De volgende stap van elke bouwsteen, en waarom die er niet in zit";
  table.note =
      "Samen: wat de hele stap nog vraagt. Wat tekortkomt, is geteld naast dit plan: als alles "
      "blijft staan waar het staat, en bij de start waar het minste ontbreekt. Wat een kleine "
      "verandering zou doen, zegt `weerbaar uitleg`.";
  table.fields = {{.title = "Bouwsteen", .width = 32},
                  {.title = "Volgende stap", .width = 24},
                  {.title = "Waarom niet", .width = 54},
                  {.title = "Wat ervoor ontbreekt", .width = 54},
                  {.title = "Pijler", .width = 23, .detail = true}};
  for (const PillarResult& pillar : outcome.plan.pillars)
    for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar))
      for (const Stop& stop : stops_of(outcome, b))
        table.records.push_back(
            {text_cell(outcome.model.catalog.blocks[b].name), text_cell(step_text(outcome, stop)),
             text_cell(reason_text(outcome, stop)), text_cell(missing_text(outcome, stop)),
             text_cell(pillar_names[pillar.pillar])});
  return table;
}

std::vector<BlockIndex> next_step_blocks(const Outcome& outcome) {
  std::vector<BlockIndex> blocks;
  for (const PillarResult& pillar : outcome.plan.pillars)
    for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar))
      blocks.insert(blocks.end(), stops_of(outcome, b).size(), b);
  return blocks;
}

std::vector<BlockIndex> blocks_at_target(const Outcome& outcome) {
  std::vector<BlockIndex> blocks;
  for (BlockIndex b = 0; b < outcome.model.catalog.blocks.size(); ++b)
    if (is_at_target(outcome, b)) blocks.push_back(b);
  return blocks;
}

std::vector<std::string> unreached_sentences(const Outcome& outcome) {
  std::vector<std::string> sentences;
  std::vector<std::string> reached;
  for (const BlockIndex b : blocks_at_target(outcome))
    reached.push_back(outcome.model.catalog.blocks[b].name);
  if (!reached.empty())
    sentences.push_back(fmt::format("{}{}.", at_target_words, fmt::join(reached, "; ")));
  if (const std::string titles = without_step(outcome); !titles.empty())
    sentences.push_back(
        fmt::format("Deze maatregelen zijn niet nodig voor een stap in dit plan: {}.", titles));
  if (const std::string titles = excluded(outcome); !titles.empty())
    sentences.push_back(fmt::format("Het profiel sluit uit: {}.", titles));
  std::size_t of_entries = 0;
  if (const std::string titles = not_for_here(outcome, of_entries); !titles.empty())
    sentences.push_back(fmt::format("Deze maatregelen gelden hier niet: {}.", titles));
  if (of_entries > 0)
    sentences.emplace_back(
        "Welk werk bij een partner hoort, hangt af van wie de afspraak maakt en hoe ver die is. "
        "Ander werk per partner geldt hier niet.");
  return sentences;
}

}  // namespace weerbaar
