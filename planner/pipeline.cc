#include "planner/pipeline.h"

#include <fmt/format.h>

#include "model/check.h"
#include "model/load.h"
#include "planner/assemble.h"
#include "planner/check_instance.h"
#include "planner/search.h"

namespace weerbaar {

namespace {

// What the municipality's worked-out actions show to be wrong. After an error only errors count,
// and not those of room: a warning, or money that seems short, may come from the very thing that is
// wrong.
void check_municipality(const Model& model, Diagnostics& diagnostics) {
  if (model.profile.planning.months == 0 || model.catalog.roles.empty()) return;
  Diagnostics found;
  const Instance instance = build_instance(model, found);
  check_loops(model, instance, found);
  if (found.ok()) check_instance(model, build_problem(instance, compute_windows(instance)), found);
  const bool all = diagnostics.ok();
  for (const Diagnostic& finding : found.sorted())
    if (all || (finding.severity == Severity::error && finding.code != Code::duty_does_not_fit))
      diagnostics.report(finding);
}

void report_no_plan(const Model& model, const Instance& instance, const SearchResult& found,
                    Diagnostics& diagnostics) {
  std::vector<Label> places;
  for (ActionIndex a = 0; a < instance.actions.size(); ++a) {
    const Action& action = instance.actions[a];
    if (!action.mandatory || action.state == State::finished || found.starts[a] != not_chosen)
      continue;
    places.push_back(
        {place_of_action(model, action), fmt::format("`{}` paste er niet meer bij", action.id)});
  }
  diagnostics.report(
      {.code = Code::no_plan,
       .message =
           "er is geen plan gevonden waarin alles past wat moet: wat loopt, wat besloten is en "
           "wat de wet verplicht",
       .labels = std::move(places),
       .help = "geef meer geld of uren, kies een later einde, of laat een besluit los"});
}

}  // namespace

Loaded load_and_check(const std::optional<SourceFile>& profile, const Sources& catalog_files) {
  Loaded loaded;
  loaded.has_profile = profile.has_value();
  if (profile) loaded.sources.push_back(*profile);
  loaded.sources.insert(loaded.sources.end(), catalog_files.begin(), catalog_files.end());

  // Read every file, key by key.
  loaded.document = load(loaded.sources, loaded.has_profile, loaded.diagnostics);

  // Resolve every reference. From here on lists are sorted and references are indices.
  loaded.model = check(loaded.document, loaded.diagnostics);

  // Work it out for this municipality and look for what no search can mend.
  if (loaded.document.profile)
    check_municipality(loaded.model, loaded.diagnostics);
  else
    check_loops(loaded.model.catalog, loaded.diagnostics);
  return loaded;
}

PlanResult make_plan(const Model& model, std::int64_t evaluations, Diagnostics& diagnostics) {
  // The findings of this step were reported by load_and_check.
  Diagnostics reported;
  PlanResult result{build_instance(model, reported), std::nullopt};

  // When could each action start at all? From here on the graph has no loop.
  const Problem problem = build_problem(result.instance, compute_windows(result.instance));

  // What no plan can be worth more than, from a first plan by simple rules.
  const Presolved presolved = presolve(problem);
  const SearchResult first = first_plan(problem);
  const Bound bound = bound_of(problem, presolved, first.starts, bound_rounds);

  // Which actions, and when: the best that was found.
  const SearchResult found = search(problem, presolved, bound, first, evaluations);
  if (found.score.missing > 0) {
    report_no_plan(model, result.instance, found, diagnostics);
    return result;
  }

  // Why so: every decision with its reason.
  result.plan = assemble(problem, found, bound.value);
  return result;
}

}  // namespace weerbaar
