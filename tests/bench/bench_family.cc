// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_family.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/bench/bench_means.h"

namespace weerbaar::testing {

namespace {

constexpr int months = 42;

class FamilyWriter {
 public:
  FamilyWriter(int family, int size)
      : family_(family), size_(size), dice_(static_cast<std::uint32_t>(3000 + family * 10 + size)) {
    town_.name = fmt::format("{} {}", family_names[static_cast<std::size_t>(family)], size);
    town_.months = months;
    give_pillars(dice_, town_);
    add_roles(size / 10 + 2);
  }

  TownText write() {
    switch (family_) {
      case 0:
        write_chains();
        break;
      case 1:
        write_hubs();
        break;
      case 2:
        write_knapsack();
        break;
      case 3:
        write_ladders(1, 2, &FamilyWriter::make_long);
        break;
      case 4:
        write_choices();
        break;
      case 5:
        write_ladders(2, 3, &FamilyWriter::make_repeating);
        break;
      case 6:
        write_entries();
        break;
      case 7:
        write_ladders(2, 3, &FamilyWriter::make_labelled);
        break;
      case 8:
        write_ladders(2, 4, &FamilyWriter::make_dated);
        break;
      default:
        write_mix();
        break;
    }
    static constexpr std::array<int, 10> hours_percent = {70, 80, 150, 60, 60, 60, 55, 90, 80, 60};
    static constexpr std::array<int, 10> money_percent = {100, 45, 40, 90, 50, 50, 55, 45, 70, 50};
    const auto at = static_cast<std::size_t>(family_);
    give_hours(dice_, town_, hours_percent[at], 8);
    give_money(dice_, town_, labels_, money_percent[at]);
    return std::move(town_);
  }

 private:
  using Make = void (FamilyWriter::*)(MeasureText&);

  void add_roles(int count) { town_.roles.resize(static_cast<std::size_t>(count)); }

  int add_block() {
    const int number = static_cast<int>(town_.blocks.size());
    BlockText block;
    block.pillar = number % static_cast<int>(pillar_count);
    block.share = 1 + dice_.roll(5);
    town_.blocks.push_back(block);
    return number;
  }

  bool full() const {
    int count = 0;
    for (const MeasureText& measure : town_.measures)
      count += count_of(town_, measure);
    return count >= size_;
  }

  int last() const { return static_cast<int>(town_.measures.size()) - 1; }

  MeasureText usual() {
    MeasureText measure;
    measure.role = dice_.roll(static_cast<int>(town_.roles.size()));
    measure.duration = 1 + dice_.roll(4);
    measure.hours = 8 * (1 + dice_.roll(5));
    const bool helped = dice_.one_in(3);
    const int helper = dice_.roll(static_cast<int>(town_.roles.size()));
    const int help = 4 * (1 + dice_.roll(4));
    if (helped && helper != measure.role) measure.help = {{helper, help}};
    const bool asks = dice_.one_in(2);
    const int one_off = 500 * (1 + dice_.roll(16));
    if (asks) measure.one_off = one_off;
    const bool yearly = dice_.one_in(8);
    const int structural = 500 * (1 + dice_.roll(6));
    if (yearly) measure.structural = structural;
    return measure;
  }

  // Blocks with so many steps, one or two measures a step, each after one of the step below, and
  // some after something of an earlier block that is no higher.
  void write_ladders(int fewest_steps, int most_steps, Make make) {
    while (!full())
      write_ladder(fewest_steps, most_steps, -1, make);
  }

  void write_ladder(int fewest_steps, int most_steps, int kind, Make make) {
    const int block = add_block();
    const int steps = fewest_steps + dice_.roll(most_steps - fewest_steps + 1);
    int below = -1;
    for (int step = 1; step <= steps; ++step) {
      const int count = dice_.one_in(3) ? 2 : 1;
      for (int each = 0; each < count; ++each) {
        MeasureText measure = usual();
        measure.steps = {{block, step, false}};
        measure.kind = kind;
        if (below >= 0) measure.needs.push_back(below);
        const bool elsewhere = dice_.one_in(6);
        const int other = dice_.roll(last() + 2);
        if (elsewhere && other <= last() && other != below && can_wait(measure, other))
          measure.needs.push_back(other);
        (this->*make)(measure);
        town_.measures.push_back(measure);
      }
      below = last();
    }
  }

