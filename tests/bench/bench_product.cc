// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_product.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "tests/bench/bench_means.h"

namespace weerbaar::testing {

namespace {

// The frequencies of the shipped catalog, so that a draw is one of its figures.
constexpr std::array hours_drawn = {8,  8,  8,  16, 16, 16, 16,  16, 24,
                                    24, 24, 32, 40, 60, 80, 120, 200};
constexpr std::array durations_drawn = {1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 5, 9};
constexpr std::array one_off_drawn = {500, 500, 1000, 2000, 2000, 4000, 4000, 8000, 20000, 40000};
constexpr std::array structural_drawn = {500, 1000, 1500, 2000, 4000, 6500};
constexpr std::array conditions = {"inzicht <= 3", "kernen >= 2", "kenmerk = \"rivier\"",
                                   "score <= 6.5"};

template <class Numbers>
auto draw(Dice& dice, const Numbers& numbers) {
  return numbers[static_cast<std::size_t>(dice.roll(static_cast<int>(numbers.size())))];
}

class ProductWriter {
 public:
  explicit ProductWriter(const ProductShape& shape) : shape_(shape), dice_(shape.seed) {}

  TownText write() {
    town_.name = fmt::format("Meetstad {}", shape_.seed);
    town_.months = shape_.months;
    town_.carries = dice_.one_in(2);
    town_.steering = 1 + dice_.roll(2);
    give_pillars(dice_, town_);
    write_entries();
    write_places();
    write_roles();
    for (std::size_t m = 0; m < places_.size(); ++m)
      write_measure(m);
    write_choices();
    for (std::size_t m = 0; m < places_.size(); ++m)
      write_links(m);
    write_second_steps();
    write_statuses();
    give_hours(dice_, town_, percent(), 8);
    for (RoleText& role : town_.roles)
      write_changes(role);
    give_money(dice_, town_, labels_, percent());
    return std::move(town_);
  }

 private:
  struct Place {
    int block = 0;
    int step = 1;
    int kind = -1;
  };

  int percent() const {
    static constexpr std::array<int, 5> percents = {110, 75, 50, 33, 20};
    return percents[static_cast<std::size_t>(shape_.tightness)];
  }

  void write_entries() {
    static constexpr std::array outages = {"1 dag", "3 dagen", "2 weken"};
    static constexpr std::array tiers = {"rijk", "regio", "gemeente"};
    static constexpr std::array agreements = {"geen", "geen", "mondeling", "vastgelegd"};
    const int most = shape_.actions >= 150 ? 7 : 3;
    for (std::size_t kind = 0; kind < entry_kind_count; ++kind) {
      if (shape_.actions < 90 && kind == shape_.seed % entry_kind_count) continue;
      const int count = 3 + dice_.roll(most);
      for (int e = 0; e < count; ++e) {
        const char* outage = draw(dice_, outages);
        const char* tier = draw(dice_, tiers);
        const char* agreement = draw(dice_, agreements);
        const bool seen = dice_.one_in(4);
        EntryText entry;
        if (kind == 0) entry.more = fmt::format("max_uitval = \"{}\"\n", outage);
        if (kind == 1)
          entry.more = fmt::format("niveau = \"{}\"\nafspraak = \"{}\"\n", tier, agreement);
        if (kind == 2) entry.more = fmt::format("in_beeld = {}\n", seen);
        town_.entries[kind].push_back(entry);
      }
    }
  }

