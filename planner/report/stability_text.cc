// `weerbaar gevoeligheid`: which actions come and go when the scan had come out a little different.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/number_text.h"
#include "model/utf8.h"
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
          dutch_share(stability_.better, outcome_.plan.value)));
    text_ += "\n";
    table();
    text_ += "\n";
    comings_and_goings();
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
        missed = dutch_share(variant.regret, variant.value);
      rows.push_back({name_of_change(variant), difference(variant), std::move(missed)});
    }
    text_ += render_table(columns, rows, width_);
    line(
        "Verschil: wat het beste plan voor die uitkomst anders kiest. Gemis: hoeveel meer dat plan "
        "oplevert dan dit plan.");
  }

  static std::string difference(const Variant& variant) {
    std::string text;
    if (!variant.in.empty()) text += fmt::format("{} erbij", variant.in.size());
    if (!variant.out.empty())
      text += fmt::format("{}{} eraf", text.empty() ? "" : ", ", variant.out.size());
    return text.empty() ? "-" : text;
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
                       dutch_share(worst->regret, worst->value)));
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
