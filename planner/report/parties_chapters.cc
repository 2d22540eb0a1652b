// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/parties_chapters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/party_rows.h"
#include "planner/plan/plan_facts.h"
#include "planner/report/parties_deals.h"
#include "planner/report/parties_questions.h"
#include "planner/report/party_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_columns = 4;  // of parties beside each other

class PartiesChapters {
 public:
  PartiesChapters(const Outcome& outcome, const PartiesResult& result)
      : outcome_(outcome), result_(result), rows_(party_rows(outcome.instance, result)) {}

  std::vector<Chapter> all() const {
    std::vector<Chapter> chapters;
    chapters.push_back(giving_up());
    if (!result_.wishes.empty()) chapters.push_back(wishes());
    chapters.push_back(agreed());
    chapters.push_back(different());
    if (several()) add_exchanges(outcome_, result_, chapters);
    if (result_.question) chapters.push_back(answers_on_step(outcome_, result_));
    chapters.push_back(parties_questions(outcome_, result_, rows_));
    return chapters;
  }

 private:
  bool several() const { return result_.parties.size() > 1; }
  const std::string& block_name(BlockIndex b) const {
    return outcome_.model.catalog.blocks[b].name;
  }

  // ---- what each gives up ----

  Chapter giving_up() const {
    Chapter chapter;
    chapter.title = "Wat elke partij inlevert";
    ReportTable table;
    table.fields = {{.title = "Partij", .width = 24},
                    {.title = "Zetels", .kind = FieldKind::number},
                    {.title = "Levert in: plan van nu", .width = 30},
                    {.title = "Levert in: gezamenlijk plan", .width = 30},
                    {.title = "Mist daarin", .width = 20},
                    {.title = "Krijgt erbij", .width = 20}};
    if (!several()) table.fields.resize(3);
    for (PartyIndex p = 0; p < result_.parties.size(); ++p) {
      const PartyPlan& plan = result_.parties[p];
      const std::vector<LadderStep> own = steps_in(outcome_.instance, plan.own);
      const std::vector<LadderStep> common = steps_in(outcome_.instance, result_.common);
      const std::optional<int> seats = outcome_.model.profile.parties[p].seats;
      Record record = {text_cell(party_name(outcome_, p)),
                       seats ? Cell(std::int64_t{*seats}) : Cell(),
                       given_up(p, plan.value_of_present, result_.present),
                       given_up(p, plan.value_of_common, result_.common),
                       steps_beside(own, common),
                       steps_beside(common, own)};
      record.resize(table.fields.size());
      table.records.push_back(std::move(record));
    }
    chapter.tables.push_back(std::move(table));
    chapter.tables.push_back(costs());
    if (several())
      chapter.before.push_back(fmt::format(
          "Van de plannen die wij vonden{}, levert het gezamenlijke plan voor alle "
          "partijen bij elkaar het meeste op. {}.",
          any_wish_binds(result_) ? " en die de wensen van allen houden, voor zover die "
                                    "samengaan"
                                  : "",
          result_.by_seats ? "Elke partij weegt daarin naar haar zetels"
          : weighs_equal_for_lack_of_seats()
              ? "Elke partij weegt daarin even zwaar, want niet elke partij noemt zetels"
              : "Elke partij weegt daarin even zwaar"));
    chapter.after.push_back(
        "Levert in: hoeveel minder een plan oplevert dan het eigen beste plan van de partij, "
        "gemeten naar haar eigen rangorde en naar beneden afgerond. Plan van nu: dat van de "
        "gemeente, met de prioriteiten van het profiel. Een wens die het plan niet vervult, "
        "staat erachter. Wie wensen heeft, kan aan een ander plan meer hebben dan aan het eigen "
        "plan.");
    return chapter;
  }

  bool weighs_equal_for_lack_of_seats() const {
    const std::vector<Party>& parties = outcome_.model.profile.parties;
    const auto named = std::count_if(parties.begin(), parties.end(),
                                     [](const Party& party) { return party.seats.has_value(); });
    return !result_.weighing_is_asked && named > 0 && named < std::ssize(parties);
  }

