#include "model/check.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/suggest.h"

namespace weerbaar {

namespace {

// Six complete ranks add up to 21; rounded means may miss it by a few hundredths.
void check_ranks(const Document& document, const Profile& profile, Diagnostics& diagnostics) {
  int sum = 0;
  for (const PillarState& pillar : profile.pillars) {
    if (pillar.priority == 0) return;  // reported as missing or out of range
    sum += pillar.priority;
  }
  if (sum >= 2095 && sum <= 2105) return;
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
           .message = fmt::format("het jaar {} valt buiten het plan ({} tot en met {})", line.year,
                                  first, last),
           .span = line.span,
           .help = "dit geld telt niet mee; pas het jaar aan of haal de regel weg"});
    if (previous != nullptr && previous->year == line.year && previous->label == line.label &&
        previous->origin == line.origin)
      diagnostics.report(
          {.severity = Severity::warning,
           .code = Code::duplicate_budget_line,
           .message =
               fmt::format("voor {} staan er twee gelijke regels; zij worden opgeteld", line.year),
           .span = line.span,
           .labels = {{previous->span, "de andere regel"}},
           .help = "klopt dat? Schrijf dan bij allebei een `bron`; anders haalt u er een weg"});
    previous = &line;
  }
}

void check_labels(const Profile& profile, const Catalog& catalog, Diagnostics& diagnostics) {
  std::vector<std::string> seen;
  for (const BudgetLine& line : profile.budget) {
    if (line.label.empty() || std::find(seen.begin(), seen.end(), line.label) != seen.end())
      continue;
    seen.push_back(line.label);
    const bool used =
        std::any_of(catalog.measures.begin(), catalog.measures.end(),
                    [&](const Measure& measure) { return measure.label == line.label; });
    if (used) continue;
    std::vector<std::string> labels;
    for (const Measure& measure : catalog.measures)
      if (!measure.label.empty()) labels.push_back(measure.label);
    const std::string near = nearest(line.label, labels);
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::label_unused,
         .message = fmt::format("geen maatregel heeft het oormerk `{}`; dit geld blijft liggen",
                                line.label),
         .span = line.span,
         .help = near.empty() ? "haal het oormerk weg, of geef een maatregel dit oormerk"
                              : fmt::format("bedoelde u `{}`?", near)});
  }
}

}  // namespace

std::optional<std::size_t> resolve(const Located<std::string>& id,
                                   const std::vector<std::string>& known, const Reference& kind,
                                   Diagnostics& diagnostics) {
  const auto at = std::lower_bound(known.begin(), known.end(), id.value);
  if (at != known.end() && *at == id.value) return static_cast<std::size_t>(at - known.begin());
  if (!kind.complete) return std::nullopt;
  const std::string near = nearest(id.value, known);
  diagnostics.report(
      {.code = kind.code,
       .message = fmt::format("{} `{}` bestaat niet", kind.noun, id.value),
       .span = id.span,
       .help = near.empty()
                   ? fmt::format("kijk of de naam klopt; `weerbaar catalogus` toont wat er is")
                   : fmt::format("bedoelde u `{}`?", near)});
  return std::nullopt;
}

Model check(const Document& document, Diagnostics& diagnostics) {
  Model model;
  model.catalog = read_catalog(document, diagnostics);
  if (document.profile) {
    model.profile = read_profile(document, model.catalog, diagnostics);
    check_ranks(document, model.profile, diagnostics);
    check_budget(model.profile, diagnostics);
    if (document.complete) check_labels(model.profile, model.catalog, diagnostics);
  }
  return model;
}

}  // namespace weerbaar
