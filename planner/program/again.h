// SPDX-License-Identifier: EUPL-1.2
// The call that makes a result again, for whoever has the same files in one folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/program/shared_options.h"

namespace weerbaar {

// As a shell takes it for one word.
std::string shell_word(const std::string& text);

// The name of a file. Where several have that name, with the folders that tell them apart; no
// further, as a whole path says where somebody keeps their files.
std::string name_among(const std::string& path, const std::vector<std::string>& all);

// Without the folders of the files, which are of whoever made it, and without what only says where
// or how the result is shown. `more`: words that belong to the command alone.
std::string call_again(std::string_view command, const ProfileOptions& options,
                       const std::vector<std::string>& more = {});

// The same of a command that takes several files.
std::string call_again(std::string_view command, const std::vector<std::string>& files,
                       const InputOptions& input, std::int64_t evaluations,
                       const std::vector<std::string>& more = {});

}  // namespace weerbaar
