// SPDX-License-Identifier: EUPL-1.2
// The six pillars, in the order of the VNG guide as the scan report lists them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weerbaar {

inline constexpr std::size_t pillar_count = 6;
using PillarIndex = std::size_t;  // 0..5, into the arrays below

inline constexpr std::array<std::string_view, pillar_count> pillar_ids = {
    "eigen-continuiteit", "crisisorganisatie", "vitale-voorzieningen",
    "sociaal-weefsel",    "zelfredzaamheid",   "samenleving"};

inline constexpr std::array<std::string_view, pillar_count> pillar_names = {
    "Eigen continuïteit", "Crisisorganisatie", "Vitale voorzieningen",
    "Sociaal weefsel",    "Zelfredzaamheid",   "Samenleving als systeem"};

// What each is, in our own words; the definitions are in chapter 2 of the scan report.
inline constexpr std::array<std::string_view, pillar_count> pillar_meanings = {
    "De gemeente zelf blijft werken: uitkeringen, besluiten, systemen en balies.",
    "De mensen en afspraken om snel op te treden staan klaar.",
    "Stroom, water, telefoon en zorg blijven zoveel mogelijk werken.",
    "Mensen kennen en helpen elkaar, ook als het lang duurt.",
    "Inwoners, bedrijven en organisaties kunnen zelf vooruit, en weer opstarten.",
    "Overheid, bedrijven, organisaties en inwoners vullen elkaar aan."};

// A mark in hundredths, and what can lie between a mark and its target.
inline constexpr int lowest_mark = 100;
inline constexpr int highest_mark = 1000;

// The weight of a pillar is this less its priority, both in hundredths.
inline constexpr int weight_base = 700;

// Figure 8 of the scan report (Berenschot, 7 April 2026): the mean mark and the mean rank that
// the municipalities gave, in hundredths. Shown beside a municipality's own; never used in a
// decision.
inline constexpr std::array<int, pillar_count> national_mean_mark = {570, 680, 550, 610, 590, 580};
inline constexpr std::array<int, pillar_count> national_mean_rank = {255, 351, 303, 425, 305, 461};

// A value for each pillar.
template <class T>
using PerPillar = std::array<T, pillar_count>;

}  // namespace weerbaar
