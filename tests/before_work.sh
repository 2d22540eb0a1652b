#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What is wrong with a call is said before any plan is made, and nothing is left behind. Each call
# here would search for many minutes; it has to end long before that.
#   before_work.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
profile=examples/grote-stad/profiel.toml
touch "$scratch/file"

# refused EXIT_CODE WORD_IN_THE_MESSAGE WORDS...
refused() {
  expected=$1
  word=$2
  shift 2
  code=0
  said=$(timeout 30 "$program" "$@" 2>&1 >/dev/null </dev/null) || code=$?
  if [ "$code" != "$expected" ] || ! echo "$said" | grep -qF "$word"; then
    echo "$*: exit code $code: $said"
    exit 1
  fi
}
long='--zoekstappen 1000000000'
# shellcheck disable=SC2086
{
  refused 1 '[onbekende-maatregel]' uitleg "$profile" tikfout $long
  refused 1 '[onbekend-onderdeel]' uitleg "$profile" regisseur-aanwijzen@tikfout $long
  for option in --json --html --xlsx --md; do
    refused 2 '[bestand]' plan "$profile" $option "$scratch/no/plan" $long
    refused 2 '[bestand]' plan "$profile" $option "$scratch/file/plan" $long
    refused 2 '[bestand]' plan "$profile" $option "$scratch" $long
  done
  refused 2 '[bestand]' plan "$profile" --uit "$scratch/file/map" $long
  refused 2 '[bestand]' plan "$profile" --uit "$scratch/file" $long
  refused 2 '[bestand]' plan "$profile" --uit "$scratch/map" --md "$scratch/no/plan.md" $long
  refused 2 '[bestand]' plan "$profile" --md "$scratch/plan" --json "$scratch/./plan" $long
  refused 2 '[bestand]' graaf "$profile" --uit "$scratch/no/plan.dot" $long
  refused 2 '[bestand]' catalogus --aannames "$profile" --md "$scratch/no/aannames.md" $long
  refused 2 '[aanroep]' plan "$profile" --jsno "$scratch/plan" $long
  refused 2 '[aanroep]' plan "$profile" --json --md "$scratch/plan" $long
}
refused 2 '[bestand]' schema profiel --uit "$scratch/no/schema.json"
[ "$(ls "$scratch")" = file ] || { ls "$scratch"; exit 1; }

# Nobody answers questions for a file that cannot be made.
if printf 'Dorp\n900\n\n' | script -qec "$program nieuw --uit $scratch/file" /dev/null >"$scratch/talk"; then exit 1; fi
grep -qF 'dit bestand bestaat al' "$scratch/talk"
if grep -qF 'Hoe heet de gemeente?' "$scratch/talk"; then cat "$scratch/talk"; exit 1; fi