  // The same figures as on the first sheet of a plan: repeats included, a year as it is at the end.
  ReportTable costs() const {
    using enum FieldKind;
    ReportTable table;
    table.title = "Wat de plannen kosten";
    table.fields = {{.title = "Plan", .width = 28},
                    {.title = "Acties", .kind = number},
                    {.title = "Stappen", .kind = number},
                    {.title = "Eenmalig €", .kind = euros, .width = 12},
                    {.title = "Per jaar €", .kind = euros, .width = 12},
                    {.title = "In de looptijd €", .kind = euros, .width = 16}};
    const auto add = [&](const std::string& name, const Starts& starts) {
      const PlanFacts facts = facts_of(outcome_.model, outcome_.instance, starts);
      std::int64_t one_off = 0;
      std::int64_t a_year = 0;
      for (const MoneyFact& line : facts.money) {
        one_off += line.one_off_used;
        if (line.year == facts.money.back().year) a_year += line.structural_committed;
      }
      const auto amount = [&](std::int64_t euros_) {
        return facts.costs_assumed && euros_ != 0 ? Cell(Assumed{euros_}) : Cell(euros_);
      };
      table.records.push_back(
          {text_cell(name), static_cast<std::int64_t>(facts.actions.size()),
           static_cast<std::int64_t>(steps_in(outcome_.instance, starts).size()), amount(one_off),
           amount(a_year), amount(facts.cost)});
    };
    add("Plan van nu", result_.present);
    if (several()) add("Gezamenlijk plan", result_.common);
    for (PartyIndex p = 0; p < result_.parties.size(); ++p)
      add(fmt::format("Eigen plan van {}", party_name(outcome_, p)), result_.parties[p].own);
    return table;
  }

  // "6,9 %", "niets en 1 wens"
  Cell given_up(PartyIndex p, std::int64_t value, const Starts& starts) const {
    const PartyPlan& plan = result_.parties[p];
    std::int64_t lost = 0;
    for (const PartyWish& wish : result_.wishes)
      if (wish.party == p && !is_met(outcome_.instance, wish, starts)) ++lost;
    const std::int64_t more = value - plan.value_of_own;
    std::string text = more < 0 ? gain_text(-more, plan.value_of_own)
                       : more * 1000 < std::max<std::int64_t>(1, plan.value_of_own)
                           ? "niets"
                           : fmt::format("niets ({} meer)", gain_text(more, plan.value_of_own));
    if (lost > 0) text += " en " + dutch_count(lost, "wens", "wensen");
    return text;
  }

  static Cell steps_beside(const std::vector<LadderStep>& these,
                           const std::vector<LadderStep>& others) {
    const auto count = std::count_if(these.begin(), these.end(), [&](const LadderStep& step) {
      return !std::binary_search(others.begin(), others.end(), step);
    });
    return dutch_count(count, "stap", "stappen");
  }

  // ---- wishes ----

  Chapter wishes() const {
    Chapter chapter;
    chapter.title = "Wensen: wat erin moet en wat er niet in mag";
    ReportTable table;
    table.fields = {{.title = "Partij", .width = 24},
                    {.title = "Wens", .width = 50},
                    {.title = "Vervuld in eigen plan", .width = 24},
                    {.title = "Vervuld in gezamenlijk plan", .width = 24}};
    if (!several()) table.fields.resize(3);
    for (WishIndex w = 0; w < result_.wishes.size(); ++w) {
      const PartyWish& wish = result_.wishes[w];
      const PartyPlan& plan = result_.parties[wish.party];
      Record record = {
          text_cell(party_name(outcome_, wish.party)),
          text_cell((wish.wanted ? "wel: " : "niet: ") + wish_text(outcome_, wish.wish)),
          wish_cell(wish, plan.own), wish_cell(wish, result_.common)};
      record.resize(table.fields.size());
      table.records.push_back(std::move(record));
    }
    chapter.tables.push_back(std::move(table));
    for (PartyIndex p = 0; p < result_.parties.size(); ++p)
      if (std::string text = price_of_wishes_text(outcome_, result_, p); !text.empty())
        chapter.after.push_back(std::move(text));
    for (const PartyWish& wish : result_.wishes)
      if (std::string text = why_not_here_text(outcome_, wish); !text.empty())
        chapter.after.push_back(std::move(text));
    for (PartyIndex p = 0; p < result_.parties.size(); ++p)
      add_clashes(result_.parties[p].fit,
                  fmt::format("Binnen de wensen van {}: ", party_name(outcome_, p)), chapter);
    if (several()) add_clashes(result_.fit, "Botsing: ", chapter);
    return chapter;
  }

