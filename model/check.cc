// SPDX-License-Identifier: EUPL-1.2
#include "model/check.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"
#include "model/suggest.h"

namespace weerbaar {

namespace {

void check_ranks(const Document& document, const Profile& profile, Diagnostics& diagnostics) {
  int sum = 0;
  for (const PillarState& pillar : profile.pillars) {
    if (pillar.priority == 0) return;  // reported as missing or out of range
    sum += pillar.priority;
  }
  if (is_sum_of_ranks(sum)) return;
  diagnostics.report(
      {.severity = Severity::warning,
       .code = Code::rank_sum,
       .message =
           fmt::format("de prioriteiten tellen op tot {}, niet tot 21", dutch_hundredths(sum)),
       .span = document.profile->find("pijlers")->span,
       .help = "geef de pijlers de plaatsen 1 tot en met 6, elk een keer; bij gelijke plaatsen het "
               "gemiddelde, zoals 2.5 en 2.5"});
}

void check_budget(const Profile& profile, Diagnostics& diagnostics) {
  const int first = profile.planning.start.year();
  const int last = (profile.planning.start + (profile.planning.months - 1)).year();
  const BudgetLine* previous = nullptr;
  for (const BudgetLine& line : profile.budget) {
    if (profile.planning.months > 0 && (line.year < first || line.year > last))
      diagnostics.report(
          {.severity = Severity::warning,
           .code = Code::budget_year_outside,
           .message = first == last
                          ? fmt::format("het jaar {} valt buiten het plan ({})", line.year, first)
                          : fmt::format("het jaar {} valt buiten het plan ({} tot en met {})",
                                        line.year, first, last),
           .span = line.span,
           .help =
               "dit geld telt niet mee; pas het jaar aan, of haal deze hele [[begroting]] weg"});
    if (previous != nullptr && previous->year == line.year && previous->label == line.label &&
        previous->origin == line.origin)
      diagnostics.report(
          {.severity = Severity::warning,
           .code = Code::duplicate_budget_line,
           .message =
               fmt::format("voor {} staan er twee regels geld; zij worden opgeteld", line.year),
           .span = line.span,
           .labels = {{previous->span, "de andere regel"}},
           .help = "klopt dat? Schrijf dan bij allebei een `bron`; anders haalt u er een weg"});
    previous = &line;
  }
}

// Years of the plan after the first general line without one: what holds then is not what was
// written, so it is said, once for each run of them.
void check_missing_years(const Document& document, const Profile& profile,
                         Diagnostics& diagnostics) {
  if (profile.planning.months == 0) return;
  // The year that is missing may be the one of a line that could not be read, which was told.
  if (tables_at(*document.profile, "begroting").size() != profile.budget.size()) return;
  const int last = (profile.planning.start + (profile.planning.months - 1)).year();
  const BudgetLine* before = nullptr;
  const auto report = [&](int next) {
    const int from = before->year + 1;
    const int until = std::min(next - 1, last);
    if (from > until || before->year < profile.planning.start.year()) return;
    const std::string years =
        from == until ? fmt::format("{}", from) : fmt::format("{} tot en met {}", from, until);
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::budget_year_missing,
         .message = fmt::format(
             "voor {} staat er geen algemeen geld in de begroting: eenmalig is dat dan nul, "
             "structureel hetzelfde als in {}",
             years, before->year),
         .span = before->span,
         .help = fmt::format("schrijf een [[begroting]] met jaar = {}, ook als het nul is", from)});
  };
  for (const BudgetLine& line : profile.budget) {
    if (!line.label.empty()) continue;
    if (before != nullptr) report(line.year);
    before = &line;
  }
  if (before != nullptr) report(last + 1);
}

// Where the profile says that a measure stands on another step, the catalog of this model does.
void take_over_steps(const Profile& profile, Catalog& catalog) {
  for (const OwnFigures& own : profile.own_figures)
    if (own.step && !own.entry && !catalog.measures[own.measure].steps.empty())
      catalog.measures[own.measure].steps.front().step = *own.step;
}

}  // namespace

std::optional<std::size_t> resolve(const Located<std::string>& id,
                                   const std::vector<std::string>& known, const Reference& kind,
                                   Diagnostics& diagnostics) {
  const auto at = std::lower_bound(known.begin(), known.end(), id.value);
  if (at != known.end() && *at == id.value) return static_cast<std::size_t>(at - known.begin());
  if (!kind.complete) return std::nullopt;
  std::vector<Nameable> nameable;
  for (std::size_t each = 0; each < known.size(); ++each)
    nameable.push_back({known[each], kind.names == nullptr ? "" : (*kind.names)[each]});
  diagnostics.report(
      {.code = kind.code,
       .message = fmt::format("{} `{}` bestaat niet", kind.noun, id.value),
       .span = id.span,
       .help = advice_on_id(id.value, nameable,
                            "kijk of de naam klopt; `weerbaar catalogus` toont wat er is")});
  return std::nullopt;
}

Model check(const Document& document, Diagnostics& diagnostics) {
  Model model;
  model.catalog = read_catalog(document, diagnostics);
  if (document.profile) {
    model.profile = read_profile(document, model.catalog, diagnostics);
    take_over_steps(model.profile, model.catalog);
    check_ranks(document, model.profile, diagnostics);
    check_budget(model.profile, diagnostics);
    check_missing_years(document, model.profile, diagnostics);
    check_example(*document.profile, model.profile, diagnostics);
    check_without_effect(document, model.profile, model.catalog, diagnostics);
  }
  return model;
}

}  // namespace weerbaar
