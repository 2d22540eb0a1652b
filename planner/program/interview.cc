#include "planner/program/interview.h"

#include <fmt/format.h>
#include <unistd.h>

#include <functional>
#include <iostream>

#include "model/format.h"
#include "model/number_text.h"
#include "planner/program/console.h"
#include "planner/program/files.h"
#include "planner/program/starter_file.h"

namespace weerbaar {

namespace {

// Asks until `accept` is content; what is wrong with the answer is its result, or nothing.
using Accept = std::function<std::string(const std::string& answer)>;

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

bool ask(const std::string& question, const Accept& accept) {
  std::string line;
  for (;;) {
    print_message(question + " ");
    if (!std::getline(std::cin, line)) {
      print_message("\nGestopt; er is niets geschreven.\n");
      return false;
    }
    const std::string wrong = accept(trimmed(line));
    if (wrong.empty()) return true;
    print_message(wrong + "\n");
  }
}

std::string take_inhabitants(const std::string& answer, std::optional<std::int64_t>& into) {
  const Key& key = *find_key(*find_key(profile_format(), "gemeente")->table, "inwoners");
  const auto value = read_dutch_number(answer);
  if (!value || *value < key.min || *value > key.max)
    return fmt::format("Geef een heel getal van {} tot en met {}.", dutch_number(key.min),
                       dutch_number(key.max));
  into = value;
  return "";
}

}  // namespace

bool ask_for_missing(StarterAnswers& answers, std::string& output) {
  const bool person = isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
  if (!person || (!answers.name.empty() && answers.inhabitants)) return true;
  if (answers.name.empty() && !ask("Hoe heet de gemeente?", [&](const std::string& answer) {
        answers.name = answer;
        return std::string(answer.empty() ? "Geef een naam." : "");
      }))
    return false;
  if (!answers.inhabitants && !ask("Hoeveel inwoners heeft zij?", [&](const std::string& answer) {
        return take_inhabitants(answer, answers.inhabitants);
      }))
    return false;
  if (answers.code.empty() &&
      !ask("Wat is haar CBS-code, zoals GM9999? (Enter: weet ik niet)",
           [&](const std::string& answer) {
             if (!answer.empty() && !is_municipality_code(answer))
               return std::string("Geef GM en vier cijfers, of alleen Enter.");
             answers.code = answer;
             return std::string();
           }))
    return false;
  // On a screen the whole file would run past.
  if (output != "-" || isatty(STDOUT_FILENO) == 0) return true;
  return ask("Hoe moet het bestand heten? (Enter: profiel.toml)", [&](const std::string& answer) {
    const std::string path = answer.empty() ? "profiel.toml" : answer;
    if (file_exists(path)) return fmt::format("{} bestaat al; kies een andere naam.", path);
    const std::string wrong = why_no_starter_at(path, "profiel");
    if (!wrong.empty()) return wrong + "; kies een andere naam.";
    output = path;
    return std::string();
  });
}

}  // namespace weerbaar
