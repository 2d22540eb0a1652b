// SPDX-License-Identifier: EUPL-1.2
// A plan as text for people and programs. Pure functions: a plan in, bytes out; the caller writes.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostics.h"
#include "planner/plan/budget_step.h"
#include "planner/plan/outcome.h"
#include "planner/plan/stability_result.h"
#include "planner/plan/what_if_result.h"

namespace weerbaar {

struct ComparedPlans;
struct InfluenceStudy;
struct PartiesResult;
struct EntryChange;

struct TerminalStyle {
  int width = 100;  // columns; 40 or more
  bool colour = false;
};

std::string render_text(const Outcome& outcome, const TerminalStyle& style);
std::string render_markdown(const Outcome& outcome);
std::string render_json(const Outcome& outcome);

// The engine as WebAssembly and what runs it, for a page that can plan again by itself. Whoever
// writes the page hands it in: the engine does not hold itself.
struct LiveEngine {
  std::string_view module;  // compressed with gzip, in base64
};

// What a page can have besides the plan; null: it has not.
struct PageExtras {
  const LiveEngine* engine = nullptr;  // a page that only shows has none
  const MoneyCurve* curve = nullptr;   // what more or less money brings
};

// One file, for a screen and for paper.
std::string render_html(const Outcome& outcome, const PageExtras& extras = {});

// What of the page hangs on the plan, by id in the order of the page, to be put in one that is
// open. An empty text: that part is not there.
struct PageParts {
  struct Part {
    std::string id;
    std::string html;
  };
  std::string title;
  std::string foot;       // of every sheet, and what stands at its head
  std::string condition;  // or ""
  bool assumptions_are_usual = true;
  std::vector<Part> parts;
};
PageParts render_page_parts(const Outcome& outcome);

// The section that says what another plan changes: what was, what becomes, and why.
std::string render_was_becomes(const Outcome& was, const Outcome& becomes);

// The list of actions, one row each, for spreadsheets and programs; days as 2027-12-31.
enum class CsvStyle {
  dutch,   // as a Dutch Excel opens it: semicolon, byte order mark, decimal comma
  rfc4180  // comma, decimal point
};
std::string render_csv(const Outcome& outcome, CsvStyle style);

// An iCalendar (RFC 5545) with the actions, their deadlines and the decision moments.
std::string render_calendar(const Outcome& outcome);

// What one owner or one department does, for a calendar of its own.
struct CalendarPart {
  std::string id;                    // letters, digits and dashes; of one plan no two are the same
  std::string name;                  // for people
  std::vector<ActionIndex> actions;  // by number
};
enum class CalendarSplit { owner, department };
std::vector<CalendarPart> calendar_parts(const Outcome& outcome, CalendarSplit split);
std::string render_calendar(const Outcome& outcome, const CalendarPart& part);

// A TaskJuggler project in which every hour is booked: a judge of the plan that is not ours.
std::string render_taskjuggler(const Outcome& outcome);

// Findings, one JSON object a line.
std::string render_findings_json(const std::vector<Diagnostic>& findings, const Sources& sources);

// One action or measure explained (`weerbaar uitleg`); action is a chosen, left out, finished or
// absent one of the instance, named by the id of a measure or of an action. `advice`: what planning
// again showed about it.
std::string render_explanation(const Outcome& outcome, const std::string& id, const Advice& advice,
                               const TerminalStyle& style);

// What more or less money buys (`weerbaar budget`), and whether the plan holds when the scan had
// come out a little different (`weerbaar gevoeligheid`).
std::string render_budget_steps(const Outcome& outcome, const MoneyCurve& curve, bool keep,
                                const TerminalStyle& style);
std::string render_budget_html(const Outcome& outcome, const MoneyCurve& curve);
std::string render_stability(const Outcome& outcome, const Stability& stability,
                             const TerminalStyle& style);

// What parties want beside each other (`weerbaar partijen`).
std::string render_parties(const Outcome& outcome, const PartiesResult& result,
                           const TerminalStyle& style);
std::string render_parties_markdown(const Outcome& outcome, const PartiesResult& result);
std::string render_parties_json(const Outcome& outcome, const PartiesResult& result);
// Two plans beside each other, and why the one became the other (`weerbaar vergelijk`).
std::string render_comparison(const ComparedPlans& compared, const TerminalStyle& style);
std::string render_comparison_markdown(const ComparedPlans& compared);
std::string render_comparison_html(const ComparedPlans& compared);

// The catalog as a list, and one measure of it in full (`weerbaar catalogus`).
std::string render_catalog(const Catalog& catalog, const TerminalStyle& style);
std::string render_measure(const Catalog& catalog, MeasureIndex measure_index,
                           const TerminalStyle& style);

// What the files `names` change in a catalog (`weerbaar catalogus --verschil`); the changes lie in
// `sources`.
std::string render_difference(const Catalog& catalog, const std::vector<EntryChange>& changes,
                              const std::string& names, const Sources& sources,
                              const TerminalStyle& style);

// The catalog's assumptions, without plans: those that most others wait for first; and by their
// influence on the plans of profiles, as a table for a terminal or in Markdown.
std::string render_assumptions(const Catalog& catalog, const TerminalStyle& style);
std::string render_influences(const InfluenceStudy& study, const TerminalStyle& style);
std::string render_influences_markdown(const InfluenceStudy& study);

// DOT: the catalog with its pillars, or a plan with chosen, left out and finished told apart.
std::string render_catalog_dot(const Catalog& catalog);
std::string render_plan_dot(const Outcome& outcome);

}  // namespace weerbaar
