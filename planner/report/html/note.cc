// What the second page of the note says beside the decisions and the money: what stays behind and
// what it would cost, and a draft of the decision.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/block_row.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// For one run of each, as the money is asked.
struct Price {
  std::int64_t one_off = 0;
  std::int64_t structural = 0;
  std::int64_t hours = 0;
};

Price price_of(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  Price price;
  for (const ActionIndex a : actions) {
    const Action& action = outcome.instance.actions[a];
    price.one_off += action.one_off;
    price.structural += action.structural;
    for (const Work& work : action.work)
      price.hours += work.hours;
  }
  return price;
}

Markup price_cells(const Price& price) {
  return join(number_cell(dutch_number(price.one_off)), number_cell(dutch_number(price.structural)),
              number_cell(dutch_number(price.hours)));
}

// Blocks that stay behind, the farthest from their target first.
std::vector<BlockRow> behind(const Outcome& outcome) {
  std::vector<BlockRow> rows;
  for (const PillarResult& pillar : outcome.plan.pillars)
    for (BlockRow& row : block_rows(outcome, pillar.pillar))
      if (row.stays_behind()) rows.push_back(std::move(row));
  std::stable_sort(rows.begin(), rows.end(), [](const BlockRow& one, const BlockRow& other) {
    return one.target - one.mark_after > other.target - other.mark_after;
  });
  return rows;
}

Markup price_row(const Outcome& outcome, const BlockRow& row) {
  const Block& block = outcome.model.catalog.blocks[row.block];
  return element("tr", {},
                 element("th", {{"scope", "row"}},
                         element("a", {{"href", "#bouwsteen-" + block.id}}, block.name)),
                 element("td", {},
                         fmt::format("{}, doel {}", dutch_hundredths(row.mark_after),
                                     dutch_hundredths(row.target))),
                 element("td", {}, row.stop == nullptr ? "" : short_reason(outcome, *row.stop)),
                 row.missing.empty()
                     ? element("td", {{"colspan", 3}}, "de gemeente kan dit niet alleen")
                     : price_cells(price_of(outcome, row.missing)));
}

// ---- the draft ----------------------------------------------------------------------------------

Markup points(const std::vector<std::string>& texts) {
  return element("ol", {},
                 each(texts, [](const std::string& text) { return element("li", {}, text); }));
}

std::string asked_text(const Demand& asked) {
  std::vector<std::string> parts;
  if (asked.one_off > 0) parts.push_back(dutch_euros(asked.one_off) + " eenmalig");
  if (asked.structural > 0) parts.push_back(dutch_euros(asked.structural) + " per jaar");
  return fmt::format("{}", fmt::join(parts, " en "));
}

std::vector<std::string> board_points(const Outcome& outcome) {
  std::vector<ActionIndex> on_money;
  std::vector<ActionIndex> on_hours;
  for (const Meeting& meeting : meetings_of(outcome)) {
    if (meeting.moment.by_council() || !is_now(outcome, meeting)) continue;
    const Decided decided = decided_on(outcome, meeting.actions);
    on_money.insert(on_money.end(), decided.on_money.begin(), decided.on_money.end());
    on_hours.insert(on_hours.end(), decided.on_hours.begin(), decided.on_hours.end());
  }
  const std::string until = dutch(outcome.instance.start + (months_of_now - 1));
  std::vector<std::string> texts = {
      fmt::format("Het college stelt het actieplan weerbaarheid vast, van {} tot en met {}.",
                  dutch(outcome.instance.start),
                  dutch(outcome.instance.start + (outcome.instance.months - 1)))};
  if (!on_money.empty())
    texts.push_back(fmt::format(
        "Het college geeft opdracht voor {} die tot en met {} {}, voor samen {}.",
        dutch_count(static_cast<std::int64_t>(on_money.size()), "actie", "acties"), until,
        on_money.size() == 1 ? "begint" : "beginnen", asked_text(demand_of(outcome, on_money))));
  if (!on_hours.empty())
    texts.push_back(fmt::format(
        "Het college geeft een mandaat voor {} die alleen uren {}, tot en met {} samen {} uur.",
        dutch_count(static_cast<std::int64_t>(on_hours.size()), "actie", "acties"),
        on_hours.size() == 1 ? "vraagt" : "vragen", until,
        dutch_number(demand_of(outcome, on_hours).hours)));
  return texts;
}

// What is asked of the council now, a point each; what comes later in one.
std::vector<std::string> council_points(const Outcome& outcome) {
  std::vector<std::string> texts;
  std::vector<std::string> later;
  Demand asked_later;
  for (const Meeting& meeting : meetings_of(outcome)) {
    const Demand asked = demand_of(outcome, meeting.actions);
    if (!meeting.moment.by_council() || (asked.one_off == 0 && asked.structural == 0)) continue;
    const std::string paper = paper_text(meeting.moment);
    if (is_now(outcome, meeting)) {
      texts.push_back(fmt::format(
          "De raad neemt in de {} ({}) {} op, voor {}.", paper, dutch(meeting.moment.when),
          asked_text(asked),
          dutch_count(static_cast<std::int64_t>(meeting.actions.size()), "actie", "acties")));
    } else {
      later.push_back(paper);
      asked_later += asked;
    }
  }
  if (!later.empty())
    texts.push_back(fmt::format("De raad houdt voor later rekening met {}: {}.",
                                asked_text(asked_later), fmt::join(later, ", ")));
  return texts;
}

}  // namespace

Markup left_out_price(const Outcome& outcome) {
  constexpr std::size_t shown = 6;
  const std::vector<BlockRow> rows = behind(outcome);
  if (rows.empty()) return {};
  std::vector<ActionIndex> all;
  for (const BlockRow& row : rows)
    for (const ActionIndex action : row.missing)
      if (std::find(all.begin(), all.end(), action) == all.end()) all.push_back(action);
  const std::vector<BlockRow> first(
      rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(shown, rows.size())));
  return join(
      element("table", {{"class", "prijs"}},
              head_row({"Bouwsteen", "Blijft op", "Waarom", "Eenmalig", "Per jaar", "Uren"}, 3),
              element("tbody", {},
                      each(first, [&](const BlockRow& row) { return price_row(outcome, row); })),
              element("tfoot", {},
                      element("tr", {},
                              element("th", {{"scope", "row"}, {"colspan", 3}},
                                      fmt::format("De volgende stap van alle {} die achterblijven",
                                                  rows.size())),
                              price_cells(price_of(outcome, all))))),
      element("p", {{"class", "noot"}},
              "In euro's, voor een keer. Is een tekort aan uren de reden, dan helpt geld alleen "
              "niet."));
}

Markup draft_decision(const Outcome& outcome) {
  std::vector<std::string> texts = board_points(outcome);
  const std::vector<std::string> council = council_points(outcome);
  texts.insert(texts.end(), council.begin(), council.end());
  return join(
      points(texts),
      element("p", {{"class", "noot"}},
              "Dit is een voorzet. Kijk na wie bevoegd is en aan wie u het mandaat geeft."));
}

}  // namespace weerbaar::html
