// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/starter_parts.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

// Examples: the scan report has no mean of these two. Its words on insight per pillar are behind
// the second.
constexpr int example_awareness = 4;
constexpr PerPillar<int> example_insight = {2, 4, 2, 3, 3, 2};

// 570 -> "5.7", as TOML has it.
std::string decimal(int hundredths) {
  std::string text = dutch_hundredths(hundredths);
  std::replace(text.begin(), text.end(), ',', '.');
  return text;
}

// A line with what is to be said of it, in the column where the template has that too.
std::string remarked(const std::string& line, std::string_view remark) {
  return fmt::format("{:<27} # {}\n", line, remark);
}

std::string own_or_national(std::string_view key, std::optional<int> own, int national,
                            bool has_scan) {
  const std::string line = fmt::format("{} = {}", key, decimal(own.value_or(national)));
  return own || !has_scan ? line + "\n" : remarked(line, "landelijk gemiddelde");
}

std::string figures(PillarIndex p, const StarterAnswers& answers) {
  const StarterAnswers::Pillar& pillar = answers.pillars[p];
  std::string text =
      own_or_national("score", pillar.mark, national_mean_mark[p], answers.has_scan) +
      own_or_national("prioriteit", pillar.priority, national_mean_rank[p], answers.has_scan);
  if (!answers.has_scan)
    return text + fmt::format("bewustzijn = {}\ninzicht = {}\n", example_awareness,
                              pillar.insight.value_or(example_insight[p]));
  // No example between answers of a scan: nobody could tell it from one.
  text += remarked(fmt::format("#bewustzijn = {}", example_awareness), "1 tot en met 5");
  return text + (pillar.insight ? fmt::format("inzicht = {}\n", *pillar.insight)
                                : remarked(fmt::format("#inzicht = {}", example_insight[p]),
                                           "1 tot en met 5"));
}

// How to say it of each entry apart; empty: the block has no entries.
std::string apart(const Catalog& catalog, BlockIndex block) {
  const auto kind = entry_kind_of(catalog, block);
  if (kind == EntryKind::chain_partner)
    return "# Liever per partner? Zet `afspraak` bij [[ketenpartners]].\n";
  if (kind == EntryKind::target_group)
    return "# Liever per groep? Zet `in_beeld` bij [[doelgroepen]].\n";
  if (kind != EntryKind::process) return "";
  const std::vector<Entry>& entries = catalog.usual_entries[static_cast<std::size_t>(*kind)];
  for (const Measure& measure : catalog.measures)
    if (measure.per && !measure.withdrawn && !measure.steps.empty() &&
        measure.steps.front().block == block)
      return fmt::format(
          "# Liever per proces? Zet een maatregel bij [[maatregelen]] op gereed, zoals {}@{}.\n",
          measure.id, entries.empty() ? "uitkeringen" : entries.front().id);
  return "";
}

std::string block_part(const Catalog& catalog, BlockIndex b, const StarterAnswers& answers) {
  const Block& block = catalog.blocks[b];
  std::string text = "\n# " + one_line(fmt::format("{}. {}", block.name, block.question)) + "\n";
  for (std::size_t step = 0; step < step_count; ++step)
    text += fmt::format("# {}: {}\n", standing_words[step + 1], one_line(block.sentences[step]));
  text += apart(catalog, b);
  if (const auto answer = answers.steps.find(b); answer != answers.steps.end())
    return text + fmt::format(
                      "bouwstenen.{} = \"{}\"  # uw antwoord; klopt een andere zin, zet dan "
                      "haar woord neer\n",
                      block.id, standing_words[static_cast<std::size_t>(answer->second)]);
  if (block.always_asked) text += "# Dit weegt zwaar: vul het in elk geval in.\n";
  if (!block.presumable) text += "# Zolang u hier niets zegt, rekent het plan met: niets.\n";
  return text + fmt::format("#bouwstenen.{} = \"{}\"\n", block.id, standing_words[1]);
}

}  // namespace

std::string starter_pillars(const Catalog& catalog, const StarterAnswers& answers) {
  std::string text =
      answers.has_scan
          ? "# De getallen zijn die van uw scan. Waar landelijk gemiddelde staat, gaf u er geen: "
            "dat is van de scan\n# van april 2026.\n"
          : "# Score en prioriteit zijn de gemiddelden van de landelijke scan van april 2026; "
            "bewustzijn en\n# inzicht zijn een voorbeeld. Zet er uw eigen cijfers neer.\n";
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    text += fmt::format("\n# ---- {} (pijler {} van de scan) ----\n[pijlers.{}]\n", pillar_names[p],
                        scan_numbers[p], pillar_ids[p]) +
            figures(p, answers);
    for (BlockIndex b = 0; b < catalog.blocks.size(); ++b)
      if (catalog.blocks[b].pillar == p) text += block_part(catalog, b, answers);
  }
  text.pop_back();  // the line that this stands in for has an end of its own
  return text;
}

}  // namespace weerbaar
