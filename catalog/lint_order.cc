#include <fmt/format.h>

#include <algorithm>

#include "catalog/lint.h"
#include "catalog/lint_parts.h"
#include "model/measure_graph.h"

namespace weerbaar {

namespace {

class OrderLinter {
 public:
  explicit OrderLinter(const LintedCatalog& linted)
      : linted_(linted),
        measures_(linted.catalog.measures),
        graph_(precedence_graph(linted.catalog)),
        order_(topological_order(graph_)) {}

  // Longest paths in the order of the graph; one finding for each measure that makes a chain one
  // too long.
  void lint_chains() const {
    std::vector<std::vector<Vertex>> waits_for(measures_.size());
    for (const Arc& arc : graph_.arcs)
      waits_for[arc.second].push_back(arc.first);
    std::vector<std::size_t> length(measures_.size(), 1);
    std::vector<MeasureIndex> before(measures_.size());
    for (const Vertex m : order_) {
      before[m] = m;
      for (const Vertex first : waits_for[m])
        if (length[first] + 1 > length[m]) {
          length[m] = length[first] + 1;
          before[m] = first;
        }
    }
    for (MeasureIndex m = 0; m < measures_.size(); ++m)
      if (length[m] == longest_chain_allowed + 1) report_chain(m, before);
  }

  // A prerequisite that another one already waits for. What is between must be there whenever the
  // measure is: no condition of its own, and one action an entry only when the measure is so too.
  void lint_implied_requirements() {
    position_.assign(measures_.size(), 0);
    for (std::size_t at = 0; at < order_.size(); ++at)
      position_[order_[at]] = at;
    seen_.assign(measures_.size(), 0);
    for (const Measure& measure : measures_)
      if (!measure.withdrawn && measure.requirements.size() > 1) lint_requirements(measure);
  }

 private:
  void report_chain(MeasureIndex m, const std::vector<MeasureIndex>& before) const {
    std::vector<std::string> chain = {measures_[m].id};
    for (MeasureIndex at = m; before[at] != at; at = before[at])
      chain.push_back(measures_[before[at]].id);
    std::reverse(chain.begin(), chain.end());
    linted_.warn(Code::chain_too_long, linted_.place(measures_[m], "vereist"),
                 fmt::format("`{}` staat aan het eind van een keten van {} maatregelen",
                             measures_[m].id, chain.size()),
                 fmt::format("kan er een `vereist` weg? De keten is: {}", fmt::join(chain, " > ")));
  }

  // Of every requirement the first other one that says it, if any.
  void lint_requirements(const Measure& measure) {
    const std::vector<Requirement>& requirements = measure.requirements;
    std::size_t earliest = measures_.size();
    for (const Requirement& requirement : requirements)
      earliest = std::min(earliest, position_[requirement.measure]);
    std::vector<const Requirement*> said_by(requirements.size(), nullptr);
    for (const Requirement& through : requirements) {
      if (through.condition || through.of_previous || measures_[through.measure].withdrawn)
        continue;
      look_before(through.measure, measure, earliest);
      for (std::size_t at = 0; at < requirements.size(); ++at) {
        const Requirement& each = requirements[at];
        if (said_by[at] != nullptr || each.of_previous || measures_[each.measure].withdrawn)
          continue;
        const bool twice = each.measure == through.measure && &through < &each;
        if (twice || seen_[each.measure] == search_) said_by[at] = &through;
      }
    }
    for (std::size_t at = 0; at < requirements.size(); ++at)
      if (said_by[at] != nullptr) report_implied(measure, requirements[at], *said_by[at]);
  }

  // Marks all that `first` surely waits for whenever `measure` is there. What comes before the
  // earliest requirement leads to none of them.
  void look_before(MeasureIndex first, const Measure& measure, std::size_t earliest) {
    const auto certain = [&](MeasureIndex m) {
      const Measure& each = measures_[m];
      return !each.withdrawn && !each.condition && (!each.per || each.per == measure.per);
    };
    ++search_;
    std::vector<MeasureIndex> open = {first};
    while (!open.empty()) {
      const MeasureIndex m = open.back();
      open.pop_back();
      if (!certain(m)) continue;
      for (const Requirement& requirement : measures_[m].requirements) {
        const MeasureIndex before = requirement.measure;
        if (requirement.condition || requirement.of_previous || seen_[before] == search_ ||
            position_[before] < earliest)
          continue;
        seen_[before] = search_;
        open.push_back(before);
      }
    }
  }

  void report_implied(const Measure& measure, const Requirement& requirement,
                      const Requirement& through) {
    const bool twice = requirement.measure == through.measure;
    linted_.warn(
        Code::requirement_implied, requirement.span,
        twice ? fmt::format("`{}` noemt `{}` twee keer", measure.id, measures_[through.measure].id)
              : fmt::format("`{}` hoeft `{}` niet te noemen: dat gaat al voor `{}`", measure.id,
                            measures_[requirement.measure].id, measures_[through.measure].id),
        "haal het hier weg", {{through.span, twice ? "hier staat het al" : "deze volgt er al op"}});
  }

  const LintedCatalog& linted_;
  const std::vector<Measure>& measures_;
  Graph graph_;
  std::vector<Vertex> order_;
  std::vector<std::size_t> position_;  // of a measure in order_
  std::vector<std::size_t> seen_;      // by measure: the last search that came by
  std::size_t search_ = 0;
};

}  // namespace

void lint_order(const LintedCatalog& linted) {
  OrderLinter linter(linted);
  linter.lint_chains();
  linter.lint_implied_requirements();
}

}  // namespace weerbaar
