// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

class WishReader {
 public:
  WishReader(const Catalog& catalog, const Profile& profile, bool complete,
             Diagnostics& diagnostics)
      : catalog_(catalog),
        blocks_(block_names(catalog.blocks)),
        actions_(catalog, profile, complete, diagnostics),
        complete_(complete),
        diagnostics_(diagnostics) {}

  // An action, or with a slash a step of a block.
  std::optional<Party::Wish> read(const Located<std::string>& text) const {
    const std::size_t slash = text.value.find('/');
    const std::string id = text.value.substr(0, slash);
    if (slash == std::string::npos) {
      if (is_block_alone(text) || !actions_.resolve_action(text)) return std::nullopt;
      return Party::Wish{id, std::nullopt};
    }
    const std::size_t at = id.find('@');
    const auto block =
        resolve_block({id.substr(0, at), text.span}, blocks_, complete_, diagnostics_);
    if (!block) return std::nullopt;
    if (at != std::string::npos &&
        !actions_.resolve_entry({id.substr(at + 1), text.span}, entry_kind_of(catalog_, *block),
                                catalog_.blocks[*block].id))
      return std::nullopt;
    return Party::Wish{id, text.value[slash + 1] - '0'};
  }

 private:
  // A block without a step is a slip of its own.
  bool is_block_alone(const Located<std::string>& text) const {
    const std::string id = text.value.substr(0, text.value.find('@'));
    const auto is_id = [&](const auto& item) { return item.id == id; };
    if (std::none_of(catalog_.blocks.begin(), catalog_.blocks.end(), is_id) ||
        std::any_of(catalog_.measures.begin(), catalog_.measures.end(), is_id))
      return false;
    diagnostics_.report({.code = Code::unknown_measure,
                         .message = fmt::format("`{}` is een bouwsteen, geen maatregel", id),
                         .span = text.span,
                         .help = fmt::format("schrijf de trede erbij, zoals {}/3", text.value)});
    return true;
  }

  const Catalog& catalog_;
  BlockNames blocks_;
  ActionNames actions_;
  bool complete_;
  Diagnostics& diagnostics_;
};

// Who reads the plans could not tell two of one name apart.
void check_names(const std::vector<Party>& parties, Diagnostics& diagnostics) {
  for (auto party = parties.begin(); party != parties.end(); ++party) {
    const auto before = std::find_if(parties.begin(), party, [&](const Party& other) {
      return !other.name.empty() && other.name == party->name;
    });
    if (before != party)
      diagnostics.report({.code = Code::duplicate_id,
                          .message = fmt::format("de partij `{}` staat er twee keer", party->name),
                          .span = party->span,
                          .labels = {{before->span, "hier stond zij al"}},
                          .help = "geef elke partij een eigen naam, of haal er een weg"});
  }
}

// A wish that is also its own opposite asks for nothing.
void check_wishes(const Value& table, const Party& party, Diagnostics& diagnostics) {
  const auto wanted = texts_at(table, "wil");
  // What does not exist has been told.
  if (wanted.size() != party.wants.size()) return;
  for (const auto& refused : texts_at(table, "wil_niet")) {
    const auto same = std::find_if(wanted.begin(), wanted.end(),
                                   [&](const auto& wish) { return wish.value == refused.value; });
    if (same != wanted.end())
      diagnostics.report(
          {.code = Code::duplicate_id,
           .message = fmt::format("`{}` wil `{}`, en wil dat ook niet", party.name, refused.value),
           .span = refused.span,
           .labels = {{same->span, "hier wil zij het wel"}},
           .help = "haal een van de twee weg"});
  }
}

}  // namespace

std::vector<Party> read_parties(const Value& root, const Catalog& catalog, const Profile& profile,
                                bool complete, Diagnostics& diagnostics) {
  const WishReader reader(catalog, profile, complete, diagnostics);
  std::vector<Party> parties;
  for (const Value* table : tables_at(root, "partijen")) {
    Party party;
    if (const auto name = text_at(*table, "naam")) {
      party.name = name->value;
      party.span = name->span;
    }
    if (const auto seats = number_at(*table, "zetels"))
      party.seats = static_cast<int>(seats->value);
    const auto ranking = texts_at(*table, "prioriteiten");
    PerPillar<int> seen{};
    for (std::size_t place = 0; place < ranking.size(); ++place) {
      const auto at = std::find(pillar_ids.begin(), pillar_ids.end(), ranking[place].value);
      const auto pillar = static_cast<PillarIndex>(at - pillar_ids.begin());
      ++seen[pillar];
      if (place < pillar_count) party.ranking[place] = pillar;
    }
    const Value* written = table->find("prioriteiten");
    const bool known = written != nullptr && ranking.size() == written->items.size();
    const bool each_once =
        std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; });
    if (known && !each_once)
      diagnostics.report(
          {.code = Code::party_ranking,
           .message = fmt::format("`{}` noemt niet elke pijler precies een keer", party.name),
           .span = written->span,
           .help = fmt::format("zet deze zes op volgorde: {}", fmt::join(pillar_ids, ", "))});
    const auto wishes = [&](std::string_view key) {
      std::vector<Party::Wish> found;
      for (const auto& text : texts_at(*table, key))
        if (auto wish = reader.read(text)) found.push_back(std::move(*wish));
      return found;
    };
    party.wants = wishes("wil");
    party.rejects = wishes("wil_niet");
    check_wishes(*table, party, diagnostics);
    parties.push_back(std::move(party));
  }
  check_names(parties, diagnostics);
  return parties;
}

}  // namespace weerbaar
