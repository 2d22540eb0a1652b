#include "catalog/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "catalog/lint_text.h"
#include "model/measure_graph.h"
#include "model/number_text.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

class Linter {
 public:
  Linter(const Document& document, const Catalog& catalog, Diagnostics& diagnostics)
      : catalog_(catalog), measures_(catalog.measures), diagnostics_(diagnostics) {
    for (const Value* entry : tables_at(document.catalog, "maatregelen"))
      written_[text_or_empty(*entry, "id")] = entry;
  }

  void run() {
    for (MeasureIndex m = 0; m < measures_.size(); ++m) {
      if (measures_[m].withdrawn) continue;
      lint_texts(*written_.at(measures_[m].id), diagnostics_);
      lint_use(m);
      lint_sources(m);
    }
    lint_chains();
    lint_quick_measures();
    lint_implied_requirements();
    lint_figures();
  }

 private:
  void warn(Code code, SourceSpan span, std::string message, std::string help,
            std::vector<Label> labels = {}) {
    diagnostics_.report({.severity = Severity::warning,
                         .code = code,
                         .message = std::move(message),
                         .span = span,
                         .labels = std::move(labels),
                         .help = std::move(help)});
  }

  // Where a key of the measure is written; its id when it is not.
  SourceSpan place(const Measure& measure, std::string_view key) const {
    const Value* value = written_.at(measure.id)->find(key);
    return value == nullptr ? measure.span : value->span;
  }

  // ---- one measure by itself ----

  void lint_use(MeasureIndex m) {
    const Measure& measure = measures_[m];
    const bool raises = std::any_of(measure.effects.begin(), measure.effects.end(),
                                    [](const auto& effect) { return effect.hundredths > 0; });
    const auto waits = [m](const Measure& other) {
      return !other.withdrawn &&
             (std::any_of(other.requirements.begin(), other.requirements.end(),
                          [m](const Requirement& each) { return each.measure == m; }) ||
              std::any_of(other.any_of.begin(), other.any_of.end(),
                          [m](const auto& each) { return each.value == m; }));
    };
    if (raises || std::any_of(measures_.begin(), measures_.end(), waits)) return;
    warn(Code::measure_idle, measure.span,
         fmt::format("`{}` verhoogt geen cijfer en niets wacht erop", measure.id),
         "geef haar een effect bij `pijlers`, noem haar bij `vereist` van een andere, of haal haar "
         "weg");
  }

  void lint_sources(MeasureIndex m) {
    if (measures_[m].citations.empty())
      warn(Code::measure_without_source, place(measures_[m], "bron"),
           fmt::format("`{}` heeft geen bron", measures_[m].id),
           "noem een document, of uw eigen inschatting met bewijs = \"aanname\"");
  }

  // ---- measures together ----

  // Longest paths in the order of the graph; one finding for each measure that makes a chain one
  // too long.
  void lint_chains() {
    const Graph graph = precedence_graph(catalog_);
    std::vector<std::size_t> length(measures_.size(), 1);
    std::vector<MeasureIndex> before(measures_.size());
    for (MeasureIndex m = 0; m < measures_.size(); ++m)
      before[m] = m;
    for (const Vertex m : topological_order(graph))
      for (const Arc& arc : graph.arcs)
        if (arc.second == m && length[arc.first] + 1 > length[m]) {
          length[m] = length[arc.first] + 1;
          before[m] = arc.first;
        }
    for (MeasureIndex m = 0; m < measures_.size(); ++m) {
      if (length[m] != longest_chain_allowed + 1) continue;
      std::vector<std::string> chain = {measures_[m].id};
      for (MeasureIndex at = m; before[at] != at; at = before[at])
        chain.insert(chain.begin(), measures_[before[at]].id);
      warn(Code::chain_too_long, place(measures_[m], "vereist"),
           fmt::format("`{}` staat aan het eind van een keten van {} maatregelen", measures_[m].id,
                       chain.size()),
           fmt::format("kan er een `vereist` weg? De keten is: {}", fmt::join(chain, " > ")));
    }
  }

  // What every municipality can begin with at once.
  static bool is_quick(const Measure& measure) {
    return measure.duration_months <= quick_months && measure.requirements.empty() &&
           measure.any_of.empty() && !measure.condition && !measure.per && !measure.not_before &&
           measure.effects.front().hundredths > 0;
  }

