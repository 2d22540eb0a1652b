// SPDX-License-Identifier: EUPL-1.2
#include "model/municipality_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "model/suggest.h"

namespace weerbaar {

namespace {

constexpr char separator = ';';

template <class Take>
void each_row(std::string_view text, std::size_t columns, const Take& take) {
  bool is_heading = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    if (is_heading) {
      is_heading = false;
      continue;
    }
    std::vector<std::string> cells(1);
    for (const char c : line)
      if (c == separator)
        cells.emplace_back();
      else
        cells.back() += c;
    if (cells.size() != columns) throw std::logic_error("a row of another length: " + cells[0]);
    take(cells);
  }
}

std::int64_t number_of(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Date date_of(std::string_view text) {  // 2027-01-01
  return {static_cast<int>(number_of(text.substr(0, 4))),
          static_cast<int>(number_of(text.substr(5, 2))),
          static_cast<int>(number_of(text.substr(8, 2)))};
}

// The letters with marks that Dutch and Frisian names have, as two bytes each.
constexpr std::array<std::pair<std::string_view, char>, 22> plain_letters = {{
    {"á", 'a'}, {"à", 'a'}, {"â", 'a'}, {"ä", 'a'}, {"é", 'e'}, {"è", 'e'}, {"ê", 'e'}, {"ë", 'e'},
    {"í", 'i'}, {"î", 'i'}, {"ï", 'i'}, {"ó", 'o'}, {"ô", 'o'}, {"ö", 'o'}, {"ú", 'u'}, {"û", 'u'},
    {"ü", 'u'}, {"Á", 'a'}, {"Â", 'a'}, {"É", 'e'}, {"Ú", 'u'}, {"Û", 'u'},
}};

// Only the letters and digits, small and without marks: "Súdwest-Fryslân" -> "sudwestfryslan". The
// word before it, as in "Gemeente Utrecht", is no part of the name.
std::string folded(std::string_view name) {
  std::string text;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char c = name[at];
    if (c >= 'A' && c <= 'Z')
      text += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      text += c;
    for (const auto& [letter, plain] : plain_letters)
      if (name.substr(at, letter.size()) == letter) text += plain;
  }
  constexpr std::string_view kind = "gemeente";
  if (name.size() > kind.size() && name[kind.size()] == ' ' && text.starts_with(kind))
    text.erase(0, kind.size());
  return text;
}

// "Bergen (NH.)" -> "Bergen ".
std::string_view without_addition(std::string_view name) {
  return name.substr(0, name.find('('));
}

std::string text_of(std::string_view path) {
  for (const SourceFile& file : municipality_files())
    if (file.path == path) return file.text;
  throw std::logic_error("a list of municipalities is missing");
}

MunicipalityList read_shipped() {
  MunicipalityList list;
  each_row(text_of("model/municipalities/gemeenten.csv"), 5,
           [&](const std::vector<std::string>& row) {
             list.municipalities.push_back({row[0], row[1], row[2], number_of(row[3]), row[4]});
           });
  each_row(
      text_of("model/municipalities/herindelingen.csv"), 5,
      [&](const std::vector<std::string>& row) {
        list.redivisions.push_back({row[0], row[1], row[2], date_of(row[3]), row[4] == "gedaan"});
      });
  return list;
}

}  // namespace

const MunicipalityList& shipped_municipalities() {
  static const MunicipalityList list = read_shipped();
  return list;
}

bool is_made_up(std::string_view code) {
  return code.starts_with("GM99");
}

const ListedMunicipality* with_code(const MunicipalityList& list, std::string_view code) {
  const auto at = std::lower_bound(
      list.municipalities.begin(), list.municipalities.end(), code,
      [](const ListedMunicipality& each, std::string_view wanted) { return each.code < wanted; });
  return at != list.municipalities.end() && at->code == code ? &*at : nullptr;
}

const Redivision* redivision_of(const MunicipalityList& list, std::string_view code) {
  for (const Redivision& each : list.redivisions)
    if (each.code == code) return &each;
  return nullptr;
}

bool is_same_name(std::string_view left, std::string_view right) {
  return folded(left) == folded(right);
}

bool has_name(const ListedMunicipality& municipality, std::string_view name) {
  return is_same_name(municipality.name, name) ||
         is_same_name(without_addition(municipality.name), name) ||
         (!municipality.other_name.empty() && is_same_name(municipality.other_name, name));
}

std::vector<const ListedMunicipality*> with_name(const MunicipalityList& list,
                                                 std::string_view name) {
  std::vector<const ListedMunicipality*> found;
  if (folded(name).empty()) return found;
  for (const ListedMunicipality& each : list.municipalities)
    if (has_name(each, name)) found.push_back(&each);
  return found;
}

const Redivision* redivision_with_name(const MunicipalityList& list, std::string_view name) {
  for (const Redivision& each : list.redivisions)
    if (is_same_name(each.name, name)) return &each;
  return nullptr;
}

std::string nearest_name(const MunicipalityList& list, std::string_view name) {
  std::vector<std::string> known;
  for (const ListedMunicipality& each : list.municipalities)
    known.push_back(folded(without_addition(each.name)));
  const std::string near = nearest(folded(name), known);
  // One slip: a made-up name such as Nieuwdorp is but two letters from Nieuwkoop.
  if (near.empty() || edit_distance(folded(name), near) > 1) return "";
  const auto at = std::find(known.begin(), known.end(), near) - known.begin();
  return list.municipalities[static_cast<std::size_t>(at)].name;
}

}  // namespace weerbaar
