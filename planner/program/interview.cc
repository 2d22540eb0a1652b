// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/interview.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iostream>

#include "model/interview.h"
#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/program/console.h"
#include "planner/program/files.h"
#include "planner/program/starter_file.h"
#include "planner/report/table.h"

namespace weerbaar {

namespace {

// Takes an answer; what is wrong with it is its result, or nothing.
using Accept = std::function<std::string(const std::string& answer)>;

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::size_t width() {
  return static_cast<std::size_t>(std::clamp(terminal_width(stderr).value_or(80), 20, 100));
}

void say(const std::string& text) {
  print_message(paragraph(one_line(text), width(), 0) + "\n");
}

// "  1  words", its later lines below the first word.
void say_option(std::size_t number, const std::string& text) {
  constexpr std::size_t indent = 5;
  std::string head = fmt::format("  {}  ", number);
  for (const std::string& line : wrap(one_line(text), width() - indent)) {
    print_message(head + line + "\n");
    head.assign(indent, ' ');
  }
}

// Asks until `accept` is content. False: there are no more answers.
bool ask(const std::string& question, const Accept& accept) {
  std::string line;
  for (;;) {
    print_message(paragraph(question, width() - 1, 0) + " ");
    if (!std::getline(std::cin, line)) {
      print_message("\nGestopt; er is niets geschreven.\n");
      return false;
    }
    const std::string wrong = accept(trimmed(line));
    if (wrong.empty()) return true;
    say(wrong);
  }
}

bool ask_yes(const std::string& question, bool& into) {
  return ask(question + " [j/N]",
             [&](const std::string& answer) { return take_yes(answer, into); });
}

bool ask_municipality(StarterAnswers& answers) {
  const MunicipalityList& list = shipped_municipalities();
  std::string doubted;
  if (answers.name.empty() && !ask("Hoe heet de gemeente?", [&](const std::string& answer) {
        return take_name(answer, list, doubted, answers);
      }))
    return false;
  if (const std::string known = known_of(list, answers); !known.empty()) say(known);
  if (!answers.inhabitants && !ask("Hoeveel inwoners heeft zij?", [&](const std::string& answer) {
        return take_inhabitants(answer, answers);
      }))
    return false;
  return !answers.code.empty() ||
         ask("Wat is haar CBS-code, zoals GM9999? (Enter: weet ik niet)",
             [&](const std::string& answer) { return take_code(answer, answers); });
}

bool ask_scan(StarterAnswers& answers) {
  print_message("\n");
  if (!ask_yes("Heeft u de uitkomst van de scan bij de hand?", answers.has_scan)) return false;
  if (!answers.has_scan) return true;
  say("De antwoorden staan in deel 2 van de scan: per pijler een cijfer en een vraag over inzicht, "
      "en de "
      "rangorde. De scan noemt de pijlers in een andere volgorde; haar nummer staat erbij.");
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    if (!ask(
            fmt::format("Scan, deel 2, pijler {}. {}: hoe goed is uw gemeente georganiseerd, van 1 "
                        "tot en met 10? (Enter: het landelijk gemiddelde, {})",
                        scan_numbers[p], pillar_names[p], dutch_hundredths(national_mean_mark[p])),
            [&](const std::string& answer) { return take_mark(answer, p, answers); }))
      return false;
    if (!ask(fmt::format(
                 "Scan, deel 2, pijler {}. {}: hoeveel inzicht heeft u in wat u kunt doen, van "
                 "1 tot en met 5? (Enter: onbekend)",
                 scan_numbers[p], pillar_names[p]),
             [&](const std::string& answer) { return take_insight(answer, p, answers); }))
      return false;
  }
  return ask(
      fmt::format(
          "Scan, deel 2, de rangorde: welke plaats hebben zij, in deze volgorde: {}? Geef zes "
          "getallen; 1 is het belangrijkst. (Enter: het landelijk gemiddelde)",
          fmt::join(pillar_names, ", ")),
      [&](const std::string& answer) { return take_priorities(answer, answers); });
}

bool ask_block(const Catalog& catalog, BlockIndex block, const std::string& number,
               StarterAnswers& answers) {
  const BlockQuestion question = question_of(catalog, block);
  print_message("\n");
  say(fmt::format("{}. {}", number, question.title));
  say(question.question);
  for (std::size_t option = 0; option < question.options.size(); ++option)
    say_option(option, question.options[option]);
  if (!question.apart.empty()) say(question.apart);
  return ask(fmt::format("0 tot en met 4? (Enter: weet ik niet; {})", question.unsaid),
             [&](const std::string& answer) { return take_step(answer, block, answers); });
}

bool ask_round(const Catalog& catalog, const std::vector<BlockIndex>& blocks,
               StarterAnswers& answers) {
  for (std::size_t at = 0; at < blocks.size(); ++at)
    if (!ask_block(catalog, blocks[at], fmt::format("{} van {}", at + 1, blocks.size()), answers))
      return false;
  return true;
}

bool ask_blocks(const Catalog& catalog, StarterAnswers& answers) {
  const auto always = blocks_to_ask(catalog, answers, Round::always);
  const auto little = blocks_to_ask(catalog, answers, Round::little_insight);
  const auto rest = blocks_to_ask(catalog, answers, Round::rest);
  print_message("\n");
  say(
      fmt::format("Nu {} over waar uw gemeente staat. Kies de hoogste "
                  "zin die helemaal waar is. Kunt u het "
                  "niet laten zien, kies dan een lager antwoord. In de scan staan deze niet.",
                  dutch_count(static_cast<std::int64_t>(always.size()), "vraag", "vragen")));
  if (!ask_round(catalog, always, answers)) return false;
  if (!little.empty()) {
    print_message("\n");
    say(
        fmt::format("U gaf bij een of meer pijlers weinig inzicht op. Daarom nog {} over die "
                    "pijlers.",
                    dutch_count(static_cast<std::int64_t>(little.size()), "vraag", "vragen")));
    if (!ask_round(catalog, little, answers)) return false;
  }
  if (rest.empty()) return true;
  bool more = false;
  print_message("\n");
  if (!ask_yes(
          fmt::format("Nog {} plan beter. Nu doen?",
                      rest.size() == 1 ? "1 korte vraag maakt het"
                                       : fmt::format("{} korte vragen maken het", rest.size())),
          more))
    return false;
  return !more || ask_round(catalog, rest, answers);
}

bool ask_entries(const Catalog& catalog, StarterAnswers& answers) {
  constexpr std::array<std::string_view, entry_kind_count> nouns = {"processen", "partners",
                                                                    "groepen"};
  bool explained = false;
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind) {
    const std::vector<Entry>& usual = catalog.usual_entries[kind];
    if (usual.empty()) continue;
    print_message("\n");
    std::vector<std::string> names;
    for (const Entry& entry : usual)
      names.push_back(entry.name);
    say(fmt::format("Uw profiel noemt nog geen {}. De gewone zijn: {}.", nouns[kind],
                    fmt::join(names, "; ")));
    if (!explained)
      say("Ja: zij komen als uw eigen lijst in het profiel. Nee: het plan rekent ermee en zegt "
          "erbij "
          "dat zij zijn aangenomen, tot u uw eigen lijst invult. Geen: die heeft u echt niet.");
    explained = true;
    if (!ask("Klopt deze lijst voor uw gemeente? [j/N/geen]", [&](const std::string& answer) {
          return take_usual_entries(answer, static_cast<EntryKind>(kind), answers);
        }))
      return false;
  }
  return true;
}

}  // namespace

bool is_person_there() {
  return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

bool ask_file(std::string& output) {
  print_message("\n");
  return ask("Hoe moet het bestand heten? (Enter: profiel.toml)", [&](const std::string& answer) {
    const std::string path = answer.empty() ? "profiel.toml" : answer;
    if (file_exists(path)) return fmt::format("{} bestaat al; kies een andere naam.", path);
    const std::string wrong = why_no_starter_at(path, "profiel");
    if (!wrong.empty()) return wrong + "; kies een andere naam.";
    output = path;
    return std::string();
  });
}

bool ask_for_missing(const Catalog& catalog, StarterAnswers& answers, std::string& output) {
  if (!ask_municipality(answers) || !ask_scan(answers) || !ask_blocks(catalog, answers) ||
      !ask_entries(catalog, answers))
    return false;
  // On a screen the whole file would run past.
  return output != "-" || isatty(STDOUT_FILENO) == 0 || ask_file(output);
}

}  // namespace weerbaar
