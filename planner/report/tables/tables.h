// SPDX-License-Identifier: EUPL-1.2
// The tables of a plan, in the words that people read. Each is made here once; the terminal, the
// Markdown, the spreadsheet and the page write it down.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/report/report.h"
#include "planner/report/typed_table.h"

namespace weerbaar {

Cell figure(std::int64_t number, Basis basis);  // an assumption is told apart

// standing_tables.cc: where pillars and their blocks stand, before the plan and after it.
ReportTable pillar_table(const Outcome& outcome);
ReportTable block_table(const Outcome& outcome, PillarIndex pillar);
// The blocks of every pillar below each other, with the pillar before them.
ReportTable all_blocks_table(const Outcome& outcome);
ReportTable step_table(const Outcome& outcome, BlockIndex block);
// The steps of every block below each other, with pillar and block before them.
ReportTable all_steps_table(const Outcome& outcome);

// action_tables.cc: the numbered actions of a pillar under one block, or under none. A measure that
// is done for several entries is one line, with a line for each of them under it.
ReportTable action_table(const Outcome& outcome, PillarIndex pillar,
                         std::optional<BlockIndex> block);
// Those of a whole pillar, with the block before them.
ReportTable pillar_action_table(const Outcome& outcome, PillarIndex pillar);

// Those of a whole pillar on one line each, for a narrow page.
ReportTable action_line_table(const Outcome& outcome, PillarIndex pillar);

// next_tables.cc: what the plan does not reach.
ReportTable next_step_table(const Outcome& outcome);
std::vector<BlockIndex> next_step_blocks(const Outcome& outcome);  // of each of its rows
// The blocks with a step to go that none of their entries needs for the target.
std::vector<BlockIndex> blocks_at_target(const Outcome& outcome);
inline constexpr std::string_view at_target_words =
    "Hier is het doel bereikt, en hoeft de volgende stap niet: ";
std::vector<std::string> unreached_sentences(const Outcome& outcome);

// price_table.cc: what stays behind its target, and what the next step of it costs, once; the last
// row is that of all of them, each action once. Without rows when nothing stays behind.
ReportTable price_table(const Outcome& outcome);
// The block of each of its rows but the last.
std::vector<BlockIndex> price_blocks(const Outcome& outcome);
inline constexpr std::string_view price_sentence =
    "In euro's, voor een keer. Is een tekort aan uren de reden, dan helpt geld alleen niet.";

// means_tables.cc: what is asked, of which money and of whom, and who decides.
ReportTable demand_table(const Outcome& outcome);
std::vector<std::string> demand_sentences(const Outcome& outcome);
ReportTable money_table(const Outcome& outcome);
ReportTable role_table(const Outcome& outcome);
// The council's decisions first, then the board's, then what was decided already.
ReportTable decision_table(const Outcome& outcome);

// presumed_table.cc: what is taken to be there already.
ReportTable presumed_table(const Outcome& outcome);

// needed_table.cc: the figures without a source on which most of the plan rests, to fill in.
ReportTable needed_table(const Outcome& outcome);

// agreement_table.cc: with which partner which agreement, and who makes it.
ReportTable agreement_table(const Outcome& outcome);

// replan_tables.cc: of a plan that goes on with an earlier one, against that.
std::vector<std::string> replan_sentences(const Outcome& outcome);
// What is different in the input, what each way to go on brings, and the actions that change; any
// of them may have no rows.
std::vector<ReportTable> replan_tables(const Outcome& outcome);
// `taken`: one of its ways is the plan at hand, and is marked as such.
ReportTable keeping_table(const Replan* replan, bool taken = true);

// rubric.cc: how a mark is read, and what people object to it.
ReportTable scale_table(const Outcome& outcome);
ReportTable rubric_table(const Outcome& outcome);
std::vector<std::string> rubric_sentences(const Outcome& outcome);
ReportTable objection_table(const Outcome& outcome);

}  // namespace weerbaar
