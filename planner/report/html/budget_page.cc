// What more or less money brings, as a page of its own.
#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/report/html/label_text.h"
#include "planner/report/html/money_curve.h"
#include "planner/report/html/page_assets.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/small_page.h"

namespace weerbaar {

std::string render_budget_html(const Outcome& outcome, const MoneyCurve& curve) {
  const Provenance& made = outcome.provenance;
  const Municipality& municipality = outcome.model.profile.municipality;
  const Planning& planning = outcome.model.profile.planning;
  return html::render(
      {.title = "Meer of minder geld: " + municipality.name,
       .kind = "Meer of minder geld",
       .name = municipality.name,
       .about = fmt::format("{} tot en met {}, voor {} inwoners", dutch(planning.start),
                            dutch(planning.start + (planning.months - 1)),
                            dutch_number(municipality.inhabitants)),
       .foot = fmt::format("{} · profiel {} · catalogus {} {} · weerbaar {}",
                           html::fit_lines(municipality.name, 200, 10, 1).front(),
                           made.profile_sha256.substr(0, 12), outcome.model.catalog.version,
                           made.catalog_sha256.substr(0, 12), made.version),
       .parts = {{"niet-mogelijk", "Dit kan niet zonder verandering", html::not_possible(outcome)},
                 {"geldlijn", "Wat meer of minder geld oplevert",
                  html::money_curve(outcome, curve, html::ActionNames::plain)}},
       .origin = join(html::origin_line("Profiel (SHA-256)", made.profile_sha256),
                      html::origin_line("Catalogus (SHA-256)", made.catalog_sha256),
                      html::origin_line("Programma", "weerbaar " + made.version))},
      html::page_curve);
}

}  // namespace weerbaar
