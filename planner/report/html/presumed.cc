// What the plan takes to be there already, with a box to tick on paper: what is wrong in it is
// missing in the plan, and only who knows the municipality can tell.
#include <fmt/format.h>

#include "planner/plan/presumed.h"
#include "planner/report/html/plan_words.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// A frame and no form control: a page does not keep what is ticked, and a frame prints.
Markup empty_box() {
  return element("span", {{"class", "hokje"}, {"aria-hidden", "true"}}, "");
}

Markup row(const Outcome& outcome, const Presumed& presumed) {
  const Ladder& ladder = outcome.instance.ladders[presumed.ladder];
  const Block& block = outcome.model.catalog.blocks[ladder.block];
  return element("tr", {}, element("td", {}, empty_box()),
                 element("th", {{"scope", "row"}}, ladder_name(outcome, presumed.ladder)),
                 element("td", {}, fmt::format("stap {}", presumed.step)),
                 element("td", {}, block.sentences[static_cast<std::size_t>(presumed.step - 1)]),
                 element("td", {}, presumed_because(outcome, presumed.ladder)));
}

Markup how_to_object() {
  const auto key = [](std::string_view name) { return element("code", {}, name); };
  return element(
      "p", {{"class", "noot"}}, "Klopt een regel niet? Zet in het profiel bij de pijler, achter ",
      key("bouwstenen"), ", de stap waar u wel staat. Bij een ketenpartner verandert u ",
      key("afspraak"), ", bij een doelgroep ", key("in_beeld"), ". Maak daarna het plan opnieuw.");
}

}  // namespace

Markup presumed(const Outcome& outcome) {
  const std::vector<Presumed> steps = presumed_steps(outcome);
  if (steps.empty()) return {};
  return join(
      element("p", {{"class", "inleiding"}}, presumed_sentence),
      element("table", {{"class", "aangenomen"}},
              head_row({"Klopt?", "Bouwsteen", "Stap", "Wat er dan is", "Op grond van"}, 5),
              element("tbody", {},
                      each(steps, [&](const Presumed& step) { return row(outcome, step); }))),
      how_to_object());
}

}  // namespace weerbaar::html
