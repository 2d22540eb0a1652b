// SPDX-License-Identifier: EUPL-1.2
#include "model/schema.h"

#include <fmt/format.h>

#include <vector>

#include "model/number_text.h"

namespace weerbaar {

namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

// Objects and lists, indented; the commas go where they belong.
class JsonText {
 public:
  void open(std::string_view key, char bracket) {
    begin(key);
    text_ += bracket;
    empty_.push_back(true);
  }
  void close(char bracket) {
    const bool empty = empty_.back();
    empty_.pop_back();
    if (!empty) new_line();
    text_ += bracket;
  }
  void put(std::string_view key, std::string_view value) {
    begin(key);
    text_ += value;
  }
  std::string finish() { return std::move(text_) + "\n"; }

 private:
  void begin(std::string_view key) {
    if (!empty_.empty()) {
      if (!empty_.back()) text_ += ',';
      empty_.back() = false;
      new_line();
    }
    if (!key.empty()) text_ += quoted(key) + ": ";
  }
  void new_line() { text_ += "\n" + std::string(2 * empty_.size(), ' '); }

  std::string text_;
  std::vector<bool> empty_;  // one an open bracket: nothing in it yet
};

std::string number_text(std::int64_t hundredths) {
  if (hundredths % 100 == 0) return fmt::format("{}", hundredths / 100);
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string range_text(const Key& key) {
  if (key.kind == Kind::hundredths)
    return fmt::format(" ({} tot en met {})", dutch_hundredths(key.min), dutch_hundredths(key.max));
  if (key.kind == Kind::integer) return fmt::format(" ({} tot en met {})", key.min, key.max);
  return "";
}

constexpr std::string_view word_pattern = "[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?";

class SchemaWriter {
 public:
  explicit SchemaWriter(SchemaFor use) : use_(use) {}

  std::string write(const Table& format, std::string_view title) {
    json_.open("", '{');
    json_.put("$schema", quoted("http://json-schema.org/draft-07/schema#"));
    json_.put("title", quoted(title));
    table(format, required_of(format, use_ == SchemaFor::overlay));
    json_.close('}');
    return json_.finish();
  }

 private:
  // The required keys of a table; of one that changes an entry or a part of it only what finds it.
  static std::vector<std::string_view> required_of(const Table& format, bool changes) {
    std::vector<std::string_view> names;
    for (const Key& key : format.keys)
      if (key.required && (!changes || key.name == "id" || key.name == "per"))
        names.push_back(key.name);
    return names;
  }

  void table(const Table& format, const std::vector<std::string_view>& required) {
    json_.put("type", quoted("object"));
    if (format.any != nullptr)
      any_member(*format.any);
    else
      json_.put("additionalProperties", "false");
    json_.open("properties", '{');
    for (const Key& key : format.keys) {
      json_.open(key.name, '{');
      json_.put("description", quoted(std::string(key.meaning) + range_text(key)));
      member(key);
      json_.close('}');
    }
    json_.close('}');
    if (required.empty()) return;
    json_.open("required", '[');
    for (const std::string_view name : required)
      json_.put("", quoted(name));
    json_.close(']');
  }

  // Of a table whose keys are ids.
  void any_member(const Key& key) {
    json_.open("propertyNames", '{');
    json_.put("pattern", quoted(fmt::format("^{}$", word_pattern)));
    json_.close('}');
    json_.open("additionalProperties", '{');
    member(key);
    json_.close('}');
  }

  void member(const Key& key) {
    if (!key.list) {
      single(key);
      return;
    }
    json_.put("type", quoted("array"));
    if (key.count > 0) {
      json_.put("minItems", fmt::format("{}", key.count));
      json_.put("maxItems", fmt::format("{}", key.count));
    }
    json_.open("items", '{');
    single(key);
    json_.close('}');
  }

  void text_with(std::string_view pattern) {
    json_.put("type", quoted("string"));
    json_.put("pattern", quoted(pattern));
  }

  void choice(const Key& key) {
    json_.open("enum", '[');
    for (const std::string_view word : key.choices)
      json_.put("", quoted(word));
    json_.close(']');
  }

  void requirement(const Key& key) {
    json_.open("anyOf", '[');
    json_.open("", '{');
    text_with(fmt::format("^{}$", word_pattern));
    json_.close('}');
    json_.open("", '{');
    table(*key.table, required_of(*key.table, false));
    json_.close('}');
    json_.close(']');
  }

  void standing(const Key& key) {
    json_.open("anyOf", '[');
    json_.open("", '{');
    choice(key);
    json_.close('}');
    json_.open("", '{');
    number("number", number_text(key.min), number_text(key.max));
    json_.close('}');
    json_.close(']');
  }

  void number(std::string_view kind, const std::string& min, const std::string& max) {
    json_.put("type", quoted(kind));
    json_.put("minimum", min);
    json_.put("maximum", max);
  }

  void single(const Key& key) {
    switch (key.kind) {
      case Kind::text:
        if (key.choices.empty())
          text_with("[^ \\t\\n]");
        else
          choice(key);
        break;
      case Kind::id:
        text_with(fmt::format("^{}$", word_pattern));
        break;
      case Kind::action_id:
        text_with(fmt::format("^{0}(@{0})?$", word_pattern));
        break;
      case Kind::municipality_code:
        text_with("^GM[0-9]{4}$");
        break;
      case Kind::integer:
        number("integer", fmt::format("{}", key.min), fmt::format("{}", key.max));
        break;
      case Kind::hundredths:
        number("number", number_text(key.min), number_text(key.max));
        break;
      case Kind::boolean:
        json_.put("type", quoted("boolean"));
        break;
      case Kind::date:
        json_.put("type", quoted("string"));
        json_.put("format", quoted("date"));
        break;
      case Kind::month:
        text_with("^[0-9]{4}-(0[1-9]|1[0-2])$");
        break;
      case Kind::table:
        table(*key.table, may_be_part(key) && !key.list
                              ? std::vector<std::string_view>{}
                              : required_of(*key.table, may_be_part(key)));
        break;
      case Kind::requirement:
        requirement(key);
        break;
      case Kind::wish:
        text_with(fmt::format("^{0}(@{0})?(/[1-4])?$", word_pattern));
        break;
      case Kind::standing:
        standing(key);
        break;
    }
  }

  // In an overlay a table changes the keys it names, and so does an entry of a list that is found
  // by its id; any other list is replaced as a whole.
  bool may_be_part(const Key& key) const {
    return use_ == SchemaFor::overlay && (!key.list || find_key(*key.table, "id") != nullptr);
  }

  SchemaFor use_;
  JsonText json_;
};

}  // namespace

std::string json_schema(const Table& format, std::string_view title, SchemaFor use) {
  return SchemaWriter(use).write(format, title);
}

}  // namespace weerbaar
