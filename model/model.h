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
using EntryIndex = std::size_t;    // into Profile::entries of one kind

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

struct Costs {  // whole euros; per inhabitant in hundredths of a euro
  std::int64_t one_off = 0;
  std::int64_t one_off_per_inhabitant = 0;
  std::int64_t one_off_per_piece = 0;
  std::int64_t structural = 0;
  std::int64_t structural_per_inhabitant = 0;
  std::int64_t structural_per_piece = 0;
  std::int64_t inhabitants_per_piece = 0;  // 0: no pieces
};

struct DatedGround {
  Date date;
  std::string ground;  // empty: no legal basis
  SourceSpan span;
};

struct Measure {
  std::string id;
  std::string title;
  std::string what;
  std::string done_when;
  // In the order written; the first is the main pillar. Effects in hundredths of a mark.
  struct Effect {
    PillarIndex pillar = 0;
    int hundredths = 0;
  };
  std::vector<Effect> effects;
  std::vector<std::string> phases;
  std::string type;
  RoleIndex owner = 0;
  std::string political_owner;
  std::vector<std::size_t> partners;  // into Catalog::partners, as written
  std::vector<Requirement> requirements;
  std::vector<Located<MeasureIndex>> any_of;
  std::vector<Located<MeasureIndex>> excludes;
  int duration_months = 1;
  std::int64_t hours = 0;
  std::int64_t hours_per_piece = 0;
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
  Basis effect_basis = Basis::assumption;
  std::optional<Located<std::string>> withdrawn;  // vervalt: the reason
  SourceSpan span;                                // of its id
};

struct Catalog {
  std::string id;
  std::string version;
  std::vector<Role> roles;
  std::vector<Partner> partners;
  std::vector<TaskField> task_fields;
  std::vector<Source> sources;
  std::vector<Measure> measures;
};

// ---- the profile -------------------------------------------------------------------------------

struct Municipality {
  std::string name;
  std::string code;
  std::int64_t inhabitants = 0;
  std::optional<int> settlements;  // kernen
  std::string safety_region;
  std::vector<std::string> labels;  // kenmerken
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
  SourceSpan span;
};

struct Capacity {  // of one role
  RoleIndex role = 0;
  std::string holder;
  std::string department;
  std::int64_t hours_per_month = 0;
  std::int64_t occupied = 0;
  std::vector<Month> absent;
  SourceSpan span;
};

struct Status {
  MeasureIndex measure = 0;
  std::optional<EntryIndex> entry;  // none: all actions of the measure
  StatusWord word = StatusWord::finished;
  std::optional<Month> start;
  std::string reason;
  SourceSpan span;
};

struct Entry {  // a process, chain partner or target group of this municipality
  std::string id;
  std::string name;
  std::string owner;                 // process
  std::string longest_outage;        // process
  std::string service;               // chain partner: voorziening
  std::string tier;                  // chain partner: rijk, regio, gemeente
  std::string agreement;             // chain partner: geen .. geoefend
  std::optional<std::int64_t> size;  // target group
  std::optional<bool> in_view;       // target group
};

struct Party {
  std::string name;
  int seats = 0;
  PerPillar<PillarIndex> ranking{};  // from most to least important
  std::vector<std::string> wants;    // action ids
  std::vector<std::string> rejects;
};

struct Profile {
  Municipality municipality;
  Planning planning;
  PerPillar<PillarState> pillars;
  std::vector<GeneralAnswer> general_answers;
  std::vector<std::string> assigned_to;  // belegd-bij
  std::vector<BudgetLine> budget;        // in the order of year, then label
  std::vector<Capacity> capacities;      // in the order of role
  std::vector<Status> statuses;
  std::array<std::vector<Entry>, entry_kind_count> entries;  // each in the order of the file: it
                                                             // shares out effects
  std::vector<Party> parties;                                // in the order of the file

  const std::vector<Entry>& entries_of(EntryKind kind) const {
    return entries[static_cast<std::size_t>(kind)];
  }
};

struct Model {
  Catalog catalog;
  Profile profile;
};

}  // namespace weerbaar
