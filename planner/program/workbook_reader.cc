// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/workbook_reader.h"

#include <fmt/format.h>
#include <zip.h>

#include <charconv>
#include <memory>
#include <pugixml.hpp>

#include "model/utf8.h"
#include "planner/program/workbook_number.h"

namespace weerbaar {

namespace {

// A workbook of ours of the largest town has parts of a quarter of a megabyte.
constexpr std::size_t most_bytes_packed = 32U << 20U;
constexpr std::size_t most_bytes_of_part = 16U << 20U;
constexpr std::size_t most_bytes_read = 64U << 20U;
constexpr zip_int64_t most_parts = 10'000;
constexpr std::size_t most_sheets = 200;
constexpr std::size_t most_cells = 1'000'000;  // that hold something
constexpr int most_rows = 1'048'576;           // of a sheet: what Excel itself has
constexpr int most_columns = 16'384;

// The first thing that is wrong, in Dutch. Reading goes on after it, over parts that are empty
// then, and what it gives is thrown away.
class Trouble {
 public:
  void say(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
  }
  const std::string& reason() const { return reason_; }

 private:
  std::string reason_;
};

// Names carry a prefix in the files of some programs: x:row.
std::string_view bare(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_named(const pugi::xml_node& node, std::string_view name) {
  return bare(node.name()) == name;
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([name](const pugi::xml_node& each) { return is_named(each, name); });
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  return node
      .find_attribute([name](const pugi::xml_attribute& each) { return bare(each.name()) == name; })
      .value();
}

template <class Use>
void each_child(const pugi::xml_node& node, std::string_view name, const Use& use) {
  for (const pugi::xml_node& child : node.children())
    if (is_named(child, name)) use(child);
}

std::optional<int> whole_number_in(std::string_view text) {
  int number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The bytes of the file as an archive; parts are found by name and never unpacked to a disk.
class Archive {
 public:
  Archive(const std::string& bytes, Trouble& trouble) : trouble_(trouble) {
    if (bytes.size() > most_bytes_packed) {
      trouble.say("dit bestand is te groot");
      return;
    }
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (archive_ == nullptr) {
      zip_source_free(source);
      trouble.say("dit is geen Excel-bestand (xlsx), of er staat een wachtwoord op");
    } else if (zip_get_num_entries(archive_.get(), 0) > most_parts) {
      trouble.say("dit bestand heeft te veel delen");
    }
  }

  bool has(const std::string& name) const {
    return archive_ != nullptr && zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
  }

  // What the archive says of a size is not believed: counted is what comes out.
  std::string read(const std::string& name) {
    if (!trouble_.reason().empty()) return {};
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(
        zip_fopen(archive_.get(), name.c_str(), 0), &zip_fclose);
    const auto fail = [&](std::string_view what) {
      trouble_.say(fmt::format("het deel {} {}", one_line(name), what));
      return std::string();
    };
    if (!part) return fail("ontbreekt, of is niet te lezen");
    std::string text;
    std::vector<char> buffer(65'536);
    for (;;) {
      const zip_int64_t count = zip_fread(part.get(), buffer.data(), buffer.size());
      if (count < 0) return fail("is beschadigd");
      if (count == 0) return text;
      text.append(buffer.data(), static_cast<std::size_t>(count));
      read_ += static_cast<std::size_t>(count);
      if (text.size() > most_bytes_of_part || read_ > most_bytes_read) return fail("is te groot");
    }
  }

 private:
  struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  Trouble& trouble_;
  std::unique_ptr<zip_t, Close> archive_;
  std::size_t read_ = 0;
};

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// _x000A_ stands for the character of that number (ECMA-376, part 1, 22.9.2.19). Those beyond ASCII
// are written as themselves by every program; they are left as they are.
std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
        is_hexadecimal(rest.substr(2, 4))) {
      int code = 0;
      std::from_chars(rest.data() + 2, rest.data() + 6, code, 16);
      if (code < 128) {
        const char character = static_cast<char>(code);
        if (code >= 32 || character == '\n' || character == '\t') result += character;
        at += 6;
        continue;
      }
    }
    if (text[at] != '\r') result += text[at];
  }
  return result;
}

// The text of a string: of rich text all its runs, without what tells how to pronounce it.
std::string text_of(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node& child : item.children()) {
    if (is_named(child, "t")) text += child.text().get();
    if (is_named(child, "r"))
      each_child(child, "t", [&](const pugi::xml_node& run) { text += run.text().get(); });
  }
  return decoded(text);
}

std::vector<NumberLook> looks_in(const pugi::xml_node& styles) {
  std::map<int, NumberLook> own;
  each_child(child_of(styles, "numFmts"), "numFmt", [&](const pugi::xml_node& format) {
    if (const auto number = whole_number_in(attribute_of(format, "numFmtId")))
      own[*number] = look_of(attribute_of(format, "formatCode"));
  });
  std::vector<NumberLook> looks;
  each_child(child_of(styles, "cellXfs"), "xf", [&](const pugi::xml_node& style) {
    const int number = whole_number_in(attribute_of(style, "numFmtId")).value_or(0);
    const auto found = own.find(number);
    looks.push_back(found == own.end() ? look_of(number) : found->second);
  });
  return looks;
}

// "AB12": column 27, row 12. Columns count from 0.
struct Reference {
  int column = 0;
  int row = 0;
};

std::optional<Reference> reference_in(std::string_view text) {
  Reference reference;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
    reference.column = reference.column * 26 + (text[at] - 'A' + 1);
    if (reference.column > most_columns) return std::nullopt;
  }
  const auto row = whole_number_in(text.substr(at));
  if (at == 0 || !row || *row < 1 || *row > most_rows) return std::nullopt;
  --reference.column;
  reference.row = *row;
  return reference;
}

