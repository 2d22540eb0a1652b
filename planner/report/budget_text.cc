// SPDX-License-Identifier: EUPL-1.2
// `weerbaar budget`: what more or less money buys, step by step.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/instance/marks.h"
#include "planner/report/block_end_text.h"
#include "planner/report/budget_words.h"
#include "planner/report/plan_words.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class BudgetReport {
 public:
  BudgetReport(const Outcome& outcome, const MoneyCurve& curve, bool keep,
               const TerminalStyle& style)
      : outcome_(outcome),
        curve_(curve),
        steps_(curve.steps),
        keep_(keep),
        width_(static_cast<std::size_t>(style.width)),
        now_(value_of_now(outcome, curve.steps)) {}

  std::string render() {
    line(fmt::format("Wat meer of minder geld oplevert: {}",
                     outcome_.model.profile.municipality.name));
    if (const std::string note = repair_note(outcome_); !note.empty()) line(note);
    line(
        "Elke stap is een nieuw plan met een deel van het geld. Geld met een oormerk blijft "
        "gelijk.");
    for (const std::string& sentence : limit_sentences(outcome_, curve_))
      line(sentence);
    text_ += "\n";
    table();
    text_ += "\n";
    marks();
    blocks();
    const BudgetStep* before = nullptr;
    for (const BudgetStep& step : steps_) {
      if (!has_plan(step)) continue;
      if (before != nullptr) changes(*before, step);
      before = &step;
    }
    notes();
    text_ += "\n";
    for (const std::string& sentence : origin_sentences(outcome_.model, outcome_.provenance))
      line(sentence);
    return std::move(text_);
  }

 private:
  static bool has_plan(const BudgetStep& step) { return step.has_plan(); }
  const BudgetPlan& shown(const BudgetStep& step) const { return keep_ ? step.nested : step.free; }

  void line(const std::string& words) { text_ += paragraph(one_line(words), width_, 0) + "\n"; }
  void item(const std::string& words) {
    text_ += "- " + paragraph(one_line(words), width_, 2) + "\n";
  }

  void table() {
    std::vector<Column> columns = {{"Geld", true},
                                   {"Plan", true},
                                   {"Er is eenmalig €", true},
                                   {"Er is structureel €", true},
                                   {"Van nu", true}};
    columns.push_back({keep_ ? "Prijs" : "Met behoud", true});
    std::vector<Row> rows;
    for (const BudgetStep& step : steps_)
      rows.push_back(row(step));
    text_ += render_table(columns, rows, width_);
    line(
        "Geld: de algemene regels van alle jaren samen. Van nu: hoeveel het plan oplevert, als "
        "deel "
        "van de opbrengst met het geld van nu.");
    if (!keep_) line(std::string(nested_sentence));
  }

  // What the pillars come to with each share of the money.
  void marks() {
    std::vector<Column> columns = {{"Cijfer na het plan", false, 14}, {"Nu", true}};
    std::vector<const BudgetStep*> possible;
    for (const BudgetStep& step : steps_)
      if (has_plan(step)) {
        possible.push_back(&step);
        columns.push_back({fmt::format("{} %", step.percent), true});
      }
    if (possible.empty()) return;
    std::vector<Row> rows;
    for (const PillarResult& pillar : outcome_.plan.pillars) {
      Row cells = {std::string(pillar_names[pillar.pillar]), dutch_hundredths(pillar.mark.before)};
      for (const BudgetStep* step : possible)
        cells.push_back(dutch_hundredths(mark_after(*step, pillar.pillar)));
      rows.push_back(std::move(cells));
    }
    text_ += render_table(columns, rows, width_) + "\n";
  }

  // Money moves no step of a ladder: the marks of one instance hold for every step of the budget.
  int mark_after(const BudgetStep& step, PillarIndex pillar) const {
    return pillar_mark(outcome_.model, outcome_.instance, shown(step).starts, pillar).after;
  }

  // The blocks that end on another step with some share of the money than with another.
  void blocks() {
    std::vector<const BudgetStep*> possible;
    for (const BudgetStep& step : steps_)
      if (has_plan(step)) possible.push_back(&step);
    if (possible.size() < 2) return;
    std::vector<std::vector<BlockEnd>> ends;
    for (const BudgetStep* step : possible)
      ends.push_back(block_ends(outcome_.instance, shown(*step).starts));
    std::size_t with = possible.size() - 1;  // all the money of now, when less was tried too
    for (std::size_t at = 1; at < possible.size(); ++at)
      if (possible[at]->percent == 100) with = at;
    line(blocks_ending_text(
             fmt::format("Tussen {} % en {} %", possible.front()->percent, possible[with]->percent),
             ending_elsewhere(ends.front(), ends[with]).size(), ends.front()) +
         " op een andere stap.");
    text_ += "\n";
    const std::vector<BlockIndex> moving = moving_blocks(ends);
    if (moving.empty()) return;
    std::vector<Column> columns = {{"Bouwsteen", false, 14}};
    for (const BudgetStep* step : possible)
      columns.push_back({fmt::format("{} %", step->percent), true});
    std::vector<Row> rows;
    for (const BlockIndex b : moving) {
      rows.push_back({outcome_.model.catalog.blocks[b].name});
      for (const std::vector<BlockEnd>& each : ends)
        rows.back().push_back(block_end_text(each[b]));
    }
    text_ += render_table(columns, rows, width_);
    line(block_end_note(ends.front(), moving));
    text_ += "\n";
  }

  static std::vector<BlockIndex> moving_blocks(const std::vector<std::vector<BlockEnd>>& ends) {
    std::set<BlockIndex> moving;
    for (const std::vector<BlockEnd>& each : ends) {
      const std::vector<BlockIndex> elsewhere = ending_elsewhere(ends.front(), each);
      moving.insert(elsewhere.begin(), elsewhere.end());
    }
    return {moving.begin(), moving.end()};
  }

  Row row(const BudgetStep& step) const {
    Row cells = {fmt::format("{} %", step.percent), "", dutch_number(step.one_off),
                 dutch_number(step.structural)};
    if (!has_plan(step)) {
      cells[1] = step.possibility == Possibility::impossible ? "kan niet" : "niet gevonden";
      cells.insert(cells.end(), 2, "-");
      return cells;
    }
    const BudgetPlan& plan = shown(step);
    cells[1] = dutch_count(action_count(plan), "actie", "acties");
    cells.push_back(dutch_share(plan.value, now_));
    cells.push_back(keep_ ? price(step) : dutch_share(step.nested.value, now_));
    return cells;
  }

  static std::string price(const BudgetStep& step) {
    const std::int64_t lost = step.free.value - step.nested.value;
    if (lost == 0) return "-";
    return dutch_gain(lost, step.free.value);
  }

  void changes(const BudgetStep& before, const BudgetStep& step) {
    line(fmt::format("Van {} % naar {} %:", before.percent, step.percent));
    const Shift& shift = shown(step).shift;
    if (shift.in.empty() && shift.out.empty()) {
      item("dezelfde acties");
      return;
    }
    if (!shift.in.empty()) item("erbij: " + titles(shift.in));
    if (!shift.out.empty()) item("valt af, hoewel er meer geld is: " + titles(shift.out));
  }

  std::string titles(const std::vector<ActionIndex>& actions) const {
    std::vector<std::string> titles;
    for (const ActionIndex a : actions)
      titles.push_back(outcome_.instance.actions[a].title);
    return fmt::format("{}", fmt::join(titles, "; "));
  }

  void notes() {
    text_ += "\n";
    const bool drops = std::any_of(steps_.begin(), steps_.end(), [&](const BudgetStep& step) {
      return has_plan(step) && !shown(step).shift.out.empty();
    });
    if (drops)
      line(
          "Met meer geld kan een betere, duurdere keuze passen; dan valt een goedkopere af. Met "
          "--behoud blijft alles wat er met minder geld al was, en ziet u wat dat kost.");
    if (keep_)
      line(
          "Behoud: wat er met minder geld al in het plan staat, blijft. De prijs is wat een plan "
          "zonder die eis meer oplevert.");
    if (const std::string better = better_found_sentence(outcome_, steps_); !better.empty())
      line(better);
  }

  const Outcome& outcome_;
  const MoneyCurve& curve_;
  const std::vector<BudgetStep>& steps_;
  bool keep_;
  std::size_t width_;
  std::int64_t now_;  // value with all the money
  std::string text_;
};

}  // namespace

std::string render_budget_steps(const Outcome& outcome, const MoneyCurve& curve, bool keep,
                                const TerminalStyle& style) {
  return BudgetReport(outcome, curve, keep, style).render();
}

}  // namespace weerbaar