  Cell wish_cell(const PartyWish& wish, const Starts& starts) const {
    if (wish.state == PartyWish::State::not_here)
      return std::string(wish.wanted ? "kan hier niet" : "is er al");
    return std::string(is_met(outcome_.instance, wish, starts) ? "ja" : "nee");
  }

  void add_clashes(const WishFit& fit, const std::string& before, Chapter& chapter) const {
    for (const WishClash& clash : fit.clashes)
      if (&fit != &result_.fit || !is_of_one_party(result_, clash))
        chapter.after.push_back(before + clash_text(outcome_, result_, clash));
  }

  // ---- where they agree ----

  Chapter agreed() const {
    Chapter chapter;
    chapter.title = several() ? "Waar alle partijen het over eens zijn" : "Wat vaststaat";
    ReportTable table;
    table.fields = {{.title = "Bouwsteen", .width = 45},
                    {.title = several() ? "Kern bij iedereen" : "Kern", .width = 24},
                    {.title = several() ? "Afvaller bij iedereen" : "Afvaller", .width = 24}};
    for (std::size_t at = 0; at < rows_.size();) {
      const BlockIndex block = rows_[at].block;
      std::vector<std::string> core;
      std::vector<std::string> drop;
      for (; at < rows_.size() && rows_[at].block == block; ++at) {
        if (rows_[at].all_core()) core.push_back(std::to_string(rows_[at].step));
        if (rows_[at].all_drop()) drop.push_back(std::to_string(rows_[at].step));
      }
      if (core.empty() && drop.empty()) continue;
      table.records.push_back({text_cell(block_name(block)), steps_cell(core), steps_cell(drop)});
    }
    const auto settled = std::count_if(rows_.begin(), rows_.end(), [](const PartyRow& row) {
      return row.all_core() || row.all_drop();
    });
    if (settled > 0)
      chapter.before.push_back(
          several() ? fmt::format("Over {} van de {} stappen die nog kunnen, zijn zij het eens.",
                                  settled, rows_.size())
                    : fmt::format("{} van de {} stappen die nog kunnen, liggen vast.", settled,
                                  rows_.size()));
    if (table.records.empty())
      chapter.before.push_back(several() ? "Over geen enkele stap." : "Geen enkele stap.");
    chapter.tables.push_back(std::move(table));
    chapter.after.push_back(
        "Kern: zit in elk beste plan dat wij vonden, hoe zwaar de pijlers binnen de rangorde ook "
        "wegen. Afvaller: "
        "zit in geen van die plannen. Bespreekpunt: zit er soms in. Wat een partij wil, is bij "
        "haar kern.");
    return chapter;
  }

  static Cell steps_cell(const std::vector<std::string>& steps) {
    if (steps.empty()) return std::string("-");
    return "stap " + enumerated(steps);
  }

  // ---- where they differ ----

  Chapter different() const {
    Chapter chapter;
    chapter.title = several() ? "Waar zij verschillen of twijfelen" : "Waar over te praten valt";
    ReportTable table;
    const bool by_party = result_.parties.size() <= most_columns;
    table.fields = {{.title = "Bouwsteen", .width = 36},
                    {.title = "Stap", .kind = FieldKind::text}};
    if (by_party)
      for (PartyIndex p = 0; p < result_.parties.size(); ++p)
        table.fields.push_back({.title = one_line(party_name(outcome_, p)), .width = 24});
    else
      for (const std::string_view title : {"Kern bij", "Bespreekpunt bij", "Afvaller bij"})
        table.fields.push_back({.title = std::string(title), .width = 30});
    if (several()) table.fields.push_back({.title = "Samen", .width = 12});
    for (const PartyRow& row : rows_) {
      if (row.all_core() || row.all_drop()) continue;
      Record record = {text_cell(block_name(row.block)), std::to_string(row.step)};
      if (by_party)
        for (const PartyCell& cell : row.parties)
          record.push_back(view_cell(cell, row.entries));
      else
        add_names(row, record);
      if (several()) record.push_back(count_cell(row.in_common, row.entries));
      table.records.push_back(std::move(record));
    }
    if (table.records.empty())
      chapter.before.push_back("Nergens: elke stap is kern of afvaller.");
    else
      chapter.after.push_back(
          by_party ? "Ja of nee: zit in het eigen beste plan van de partij. Bij een bouwsteen met "
                     "onderdelen: bij hoeveel daarvan."
                   : "Bij een bouwsteen met onderdelen: kern of afvaller als het voor alle "
                     "onderdelen geldt.");
    if (several() && !table.records.empty())
      chapter.after.back() += " Samen: zit in het gezamenlijke plan.";
    chapter.tables.push_back(std::move(table));
    add_refused(chapter);
    return chapter;
  }