class Workbook {
 public:
  Workbook(const std::string& bytes, Trouble& trouble)
      : trouble_(trouble), archive_(bytes, trouble) {}

  std::vector<FoundSheet> read() {
    read_relations();
    const pugi::xml_document document = open("xl/workbook.xml");
    const pugi::xml_node book = child_of(document, "workbook");
    const std::string_view since = attribute_of(child_of(book, "workbookPr"), "date1904");
    from_1904_ = since == "1" || since == "true";
    read_strings();
    read_styles();
    std::vector<FoundSheet> sheets;
    each_child(child_of(book, "sheets"), "sheet", [&](const pugi::xml_node& sheet) {
      if (sheets.size() == most_sheets) {
        trouble_.say("dit werkboek heeft te veel bladen");
        return;
      }
      sheets.push_back(read_sheet(sheet));
    });
    return sheets;
  }

 private:
  // A part as XML; empty when something is wrong. Entities of its own, which can grow without end,
  // need a DOCTYPE; there is none in a workbook, and the parser leaves them unread.
  pugi::xml_document open(const std::string& name) {
    const std::string text = archive_.read(name);
    pugi::xml_document document;
    if (!trouble_.reason().empty()) return document;
    constexpr unsigned options =
        pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), options);
    if (!result)
      trouble_.say(fmt::format("het deel {} is beschadigd, bij teken {}", one_line(name),
                               static_cast<long long>(result.offset)));
    for (const pugi::xml_node& node : document.children())
      if (node.type() == pugi::node_doctype)
        trouble_.say(fmt::format("het deel {} heeft een DOCTYPE; dat hoort niet in een werkboek",
                                 one_line(name)));
    return document;
  }

  // Counted before it is copied: many cells may refer to one long text.
  std::string kept(std::string_view text) {
    text_bytes_ += text.size();
    if (text_bytes_ > most_bytes_read)
      trouble_.say("dit werkboek heeft te veel tekst");
    else if (!is_utf8(text))
      trouble_.say("een tekst in het werkboek is geen UTF-8");
    return std::string(trouble_.reason().empty() ? text : "");
  }

  // Where the parts are; one that lies outside the file is not looked for.
  void read_relations() {
    if (!archive_.has("xl/workbook.xml")) trouble_.say("dit is geen Excel-bestand (xlsx)");
    const pugi::xml_document document = open("xl/_rels/workbook.xml.rels");
    each_child(
        child_of(document, "Relationships"), "Relationship", [&](const pugi::xml_node& each) {
          if (attribute_of(each, "TargetMode") == "External") return;
          std::string target(attribute_of(each, "Target"));
          if (target.find("..") != std::string::npos || target.find('\\') != std::string::npos) {
            trouble_.say("het werkboek verwijst naar iets buiten zichzelf");
            return;
          }
          target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
          const std::string_view type = attribute_of(each, "Type");
          if (type.ends_with("/sharedStrings")) strings_part_ = target;
          if (type.ends_with("/styles")) styles_part_ = target;
          parts_[std::string(attribute_of(each, "Id"))] = std::move(target);
        });
  }

  void read_strings() {
    if (strings_part_.empty()) return;
    const pugi::xml_document document = open(strings_part_);
    each_child(child_of(document, "sst"), "si",
               [&](const pugi::xml_node& item) { strings_.push_back(text_of(item)); });
  }

  void read_styles() {
    if (styles_part_.empty()) return;
    const pugi::xml_document document = open(styles_part_);
    looks_ = looks_in(child_of(document, "styleSheet"));
  }

  FoundSheet read_sheet(const pugi::xml_node& entry) {
    FoundSheet sheet;
    sheet.name = kept(std::string(attribute_of(entry, "name")));
    // Not sheetId: the one of the relations, which has a prefix.
    std::string relation;
    for (const pugi::xml_attribute& each : entry.attributes())
      if (std::string_view(each.name()).ends_with(":id")) relation = each.value();
    const auto part = parts_.find(relation);
    if (part == parts_.end()) {
      trouble_.say(fmt::format("het blad {} is er niet", one_line(sheet.name)));
      return sheet;
    }
    const pugi::xml_document document = open(part->second);
    int number = 0;
    each_child(child_of(child_of(document, "worksheet"), "sheetData"), "row",
               [&](const pugi::xml_node& row) {
                 const std::string_view given = attribute_of(row, "r");
                 const std::optional<int> said = whole_number_in(given);
                 if (!given.empty() && (!said || *said <= number || *said > most_rows)) {
                   trouble_.say("de rijen van een blad staan door elkaar");
                   return;
                 }
                 number = said.value_or(number + 1);
                 FoundRow found = read_row(row, number);
                 if (!found.cells.empty()) sheet.rows.push_back(std::move(found));
               });
    return sheet;
  }

  FoundRow read_row(const pugi::xml_node& row, int number) {
    FoundRow found{number, {}};
    int next = 0;
    each_child(row, "c", [&](const pugi::xml_node& cell) {
      const std::string_view name = attribute_of(cell, "r");
      int column = next;
      if (!name.empty()) {
        const auto reference = reference_in(name);
        if (!reference || reference->row != number) {
          trouble_.say("een cel staat op een plaats die niet bestaat");
          return;
        }
        column = reference->column;
      }
      next = column + 1;
      Cell value = value_of(cell);
      const auto* text = std::get_if<std::string>(&value);
      const bool has_result = !std::holds_alternative<std::monostate>(value);
      if (has_result ? text != nullptr && text->empty() : !child_of(cell, "f")) return;
      if (++cells_ > most_cells) {
        trouble_.say("dit werkboek heeft te veel cellen");
        return;
      }
      found.cells[column] = std::move(value);
    });
    return found;
  }

  Cell value_of(const pugi::xml_node& cell) {
    if (!trouble_.reason().empty()) return {};
    const std::string_view type = attribute_of(cell, "t");
    if (type == "inlineStr") return kept(text_of(child_of(cell, "is")));
    const pugi::xml_node result = child_of(cell, "v");
    const std::string_view value = result.text().get();
    // A formula of which nothing comes out, not one that was not worked out.
    if (type == "str" && result && value.empty()) return std::string();
    if (value.empty()) return {};
    if (type == "s") {
      const auto at = whole_number_in(value);
      if (at && *at >= 0 && static_cast<std::size_t>(*at) < strings_.size())
        return kept(strings_[static_cast<std::size_t>(*at)]);
      trouble_.say("een cel verwijst naar een tekst die er niet is");
      return {};
    }
    if (type == "b") return std::string(value == "1" || value == "true" ? "WAAR" : "ONWAAR");
    if (type == "str" || type == "e" || type == "d") return kept(decoded(value));
    const int style = whole_number_in(attribute_of(cell, "s")).value_or(0);
    const NumberLook look = style >= 0 && static_cast<std::size_t>(style) < looks_.size()
                                ? looks_[static_cast<std::size_t>(style)]
                                : NumberLook::plain;
    Cell number = number_cell(value, look, from_1904_);
    if (auto* text = std::get_if<std::string>(&number)) return kept(*text);
    return number;
  }

  Trouble& trouble_;
  Archive archive_;
  std::map<std::string, std::string> parts_;  // by the id of their relation
  std::string strings_part_;
  std::string styles_part_;
  std::vector<std::string> strings_;
  std::vector<NumberLook> looks_;  // by style
  bool from_1904_ = false;
  std::size_t cells_ = 0;
  std::size_t text_bytes_ = 0;  // of the cells
};

}  // namespace

std::optional<std::vector<FoundSheet>> read_workbook(const std::string& bytes, std::string& error) {
  Trouble trouble;
  std::vector<FoundSheet> sheets = Workbook(bytes, trouble).read();
  if (trouble.reason().empty()) return sheets;
  error = trouble.reason();
  return std::nullopt;
}

}  // namespace weerbaar
