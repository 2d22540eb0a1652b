#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Everything that takes too long for each change; run by `./dev test --alles`. What each part gave, of
# which commit, and how many minutes it took is written in docs/testing.md.
#
#   everything.sh [PART...]     without words all parts; a part that is not run keeps its row
set -uo pipefail
cd "$(dirname "$0")/.."
page=docs/testing.md
log=build/everything
mkdir -p "$log"

build() { cmake --preset "$1" && cmake --build --preset "$@" -j2; }

ci() { ./dev test; }
sanitize() { build sanitize && cmake --build --preset sanitize --target replays && ctest --preset sanitize -j2 -LE web; }
clang() { build clang && ctest --preset clang -j2 -L 'unit|property|golden|export'; }
# Two compilers, each without and with optimizing.
builds() {
  cmake --preset clang -B build/clang-dev -DCMAKE_BUILD_TYPE=Debug || return
  for folder in release dev clang; do cmake --preset $folder || return; done
  for folder in release dev clang clang-dev; do
    cmake --build build/$folder --target weerbaar -j2 || return
  done
  python3 tests/same_everywhere.py . build/{release,dev,clang,clang-dev}/weerbaar
}
zones() {
  build release || return
  for zone in 'UTC0 C' 'NPT-5:45 ne_NP.UTF-8' 'CHAST-12:45CHADT ar_EG.UTF-8'; do
    # The cases as they are, not as a test of the release build, which has a zone of its own.
    read -r TZ LC_ALL <<<"$zone"
    export TZ LC_ALL
    for case in tests/golden/*/ tests/invalid/*/ tests/rules/*/ examples/*/; do
      tests/run_golden.sh "$PWD/build/release/weerbaar" "$PWD/${case%/}" || { echo "$zone: $case"; return 1; }
    done
  done
}
fuzz() {
  cmake --preset fuzz && cmake --build build/fuzz --target fuzzers -j2 &&
    tests/fuzz/run.sh . build/fuzz/tests "${FUZZ_SECONDS:-100}"
}
coverage() { ./dev coverage; }
lint() { ./dev lint; }
bare() { tests/bare_root.sh "$PWD"; }

declare -A what=(
  [ci]='`./dev test`, which is what CI runs'
  [sanitize]='every test but the browser under the sanitizers, plans with all steps and properties too'
  [clang]='a build by Clang 19: units, properties, and the same bytes'
  [zones]='the golden cases in three more time zones and languages'
  [builds]='the same bytes by GCC and Clang, without and with optimizing, in two languages and four time zones'
  [fuzz]='libFuzzer on profile, catalog, overlay, plan, workbook and call, ten minutes'
  [coverage]='the lines that units, golden cases, docs and exports reach, against a floor'
  [lint]='clang-tidy over everything'
  [bare]="the README's commands on a Debian with nothing but its base, and the package"
)
order='ci sanitize clang builds zones fuzz coverage lint bare'

# One row a part, between the marks of the page: | part | what | result | minutes | commit |
record() {
  awk -v part="$1" -v row="| $1 | ${what[$1]} | $2 | $3 | $4 |" '
    /^<!-- begin: last result -->/ { inside = 1 }
    /^<!-- end -->/ { if (inside && !done) print row; inside = 0 }
    inside && index($0, "| " part " |") == 1 { print row; done = 1; next }
    { print }' "$page" >"$log/page" && cp "$log/page" "$page"
}

failed=0
# A hash would not survive a rebase.
tested=$(git log -1 --format='%as, %s' | tr '|' '/')
[ -z "$(git status --porcelain --untracked-files=no -- . ":!$page")" ] || tested="$tested, with changes"
for part in ${*:-$order}; do
  echo "$part: ${what[$part]}"
  began=$(date +%s)
  if ("$part") >"$log/$part.log" 2>&1; then
    result=good
  else
    result=fails
    failed=1
    tail -n 40 "$log/$part.log"
  fi
  minutes=$((($(date +%s) - began + 30) / 60))
  echo "  $result, $minutes minutes; all it said is in $log/$part.log"
  record "$part" "$result" "$minutes" "$tested"
done
exit $failed