  // Core for all, and yet not agreed: the steps of a block that rest on the same in one item.
  void add_refused(Chapter& chapter) const {
    for (std::size_t at = 0; at < rows_.size();) {
      const PartyRow& first = rows_[at];
      std::vector<std::string> steps;
      for (; at < rows_.size() && rows_[at].block == first.block &&
             rows_[at].refused == first.refused;
           ++at)
        if (rows_[at].all_core_but_refused()) steps.push_back(std::to_string(rows_[at].step));
      if (!steps.empty())
        chapter.items.push_back(fmt::format(
            "Stap {} van {}: kern{}, maar {}.", enumerated(steps), block_name(first.block),
            several() ? " bij iedereen" : "", refusals_text(outcome_, result_, first)));
    }
  }

  // The parties by what the step is to them.
  void add_names(const PartyRow& row, Record& record) const {
    std::array<std::vector<PartyIndex>, 3> named;
    for (PartyIndex p = 0; p < row.parties.size(); ++p) {
      const PartyCell& cell = row.parties[p];
      named[cell.core == row.entries ? 0 : cell.drop == row.entries ? 2 : 1].push_back(p);
    }
    for (const std::vector<PartyIndex>& parties : named)
      record.push_back(parties.empty() ? Cell(std::string("-"))
                                       : text_cell(names_of_parties(outcome_, parties)));
  }

  static Cell count_cell(std::size_t count, std::size_t of) {
    if (of == 1) return std::string(count == 1 ? "ja" : "nee");
    return fmt::format("{} van {}", count, of);
  }

  // "ja, kern", "2 van 6 (kern bij 1)"
  static Cell view_cell(const PartyCell& cell, std::size_t entries) {
    if (entries == 1)
      return fmt::format("{}, {}", cell.in_own == 1 ? "ja" : "nee",
                         cell.core == 1   ? "kern"
                         : cell.drop == 1 ? "afvaller"
                                          : "bespreekpunt");
    if (cell.core == entries) return std::string("alle, kern");
    if (cell.drop == entries) return std::string("geen, afvaller");
    if (cell.core > 0)
      return fmt::format("{} van {} (kern bij {})", cell.in_own, entries, cell.core);
    return fmt::format("{} van {} (bespreekpunt)", cell.in_own, entries);
  }

  const Outcome& outcome_;
  const PartiesResult& result_;
  std::vector<PartyRow> rows_;
};

}  // namespace

std::string parties_title(const Outcome& outcome) {
  return fmt::format("De partijen aan tafel: {}", outcome.model.profile.municipality.name);
}

std::vector<std::string> parties_opening(const Outcome& outcome, const PartiesResult& result) {
  std::vector<std::string> sentences;
  if (const std::string note = repair_note(outcome); !note.empty()) sentences.push_back(note);
  if (result.parties.size() == 1)
    sentences.push_back(
        "Het profiel noemt een partij. Een gezamenlijk plan en ruilen vragen er minstens twee.");
  sentences.push_back(
      "Elke partij zet de zes pijlers in haar eigen volgorde. Voor elke volgorde is het beste plan "
      "gemaakt, met hetzelfde geld, dezelfde mensen en de wensen van die partij.");
  return sentences;
}

std::vector<Chapter> parties_chapters(const Outcome& outcome, const PartiesResult& result) {
  return PartiesChapters(outcome, result).all();
}

}  // namespace weerbaar
