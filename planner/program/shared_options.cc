// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/shared_options.h"

#include <fmt/format.h>

#include "model/number_text.h"

namespace weerbaar {

namespace {

std::string take_profile(std::string& into, const std::string& word) {
  into = word;
  return {};
}

constexpr const char* what_a_profile_is = "PROFIEL is een bestand, of - voor standaardinvoer.";

}  // namespace

Word profile_word(std::string& into) {
  return {.shown = "PROFIEL",
          .explanation = what_a_profile_is,
          .missing = "het profiel ontbreekt",
          .take = [&into](const std::string& word) { return take_profile(into, word); }};
}

Word optional_profile_word(std::string& into) {
  return {.shown = "[PROFIEL]",
          .explanation = what_a_profile_is,
          .missing = "",
          .take = [&into](const std::string& word) { return take_profile(into, word); }};
}

void add_input_options(InputOptions& input, std::vector<Option>& options) {
  options.push_back(texts("--catalogus", "BESTAND", input.overlays,
                          "eigen maatregelen erbij, of andere getallen; mag vaker"));
  add_input_options_without_overlays(input, options);
}

void add_input_options_without_overlays(InputOptions& input, std::vector<Option>& options) {
  options.push_back(texts("--alleen-catalogus", "BESTAND", input.only_catalog,
                          "dit bestand in plaats van de meegeleverde catalogus; mag vaker"));
  options.push_back(choice(
      "--meldingen", {"tekst", "json"},
      [&input](const std::string& form) { input.findings_as_json = form == "json"; },
      "meldingen als tekst, of als JSON: een per regel"));
  options.push_back(flag("--streng", input.strict, "een waarschuwing telt als fout"));
}

std::string word_for(Freedom freedom) {
  return freedom == Freedom::none   ? "0"
         : freedom == Freedom::free ? "vrij"
                                    : std::to_string(most_moves);
}

void add_earlier_plan_options(InputOptions& input, std::vector<Option>& options) {
  options.push_back(
      text("--vanaf", "BESTAND", input.earlier_plan,
           fmt::format("ga verder met een eerder plan (JSON); het blijft als een ander hooguit {} "
                       "meer oplevert",
                       dutch_share(keeping_margin, 1000))));
  options.push_back(choice(
      "--wijzigingen", {word_for(Freedom::none), word_for(Freedom::few), word_for(Freedom::free)},
      [&input](const std::string& word) {
        for (const Freedom each : {Freedom::none, Freedom::few, Freedom::free})
          if (word == word_for(each)) input.freedom = each;
      },
      "hoeveel er anders mag dan in het oude plan, behalve wat moet"));
}

std::string wrong_of_earlier_plan(const InputOptions& input) {
  return input.freedom && input.earlier_plan.empty() ? "--wijzigingen kan alleen met --vanaf" : "";
}

Option search_option(std::int64_t& evaluations) {
  return whole_number(
      "--zoekstappen", "GETAL", 1, 1'000'000'000,
      [&evaluations](std::int64_t number) { evaluations = number; },
      fmt::format("hoeveel plannen worden vergeleken (gewoon: {})", evaluations));
}

void add_screen_options(ScreenOptions& screen, std::vector<Option>& options) {
  options.push_back(whole_number(
      "--breedte", "GETAL", 40, 400,
      [&screen](std::int64_t number) { screen.width = static_cast<int>(number); },
      "hoe breed het scherm is, in tekens"));
  options.push_back(choice(
      "--kleur", {"auto", "altijd", "nooit"},
      [&screen](const std::string& when) {
        screen.colour = when == "altijd"  ? ColourChoice::always
                        : when == "nooit" ? ColourChoice::never
                                          : ColourChoice::automatic;
      },
      "kleur op het scherm"));
}

void add_profile_options(ProfileOptions& common, std::vector<Option>& options) {
  add_input_options(common.input, options);
  options.push_back(search_option(common.evaluations));
  add_screen_options(common.screen, options);
}

}  // namespace weerbaar
