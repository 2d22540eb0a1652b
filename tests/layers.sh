#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The arrows between the rooms are those of the table in docs/design.md, and all run down.
#   layers.sh SOURCE_DIRECTORY
set -eu
cd "$1"
find model catalog planner -name '*.h' -o -name '*.cc' | sort | awk '
  # The room of a path: its folder, without planner/ and without the folders inside a room; what lies
  # in planner/ itself is a room of its own.
  function room(path, parts, n) {
    n = split(path, parts, "/")
    if (parts[1] != "planner") return parts[1]
    sub(/\..*/, "", parts[2])
    return parts[2]
  }
  function complain(text) { print text; failed = 1 }

  FILENAME == "docs/design.md" && /^\| [0-9]+ \| `/ {
    split($0, cell, "|")
    gsub(/[ `]/, "", cell[3])
    floor[cell[3]] = cell[2] + 0
    count = split(cell[5], names, ",")
    for (i = 1; i <= count; ++i) {
      gsub(/[ `]/, "", names[i])
      if (names[i] == "") continue
      may[cell[3], names[i]] = 1
      if (!(names[i] in floor) || floor[names[i]] >= floor[cell[3]])
        complain("docs/design.md: " cell[3] " may see " names[i] ", which is not below it")
    }
    next
  }
  FILENAME == "docs/design.md" { next }
  {
    from = room($0)
    if (!(from in floor)) complain($0 ": the room " from " is not in docs/design.md")
    line = 0
    while ((getline text < $0) > 0) {
      ++line
      if (text !~ /^#include "(model|catalog|planner)\//) continue
      split(text, quoted, "\"")
      to = room(quoted[2])
      if (from == to) continue
      seen[from, to] = 1
      if (!((from, to) in may)) complain($0 ":" line ": " from " may not see " to ": " quoted[2])
    }
    close($0)
  }
  END {
    for (arrow in may)
      if (!(arrow in seen)) {
        split(arrow, ends, SUBSEP)
        complain("docs/design.md: " ends[1] " may see " ends[2] ", but does not")
      }
    exit failed
  }' docs/design.md -
