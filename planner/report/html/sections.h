// SPDX-License-Identifier: EUPL-1.2
// The parts of the page. Each is a pure function of the outcome and gives what stands below its
// heading; page.cc puts them together.
#pragma once

#include <string_view>

#include "planner/report/html/markup.h"
#include "planner/report/no_plan.h"
#include "planner/report/plan_words.h"
#include "planner/report/report.h"
#include "planner/report/typed_table.h"

namespace weerbaar::html {

Markup masthead(const Profile& profile, bool to_print);  // masthead.cc: whose plan, of when
Markup period_line(const Profile& profile);              // the line of it that a plan can change
Markup not_possible(const Outcome& outcome);         // not_possible.cc: what clashes, and repairs
std::string condition_text(const Outcome& outcome);  // "NIET MOGELIJK zonder: ..."; or ""
Markup condition_band(const std::string& text);      // on every screen; none without a text
Markup no_plan(const NoPlan& found);
Markup decision_sheet(const Outcome& outcome);  // decision_sheet.cc: asked, costs, brings
std::string asked_heading(const Outcome& outcome);
Markup council_line(const Outcome& outcome);    // council_line.cc: when the council decides
Markup block_picture(const Outcome& outcome);   // block_picture.cc: pillars and blocks at a glance
Markup decisions(const Outcome& outcome);       // decisions.cc: all of them in one table
Markup left_out_price(const Outcome& outcome);  // note.cc: what stays behind, and its price
Markup draft_decision(const Outcome& outcome);
Markup action_lines(const Outcome& outcome);  // action_lines.cc: one line each, for paper
Markup choice_bar(const Outcome& outcome);    // choice.cc: shown by the script only
Markup choices(const Outcome& outcome);       // what there is to choose from
Markup rail_tabs();                           // rail.cc: beside the contents
Markup rail(const Outcome& outcome);          // what one can change, and see what the plan becomes
Markup engine_of_page(const Outcome& outcome, const LiveEngine& engine);
Markup pillar_actions(const Outcome& outcome);  // pillar_actions.cc: per pillar, block and step
Markup presumed(const Outcome& outcome);        // presumed.cc: what counts as being there
Markup calendar(const Outcome& outcome);        // calendar.cc: the plan in time
Markup chains(const Outcome& outcome);          // chains.cc: what waits for what, as lists
struct Network;
// The same with all else, drawn: dependencies.cc; and of each block by itself: block_drawings.cc.
Markup dependencies(const Outcome& outcome, const Network& network);
Markup block_drawings(const Outcome& outcome, const Network& network);
Markup money(const Outcome& outcome);        // money.cc
Markup people(const Outcome& outcome);       // people.cc: hours per role and quarter
Markup work(const Outcome& outcome);         // work.cc: what each department does
Markup agreements(const Outcome& outcome);   // agreements.cc: chain partners by tier
Markup demand(const Outcome& outcome);       // counted.cc: what is asked in all
Markup needed(const Outcome& outcome);       // counted.cc: figures to fill in
Markup earlier(const Outcome& outcome);      // counted.cc: against an earlier plan, if any
Markup unreached(const Outcome& outcome);    // left_out.cc: where each block stops, and why
Markup rubric(const Outcome& outcome);       // counted.cc: how a mark is read
Markup assumptions(const Outcome& outcome);  // grounds.cc
Markup findings(const Outcome& outcome);
Markup provenance(const Outcome& outcome);

// ---- what the sections are made of (section.cc) -------------------------------------------------

// Wide content that scrolls by itself on a narrow screen, also by keyboard.
Markup scrollable(std::string_view name, const Markup& content);

// The head of a table; columns from `left` on hold numbers.
Markup head_row(const std::vector<std::string>& titles, std::size_t left);

Markup number_cell(const Markup& content);

// A table that all reports have, with the first text of a row as its head. Empty without rows.
Markup table_of(const ReportTable& table, std::string_view looks);
// What stands between backticks is code.
Markup with_code(std::string_view text);
Markup paragraphs(const std::vector<std::string>& sentences);

// A figure with its certainty: a star for an assumption, a word for a source. Which of the two is
// the exception here the page says once, and its style shows that alone.
Markup starred(const std::string& text, Basis basis);

}  // namespace weerbaar::html
