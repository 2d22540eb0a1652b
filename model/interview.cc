// SPDX-License-Identifier: EUPL-1.2
#include "model/interview.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/check.h"
#include "model/format.h"
#include "model/number_text.h"
#include "model/plain_text.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

Round round_of(const Block& block, const StarterAnswers& answers) {
  if (block.always_asked) return Round::always;
  return answers.pillars[block.pillar].insight.value_or(3) <= 2 ? Round::little_insight
                                                                : Round::rest;
}

// What a list of a profile says of its entries, one by one.
std::string_view each_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::process:
      return "proces";
    case EntryKind::chain_partner:
      return "partner";
    case EntryKind::target_group:
      return "groep";
  }
  return "";
}

const Key& pillar_key(PillarIndex pillar, std::string_view name) {
  return *find_key(
      *find_key(*find_key(profile_format(), "pijlers")->table, pillar_ids[pillar])->table, name);
}

// The words between blanks; a comma or semicolon after a word belongs to the list, not to it.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t;", at), text.size());
    std::string_view word = text.substr(at, end - at);
    if (word.ends_with(',')) word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
    at = end + 1;
  }
  return words;
}

// In the list's spelling of what was typed: who says Den Haag has Den Haag.
std::string spelled(const ListedMunicipality& listed, std::string_view answer) {
  if (!listed.other_name.empty() && is_same_name(listed.other_name, answer))
    return listed.other_name;
  if (is_same_name(listed.name, answer)) return listed.name;
  return listed.name.substr(0, listed.name.find(" ("));
}

void take_listed(const ListedMunicipality& listed, std::string_view answer, StarterAnswers& into) {
  into.name = spelled(listed, answer);
  if (into.code.empty()) into.code = listed.code;
  if (into.code != listed.code) return;  // another one, whose name is the same
  if (!into.inhabitants) into.inhabitants = listed.inhabitants;
  into.safety_region = listed.safety_region;
}

// Why a name is asked once more; empty: it need not be.
std::string why_doubted(const MunicipalityList& list,
                        const std::vector<const ListedMunicipality*>& found,
                        std::string_view answer) {
  if (found.size() > 1) {
    std::vector<std::string> names;
    for (const ListedMunicipality* each : found)
      names.push_back(each->name);
    return fmt::format("Er zijn er meer: {}. Geef de naam zoals hij hier staat.",
                       fmt::join(names, ", "));
  }
  if (const Redivision* change = redivision_with_name(list, answer))
    return fmt::format("{} is op {} opgegaan in {}. Geef die naam{}", change->name,
                       dutch(change->date), with_code(list, change->into)->name, or_once_more);
  if (const std::string near = nearest_name(list, answer); !near.empty())
    return fmt::format("Bedoelde u {}? Geef die naam{}", near, or_once_more);
  return "";
}

}  // namespace

std::vector<BlockIndex> blocks_to_ask(const Catalog& catalog, const StarterAnswers& answers,
                                      Round round) {
  std::vector<BlockIndex> blocks;
  for (BlockIndex b = 0; b < catalog.blocks.size(); ++b)
    if (round_of(catalog.blocks[b], answers) == round) blocks.push_back(b);
  return blocks;
}

BlockQuestion question_of(const Catalog& catalog, BlockIndex b) {
  const Block& block = catalog.blocks[b];
  BlockQuestion question{
      fmt::format("{} ({})", block.name, pillar_names[block.pillar]),
      block.question,
      {"nog niets"},
      "",
      block.presumable ? "wij nemen het cijfer van de pijler" : "wij rekenen met nog niets"};
  std::copy(block.sentences.begin(), block.sentences.end(), question.options.begin() + 1);
  if (const auto kind = entry_kind_of(catalog, b))
    question.apart =
        fmt::format("Zegt u het liever per {}? Dat kan straks in het profiel.", each_of(*kind));
  return question;
}

std::string take_step(std::string_view answer, BlockIndex block, StarterAnswers& into) {
  if (answer.empty()) return "";
  const auto step = read_dutch_number(answer);
  if (!step || *step < 0 || *step > static_cast<int>(step_count))
    return "Geef 0, 1, 2, 3 of 4, of alleen Enter.";
  into.steps[block] = static_cast<int>(*step);
  return "";
}

std::string take_mark(std::string_view answer, PillarIndex pillar, StarterAnswers& into) {
  if (answer.empty()) return "";
  const Key& key = pillar_key(pillar, "score");
  const auto mark = read_dutch_hundredths(answer);
  if (!mark || *mark < key.min || *mark > key.max)
    return fmt::format("Geef een cijfer van {} tot en met {}, zoals 5,7, of alleen Enter.",
                       dutch_number(key.min / 100), dutch_number(key.max / 100));
  into.pillars[pillar].mark = static_cast<int>(*mark);
  return "";
}

