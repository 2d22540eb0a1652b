// SPDX-License-Identifier: EUPL-1.2
// `weerbaar uitleg`: why a measure is in the plan or not, and what would change that.
#include <fmt/format.h>

#include <algorithm>

#include "model/suggest.h"
#include "model/utf8.h"
#include "planner/program/again.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"
#include "planner/program/plan_profile.h"
#include "planner/program/side_by_side.h"
#include "planner/variants/advise.h"

namespace weerbaar {

namespace {

// One plan is made first; what would change it takes about three times as long again.
constexpr double first_plan_share = 0.25;

struct ExplainOptions {
  ProfileOptions common;
  std::string subject;  // the id or the title of a measure or of an action, or its number
};

Syntax syntax_of(ExplainOptions& options) {
  Syntax syntax;
  syntax.words = {
      profile_word(options.common.profile),
      {.shown = "MAATREGEL",
       .explanation =
           "MAATREGEL is het nummer in het plan, de titel uit het plan, of de naam in de "
           "catalogus (weerbaar catalogus toont ze alle). Bovenaan de uitleg staat de naam: die "
           "schrijft u in het profiel.",
       .missing = "de maatregel ontbreekt",
       .take = [&options](const std::string& word) {
         options.subject = word;
         return std::string();
       }}};
  add_earlier_plan_options(options.common.input, syntax.options);
  add_profile_options(options.common, syntax.options);
  syntax.check = [&options] {
    const std::string& profile = options.common.profile;
    return profile != "-" && !file_exists(profile) && is_regular_file(options.subject)
               ? fmt::format("eerst het profiel en dan de maatregel: weerbaar uitleg {} {}",
                             shell_word(options.subject), shell_word(profile))
               : wrong_of_earlier_plan(options.common.input);
  };
  return syntax;
}

bool is_number(const std::string& subject) {
  return !subject.empty() && std::all_of(subject.begin(), subject.end(),
                                         [](char each) { return each >= '0' && each <= '9'; });
}

// The id that is meant, where the plan is not needed to know: every table names actions by title.
std::optional<std::string> subject_in(const Model& model, const std::string& subject) {
  if (can_be_asked(model, subject)) return subject;
  std::vector<Nameable> measures;
  for (const Measure& measure : model.catalog.measures)
    measures.push_back({measure.id, measure.title});
  if (auto id = id_of_name(subject, measures)) return id;
  std::vector<Nameable> actions;
  for (const Action& action : instance_of(model).actions)
    actions.push_back({action.id, action.title});
  return id_of_name(subject, actions);
}

// The plan itself names its actions by number.
std::optional<std::string> subject_in(const Outcome& outcome, const std::string& subject) {
  if (auto id = subject_in(outcome.model, subject)) return id;
  for (const Planned& planned : outcome.plan.chosen)
    if (std::to_string(planned.number) == subject)
      return outcome.instance.actions[planned.action].id;
  return std::nullopt;
}

// The ids of what can be asked where a block, or one process, partner or group, is named.
std::vector<std::string> asked_within(const Model& model, const std::string& subject) {
  std::vector<std::string> ids;
  std::vector<Nameable> blocks;
  for (const Block& block : model.catalog.blocks)
    blocks.push_back({block.id, block.name});
  std::vector<Nameable> entries;
  for (const std::vector<Entry>& of_kind : model.profile.entries)
    for (const Entry& entry : of_kind)
      entries.push_back({entry.id, entry.name});
  const auto meant = [&](const std::vector<Nameable>& known) -> std::optional<std::string> {
    for (const Nameable& each : known)
      if (each.id == subject) return each.id;
    return id_of_name(subject, known);
  };
  if (const auto block = meant(blocks)) {
    for (const Measure& measure : model.catalog.measures)
      if (std::any_of(measure.steps.begin(), measure.steps.end(), [&](const StepOf& step) {
            return model.catalog.blocks[step.block].id == *block;
          }))
        ids.push_back(measure.id);
  } else if (const auto entry = meant(entries)) {
    for (const Action& action : instance_of(model).actions)
      if (action.id.ends_with("@" + *entry)) ids.push_back(action.id);
  }
  return ids;
}

int fail_on_subject(const Model& model, const std::string& subject) {
  // A table gives a row of several actions the numbers of all: "36-40".
  if (const std::size_t end = subject.find_first_not_of("0123456789");
      end > 0 && end != std::string::npos &&
      subject.find_first_not_of("0123456789-, ", end) == std::string::npos) {
    print_message(fmt::format("fout: vraag een nummer tegelijk, zoals {} [{}]\n",
                              subject.substr(0, end), name_of(Code::unknown_measure)));
    return exit_input;
  }
  constexpr std::size_t most_shown = 8;
  std::vector<std::string> ids = asked_within(model, subject);
  if (ids.empty()) return fail_on_measure(subject, model.catalog);
  const std::size_t more = ids.size() - std::min(ids.size(), most_shown);
  ids.resize(ids.size() - more);
  print_message(fmt::format(
      "fout: `{}` is geen maatregel; vraag er een die erbij hoort: {}{} [{}]\n", one_line(subject),
      fmt::join(ids, ", "), more > 0 ? fmt::format(", en nog {}", more) : "",
      name_of(Code::unknown_measure)));
  return exit_input;
}

int fail_on_number(const Outcome& outcome, const std::string& number) {
  const std::size_t last = outcome.plan.chosen.size();
  print_message(fmt::format(
      "fout: het plan heeft geen actie {}; {} [{}]\n", number,
      last == 0 ? "het heeft er geen" : fmt::format("de nummers gaan van 1 tot en met {}", last),
      name_of(Code::unknown_measure)));
  return exit_input;
}

// A number as people write it in a list: 05.
std::string plain_number(const std::string& subject) {
  if (!is_number(subject)) return subject;
  return subject.substr(std::min(subject.find_first_not_of('0'), subject.size() - 1));
}

int run(const ExplainOptions& options) {
  const std::string asked = plain_number(options.subject);
  return with_plan({.options = options.common,
                    .again = call_again("uitleg", options.common, {options.subject}),
                    .check = [&](const Loaded& loaded) -> std::optional<int> {
                      if (is_number(asked) || subject_in(loaded.model, asked)) return std::nullopt;
                      return fail_on_subject(loaded.model, options.subject);
                    },
                    .share_of_work = first_plan_share},
                   [&](const Outcome& outcome, ProgressLine& line) {
                     const auto subject = subject_in(outcome, asked);
                     if (!subject) return fail_on_number(outcome, options.subject);
                     line.begin("Opnieuw plannen", first_plan_share, 1);
                     const Advice advice = watched(line, [&](const Watcher& watcher) {
                       return advise(outcome.model, outcome.instance, outcome.plan, *subject,
                                     options.common.evaluations, watcher, side_by_side);
                     });
                     return write({{"-", render_explanation(outcome, *subject, advice,
                                                            style_for(options.common.screen))}});
                   });
}

}  // namespace

Command explain_command() {
  return {.name = "uitleg",
          .alias = "explain",
          .summary = "waarom wel of niet in het plan, en waarom dan",
          .example = "profiel.toml noodsteunpunten-inrichten",
          .purpose = "Legt uit waarom een maatregel in het plan staat of niet, en waarom dan.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
