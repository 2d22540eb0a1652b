#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "catalog/lint.h"
#include "catalog/lint_parts.h"
#include "catalog/lint_text.h"
#include "model/number_text.h"

namespace weerbaar {

namespace {

struct Step {
  std::vector<MeasureIndex> measures;
  std::size_t plain = 0;                // that it asks; of one choice one counts
  std::vector<MeasureIndex> per_entry;  // that it asks of each entry
};
using Ladder = std::array<Step, step_count>;

std::vector<Ladder> ladders_of(const Catalog& catalog) {
  std::vector<Ladder> ladders(catalog.blocks.size());
  std::set<std::pair<const Step*, std::string>> choices;
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m) {
    const Measure& measure = catalog.measures[m];
    if (measure.withdrawn) continue;
    for (const StepOf& each : measure.steps) {
      Step& step = ladders[each.block][static_cast<std::size_t>(each.step - 1)];
      step.measures.push_back(m);
      if (!each.choice.empty() && !choices.emplace(&step, each.choice).second) continue;
      if (measure.per)
        step.per_entry.push_back(m);
      else
        ++step.plain;
    }
  }
  return ladders;
}

// Whether a measure can be for an entry of that tier, with that agreement, in view or not. What
// else its condition asks is taken as true.
bool can_apply(const Measure& measure, std::string_view tier, std::string_view agreement,
               std::string_view in_view) {
  const auto can_hold = [&](const Term& term) {
    const std::string_view known = term.fact == "niveau"     ? tier
                                   : term.fact == "afspraak" ? agreement
                                   : term.fact == "in-beeld" ? in_view
                                                             : std::string_view();
    return known.empty() || (known == term.text) == (term.comparison == Comparison::equal);
  };
  return !measure.condition || std::any_of(measure.condition->any.begin(),
                                           measure.condition->any.end(), [&](const auto& all) {
                                             return std::all_of(all.begin(), all.end(), can_hold);
                                           });
}

// How many of these one entry can have at most: conditions divide them over the entries.
std::size_t most_of_one_entry(const Catalog& catalog, const std::vector<MeasureIndex>& measures) {
  std::ptrdiff_t most = 0;
  for (const std::string_view tier : tier_words)
    for (const std::string_view agreement : agreement_words)
      for (const std::string_view in_view : {"ja", "nee"})
        most = std::max(most, std::count_if(measures.begin(), measures.end(), [&](MeasureIndex m) {
                          return can_apply(catalog.measures[m], tier, agreement, in_view);
                        }));
  return static_cast<std::size_t>(most);
}

class StepLinter {
 public:
  explicit StepLinter(const LintedCatalog& linted)
      : linted_(linted), catalog_(linted.catalog), ladders_(ladders_of(linted.catalog)) {}

  void run() const {
    for (BlockIndex b = 0; b < catalog_.blocks.size(); ++b) {
      lint_empty(b);
      lint_crowded(b);
      lint_quick(b);
      lint_alike(b);
    }
    lint_same_words();
  }

 private:
  // Where the sentence of a step is written.
  SourceSpan place(BlockIndex b, std::size_t step) const {
    const Value* sentences = linted_.written_blocks.at(catalog_.blocks[b].id)->find("treden");
    return sentences == nullptr || step >= sentences->items.size() ? catalog_.blocks[b].span
                                                                   : sentences->items[step].span;
  }

  void lint_empty(BlockIndex b) const {
    std::vector<std::string> empty;
    std::size_t first = step_count;
    for (std::size_t step = 0; step < step_count; ++step) {
      if (!ladders_[b][step].measures.empty()) continue;
      first = std::min(first, step);
      empty.push_back(fmt::format("{}", step + 1));
    }
    if (empty.empty()) return;
    const std::string last = empty.back();
    empty.pop_back();
    const std::string steps =
        empty.empty() ? last : fmt::format("{} en {}", fmt::join(empty, ", "), last);
    linted_.warn(
        Code::empty_step, place(b, first),
        fmt::format("geen maatregel hoort bij trede {} van `{}`", steps, catalog_.blocks[b].id),
        "noem de bouwsteen en deze trede bij `treden` van een maatregel");
  }