  // Which step each measure stands on. Blocks of entries first, one a kind; then as many plain ones
  // as give each step one to four measures.
  void write_places() {
    int left = shape_.actions;
    for (int kind = 0; kind < static_cast<int>(entry_kind_count); ++kind) {
      const int count = static_cast<int>(town_.entries[static_cast<std::size_t>(kind)].size());
      if (count == 0) continue;
      const int block = add_block();
      for (int step = 1; step <= 4; ++step) {
        const bool passed_over = step == 4 && dice_.one_in(4);
        const bool two = dice_.one_in(4);
        for (int each = passed_over ? 0 : two ? 2 : 1; each > 0; --each) {
          places_.push_back({block, step, kind});
          left -= count;
        }
      }
    }
    const int first_plain = static_cast<int>(town_.blocks.size());
    const int plain = std::clamp(left * 2 / 13, 6, 26);
    for (int each = 0; each < plain; ++each)
      add_block();
    std::vector<int> on_step(static_cast<std::size_t>(plain) * 4);
    for (int slot = 0; slot < plain * 4 && left > 0; ++slot) {
      const bool passed_over = dice_.one_in(12);
      if (passed_over) continue;
      places_.push_back({first_plain + slot / 4, slot % 4 + 1, -1});
      ++on_step[static_cast<std::size_t>(slot)];
      --left;
    }
    while (left > 0) {
      const int slot = dice_.roll(plain * 4);
      if (on_step[static_cast<std::size_t>(slot)] == 4) continue;
      places_.push_back({first_plain + slot / 4, slot % 4 + 1, -1});
      ++on_step[static_cast<std::size_t>(slot)];
      --left;
    }
    // What is waited for stands before what waits, so that there are no circles.
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Place& one, const Place& other) { return one.step < other.step; });
  }

  int add_block() {
    static constexpr std::array standings = {"\"niets\"", "\"in beeld\"", "\"geregeld\"", "5.2",
                                             "6.8"};
    const int number = static_cast<int>(town_.blocks.size());
    BlockText block;
    block.pillar = (number * 5 + 2) % static_cast<int>(pillar_count);
    block.share = 1 + dice_.roll(5);
    block.known = !dice_.one_in(8);
    const bool said = dice_.one_in(3);
    const char* standing = draw(dice_, standings);
    if (said) block.standing = standing;
    town_.blocks.push_back(block);
    return number;
  }

  void write_roles() {
    for (int r = 0; r < shape_.roles; ++r)
      town_.roles.emplace_back();
    const bool labelled = !dice_.one_in(4);
    labels_ = labelled ? 1 + dice_.roll(3) : 0;
  }

  // A third of the work is of the first few roles, as it is of those whose work this is.
  int random_role() {
    const bool core = dice_.one_in(3);
    return dice_.roll(core ? std::min(5, shape_.roles) : shape_.roles);
  }

  void write_measure(std::size_t m) {
    const Place& place = places_[m];
    MeasureText measure;
    measure.steps = {{place.block, place.step, false}};
    measure.kind = place.kind;
    measure.role = random_role();
    measure.hours = draw(dice_, hours_drawn);
    measure.duration = std::max(draw(dice_, durations_drawn), measure.hours / 50);
    if (place.kind >= 0) measure.hours = std::min(measure.hours, 24);
    const int helpers = dice_.one_in(3) ? 1 + dice_.roll(3) : 0;
    for (int each = 0; each < helpers; ++each) {
      const int role = random_role();
      const int hours = 4 + dice_.roll(6) * 4;
      const auto same = [&](const auto& help) { return help.first == role; };
      if (role != measure.role && std::none_of(measure.help.begin(), measure.help.end(), same))
        measure.help.emplace_back(role, hours);
    }
    const bool asks_one_off = dice_.one_in(3);
    const int one_off = draw(dice_, one_off_drawn);
    if (asks_one_off) measure.one_off = place.kind < 0 ? one_off : std::min(one_off, 2000);
    const bool asks_structural = dice_.one_in(8);
    const int structural = draw(dice_, structural_drawn);
    if (asks_structural) measure.structural = place.kind < 0 ? structural : 500;
    const bool kept_up = dice_.one_in(3);
    const int upkeep = 4 + dice_.roll(10) * 4;
    if (kept_up) measure.upkeep = place.kind < 0 ? upkeep : 4;
    const bool repeats = dice_.one_in(place.step == 4 ? 3 : 10);
    const int repeat = dice_.one_in(2) ? 12 : 24;
    if (repeats) measure.repeat = repeat;
    const bool labelled = dice_.one_in(measure.one_off > 0 ? 4 : 12);
    if (labelled && labels_ > 0) measure.label = dice_.roll(labels_);
    const bool in_months = dice_.one_in(25);
    const int month = 1 + dice_.roll(12);
    if (in_months) measure.start_months = {month, month % 12 + 1};
    const bool waits = dice_.one_in(40);
    const int from = 3 + dice_.roll(18);
    if (waits) measure.not_before = from;
    const bool asks = dice_.one_in(20);
    const char* condition = draw(dice_, conditions);
    if (asks && place.kind < 0) measure.condition = condition;
    town_.measures.push_back(measure);
  }

