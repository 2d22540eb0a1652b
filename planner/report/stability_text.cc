// SPDX-License-Identifier: EUPL-1.2
// `weerbaar gevoeligheid`: which actions come and go when the scan had come out a little different,
// and where blocks end when our agreements were others.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/report/block_end_text.h"
#include "planner/report/plan_words.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class StabilityReport {
 public:
  StabilityReport(const Outcome& outcome, const Stability& stability, const TerminalStyle& style)
      : outcome_(outcome), stability_(stability), width_(static_cast<std::size_t>(style.width)) {}

  std::string render() {
    line(fmt::format("Hoe vast staat dit plan? {}", outcome_.model.profile.municipality.name));
    if (const std::string note = repair_note(outcome_); !note.empty()) line(note);
    line(
        fmt::format("{} geprobeerd: elk cijfer 0,1 hoger en lager, en elke twee buren in de "
                    "rangorde gewisseld. "
                    "Na elke verandering is opnieuw gepland.",
                    dutch_count(static_cast<std::int64_t>(stability_.variants.size()),
                                "kleine verandering", "kleine veranderingen")));
    if (stability_.better > 0)
      line(fmt::format(
          "Hierbij is een plan gevonden dat {} meer oplevert dan dat van `weerbaar plan`; "
          "daarmee is vergeleken. Geef daar meer --zoekstappen.",
          dutch_gain(stability_.better, outcome_.plan.value)));
    text_ += "\n";
    table();
    text_ += "\n";
    comings_and_goings();
    text_ += "\n";
    agreements();
    text_ += "\n";
    for (const std::string& sentence : origin_sentences(outcome_.model, outcome_.provenance))
      line(sentence);
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += paragraph(one_line(words), width_, 0) + "\n"; }
  void item(const std::string& words) {
    text_ += "- " + paragraph(one_line(words), width_, 2) + "\n";
  }

  static std::string name_of_change(const Variant& variant) {
    if (variant.kind == Variant::Kind::swap)
      return fmt::format("{} en {} wisselen van plaats in de rangorde",
                         pillar_names[variant.pillar], pillar_names[variant.other]);
    return fmt::format("{}: cijfer {} {}", pillar_names[variant.pillar],
                       dutch_hundredths(std::abs(variant.change)),
                       variant.change > 0 ? "hoger" : "lager");
  }

  void table() {
    const std::vector<Column> columns = {
        {"Als dit anders was", false, 24}, {"Verschil", true}, {"Gemis", true}};
    std::vector<Row> rows;
    for (const Variant& variant : stability_.variants) {
      std::string missed = "-";
      if (!variant.possible)
        missed = "er is geen plan";
      else if (!variant.holds)
        missed = "past niet meer";
      else if (variant.regret > 0)
        missed = dutch_gain(variant.regret, variant.value);
      rows.push_back({name_of_change(variant), difference(variant), std::move(missed)});
    }
    text_ += render_table(columns, rows, width_);
    line(
        "Verschil: wat het beste plan voor die uitkomst anders kiest; al klaar is wat dan al geldt "
        "als gedaan. Gemis: hoeveel meer dat plan oplevert dan dit plan.");
  }

  static std::string difference(const Variant& variant) {
    std::vector<std::string> parts;
    if (!variant.in.empty()) parts.push_back(fmt::format("{} erbij", variant.in.size()));
    if (!variant.out.empty()) parts.push_back(fmt::format("{} eraf", variant.out.size()));
    if (!variant.finished.empty())
      parts.push_back(fmt::format("{} al klaar", variant.finished.size()));
    return parts.empty() ? "-" : fmt::format("{}", fmt::join(parts, ", "));
  }

  // Per action in how many of the changes it comes or goes; most first, then by title.
  void comings_and_goings() {
    std::map<std::string, std::size_t> in;
    std::map<std::string, std::size_t> out;
    for (const Variant& variant : stability_.variants) {
      for (const std::string& id : variant.in)
        ++in[id];
      for (const std::string& id : variant.out)
        ++out[id];
    }
    const auto chosen = std::count_if(stability_.plan.begin(), stability_.plan.end(),
                                      [](int start) { return start != not_chosen; });
    line(fmt::format("{} van de {} acties staan in elk van deze plannen.",
                     dutch_number(chosen - static_cast<std::int64_t>(out.size())),
                     dutch_number(chosen)));
    const auto share = [](const Variant& variant) {
      return variant.value == 0 ? 0 : variant.regret * 10'000 / variant.value;
    };
    const auto worst =
        std::max_element(stability_.variants.begin(), stability_.variants.end(),
                         [&](const Variant& a, const Variant& b) { return share(a) < share(b); });
    if (worst != stability_.variants.end() && worst->regret > 0)
      line(fmt::format("Wie dit plan houdt, mist bij zo'n verandering hooguit {}.",
                       dutch_gain(worst->regret, worst->value)));
    list("Valt soms af:", out);
    list("Komt er soms bij:", in);
  }

  void list(const std::string& head, const std::map<std::string, std::size_t>& counts) {
    if (counts.empty()) return;
    line(head);
    std::vector<std::pair<std::string, std::size_t>> sorted;
    for (const auto& [id, count] : counts)
      sorted.emplace_back(id, count);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [id, count] : sorted)
      item(fmt::format("{}: {} van de {} keer", title_of(id), count, stability_.variants.size()));
  }

  // ---- the marks of the steps and the weights of the blocks ----

  static std::string marks_text(const std::array<int, step_count>& marks) {
    std::vector<std::string> texts;
    for (const int mark : marks)
      texts.push_back(dutch_hundredths(mark));
    return fmt::format("{}", fmt::join(texts, " "));
  }

  static std::string name_of_agreement(const Variant& variant) {
    if (variant.kind == Variant::Kind::scale) return "Met de cijfers " + marks_text(variant.marks);
    return "Met gelijke gewichten";
  }

  void agreements() {
    line("Als onze afspraken anders waren");
    line(fmt::format(
        "De cijfers van de vier stappen ({}) en de gewichten van de bouwstenen zijn onze afspraak, "
        "geen norm van VNG of Rijk. Daarom is ook opnieuw gepland met andere cijfers, en met "
        "bouwstenen die in hun pijler allemaal even zwaar wegen.",
        marks_text(outcome_.model.catalog.marks)));
    text_ += "\n";
    const std::vector<BlockEnd> ends = block_ends(outcome_.instance, stability_.plan);
    std::vector<Column> columns = {{"Bouwsteen", false, 14}, {"Dit plan", true}};
    std::vector<const Variant*> shown;
    std::set<BlockIndex> moving;
    for (const Variant& variant : stability_.agreements) {
      if (!variant.possible) {
        item(name_of_agreement(variant) + " is er geen plan gevonden.");
        continue;
      }
      const std::vector<BlockIndex> elsewhere = ending_elsewhere(ends, variant.ends);
      moving.insert(elsewhere.begin(), elsewhere.end());
      item(agreement_text(variant, ends, elsewhere.size()));
      shown.push_back(&variant);
      columns.push_back(
          {variant.kind == Variant::Kind::scale ? "Andere cijfers" : "Gelijke gewichten", true});
    }
    std::vector<Row> rows;
    for (const BlockIndex b : moving) {
      rows.push_back({outcome_.model.catalog.blocks[b].name, block_end_text(ends[b])});
      for (const Variant* variant : shown)
        rows.back().push_back(block_end_text(variant->ends[b]));
    }
    if (rows.empty()) return;
    text_ += "\n" + render_table(columns, rows, width_);
    line(block_end_note(ends, {moving.begin(), moving.end()}));
  }

  static std::string agreement_text(const Variant& variant, const std::vector<BlockEnd>& ends,
                                    std::size_t elsewhere) {
    std::string text =
        blocks_ending_text(name_of_agreement(variant), elsewhere, ends) + " op een andere stap";
    const std::string actions = difference(variant);
    text +=
        actions == "-" ? "; de acties blijven dezelfde." : fmt::format("; acties: {}.", actions);
    if (!variant.holds)
      text += " Dit plan past dan niet meer.";
    else if (variant.regret > 0)
      text += fmt::format(" Wie dit plan houdt, mist dan {}.",
                          dutch_gain(variant.regret, variant.value));
    return text;
  }

  // An action that a condition lets exist only after the change has no title here.
  std::string title_of(const std::string& id) const {
    for (const Action& action : outcome_.instance.actions)
      if (action.id == id) return action.title;
    return id;
  }

  const Outcome& outcome_;
  const Stability& stability_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string render_stability(const Outcome& outcome, const Stability& stability,
                             const TerminalStyle& style) {
  return StabilityReport(outcome, stability, style).render();
}

}  // namespace weerbaar