  void lint_crowded(BlockIndex b) const {
    for (std::size_t step = 0; step < step_count; ++step) {
      const Step& each = ladders_[b][step];
      const std::size_t per_entry = most_of_one_entry(catalog_, each.per_entry);
      const bool of_entry = per_entry > most_of_entry;
      if (!of_entry && each.plain <= most_of_step) continue;
      linted_.warn(
          Code::crowded_step, place(b, step),
          fmt::format("trede {} van `{}` vraagt {} maatregelen{}", step + 1, catalog_.blocks[b].id,
                      of_entry ? per_entry : each.plain, of_entry ? " per onderdeel" : ""),
          fmt::format("hooguit {} is te overzien: verdeel ze over de treden, of voeg er samen",
                      of_entry ? most_of_entry : most_of_step));
    }
  }

  static bool is_quick_start(const Measure& measure) {
    return !measure.steps.empty() && measure.steps.front().step == 1 &&
           measure.duration_months <= quick_months && measure.requirements.empty() &&
           measure.any_of.empty() && !measure.not_before;
  }

  // Where a municipality can begin at once. An empty first step is reported as that.
  void lint_quick(BlockIndex b) const {
    const std::vector<MeasureIndex>& first = ladders_[b][0].measures;
    if (first.empty()) return;
    // Measures that wait only for others of the step that can begin, or for a quick start of
    // another block: as often as that adds one.
    std::set<MeasureIndex> can_begin;
    const auto begins = [&](const Measure& measure) {
      return !measure.not_before &&
             std::all_of(measure.requirements.begin(), measure.requirements.end(),
                         [&](const Requirement& each) {
                           return can_begin.contains(each.measure) ||
                                  is_quick_start(catalog_.measures[each.measure]);
                         }) &&
             std::all_of(measure.any_of.begin(), measure.any_of.end(),
                         [&](const auto& each) { return can_begin.contains(each.value); });
    };
    for (std::size_t known = first.size() + 1; known != can_begin.size();) {
      known = can_begin.size();
      for (const MeasureIndex m : first)
        if (begins(catalog_.measures[m])) can_begin.insert(m);
    }
    const bool quick = std::any_of(can_begin.begin(), can_begin.end(), [&](MeasureIndex m) {
      return catalog_.measures[m].duration_months <= quick_months;
    });
    if (quick) return;
    const Measure& shortest = catalog_.measures[*std::min_element(
        first.begin(), first.end(), [&](MeasureIndex left, MeasureIndex right) {
          return catalog_.measures[left].duration_months < catalog_.measures[right].duration_months;
        })];
    linted_.warn(Code::no_quick_step, place(b, 0),
                 fmt::format("met trede 1 van `{}` kan een gemeente niet snel beginnen",
                             catalog_.blocks[b].id),
                 fmt::format("zorg voor een maatregel van hooguit {} die op niets buiten trede 1 "
                             "wacht",
                             dutch_months(quick_months)),
                 {{shortest.span, "dit is de kortste"}});
  }

  // Steps of one ladder that say nearly the same.
  void lint_alike(BlockIndex b) const {
    std::array<std::set<std::string>, step_count> words;
    for (std::size_t step = 0; step < step_count; ++step)
      words[step] = word_set(catalog_.blocks[b].sentences[step]);
    for (std::size_t step = 1; step < step_count; ++step)
      for (std::size_t below = 0; below < step; ++below)
        if (are_alike(words[below], words[step])) {
          report_alike(b, below, b, step);
          break;
        }
  }

  // And of different ladders, to the word.
  void lint_same_words() const {
    std::map<std::set<std::string>, std::pair<BlockIndex, std::size_t>> seen;
    for (BlockIndex b = 0; b < catalog_.blocks.size(); ++b)
      for (std::size_t step = 0; step < step_count; ++step) {
        const auto [same, is_new] =
            seen.emplace(word_set(catalog_.blocks[b].sentences[step]), std::pair{b, step});
        if (!is_new && same->second.first != b)
          report_alike(same->second.first, same->second.second, b, step);
      }
  }

  void report_alike(BlockIndex first, std::size_t first_step, BlockIndex b,
                    std::size_t step) const {
    const std::string of =
        first == b ? fmt::format("trede {}", first_step + 1)
                   : fmt::format("trede {} van `{}`", first_step + 1, catalog_.blocks[first].id);
    linted_.warn(Code::steps_alike, place(b, step),
                 fmt::format("trede {} van `{}` zegt bijna hetzelfde als {}", step + 1,
                             catalog_.blocks[b].id, of),
                 "schrijf wat er op deze trede anders is",
                 {{place(first, first_step), "hier staat het al"}});
  }

  const LintedCatalog& linted_;
  const Catalog& catalog_;
  std::vector<Ladder> ladders_;
};

}  // namespace

void lint_steps(const LintedCatalog& linted) {
  StepLinter(linted).run();
}

}  // namespace weerbaar
