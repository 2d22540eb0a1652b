// SPDX-License-Identifier: EUPL-1.2
// A plan at the table: people change what the profile says, and see what the plan becomes. What is
// here runs in the page itself; it is the engine of the command line, asked in JSON.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "model/source.h"
#include "planner/pipeline.h"
#include "planner/plan/outcome.h"

namespace weerbaar {

// What stays the same while people try: the files, and the plan that stands.
struct Session {
  SourceFile profile;
  LoadedCatalog catalog;  // what comes with the program, then the municipality's own files
  Provenance provenance;
  std::optional<Loaded> loaded;  // as the page was made
  std::optional<PlanResult> standing;

  struct Latest;
  std::shared_ptr<const Latest> latest;  // what was planned last, for a question about its page
};

// As `what_if_data` wrote it. The starts of the plan on the page are in it; when they are no plan
// of these files, as after a repair, the plan is made again. None when it cannot be read, or no
// plan can be made.
std::optional<Session> begin_session(const std::string& data);

// Answers one question, in JSON of `soort`:
// - tekst: of `wijzigingen` [[plaats, waarde], ...] the profile after them, as `tekst`; or
//   `plaats`, the first that cannot be changed.
// - plan: of `tekst`, the profile, with `sha256`, its fingerprint. `vers`: from nothing with the
//   effort of `weerbaar plan`, else from the standing plan. `naast` [[actie, maand], ...]: a plan
//   to set beside it. `tegenover`: another text, whose plan, gone on from this one, it is
//   set against. `los`: it is told of, and `pagina` keeps to the plan before. Gives `kan`, `geldig`
//   (it keeps every rule), `meldingen`, `na_verandering` (what must change first), `strook`,
//   `naast` and `tegenover` (what changed, as HTML; the last empty when that text has no plan, and
//   with `tegenover_na_verandering` when something must change first there), the value and the
//   starts.
// - pagina: the parts of the page of the plan that was made last.
// What is no question gets an empty answer.
std::string answer(Session& session, const std::string& question);

}  // namespace weerbaar
