#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# --uit makes its folders when they are missing, and leaves nothing of itself when a file cannot be written.
#   folder.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1/tests/frozen"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

refused() {
  code=0
  said=$("$program" plan profiel.toml --alleen-catalogus catalogus.toml "$@" 2>&1 >/dev/null) || code=$?
  [ "$code" = 2 ] || { echo "$*: exit code $code"; exit 1; }
  echo "$said" | grep -q '\[bestand\]$' || { echo "$*: $said"; exit 1; }
}

"$program" plan profiel.toml --alleen-catalogus catalogus.toml --uit "$scratch/map" --md "$scratch/eigen.md" >/dev/null 2>&1
[ "$(ls "$scratch/map")" = 'plan.csv
plan.html
plan.ics
plan.json
plan.tjp
plan.xlsx' ] && [ -s "$scratch/eigen.md" ] || { ls "$scratch/map"; exit 1; }
"$program" plan profiel.toml --alleen-catalogus catalogus.toml --uit "$scratch/map" >/dev/null 2>&1
[ -s "$scratch/map/plan.md" ] || { echo 'a folder that was there'; exit 1; }

"$program" plan profiel.toml --alleen-catalogus catalogus.toml --uit "$scratch/een/twee/drie/" >/dev/null 2>&1
[ -s "$scratch/een/twee/drie/plan.md" ] || { echo 'folders in folders'; exit 1; }
refused --uit "$scratch/nieuw/map" --md "$scratch/geen/plan.md"
[ ! -e "$scratch/nieuw" ] || { echo 'an empty folder is left'; exit 1; }
refused --uit "$scratch/eigen.md"

# One file that cannot be replaced keeps all others as they were.
rm -rf "$scratch/map"
mkdir -p "$scratch/map/plan.tjp"
refused --uit "$scratch/map"
[ "$(ls "$scratch/map")" = plan.tjp ] || { echo 'half of the files'; exit 1; }

# A machine without a folder for temporary files.
TMPDIR=$scratch/geen "$program" plan profiel.toml --alleen-catalogus catalogus.toml --xlsx "$scratch/plan.xlsx" >/dev/null 2>&1
[ -s "$scratch/plan.xlsx" ] || { echo 'no place for temporary files'; exit 1; }

# Without a plan nothing of an earlier one stays that could be taken for it; only the workbook is left as it is.
"$program" plan profiel.toml --alleen-catalogus catalogus.toml --uit "$scratch/oud" >/dev/null 2>&1
cp "$scratch/oud/plan.xlsx" "$scratch/oud.xlsx"
code=0
(cd ../golden/geen-plan && "$program" plan profiel.toml --alleen-catalogus catalogus.toml --uit "$scratch/oud" >"$scratch/gezegd" 2>&1) || code=$?
[ "$code" = 1 ] || { echo "no plan: $code"; exit 1; }
grep -q 'plan.xlsx is van een eerder plan' "$scratch/gezegd" || { cat "$scratch/gezegd"; exit 1; }
cmp "$scratch/oud.xlsx" "$scratch/oud/plan.xlsx"
for file in "$scratch"/oud/plan.[!x]*; do
  grep -qi 'geen.plan' "$file" && grep -q 'Doe meer' "$file" && [ "$(wc -c <"$file")" -lt 60000 ] || { echo "$file is taken for the plan"; exit 1; }
done
