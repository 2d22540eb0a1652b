// SPDX-License-Identifier: EUPL-1.2
#include "random_profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/choice_words.h"
#include "model/pillar.h"

namespace weerbaar::testing {

namespace {

class ProfileWriter {
 public:
  ProfileWriter(Dice& dice, const Size& size, const Outline& outline)
      : dice_(dice), size_(size), outline_(outline) {}

  std::vector<std::string> write() {
    write_entries();  // first, as `geen` stands in the piece of the municipality
    write_municipality();
    for (std::size_t p = 0; p < pillar_count; ++p)
      write_pillar(p);
    write_answers();
    write_money();
    write_people();
    for (int m = 0; m < size_.measures; ++m)
      write_status(m);
    return std::move(pieces_);
  }

 private:
  void write_municipality() {
    const int people = 1000 + dice_.roll(20000);
    std::string text = fmt::format("[gemeente]\nnaam = \"Toeval\"\ninwoners = {}\n", people);
    const int settlements = 1 + dice_.roll(4);
    const bool knows_them = dice_.one_in(2);
    if (knows_them) text += fmt::format("kernen = {}\n", settlements);
    const bool river = dice_.one_in(2);
    if (river) text += "kenmerken = [\"rivier\"]\n";
    if (!none_.empty()) text += fmt::format("geen = [{}]\n", none_);
    const Month last = first_month + (size_.months - 1);
    const bool carries = dice_.one_in(2);
    const bool high = dice_.one_in(5);
    const bool from_inside = dice_.one_in(4);  // a month counts as a whole, wherever it is cut
    const bool until_inside = dice_.one_in(4);
    const Date start{first_month.year(), first_month.in_year() + 1, from_inside ? 12 : 1};
    const Date end = until_inside ? Date{last.year(), last.in_year() + 1, 3} : last_day(last);
    text += fmt::format("[planning]\nstart = {}\neinde = {}\nstreefcijfer = {}\noverhevelen = {}\n",
                        iso(start), iso(end), high ? "9.0" : "7.5", carries);
    pieces_.insert(pieces_.begin(), text);
  }

  void write_pillar(std::size_t p) {
    const int whole = 4 + dice_.roll(4);
    const int tenths = dice_.roll(10);
    const int rank = static_cast<int>(p) * 5 % 6 + 1;
    std::string text = fmt::format("[pijlers.{}]\nscore = {}.{}\nprioriteit = {}\n", pillar_ids[p],
                                   whole, tenths, rank);
    const int insight = 1 + dice_.roll(5);
    const bool knows_insight = !dice_.one_in(4);
    if (knows_insight) text += fmt::format("inzicht = {}\n", insight);
    const int awareness = 1 + dice_.roll(5);
    const bool knows_awareness = dice_.one_in(2);
    if (knows_awareness) text += fmt::format("bewustzijn = {}\n", awareness);
    const bool own_target = dice_.one_in(5);
    const int target = 6 + dice_.roll(3);
    if (own_target) text += fmt::format("streefcijfer = {}.3\n", target);
    std::string standings;
    for (std::size_t b = 0; b < outline_.blocks.size(); ++b) {
      const int word = dice_.roll(static_cast<int>(standing_words.size()));
      const int mark = 4 + dice_.roll(5);
      const int form = dice_.roll(6);
      if (outline_.blocks[b].pillar != static_cast<int>(p) || form > 1) continue;
      standings += fmt::format("b{} = ", b);
      standings += form == 0
                       ? fmt::format("\"{}\", ", standing_words[static_cast<std::size_t>(word)])
                       : fmt::format("{}.2, ", mark);
    }
    if (!standings.empty()) {
      standings.resize(standings.size() - 2);  // no comma at the end of an inline table
      text += fmt::format("bouwstenen = {{ {} }}\n", standings);
    }
    pieces_.push_back(text);
  }

