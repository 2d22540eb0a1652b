#include <fmt/format.h>

#include <algorithm>

#include "catalog/lint.h"
#include "catalog/lint_parts.h"
#include "model/number_text.h"
#include "model/pieces.h"

namespace weerbaar {

namespace {

std::int64_t reference_pieces(const Costs& costs) {
  Municipality reference;
  reference.inhabitants = reference_inhabitants;
  reference.settlements = reference_settlements;
  return pieces_of(costs, reference);
}

// Figures beside those of their kind.
class FigureLinter {
 public:
  explicit FigureLinter(const LintedCatalog& linted) : linted_(linted) {}

  void compare_all() const {
    const auto pieces = [](const Measure& measure) { return reference_pieces(measure.costs); };
    compare("uren", "uur", outlying_hours, &Measure::hours_basis, [&](const Measure& measure) {
      return measure.hours + measure.hours_per_piece * pieces(measure);
    });
    compare("kosten", "euro eenmalig", outlying_euros, &Measure::cost_basis,
            [&](const Measure& measure) {
              const Costs& costs = measure.costs;
              return costs.one_off + costs.one_off_per_inhabitant * reference_inhabitants / 100 +
                     costs.one_off_per_piece * pieces(measure);
            });
    compare("kosten", "euro per jaar", outlying_euros, &Measure::cost_basis,
            [&](const Measure& measure) {
              const Costs& costs = measure.costs;
              return costs.structural +
                     costs.structural_per_inhabitant * reference_inhabitants / 100 +
                     costs.structural_per_piece * pieces(measure);
            });
  }

 private:
  struct Figure {
    const Measure* measure = nullptr;
    std::int64_t value = 0;
  };

  // The median and a factor on either side: robust, and to be checked by hand. Zero says that it
  // takes none, and is not compared. A figure with a source may be what it is.
  template <class ValueOf>
  void compare(std::string_view key, std::string_view unit, std::int64_t factor,
               Basis Measure::* basis, const ValueOf& value_of) const {
    std::map<std::string, std::vector<Figure>> kinds;
    for (const Measure& measure : linted_.catalog.measures)
      if (!measure.withdrawn && value_of(measure) > 0)
        kinds[measure.type].push_back({&measure, value_of(measure)});
    for (auto& [kind, figures] : kinds) {
      if (figures.size() < fewest_to_compare) continue;
      std::stable_sort(figures.begin(), figures.end(),
                       [](const Figure& a, const Figure& b) { return a.value < b.value; });
      const std::int64_t median = figures[(figures.size() - 1) / 2].value;
      for (const Figure& figure : figures) {
        if (figure.measure->*basis == Basis::source) continue;
        const bool high = figure.value > median * factor;
        if (!high && figure.value * factor >= median) continue;
        linted_.warn(
            Code::figure_outlying, linted_.place(*figure.measure, key),
            fmt::format("`{}` vraagt {} {}: {} {} gewoon is voor haar soort", figure.measure->id,
                        dutch_number(figure.value), unit,
                        high ? fmt::format("meer dan {} keer", factor)
                             : fmt::format("minder dan 1/{} van", factor),
                        "wat"),
            fmt::format("klopt het? De middelste van de soort {} is {} {} (bij {} inwoners)", kind,
                        dutch_number(median), unit, dutch_number(reference_inhabitants)));
      }
    }
  }

  const LintedCatalog& linted_;
};

// More of one role in a month than anyone has for one action: the duration is too short, or it is
// more than one action. One finding a measure, of the role that is asked most.
void lint_hours(const LintedCatalog& linted) {
  for (const Measure& measure : linted.catalog.measures) {
    if (measure.withdrawn) continue;
    std::int64_t most = measure.hours + measure.hours_per_piece * reference_pieces(measure.costs);
    RoleIndex role = measure.owner;
    for (const Work& work : measure.work)
      if (work.hours > most) {
        most = work.hours;
        role = work.role;
      }
    if (most <= most_hours_a_month * measure.duration_months) continue;
    linted.warn(
        Code::dense_hours, linted.place(measure, role == measure.owner ? "uren" : "inzet"),
        fmt::format("`{}` vraagt {} uur van `{}` in {}", measure.id, dutch_number(most),
                    linted.catalog.roles[role].id, dutch_months(measure.duration_months)),
        fmt::format(
            "meer dan {} uur per maand heeft bijna niemand: maak de duur minstens {}, of het "
            "werk kleiner",
            most_hours_a_month,
            dutch_months((most + most_hours_a_month - 1) / most_hours_a_month)));
  }
}

}  // namespace

void lint_figures(const LintedCatalog& linted) {
  lint_hours(linted);
  FigureLinter(linted).compare_all();
}

}  // namespace weerbaar
