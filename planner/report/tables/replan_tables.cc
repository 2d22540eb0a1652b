// SPDX-License-Identifier: EUPL-1.2
// Against the plan that this one began at: what changes, and what keeping to it costs.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/marks.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/mark_cell.h"
#include "planner/report/tables/replan_change_tables.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string more_text(std::int64_t more, std::int64_t than) {
  return than == 0 ? "meer" : dutch_gain(more, than) + " meer";
}

std::string gain_text(const WayOn& way, const WayOn& kept) {
  if (way.value > kept.value) return more_text(way.value - kept.value, kept.value);
  if (way.cost < kept.cost)
    return fmt::format("even veel, {} minder geld", dutch_euros(kept.cost - way.cost));
  return "even veel";
}

std::string margin_text() {
  return dutch_share(keeping_margin, 1000);
}

// Which plan this is, and why this one.
std::string choice_sentence(const Replan& replan) {
  constexpr const char* old_plan = "Dit is het oude plan, voor zover het nog kan";
  if (!replan.none) return "Het oude plan past niet meer bij wat er moet. Dit is een nieuw plan.";
  if (replan.asked == Freedom::none) return fmt::format("{}, zoals gevraagd.", old_plan);
  if (replan.asked == Freedom::few)
    return fmt::format("{}, met hooguit {} wijzigingen, zoals gevraagd.", old_plan, most_moves);
  if (replan.asked == Freedom::free)
    return "Dit is het beste plan dat wij vonden, hoeveel het ook verandert, zoals gevraagd.";
  const std::int64_t more = replan.free.value - replan.none->value;
  if (more == 0) return fmt::format("{}. Een plan dat meer oplevert, vonden wij niet.", old_plan);
  const std::string gain = more_text(more, replan.none->value);
  if (replan.taken == Freedom::none)
    return fmt::format(
        "{}. Het beste plan dat wij vonden, levert {} op. Dat is te weinig om er alles voor om te "
        "gooien: daarvoor moet het meer dan {} zijn.",
        old_plan, gain, margin_text());
  return fmt::format(
      "Dit is een nieuw plan. Het levert {} op dan het oude plan, voor zover dat nog kan. Bij meer "
      "dan {} gaat het nieuwe voor.",
      gain, margin_text());
}

std::string count_sentence(const Outcome& outcome) {
  const Replan& replan = *outcome.replan;
  const std::vector<ActionChange> changes = changes_of(replan);
  const auto count = [&changes](const auto& is, std::ptrdiff_t more = 0) {
    return dutch_count(std::count_if(changes.begin(), changes.end(), is) + more, "actie", "acties");
  };
  const std::ptrdiff_t gone =
      outcome.earlier_file == nullptr
          ? 0
          : std::ssize(vanished_actions(*outcome.earlier_file, outcome.instance));
  if (changes.empty() && gone == 0)
    return "Elke actie begint in de maand waarin zij al zou beginnen.";
  std::string text =
      fmt::format("{} in de maand van het oude plan; erbij: {}; eraf: {}; andere maand: {}.",
                  dutch_count(unchanged_count(replan), "actie begint", "acties beginnen"),
                  count([](const ActionChange& each) { return each.before == not_chosen; }),
                  count([](const ActionChange& each) { return each.after == not_chosen; }, gone),
                  count([](const ActionChange& each) {
                    return each.before != not_chosen && each.after != not_chosen;
                  }));
  if (gone > 0)
    text += fmt::format(" Van wat eraf gaat, {} niet meer in de invoer.",
                        gone == 1 ? "staat 1 actie" : fmt::format("staan {} acties", gone));
  const auto forced = std::count_if(changes.begin(), changes.end(),
                                    [](const ActionChange& each) { return each.forced; });
  if (replan.none && forced > 0)
    text += fmt::format(" {} niet blijven zoals in het oude plan.",
                        dutch_count(forced, "actie kon", "acties konden"));
  return text;
}

// They should have begun before this plan does, and do not run.
std::int64_t overdue_count(const Outcome& outcome) {
  std::int64_t count = 0;
  for (ActionIndex a = 0; a < outcome.instance.actions.size(); ++a) {
    const int before = outcome.replan->earlier[a];
    if (before != not_chosen && before < 0 &&
        outcome.instance.actions[a].state != ActionState::running)
      ++count;
  }
  return count;
}

std::string input_sentence(const EarlierFile& file) {
  if (!file.input)
    return "Wat er in de invoer anders is, weten wij niet: het oude plan is gemaakt met een andere "
           "catalogus, of zijn invoer staat er niet (goed) in.";
  if (file.input->empty()) return "De invoer is dezelfde als die van het oude plan.";
  return fmt::format(
      "In de invoer {} {} anders dan bij het oude plan. Waardoor het plan verandert, "
      "zegt `weerbaar vergelijk` met het oude plan en uw profiel.",
      file.input->size() == 1 ? "is" : "zijn",
      dutch_count(std::ssize(*file.input), "ding", "dingen"));
}

// What the earlier plan said that the pillar would have after it, where it says so.
Cell told_mark(const Outcome& outcome, PillarIndex pillar) {
  if (outcome.earlier_file == nullptr) return {};
  for (const MarkFact& told : outcome.earlier_file->pillars)
    if (told.id == pillar_ids[pillar] && told.after > 0) return mark_after(told.before, told.after);
  return {};
}

