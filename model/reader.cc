// SPDX-License-Identifier: EUPL-1.2
#include "model/reader.h"

namespace weerbaar {

namespace {

const Value* find(const Value& table, std::string_view key, Value::Kind kind) {
  const Value* value = table.find(key);
  return value != nullptr && value->kind == kind ? value : nullptr;
}

}  // namespace

std::optional<Located<std::string>> text_at(const Value& table, std::string_view key) {
  const Value* value = find(table, key, Value::Kind::text);
  if (value == nullptr) return std::nullopt;
  return Located<std::string>{value->text, value->span};
}

std::string text_or_empty(const Value& table, std::string_view key) {
  const Value* value = find(table, key, Value::Kind::text);
  return value == nullptr ? std::string() : value->text;
}

std::optional<Located<std::int64_t>> number_at(const Value& table, std::string_view key) {
  const Value* value = find(table, key, Value::Kind::integer);
  if (value == nullptr) return std::nullopt;
  return Located<std::int64_t>{value->integer, value->span};
}

std::int64_t number_or(const Value& table, std::string_view key, std::int64_t otherwise) {
  const Value* value = find(table, key, Value::Kind::integer);
  return value == nullptr ? otherwise : value->integer;
}

bool flag_or(const Value& table, std::string_view key, bool otherwise) {
  const Value* value = find(table, key, Value::Kind::boolean);
  return value == nullptr ? otherwise : value->boolean;
}

std::optional<Located<Date>> date_at(const Value& table, std::string_view key) {
  const Value* value = find(table, key, Value::Kind::date);
  if (value == nullptr) return std::nullopt;
  return Located<Date>{value->date, value->span};
}

std::vector<Located<std::string>> texts_at(const Value& table, std::string_view key) {
  std::vector<Located<std::string>> texts;
  if (const Value* value = find(table, key, Value::Kind::array))
    for (const Value& item : value->items)
      if (item.kind == Value::Kind::text) texts.push_back({item.text, item.span});
  return texts;
}

std::vector<const Value*> tables_at(const Value& table, std::string_view key) {
  std::vector<const Value*> tables;
  const Value* value = table.find(key);
  if (value == nullptr) return tables;
  if (value->kind == Value::Kind::table) tables.push_back(value);
  for (const Value& item : value->items)
    if (item.kind == Value::Kind::table) tables.push_back(&item);
  return tables;
}

bool has(const Value& table, std::string_view key) {
  return table.find(key) != nullptr;
}

std::string identity_of(std::string_view list, const Value& entry) {
  std::string identity = text_or_empty(entry, "id");
  if (list == "standaard") identity += " " + text_or_empty(entry, "per");
  return identity;
}

}  // namespace weerbaar
