#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Writes the files of every example, of the frozen municipality, of the hostile case and of an empty plan, twice:
# in another time zone and language, seconds later, over the first ones' names. Both times every byte is the
# same. What other tests read of a plan, they read from what this leaves.
#   write.sh SOURCE_DIRECTORY PROGRAM OUTPUT_DIRECTORY
set -eu
cd "$1"
program=$2
output=$3
rm -rf "$output"
mkdir -p "$output/first" "$output/again"

write() {
  folder=$output/$1
  for example in examples/*/; do
    overlay=
    [ ! -e "$example/lokaal.toml" ] || overlay="--catalogus ${example}lokaal.toml"
    # shellcheck disable=SC2086
    "$program" plan "${example}profiel.toml" $overlay --zonder-wat-als --uit "$folder/$(basename "$example")" >/dev/null
  done
  "$program" plan tests/frozen/profiel.toml --alleen-catalogus tests/frozen/catalogus.toml \
    --uit "$folder/proefdorp" >/dev/null
  hostile=tests/golden/vijandig-uitvoer
  "$program" plan "$hostile/profiel.toml" --alleen-catalogus "$hostile/catalogus.toml" \
    --uit "$folder/vijandig" >/dev/null
  "$program" plan "$hostile/profiel.toml" --alleen-catalogus "$hostile/catalogus.toml" \
    --csv "$folder/vijandig/rfc.csv" --csv-stijl rfc >/dev/null
  # A municipality that has reached its targets: no action at all.
  sed 's/^streefcijfer = .*/streefcijfer = 1.0/' tests/golden/vijandig/profiel.toml |
    "$program" plan - --alleen-catalogus tests/golden/vijandig/catalogus.toml \
      --uit "$folder/leeg" >/dev/null
}

TZ=UTC0 LC_ALL=C write first
# A zip file counts in steps of two seconds.
sleep 2
TZ=PST8PDT,M3.2.0,M11.1.0 LC_ALL=tr_TR.UTF-8 write again
# Another plan of the same municipality, for what stays the same in a calendar.
{ sed 's/^eenmalig = .*/eenmalig = 9_000/' examples/landelijk-gemiddelde/profiel.toml
  printf '\n[uitgave]\nversie = 7\ndatum = 2027-09-30\n'; } |
  "$program" plan - --ics "$output/kleiner.ics" >/dev/null
# The short form of the Markdown.
"$program" plan examples/landelijk-gemiddelde/profiel.toml --md "$output/kort.md" --md-vorm kort >/dev/null
# A calendar for each department, and one for each owner.
mkdir "$output/afdelingen" "$output/eigenaars"
"$program" plan examples/landelijk-gemiddelde/profiel.toml --ics "$output/afdelingen/plan.ics" --ics-per afdeling >/dev/null
"$program" plan examples/landelijk-gemiddelde/profiel.toml --ics "$output/eigenaars/plan.ics" --ics-per eigenaar >/dev/null
diff -r "$output/first" "$output/again"
