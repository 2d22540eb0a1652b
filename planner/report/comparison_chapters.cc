// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/comparison_chapters.h"

#include <fmt/format.h>

#include <utility>

#include "planner/report/plan_words.h"
#include "planner/report/tables/comparison_tables.h"
#include "planner/report/tables/tables.h"

namespace weerbaar {

namespace {

Chapter of(std::string title, std::vector<ReportTable> tables) {
  Chapter chapter;
  chapter.title = std::move(title);
  std::erase_if(tables, [](const ReportTable& table) { return table.records.empty(); });
  for (ReportTable& table : tables) {
    if (!table.note.empty()) chapter.after.push_back(std::exchange(table.note, ""));
    if (tables.size() == 1) table.title.clear();
  }
  chapter.tables = std::move(tables);
  return chapter;
}

Chapter causes(const ComparedPlans& compared) {
  Chapter chapter = of(std::string(cause_title(compared)), {cause_table(compared)});
  chapter.before = cause_sentences(compared);
  chapter.after = idle_cause_sentences(compared);
  return chapter;
}

// Which way the second plan is, is only known of one that was made now.
Chapter price(const ComparedPlans& compared) {
  ReportTable table = keeping_table(&*compared.replan, compared.becomes.made != PlanMade::written);
  table.note = fmt::format(
      "Een wijziging is een actie die erbij komt, afvalt of in een andere maand begint, bovenop "
      "wat anders moet omdat het plan van Was zo niet meer kan. Zelf kiezen kan met `weerbaar "
      "plan`, `--vanaf` het plan van Was en `--wijzigingen`.{}",
      compared.replan->few_is_best
          ? ""
          : fmt::format(
                " Niet elk plan met hooguit {} wijzigingen is geprobeerd: misschien kan het nog "
                "beter.",
                most_moves));
  return of("De prijs van vasthouden aan het plan van Was", {std::move(table)});
}

}  // namespace

std::string comparison_title(const ComparedPlans& compared) {
  return "Was-wordt: " + compared.becomes.facts.municipality;
}

std::vector<Chapter> comparison_chapters(const ComparedPlans& compared) {
  std::vector<Chapter> chapters;
  const bool differs = !says_nothing(compared.comparison);
  if (differs || !compared.causes.causes.empty()) chapters.push_back(causes(compared));
  if (differs) {
    chapters.push_back(of("Wat het oplevert",
                          {pillar_comparison_table(compared), block_comparison_table(compared)}));
    chapters.push_back(
        of("Stappen die eerder, later of niet meer klaar zijn", {step_comparison_table(compared)}));
    chapters.push_back(of("Acties die anders zijn", {action_comparison_table(compared)}));
    chapters.push_back(of("Geld per jaar en per fonds", {money_comparison_table(compared)}));
  }
  if (compared.replan && differs) chapters.push_back(price(compared));
  std::erase_if(chapters, [](const Chapter& chapter) {
    return chapter.tables.empty() && chapter.before.empty() && chapter.after.empty();
  });
  return chapters;
}

std::vector<std::string> comparison_origin(const ComparedPlans& compared) {
  std::vector<std::string> sentences;
  for (const auto& [word, side] : {std::pair{"Was", &compared.was}, {"Wordt", &compared.becomes}})
    sentences.push_back(fmt::format("{}: profiel {}, catalogus {}.", word,
                                    side->profile_sha256.substr(0, 12),
                                    side->catalog_sha256.substr(0, 12)));
  sentences.push_back(fmt::format("weerbaar {}.", compared.version));
  sentences.push_back(fmt::format("{}: {}", again_title, compared.command));
  return sentences;
}

}  // namespace weerbaar