  // On some steps with several measures the last two are a choice; half of those exclude each
  // other.
  void write_choices() {
    chosen_.resize(places_.size());
    for (std::size_t m = 1; m < places_.size(); ++m) {
      const Place& place = places_[m];
      const auto rival = std::find_if(
          places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(m),
          [&](const Place& each) {
            return each.block == place.block && each.step == place.step && place.kind < 0;
          });
      const auto other = static_cast<std::size_t>(rival - places_.begin());
      if (other == m || chosen_[other] || !dice_.one_in(6)) continue;
      for (const std::size_t each : {m, other}) {
        chosen_[each] = true;
        town_.measures[each].steps.front().choice = true;
      }
      choices_.push_back({static_cast<int>(other), static_cast<int>(m)});
      if (dice_.one_in(2)) town_.measures[m].excludes = {static_cast<int>(other)};
    }
  }

  bool can_wait_for(std::size_t m, std::size_t before) const {
    return !chosen_[before] &&
           (places_[before].kind < 0 || places_[before].kind == places_[m].kind);
  }

  void write_links(std::size_t m) {
    const Place& place = places_[m];
    MeasureText& measure = town_.measures[m];
    const auto need = [&](std::size_t before) {
      if (can_wait_for(m, before)) measure.needs.push_back(static_cast<int>(before));
    };
    // Of its own block: something of the step below, or of its own step.
    const bool follows = !dice_.one_in(3);
    for (std::size_t before = m; before-- > 0 && follows;) {
      const bool near = places_[before].block == place.block &&
                        places_[before].step >= place.step - 1 && can_wait_for(m, before);
      if (near && dice_.one_in(2)) {
        need(before);
        break;
      }
    }
    // One of the few that much waits for, and something else.
    const int hub = dice_.roll(std::max(2, shape_.actions / 30)) * 3;
    const bool on_hub = dice_.one_in(5);
    if (on_hub && static_cast<std::size_t>(hub) < m) need(static_cast<std::size_t>(hub));
    const bool elsewhere = dice_.one_in(8);
    const int back = 1 + dice_.roll(30);
    if (elsewhere && static_cast<std::size_t>(back) <= m) need(m - static_cast<std::size_t>(back));
    std::sort(measure.needs.begin(), measure.needs.end());
    measure.needs.erase(std::unique(measure.needs.begin(), measure.needs.end()),
                        measure.needs.end());
    const bool one_by_one = dice_.one_in(6);
    if (place.kind >= 0) measure.one_by_one = one_by_one;
    const bool one_of = dice_.one_in(12);
    if (!one_of || choices_.empty()) return;
    const auto choice = draw(dice_, choices_);
    if (static_cast<std::size_t>(choice.back()) < m && !chosen_[m])
      measure.any_of = {choice.begin(), choice.end()};
  }

  // Some help a second block as well, never on its first step: that could make a circle.
  void write_second_steps() {
    for (std::size_t m = 0; m < places_.size(); ++m) {
      const bool two = dice_.one_in(30);
      const int block = dice_.roll(static_cast<int>(town_.blocks.size()));
      const bool plain = block >= static_cast<int>(town_.blocks.size()) / 2;  // not of entries
      if (two && plain && places_[m].kind < 0 && block != places_[m].block)
        town_.measures[m].steps.push_back({block, std::max(2, places_[m].step), false});
    }
  }

