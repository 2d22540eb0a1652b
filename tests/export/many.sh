#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Many municipalities in one run: the same bytes as one by one, and one that is wrong stops no other.
#   many.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1/tests/frozen"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
catalog=$PWD/catalogus.toml
mkdir "$scratch/in" "$scratch/in/ander"
for number in 1 2 3 4 5; do
  sed "0,/^naam = .*/s//naam = \"Gemeente $number\"/; s/^inwoners = .*/inwoners = ${number}1000/" profiel.toml >"$scratch/in/g$number.toml"
done
cp "$scratch/in/g2.toml" "$scratch/in/ander/G1.toml"
echo 'dit is geen profiel' >"$scratch/in/fout.toml"

many() { (cd "$scratch/in" && "$program" plan "$@" --alleen-catalogus "$catalog" --zoekstappen 500); }

many g1.toml g2.toml g3.toml g4.toml g5.toml --uit "$scratch/samen" >"$scratch/scherm" 2>"$scratch/gezegd"
for number in 1 2 3 4 5; do
  many "g$number.toml" --uit "$scratch/alleen/g$number" >/dev/null 2>&1
done
grep -q '5 van 5 gemeenten' "$scratch/scherm" || { cat "$scratch/scherm"; exit 1; }
grep -q 'Geschreven: .*overzicht.csv' "$scratch/gezegd" || { cat "$scratch/gezegd"; exit 1; }
# A head, five municipalities and where they come from.
[ "$(wc -l <"$scratch/samen/overzicht.csv")" = 7 ]
grep -q '^herkomst;.*Opnieuw te maken met: weerbaar plan g1.toml .* g5.toml --alleen-catalogus .* --uit samen' "$scratch/samen/overzicht.csv" ||
  { cat "$scratch/samen/overzicht.csv"; exit 1; }
mv "$scratch/samen/overzicht.csv" "$scratch/overzicht.csv"
diff -r "$scratch/samen" "$scratch/alleen"

# One that is wrong, one that is not there, and one that is called the same.
code=0
many g1.toml fout.toml ander/G1.toml weg.toml g3.toml --uit "$scratch/stuk" --soorten json,html >"$scratch/scherm" 2>"$scratch/gezegd" || code=$?
[ "$code" = 2 ] || { echo "a profile that is not there: exit code $code"; exit 1; }
[ "$(cd "$scratch/stuk" && find . -type f | sort | tr '\n' ' ')" = './G1-2/plan.html ./G1-2/plan.json ./g1/plan.html ./g1/plan.json ./g3/plan.html ./g3/plan.json ./overzicht.csv ' ] ||
  { find "$scratch/stuk" -type f; exit 1; }
for words in 'fout.toml:1:' 'weg.toml: het bestand of de map bestaat niet' 'ander/G1.toml komt in de map G1-2'; do
  grep -qF "$words" "$scratch/gezegd" || { cat "$scratch/gezegd"; exit 1; }
done
for words in 'fout in het profiel' 'niet te lezen'; do
  grep -q "$words" "$scratch/stuk/overzicht.csv" || { cat "$scratch/stuk/overzicht.csv"; exit 1; }
done
grep -q '3 van 5 gemeenten' "$scratch/scherm"
cmp "$scratch/stuk/g3/plan.json" "$scratch/samen/g3/plan.json"

# What the call cannot have is said before the work.
refused() {
  code=0
  said=$(many "$@" 2>&1) || code=$?
  [ "$code" = 2 ] || { echo "$*: exit code $code: $said"; exit 1; }
}
refused g1.toml g2.toml
refused g1.toml g2.toml --uit "$scratch/x" --json plan.json
refused g1.toml - --uit "$scratch/x"
refused g1.toml g2.toml --uit "$scratch/x" --bewijs 1
refused g1.toml g2.toml --uit "$scratch/x" --vanaf "$scratch/samen/g1/plan.json"
refused g1.toml g2.toml --uit "$scratch/x" --soorten docx
refused g1.toml --soorten html
ln -s "$scratch/in/g2.toml" "$scratch/samen/g1/plan.md.oud"
mv -f "$scratch/samen/g1/plan.md.oud" "$scratch/samen/g1/plan.md"
refused g1.toml g2.toml --uit "$scratch/samen"
mkdir -p "$scratch/bezet/g2/plan.json"
refused g1.toml g2.toml --uit "$scratch/bezet"
[ ! -e "$scratch/bezet/g1" ] && [ ! -e "$scratch/x" ]
