// SPDX-License-Identifier: EUPL-1.2
// The earlier plan that a plan went on with, for programs.
#include "planner/report/json_parts.h"

namespace weerbaar {

namespace {

std::string_view word_for(Freedom freedom) {
  switch (freedom) {
    case Freedom::when_it_pays:
      return "als-het-loont";
    case Freedom::none:
      return "0";
    case Freedom::few:
      return "3";
    case Freedom::free:
      return "vrij";
  }
  return "";
}

}  // namespace

Json json_replan(const Outcome& outcome) {
  if (outcome.replan == nullptr) return nullptr;
  const Replan& replan = *outcome.replan;
  const auto month = [&outcome](int start) {
    return start == not_chosen ? Json(nullptr) : Json(iso(outcome.instance.start + start));
  };
  Json prices = Json::array();
  const auto add_price = [&prices](Freedom freedom, const WayOn& way) {
    prices.push_back({{"plan", word_for(freedom)},
                      {"wijzigingen", way.moves},
                      {"waarde", way.value},
                      {"cijfer", way.mean_mark},
                      {"pijlers_op_doel", way.pillars_at_target}});
  };
  Json changes = list(changes_of(replan), [&](const ActionChange& each) {
    return Json{{"actie", outcome.instance.actions[each.action].id},
                {"was", month(each.before)},
                {"wordt", month(each.after)},
                {"moet", each.forced}};
  });
  if (outcome.earlier_file != nullptr)
    for (const ActionFact* gone : vanished_actions(*outcome.earlier_file, outcome.instance))
      changes.push_back(
          {{"actie", gone->id}, {"was", iso(gone->start)}, {"wordt", nullptr}, {"moet", true}});
  if (replan.none) add_price(Freedom::none, *replan.none);
  if (replan.few) add_price(Freedom::few, *replan.few);
  add_price(Freedom::free, replan.free);
  return {{"naam", outcome.provenance.earlier_name},
          {"sha256", outcome.provenance.earlier_sha256},
          {"gevraagd", word_for(replan.asked)},
          {"gekozen", word_for(replan.taken)},
          {"marge_promille", keeping_margin},
          {"klaar", json_ids(outcome, replan.finished)},
          {"ongewijzigd", unchanged_count(replan)},
          {"anders", std::move(changes)},
          {"prijs", std::move(prices)},
          {"alles_geprobeerd", replan.few_is_best}};
}

}  // namespace weerbaar
