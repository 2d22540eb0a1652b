// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

constexpr std::array<int, step_count> usual_marks = {550, 650, 750, 850};
constexpr std::int64_t usual_hours_without_line = 40;

PillarIndex pillar_of(const Value& table) {
  const auto at = std::find(pillar_ids.begin(), pillar_ids.end(), text_or_empty(table, "pijler"));
  // A wrong one was reported; later stages count on one.
  return at == pillar_ids.end() ? 0 : static_cast<PillarIndex>(at - pillar_ids.begin());
}

}  // namespace

BlockNames block_names(const std::vector<Block>& blocks) {
  std::vector<std::pair<std::string, BlockIndex>> sorted;
  for (BlockIndex b = 0; b < blocks.size(); ++b)
    sorted.emplace_back(blocks[b].id, b);
  std::sort(sorted.begin(), sorted.end());
  BlockNames names;
  for (auto& [id, block] : sorted) {
    names.ids.push_back(std::move(id));
    names.position.push_back(block);
  }
  return names;
}

std::optional<BlockIndex> resolve_block(const Located<std::string>& id, const BlockNames& blocks,
                                        bool complete, Diagnostics& diagnostics) {
  const auto at =
      resolve(id, blocks.ids, {Code::unknown_block, "de bouwsteen", complete}, diagnostics);
  return at ? std::optional<BlockIndex>(blocks.position[*at]) : std::nullopt;
}

std::array<int, step_count> read_marks(const Value& root, Diagnostics& diagnostics) {
  const Value* scale = root.find("schaal");
  const Value* written = scale == nullptr ? nullptr : scale->find("cijfers");
  if (written == nullptr || written->items.size() != step_count) return usual_marks;
  std::array<int, step_count> marks{};
  for (std::size_t step = 0; step < step_count; ++step) {
    const Value& mark = written->items[step];
    if (mark.kind != Value::Kind::integer) return usual_marks;  // reported
    marks[step] = static_cast<int>(mark.integer);
    if (step == 0 || marks[step] > marks[step - 1]) continue;
    diagnostics.report(
        {.code = Code::marks_not_ascending,
         .message = fmt::format("het cijfer van trede {} is niet hoger dan dat van trede {}",
                                step + 1, step),
         .span = mark.span,
         .help = "zet de vier cijfers van laag naar hoog, zoals [5.5, 6.5, 7.5, 8.5]"});
    return usual_marks;
  }
  return marks;
}

std::vector<Block> read_blocks(const Value& root, const CatalogNames& names,
                               Diagnostics& diagnostics) {
  std::vector<Block> blocks;
  for (const Value* table : tables_at(root, "bouwstenen")) {
    const auto id = text_at(*table, "id");
    if (!id) continue;
    Block block;
    block.id = id->value;
    block.span = id->span;
    block.name = text_or_empty(*table, "naam");
    block.pillar = pillar_of(*table);
    block.share = static_cast<int>(number_or(*table, "aandeel", block.share));
    block.presumable = flag_or(*table, "aannemen", true);
    block.question = text_or_empty(*table, "vraag");
    block.always_asked = flag_or(*table, "altijd", false);
    const auto sentences = texts_at(*table, "treden");
    for (std::size_t step = 0; step < step_count && step < sentences.size(); ++step)
      block.sentences[step] = sentences[step].value;
    block.citations = read_citations(*table, names, diagnostics);
    blocks.push_back(std::move(block));
  }
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.pillar < b.pillar; });
  return blocks;
}

std::optional<Steering> read_steering(const Value& root, const std::optional<Steering>& below,
                                      const std::vector<std::string>& roles, bool complete,
                                      Diagnostics& diagnostics) {
  const Value* table = root.find("regie");
  if (table == nullptr || table->kind != Value::Kind::table) return below;
  if (!below && !(has(*table, "rol") && has(*table, "uren"))) return std::nullopt;
  Steering steering = below.value_or(Steering{.hours_without_line = usual_hours_without_line});
  if (const auto id = text_at(*table, "rol")) {
    const auto role = resolve(*id, roles, {Code::unknown_role, "de rol", complete}, diagnostics);
    if (!role) return below;
    steering.role = *role;
  }
  steering.hours = number_or(*table, "uren", steering.hours);
  steering.hours_without_line = number_or(*table, "uren_zonder_regel", steering.hours_without_line);
  return steering;
}

}  // namespace weerbaar
