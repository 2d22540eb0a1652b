// SPDX-License-Identifier: EUPL-1.2
// What the files say once every reference is resolved and every number is in its range: the input
// of everything after `check`. Plain data; lists are sorted by id (so that the order in the files
// does not matter) unless it says otherwise.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/calendar.h"
#include "model/choice_words.h"
#include "model/condition.h"
#include "model/pillar.h"
#include "model/source.h"

namespace weerbaar {

using MeasureIndex = std::size_t;  // into Catalog::measures
using RoleIndex = std::size_t;     // into Catalog::roles
using EntryIndex = std::size_t;    // into the entries of one kind
using BlockIndex = std::size_t;    // into Catalog::blocks

// ---- the catalog -------------------------------------------------------------------------------

struct Role {
  std::string id;
  std::string name;
  std::string domain;
};

struct Partner {
  std::string id;
  std::string name;
};

struct TaskField {  // a part of the municipal budget (Iv3)
  std::string id;
  std::string name;
};

struct Source {  // a document in the register of sources
  std::string id;
  std::string title;
  std::string publisher;
  std::optional<Date> date;
  std::string address;
};

struct Citation {
  std::size_t source = 0;  // into Catalog::sources
  std::string place;
  Evidence evidence = Evidence::assumption;
};

struct Requirement {  // one element of `vereist`
  MeasureIndex measure = 0;
  std::optional<Condition> condition;
  SourceSpan span;
  bool of_previous = false;  // `vorige`: that of the entry before, so that entries go one by one
};

// How many pieces a measure that is counted in pieces has here.
enum class PieceCount {
  none,
  per_inhabitants,  // one for every `inhabitants_per_piece`, rounded up
  settlements,      // one for each village or town (kernen); unknown: 1
};

struct Costs {  // whole euros; per inhabitant in hundredths of a euro
  std::int64_t one_off = 0;
  std::int64_t one_off_per_inhabitant = 0;
  std::int64_t one_off_per_piece = 0;
  std::int64_t structural = 0;
  std::int64_t structural_per_inhabitant = 0;
  std::int64_t structural_per_piece = 0;
  PieceCount count = PieceCount::none;
  std::int64_t inhabitants_per_piece = 0;
};

inline constexpr std::size_t step_count = 4;  // of every ladder; step 0 is where nothing is there

// What a pillar consists of: something that a municipality can see itself have, in four steps.
struct Block {  // bouwsteen
  std::string id;
  std::string name;
  PillarIndex pillar = 0;
  int share = 2;                                  // aandeel, 1..5: how heavy in its pillar
  bool presumable = true;                         // the pillar's mark can stand for it
  std::string question;                           // asked by `nieuw`
  bool always_asked = false;                      // also when nobody asks for more questions
  std::array<std::string, step_count> sentences;  // what holds at steps 1 to 4
  std::vector<Citation> citations;
  SourceSpan span;  // of its id
};

struct StepOf {  // a step that a measure belongs to
  BlockIndex block = 0;
  int step = 1;        // 1..step_count
  std::string choice;  // keuze: one of the measures of this step with that word is enough
  SourceSpan span;
};

struct Work {  // inzet: hours of a role beside the owner
  RoleIndex role = 0;
  std::int64_t hours = 0;
};

struct Steering {  // regie: what every action in progress asks of who keeps the overview
  RoleIndex role = 0;
  std::int64_t hours = 0;               // a month; 0: nothing is asked
  std::int64_t hours_without_line = 0;  // a month, what there is when the profile has no line
};

struct DatedGround {
  Date date;
  std::string ground;  // empty: no legal basis
  SourceSpan span;
};

struct Measure {
  std::string id;
  std::string title;          // of all its entries: "Hulp voor deze groep regelen"
  std::string written_title;  // with the place of the entry's name, if it has one
  std::string what;
  std::string done_when;
  std::vector<StepOf> steps;  // in the order written; a block at most once
  PillarIndex pillar = 0;     // the main one: of the first step, else as the file says
  std::vector<std::string> phases;
  std::string type;
  RoleIndex owner = 0;
  std::string political_owner;
  std::vector<std::size_t> partners;  // into Catalog::partners, as written
  std::vector<Requirement> requirements;
  std::vector<Located<MeasureIndex>> any_of;
  std::vector<Located<MeasureIndex>> excludes;
  int duration_months = 1;        // the shortest
  std::vector<int> start_months;  // 1..12, ascending; empty: any
  std::int64_t hours = 0;         // of the owner
  std::int64_t hours_per_piece = 0;
  std::vector<Work> work;  // of others, in the order of role, each once; never the owner
  Costs costs;
  std::int64_t upkeep_hours = 0;  // per year, after completion
  int repeat_months = 0;          // 0: never
  std::string label;              // oormerk; empty: none
  std::string task_field;         // taakveld (Iv3)
  std::optional<Condition> condition;
  std::optional<EntryKind> per;
  bool duty = false;
  std::optional<DatedGround> deadline;
  std::optional<DatedGround> not_before;
  std::vector<Citation> citations;
  Basis cost_basis = Basis::assumption;
  Basis hours_basis = Basis::assumption;
  Basis duration_basis = Basis::assumption;
  std::optional<Located<std::string>> withdrawn;  // vervalt: the reason
  SourceSpan span;                                // of its id
};

struct Entry {  // a process, chain partner or target group
  std::string id;
  std::string name;
  std::string owner;                 // process
  std::string longest_outage;        // process: as written
  std::optional<int> outage_hours;   // the same in hours
  std::string service;               // chain partner: voorziening
  std::string tier;                  // chain partner: rijk, regio, gemeente
  std::string agreement;             // chain partner: geen .. geoefend; empty: not said
  std::optional<std::int64_t> size;  // target group
  std::optional<bool> in_view;       // target group
  SourceSpan span;                   // of its id
};

struct Catalog {
  std::string id;
  std::string version;
  std::vector<Role> roles;
  std::vector<Partner> partners;
  std::vector<TaskField> task_fields;
  std::vector<Source> sources;
  std::vector<Block> blocks;            // by pillar, then in the order of the files
  std::array<int, step_count> marks{};  // of steps 1 to 4 in hundredths, ascending
  std::optional<Steering> steering;
  // The usual entries (standaard) of who names none, in the order of the files.
  std::array<std::vector<Entry>, entry_kind_count> usual_entries;
  std::vector<Measure> measures;
};

// Of what the ladders of a block are, by its measures; none: it has no entries.
inline std::optional<EntryKind> entry_kind_of(const Catalog& catalog, BlockIndex block) {
  for (const Measure& measure : catalog.measures)
    if (measure.per && !measure.withdrawn)
      for (const StepOf& step : measure.steps)
        if (step.block == block) return measure.per;
  return std::nullopt;
}

// The same of every block, in one pass.
inline std::vector<std::optional<EntryKind>> entry_kinds(const Catalog& catalog) {
  std::vector<std::optional<EntryKind>> kinds(catalog.blocks.size());
  for (const Measure& measure : catalog.measures)
    if (measure.per && !measure.withdrawn)
      for (const StepOf& step : measure.steps)
        if (!kinds[step.block]) kinds[step.block] = measure.per;
  return kinds;
}

// Where nothing is there: 4,5, or the mark of step 1 where that is less.
inline int mark_of_nothing(const Catalog& catalog) {
  return catalog.marks[0] < 450 ? catalog.marks[0] : 450;
}

// Of step 0 to 4.
inline int mark_of_step(const Catalog& catalog, int step) {
  return step == 0 ? mark_of_nothing(catalog) : catalog.marks[static_cast<std::size_t>(step - 1)];
}

// ---- the profile -------------------------------------------------------------------------------

struct Municipality {
  std::string name;
  std::string code;
  std::int64_t inhabitants = 0;
  std::optional<int> settlements;  // kernen
  std::string safety_region;
  std::vector<std::string> labels;  // kenmerken
  // geen: it really has no entries of that kind.
  std::array<bool, entry_kind_count> has_none{};
};

struct Planning {
  Month start;     // month 0
  int months = 0;  // month 0 up to and including the month of `einde`
  bool carry_over = false;
  Date start_date;  // as written
  Date end_date;
  SourceSpan end_span;
};

struct PillarState {
  int mark = 0;                  // hundredths
  int priority = 0;              // hundredths of a rank
  int target = 0;                // hundredths
  std::optional<int> awareness;  // 1..5
  std::optional<int> insight;    // 1..5
  std::string grounds;           // onderbouwing
};

struct BlockState {  // where a block stands, as the profile says it
  BlockIndex block = 0;
  int mark = 0;             // hundredths
  std::optional<int> step;  // 0 to 4, when it is said as a step: the mark is that step's
  SourceSpan span;
};

struct GeneralAnswer {  // randvoorwaarden, 1..5
  std::string name;
  int step = 0;
};

struct BudgetLine {
  int year = 0;
  std::int64_t one_off = 0;
  std::int64_t structural = 0;
  std::string label;  // oormerk; empty: general
  std::string origin;
  std::optional<bool> carry_over;  // overhevelen; lines of one year and label agree
  SourceSpan span;
};

struct Capacity {  // of one role
  RoleIndex role = 0;
  std::string holder;
  std::string department;
  std::int64_t hours_per_month = 0;
  std::int64_t occupied = 0;
  std::vector<Month> absent;
  std::vector<int> absent_every_year;  // calendar months, 1..12
  struct Change {
    Month from;
    std::int64_t hours_per_month = 0;
  };
  std::vector<Change> changes;  // verloop, by month
  SourceSpan span;              // of its role
  SourceSpan hours_span;        // of `uren_per_maand`
};

struct Status {
  MeasureIndex measure = 0;
  std::optional<EntryIndex> entry;  // none: all actions of the measure
  StatusWord word = StatusWord::finished;
  std::optional<Month> start;
  std::string reason;
  SourceSpan span;
};

struct OwnFigures {  // what a municipality says of a measure in place of the catalog
  MeasureIndex measure = 0;
  std::optional<EntryIndex> entry;  // none: all actions of the measure
  std::optional<int> duration_months;
  std::optional<std::int64_t> hours;       // of the owner, of one run
  std::optional<std::int64_t> one_off;     // euros, of one run
  std::optional<std::int64_t> structural;  // euros a year
  std::optional<int> step;                 // of its first block, in place of the catalog's
  SourceSpan span;
};

struct Party {
  std::string name;
  std::optional<int> seats;
  PerPillar<PillarIndex> ranking{};  // from most to least important
  struct Wish {  // an action, or with a step the step of a block, of one entry or of all
    std::string id;
    std::optional<int> step;
    bool operator==(const Wish&) const = default;
  };
  std::vector<Wish> wants;
  std::vector<Wish> rejects;
  SourceSpan span;  // of its name
};

struct Profile {
  Municipality municipality;
  Planning planning;
  PerPillar<PillarState> pillars;
  std::vector<GeneralAnswer> general_answers;
  std::vector<std::string> assigned_to;  // belegd-bij
  std::vector<BlockState> blocks;        // by block; those that the profile says something of
  std::vector<BudgetLine> budget;        // in the order of year, then label
  std::vector<Capacity> capacities;      // in the order of role
  std::vector<Status> statuses;
  std::vector<OwnFigures> own_figures;  // by measure, then entry; for all before for one
  std::optional<Steering> steering;     // of the profile, else of the catalog
  // Each in the order of the file, which breaks ties; the usual ones of the catalog where the
  // profile names none.
  std::array<std::vector<Entry>, entry_kind_count> entries;
  std::array<bool, entry_kind_count> entries_are_usual{};
  std::optional<std::int64_t> hourly_rate;  // uurtarief, whole euros
  std::optional<int> edition;               // uitgave: of the adopted plan
  std::optional<Date> edition_date;
  std::vector<Party> parties;  // in the order of the file

  const std::vector<Entry>& entries_of(EntryKind kind) const {
    return entries[static_cast<std::size_t>(kind)];
  }
};

struct Model {
  Catalog catalog;
  Profile profile;
};

}  // namespace weerbaar