// What each way to go on brings the pillars, beside what the earlier plan told. The columns are
// always the same, so that one workbook can be written over another.
ReportTable mark_table(const Outcome& outcome) {
  ReportTable table;
  table.title = "Het cijfer van elke pijler na het plan";
  table.note = outcome.replan == nullptr || outcome.replan->none
                   ? "Nu: voor het plan. Oude plan: toen is wat het oude plan zelf zei; nu is wat "
                     "het nog brengt, met de invoer van nu en voor zover het nog kan."
                   : "Nu: voor het plan. Toen: wat het oude plan zelf zei. Het past niet meer bij "
                     "wat er moet: wat het nu brengt, is dus leeg.";
  table.fields = {{.title = "Pijler", .width = 26}};
  for (const std::string& title :
       {std::string("Doel"), std::string("Nu"), std::string("Dit plan"),
        std::string("Oude plan: toen"), std::string("Oude plan: nu"),
        fmt::format("Hooguit {} wijzigingen", most_moves), std::string("Vrij")})
    table.fields.push_back({.title = title, .kind = FieldKind::hundredths, .width = 14});
  if (outcome.replan == nullptr) return table;
  const Replan& replan = *outcome.replan;
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const auto marks = [&](const WayOn& way) {
      return pillar_mark(outcome.model, outcome.instance, way.starts, p);
    };
    const auto after = [&](const std::optional<WayOn>& way) {
      return way ? mark_after(marks(*way).before, marks(*way).after) : Cell();
    };
    table.records.push_back(
        {text_cell(pillar_names[p]), std::int64_t{outcome.model.profile.pillars[p].target},
         std::int64_t{marks(replan.free).before}, after(way_taken(replan)), told_mark(outcome, p),
         after(replan.none), after(replan.few), after(replan.free)});
  }
  return table;
}

}  // namespace

std::vector<std::string> replan_sentences(const Outcome& outcome) {
  const Replan& replan = *outcome.replan;
  std::vector<std::string> sentences = {choice_sentence(replan), count_sentence(outcome)};
  if (const auto done = static_cast<std::int64_t>(replan.finished.size()); done > 0)
    sentences.push_back(fmt::format("Van het oude plan {} {} nu klaar.", done == 1 ? "is" : "zijn",
                                    dutch_count(done, "actie", "acties")));
  if (const std::int64_t late = overdue_count(outcome); late > 0)
    sentences.push_back(
        fmt::format("{} voor dit plan begint. Is dat gebeurd? Zet dan in het profiel dat het "
                    "`loopt` of `gereed` is.",
                    dutch_count(late, "actie van het oude plan had moeten beginnen",
                                "acties van het oude plan hadden moeten beginnen")));
  if (outcome.earlier_file != nullptr) sentences.push_back(input_sentence(*outcome.earlier_file));
  if (!old_number_table(outcome).records.empty())
    sentences.push_back(
        "De nummers van de acties zijn anders dan in het oude plan. Welk oud nummer wat werd, "
        "staat in de pagina, het Excel-bestand en het hele Markdown-bestand.");
  sentences.emplace_back("Dit plan legt `weerbaar uitleg` uit met dezelfde `--vanaf`.");
  return sentences;
}

ReportTable keeping_table(const Replan* replan, bool taken) {
  ReportTable table;
  table.title = "De prijs van vasthouden aan het oude plan";
  table.fields = {{.title = "Plan", .width = 30},
                  {.title = "Wijzigingen", .kind = FieldKind::number, .width = 12},
                  {.title = "Levert op", .width = 20},
                  {.title = "Kosten in de looptijd", .kind = FieldKind::euros, .width = 14},
                  {.title = "Gemiddeld cijfer erna", .kind = FieldKind::hundredths, .width = 12},
                  {.title = "Pijlers op hun doel", .kind = FieldKind::number, .width = 12}};
  table.note = fmt::format(
      "{} Een wijziging is een actie die erbij komt, afvalt of in een andere maand begint. Zij "
      "telt tegenover de eerste regel: daar is alleen anders wat niet meer kan of moet. Kies zelf "
      "met `--wijzigingen 0`, `--wijzigingen {}` of `--wijzigingen vrij`. Ook `vrij` zoekt "
      "vanaf het oude plan: zonder `--vanaf` kan er nog een ander, beter plan uitkomen.",
      worth_sentence(), most_moves);
  if (replan == nullptr || !replan->none || !replan->few) return table;
  const auto add = [&](const std::string& name, const WayOn& way, Freedom freedom) {
    table.records.push_back(
        {text_cell(name + (taken && freedom == replan->taken ? " (dit plan)" : "")),
         static_cast<std::int64_t>(way.moves), text_cell(gain_text(way, *replan->none)),
         Assumed{way.cost}, Assumed{way.mean_mark}, Assumed{way.pillars_at_target}});
  };
  add("Het oude plan, voor zover het kan", *replan->none, Freedom::none);
  add(fmt::format("Hooguit {} wijzigingen", most_moves), *replan->few, Freedom::few);
  add("Vrij", replan->free, Freedom::free);
  if (!replan->few_is_best)
    table.note += fmt::format(
        " Niet elk plan met hooguit {} wijzigingen is geprobeerd: misschien kan het nog beter.",
        most_moves);
  return table;
}

std::vector<ReportTable> replan_tables(const Outcome& outcome) {
  return {input_change_table(outcome),     mark_table(outcome),   keeping_table(outcome.replan),
          coming_and_going_table(outcome), moving_table(outcome), old_number_table(outcome)};
}

}  // namespace weerbaar
