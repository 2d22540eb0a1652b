#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Whole processes side by side on the same 200 measures, 20 roles and four years: TaskJuggler, which
# schedules all of them, and weerbaar, which also chooses. Prints the median of ten runs, the memory
# and the ratio. Neither waits for the disk: weerbaar writes its plan to standard output.
#   race.sh PROGRAM BENCH_RACE
set -eu
program=$(realpath "$1")
bench_race=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$bench_race" "$scratch"
cd "$scratch"
measure() {
  name=$1
  shift
  hyperfine --shell=none --warmup 1 --runs 10 --export-csv "$name.csv" "$*" >"$name.out" 2>&1 || { cat "$name.out"; exit 1; }
  /usr/bin/time -o "$name.time" -f '%M' "$@" >/dev/null 2>&1
  awk -F, -v name="$name" 'NR == FNR { kilobytes = $1; next }
    FNR == 2 { printf "%-20s %7.3f s %8.1f MB\n", name, $4, kilobytes / 1024 }' "$name.time" "$name.csv"
}
measure taskjuggler tj3 --silent race.tjp
for steps in 100 1000 20000 300000; do
  measure "weerbaar-$steps" "$program" plan profiel.toml --alleen-catalogus catalogus.toml --zoekstappen $steps --json -
  awk -F, -v steps=$steps 'FNR != 2 { next } NR == 2 { slow = $4; next }
    { printf "%d steps: %.0f times as fast\n", steps, slow / $4 }' taskjuggler.csv "weerbaar-$steps.csv"
done
