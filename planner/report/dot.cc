// SPDX-License-Identifier: EUPL-1.2
// The dependency graph in Graphviz' DOT language: pillars as frames, measures as boxes. A full
// arrow is a prerequisite, a dashed one an alternative, a dotted one a step of another pillar.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "model/condition_words.h"
#include "model/measure_graph.h"
#include "model/utf8.h"
#include "planner/report/plan_words.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : one_line(text)) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

std::string label(const std::string& title, std::string_view word) {
  std::string result = "\"";
  std::vector<std::string> lines = wrap(one_line(title), 26);
  if (!word.empty())
    for (const std::string& line : wrap(one_line(fmt::format("({})", word)), 26))
      lines.push_back(line);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string line = quoted(lines[at]);
    result += (at > 0 ? "\\n" : "") + line.substr(1, line.size() - 2);
  }
  return result + "\"";
}

std::string opening(const std::string& name) {
  return fmt::format(
      "digraph {} {{\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n"
      "  edge [fontname=\"sans-serif\", fontsize=8];\n",
      quoted(name));
}

std::string pillar_frame(PillarIndex p, const std::string& nodes) {
  return fmt::format(
      "  subgraph \"cluster_{0}\" {{\n    label={1};\n    \"pijler:{0}\" [label={1}, "
      "shape=ellipse, "
      "style=bold];\n{2}  }}\n",
      pillar_ids[p], quoted(std::string(pillar_names[p])), nodes);
}

std::string arc(const std::string& from, const std::string& to, std::string_view attributes) {
  return fmt::format("  {} -> {}{}{}{};\n", quoted(from), quoted(to),
                     attributes.empty() ? "" : " [", attributes, attributes.empty() ? "" : "]");
}

// "Ketenafspraken: stap 3; Drinkwater: stap 2".
std::string steps_text(const Catalog& catalog, const Measure& measure) {
  std::string text;
  for (const StepOf& step : measure.steps)
    text += fmt::format("{}{}: stap {}", text.empty() ? "" : "; ", catalog.blocks[step.block].name,
                        step.step);
  return text;
}

// To the other pillars of which it makes a step, each once.
std::string arcs_to_pillars(const Catalog& catalog, const Measure& measure, const std::string& id) {
  std::array<bool, pillar_count> done{};
  done[measure.pillar] = true;
  std::string text;
  for (const StepOf& step : measure.steps) {
    const PillarIndex p = catalog.blocks[step.block].pillar;
    if (std::exchange(done[p], true)) continue;
    text += arc(id, fmt::format("pijler:{}", pillar_ids[p]), "style=dotted, constraint=false");
  }
  return text;
}

// By `vereist`; what the graph has besides is there by "first know, then do".
bool is_required(const Measure& measure, MeasureIndex before) {
  return std::any_of(
      measure.requirements.begin(), measure.requirements.end(),
      [before](const Requirement& each) { return each.measure == before && !each.of_previous; });
}

std::string_view finished_word(const Action& action) {
  return action.finished_by == FinishedBy::standing ? "is er al" : "gereed";
}

}  // namespace

std::string render_catalog_dot(const Catalog& catalog) {
  std::string text = opening("catalogus");
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    std::string nodes;
    for (const Measure& measure : catalog.measures)
      if (measure.pillar == p && !measure.withdrawn)
        nodes += fmt::format("    {} [label={}];\n", quoted(measure.id),
                             label(measure.title, steps_text(catalog, measure)));
    text += pillar_frame(p, nodes);
  }
  const auto there = [&](MeasureIndex m) { return !catalog.measures[m].withdrawn; };
  for (const Measure& measure : catalog.measures) {
    if (measure.withdrawn) continue;
    for (const Requirement& requirement : measure.requirements) {
      if (!there(requirement.measure)) continue;
      std::string words = requirement.of_previous ? "van het vorige onderdeel" : "";
      if (requirement.condition)
        words +=
            fmt::format("{}als {}", words.empty() ? "" : ", ", words_of(*requirement.condition));
      text += arc(catalog.measures[requirement.measure].id, measure.id,
                  words.empty() ? "" : "label=" + quoted(words));
    }
    for (const auto& other : measure.any_of)
      if (there(other.value))
        text +=
            arc(catalog.measures[other.value].id, measure.id, "style=dashed, label=\"een van\"");
    for (const auto& other : measure.excludes)
      if (there(other.value))
        text += arc(catalog.measures[other.value].id, measure.id,
                    "style=dashed, dir=none, label=\"niet samen\"");
    text += arcs_to_pillars(catalog, measure, measure.id);
  }
  for (const auto& [before, after] : precedence_graph(catalog).arcs)
    if (!is_required(catalog.measures[after], before))
      text += arc(catalog.measures[before].id, catalog.measures[after].id, "label=\"eerst weten\"");
  return text + "}\n";
}

std::string render_plan_dot(const Outcome& outcome) {
  const auto& actions = outcome.instance.actions;
  std::string text;
  for (const std::string& sentence : origin_sentences(outcome.model, outcome.provenance))
    text += "// " + one_line(sentence) + "\n";
  text += opening("plan");
  if (const std::string note = repair_note(outcome); !note.empty())
    text += fmt::format("  labelloc=t;\n  label={};\n", quoted(note));
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    std::string nodes;
    for (ActionIndex a = 0; a < actions.size(); ++a) {
      if (actions[a].pillar != p || actions[a].state == ActionState::absent) continue;
      const Planned* planned = find_planned(outcome.plan, a);
      if (planned != nullptr)
        nodes += fmt::format("    {} [label={}, style=bold];\n", quoted(actions[a].id),
                             label(fmt::format("{}. {}", planned->number, actions[a].title),
                                   period_text(outcome, *planned)));
      else if (actions[a].state == ActionState::finished)
        nodes +=
            fmt::format("    {} [label={}, style=filled, fillcolor=gray85];\n",
                        quoted(actions[a].id), label(actions[a].title, finished_word(actions[a])));
      else
        nodes += fmt::format("    {} [label={}, style=dashed, fontcolor=gray30];\n",
                             quoted(actions[a].id), label(actions[a].title, "niet in het plan"));
    }
    text += pillar_frame(p, nodes);
  }
  for (ActionIndex a = 0; a < actions.size(); ++a) {
    if (actions[a].state == ActionState::absent) continue;
    for (const ActionIndex before : actions[a].requires_)
      text += arc(actions[before].id, actions[a].id, "");
    // An action can be in many alternatives: one arrow is enough.
    std::set<ActionIndex> one_of;
    for (const AnyOf& group : actions[a].any_of)
      for (const auto& alternative : group.alternatives)
        one_of.insert(alternative.begin(), alternative.end());
    for (const ActionIndex before : one_of)
      text += arc(actions[before].id, actions[a].id, "style=dashed, label=\"een van\"");
    text += arcs_to_pillars(outcome.model.catalog, measure_of(outcome, a), actions[a].id);
  }
  return text + "}\n";
}

}  // namespace weerbaar
