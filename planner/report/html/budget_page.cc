// SPDX-License-Identifier: EUPL-1.2
// What more or less money brings, as a page of its own.
#include "planner/report/html/money_curve.h"
#include "planner/report/html/page_assets.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/small_page.h"
#include "planner/report/plan_words.h"

namespace weerbaar {

std::string render_budget_html(const Outcome& outcome, const MoneyCurve& curve) {
  const Provenance& made = outcome.provenance;
  const Municipality& municipality = outcome.model.profile.municipality;
  return html::render({.title = "Meer of minder geld: " + municipality.name,
                       .kind = "Meer of minder geld",
                       .name = municipality.name,
                       .about = html::period_and_size(outcome.model.profile),
                       .foot = html::running_foot(outcome.model, made),
                       .sections = {{"niet-mogelijk", "Dit kan niet zonder verandering",
                                     html::not_possible(outcome)},
                                    {"geldlijn", "Wat meer of minder geld oplevert",
                                     html::money_curve(outcome, curve, html::ActionNames::plain)}},
                       .origin = join(html::origin_line("Profiel (SHA-256)", made.profile_sha256),
                                      html::origin_line("Catalogus (SHA-256)", made.catalog_sha256),
                                      html::origin_line("Programma", "weerbaar " + made.version),
                                      html::origin_line(again_title, made.command))},
                      html::page_curve);
}

}  // namespace weerbaar
