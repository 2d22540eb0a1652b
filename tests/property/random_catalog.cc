// SPDX-License-Identifier: EUPL-1.2
#include "random_catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/choice_words.h"
#include "model/pillar.h"

namespace weerbaar::testing {

namespace {

constexpr std::array conditions = {"inzicht <= 3",
                                   "kernen >= 2",
                                   "kenmerk = \"rivier\"",
                                   "budget <= 3",
                                   "budget <= 2 of zorgen >= 4",
                                   "zorgen >= 3 en inzicht <= 4",
                                   "belegd-bij = \"veilig\"",
                                   "score <= 6.5",
                                   "bewustzijn <= 3"};
constexpr std::array partner_conditions = {"afspraak = \"geen\"", "niveau = \"regio\"",
                                           "afspraak != \"geen\" en budget <= 3"};
constexpr std::array group_conditions = {"in-beeld = \"nee\"", "in-beeld = \"ja\" of zorgen >= 4"};

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '\\';
    result += c;
  }
  return result + "\"";
}

std::string random_condition(Dice& dice, int kind) {
  const int own = dice.roll(2);
  if (kind == 1 && own == 0)
    return partner_conditions[static_cast<std::size_t>(dice.roll(partner_conditions.size()))];
  if (kind == 2 && own == 0)
    return group_conditions[static_cast<std::size_t>(dice.roll(group_conditions.size()))];
  return conditions[static_cast<std::size_t>(dice.roll(conditions.size()))];
}

class MeasureWriter {
 public:
  MeasureWriter(Dice& dice, const Size& size, const Outline& outline, int number)
      : dice_(dice),
        size_(size),
        outline_(outline),
        measure_(outline.measures[static_cast<std::size_t>(number)]),
        number_(number) {}

  std::string write() {
    text_ = fmt::format(
        "[[maatregelen]]\nid = \"m{0}\"\ntitel = \"Doe {0}\"\nwat = \"Iets.\"\n"
        "klaar_als = \"Het er is.\"\nfase = [\"koud\"]\nsoort = \"plan\"\n"
        "bestuurlijk = \"burgemeester\"\ntaakveld = \"1.1\"\n"
        "bron = [{{ document = \"bron\", bewijs = \"aanname\" }}]\nschatting = {{}}\n",
        number_);
    write_steps();
    write_work();
    write_costs();
    write_requirements();
    write_others();
    write_time();
    return text_;
  }

 private:
  // The lower half of the measures stands mostly on low steps, so that what goes first in the files
  // goes first, and few cases have a circle.
  int random_step() {
    const int low = number_ * 2 < size_.measures ? 1 : 3;
    const int step = low + dice_.roll(2);
    const bool elsewhere = dice_.one_in(12);
    const int other = 1 + dice_.roll(4);
    return elsewhere ? other : step;
  }

  std::vector<int> random_blocks() {
    std::vector<int> blocks;
    for (int b = 0; b < static_cast<int>(outline_.blocks.size()); ++b)
      if (measure_.kind < 0 || outline_.blocks[static_cast<std::size_t>(b)].kind == measure_.kind)
        blocks.push_back(b);
    while (blocks.size() > 2) {
      const int out = dice_.roll(static_cast<int>(blocks.size()));
      blocks.erase(blocks.begin() + out);
    }
    const bool both = dice_.one_in(4);
    if (blocks.size() == 2 && !both) blocks.pop_back();
    return blocks;
  }

  void write_steps() {
    const std::vector<int> blocks = random_blocks();
    const bool outside = dice_.one_in(7);
    if (blocks.empty() || outside) {
      const int pillar = dice_.roll(static_cast<int>(pillar_count));
      text_ += fmt::format("pijler = \"{}\"\n", pillar_ids[static_cast<std::size_t>(pillar)]);
      return;
    }
    std::string steps;
    for (const int block : blocks) {
      const int step = random_step();
      const bool choice = dice_.one_in(4);
      steps += fmt::format("{{ bouwsteen = \"b{}\", trede = {}{} }}, ", block, step,
                           choice ? ", keuze = \"k\"" : "");
    }
    text_ += fmt::format("treden = [{}]\n", steps);
  }

  void write_work() {
    const int owner = dice_.roll(size_.roles);
    const int hours = dice_.roll(60);
    text_ += fmt::format("eigenaar = \"r{}\"\nduur_maanden = {}\nuren = {}\n", owner,
                         measure_.duration, hours);
    const bool per_piece = dice_.one_in(8);
    pieces_ = per_piece;
    if (per_piece) text_ += "uren_per_stuk = 3\n";
    const int other = dice_.roll(size_.roles);
    const int help = dice_.roll(30);
    const bool helped = dice_.one_in(3);
    if (helped && other != owner)
      text_ += fmt::format("inzet = [{{ rol = \"r{}\", uren = {} }}]\n", other, help);
    const int upkeep = dice_.roll(40);
    const bool upkept = dice_.one_in(2);
    if (upkept) text_ += fmt::format("beheer_uren = {}\n", upkeep);
  }

