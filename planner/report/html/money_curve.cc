// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/money_curve.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/marks.h"
#include "planner/report/budget_words.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// Places across are shares of the width, so that the drawing fits a phone, a wall and paper; down
// they are pixels.
constexpr std::int64_t margin = 400;  // of 10,000, at either side
constexpr std::int64_t top = 24;
constexpr std::int64_t height = 190;  // of the plot

class Curve {
 public:
  Curve(const Outcome& outcome, const MoneyCurve& curve)
      : outcome_(outcome), curve_(curve), now_(value_of_now(outcome, curve.steps)) {
    for (const BudgetStep& step : curve.steps)
      if (step.has_plan()) {
        shown_.push_back(&step);
        most_ = std::max({most_, share(step.free.value), share(step.nested.value)});
      }
  }

  bool empty() const { return shown_.empty(); }
  const std::vector<const BudgetStep*>& shown() const { return shown_; }

  // Of the value with the money of now, in tenths of a percent.
  std::int64_t share(std::int64_t value) const { return tenths_of_percent(value, now_); }

  std::string across(int percent) const {
    const int first = curve_.steps.front().percent;
    const int last = std::max(first + 1, curve_.steps.back().percent);
    return html::percent(margin + (10'000 - 2 * margin) * (percent - first) / (last - first),
                         10'000);
  }

  Markup drawing() const {
    return element("svg",
                   {{"class", "geldlijn"},
                    {"aria-hidden", "true"},
                    {"width", "100%"},
                    {"height", top + height + 26}},
                   past_limit(), grid(), axis(), line(&BudgetStep::nested, "behoud"),
                   line(&BudgetStep::free, "vrij"), dots(&BudgetStep::nested, "behoud"),
                   dots(&BudgetStep::free, "vrij"));
  }

  // The mark of one pillar after the plan.
  Markup pillar_drawing(PillarIndex pillar) const {
    constexpr std::int64_t tall = 64;
    const int lowest = lowest_shown();
    const auto down = [lowest](int mark) {
      return std::int64_t{4} + (highest_mark - mark) * (tall - 8) / (highest_mark - lowest);
    };
    const int target = outcome_.model.profile.pillars[pillar].target;
    Markup content = element("line", {{"class", "doel"},
                                      {"x1", "0%"},
                                      {"x2", "100%"},
                                      {"y1", down(target)},
                                      {"y2", down(target)}});
    for (std::size_t at = 1; at < shown_.size(); ++at)
      content += element("line", {{"class", "vrij"},
                                  {"x1", across(shown_[at - 1]->percent)},
                                  {"x2", across(shown_[at]->percent)},
                                  {"y1", down(mark(*shown_[at - 1], pillar))},
                                  {"y2", down(mark(*shown_[at], pillar))}});
    for (const BudgetStep* step : shown_)
      content += element("circle", {{"class", step->percent == 100 ? "vrij huidig" : "vrij"},
                                    {"cx", across(step->percent)},
                                    {"cy", down(mark(*step, pillar))},
                                    {"r", step->percent == 100 ? 4 : 2}});
    return element(
        "svg",
        {{"class", "geldlijn"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", tall}},
        content);
  }

  // Money moves no step of a ladder: the marks of one instance hold for every share of the money.
  int mark(const BudgetStep& step, PillarIndex pillar) const {
    return pillar_mark(outcome_.model, outcome_.instance, step.free.starts, pillar).after;
  }

 private:
  // Of all marks, so that the pillars have one scale.
  int lowest_shown() const {
    int lowest = 400;
    for (const PillarResult& pillar : outcome_.plan.pillars)
      for (const BudgetStep* step : shown_)
        lowest = std::min(lowest, mark(*step, pillar.pillar));
    return lowest;
  }

  std::int64_t down(std::int64_t tenths) const {
    return top + height - height * tenths / std::max<std::int64_t>(1, most_);
  }

  // From where more money hardly brings anything.
  Markup past_limit() const {
    if (!curve_.limit.step) return {};
    const std::string from = across(curve_.steps[*curve_.limit.step].percent);
    return element(
        "line",
        {{"class", "grens"}, {"x1", from}, {"x2", from}, {"y1", top - 12}, {"y2", top + height}});
  }

  Markup grid() const {
    Markup lines;
    for (std::int64_t tenths = 0; tenths <= most_; tenths += 250) {
      lines += element("line", {{"class", tenths == 0 ? "as" : "lat"},
                                {"x1", "0%"},
                                {"x2", "100%"},
                                {"y1", down(tenths)},
                                {"y2", down(tenths)}});
      lines +=
          element("text", {{"x", "0%"}, {"y", down(tenths) - 4}}, fmt::format("{} %", tenths / 10));
    }
    return lines;
  }

  // As many shares as there is room for on a phone.
  Markup axis() const {
    Markup names;
    const int range = curve_.steps.back().percent - curve_.steps.front().percent;
    int last = -range;
    for (const BudgetStep& step : curve_.steps) {
      const std::string x = across(step.percent);
      names += element(
          "line",
          {{"class", "as"}, {"x1", x}, {"x2", x}, {"y1", top + height}, {"y2", top + height + 5}});
      if ((step.percent - last) * 8 < range) continue;
      last = step.percent;
      names += element("text",
                       {{"class", step.percent == 100 ? "midden huidig" : "midden"},
                        {"x", x},
                        {"y", top + height + 20}},
                       fmt::format("{} %", step.percent));
    }
    return names;
  }

  Markup line(BudgetPlan BudgetStep::* plan, std::string_view kind) const {
    Markup lines;
    for (std::size_t at = 1; at < shown_.size(); ++at)
      lines += element("line", {{"class", kind},
                                {"x1", across(shown_[at - 1]->percent)},
                                {"x2", across(shown_[at]->percent)},
                                {"y1", down(share((shown_[at - 1]->*plan).value))},
                                {"y2", down(share((shown_[at]->*plan).value))}});
    return lines;
  }

  Markup dots(BudgetPlan BudgetStep::* plan, std::string_view kind) const {
    Markup marks;
    for (const BudgetStep* step : shown_)
      marks += element("circle", {{"class", kind},
                                  {"cx", across(step->percent)},
                                  {"cy", down(share((step->*plan).value))},
                                  {"r", kind == "vrij" ? 5 : 7}});
    return marks;
  }

  const Outcome& outcome_;
  const MoneyCurve& curve_;
  std::int64_t now_ = 0;
  std::int64_t most_ = 1000;  // that a plan is worth, in tenths of a percent of that of now
  std::vector<const BudgetStep*> shown_;
};

Markup key(const Markup& sign, std::string_view word) {
  return element(
      "li", {},
      element("svg",
              {{"class", "geldlijn"}, {"aria-hidden", "true"}, {"width", 28}, {"height", 16}},
              sign),
      word);
}

Markup key_of_line(std::string_view kind, std::int64_t radius, std::string_view word) {
  return key(join(element("line", {{"class", kind}, {"x1", 0}, {"x2", 28}, {"y1", 8}, {"y2", 8}}),
                  element("circle", {{"class", kind}, {"cx", 14}, {"cy", 8}, {"r", radius}})),
             word);
}

Markup legend(const MoneyCurve& curve) {
  Markup keys = join(key_of_line("vrij", 5, "het beste plan met dat geld"),
                     key_of_line("behoud", 7, "met behoud van wat er met minder geld al was"));
  if (curve.limit.step)
    keys +=
        key(element("line", {{"class", "grens"}, {"x1", 14}, {"x2", 14}, {"y1", 0}, {"y2", 16}}),
            "vanaf hier brengt meer geld bijna niets meer op");
  return element("ul", {{"class", "legenda"}}, keys);
}

Markup word(std::string_view title, const Markup& content) {
  return number_cell(join(element("span", {{"class", "kopje"}}, title, " "), content));
}

Markup table_of_steps(const Curve& drawn, const MoneyCurve& curve) {
  Markup rows;
  for (const BudgetStep& step : curve.steps) {
    Markup cells = join(element("th", {{"scope", "row"}}, fmt::format("{} %", step.percent)),
                        word("eenmalig", dutch_euros(step.one_off)),
                        word("per jaar, alle jaren samen", dutch_euros(step.structural)));
    if (step.has_plan()) {
      const auto share = [&](const BudgetPlan& plan) {
        const std::int64_t tenths = drawn.share(plan.value);
        return fmt::format("{},{} %", tenths / 10, tenths % 10);
      };
      cells += join(word("acties", dutch_number(action_count(step.free))),
                    word("levert op", share(step.free)), word("met behoud", share(step.nested)));
    } else {
      cells += element("td", {{"class", "n"}, {"colspan", 3}},
                       step.possibility == Possibility::impossible ? "kan niet: te weinig geld"
                                                                   : "niet gevonden");
    }
    rows += element("tr", {{"class", step.percent == 100 ? "huidig" : absent}}, cells);
  }
  return element("table",
                 {{"class", "geldstappen"}, {"aria-label", "Wat elk deel van het geld oplevert"}},
                 head_row({"Deel van het geld", "Er is eenmalig",
                           "Er is per jaar, alle jaren samen", "Acties", "Levert op", "Met behoud"},
                          1),
                 element("tbody", {}, rows));
}

Markup pillars(const Outcome& outcome, const Curve& drawn) {
  const BudgetStep& first = *drawn.shown().front();
  const BudgetStep& last = *drawn.shown().back();
  return element(
      "div", {{"class", "geldpijlers"}},
      each(outcome.plan.pillars, [&](const PillarResult& pillar) {
        return element(
            "div", {}, element("h4", {}, pillar_names[pillar.pillar]),
            drawn.pillar_drawing(pillar.pillar),
            element("p", {},
                    fmt::format("Nu {}; bij {} % {}*, bij {} % {}*.",
                                dutch_hundredths(pillar.mark.before), first.percent,
                                dutch_hundredths(drawn.mark(first, pillar.pillar)), last.percent,
                                dutch_hundredths(drawn.mark(last, pillar.pillar)))));
      }));
}

Markup table_of_marks(const Outcome& outcome, const Curve& drawn) {
  std::vector<std::string> titles = {"Cijfer na het plan", "Nu"};
  for (const BudgetStep* step : drawn.shown())
    titles.push_back(fmt::format("{} %", step->percent));
  const Markup rows = each(outcome.plan.pillars, [&](const PillarResult& pillar) {
    Markup cells = join(element("th", {{"scope", "row"}}, pillar_names[pillar.pillar]),
                        number_cell(dutch_hundredths(pillar.mark.before)));
    for (const BudgetStep* step : drawn.shown())
      cells += number_cell(
          starred(dutch_hundredths(drawn.mark(*step, pillar.pillar)), Basis::assumption));
    return element("tr", {}, cells);
  });
  return scrollable("Cijfer na het plan, per deel van het geld",
                    element("table", {{"class", "geldcijfers"}}, head_row(titles, 1),
                            element("tbody", {}, rows)));
}

Markup named(const Outcome& outcome, const std::vector<ActionIndex>& actions, ActionNames names) {
  std::vector<Markup> titles;
  for (const ActionIndex action : actions)
    titles.push_back(names == ActionNames::links ? action_link(outcome, action)
                                                 : Markup(outcome.instance.actions[action].title));
  return separated(titles, "; ");
}

// What comes in and what goes out from one share of the money to the next.
Markup changes(const Outcome& outcome, const Curve& drawn, ActionNames names) {
  Markup items;
  for (std::size_t at = 1; at < drawn.shown().size(); ++at) {
    const BudgetStep& step = *drawn.shown()[at];
    const Shift& shift = step.free.shift;
    Markup what;
    if (!shift.in.empty())
      what += element("p", {}, element("b", {}, "Erbij: "), named(outcome, shift.in, names), ".");
    if (!shift.out.empty())
      what +=
          element("p", {}, element("b", {}, "Valt af: "), named(outcome, shift.out, names), ".");
    if (what.empty()) what = element("p", {}, "Dezelfde acties.");
    items += element(
        "dt", {}, fmt::format("Van {} % naar {} %", drawn.shown()[at - 1]->percent, step.percent));
    items += element("dd", {}, what);
  }
  if (items.empty()) return {};
  return join(element("h3", {}, "Wat erbij komt en wat afvalt"),
              element("dl", {{"class", "geldverschil"}}, items));
}

}  // namespace

Markup money_curve(const Outcome& outcome, const MoneyCurve& curve, ActionNames names) {
  const Curve drawn(outcome, curve);
  Markup content = element(
      "p", {{"class", "inleiding"}},
      "Elk deel van het geld is een nieuw plan: het beste dat wij vonden. Geld met een oormerk "
      "blijft gelijk. Wat een plan oplevert, staat als deel van wat het oplevert met het geld van "
      "nu (100 %).");
  for (const std::string& sentence : limit_sentences(outcome, curve))
    content += element("p", {{"class", "geldgrens"}}, sentence);
  if (drawn.empty()) return join(content, table_of_steps(drawn, curve));
  const std::string better = better_found_sentence(outcome, curve.steps);
  return join(content, legend(curve),
              element("figure", {{"class", "geldlijn"}}, drawn.drawing(),
                      element("figcaption", {},
                              "Deel van het geld van nu, en wat dat oplevert. "
                              "De tabel zegt hetzelfde in getallen.")),
              table_of_steps(drawn, curve), paragraphs({std::string(nested_sentence)}),
              element("h3", {}, "Het cijfer van elke pijler"),
              element("p", {{"class", "noot"}},
                      "De lijn is het cijfer na het plan, op een schaal tot 10; de streep is het "
                      "doel, de grote stip het geld van nu."),
              pillars(outcome, drawn), table_of_marks(outcome, drawn),
              changes(outcome, drawn, names), better.empty() ? Markup() : paragraphs({better}));
}

}  // namespace weerbaar::html
