// The dependency graph in Graphviz' DOT language: pillars as frames, measures as boxes. A full
// arrow is a prerequisite, a dashed one an alternative, a dotted one a contribution to another
// pillar.
#include <fmt/format.h>

#include "model/utf8.h"
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
  if (!word.empty()) lines.push_back(fmt::format("({})", word));
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

}  // namespace

std::string render_catalog_dot(const Catalog& catalog) {
  std::string text = opening("catalogus");
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    std::string nodes;
    for (const Measure& measure : catalog.measures)
      if (measure.effects.front().pillar == p && !measure.withdrawn)
        nodes += fmt::format("    {} [label={}];\n", quoted(measure.id), label(measure.title, ""));
    text += pillar_frame(p, nodes);
  }
  const auto there = [&](MeasureIndex m) { return !catalog.measures[m].withdrawn; };
  for (const Measure& measure : catalog.measures) {
    if (measure.withdrawn) continue;
    for (const Requirement& requirement : measure.requirements) {
      if (!there(requirement.measure)) continue;
      std::string words = requirement.of_previous ? "van het vorige onderdeel" : "";
      if (requirement.condition)
        words += fmt::format("{}als {}", words.empty() ? "" : ", ", requirement.condition->source);
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
    for (const Measure::Effect& effect : measure.effects)
      if (effect.hundredths > 0 && effect.pillar != measure.effects.front().pillar)
        text += arc(measure.id, fmt::format("pijler:{}", pillar_ids[effect.pillar]),
                    "style=dotted, constraint=false");
  }
  return text + "}\n";
}

std::string render_plan_dot(const Outcome& outcome) {
  const auto& actions = outcome.instance.actions;
  std::string text = opening("plan");
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    std::string nodes;
    for (ActionIndex a = 0; a < actions.size(); ++a) {
      if (home_pillar(outcome, a) != p) continue;
      const Planned* planned = find_planned(outcome.plan, a);
      if (planned != nullptr)
        nodes += fmt::format("    {} [label={}, style=bold];\n", quoted(actions[a].id),
                             label(fmt::format("{}. {}", planned->number, actions[a].title),
                                   period_text(outcome, *planned)));
      else if (actions[a].state == ActionState::finished)
        nodes += fmt::format("    {} [label={}, style=filled, fillcolor=gray85];\n",
                             quoted(actions[a].id), label(actions[a].title, "gereed"));
      else
        nodes += fmt::format("    {} [label={}, style=dashed, fontcolor=gray30];\n",
                             quoted(actions[a].id), label(actions[a].title, "niet in het plan"));
    }
    text += pillar_frame(p, nodes);
  }
  for (ActionIndex a = 0; a < actions.size(); ++a) {
    for (const ActionIndex before : actions[a].requires_)
      text += arc(actions[before].id, actions[a].id, "");
    for (const AnyOf& group : actions[a].any_of)
      for (const auto& alternative : group.alternatives)
        for (const ActionIndex before : alternative)
          text += arc(actions[before].id, actions[a].id, "style=dashed, label=\"een van\"");
    for (PillarIndex p = 0; p < pillar_count; ++p)
      if (actions[a].effect[p] > 0 && p != home_pillar(outcome, a))
        text += arc(actions[a].id, fmt::format("pijler:{}", pillar_ids[p]),
                    "style=dotted, constraint=false");
  }
  return text + "}\n";
}

}  // namespace weerbaar
