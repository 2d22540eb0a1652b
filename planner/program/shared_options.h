// SPDX-License-Identifier: EUPL-1.2
// The words and options that several commands have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/plan/replan.h"
#include "planner/program/command.h"
#include "planner/search/effort.h"

namespace weerbaar {

// Which catalog, and how to say what is wrong in the input.
struct InputOptions {
  std::vector<std::string> overlays;      // --catalogus
  std::vector<std::string> only_catalog;  // --alleen-catalogus
  std::string earlier_plan;               // --vanaf; empty: none
  std::optional<Freedom> freedom;         // --wijzigingen
  bool findings_as_json = false;          // --meldingen json
  bool strict = false;                    // --streng
};

enum class ColourChoice { automatic, always, never };

struct ScreenOptions {
  std::optional<int> width;  // --breedte
  ColourChoice colour = ColourChoice::automatic;
};

// Of a command that plans for one profile.
struct ProfileOptions {
  std::string profile;
  InputOptions input;
  std::int64_t evaluations = default_evaluations;  // --zoekstappen
  ScreenOptions screen;
};

Word profile_word(std::string& into);
Word optional_profile_word(std::string& into);

// All four of them; or all but the first, for a command that reads --catalogus in its own way.
void add_input_options(InputOptions& input, std::vector<Option>& options);
void add_input_options_without_overlays(InputOptions& input, std::vector<Option>& options);

// For a plan that goes on with an earlier one.
void add_earlier_plan_options(InputOptions& input, std::vector<Option>& options);
std::string wrong_of_earlier_plan(const InputOptions& input);  // empty: nothing
std::string word_for(Freedom freedom);                         // as --wijzigingen takes it

// Says what `evaluations` is now as the usual number.
Option search_option(std::int64_t& evaluations);

void add_screen_options(ScreenOptions& screen, std::vector<Option>& options);

// Of input, search and screen: those of most commands.
void add_profile_options(ProfileOptions& common, std::vector<Option>& options);

}  // namespace weerbaar
