// SPDX-License-Identifier: EUPL-1.2
// What read_catalog and read_profile are made of: each part in the file that bears its name.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/check.h"

namespace weerbaar {

// ---- read_blocks.cc ----

// Blocks are not in the order of their ids, so they are found by a list that is.
struct BlockNames {
  std::vector<std::string> ids;      // sorted
  std::vector<BlockIndex> position;  // of each id
};
BlockNames block_names(const std::vector<Block>& blocks);
std::optional<BlockIndex> resolve_block(const Located<std::string>& id, const BlockNames& blocks,
                                        bool complete, Diagnostics& diagnostics);

struct CatalogNames {  // what a measure can refer to; each sorted
  std::vector<std::string> measures;
  std::vector<std::string> roles;
  std::vector<std::string> partners;
  std::vector<std::string> sources;
  BlockNames blocks;
  bool complete = true;
};

std::array<int, step_count> read_marks(const Value& root, Diagnostics& diagnostics);
std::vector<Block> read_blocks(const Value& root, const CatalogNames& names,
                               Diagnostics& diagnostics);
// `below`: what holds for the keys that are not written; when none does, there is no steering.
std::optional<Steering> read_steering(const Value& root, const std::optional<Steering>& below,
                                      const std::vector<std::string>& roles, bool complete,
                                      Diagnostics& diagnostics);

// ---- read_measure.cc ----

std::vector<Citation> read_citations(const Value& entry, const CatalogNames& names,
                                     Diagnostics& diagnostics);
// With the findings about this measure by itself. The blocks: for its pillar.
Measure read_measure(const Value& entry, const CatalogNames& names,
                     const std::vector<Block>& blocks, Diagnostics& diagnostics);

// ---- read_entries.cc ----

std::array<std::vector<Entry>, entry_kind_count> read_usual_entries(const Value& root,
                                                                    Diagnostics& diagnostics);
// The entries of the profile and what it has none of; the catalog's where it says neither.
void read_entries(const Value& root, const Catalog& catalog, Diagnostics& diagnostics,
                  Profile& profile);

// ---- check_municipality.cc ----

// Also takes the safety region from the list, where the profile does not say it.
void check_municipality(const Value& root, Municipality& municipality, Diagnostics& diagnostics);

// ---- check_example.cc ----

// What is still as `nieuw` wrote it for an example.
void check_example(const Value& root, const Profile& profile, Diagnostics& diagnostics);

// ---- check_without_effect.cc ----

// What is written and changes no plan.
void check_without_effect(const Document& document, const Profile& profile, const Catalog& catalog,
                          Diagnostics& diagnostics);

// ---- read_means.cc: money and people ----

std::vector<BudgetLine> read_budget(const Value& root, const Planning& planning,
                                    Diagnostics& diagnostics);
std::vector<Capacity> read_capacities(const Value& root, const std::vector<std::string>& roles,
                                      bool complete, Diagnostics& diagnostics);

// ---- read_actions.cc ----

// What the profile says of measures: statuses and own figures. All before is there.
void read_actions(const Value& root, const Catalog& catalog, bool complete,
                  Diagnostics& diagnostics, Profile& profile);

// ---- read_parties.cc ----

std::vector<Party> read_parties(const Value& root, const Catalog& catalog, const Profile& profile,
                                bool complete, Diagnostics& diagnostics);

// What `maatregel@onderdeel` names, in a status and in a wish; read_actions.cc.
struct ActionName {
  MeasureIndex measure = 0;
  std::optional<EntryIndex> entry;
};
class ActionNames {
 public:
  ActionNames(const Catalog& catalog, const Profile& profile, bool complete,
              Diagnostics& diagnostics);

  std::optional<ActionName> resolve_action(const Located<std::string>& id) const;
  // The entry of that kind; `holder` is what has it, a measure or a block.
  std::optional<EntryIndex> resolve_entry(const Located<std::string>& id,
                                          std::optional<EntryKind> kind,
                                          const std::string& holder) const;

 private:
  const Catalog& catalog_;
  const Profile& profile_;
  std::vector<std::string> measures_;
  std::vector<std::string> titles_;  // of each
  bool complete_;
  Diagnostics& diagnostics_;
};

template <class Item>
std::vector<std::string> sorted_ids(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const Item& item : items)
    ids.push_back(item.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace weerbaar