  // A plain measure that stands on no higher step and is no alternative.
  bool can_wait(const MeasureText& measure, int other) const {
    const MeasureText& before = town_.measures[static_cast<std::size_t>(other)];
    return before.kind < 0 && !before.steps.empty() && !before.steps.front().choice &&
           before.steps.front().step <= measure.steps.front().step;
  }

  void write_chains() {
    while (!full()) {
      const int block = add_block();
      for (int step = 1; step <= 2; ++step) {
        const int length = 5 + dice_.roll(5);
        for (int at = 0; at < length; ++at) {
          MeasureText measure = usual();
          measure.pillar = town_.blocks[static_cast<std::size_t>(block)].pillar;
          if (at + 1 == length) measure.steps = {{block, step, false}};
          if (at > 0) measure.needs = {last()};
          town_.measures.push_back(measure);
        }
      }
    }
  }

  void write_hubs() {
    const int hubs = size_ / 8;
    for (int hub = 0; hub < hubs; ++hub) {
      MeasureText measure = usual();
      measure.pillar = hub % static_cast<int>(pillar_count);
      measure.duration = 3 + dice_.roll(4);
      measure.hours = 60 + 10 * dice_.roll(7);
      measure.one_off = 5000 * (3 + dice_.roll(6));
      town_.measures.push_back(measure);
    }
    write_ladders(2, 3, &FamilyWriter::put_behind_hubs);
  }

  void put_behind_hubs(MeasureText& measure) {
    const int hubs = size_ / 8;
    measure.one_off = std::min(measure.one_off, 1000);
    const int one = dice_.roll(hubs);
    const int other = dice_.roll(hubs);
    const bool two = dice_.one_in(2);
    measure.needs.push_back(one);
    if (two && other != one) measure.needs.push_back(other);
  }

  // The price of a step is what it brings a month, give or take a tenth.
  void write_knapsack() {
    town_.carries = true;
    write_ladders(1, 3, &FamilyWriter::make_light);
    PerPillar<int> shares{};
    for (const BlockText& block : town_.blocks)
      shares[static_cast<std::size_t>(block.pillar)] += block.share;
    for (MeasureText& measure : town_.measures) {
      const StepText& place = measure.steps.front();
      const BlockText& block = town_.blocks[static_cast<std::size_t>(place.block)];
      const auto p = static_cast<std::size_t>(block.pillar);
      const PillarText& pillar = town_.pillars[p];
      const int above = std::max(0, 75 - (45 + 10 * place.step));
      const int below = above + 10;
      const int gain = (weight_base - pillar.rank) * (below * below - above * above) / 100 *
                       block.share / shares[p];
      const int off = dice_.roll(21);
      measure.one_off = std::max(500, gain * (90 + off) / 10);
    }
  }

  void make_light(MeasureText& measure) {
    measure.hours = 8;
    measure.duration = 1 + dice_.roll(2);
    measure.help.clear();
    measure.structural = 0;
  }

  void make_long(MeasureText& measure) {
    const auto role = static_cast<std::size_t>(measure.role);
    measure.duration = 5 + dice_.roll(9);
    measure.hours = 20 * (6 + dice_.roll(7));
    for (auto& [helper, hours] : measure.help)
      hours *= 4;
    const bool away = dice_.one_in(2);
    const int month = dice_.roll(months);
    std::vector<int>& months_away = town_.roles[role].away;
    if (away && std::find(months_away.begin(), months_away.end(), month) == months_away.end())
      months_away.push_back(month);
  }

  void make_repeating(MeasureText& measure) {
    static constexpr std::array<int, 5> repeats = {4, 6, 12, 12, 18};
    measure.duration = 1 + dice_.roll(2);
    const bool repeats_too = !dice_.one_in(3);
    const int repeat = repeats[static_cast<std::size_t>(dice_.roll(5))];
    const bool kept_up = dice_.one_in(2);
    const int upkeep = 8 * (1 + dice_.roll(6));
    if (repeats_too) measure.repeat = repeat;
    if (kept_up) measure.upkeep = upkeep;
  }

  void make_labelled(MeasureText& measure) {
    labels_ = 4;
    measure.one_off = 500 * (2 + dice_.roll(40));
    const bool labelled = !dice_.one_in(4);
    const int label = dice_.roll(labels_);
    if (labelled) measure.label = label;
  }

