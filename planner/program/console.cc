// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#include "model/number_text.h"
#include "model/suggest.h"
#include "model/utf8.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"
#include "planner/program/fold_lines.h"
#include "planner/program/invocation.h"

namespace weerbaar {

namespace {

constexpr std::size_t shown_findings = 20;
constexpr int least_columns = 40;
constexpr int most_columns = 140;

std::int64_t count_of(const std::vector<Diagnostic>& findings, Severity severity) {
  return std::count_if(findings.begin(), findings.end(), [severity](const Diagnostic& finding) {
    return finding.severity == severity;
  });
}

// Who sets it wants it, also on a terminal that knows its own width.
std::optional<int> columns_asked() {
  const char* columns = std::getenv("COLUMNS");
  const int asked = columns != nullptr ? std::atoi(columns) : 0;
  return asked > 0 ? std::optional(std::max(asked, least_columns)) : std::nullopt;
}

}  // namespace

std::string fitted(std::FILE* stream, const std::string& text) {
  const std::optional<int> width = terminal_width(stream);
  if (!width) return text;
  return fold_lines(
      text, static_cast<std::size_t>(columns_asked().value_or(std::max(*width, least_columns))));
}

// Nothing can be done about a standard error that cannot be written.
void print_message(const std::string& text) {
  static_cast<void>(write_stream(stderr, fitted(stderr, text)));
}

std::string file_failure(const std::string& message) {
  return fmt::format("fout: {} [bestand]\n", one_line(message));
}

Failure failure_of(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
    return {"fout: er is te weinig geheugen; sluit andere programma's en probeer het opnieuw\n",
            exit_usage};
  return {
      fmt::format("interne fout: {}; meld dit met de opdracht en uw profiel erbij\n", error.what()),
      exit_bug};
}

int fail_on_file(const std::string& message) {
  print_message(file_failure(message));
  return exit_usage;
}

bool is_refused(const InputOptions& input, const Diagnostics& diagnostics) {
  return !diagnostics.ok() ||
         (input.strict && count_of(diagnostics.sorted(), Severity::warning) > 0);
}

std::string findings_text(const InputOptions& input, std::vector<Diagnostic> findings,
                          const Sources& sources) {
  for (Diagnostic& finding : findings)
    finding.help = as_invoked(finding.help);
  if (input.findings_as_json) return render_findings_json(findings, sources);
  std::string text;
  const std::size_t shown = std::min(findings.size(), shown_findings);
  for (std::size_t at = 0; at < shown; ++at)
    text += render_finding(findings[at], sources) + "\n";
  if (findings.size() > shown)
    text += fmt::format(
        "... en nog {}; met `--meldingen json` ziet u ze alle\n\n",
        dutch_count(static_cast<std::int64_t>(findings.size() - shown), "melding", "meldingen"));
  return text;
}

void print_findings(const InputOptions& input, const std::vector<Diagnostic>& findings,
                    const Sources& sources) {
  print_message(findings_text(input, findings, sources));
}

std::string totals(const std::vector<Diagnostic>& findings) {
  return fmt::format(
      "{}, {}\n", dutch_count(count_of(findings, Severity::error), "fout", "fouten"),
      dutch_count(count_of(findings, Severity::warning), "waarschuwing", "waarschuwingen"));
}

// Why there is no plan, and, as there is no report to say it, what else is odd.
std::string refusal_text(const InputOptions& input, const std::vector<Diagnostic>& findings,
                         const Sources& sources) {
  std::vector<Diagnostic> told = findings;
  if (!input.findings_as_json)
    told.erase(std::remove_if(told.begin(), told.end(),
                              [](const Diagnostic& finding) {
                                return finding.severity == Severity::information;
                              }),
               told.end());
  return findings_text(input, told, sources) +
         (input.findings_as_json ? std::string() : totals(findings));
}

int refuse(const InputOptions& input, const std::vector<Diagnostic>& findings,
           const Sources& sources) {
  print_message(refusal_text(input, findings, sources));
  return exit_input;
}

TerminalStyle style_for(const ScreenOptions& screen) {
  TerminalStyle style;
  const std::optional<int> terminal = terminal_width(stdout);
  const int available = columns_asked().value_or(terminal.value_or(100));
  style.width = screen.width.value_or(std::clamp(available, least_columns, most_columns));
  const char* no_colour = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool plain = (no_colour != nullptr && *no_colour != '\0') || kind == nullptr ||
                     std::strcmp(kind, "dumb") == 0;
  style.colour = screen.colour == ColourChoice::always ||
                 (screen.colour == ColourChoice::automatic && terminal && !plain);
  return style;
}

int write(std::vector<Output> outputs, const WriteChoices& choices) {
  // In a pipe the bytes are the same for everybody.
  for (Output& output : outputs)
    if (output.path == "-" && is_terminal(stdout)) output.text = as_invoked(output.text);
  std::string error;
  if (!write_files(outputs, choices.folder, error)) return fail_on_file(error);
  std::vector<std::string> names;
  for (const Output& output : outputs)
    if (output.path != "-" && is_regular_file(output.path)) names.push_back(one_line(output.path));
  if (!names.empty() && !choices.quiet)
    print_message(fmt::format("Geschreven: {}\n", fmt::join(names, ", ")));
  return exit_done;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : fmt::format("; bedoelde u `{}`?", near);
}

int fail_on_measure(const std::string& id, const Catalog& catalog) {
  const std::size_t at = id.find('@');
  const std::string measure_id = id.substr(0, at);
  std::vector<Nameable> known;
  for (const Measure& measure : catalog.measures)
    known.push_back({measure.id, measure.title});
  const bool has_measure = std::any_of(known.begin(), known.end(),
                                       [&](const Nameable& each) { return each.id == measure_id; });
  if (has_measure && at != std::string::npos) {
    print_message(fmt::format("fout: `{}` heeft geen onderdeel `{}` [{}]\n", measure_id,
                              one_line(id.substr(at + 1)), name_of(Code::unknown_entry)));
    return exit_input;
  }
  const std::vector<std::string> found = likely(measure_id, known);
  print_message(
      fmt::format("fout: de maatregel `{}` bestaat niet{} [{}]\n", one_line(id),
                  found.size() == 1 ? fmt::format("; bedoelde u `{}`?", found.front()) : "",
                  name_of(Code::unknown_measure)));
  if (found.empty()) print_message("`weerbaar catalogus` toont ze alle\n");
  if (found.size() > 1) print_message("Dit lijkt erop:\n");
  for (const Nameable& each : known)
    if (found.size() > 1 && std::find(found.begin(), found.end(), each.id) != found.end())
      print_message(fmt::format("  {}: {}\n", each.id, one_line(each.name)));
  return exit_input;
}

}  // namespace weerbaar
