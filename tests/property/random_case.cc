#include "random_case.h"

#include <fmt/format.h>

#include <utility>

#include "model/calendar.h"
#include "model/pillar.h"

namespace weerbaar::testing {

namespace {

const Month first_month{2027 * 12 + 8};  // September, so that a short horizon spans two years

std::string measure_name(int m) {
  return fmt::format("m{}", m);
}

std::string random_measure(Dice& dice, const Size& size, int m) {
  static const char* effects[] = {"klein", "middel", "groot", "voorwaarde"};
  std::string text = fmt::format(
      "[[maatregelen]]\nid = \"{0}\"\ntitel = \"Doe {0}\"\nwat = \"Iets.\"\nklaar_als = \"Het er "
      "is.\"\n"
      "fase = [\"koud\"]\nsoort = \"plan\"\nbestuurlijk = \"burgemeester\"\ntaakveld = \"1.1\"\n"
      "bron = [{{ document = \"bron\", bewijs = \"aanname\" }}]\nschatting = {{}}\n",
      measure_name(m));
  const int main = dice.roll(6);
  text += fmt::format("pijlers = {{ {} = \"{}\"", pillar_ids[static_cast<std::size_t>(main)],
                      effects[dice.roll(4)]);
  if (dice.one_in(2))
    text += fmt::format(", {} = \"klein\"",
                        pillar_ids[static_cast<std::size_t>((main + 1 + dice.roll(5)) % 6)]);
  text += " }\n";
  text += fmt::format("eigenaar = \"r{}\"\nduur_maanden = {}\nuren = {}\nbeheer_uren = {}\n",
                      dice.roll(size.roles), 1 + dice.roll(3), dice.roll(40), dice.roll(30));
  text += fmt::format("kosten = {{ eenmalig = {}, structureel = {} }}\n", dice.roll(50) * 10,
                      dice.roll(60) * 10);
  std::string requirements;
  for (int each = dice.roll(3); each > 0 && m > 0; --each) {
    const std::string name = measure_name(dice.roll(m));
    requirements += dice.one_in(4)
                        ? fmt::format("{{ id = \"{}\", als = \"inzicht <= 2\" }}, ", name)
                        : fmt::format("\"{}\", ", name);
  }
  if (!requirements.empty()) text += fmt::format("vereist = [{}]\n", requirements);
  if (m > 1 && dice.one_in(4))
    text += fmt::format("vereist_een_van = [\"{}\", \"{}\"]\n", measure_name(dice.roll(m)),
                        measure_name(dice.roll(m)));
  if (m > 0 && dice.one_in(6))
    text += fmt::format("sluit_uit = [\"{}\"]\n", measure_name(dice.roll(m)));
  if (dice.one_in(4)) text += "oormerk = \"apart\"\n";
  if (dice.one_in(6)) text += "herhaal_maanden = 3\n";
  if (dice.one_in(14)) text += "plicht = true\n";
  if (dice.one_in(5)) text += "per = \"proces\"\n";
  const auto date = [&] { return iso(first_day(first_month + dice.roll(size.months))); };
  if (dice.one_in(5)) text += fmt::format("niet_voor = {{ datum = {} }}\n", date());
  if (dice.one_in(6))
    text += fmt::format("uiterlijk = {{ datum = {}, grond = \"de wet\" }}\n", date());
  return text;
}

void add_statuses(Dice& dice, const Size& size, std::vector<std::string>& profile) {
  static const char* words[] = {"gereed", "besloten", "uitgesloten", "loopt"};
  for (int m = 0; m < size.measures; ++m) {
    if (!dice.one_in(9)) continue;
    const int word = dice.roll(4);
    std::string text = fmt::format("[[maatregelen]]\nid = \"{}\"\nstatus = \"{}\"\n",
                                   measure_name(m), words[word]);
    if (word == 3) text += fmt::format("start = {}\n", iso(first_day(first_month)));
    if (word == 1 && dice.one_in(3))
      text += fmt::format("start = {}\n", iso(first_day(first_month + dice.roll(size.months))));
    profile.push_back(text);
  }
}

}  // namespace

CaseText random_case(std::uint32_t seed, const Size& size) {
  Dice dice(seed);
  CaseText text;
  const Month last = first_month + (size.months - 1);
  text.profile.push_back(fmt::format(
      "[gemeente]\nnaam = \"Toeval\"\ninwoners = {}\n[planning]\nstart = {}\neinde = "
      "{}\nstreefcijfer = 7.5\n"
      "overhevelen = {}\n",
      1000 + dice.roll(50000), iso(first_day(first_month)), iso(last_day(last)), dice.one_in(2)));
  for (std::size_t p = 0; p < pillar_count; ++p)
    text.profile.push_back(
        fmt::format("[pijlers.{}]\nscore = {}.{}\nprioriteit = {}\ninzicht = {}\n", pillar_ids[p],
                    5 + dice.roll(3), dice.roll(10), p + 1, 1 + dice.roll(5)));
  for (int year = first_month.year(); year <= last.year(); ++year) {
    text.profile.push_back(
        fmt::format("[[begroting]]\njaar = {}\neenmalig = {}\nstructureel = {}\n", year,
                    dice.roll(15) * 100, dice.roll(10) * 100));
    if (dice.one_in(2))
      text.profile.push_back(fmt::format(
          "[[begroting]]\njaar = {}\neenmalig = {}\nstructureel = {}\noormerk = \"apart\"\n", year,
          dice.roll(6) * 100, dice.roll(5) * 100));
  }
  for (int r = 0; r < size.roles; ++r) {
    text.catalog.push_back(fmt::format("[[rollen]]\nid = \"r{}\"\nnaam = \"Rol {}\"\n", r, r));
    if (dice.one_in(5)) continue;  // no line: no limit
    std::string line = fmt::format("[[rollen]]\nrol = \"r{}\"\nuren_per_maand = {}\nbezet = {}\n",
                                   r, 10 + dice.roll(50), dice.roll(8));
    if (dice.one_in(3))
      line += fmt::format("afwezig = [\"{}\"]\n", iso(first_month + dice.roll(size.months)));
    text.profile.push_back(line);
  }
  if (dice.one_in(2)) {
    text.profile.push_back("[[processen]]\nid = \"p1\"\nnaam = \"Een\"\n");
    if (dice.one_in(2)) text.profile.push_back("[[processen]]\nid = \"p2\"\nnaam = \"Twee\"\n");
  }
  add_statuses(dice, size, text.profile);
  text.catalog.push_back("[[bronnen]]\nid = \"bron\"\ntitel = \"Bron\"\n");
  for (int m = 0; m < size.measures; ++m)
    text.catalog.push_back(random_measure(dice, size, m));
  return text;
}

std::string shuffled(std::vector<std::string> blocks, std::uint32_t seed) {
  Dice dice(seed);
  for (std::size_t at = blocks.size(); at > 1; --at)
    std::swap(blocks[at - 1], blocks[static_cast<std::size_t>(dice.roll(static_cast<int>(at)))]);
  return joined(blocks);
}

std::string joined(const std::vector<std::string>& blocks) {
  return fmt::format("{}", fmt::join(blocks, "\n"));
}

}  // namespace weerbaar::testing