  // Duties have small work and late dates; with four fifths of all hours there is room.
  void make_dated(MeasureText& measure) {
    const bool low = measure.steps.front().step <= 2 && measure.needs.size() <= 1;
    const bool small = measure.one_off + measure.structural <= 4000;
    const int fate = dice_.roll(5);
    const int until = 20 + dice_.roll(16);
    const int from = dice_.roll(15);
    const int month = 1 + dice_.roll(12);
    if (low && small && fate < 2) {
      measure.hours = std::min(measure.hours, 24);
      if (fate == 0) measure.duty = true;
      if (fate == 0) measure.until = until;
      if (fate == 1) measure.status = "besloten";
    } else if (fate == 2) {
      measure.until = until;
    } else if (fate == 3) {
      measure.not_before = from;
    } else {
      measure.start_months = {month, month % 12 + 1, (month + 5) % 12 + 1};
    }
  }

  // Every step has two or three alternatives that cost each something else; one in four excludes an
  // alternative of another step, and some steps also ask one of two earlier measures.
  void write_choices() {
    while (!full()) {
      const int block = add_block();
      const int steps = 2 + dice_.roll(2);
      for (int step = 1; step <= steps; ++step)
        write_alternatives(block, step);
    }
  }

  void write_alternatives(int block, int step) {
    const int first = last() + 1;
    const int count = 2 + dice_.roll(2);
    const bool one_of = dice_.one_in(3);
    for (int each = 0; each < count; ++each) {
      MeasureText measure = usual();
      measure.steps = {{block, step, true}};
      const bool excludes = dice_.one_in(4);
      const int rival = dice_.roll(std::max(1, first));
      if (excludes && first > 0) measure.excludes = {rival};
      if (one_of && step > 1 && first >= 2 && !(excludes && rival >= first - 2))
        measure.any_of = {first - 2, first - 1};  // of the step below
      town_.measures.push_back(measure);
    }
  }

  void write_entries() {
    const int rounds = size_ >= 100 ? 2 : 1;
    for (auto& entries : town_.entries) {
      const int count = 3 + dice_.roll(2 * rounds);
      entries.resize(static_cast<std::size_t>(count));
    }
    for (std::size_t p = 0; p < town_.entries[0].size(); ++p)
      town_.entries[0][p].more =
          p % 2 == 0 ? "max_uitval = \"1 dag\"\n" : "max_uitval = \"1 week\"\n";
    for (int kind = 0; kind < 3 * rounds; ++kind)
      write_ladder(3, 4, kind % 3, &FamilyWriter::make_of_entries);
    write_ladders(2, 4, &FamilyWriter::leave);
  }

  void make_of_entries(MeasureText& measure) {
    measure.hours = std::min(measure.hours, 16);
    measure.one_by_one = dice_.one_in(3);
  }

  void leave(MeasureText& measure) { measure.repeat = 0; }

  void write_mix() {
    town_.steering = 1;
    for (auto& entries : town_.entries)
      entries.resize(3);
    while (!full()) {
      const int kind = dice_.roll(9);
      const Make make =
          any_make[static_cast<std::size_t>(dice_.roll(static_cast<int>(any_make.size())))];
      if (kind == 0)
        write_ladder(2, 4, dice_.roll(3), &FamilyWriter::make_of_entries);
      else if (kind <= 2)
        write_choices_of_a_block();
      else
        write_ladder(1, 4, -1, make);
    }
    labels_ = 4;
  }

  void write_choices_of_a_block() {
    const int block = add_block();
    for (int step = 1; step <= 2; ++step)
      write_alternatives(block, step);
  }

  static constexpr std::array<Make, 5> any_make = {
      &FamilyWriter::make_long, &FamilyWriter::make_repeating, &FamilyWriter::make_labelled,
      &FamilyWriter::make_dated, &FamilyWriter::leave};

  int family_;
  int size_;
  Dice dice_;
  TownText town_;
  int labels_ = 0;
};

}  // namespace

TownText family_town(std::string_view family, int size) {
  const auto at = std::find(family_names.begin(), family_names.end(), family);
  return FamilyWriter(static_cast<int>(at - family_names.begin()), size).write();
}

}  // namespace weerbaar::testing