  void lint_quick_measures() {
    for (PillarIndex p = 0; p < pillar_count; ++p) {
      const Measure* nearest = nullptr;
      bool quick = false;
      for (const Measure& measure : measures_) {
        if (measure.withdrawn || measure.effects.front().pillar != p) continue;
        quick = quick || is_quick(measure);
        if (nearest == nullptr || measure.duration_months < nearest->duration_months)
          nearest = &measure;
      }
      if (quick || nearest == nullptr) continue;  // a pillar with nothing in it is another matter
      warn(
          Code::no_quick_measure, nearest->span,
          fmt::format("de pijler {} heeft geen maatregel waarmee elke gemeente meteen kan beginnen",
                      pillar_names[p]),
          fmt::format("dit is de kortste; voeg er een toe van hooguit {}, zonder `vereist`, "
                      "`als`, `per` en `niet_voor`",
                      dutch_months(quick_months)));
    }
  }

  // A prerequisite that another one already waits for. What is between must be there whenever the
  // measure is: no condition of its own, and one action an entry only when the measure is so too.
  void lint_implied_requirements() {
    for (MeasureIndex m = 0; m < measures_.size(); ++m) {
      const Measure& measure = measures_[m];
      if (measure.withdrawn || measure.requirements.size() < 2) continue;
      const auto certain = [&](MeasureIndex other) {
        const Measure& each = measures_[other];
        return !each.withdrawn && !each.condition && (!each.per || each.per == measure.per);
      };
      const auto reach = certain_closure(certain);
      // Said twice, or said by another one.
      const auto implies = [&](const Requirement& through, const Requirement& requirement) {
        if (through.condition || through.of_previous || requirement.of_previous ||
            measures_[through.measure].withdrawn)
          return false;
        if (through.measure == requirement.measure) return &through < &requirement;
        const auto& after = reach[requirement.measure];
        return certain(through.measure) &&
               std::binary_search(after.begin(), after.end(), through.measure);
      };
      for (const Requirement& requirement : measure.requirements) {
        if (measures_[requirement.measure].withdrawn) continue;
        const auto through =
            std::find_if(measure.requirements.begin(), measure.requirements.end(),
                         [&](const Requirement& each) { return implies(each, requirement); });
        if (through != measure.requirements.end()) report_implied(measure, requirement, *through);
      }
    }
  }

  template <class Certain>
  std::vector<std::vector<Vertex>> certain_closure(const Certain& certain) const {
    Graph graph{measures_.size(), {}};
    for (MeasureIndex m = 0; m < measures_.size(); ++m)
      if (certain(m))
        for (const Requirement& requirement : measures_[m].requirements)
          if (!requirement.condition && !requirement.of_previous)
            graph.arcs.push_back({requirement.measure, m});
    return transitive_closure(graph);
  }

  void report_implied(const Measure& measure, const Requirement& requirement,
                      const Requirement& through) {
    const bool twice = requirement.measure == through.measure;
    warn(Code::requirement_implied, requirement.span,
         twice ? fmt::format("`{}` noemt `{}` twee keer", measure.id, measures_[through.measure].id)
               : fmt::format("`{}` hoeft `{}` niet te noemen: dat gaat al voor `{}`", measure.id,
                             measures_[requirement.measure].id, measures_[through.measure].id),
         "haal het hier weg",
         {{through.span, twice ? "hier staat het al" : "deze volgt er al op"}});
  }

  // ---- figures beside those of their kind ----

  struct Figure {
    const Measure* measure = nullptr;
    std::int64_t value = 0;
  };

  void lint_figures() {
    const auto pieces = [](const Measure& measure) {
      const std::int64_t per_piece = measure.costs.inhabitants_per_piece;
      return per_piece == 0 ? 0 : (reference_inhabitants + per_piece - 1) / per_piece;
    };
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

  // The median and a factor on either side: robust, and to be checked by hand. Zero says that it
  // takes none, and is not compared. A figure with a source may be what it is.
  template <class ValueOf>
  void compare(std::string_view key, std::string_view unit, std::int64_t factor,
               Basis Measure::* basis, const ValueOf& value_of) {
    std::map<std::string, std::vector<Figure>> kinds;
    for (const Measure& measure : measures_)
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
        warn(Code::figure_outlying, place(*figure.measure, key),
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

  const Catalog& catalog_;
  const std::vector<Measure>& measures_;
  Diagnostics& diagnostics_;
  std::map<std::string, const Value*> written_;  // by id
};

}  // namespace

void lint(const Document& document, const Catalog& catalog, Diagnostics& diagnostics) {
  Linter(document, catalog, diagnostics).run();
}

}  // namespace weerbaar
