// SPDX-License-Identifier: EUPL-1.2
#include "model/conform_single.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "model/choice_words.h"
#include "model/limits.h"
#include "model/number_text.h"
#include "model/pillar.h"
#include "model/plain_text.h"
#include "model/suggest.h"
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

// A year is a number that nobody counts with.
bool is_year(const Key& key) {
  return key.name == "jaar";
}

std::string range_text(const Key& key) {
  if (is_year(key)) return written_range(key);
  if (is_decimal(key))
    return fmt::format("{} tot en met {}", dutch_hundredths(key.min), dutch_hundredths(key.max));
  return fmt::format("{} tot en met {}", dutch_number(key.min), dutch_number(key.max));
}

std::string meaning_of(const Key& key) {
  if (!key.choices.empty()) return fmt::format("kies uit: {}", fmt::join(key.choices, ", "));
  if (key.kind == Kind::boolean) return fmt::format("schrijf true of false; {}", key.meaning);
  if (key.kind != Kind::table) return fmt::format("`{}` is {}", key.name, key.meaning);
  // Of ids that a file chooses itself.
  if (const Key* any = key.table->any; any != nullptr && !any->choices.empty())
    return fmt::format(
        "schrijf voor elk een regel `{}.NAAM = \"{}\"`; NAAM is {}, en er kan staan: {}", key.name,
        any->choices[any->choices.size() / 2], any->name, fmt::join(any->choices, ", "));
  std::vector<std::string_view> names;
  for (const Key& each : key.table->keys)
    names.push_back(each.name);
  // In the place of the value, which can be one of a list.
  return fmt::format("schrijf {{ {} = ... }}; er kan in staan: {}",
                     names.empty() ? "naam" : names.front(), fmt::join(names, ", "));
}

std::string advice_on_kind(const Value& value, const Key& key) {
  const bool is_table_list =
      value.kind == Value::Kind::array && !value.items.empty() &&
      std::all_of(value.items.begin(), value.items.end(),
                  [](const Value& item) { return item.kind == Value::Kind::table; });
  if (is_table_list && key.kind == Kind::table && !key.list)
    return "zet enkele haken om de kop, en niet twee: zoals [planning]";
  if (value.kind == Value::Kind::array && key.kind != Kind::table)
    return value.items.size() > 1 ? "schrijf er een van, zonder rechte haken"
                                  : "haal de rechte haken weg";
  const bool quoted = value.kind == Value::Kind::text;
  const std::string written = value.kind == Value::Kind::integer
                                  ? fmt::format("{}", value.integer)
                                  : value.text;  // of text and of a decimal
  if (key.kind == Kind::month && value.kind == Value::Kind::date)
    return fmt::format("schrijf \"{}\"", iso(month_of(value.date)));
  if (key.kind == Kind::municipality_code && !meant_municipality_code(written).empty())
    return fmt::format("schrijf \"{}\"", meant_municipality_code(written));
  if (key.name == "max_uitval" && !written.empty())
    return fmt::format("schrijf er de maat bij: \"{0} uur\" of \"{0} dagen\"", written);
  if (is_text(key.kind) && key.refers) return meaning_of(key);
  if (is_text(key.kind) && !written.empty() && key.choices.empty())
    return fmt::format("zet het tussen aanhalingstekens: \"{}\"", written);
  if (const std::string advice = advice_on_value(written, key.name, key.kind); !advice.empty())
    return advice + (quoted && key.kind != Kind::boolean ? ", zonder aanhalingstekens" : "");
  return meaning_of(key);
}

Value no_step(const Value& value, Diagnostics& diagnostics) {
  diagnostics.report(
      {.code = Code::invalid_id,
       .message = fmt::format("`{}` is geen trede van een bouwsteen", value.text),
       .span = value.span,
       .help = "schrijf de bouwsteen, een streep en 1, 2, 3 of 4, zoals noodsteunpunten/3"});
  return broken(value);
}

}  // namespace

Value broken(const Value& value) {
  Value result;
  result.span = value.span;
  return result;
}

Value refused(const Value& value, const Key& key, std::string help, Diagnostics& diagnostics) {
  diagnostics.report(
      {.code = Code::wrong_type,
       .message = fmt::format("bij `{}` staat {}, maar hier hoort {}", key.name, words_for(value),
                              key.list ? "een lijst" : words_for(key.kind)),
       .span = value.span,
       .help = std::move(help)});
  return broken(value);
}

bool is_of(const Value& value, Value::Kind kind, const Key& key, Diagnostics& diagnostics) {
  if (value.kind == kind) return true;
  refused(value, key, advice_on_kind(value, key), diagnostics);
  return false;
}

