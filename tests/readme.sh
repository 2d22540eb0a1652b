#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The worked example of the README is what the program prints: every block that begins with
# "$ ./dev run" is run again, and its lines must be the first lines of the output.
#   readme.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
awk '/^\$ \.\/dev run /{n++; print substr($0, 13) > (out "/" n ".command"); inside=1; next}
     /^```/{inside=0} inside{print > (out "/" n ".expected")}' out="$scratch" README.md
[ -e "$scratch/1.command" ] || { echo 'README.md has no worked example'; exit 1; }
for command in "$scratch"/*.command; do
  expected=${command%.command}.expected
  # shellcheck disable=SC2046
  NO_COLOR=1 COLUMNS=100 "$program" $(cat "$command") >"$scratch/all"
  head -n "$(wc -l <"$expected")" "$scratch/all" | diff -u "$expected" - || exit 1
done