  // What must be there is small and needs little, and nothing with a start of its own shares a role
  // with another: so there is a plan, whatever the means.
  void write_statuses() {
    std::vector<bool> busy(town_.roles.size());
    busy.front() = true;  // keeps the overview
    const int most = 2 + shape_.actions / 50;
    for (int duties = 0, decided = 0, begun = 0, at = 0; at < most * 12; ++at) {
      const auto m = static_cast<std::size_t>(dice_.roll(static_cast<int>(places_.size())));
      const int word = dice_.roll(3);
      const int begins = word == 0 ? -1 - dice_.roll(3) : dice_.roll(6);
      if (!is_small(m) || !town_.measures[m].status.empty() || town_.measures[m].duty) continue;
      MeasureText& measure = town_.measures[m];
      if (word < 2 && begun < most && measure.needs.empty() && take_roles(measure, busy)) {
        measure.repeat = 0;
        measure.status = word == 0 ? "loopt" : "besloten";
        measure.duration = std::max(measure.duration, word == 0 ? 1 - begins : 1);
        measure.starts = begins;
        ++begun;
      } else if (word == 2 && duties < 2) {
        measure.duty = true;
        measure.until = 24 + begins;
        ++duties;
      } else if (word == 2 && decided < most) {
        measure.status = "besloten";
        ++decided;
      }
    }
    const std::vector<bool> must = must_be_there(town_);
    for (std::size_t m = 0; m < places_.size(); ++m) {
      const bool done = dice_.one_in(15);
      const bool out = dice_.one_in(40);
      if (must[m]) continue;
      if (done && places_[m].step <= 2)
        town_.measures[m].status = "gereed";
      else if (out && places_[m].step >= 2)
        town_.measures[m].status = "uitgesloten";
    }
  }

  bool is_small(std::size_t m) const {
    const MeasureText& measure = town_.measures[m];
    const auto plain = [](const MeasureText& each) {
      return each.one_off <= 4000 && each.structural <= 1500 && each.hours <= 40 &&
             each.start_months.empty() && !each.not_before && each.any_of.empty() &&
             each.condition.empty() && each.repeat != 12;
    };
    if (places_[m].step > 2 || places_[m].kind >= 0 || chosen_[m] || !plain(measure)) return false;
    return std::all_of(measure.needs.begin(), measure.needs.end(), [&](int before) {
      const MeasureText& each = town_.measures[static_cast<std::size_t>(before)];
      return each.kind < 0 && each.needs.empty() && plain(each);
    });
  }

  static bool take_roles(const MeasureText& measure, std::vector<bool>& busy) {
    std::vector<int> roles = {measure.role};
    for (const auto& [role, hours] : measure.help)
      roles.push_back(role);
    for (const int role : roles)
      if (busy[static_cast<std::size_t>(role)]) return false;
    for (const int role : roles)
      busy[static_cast<std::size_t>(role)] = true;
    return true;
  }

  void write_changes(RoleText& role) {
    const int month = dice_.roll(shape_.months);
    const bool away = dice_.one_in(3);
    if (away) role.away = {month};
    const bool every_year = dice_.one_in(5);
    if (every_year) role.away_yearly = {8};
    const bool later = dice_.one_in(6);
    const int from = 6 + dice_.roll(18);
    const int more = dice_.roll(3) * 8;
    if (later) role.later = std::pair{from, role.hours + more};
  }

  const ProductShape& shape_;
  Dice dice_;
  TownText town_;
  int labels_ = 0;
  std::vector<Place> places_;  // of each measure
  std::vector<bool> chosen_;   // it is one of a choice
  std::vector<std::array<int, 2>> choices_;
};

}  // namespace

ProductShape product_shape(int number) {
  static constexpr std::array<int, 12> sizes = {60,  75,  90,  110, 130, 150,
                                                180, 210, 250, 300, 350, 400};
  ProductShape shape;
  shape.seed = 2000 + static_cast<std::uint32_t>(number);
  shape.actions = sizes[static_cast<std::size_t>(number / 5)];
  shape.months = 36 + number * 5 % 13;
  shape.roles = 8 + number * 7 % 17;
  shape.tightness = number % 5;
  return shape;
}

TownText product_town(const ProductShape& shape) {
  return ProductWriter(shape).write();
}

}  // namespace weerbaar::testing
