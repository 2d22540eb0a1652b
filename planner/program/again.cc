// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/again.h"

#include <algorithm>

#include "model/source.h"

namespace weerbaar {

namespace {

bool is_plain(char each) {
  return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
         (each >= '0' && each <= '9') ||
         std::string_view("-_./,+%@:=").find(each) != std::string_view::npos;
}

std::string file(const std::string& path, const std::vector<std::string>& all) {
  const std::string name = name_among(path, all);
  // Else it would be an option. Standard input has no other name.
  return shell_word(name.size() > 1 && name.front() == '-' ? "./" + name : name);
}

// The name with that many of the folders around it.
std::string with_folders(const std::string& path, std::size_t folders) {
  std::size_t begin = path.size() - bare_name({path, ""}).size();
  for (; begin > 1 && folders > 0; --folders) {
    const std::size_t slash = path.rfind('/', begin - 2);
    begin = slash == std::string::npos ? 0 : slash + 1;
  }
  return path.substr(begin);
}

}  // namespace

std::string shell_word(const std::string& text) {
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return text;
  std::string quoted = "'";
  for (const char each : text)
    quoted += each == '\'' ? std::string("'\\''") : std::string(1, each);
  return quoted + "'";
}

std::string name_among(const std::string& path, const std::vector<std::string>& all) {
  for (std::size_t folders = 0;; ++folders) {
    const std::string name = with_folders(path, folders);
    const bool is_another = std::any_of(all.begin(), all.end(), [&](const std::string& other) {
      return other != path && with_folders(other, folders) == name;
    });
    if (!is_another || folders == path.size()) return name;
  }
}

std::string call_again(std::string_view command, const std::vector<std::string>& files,
                       const InputOptions& input, std::int64_t evaluations,
                       const std::vector<std::string>& more) {
  std::string call = "weerbaar " + std::string(command);
  for (const std::string& each : files)
    call += " " + file(each, files);
  for (const std::string& each : input.only_catalog)
    call += " --alleen-catalogus " + file(each, input.only_catalog);
  for (const std::string& each : input.overlays)
    call += " --catalogus " + file(each, input.overlays);
  if (!input.earlier_plan.empty()) call += " --vanaf " + file(input.earlier_plan, {});
  if (input.freedom) call += " --wijzigingen " + word_for(*input.freedom);
  for (const std::string& each : more)
    call += " " + shell_word(each);
  if (evaluations != default_evaluations) call += " --zoekstappen " + std::to_string(evaluations);
  return call;
}

std::string call_again(std::string_view command, const ProfileOptions& options,
                       const std::vector<std::string>& more) {
  return call_again(command, {options.profile}, options.input, options.evaluations, more);
}

}  // namespace weerbaar
