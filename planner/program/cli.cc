// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/cli.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "model/utf8.h"
#include "planner/program/again.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"
#include "planner/program/help.h"

namespace weerbaar {

namespace {

// CLI11 only finds out which word belongs to which option. Values are taken by the options
// themselves, so that every message is ours: its own are in English.
CLI::Option* declare(CLI::App& app, const Option& option) {
  CLI::Option* declared =
      option.value.empty() ? app.add_flag(option.name) : app.add_option(option.name);
  declared->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  if (option.value_may_be_missing) declared->expected(0, 1);
  declared->allow_extra_args(false);
  return declared;
}

bool is_known_option(const CLI::App& app, const std::string& word) {
  const auto all = app.get_options();
  return std::any_of(all.begin(), all.end(),
                     [&word](const CLI::Option* each) { return each->check_name(word); });
}

std::string missing_value(const std::string& option) {
  return fmt::format("na `{}` ontbreekt een waarde", option);
}

// What is wrong with the option as it was given, or nothing.
std::string take_option(const CLI::App& app, const CLI::Option& given, const Option& option) {
  const std::vector<std::string>& values = given.results();
  if (values.empty()) return {};
  if (option.value.empty()) {
    if (values.back() == "false") return {};
    return values.back() == "true" ? option.take("")
                                   : fmt::format("`{}` krijgt geen waarde", option.name);
  }
  for (const std::string& value : values) {
    // `--json --streng`: nobody means a file of that name.
    if (value.starts_with("--") && is_known_option(app, value)) return missing_value(option.name);
    // An empty word comes from a script whose variable has no value.
    if (value.empty() && !option.value_may_be_missing) return missing_value(option.name);
    const std::string wrong = option.take(value);
    if (!wrong.empty()) return fmt::format("bij {}: {}", option.name, wrong);
  }
  if (values.size() > 1 && !option.may_be_repeated)
    return fmt::format("`{}` staat er meer dan een keer", option.name);
  return {};
}

// What people ask for, the option that comes nearest, and what to do with it.
constexpr std::array<std::array<std::string_view, 3>, 4> other_options = {{
    {"--docx", "--md", "maak `--md plan.md`; daarvan maakt pandoc een document voor Word"},
    {"--excel", "--xlsx", "bedoelde u `--xlsx`?"},
    {"--pdf", "--html", "maak `--html plan.html` en bewaar de pagina in uw browser als PDF"},
    {"--word", "--md", "maak `--md plan.md`; daarvan maakt pandoc een document voor Word"},
}};

std::string unknown_option(const CLI::App& app, const std::string& word) {
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames())
      known.push_back("--" + name);
  for (const auto& [asked, option, advice] : other_options)
    if (word == asked && std::find(known.begin(), known.end(), option) != known.end())
      return fmt::format("`{}` hoort hier niet; {}", word, advice);
  return fmt::format("`{}` hoort hier niet{}", word, suggestion(word, known));
}

// The words that are no option, in `words`; what is wrong with one that looks like an option.
std::string sort_out(const CLI::App& app, std::vector<std::string>& words) {
  bool only_words = false;
  for (const std::string& rest : app.remaining()) {
    if (!only_words && rest == "--")
      only_words = true;
    else if (!only_words && rest.size() > 1 && rest.front() == '-')
      return unknown_option(app, rest.substr(0, rest.find('=')));
    else
      words.push_back(rest);
  }
  return {};
}

// CLI11 could do this as well, but complains about a missing word before an unknown option.
std::string take_words(const std::vector<Word>& syntax, const std::vector<std::string>& words) {
  std::size_t room = 0;
  for (const Word& word : syntax)
    room = word.most > any_number - room ? any_number : room + word.most;
  if (words.size() > room) return fmt::format("`{}` hoort hier niet", words[room]);
  std::size_t taken = 0;
  for (const Word& word : syntax) {
    if (taken == words.size() && !word.missing.empty()) return word.missing;
    for (std::size_t count = 0; count < word.most && taken < words.size(); ++count) {
      // An empty word comes from a script whose variable has no value.
      if (words[taken].empty())
        return word.missing.empty() ? "er staat een leeg woord in de opdracht" : word.missing;
      const std::string wrong = word.take(words[taken++]);
      if (!wrong.empty()) return wrong;
    }
  }
  return {};
}

// The shell makes words of a name with blanks: the file that several of them are together, while
// the first of them is none. Nothing when there is no such file.
std::string split_name(const std::vector<std::string>& words) {
  for (std::size_t from = 0; from < words.size(); ++from) {
    std::string name = words[from];
    if (file_exists(name)) continue;
    for (std::size_t next = from + 1; next < words.size(); ++next) {
      name += " " + words[next];
      if (file_exists(name))
        return fmt::format("`{}` bestaat niet; zet aanhalingstekens om de naam: {}", words[from],
                           shell_word(name));
    }
  }
  return {};
}

// What is wrong with the call after the parser found its way in it, or nothing.
std::string take_all(const CLI::App& app, const std::vector<CLI::Option*>& given,
                     const Syntax& syntax) {
  for (std::size_t at = 0; at < given.size(); ++at) {
    const std::string wrong = take_option(app, *given[at], syntax.options[at]);
    if (!wrong.empty()) return wrong;
  }
  std::vector<std::string> words;
  if (const std::string wrong = sort_out(app, words); !wrong.empty()) return wrong;
  if (const std::string wrong = split_name(words); !wrong.empty()) return wrong;
  if (const std::string wrong = take_words(syntax.words, words); !wrong.empty()) return wrong;
  return syntax.check ? syntax.check() : std::string();
}

std::variant<std::function<int()>, Stop> parse_call(const Command& command, int count,
                                                    const char* const* words) {
  const auto wrong_call = [&command](const std::string& wrong) {
    return Stop{exit_usage, fmt::format("fout: {} [aanroep]\nHulp: weerbaar {} --help\n",
                                        one_line(wrong), command.name)};
  };
  const Call call = command.begin();
  CLI::App app;
  app.set_help_flag(std::string(help_names));
  app.allow_extras();
  std::vector<CLI::Option*> given;
  for (const Option& option : call.syntax.options)
    given.push_back(declare(app, option));
  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    return Stop{exit_done, command_help(command)};
  } catch (const CLI::ParseError&) {
    // As values are not looked at here, only one can be missing, and only at the end.
    return wrong_call(missing_value(words[count - 1]));
  }
  const std::string wrong = take_all(app, given, call.syntax);
  if (!wrong.empty()) return wrong_call(wrong);
  return call.run;
}