  void write_costs() {
    const int one_off = dice_.roll(50) * 10;
    const int structural = dice_.roll(60) * 10;
    const bool has_one_off = !dice_.one_in(3);
    const bool has_structural = dice_.one_in(2);
    std::string costs = fmt::format("eenmalig = {}, structureel = {}", has_one_off ? one_off : 0,
                                    has_structural ? structural : 0);
    const bool per_person = dice_.one_in(8);
    if (per_person) costs += ", eenmalig_per_inwoner = 0.03, structureel_per_inwoner = 0.01";
    const bool by_settlements = dice_.one_in(2);
    if (pieces_)
      costs += by_settlements ? ", eenmalig_per_stuk = 40, stuks = \"kernen\""
                              : ", structureel_per_stuk = 20, stuks_per_inwoners = 5000";
    text_ += fmt::format("kosten = {{ {} }}\n", costs);
    const bool labelled = dice_.one_in(4);
    const bool second = dice_.one_in(3);
    if (labelled) text_ += fmt::format("oormerk = \"{}\"\n", second ? "apart2" : "apart");
  }

  int earlier() { return dice_.roll(std::max(1, number_)); }

  void write_requirements() {
    std::string requirements;
    const int most = dice_.roll(3);
    const bool fewer = dice_.one_in(2);
    const int count = number_ == 0 || fewer ? 0 : most;
    for (int each = 0; each < count; ++each) {
      const int other = earlier();
      const bool asks = dice_.one_in(4);
      const int condition = dice_.roll(static_cast<int>(conditions.size()));
      const bool of_previous = dice_.one_in(2);
      const bool same_kind =
          measure_.kind >= 0 &&
          outline_.measures[static_cast<std::size_t>(other)].kind == measure_.kind;
      const bool previous = same_kind && of_previous;
      requirements += fmt::format("{{ id = \"m{}\"", other);
      if (previous) requirements += ", vorige = true";
      if (asks)
        requirements +=
            fmt::format(", als = {}", quoted(conditions[static_cast<std::size_t>(condition)]));
      requirements += " }, ";
    }
    const bool one_by_one = dice_.one_in(5);  // each entry after the one before it
    if (measure_.kind >= 0 && one_by_one)
      requirements += fmt::format("{{ id = \"m{}\", vorige = true }}, ", number_);
    if (!requirements.empty()) text_ += fmt::format("vereist = [{}]\n", requirements);
  }

  void write_others() {
    const int first = earlier();
    const int second = earlier();
    const int against = earlier();
    const bool any_of = dice_.one_in(5);
    const bool excludes = dice_.one_in(9);
    if (number_ > 1 && any_of)
      text_ += fmt::format("vereist_een_van = [\"m{}\", \"m{}\"]\n", first, second);
    if (number_ > 0 && excludes) text_ += fmt::format("sluit_uit = [\"m{}\"]\n", against);
    if (measure_.kind >= 0)
      text_ += fmt::format("per = \"{}\"\n", entry_words[static_cast<std::size_t>(measure_.kind)]);
    const bool asks = dice_.one_in(5);
    const std::string condition = random_condition(dice_, measure_.kind);
    if (asks) text_ += fmt::format("als = {}\n", quoted(condition));
    if (measure_.duty) text_ += "plicht = true\n";
    if (measure_.withdrawn) text_ += "vervalt = true\nreden = \"oud\"\n";
  }

  void write_time() {
    if (measure_.repeat > 0) text_ += fmt::format("herhaal_maanden = {}\n", measure_.repeat);
    const std::string from = random_date(dice_, size_.months);
    const std::string until = random_date(dice_, size_.months + 4);
    const bool not_before = dice_.one_in(7);
    const bool deadline = dice_.one_in(8);
    const bool ground = !dice_.one_in(4);
    if (not_before) text_ += fmt::format("niet_voor = {{ datum = {} }}\n", from);
    if (deadline)
      text_ += fmt::format("uiterlijk = {{ datum = {}{} }}\n", until,
                           ground ? ", grond = \"de wet\"" : "");
    const int one = 1 + dice_.roll(12);
    const int far = dice_.roll(size_.months);
    const bool in_months = dice_.one_in(8);
    if (in_months)
      text_ += fmt::format("startmaanden = [{}, {}]\n", one, (first_month + far).in_year() + 1);
  }