bool is_word(std::string_view part) {
  return !part.empty() && part.front() != '-' && part.back() != '-' && part.size() <= max_id &&
         std::all_of(part.begin(), part.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

std::string id_made_of(std::string_view text) {
  std::string name = folded(text, '-');
  std::erase_if(name, [](char c) { return !is_word(std::string_view(&c, 1)) && c != '-'; });
  const auto both_dashes = [](char left, char right) { return left == '-' && right == '-'; };
  name.erase(std::unique(name.begin(), name.end(), both_dashes), name.end());
  return is_word(name) ? name : "";
}

// A new name may be anything, so a good one is made of what was written.
void report_invalid_id(std::string_view text, SourceSpan span, Diagnostics& diagnostics) {
  const std::string name = id_made_of(text);
  const std::string_view rule = "gebruik kleine letters, cijfers en streepjes";
  diagnostics.report(
      {.code = Code::invalid_id,
       .message = fmt::format("`{}` kan geen korte naam zijn", text),
       .span = span,
       .help = name.empty() ? std::string(rule) : fmt::format("{}: {}", rule, name)});
}

namespace {

// It looks right, and is not.
Value hidden(const Value& value, const std::string& seen, const Key& key, Code code,
             Diagnostics& diagnostics) {
  diagnostics.report({.code = code,
                      .message = fmt::format("bij `{}` staat een teken dat u niet ziet", key.name),
                      .span = value.span,
                      .help = fmt::format("typ het opnieuw: \"{}\"", seen)});
  return broken(value);
}

}  // namespace

Value conform_id(Value value, const Key& key, Diagnostics& diagnostics) {
  if (const std::string seen = as_seen(value.text); seen != value.text && is_word(seen))
    return hidden(value, seen, key, Code::invalid_id, diagnostics);
  std::string_view action = value.text;
  if (const std::size_t slash = action.rfind('/');
      key.kind == Kind::wish && slash != std::string_view::npos) {
    const std::string_view step = action.substr(slash + 1);
    if (step.size() != 1 || step[0] < '1' || step[0] > '4') return no_step(value, diagnostics);
    action = action.substr(0, slash);
  }
  const std::size_t at = key.kind == Kind::id ? std::string_view::npos : action.find('@');
  const bool good = at == std::string_view::npos
                        ? is_word(action)
                        : is_word(action.substr(0, at)) && is_word(action.substr(at + 1));
  // What it refers to is looked up later, and then it is known what was meant.
  const bool refers = key.refers || key.kind != Kind::id;
  if (good || (refers && !folded(value.text, '-').empty())) return value;
  report_invalid_id(value.text, value.span, diagnostics);
  return broken(value);
}

namespace {

// Most texts have a plain sign, which is soon seen.
bool shows_nothing(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; }) &&
         as_seen(text).find_first_not_of(" \t\n") == std::string::npos;
}

Value text(Value value, const Key& key, Diagnostics& diagnostics) {
  if (shows_nothing(value.text)) {
    diagnostics.report({.code = Code::out_of_range,
                        .message = fmt::format("`{}` is leeg", key.name),
                        .span = value.span,
                        .help = fmt::format("vul in: {}", key.meaning)});
    return broken(value);
  }
  if (code_point_count(value.text) > max_text) {
    diagnostics.report(
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
  const auto is_known = [&](std::string_view word) {
    return std::find(known.begin(), known.end(), word) != known.end();
  };
  if (const std::string seen = as_seen(value.text); is_known(seen))
    return hidden(value, seen, key, key.choice_code, diagnostics);
  std::string near = nearest(value.text, known);
  if (near.empty()) near = nearest(folded(value.text, '-'), known);
  if (key.choice_code == Code::unknown_pillar)
    for (std::size_t p = 0; p < pillar_count; ++p)
      if (folded(value.text, '-') == folded(pillar_names[p], '-')) near = pillar_ids[p];
  for (const auto& [said, meant] : said_instead)
    if (is_known(meant) && said == folded(value.text, '-')) near = meant;
  diagnostics.report(
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

Value municipality_code(Value value, Diagnostics& diagnostics) {
  if (is_municipality_code(value.text)) return value;
  const std::string meant = meant_municipality_code(value.text);
  diagnostics.report({.code = Code::invalid_id,
                      .message = fmt::format("`{}` is geen CBS-code van een gemeente", value.text),
                      .span = value.span,
                      .help = meant.empty()
                                  ? "schrijf GM en vier cijfers, zoals GM9999, of haal de regel weg"
                                  : fmt::format("bedoelde u `{}`?", meant)});
  return broken(value);
}

// Nobody plans for the year 1 or 9999: it was written for another.
Value in_years(Value value, int year, const Key& key, Diagnostics& diagnostics) {
  if (first_year <= year && year <= last_year) return value;
  diagnostics.report(
      {.code = Code::out_of_range,
       .message = fmt::format("`{}` is in het jaar {}; dat moet {} tot en met {} zijn", key.name,
                              year, first_year, last_year),
       .span = value.span,
       .help = year < 100 ? fmt::format("schrijf het jaar in vier cijfers, zoals {}", 2000 + year)
                          : std::string("kijk of het jaar klopt")});
  return broken(value);
}

Value date(Value value, const Key& key, Diagnostics& diagnostics) {
  const int year = value.date.year;
  return in_years(std::move(value), year, key, diagnostics);
}

Value month(Value value, const Key& key, Diagnostics& diagnostics) {
  if (const auto parsed = parse_month(value.text))
    return in_years(std::move(value), parsed->year(), key, diagnostics);
  std::string advice = advice_on_value(value.text, key.name, key.kind);
  if (advice.empty()) advice = "schrijf jaar en maand, zoals \"2027-07\"";
  diagnostics.report({.code = Code::wrong_type,
                      .message = fmt::format("`{}` is niet te lezen als een maand", value.text),
                      .span = value.span,
                      .help = std::move(advice)});
  return broken(value);
}

Value beyond_range(const Value& value, const Key& key, const std::string& found,
                   const std::string& help, Diagnostics& diagnostics) {
  diagnostics.report(
      {.code = key.range_code,
       .message = fmt::format("`{}` is {}; dat moet {} zijn", key.name, found, range_text(key)),
       .span = value.span,
       .help = help});
  return broken(value);
}

Value range(Value value, const Key& key, Diagnostics& diagnostics) {
  if (value.integer >= key.min && value.integer <= key.max) return value;
  std::string help = fmt::format("kies een waarde van {}", written_range(key));
  const bool forgot_point = is_decimal(key) && key.range_code == Code::mark_out_of_range &&
                            value.integer / 10 >= key.min && value.integer / 10 <= key.max;
  if (forgot_point) {
    const std::int64_t meant = value.integer / 10;
    help += fmt::format("; bedoelde u {}.{}?", meant / 100, meant % 100 / 10);
  }
  if (is_year(key) && value.integer >= 0 && value.integer < 100)
    help += fmt::format("; bedoelde u {}?", 2000 + value.integer);
  const std::string found = is_decimal(key) ? dutch_hundredths(value.integer)
                            : is_year(key)  ? fmt::format("{}", value.integer)
                                            : dutch_number(value.integer);
  return beyond_range(value, key, found, help, diagnostics);
}

Value hundredths(Value value, const Key& key, Diagnostics& diagnostics) {
  constexpr std::int64_t far = 1'000'000'000'000;  // beyond any range; keeps the product small
  const auto far_off = [&](const std::string& written) {
    return beyond_range(value, key, fmt::format("`{}`", written),
                        fmt::format("kies een waarde van {}", written_range(key)), diagnostics);
  };
  if (value.kind == Value::Kind::integer) {
    if (value.integer >= far || value.integer <= -far)
      return far_off(fmt::format("{}", value.integer));
    value.integer *= 100;
  } else if (value.kind == Value::Kind::decimal) {
    if (!(std::abs(value.decimal) < static_cast<double>(far))) return far_off(value.text);
    const double scaled = value.decimal * 100;
    value.integer = std::llround(scaled);
    if (std::abs(scaled - static_cast<double>(value.integer)) > 1e-6) {
      diagnostics.report({.code = Code::too_precise,
                          .message = fmt::format("`{}` heeft meer dan twee decimalen", key.name),
                          .span = value.span,
                          .help = "rond af op hooguit twee cijfers achter de punt"});
      return broken(value);
    }
  } else {
    return refused(value, key, advice_on_kind(value, key), diagnostics);
  }
  value.kind = Value::Kind::integer;
  return range(std::move(value), key, diagnostics);
}

}  // namespace

Value conform_single(Value value, const Key& key, Diagnostics& diagnostics) {
  const auto is = [&](Value::Kind kind) { return is_of(value, kind, key, diagnostics); };
  switch (key.kind) {
    case Kind::text:
      return is(Value::Kind::text) ? text(std::move(value), key, diagnostics) : broken(value);
    case Kind::id:
    case Kind::action_id:
    case Kind::wish:
      return is(Value::Kind::text) ? conform_id(std::move(value), key, diagnostics) : broken(value);
    case Kind::municipality_code:
      return is(Value::Kind::text) ? municipality_code(std::move(value), diagnostics)
                                   : broken(value);
    case Kind::integer:
      return is(Value::Kind::integer) ? range(std::move(value), key, diagnostics) : broken(value);
    case Kind::hundredths:
      return hundredths(std::move(value), key, diagnostics);
    case Kind::boolean:
      return is(Value::Kind::boolean) ? std::move(value) : broken(value);
    case Kind::date:
      return is(Value::Kind::date) ? date(std::move(value), key, diagnostics) : broken(value);
    case Kind::month:
      return is(Value::Kind::text) ? month(std::move(value), key, diagnostics) : broken(value);
    case Kind::standing:
      // A mark between quotes is no word of a step.
      if (value.kind == Value::Kind::text)
        if (const std::string advice = advice_on_value(value.text, key.name, Kind::hundredths);
            !advice.empty())
          return refused(value, key, advice + ", zonder aanhalingstekens", diagnostics);
      return value.kind == Value::Kind::text ? text(std::move(value), key, diagnostics)
                                             : hundredths(std::move(value), key, diagnostics);
    case Kind::table:
    case Kind::requirement:
      break;  // have members, and so are not single
  }
  return broken(value);
}

}  // namespace weerbaar
