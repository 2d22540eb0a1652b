// SPDX-License-Identifier: EUPL-1.2
#include "model/suggest.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/plain_text.h"

namespace weerbaar {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  // Rolling rows of the classic table: two rows back are needed for a transposition.
  std::vector<std::size_t> before(right.size() + 1);
  std::vector<std::size_t> previous(right.size() + 1);
  std::vector<std::size_t> current(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j)
    previous[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
        current[j] = std::min(current[j], before[j - 2] + 1);
    }
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return previous[right.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::size_t limit = std::max<std::size_t>(1, word.size() / 3) + 1;
  std::string best;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < limit) {
      limit = distance;
      best = candidate;
    }
  }
  return best;
}

namespace {

constexpr std::size_t least_part = 3;   // letters: less is in too many names
constexpr std::size_t most_listed = 8;  // more is no help
constexpr std::size_t short_list = 20;  // so few can all be shown

// Whether every word of it is somewhere in the text.
bool contains_all(std::string_view text, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('-'), words.size());
    if (text.find(words.substr(0, end)) == std::string_view::npos) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

}  // namespace

std::optional<std::string> id_of_name(std::string_view name, const std::vector<Nameable>& known) {
  const std::string wanted = folded(name, '-');
  std::optional<std::string> found;
  for (const Nameable& each : known) {
    if (wanted.empty() || folded(each.name, '-') != wanted) continue;
    if (found) return std::nullopt;
    found = each.id;
  }
  return found;
}

std::vector<std::string> likely(std::string_view word, const std::vector<Nameable>& known) {
  const std::string wanted = folded(word, '-');
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const Nameable& each : known) {
    ids.push_back(each.id);
    names.push_back(folded(each.name, '-'));
  }
  const auto by_name = [&](const std::string& name) {
    return known[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) -
                                          names.begin())]
        .id;
  };
  if (std::find(ids.begin(), ids.end(), wanted) != ids.end()) return {wanted};
  if (wanted.empty()) return {};
  if (std::find(names.begin(), names.end(), wanted) != names.end()) return {by_name(wanted)};
  if (const std::string near = nearest(wanted, ids); !near.empty()) return {near};
  if (const std::string near = nearest(wanted, names); !near.empty()) return {by_name(near)};
  std::vector<std::string> found;
  for (std::size_t at = 0; at < known.size() && wanted.size() >= least_part; ++at)
    if (contains_all(ids[at], wanted) || contains_all(names[at], wanted) ||
        (ids[at].size() > least_part && wanted.starts_with(ids[at] + "-")))
      found.push_back(ids[at]);
  return found;
}

std::string advice_on_id(std::string_view word, const std::vector<Nameable>& known,
                         std::string_view otherwise) {
  const std::vector<std::string> found = likely(word, known);
  if (found.size() == 1) return fmt::format("bedoelde u `{}`?", found.front());
  const auto list = [](const std::vector<std::string>& ids) {
    return fmt::format("kies uit: {}", fmt::join(ids, ", "));
  };
  if (found.size() > 1 && found.size() <= most_listed) return list(found);
  if (known.empty() || known.size() > short_list) return std::string(otherwise);
  std::vector<std::string> all;
  for (const Nameable& each : known)
    all.push_back(each.id);
  return list(all);
}

}  // namespace weerbaar
