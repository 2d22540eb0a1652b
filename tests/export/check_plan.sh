#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# A plan that somebody else made is worked out again, and what of it does not hold is said.
#   check_plan.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1/tests/frozen"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$program" plan profiel.toml --alleen-catalogus catalogus.toml --zoekstappen 500 --json "$scratch/plan.json" >/dev/null 2>&1

# check EXIT_CODE WORDS FILE [PROFILE]
check() {
  code=0
  said=$("$program" controleer --plan "$3" "${4:-profiel.toml}" --alleen-catalogus catalogus.toml 2>&1) || code=$?
  [ "$code" = "$1" ] && echo "$said" | grep -qF -- "$2" || { echo "$3: exit code $code: $said"; exit 1; }
}
check 0 'wat is nagerekend, klopt' "$scratch/plan.json"

sed '0,/"eenmalig": 1000/s//"eenmalig": 900/' "$scratch/plan.json" >"$scratch/bedrag.json"
check 1 'eenmalig: er staat 900, het is 1000' "$scratch/bedrag.json"
sed 's/"eindscore": 850/"eindscore": 860/' "$scratch/plan.json" >"$scratch/cijfer.json"
check 1 'eindscore: er staat 860, het is 850' "$scratch/cijfer.json"
sed 's/"start": "2026-12"/"start": "2027-05"/' "$scratch/plan.json" >"$scratch/start.json"
check 1 'begint niet in de maand die vastligt' "$scratch/start.json"
sed 's/^inwoners = .*/inwoners = 1/' profiel.toml >"$scratch/ander.toml"
check 1 'een ander profiel' "$scratch/plan.json" "$scratch/ander.toml"
