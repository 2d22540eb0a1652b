#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The engine in a page plans in another machine, and gives the page that the program wrote; with it the
# page has at most 2.5 MB.
#   run.sh REPOSITORY PROGRAM
set -eu
cd "$1"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for profile in examples/*/profiel.toml; do
  folder=$(dirname "$profile")
  page=$scratch/$(basename "$folder").html
  overlay=
  [ ! -e "$folder/lokaal.toml" ] || overlay="--catalogus $folder/lokaal.toml"
  # shellcheck disable=SC2086
  "$program" plan "$profile" $overlay --html "$page" >/dev/null
  size=$(wc -c <"$page")
  [ "$size" -le 2500000 ] || { echo "$page has $size bytes"; exit 1; }
done
node tests/wasm/live.mjs "$scratch"/*.html