  void write_answers() {
    std::string text = "[randvoorwaarden]\n";
    const int budget = 1 + dice_.roll(5);
    const int worries = 1 + dice_.roll(5);
    const int answered = dice_.roll(8);
    if ((answered & 1) != 0) text += fmt::format("budget = {}\n", budget);
    if ((answered & 2) != 0) text += fmt::format("zorgen = {}\n", worries);
    if ((answered & 4) != 0) text += "belegd-bij = [\"veilig\"]\n";
    if (answered != 0) pieces_.push_back(text);
  }

  void write_line(int year, int one_off, int structural, const char* label) {
    std::string text = fmt::format("[[begroting]]\njaar = {}\neenmalig = {}\nstructureel = {}\n{}",
                                   year, one_off * 100, structural * 100, label);
    const bool says_carry = dice_.one_in(3);
    const bool carries = dice_.one_in(2);
    if (says_carry) text += fmt::format("overhevelen = {}\n", carries);
    pieces_.push_back(text);
  }

  // Of the same year and label: the two are one sum, and say the same of what is left.
  void write_second_line(int year, int euros) {
    std::string text = pieces_.back();
    const std::size_t from = text.find("eenmalig");
    const std::size_t until = text.find("overhevelen");
    const std::string carries = until == std::string::npos ? "" : text.substr(until);
    text = fmt::format("{}eenmalig = {}\nstructureel = {}\nbron = \"elders {}\"\n{}",
                       text.substr(0, from), euros * 30, euros * 20, year, carries);
    pieces_.push_back(text);
  }

  void write_money() {
    const int before = dice_.roll(10);
    const bool year_before = dice_.one_in(6);  // it does not count as one-off money
    if (year_before) write_line(first_month.year() - 1, before, before, "");
    const int last = (first_month + (size_.months - 1)).year();
    for (int year = first_month.year(); year <= last; ++year) {
      const int one_off = 1 + dice_.roll(18);
      const int structural = 1 + dice_.roll(16);
      const bool general = !dice_.one_in(7);
      if (general) write_line(year, one_off, structural, "");
      const bool second = dice_.one_in(8);
      if (general && second) write_second_line(year, structural);
      for (const char* label : {"oormerk = \"apart\"\n", "oormerk = \"apart2\"\n"}) {
        const int own = dice_.roll(6);
        const int yearly = dice_.roll(6);
        const bool written = dice_.one_in(2);
        if (written) write_line(year, own, yearly, label);
      }
    }
  }

  void write_people() {
    for (int r = 0; r < size_.roles; ++r) {
      const int hours = 8 + dice_.roll(70);
      const int occupied = dice_.roll(12);
      const bool has_line = !dice_.one_in(5);
      std::string line = fmt::format("[[rollen]]\nrol = \"r{}\"\nuren_per_maand = {}\n", r, hours);
      const bool is_occupied = dice_.one_in(2);
      if (is_occupied) line += fmt::format("bezet = {}\n", occupied);
      const int away = dice_.roll(size_.months);
      const bool is_away = dice_.one_in(3);
      if (is_away) line += fmt::format("afwezig = [\"{}\"]\n", iso(first_month + away));
      const int calendar_month = 1 + dice_.roll(12);
      const bool every_year = dice_.one_in(4);
      if (every_year) line += fmt::format("afwezig_elk_jaar = [{}]\n", calendar_month);
      const int from = dice_.roll(size_.months);
      const int then = dice_.roll(60);
      const bool changes = dice_.one_in(4);
      if (changes)
        line += fmt::format("verloop = [{{ vanaf = \"{}\", uren_per_maand = {} }}]\n",
                            iso(first_month + from), then);
      if (has_line) pieces_.push_back(line);
    }
    const bool steering = dice_.one_in(4);
    const int role = dice_.roll(size_.roles);
    const int hours = dice_.roll(3);
    if (steering)
      pieces_.push_back(fmt::format("[regie]\nrol = \"r{}\"\nuren = {}\n", role, hours));
  }

