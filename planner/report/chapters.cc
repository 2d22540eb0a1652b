// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/chapters.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

void add_sentence(std::vector<std::string>& to, std::string sentence) {
  if (!sentence.empty()) to.push_back(std::move(sentence));
}

Chapter of_table(ReportTable table) {
  Chapter chapter;
  chapter.title = std::move(table.title);
  if (!table.records.empty()) add_sentence(chapter.after, std::move(table.note));
  table.title.clear();
  table.note.clear();
  chapter.tables.push_back(std::move(table));
  return chapter;
}

void add_earlier(const Outcome& outcome, std::vector<Chapter>& chapters) {
  chapters.push_back({.title = "Dit plan en het oude plan", .before = replan_sentences(outcome)});
  for (ReportTable& table : replan_tables(outcome)) {
    if (table.records.empty()) continue;
    chapters.push_back(of_table(std::move(table)));
    chapters.back().level = 2;
  }
}

Chapter demand(const Outcome& outcome) {
  Chapter chapter = of_table(demand_table(outcome));
  for (std::string& sentence : demand_sentences(outcome))
    chapter.after.push_back(std::move(sentence));
  return chapter;
}

Chapter pillar_chapter(const Outcome& outcome, const PillarResult& pillar) {
  Chapter chapter;
  chapter.title = pillar_title(outcome, pillar);
  add_sentence(chapter.before, outcome.model.profile.pillars[pillar.pillar].grounds);
  add_sentence(chapter.before, std::string(no_actions_text(outcome, pillar)));
  if (ReportTable table = block_table(outcome, pillar.pillar); !table.records.empty())
    chapter.tables.push_back(std::move(table));
  return chapter;
}

// Actions that stand in full under another block, and are for a step of this one too.
std::string also_for(const Outcome& outcome, BlockIndex block) {
  std::vector<std::string> names;
  for (const Planned& planned : outcome.plan.chosen) {
    const std::vector<StepOf>& steps = measure_of(outcome, planned.action).steps;
    const bool here = std::any_of(steps.begin(), steps.end(),
                                  [&](const StepOf& step) { return step.block == block; });
    if (here && home_block(outcome.model, outcome.instance, planned.action) != block)
      names.push_back(action_name(outcome, planned.action));
  }
  return names.empty() ? "" : fmt::format("Telt hier ook mee: {}.", fmt::join(names, "; "));
}

// What is finished before the step below it: it counts from then on.
std::string early_text(const Outcome& outcome, BlockIndex block) {
  std::vector<ActionIndex> early;
  const LocalBlock& here = outcome.instance.blocks[block];
  for (const StepReached& step : outcome.plan.steps) {
    if (step.ladder < here.first || step.ladder >= here.first + here.ladder_count) continue;
    for (const ActionIndex a : step.actions)
      if (find_planned(outcome.plan, a)->finish < step.month &&
          std::none_of(
              step.actions.begin(), step.actions.end(),
              [&](ActionIndex other) {
                return find_planned(outcome.plan, other)->finish == step.month;
              }))
        early.push_back(a);
  }
  const std::string numbers = numbers_text(outcome.plan, early);
  return numbers.empty() ? ""
                         : fmt::format("Telt pas als ook de stap eronder klaar is: {}.", numbers);
}

Chapter block_chapter(const Outcome& outcome, PillarIndex pillar, BlockIndex block) {
  const MarkChange& mark = outcome.plan.blocks[block];
  Chapter chapter;
  chapter.level = 2;
  chapter.title = outcome.model.catalog.blocks[block].name;
  chapter.title += mark.after > mark.before
                       ? fmt::format(": van {} naar {}*", dutch_hundredths(mark.before),
                                     dutch_hundredths(mark.after))
                       : fmt::format(": blijft {}", dutch_hundredths(mark.before));
  chapter.tables.push_back(step_table(outcome, block));
  if (ReportTable actions = action_table(outcome, pillar, block); !actions.records.empty())
    chapter.tables.push_back(std::move(actions));
  add_sentence(chapter.after, early_text(outcome, block));
  add_sentence(chapter.after, also_for(outcome, block));
  return chapter;
}

void add_pillar(const Outcome& outcome, const PillarResult& pillar,
                std::vector<Chapter>& chapters) {
  chapters.push_back(pillar_chapter(outcome, pillar));
  for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar))
    chapters.push_back(block_chapter(outcome, pillar.pillar, b));
  ReportTable others = action_table(outcome, pillar.pillar, std::nullopt);
  if (others.records.empty()) return;
  Chapter chapter;
  chapter.level = 2;
  chapter.title = "Andere acties";
  chapter.tables.push_back(std::move(others));
  chapters.push_back(std::move(chapter));
}

Chapter unreached(const Outcome& outcome) {
  Chapter chapter = of_table(next_step_table(outcome));
  chapter.title = "Wat dit plan niet bereikt, en waarom";
  for (std::string& sentence : unreached_sentences(outcome))
    chapter.after.push_back(std::move(sentence));
  return chapter;
}

Chapter presumed(const Outcome& outcome) {
  Chapter chapter = of_table(presumed_table(outcome));
  if (!chapter.tables.front().records.empty()) {
    chapter.before.emplace_back(presumed_sentence);
    chapter.after.emplace_back(objection_sentence);
  }
  for (std::string& sentence : usual_entries_sentences(outcome))
    chapter.after.push_back(std::move(sentence));
  return chapter;
}

Chapter money(const Outcome& outcome) {
  Chapter chapter = of_table(money_table(outcome));
  add_sentence(chapter.after, carried_sentence(outcome));
  chapter.after.emplace_back(structural_sentence);
  return chapter;
}

Chapter people(const Outcome& outcome) {
  Chapter chapter = of_table(role_table(outcome));
  add_sentence(chapter.after, steering_sentence(outcome));
  return chapter;
}

Chapter rubric(const Outcome& outcome) {
  Chapter chapter;
  chapter.title = "Zo lezen wij een cijfer";
  chapter.before = rubric_sentences(outcome);
  chapter.tables = {scale_table(outcome), rubric_table(outcome), objection_table(outcome)};
  return chapter;
}

bool is_empty(const Chapter& chapter) {
  return chapter.before.empty() && chapter.after.empty() &&
         std::all_of(chapter.tables.begin(), chapter.tables.end(),
                     [](const ReportTable& table) { return table.records.empty(); });
}

}  // namespace

std::vector<Chapter> chapters_of(const Outcome& outcome) {
  std::vector<Chapter> chapters;
  if (outcome.replan != nullptr) add_earlier(outcome, chapters);
  chapters.push_back(of_table(pillar_table(outcome)));
  chapters.push_back(demand(outcome));
  for (const PillarResult& pillar : outcome.plan.pillars)
    add_pillar(outcome, pillar, chapters);
  chapters.push_back(unreached(outcome));
  chapters.push_back(presumed(outcome));
  chapters.push_back(of_table(decision_table(outcome)));
  chapters.push_back(money(outcome));
  chapters.push_back(people(outcome));
  chapters.push_back(of_table(agreement_table(outcome)));
  chapters.push_back(rubric(outcome));
  chapters.erase(std::remove_if(chapters.begin(), chapters.end(), is_empty), chapters.end());
  return chapters;
}

}  // namespace weerbaar
