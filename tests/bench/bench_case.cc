#include "tests/bench/bench_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "model/calendar.h"
#include "model/pillar.h"
#include "tests/property/town.h"

namespace weerbaar::testing {

namespace {

constexpr int budget_years = 4;

// What all measures together ask; the means are a share of it.
struct Demand {
  std::vector<int> hours;  // per role
  int one_off = 0;
  int structural = 0;
  int labelled = 0;
};

// Most need little, a few need much.
int skewed(Dice& dice, int most) {
  const int first = dice.roll(most);
  const int second = dice.roll(most);
  return std::min(first, second);
}

std::string links(Dice& dice, int m) {
  std::string text;
  // Prerequisites are near in the list, so that chains form.
  const int reach = std::min(m, 15);
  std::vector<int> before;
  for (int each = skewed(dice, 4); each > 0 && m > 3; --each)
    before.push_back(m - 1 - dice.roll(reach));
  std::sort(before.begin(), before.end());
  before.erase(std::unique(before.begin(), before.end()), before.end());
  std::string names;
  for (const int each : before)
    names += fmt::format("{}\"m{:03}\"", names.empty() ? "" : ", ", each);
  if (!names.empty()) text += fmt::format("vereist = [{}]\n", names);
  if (m > 8 && dice.one_in(20)) {
    const int one = dice.roll(m / 2);
    const int other = m / 2 + dice.roll(m / 2);
    text += fmt::format("vereist_een_van = [\"m{:03}\", \"m{:03}\"]\n", one, other);
  }
  if (m > 8 && dice.one_in(30)) {
    const int rival = dice.roll(m);
    if (std::find(before.begin(), before.end(), rival) == before.end())
      text += fmt::format("sluit_uit = [\"m{:03}\"]\n", rival);
  }
  return text;
}

constexpr int bench_blocks = 24;  // four a pillar

std::string bench_measure(Dice& dice, const BenchShape& shape, int m, Demand& demand) {
  std::string text = fmt::format(
      "[[maatregelen]]\nid = \"m{0:03}\"\ntitel = \"Maatregel {0}\"\nwat = \"Iets.\"\n"
      "klaar_als = \"Het er is.\"\nfase = [\"koud\"]\nsoort = \"plan\"\n"
      "bestuurlijk = \"burgemeester\"\ntaakveld = \"1.1\"\n"
      "bron = [{{ document = \"bron\", bewijs = \"aanname\" }}]\nschatting = {{}}\n",
      m);
  // One in four helps two blocks.
  const int block = dice.roll(bench_blocks);
  const int step = 1 + dice.roll(4);
  text += fmt::format("treden = [{{ bouwsteen = \"b{}\", trede = {} }}", block, step);
  if (dice.one_in(4)) {
    const int other = (block + 1 + dice.roll(bench_blocks - 1)) % bench_blocks;
    const int other_step = 1 + dice.roll(4);
    text += fmt::format(", {{ bouwsteen = \"b{}\", trede = {} }}", other, other_step);
  }
  text += "]\n";
  const int role = dice.roll(shape.roles);
  const int duration = 1 + skewed(dice, 12);
  const int hours = duration * (3 + skewed(dice, 24));
  const int upkeep = dice.one_in(3) ? dice.roll(60) : 0;
  const int one_off = dice.one_in(3) ? 0 : 500 + skewed(dice, 800) * 100;
  const int structural = dice.one_in(3) ? 500 + skewed(dice, 200) * 100 : 0;
  const bool repeats = dice.one_in(12);
  const bool labelled = dice.one_in(10);
  demand.hours[static_cast<std::size_t>(role)] += hours * (repeats ? 3 : 1) + upkeep * 2;
  (labelled ? demand.labelled : demand.one_off) += one_off * (repeats ? 3 : 1);
  demand.structural += structural;
  text += fmt::format("eigenaar = \"rol-{}\"\nduur_maanden = {}\nuren = {}\nbeheer_uren = {}\n",
                      role, duration, hours, upkeep);
  text += fmt::format("kosten = {{ eenmalig = {}, structureel = {} }}\n", one_off, structural);
  if (repeats) text += "herhaal_maanden = 12\n";
  if (labelled) text += "oormerk = \"apart\"\n";
  if (dice.one_in(12)) {
    const Month month = Month{2027 * 12} + dice.roll(24);
    text += fmt::format("niet_voor = {{ datum = {} }}\n", iso(first_day(month)));
  }
  return text + links(dice, m);
}

std::string head(Dice& dice, const BenchShape& shape) {
  const Month first{2027 * 12};
  std::string text = fmt::format(
      "[gemeente]\nnaam = \"Meetstad {}\"\ninwoners = 50000\n[planning]\nstart = {}\neinde = {}\n"
      "streefcijfer = 7.5\noverhevelen = {}\n",
      shape.seed, iso(first_day(first)), iso(last_day(first + (shape.months - 1))), dice.one_in(2));
  std::array<int, 6> ranks{};
  std::iota(ranks.begin(), ranks.end(), 1);
  for (std::size_t at = ranks.size(); at > 1; --at)
    std::swap(ranks[at - 1], ranks[static_cast<std::size_t>(dice.roll(static_cast<int>(at)))]);
  for (std::size_t p = 0; p < pillar_count; ++p) {
    const int whole = 5 + dice.roll(2);
    const int tenths = dice.roll(10);
    text += fmt::format("[pijlers.{}]\nscore = {}.{}\nprioriteit = {}\n", pillar_ids[p], whole,
                        tenths, ranks[p]);
  }
  return text;
}

}  // namespace

BenchShape bench_shape(int number) {
  static constexpr std::array<int, 8> sizes = {60, 80, 100, 120, 150, 200, 250, 300};
  BenchShape shape;
  shape.seed = 1000 + static_cast<std::uint32_t>(number);
  shape.measures = sizes[static_cast<std::size_t>(number / 5)];
  shape.months = 39 + number % 7;
  shape.roles = 6 + number % 7;
  shape.tightness = number % 5;
  return shape;
}

CaseText bench_case(const BenchShape& shape) {
  static constexpr std::array<int, 5> percent = {90, 65, 45, 30, 20};
  Dice dice(shape.seed);
  CaseText text;
  text.profile.push_back(head(dice, shape));
  text.catalog.push_back("[[bronnen]]\nid = \"bron\"\ntitel = \"Bron\"\n");
  for (int r = 0; r < shape.roles; ++r)
    text.catalog.push_back(fmt::format("[[rollen]]\nid = \"rol-{0}\"\nnaam = \"Rol {0}\"\n", r));
  for (int b = 0; b < bench_blocks; ++b) {
    const int share = 1 + dice.roll(5);
    text.catalog.push_back(fmt::format(
        "[[bouwstenen]]\nid = \"b{}\"\nnaam = \"Blok {}\"\npijler = \"{}\"\naandeel = {}\n"
        "treden = [\"Een.\", \"Twee.\", \"Drie.\", \"Vier.\"]\n",
        b, b, pillar_ids[static_cast<std::size_t>(b) % pillar_count], share));
  }
  Demand demand;
  demand.hours.resize(static_cast<std::size_t>(shape.roles));
  for (int m = 0; m < shape.measures; ++m)
    text.catalog.push_back(bench_measure(dice, shape, m, demand));
  const int share = percent[static_cast<std::size_t>(shape.tightness)];
  for (int y = 0; y < budget_years; ++y) {
    text.profile.push_back(
        fmt::format("[[begroting]]\njaar = {}\neenmalig = {}\nstructureel = {}\n", 2027 + y,
                    demand.one_off / budget_years / 100 * share, demand.structural / 100 * share));
    text.profile.push_back(fmt::format(
        "[[begroting]]\njaar = {}\neenmalig = {}\nstructureel = 0\noormerk = \"apart\"\n", 2027 + y,
        demand.labelled / budget_years / 100 * share));
  }
  for (int r = 0; r < shape.roles; ++r) {
    const int hours = demand.hours[static_cast<std::size_t>(r)] * share / 100 / shape.months;
    std::string line = fmt::format("[[rollen]]\nrol = \"rol-{}\"\nuren_per_maand = {}\n", r,
                                   std::max(16, hours * 5 / 4));
    if (dice.one_in(2))
      line += fmt::format("afwezig = [\"{}\"]\n", iso(Month{2027 * 12} + dice.roll(shape.months)));
    text.profile.push_back(line);
  }
  return text;
}

Instance bench_instance(const BenchShape& shape) {
  return town_of(bench_case(shape))->instance;
}

}  // namespace weerbaar::testing