std::string take_insight(std::string_view answer, PillarIndex pillar, StarterAnswers& into) {
  if (answer.empty()) return "";
  const Key& key = pillar_key(pillar, "inzicht");
  const auto insight = read_dutch_number(answer);
  if (!insight || *insight < key.min || *insight > key.max)
    return fmt::format("Geef een heel getal van {} tot en met {}, of alleen Enter.", key.min,
                       key.max);
  into.pillars[pillar].insight = static_cast<int>(*insight);
  return "";
}

std::string take_priorities(std::string_view answer, StarterAnswers& into) {
  if (answer.empty()) return "";
  constexpr std::string_view wrong =
      "Geef zes getallen van 1 tot en met 6 die samen 21 zijn, zoals 2 5 1 4 3 6, of alleen Enter.";
  const std::vector<std::string_view> words = words_of(answer);
  if (words.size() != pillar_count) return std::string(wrong);
  PerPillar<int> ranks{};
  std::int64_t sum = 0;
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const Key& key = pillar_key(p, "prioriteit");
    const auto rank = read_dutch_hundredths(words[p]);
    if (!rank || *rank < key.min || *rank > key.max) return std::string(wrong);
    ranks[p] = static_cast<int>(*rank);
    sum += *rank;
  }
  if (!is_sum_of_ranks(sum))
    return fmt::format("Samen zijn zij {}. {}", dutch_hundredths(sum), wrong);
  for (PillarIndex p = 0; p < pillar_count; ++p)
    into.pillars[p].priority = ranks[p];
  return "";
}

std::string take_usual_entries(std::string_view answer, EntryKind kind, StarterAnswers& into) {
  UsualEntries& said = into.entries[static_cast<std::size_t>(kind)];
  if (plain_text(answer) == "geen") {
    said = UsualEntries::none;
    return "";
  }
  bool right = false;
  if (!take_yes(answer, right).empty()) return "Geef j, n of geen.";
  said = right ? UsualEntries::right : UsualEntries::unsaid;
  return "";
}

std::string take_inhabitants(std::string_view answer, StarterAnswers& into) {
  const Key& key = *find_key(*find_key(profile_format(), "gemeente")->table, "inwoners");
  constexpr std::string_view unit = " inwoners";  // as people say the number
  std::string number = plain_text(answer);
  if (number.ends_with(unit)) number.resize(number.size() - unit.size());
  const auto value = read_dutch_number(number);
  if (!value || *value < key.min || *value > key.max)
    return fmt::format("Geef een heel getal van {} tot en met {}.", dutch_number(key.min),
                       dutch_number(key.max));
  into.inhabitants = value;
  return "";
}

std::string take_code(std::string_view answer, StarterAnswers& into) {
  const std::string code = meant_municipality_code(answer);
  if (!answer.empty() && code.empty()) return "Geef GM en vier cijfers, of alleen Enter.";
  into.code = code;
  return "";
}

std::string take_name(std::string_view answer, const MunicipalityList& list, std::string& doubted,
                      StarterAnswers& into) {
  if (answer.find_first_not_of(" \t") == std::string_view::npos) return std::string(name_missing);
  if (!is_utf8(answer)) return "Deze naam is niet te lezen; geef hem als UTF-8.";
  const auto found = with_name(list, answer);
  if (found.size() == 1) {
    take_listed(*found.front(), answer, into);
    return "";
  }
  std::string why = why_doubted(list, found, answer);
  if (!why.empty() && doubted != answer) {
    doubted = answer;
    return why;
  }
  into.name = answer;
  return "";
}

std::string known_of(const MunicipalityList& list, const StarterAnswers& answers) {
  const ListedMunicipality* listed = with_code(list, answers.code);
  if (listed == nullptr || !has_name(*listed, answers.name)) return "";
  return fmt::format(
      "{}: {}, veiligheidsregio {}, {} inwoners op 1 januari 2024 (CBS). Klopt een getal niet "
      "meer? "
      "Verander het straks in het profiel.",
      answers.name, listed->code, listed->safety_region, dutch_number(listed->inhabitants));
}

std::string take_yes(std::string_view answer, bool& into) {
  constexpr std::array yes_words = {"j", "ja", "y", "yes", "ok", "oke", "prima"};
  constexpr std::array no_words = {"", "n", "nee", "no"};
  const std::string word = folded(answer, ' ');
  const bool yes = std::find(yes_words.begin(), yes_words.end(), word) != yes_words.end();
  const bool no = std::find(no_words.begin(), no_words.end(), word) != no_words.end();
  if (!yes && !no) return "Geef j of n.";
  into = yes;
  return "";
}

}  // namespace weerbaar