  Dice& dice_;
  const Size& size_;
  const Outline& outline_;
  const Outline::Measure& measure_;
  int number_;
  bool pieces_ = false;
  std::string text_;
};

std::string write_block(Dice& dice, const Outline::Block& block, int number) {
  std::string text = fmt::format(
      "[[bouwstenen]]\nid = \"b{0}\"\nnaam = \"Blok {0}\"\npijler = \"{1}\"\n"
      "treden = [\"Een.\", \"Twee.\", \"Drie.\", \"Vier.\"]\n",
      number, pillar_ids[static_cast<std::size_t>(block.pillar)]);
  const int share = 1 + dice.roll(5);
  const bool has_share = !dice.one_in(4);
  if (has_share) text += fmt::format("aandeel = {}\n", share);
  const bool new_thing = dice.one_in(4);
  if (new_thing) text += "aannemen = false\n";
  return text;
}

std::vector<std::string> usual_entries(Dice& dice) {
  std::vector<std::string> pieces;
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind) {
    const int count = dice.roll(3);
    for (int each = 0; each < count; ++each) {
      std::string text =
          fmt::format("[[standaard]]\nper = \"{}\"\nid = \"u{}\"\nnaam = \"Gewoon\"\n",
                      entry_words[kind], each);
      const bool more = dice.one_in(2);
      if (more && kind == 0) text += "max_uitval = \"3 dagen\"\n";
      if (more && kind == 1) text += "niveau = \"regio\"\n";
      pieces.push_back(text);
    }
  }
  return pieces;
}

}  // namespace

std::string random_date(Dice& dice, int months) {
  const Month month = first_month + dice.roll(months);
  const int day = dice.roll(3);
  if (day == 0) return iso(first_day(month));
  if (day == 1) return iso(last_day(month));
  return iso(Date{month.year(), month.in_year() + 1, 15});
}

Outline random_outline(Dice& dice, const Size& size) {
  Outline outline;
  const int first_pillar = dice.roll(3);
  for (int b = 0; b < size.blocks; ++b) {
    Outline::Block block;
    block.pillar = first_pillar + dice.roll(3);
    const bool per_entry = dice.one_in(3);
    const int kind = dice.roll(3);
    if (per_entry) block.kind = kind;
    outline.blocks.push_back(block);
  }
  for (int m = 0; m < size.measures; ++m) {
    Outline::Measure measure;
    measure.duration = 1 + dice.roll(3);
    const bool repeats = dice.one_in(8);
    const int repeat = 3 + dice.roll(2);
    if (repeats) measure.repeat = repeat;
    const int block = dice.roll(size.blocks);
    const bool per_entry = dice.one_in(2);
    if (per_entry) measure.kind = outline.blocks[static_cast<std::size_t>(block)].kind;
    measure.duty = dice.one_in(36);
    const bool withdrawn = dice.one_in(40);
    measure.withdrawn = withdrawn && !measure.duty;
    outline.measures.push_back(measure);
  }
  return outline;
}

std::vector<std::string> random_catalog(Dice& dice, const Size& size, const Outline& outline) {
  std::vector<std::string> pieces;
  for (int r = 0; r < size.roles; ++r)
    pieces.push_back(
        fmt::format("[[rollen]]\nid = \"r{0}\"\nnaam = \"Rol {0}\"\ndomein = \"veilig\"\n", r));
  pieces.push_back("[[bronnen]]\nid = \"bron\"\ntitel = \"Bron\"\n");
  const bool steering = dice.one_in(2);
  const int role = dice.roll(size.roles);
  const int hours = dice.roll(4);
  const int without_line = 3 + dice.roll(8);
  if (steering)
    pieces.push_back(fmt::format("[regie]\nrol = \"r{}\"\nuren = {}\nuren_zonder_regel = {}\n",
                                 role, hours, without_line));
  const bool scale = dice.one_in(5);
  const bool low = dice.one_in(3);
  if (scale)
    pieces.push_back(low ? "[schaal]\ncijfers = [4.0, 5.5, 7.0, 8.0]\n"
                         : "[schaal]\ncijfers = [5.0, 6.0, 7.5, 9.0]\n");
  for (int b = 0; b < size.blocks; ++b)
    pieces.push_back(write_block(dice, outline.blocks[static_cast<std::size_t>(b)], b));
  for (std::string& piece : usual_entries(dice))
    pieces.push_back(std::move(piece));
  for (int m = 0; m < size.measures; ++m)
    pieces.push_back(MeasureWriter(dice, size, outline, m).write());
  return pieces;
}

}  // namespace weerbaar::testing
