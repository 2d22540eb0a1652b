#include "model/conform.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/number_text.h"
#include "model/plain_text.h"
#include "model/suggest.h"
#include "model/unknown_key.h"
#include "model/utf8.h"
#include "model/written_value.h"

namespace weerbaar {

namespace {

std::string_view words_for(const Value& value) {
  switch (value.kind) {
    case Value::Kind::text:
      return "tekst";
    case Value::Kind::integer:
      return "een heel getal";
    case Value::Kind::decimal:
      return "een getal met decimalen";
    case Value::Kind::boolean:
      return "true of false";
    case Value::Kind::date:
      return "een datum";
    case Value::Kind::array:
      return "een lijst";
    case Value::Kind::table:
      return "een tabel";
    case Value::Kind::other:
      return "een tijd";
  }
  return "";
}

bool is_decimal(const Key& key) {
  return key.kind == Kind::hundredths || key.kind == Kind::standing;
}

// As it is to be written, with a point.
std::string written_range(const Key& key) {
  if (!is_decimal(key)) return fmt::format("{} tot en met {}", key.min, key.max);
  const auto written = [](std::int64_t hundredths) {
    return fmt::format("{}.{}", hundredths / 100, hundredths % 100 / 10);
  };
  return fmt::format("{} tot en met {}", written(key.min), written(key.max));
}

std::string range_text(const Key& key) {
  if (is_decimal(key))
    return fmt::format("{} tot en met {}", dutch_hundredths(key.min), dutch_hundredths(key.max));
  return fmt::format("{} tot en met {}", dutch_number(key.min), dutch_number(key.max));
}

class Conformer {  // one run over one file: carries where findings go
 public:
  Conformer(const Table& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

  Value run(Value value) {
    Value result = table(std::move(value), root_);
    for (auto& [home, member] : misplaced_)
      put_home(home.path, std::move(member), result);
    return result;
  }

 private:
  Value table(Value value, const Table& format) {
    Value result{.kind = value.kind, .span = value.span};
    result.members.reserve(value.members.size());
    std::vector<Member> meant;
    for (Member& member : value.members) {
      if (const Key* key = find_key(format, member.key))
        result.members.push_back(
            {member.key, member.key_span, this->member(std::move(member.value), *key)});
      else if (format.any != nullptr)
        free_member(std::move(member), *format.any, result);
      else
        unknown(std::move(member), format, meant);
    }
    for (Member& member : meant)
      add(std::move(member), result);
    return result;
  }

  // What was written is there already; of two tables both have their say.
  static void add(Member member, Value& table) {
    for (Member& present : table.members) {
      if (present.key != member.key) continue;
      if (present.value.kind == Value::Kind::table)
        for (Member& inner : member.value.members)
          add(std::move(inner), present.value);
      return;
    }
    table.members.push_back(std::move(member));
  }

  static void put_home(std::span<const std::string_view> path, Member member, Value& table) {
    if (path.empty()) {
      add(std::move(member), table);
      return;
    }
    for (Member& present : table.members)
      if (present.key == path.front()) {
        put_home(path.subspan(1), std::move(member), present.value);
        return;
      }
  }

  // Which ids there are only the reader knows.
  void free_member(Member member, const Key& any, Value& result) {
    if (!is_word(member.key)) {
      invalid_id(member.key, member.key_span);
      return;
    }
    Key key = any;
    key.name = member.key;
    Value value = this->member(std::move(member.value), key);
    result.members.push_back({std::move(member.key), member.key_span, std::move(value)});
  }

  Value member(Value value, const Key& key) {
    if (!key.list) return single(std::move(value), key);
    if (value.kind != Value::Kind::array)
      return wrong(value, key,
                   key.kind == Kind::table
                       ? fmt::format("schrijf [[{}]] met dubbele haken", key.name)
                       : "zet er rechte haken omheen: [ ... ]");
    if (value.items.size() > most_entries(key.name)) return too_many(value, key);
    conform_items(value.items, key);
    if (key.count == 0 || value.items.size() == key.count) return value;
    diagnostics_.report({.code = Code::wrong_count,
                         .message = fmt::format("bij `{}` horen er {}, maar hier staan er {}",
                                                key.name, key.count, value.items.size()),
                         .span = value.span,
                         .help = fmt::format("`{}` is {}", key.name, key.meaning)});
    return broken(value);
  }

  // Of things that all are of the same wrong kind, the first stands for the rest.
  void conform_items(std::vector<Value>& items, Key key) {
    key.list = false;
    std::optional<Value::Kind> refused;
    for (Value& item : items) {
      const Value::Kind kind = item.kind;
      if (refused != kind)
        item = single(std::move(item), key);
      else
        item = broken(item);
      if (kind != Value::Kind::text && item.kind == Value::Kind::other) refused = kind;
    }
  }

  Value too_many(const Value& value, const Key& key) {
    diagnostics_.report(
        {.code = Code::out_of_range,
         .message = fmt::format("bij `{}` staan er {}; dat mogen er hooguit {} zijn", key.name,
                                dutch_number(static_cast<std::int64_t>(value.items.size())),
                                dutch_number(static_cast<std::int64_t>(most_entries(key.name)))),
         .span = value.items[most_entries(key.name)].span,
         .help = "haal weg wat er te veel is"});
    return broken(value);
  }

  Value single(Value value, const Key& key) {
    switch (key.kind) {
      case Kind::text:
        return is(value, Value::Kind::text, key) ? text(std::move(value), key) : broken(value);
      case Kind::id:
      case Kind::action_id:
      case Kind::wish:
        return is(value, Value::Kind::text, key) ? id(std::move(value), key) : broken(value);
      case Kind::municipality_code:
        return is(value, Value::Kind::text, key) ? municipality_code(std::move(value))
                                                 : broken(value);
      case Kind::integer:
        return is(value, Value::Kind::integer, key) ? range(std::move(value), key) : broken(value);
      case Kind::hundredths:
        return hundredths(std::move(value), key);
      case Kind::boolean:
        return is(value, Value::Kind::boolean, key) ? std::move(value) : broken(value);
      case Kind::date:
        return is(value, Value::Kind::date, key) ? std::move(value) : broken(value);
      case Kind::month:
        return is(value, Value::Kind::text, key) ? month(std::move(value), key) : broken(value);
      case Kind::table:
        return is(value, Value::Kind::table, key) ? table(std::move(value), *key.table)
                                                  : broken(value);
      case Kind::requirement:
        return requirement(std::move(value), key);
      case Kind::standing:
        return value.kind == Value::Kind::text ? text(std::move(value), key)
                                               : hundredths(std::move(value), key);
    }
    return broken(value);
  }

  bool is(const Value& value, Value::Kind kind, const Key& key) {
    if (value.kind == kind) return true;
    wrong(value, key, advice_on_kind(value, key));
    return false;
  }

  static std::string advice_on_kind(const Value& value, const Key& key) {
    const bool quoted = value.kind == Value::Kind::text;
    const std::string written = value.kind == Value::Kind::integer
                                    ? fmt::format("{}", value.integer)
                                    : value.text;  // of text and of a decimal
    if (key.kind == Kind::month && value.kind == Value::Kind::date)
      return fmt::format("schrijf \"{}\"", iso(month_of(value.date)));
    if (is_text(key.kind) && !written.empty() && key.choices.empty())
      return fmt::format("zet het tussen aanhalingstekens: \"{}\"", written);
    if (const std::string advice = advice_on_value(written, key.name, key.kind); !advice.empty())
      return advice + (quoted && key.kind != Kind::boolean ? ", zonder aanhalingstekens" : "");
    return meaning_of(key);
  }

  static std::string meaning_of(const Key& key) {
    if (!key.choices.empty()) return fmt::format("kies uit: {}", fmt::join(key.choices, ", "));
    if (key.kind == Kind::boolean) return fmt::format("schrijf true of false; {}", key.meaning);
    if (key.kind != Kind::table) return fmt::format("`{}` is {}", key.name, key.meaning);
    std::vector<std::string_view> names;
    for (const Key& each : key.table->keys)
      names.push_back(each.name);
    return fmt::format("schrijf {} = {{ {} = ... }}; er kan in staan: {}", key.name,
                       names.empty() ? "naam" : names.front(), fmt::join(names, ", "));
  }

  static Value broken(const Value& value) {
    Value result;
    result.span = value.span;
    return result;
  }

  Value wrong(const Value& value, const Key& key, std::string help) {
    diagnostics_.report(
        {.code = Code::wrong_type,
         .message = fmt::format("bij `{}` staat {}, maar hier hoort {}", key.name, words_for(value),
                                key.list ? "een lijst" : words_for(key.kind)),
         .span = value.span,
         .help = std::move(help)});
    return broken(value);
  }

  Value text(Value value, const Key& key) {
    if (value.text.find_first_not_of(" \t\n") == std::string::npos) {
      diagnostics_.report({.code = Code::out_of_range,
                           .message = fmt::format("`{}` is leeg", key.name),
                           .span = value.span,
                           .help = fmt::format("vul in: {}", key.meaning)});
      return broken(value);
    }
    if (code_point_count(value.text) > max_text) {
      diagnostics_.report(
          {.code = Code::out_of_range,
           .message = fmt::format("`{}` is langer dan {} tekens", key.name, dutch_number(max_text)),
           .span = value.span,
           .help = "maak de tekst korter"});
      return broken(value);
    }
    if (key.choices.empty() ||
        std::find(key.choices.begin(), key.choices.end(), value.text) != key.choices.end())
      return value;
    const std::vector<std::string> known(key.choices.begin(), key.choices.end());
    std::string near = nearest(value.text, known);
    if (near.empty()) near = nearest(folded(value.text, '-'), known);
    diagnostics_.report(
        {.code = key.choice_code,
         .message = key.choice_code == Code::unknown_pillar
                        ? fmt::format("`{}` is geen pijler", value.text)
                        : fmt::format("`{}` kan hier niet bij `{}`", value.text, key.name),
         .span = value.span,
         .help = near.empty()
                     ? fmt::format("kies uit: {}", fmt::join(known, ", "))
                     : fmt::format("bedoelde u `{}`? Kies uit: {}", near, fmt::join(known, ", "))});
    return broken(value);
  }

  static bool is_word(std::string_view part) {
    return !part.empty() && part.front() != '-' && part.back() != '-' && part.size() <= max_id &&
           std::all_of(part.begin(), part.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
  }

  // A new name may be anything, so a good one is made of what was written.
  void invalid_id(std::string_view text, SourceSpan span) {
    std::string name = folded(text, '-');
    std::erase_if(name, [](char c) { return !is_word(std::string_view(&c, 1)) && c != '-'; });
    const std::string_view rule = "gebruik kleine letters, cijfers en streepjes";
    diagnostics_.report(
        {.code = Code::invalid_id,
         .message = fmt::format("`{}` kan geen korte naam zijn", text),
         .span = span,
         .help = is_word(name) ? fmt::format("{}: {}", rule, name) : std::string(rule)});
  }

  Value id(Value value, const Key& key) {
    std::string_view action = value.text;
    if (const std::size_t slash = action.rfind('/');
        key.kind == Kind::wish && slash != std::string_view::npos) {
      const std::string_view step = action.substr(slash + 1);
      if (step.size() != 1 || step[0] < '1' || step[0] > '4') return no_step(value);
      action = action.substr(0, slash);
    }
    const std::size_t at = key.kind == Kind::id ? std::string_view::npos : action.find('@');
    const bool good = at == std::string_view::npos
                          ? is_word(action)
                          : is_word(action.substr(0, at)) && is_word(action.substr(at + 1));
    // What it refers to is looked up later, and then it is known what was meant.
    const bool refers = key.refers || key.kind != Kind::id;
    if (good || (refers && !folded(value.text, '-').empty())) return value;
    invalid_id(value.text, value.span);
    return broken(value);
  }

  Value no_step(const Value& value) {
    diagnostics_.report(
        {.code = Code::invalid_id,
         .message = fmt::format("`{}` is geen trede van een bouwsteen", value.text),
         .span = value.span,
         .help = "schrijf de bouwsteen, een streep en 1, 2, 3 of 4, zoals noodsteunpunten/3"});
    return broken(value);
  }

  Value municipality_code(Value value) {
    if (is_municipality_code(value.text)) return value;
    const std::string meant = meant_municipality_code(value.text);
    diagnostics_.report(
        {.code = Code::invalid_id,
         .message = fmt::format("`{}` is geen CBS-code van een gemeente", value.text),
         .span = value.span,
         .help = meant.empty() ? "schrijf GM en vier cijfers, zoals GM9999, of haal de regel weg"
                               : fmt::format("bedoelde u `{}`?", meant)});
    return broken(value);
  }

  Value month(Value value, const Key& key) {
    if (parse_month(value.text)) return value;
    std::string advice = advice_on_value(value.text, key.name, key.kind);
    if (advice.empty()) advice = "schrijf jaar en maand, zoals \"2027-07\"";
    diagnostics_.report({.code = Code::wrong_type,
                         .message = fmt::format("`{}` is niet te lezen als een maand", value.text),
                         .span = value.span,
                         .help = std::move(advice)});
    return broken(value);
  }

  Value range(Value value, const Key& key) {
    if (value.integer >= key.min && value.integer <= key.max) return value;
    std::string help = fmt::format("kies een waarde van {}", written_range(key));
    const bool forgot_point = is_decimal(key) && key.range_code == Code::mark_out_of_range &&
                              value.integer / 10 >= key.min && value.integer / 10 <= key.max;
    if (forgot_point) {
      const std::int64_t meant = value.integer / 10;
      help += fmt::format("; bedoelde u {}.{}?", meant / 100, meant % 100 / 10);
    }
    const std::string found =
        is_decimal(key) ? dutch_hundredths(value.integer) : dutch_number(value.integer);
    diagnostics_.report(
        {.code = key.range_code,
         .message = fmt::format("`{}` is {}; dat moet {} zijn", key.name, found, range_text(key)),
         .span = value.span,
         .help = help});
    return broken(value);
  }

  Value hundredths(Value value, const Key& key) {
    constexpr std::int64_t far = 1'000'000'000'000;  // beyond any range; keeps the product small
    if (value.kind == Value::Kind::integer) {
      value.integer = std::clamp(value.integer, -far, far) * 100;
    } else if (value.kind == Value::Kind::decimal) {
      if (!(std::abs(value.decimal) < static_cast<double>(far)))
        return wrong(value, key, fmt::format("kies een waarde van {}", written_range(key)));
      const double scaled = value.decimal * 100;
      value.integer = std::llround(scaled);
      if (std::abs(scaled - static_cast<double>(value.integer)) > 1e-6) {
        diagnostics_.report({.code = Code::too_precise,
                             .message = fmt::format("`{}` heeft meer dan twee decimalen", key.name),
                             .span = value.span,
                             .help = "rond af op hooguit twee cijfers achter de punt"});
        return broken(value);
      }
    } else {
      return wrong(value, key, advice_on_kind(value, key));
    }
    value.kind = Value::Kind::integer;
    return range(std::move(value), key);
  }

  Value requirement(Value value, const Key& key) {
    if (value.kind == Value::Kind::table) return table(std::move(value), *key.table);
    if (value.kind != Value::Kind::text)
      return wrong(value, key,
                   "schrijf bijvoorbeeld [\"a\", { id = \"b\", als = \"inzicht <= 2\" }]");
    Value result;
    result.kind = Value::Kind::table;
    result.span = value.span;
    result.members.push_back({"id", value.span, id(std::move(value), key)});
    return result;
  }

  // A misspelt or misplaced key stands for the one that was meant: that one is not missing as well.
  void unknown(Member member, const Table& format, std::vector<Member>& meant) {
    const bool pillar = format.unknown_code == Code::unknown_pillar;
    UnknownKey found = explain_unknown(member.key, format, root_);
    diagnostics_.report({.code = format.unknown_code,
                         .message = pillar ? fmt::format("`{}` is geen pijler", member.key)
                                           : fmt::format("de sleutel `{}` bestaat niet in {}",
                                                         member.key, format.name),
                         .span = member.key_span,
                         .help = std::move(found.help)});
    const Key* key = found.home ? found.home->key : found.meant;
    if (key == nullptr) return;
    const bool is_table =
        key->kind == Kind::table && !key->list && member.value.kind == Value::Kind::table;
    Value value = is_table ? this->member(std::move(member.value), *key) : broken(member.value);
    Member stand_in{std::string(key->name), member.key_span, std::move(value)};
    if (found.home)
      misplaced_.emplace_back(std::move(*found.home), std::move(stand_in));
    else
      meant.push_back(std::move(stand_in));
  }

  const Table& root_;
  std::vector<std::pair<Home, Member>> misplaced_;
  Diagnostics& diagnostics_;
};

}  // namespace

Value conform(Value value, const Table& format, Diagnostics& diagnostics) {
  return Conformer(format, diagnostics).run(std::move(value));
}

}  // namespace weerbaar
