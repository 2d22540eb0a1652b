// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/calendar.h"

namespace weerbaar::testing {

namespace {

constexpr Month first_month{2027 * 12};

std::string mark(int tenths) {
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string measure_name(int number) {
  return fmt::format("m{:03}", number);
}

std::string names_of(const std::vector<int>& measures) {
  std::string text;
  for (const int each : measures)
    text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", measure_name(each));
  return text;
}

std::string steps_of(const MeasureText& measure) {
  if (measure.steps.empty())
    return fmt::format("pijler = \"{}\"\n", pillar_ids[static_cast<std::size_t>(measure.pillar)]);
  std::string text;
  for (const StepText& each : measure.steps)
    text += fmt::format("{}{{ bouwsteen = \"b{}\", trede = {}{} }}", text.empty() ? "" : ", ",
                        each.block, each.step, each.choice ? ", keuze = \"k\"" : "");
  return fmt::format("treden = [{}]\n", text);
}

std::string links_of(const MeasureText& measure, int number) {
  std::string text;
  std::string needs = names_of(measure.needs);
  if (measure.one_by_one)
    needs += fmt::format("{}{{ id = \"{}\", vorige = true }}", needs.empty() ? "" : ", ",
                         measure_name(number));
  if (!needs.empty()) text += fmt::format("vereist = [{}]\n", needs);
  if (!measure.any_of.empty())
    text += fmt::format("vereist_een_van = [{}]\n", names_of(measure.any_of));
  if (!measure.excludes.empty())
    text += fmt::format("sluit_uit = [{}]\n", names_of(measure.excludes));
  return text;
}

std::string times_of(const MeasureText& measure) {
  std::string text;
  if (!measure.start_months.empty())
    text += fmt::format("startmaanden = [{}]\n", fmt::join(measure.start_months, ", "));
  if (measure.not_before)
    text += fmt::format("niet_voor = {{ datum = {} }}\n",
                        iso(first_day(first_month + *measure.not_before)));
  if (measure.until)
    text += fmt::format("uiterlijk = {{ datum = {}, grond = \"de wet\" }}\n",
                        iso(last_day(first_month + *measure.until)));
  return text;
}

std::string measure_text(const MeasureText& measure, int number) {
  std::string text = fmt::format(
      "[[maatregelen]]\nid = \"{0}\"\ntitel = \"Maatregel {0}\"\nwat = \"Iets.\"\n"
      "klaar_als = \"Het er is.\"\nfase = [\"koud\"]\nsoort = \"plan\"\n"
      "bestuurlijk = \"burgemeester\"\ntaakveld = \"1.1\"\n"
      "bron = [{{ document = \"bron\", bewijs = \"aanname\" }}]\nschatting = {{}}\n",
      measure_name(number));
  text += steps_of(measure);
  text += fmt::format("eigenaar = \"rol-{}\"\nduur_maanden = {}\nuren = {}\n", measure.role,
                      measure.duration, measure.hours);
  std::string help;
  for (const auto& [role, hours] : measure.help)
    help +=
        fmt::format("{}{{ rol = \"rol-{}\", uren = {} }}", help.empty() ? "" : ", ", role, hours);
  if (!help.empty()) text += fmt::format("inzet = [{}]\n", help);
  text += fmt::format("kosten = {{ eenmalig = {}, structureel = {} }}\n", measure.one_off,
                      measure.structural);
  if (measure.upkeep > 0) text += fmt::format("beheer_uren = {}\n", measure.upkeep);
  if (measure.repeat > 0) text += fmt::format("herhaal_maanden = {}\n", measure.repeat);
  if (measure.label >= 0) text += fmt::format("oormerk = \"apart-{}\"\n", measure.label);
  if (measure.kind >= 0)
    text += fmt::format("per = \"{}\"\n", entry_words[static_cast<std::size_t>(measure.kind)]);
  if (!measure.condition.empty()) text += fmt::format("als = '{}'\n", measure.condition);
  if (measure.duty) text += "plicht = true\n";
  return text + links_of(measure, number) + times_of(measure);
}

std::string status_text(const MeasureText& measure, int number) {
  std::string text = fmt::format("[[maatregelen]]\nid = \"{}\"\nstatus = \"{}\"\n",
                                 measure_name(number), measure.status);
  if (measure.starts)
    text += fmt::format("start = {}\n", iso(first_day(first_month + *measure.starts)));
  return text;
}

std::string pillar_text(const TownText& town, std::size_t p) {
  const PillarText& pillar = town.pillars[p];
  std::string text =
      fmt::format("[pijlers.{}]\nscore = {}\nprioriteit = {}.{:02}\ninzicht = {}\n", pillar_ids[p],
                  mark(pillar.score), pillar.rank / 100, pillar.rank % 100, pillar.insight);
  if (pillar.target) text += fmt::format("streefcijfer = {}\n", mark(*pillar.target));
  for (std::size_t b = 0; b < town.blocks.size(); ++b) {
    const BlockText& block = town.blocks[b];
    if (block.pillar == static_cast<int>(p) && !block.standing.empty())
      text += fmt::format("bouwstenen.b{} = {}\n", b, block.standing);
  }
  return text;
}

std::string block_text(const BlockText& block, std::size_t number) {
  return fmt::format(
      "[[bouwstenen]]\nid = \"b{0}\"\nnaam = \"Blok {0}\"\npijler = \"{1}\"\naandeel = {2}\n"
      "treden = [\"Een.\", \"Twee.\", \"Drie.\", \"Vier.\"]\n{3}",
      number, pillar_ids[static_cast<std::size_t>(block.pillar)], block.share,
      block.known ? "" : "aannemen = false\n");
}

std::string role_text(const RoleText& role, std::size_t number) {
  std::string text =
      fmt::format("[[rollen]]\nrol = \"rol-{}\"\nuren_per_maand = {}\n", number, role.hours);
  std::string away;
  for (const int month : role.away)
    away += fmt::format("{}\"{}\"", away.empty() ? "" : ", ", iso(first_month + month));
  if (!away.empty()) text += fmt::format("afwezig = [{}]\n", away);
  if (!role.away_yearly.empty())
    text += fmt::format("afwezig_elk_jaar = [{}]\n", fmt::join(role.away_yearly, ", "));
  if (role.later)
    text += fmt::format("verloop = [{{ vanaf = \"{}\", uren_per_maand = {} }}]\n",
                        iso(first_month + role.later->first), role.later->second);
  return text;
}

std::string line_text(const LineText& line) {
  std::string text = fmt::format("[[begroting]]\njaar = {}\neenmalig = {}\nstructureel = {}\n",
                                 line.year, line.one_off, line.structural);
  if (line.label >= 0) text += fmt::format("oormerk = \"apart-{}\"\n", line.label);
  if (line.carries) text += fmt::format("overhevelen = {}\n", *line.carries);
  return text;
}

std::vector<std::string> profile_of(const TownText& town) {
  std::vector<std::string> pieces;
  pieces.push_back(
      fmt::format("[gemeente]\nnaam = \"{}\"\ninwoners = 50000\nkernen = 4\n"
                  "[planning]\nstart = {}\neinde = {}\nstreefcijfer = {}\noverhevelen = {}\n",
                  town.name, iso(first_day(first_month)),
                  iso(last_day(first_month + (town.months - 1))), mark(town.target), town.carries));
  for (std::size_t p = 0; p < pillar_count; ++p)
    pieces.push_back(pillar_text(town, p));
  for (const LineText& line : town.lines)
    pieces.push_back(line_text(line));
  for (std::size_t r = 0; r < town.roles.size(); ++r)
    pieces.push_back(role_text(town.roles[r], r));
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind)
    for (std::size_t e = 0; e < town.entries[kind].size(); ++e)
      pieces.push_back(fmt::format("[[{0}]]\nid = \"e{1}\"\nnaam = \"Onderdeel {1}\"\n{2}",
                                   entry_lists[kind], e, town.entries[kind][e].more));
  for (std::size_t m = 0; m < town.measures.size(); ++m)
    if (!town.measures[m].status.empty())
      pieces.push_back(status_text(town.measures[m], static_cast<int>(m)));
  return pieces;
}

std::vector<std::string> catalog_of(const TownText& town) {
  std::vector<std::string> pieces = {"[[bronnen]]\nid = \"bron\"\ntitel = \"Bron\"\n"};
  for (std::size_t r = 0; r < town.roles.size(); ++r)
    pieces.push_back(fmt::format("[[rollen]]\nid = \"rol-{0}\"\nnaam = \"Rol {0}\"\n", r));
  if (town.steering > 0)
    pieces.push_back(fmt::format("[regie]\nrol = \"rol-0\"\nuren = {}\n", town.steering));
  for (std::size_t b = 0; b < town.blocks.size(); ++b)
    pieces.push_back(block_text(town.blocks[b], b));
  for (std::size_t m = 0; m < town.measures.size(); ++m)
    pieces.push_back(measure_text(town.measures[m], static_cast<int>(m)));
  return pieces;
}

}  // namespace

CaseText as_text(const TownText& town) {
  return {profile_of(town), catalog_of(town)};
}

int count_of(const TownText& town, const MeasureText& measure) {
  if (measure.kind < 0) return 1;
  return static_cast<int>(town.entries[static_cast<std::size_t>(measure.kind)].size());
}

}  // namespace weerbaar::testing