Stop unknown_command(const std::vector<Command>& commands, const std::string& word) {
  std::vector<std::string> known = {"--versie", "--help"};
  for (const Command& command : commands) {
    known.push_back(command.name);
    if (!command.alias.empty()) known.push_back(command.alias);
  }
  std::string near = suggestion(word, known);
  if (near.empty() && word.ends_with(".toml"))
    near = fmt::format("; bedoelde u `weerbaar plan {}`?", one_line(shell_word(word)));
  return {exit_usage,
          fmt::format("fout: de opdracht `{}` bestaat niet{} [aanroep]\nHulp: weerbaar --help\n",
                      one_line(word), near)};
}

bool is_called(const Command& command, const std::string& word) {
  return !word.empty() && (word == command.name || word == command.alias);
}

bool is_help_word(const std::string& word) {
  return word == "help" || word == "hulp";
}

}  // namespace

std::variant<std::function<int()>, Stop> parse_command_line(const std::vector<Command>& commands,
                                                            int count, const char* const* words) {
  const std::string first = count > 1 ? words[1] : "";
  if (first.empty()) return Stop{exit_usage, general_help(commands)};
  const std::string second = count > 2 ? words[2] : "";
  // `weerbaar help plan` and `weerbaar plan help` are how people ask for `weerbaar plan --help`.
  for (const Command& command : commands)
    if ((is_help_word(first) && is_called(command, second)) ||
        (is_called(command, first) && is_help_word(second) && count == 3))
      return Stop{exit_done, command_help(command)};
  if (is_help_word(first) || first == "--help" || first == "-h" || first == "--hulp")
    return Stop{exit_done, general_help(commands)};
  if (first == "--versie" || first == "--version")
    return Stop{exit_done, "weerbaar " WEERBAAR_VERSION "\n"};
  for (const Command& command : commands)
    if (is_called(command, first)) return parse_call(command, count - 1, words + 1);
  return unknown_command(commands, first);
}

}  // namespace weerbaar
