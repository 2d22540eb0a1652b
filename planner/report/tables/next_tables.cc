#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

bool is_wanted(const NextStep& next) {
  return next.why.cause != LeftOutCause::target_reached;
}

// "3"; of a block with entries for which: "2, Telecombedrijven en nog 1".
std::string step_text(const Outcome& outcome, const NextStep& next) {
  const Entry* entry = entry_of(outcome.model, outcome.instance.ladders[next.ladder]);
  if (entry == nullptr) return fmt::format("{}", next.step);
  return fmt::format("{}, {}{}", next.step, entry->name,
                     next.entries == 1 ? "" : fmt::format(" en nog {}", next.entries - 1));
}

std::string titles_of(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  std::vector<std::string> titles;
  for (const ActionIndex a : actions)
    titles.push_back(outcome.instance.actions[a].title);
  return fmt::format("{}", fmt::join(titles, "; "));
}

// What comes in no plan for want of a step that it helps reach.
std::string without_step(const Outcome& outcome) {
  std::vector<std::string> titles;
  for (const LeftOut& each : outcome.plan.left_out)
    if (each.why.cause == LeftOutCause::no_gain || each.why.cause == LeftOutCause::step_done)
      titles.push_back(outcome.instance.actions[each.action].title);
  return fmt::format("{}", fmt::join(titles, "; "));
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

Table next_step_table(const Outcome& outcome) {
  Table table;
  table.title = "De volgende stap van elke bouwsteen, en waarom die er niet in zit";
  table.note =
      "Wat tekortkomt, is geteld naast dit plan: als alles in het plan blijft staan waar het "
      "staat. Wat een kleine verandering zou doen, zegt `weerbaar uitleg`.";
  table.fields = {{.title = "Bouwsteen", .width = 32},
                  {.title = "Volgende stap", .width = 20},
                  {.title = "Waarom niet", .width = 54},
                  {.title = "Wat ervoor ontbreekt", .width = 54}};
  for (const PillarResult& pillar : outcome.plan.pillars)
    for (const NextStep& next : outcome.plan.next) {
      const Block& block = outcome.model.catalog.blocks[next.block];
      if (block.pillar != pillar.pillar || !is_wanted(next)) continue;
      table.records.push_back({text_cell(block.name), text_cell(step_text(outcome, next)),
                               text_cell(next_step_reason(outcome, next).text),
                               text_cell(titles_of(outcome, next.missing))});
    }
  return table;
}

std::vector<std::string> unreached_sentences(const Outcome& outcome) {
  std::vector<std::string> sentences;
  std::vector<std::string> reached;
  for (const NextStep& next : outcome.plan.next)
    if (!is_wanted(next)) reached.push_back(outcome.model.catalog.blocks[next.block].name);
  if (!reached.empty())
    sentences.push_back(fmt::format("Hier is het doel bereikt, en hoeft de volgende stap niet: {}.",
                                    fmt::join(reached, "; ")));
  if (const std::string titles = without_step(outcome); !titles.empty())
    sentences.push_back(
        fmt::format("Deze maatregelen zijn niet nodig voor een stap in dit plan: {}.", titles));
  std::size_t of_entries = 0;
  if (const std::string titles = not_for_here(outcome, of_entries); !titles.empty())
    sentences.push_back(fmt::format("Deze maatregelen gelden hier niet: {}.", titles));
  if (of_entries > 0)
    sentences.emplace_back(
        "Van wat per partner kan, staat alleen in het plan wat past bij wie de afspraak maakt en "
        "hoe ver die is.");
  return sentences;
}

}  // namespace weerbaar
