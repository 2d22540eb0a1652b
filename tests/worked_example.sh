#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The case that docs/planning-model.md works by hand comes out of the program the same.
#   worked_example.sh SOURCE_DIRECTORY PROGRAM
set -eu
case=$1/tests/rules/first-know-then-do
"$2" plan "$case/profiel.toml" --alleen-catalogus "$case/catalogus.toml" --zoekstappen 2000 --json - |
  python3 -c '
import json, sys
plan = json.load(sys.stdin)
months = plan["planning"]["maanden"]
first = plan["planning"]["start"][:7]
rows = []
for pillar in plan["pijlers"]:
    for block in pillar["bouwstenen"]:
        for step in block["treden"]:
            if step["gereed"] is None:
                continue
            year, month = map(int, step["gereed"].split("-"))
            start = first.split("-")
            counted = months - ((year - int(start[0])) * 12 + month - int(start[1]))
            rows.append("| %d | %d | %d | %d |" % (step["trede"], step["per_maand"], counted, step["per_maand"] * counted))
rows.append("| V | | | %d |" % plan["doel"]["waarde"])
text = open(sys.argv[1]).read()
missing = [row for row in rows if row not in text]
for row in missing:
    print("not in docs/planning-model.md: " + row)
sys.exit(bool(missing) or len(rows) != 4)
' "$1/docs/planning-model.md"