  // A row of one measure, or of one of its entries that the profile names.
  void write_status(int m) {
    const Outline::Measure& measure = outline_.measures[static_cast<std::size_t>(m)];
    const int word = dice_.roll(4);
    const bool has_status = dice_.one_in(11);
    const int before = 1 + dice_.roll(3);
    const int later = dice_.roll(size_.months);
    const bool dated = dice_.one_in(3);
    std::string text;
    const bool refused = measure.duty && word == 3;  // an error: the law asks for it
    if (has_status && !refused) {
      text += fmt::format("status = \"{}\"\n", status_words[static_cast<std::size_t>(word)]);
      if (word == 1) text += fmt::format("start = {}\n", iso(first_day(first_month + -before)));
      if (word == 2 && dated)
        text += fmt::format("start = {}\n", iso(first_day(first_month + later)));
    }
    const bool own_by_chance = dice_.one_in(12);
    const bool own_of_running = dice_.one_in(2);
    const bool own_duration = own_by_chance || (has_status && word == 1 && own_of_running);
    const int more = dice_.roll(5);
    const bool past_the_end = dice_.one_in(3);
    const int longer = before + 1 + more + (past_the_end ? size_.months : 0);
    const int duration = has_status && word == 1 ? longer : 1 + more % 3;
    if (own_duration && (measure.repeat == 0 || duration <= measure.repeat))
      text += fmt::format("duur_maanden = {}\n", duration);
    else if (has_status && word == 1 && measure.duration <= before)
      return;  // it would be finished before the plan
    const int hours = dice_.roll(30);
    const bool own_hours = dice_.one_in(12);
    if (own_hours) text += fmt::format("uren = {}\n", hours);
    const int euros = dice_.roll(40) * 10;
    const bool own_costs = dice_.one_in(12);
    const bool yearly = dice_.one_in(2);
    if (own_costs)
      text += fmt::format("kosten = {{ {} = {} }}\n", yearly ? "structureel" : "eenmalig", euros);
    const int entry = dice_.roll(std::max(1, size_.entries));
    const bool of_entry = dice_.one_in(2);
    if (text.empty() || measure.withdrawn) return;
    std::string id = fmt::format("m{}", m);
    if (measure.kind >= 0 && of_entry && entry < named_[static_cast<std::size_t>(measure.kind)])
      id += fmt::format("@e{}", entry);
    pieces_.push_back(fmt::format("[[maatregelen]]\nid = \"{}\"\n{}", id, text));
  }

  void write_entries() {
    for (std::size_t kind = 0; kind < entry_kind_count; ++kind) {
      const int silence = dice_.roll(6);
      const int count = 1 + dice_.roll(std::max(1, size_.entries));
      if (silence == 0) none_ += fmt::format("\"{}\", ", entry_lists[kind]);
      if (silence <= 1) continue;
      named_[kind] = count;
      for (int each = 0; each < count; ++each)
        write_entry(kind, each);
    }
  }

  void write_entry(std::size_t kind, int number) {
    static constexpr std::array outages = {"4 uur", "3 dagen", "2 weken"};
    std::string text = fmt::format("[[{}]]\nid = \"e{}\"\nnaam = \"Onderdeel {}\"\n",
                                   entry_lists[kind], number, number);
    const auto pick = static_cast<std::size_t>(dice_.roll(4));
    const auto tier = static_cast<std::size_t>(dice_.roll(3));
    const bool said = dice_.one_in(2);
    if (kind == 0 && pick < outages.size())
      text += fmt::format("max_uitval = \"{}\"\n", outages[pick]);
    if (kind == 1) text += fmt::format("niveau = \"{}\"\n", tier_words[tier]);
    if (kind == 1 && said) text += fmt::format("afspraak = \"{}\"\n", agreement_words[pick]);
    if (kind == 2 && said) text += fmt::format("in_beeld = {}\n", pick % 2 == 0);
    pieces_.push_back(text);
  }

  Dice& dice_;
  const Size& size_;
  const Outline& outline_;
  std::array<int, entry_kind_count> named_{};
  std::string none_;
  std::vector<std::string> pieces_;
};

}  // namespace

std::vector<std::string> random_profile(Dice& dice, const Size& size, const Outline& outline) {
  return ProfileWriter(dice, size, outline).write();
}

}  // namespace weerbaar::testing
