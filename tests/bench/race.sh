#!/bin/sh
# Whole processes side by side on the same 200 measures, 20 roles and four years: TaskJuggler, which
# schedules all of them, and weerbaar, which also chooses. Prints seconds, megabytes and the ratio.
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
  /usr/bin/time -o "$name.time" -f '%e %M' "$@" >"$name.out" 2>"$name.err" || { cat "$name.err"; exit 1; }
  awk -v name="$name" '{ printf "%-28s %8.2f s %8.1f MB\n", name, $1, $2 / 1024 }' "$name.time"
}
measure taskjuggler tj3 --silent race.tjp
for steps in 100 1000 20000 300000; do
  measure "weerbaar-$steps" "$program" plan profiel.toml --alleen-catalogus catalogus.toml --zoekstappen $steps --json plan.json
  awk -v steps=$steps 'NR == FNR { slow = $1; next } { printf "%d steps: %.0f times as fast\n", steps, slow / $1 }' \
    taskjuggler.time "weerbaar-$steps.time"
done
