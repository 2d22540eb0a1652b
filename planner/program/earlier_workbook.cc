// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/earlier_workbook.h"

#include <fmt/format.h>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/program/console.h"
#include "planner/program/files.h"
#include "planner/program/fingerprint.h"
#include "planner/program/workbook_reader.h"

namespace weerbaar {

namespace {

constexpr std::size_t shown_texts = 20;

std::string refused_workbook(const std::string& path, const std::string& reason) {
  return one_line(fmt::format("fout: {}: {}; het wordt niet vervangen [werkboek]", path, reason)) +
         "\n  hulp: kies een andere naam voor het nieuwe bestand, of haal dit bestand eerst weg\n";
}

std::string refused_text(const std::string& path, const std::vector<std::string>& without_place) {
  std::string text = one_line(fmt::format(
      "fout: {}: hierin is tekst ingevuld die in het nieuwe plan geen plaats heeft; het wordt niet "
      "vervangen [werkboek-tekst]",
      path));
  const std::size_t shown = std::min(without_place.size(), shown_texts);
  for (std::size_t at = 0; at < shown; ++at)
    text += "\n  " + one_line(without_place[at]);
  if (without_place.size() > shown)
    text += fmt::format("\n  ... en nog {}", without_place.size() - shown);
  return text +
         "\n  hulp: geef bij --xlsx een andere naam en neem over wat u wilt houden, of haal "
         "deze tekst eerst weg\n";
}

}  // namespace

std::optional<EarlierWorkbook> read_earlier_workbook(const std::string& path,
                                                     std::string& refusal) {
  EarlierWorkbook earlier;
  if (path.empty() || path == "-" || !is_regular_file(path)) return earlier;
  std::string error;
  auto file = read_file(path, error);
  if (!file) {
    refusal = file_failure(error);
    return std::nullopt;
  }
  if (file->text.empty()) return earlier;
  auto sheets = read_workbook(file->text, error);
  if (sheets && !has_action_list(*sheets)) {
    sheets.reset();
    error = "hierin staat geen lijst met acties van een plan, met Kenmerk, Status en Opmerking";
  }
  if (!sheets) {
    refusal = refused_workbook(path, error);
    return std::nullopt;
  }
  earlier.file = std::move(*file);
  earlier.sheets = std::move(*sheets);
  return earlier;
}

bool is_no_plan(const std::string& path, std::string& refusal) {
  std::string other;  // what is no workbook of a plan has nothing to keep
  const auto earlier = read_earlier_workbook(path, other);
  if (!earlier || !earlier->file) return true;
  refusal = refused_workbook(path, "dit is het werkboek van een plan");
  return false;
}

std::optional<KeptText> kept_text(const EarlierWorkbook& earlier, const Outcome& outcome,
                                  std::string& refusal) {
  if (!earlier.file) return KeptText{};
  const std::string ours = one_line(outcome.model.profile.municipality.name);
  if (const std::string theirs = municipality_of(earlier.sheets); theirs != ours) {
    refusal = refused_workbook(
        earlier.file->path,
        theirs.empty() ? fmt::format("bovenaan blad Acties staat niet meer van welke gemeente "
                                     "het is; zet er \"Actieplan weerbaarheid: {}\"",
                                     ours)
                       : fmt::format("dit is het plan van {}, niet van {}", theirs, ours));
    return std::nullopt;
  }
  std::vector<Sheet> sheets = sheets_of(outcome);
  TypedIn typed = typed_in(earlier.sheets, sheets);
  const FilledIn filled = fill_in(typed, sheets);
  if (!filled.without_place.empty()) {
    refusal = refused_text(earlier.file->path, filled.without_place);
    return std::nullopt;
  }
  // A workbook in which nothing was typed changes nothing, and is no input.
  if (filled.kept.empty()) return KeptText{};
  return KeptText{std::move(typed),
                  sha256({{"", fmt::format("{}\n", fmt::join(filled.kept, "\n"))}})};
}

bool is_as_it_was(const EarlierWorkbook& earlier, std::string& refusal) {
  if (!earlier.file) return true;
  std::string error;
  const auto now = read_file(earlier.file->path, error);
  if (now && now->text == earlier.file->text) return true;
  refusal = refused_workbook(earlier.file->path,
                             "iemand heeft dit bestand veranderd terwijl het plan werd gemaakt");
  return false;
}

}  // namespace weerbaar
