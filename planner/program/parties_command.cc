// SPDX-License-Identifier: EUPL-1.2
// `weerbaar partijen`: what the parties at the table have in common, where they differ, and what
// they could exchange.
#include "planner/variants/parties.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/suggest.h"
#include "model/utf8.h"
#include "planner/program/again.h"
#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/inputs.h"
#include "planner/program/plan_profile.h"
#include "planner/variants/exchanges.h"
#include "planner/variants/party_question.h"

namespace weerbaar {

namespace {

// Of all the work: the plan of the profile.
constexpr double first_plan_share = 0.15;
constexpr double until_exchanges = 0.5;
constexpr double until_more_exchanges = 0.65;
constexpr double until_question = 0.8;
// An exchange keeps all of a plan but a step or two.
constexpr std::int64_t less_work_for_exchange = 4;

struct PartiesOptions {
  ProfileOptions common;
  std::optional<bool> by_seats;  // --weging; none: by seats when every party has them
  Party::Wish asked;             // --trede; without an id: nothing is asked
  std::string party;             // --partij; empty: all of them
  std::string markdown;          // --md
  std::string json;              // --json
};

std::string take_step(const std::string& word, Party::Wish& asked) {
  const std::size_t slash = word.rfind('/');
  const std::string step = slash == std::string::npos ? "" : word.substr(slash + 1);
  if (slash == 0 || step.size() != 1 || step[0] < '1' || step[0] > '4')
    return fmt::format(
        "`{}` is geen trede; schrijf de bouwsteen, een streep en 1, 2, 3 of 4, zoals "
        "noodsteunpunten/3",
        one_line(word));
  asked = {word.substr(0, slash), step[0] - '0'};
  return "";
}

Syntax syntax_of(PartiesOptions& options) {
  Syntax syntax;
  syntax.words = {profile_word(options.common.profile)};
  syntax.options = {
      choice(
          "--weging", {"zetels", "gelijk"},
          [&options](const std::string& word) { options.by_seats = word == "zetels"; },
          "hoe partijen samen wegen (gewoon: zetels, als elke partij die noemt)"),
      {.name = "--trede",
       .value = "BOUWSTEEN/NUMMER",
       .meaning = "wat nodig is voor deze stap in het eigen plan van een partij",
       .take = [&options](const std::string& word) { return take_step(word, options.asked); }},
      text("--partij", "NAAM", options.party, "vraag dat alleen voor deze partij"),
      text("--md", "BESTAND", options.markdown, "schrijf dit als Markdown"),
      text("--json", "BESTAND", options.json, "schrijf dit als JSON")};
  add_profile_options(options.common, syntax.options);
  syntax.check = [&options] {
    if (!options.party.empty() && options.asked.id.empty())
      return std::string("--partij kan alleen met --trede");
    return std::string();
  };
  return syntax;
}

int fail_on_word(std::string_view what, const std::string& word,
                 const std::vector<std::string>& known) {
  print_message(
      fmt::format("fout: {} `{}` bestaat niet{}\n", what, one_line(word), suggestion(word, known)));
  return exit_input;
}

// And one of them any: without, nobody would weigh.
bool all_have_seats(const Profile& profile) {
  const std::vector<Party>& parties = profile.parties;
  return std::all_of(parties.begin(), parties.end(),
                     [](const Party& party) { return party.seats.has_value(); }) &&
         std::any_of(parties.begin(), parties.end(),
                     [](const Party& party) { return party.seats > 0; });
}

// What the profile lacks for this.
void find_what_lacks(const Profile& profile, bool by_seats, Diagnostics& diagnostics) {
  if (profile.parties.empty())
    diagnostics.report(
        {.code = Code::parties_missing,
         .message = "het profiel noemt geen partij",
         .help =
             "schrijf voor elke partij onder in het profiel: [[partijen]], naam = \"Partij A\", "
             "en prioriteiten = met de zes pijlers, de belangrijkste eerst; zie "
             "docs/format.md"});
  const bool nobody_has_any = std::none_of(profile.parties.begin(), profile.parties.end(),
                                           [](const Party& party) { return party.seats > 0; });
  for (const Party& party : profile.parties)
    if (by_seats && (!party.seats || nobody_has_any))
      diagnostics.report(
          {.code = Code::seats_missing,
           .message = fmt::format("`{}` heeft geen zetels", party.name),
           .span = party.span,
           .help = "schrijf erbij hoeveel, zoals zetels = 7, of kies --weging gelijk"});
}

std::vector<Nameable> named_blocks(const Catalog& catalog) {
  std::vector<Nameable> blocks;
  for (const Block& block : catalog.blocks)
    blocks.push_back({block.id, block.name});
  return blocks;
}

// Every table names a block by its title, "Noodsteunpunten", and one of its entries behind that,
// "Kwetsbare groepen (ouderen)": so they can be asked.
Party::Wish asked_in(const Model& model, Party::Wish asked) {
  if (const auto id = id_of_name(asked.id, named_blocks(model.catalog))) asked.id = *id;
  for (BlockIndex b = 0; b < model.catalog.blocks.size(); ++b) {
    const auto kind = entry_kind_of(model.catalog, b);
    const std::string before = model.catalog.blocks[b].name + " (";
    if (!kind || !asked.id.starts_with(before) || !asked.id.ends_with(')')) continue;
    std::vector<Nameable> entries;
    for (const Entry& entry : model.profile.entries_of(*kind))
      entries.push_back({entry.id, entry.name});
    const std::string name = asked.id.substr(before.size(), asked.id.size() - before.size() - 1);
    if (const auto id = id_of_name(name, entries))
      asked.id = fmt::format("{}@{}", model.catalog.blocks[b].id, *id);
  }
  return asked;
}

std::optional<int> fail_on_block(const Model& model, const Party::Wish& asked) {
  const std::string id = asked.id.substr(0, asked.id.find('@'));
  for (const Block& block : model.catalog.blocks)
    if (block.id == id) return std::nullopt;
  print_message(
      fmt::format("fout: de bouwsteen `{}` bestaat niet; {}\n", one_line(id),
                  advice_on_id(id, named_blocks(model.catalog),
                               "schrijf haar titel uit de tabellen, tussen aanhalingstekens")));
  return exit_input;
}

// A process, partner or group that the block does not have.
std::optional<int> fail_on_entry(const Model& model, const Party::Wish& asked) {
  const std::size_t at = asked.id.find('@');
  if (at == std::string::npos) return std::nullopt;
  std::vector<std::string> entries;
  for (BlockIndex b = 0; b < model.catalog.blocks.size(); ++b)
    if (const auto kind = entry_kind_of(model.catalog, b);
        kind && model.catalog.blocks[b].id == asked.id.substr(0, at))
      for (const Entry& entry : model.profile.entries_of(*kind))
        entries.push_back(entry.id);
  const std::string entry = asked.id.substr(at + 1);
  if (std::find(entries.begin(), entries.end(), entry) != entries.end()) return std::nullopt;
  return fail_on_word("het onderdeel", entry, entries);
}

std::optional<int> check_options(const PartiesOptions& options, Loaded& loaded) {
  const Model& model = loaded.model;
  find_what_lacks(model.profile, options.by_seats == true, loaded.diagnostics);
  if (const auto findings = loaded.diagnostics.sorted(); !only_clashes(findings))
    return refuse(options.common.input, findings, loaded.sources);
  if (options.asked.id.empty()) return std::nullopt;
  const Party::Wish asked = asked_in(model, options.asked);
  if (const auto code = fail_on_block(model, asked)) return code;
  if (const auto code = fail_on_entry(model, asked)) return code;
  std::vector<std::string> parties;
  for (const Party& party : model.profile.parties)
    parties.push_back(party.name);
  if (!options.party.empty() &&
      std::find(parties.begin(), parties.end(), options.party) == parties.end())
    return fail_on_word("de partij", options.party, parties);
  return std::nullopt;
}

std::vector<PartyIndex> asked_parties(const Profile& profile, const std::string& name) {
  std::vector<PartyIndex> asked;
  for (PartyIndex p = 0; p < profile.parties.size(); ++p)
    if (name.empty() || profile.parties[p].name == name) asked.push_back(p);
  return asked;
}

// How often exchanges may show that the common plan was not the best yet.
constexpr int most_rounds = 3;

std::vector<Starts> plans_of(const FoundExchanges& found) {
  std::vector<Starts> plans = found.for_nothing;
  for (const Exchange& each : found.best)
    plans.push_back(each.starts);
  return plans;
}

PartiesResult compare(const Outcome& outcome, const PartiesOptions& options, ProgressLine& line) {
  const Profile& profile = outcome.model.profile;
  const Effort quick = effort_from_known(options.common.evaluations);
  const Effort full = effort_for(options.common.evaluations);
  line.begin("Elke partij plannen", first_plan_share, until_exchanges);
  PartiesResult result = watched(line, [&](const Watcher& watcher) {
    return compare_parties(
        outcome.model, outcome.instance, starts_of(outcome.instance, outcome.plan),
        options.by_seats.value_or(all_have_seats(profile)), quick, full, watcher);
  });
  result.weighing_is_asked = options.by_seats.has_value();
  const Effort less = effort_from_known(options.common.evaluations / less_work_for_exchange);
  const auto exchanges = [&](const Starts& from, double begin, double end) {
    line.begin("Ruilen zoeken", begin, end);
    return watched(line, [&](const Watcher& watcher) {
      return find_exchanges(outcome.model, outcome.instance, result, from, less, watcher);
    });
  };
  const auto from_common = [&] {
    return exchanges(result.common, until_exchanges, until_more_exchanges);
  };
  FoundExchanges found = from_common();
  for (int round = 0; round < most_rounds && take_better_common(outcome.model, outcome.instance,
                                                                plans_of(found), quick, result);
       ++round)
    found = from_common();
  result.from_common = std::move(found.best);
  if (result.present != result.common)
    result.from_present = exchanges(result.present, until_more_exchanges, until_question).best;
  if (options.asked.id.empty()) return result;
  line.begin("Vraag uitzoeken", until_question, 1);
  result.question = watched(line, [&](const Watcher& watcher) {
    return ask_parties(outcome.model, outcome.instance, result,
                       asked_in(outcome.model, options.asked),
                       asked_parties(profile, options.party), quick, full, watcher);
  });
  return result;
}

// What the answer depends on besides the files.
std::vector<std::string> words_of_question(const PartiesOptions& options) {
  std::vector<std::string> words;
  if (options.by_seats) words = {"--weging", *options.by_seats ? "zetels" : "gelijk"};
  if (!options.asked.id.empty())
    words.insert(words.end(),
                 {"--trede", fmt::format("{}/{}", options.asked.id, *options.asked.step)});
  if (!options.party.empty()) words.insert(words.end(), {"--partij", options.party});
  return words;
}

int run(const PartiesOptions& options) {
  if (!check_outputs(names_of_inputs({options.common.profile}, options.common.input),
                     {options.markdown, options.json}))
    return exit_usage;
  return with_plan(
      {.options = options.common,
       .again = call_again("partijen", options.common, words_of_question(options)),
       .check = [&](Loaded& loaded) { return check_options(options, loaded); },
       .share_of_work = first_plan_share},
      [&](const Outcome& outcome, ProgressLine& line) {
        const PartiesResult result = compare(outcome, options, line);
        std::vector<Output> outputs;
        if (!options.markdown.empty())
          outputs.push_back({options.markdown, render_parties_markdown(outcome, result)});
        if (!options.json.empty())
          outputs.push_back({options.json, render_parties_json(outcome, result)});
        if (options.markdown != "-" && options.json != "-")
          outputs.push_back(
              {"-", render_parties(outcome, result, style_for(options.common.screen))});
        return write(outputs, {.folder = "", .quiet = options.common.input.findings_as_json});
      });
}

}  // namespace

Command parties_command() {
  return {
      .name = "partijen",
      .alias = "parties",
      .summary = "wat elke partij wil, wat elk inlevert en wat zij kunnen ruilen",
      .example = "profiel.toml --trede noodsteunpunten/3",
      .purpose =
          "Zet naast elkaar wat partijen willen: het beste plan van elk, waar zij het over eens "
          "zijn,\neen plan van allen samen met wat elk daarin inlevert, en wat zij kunnen ruilen.",
      .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
