#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What mixed-integer solvers make of each case, from nothing, a minute each: CBC as `--bewijs` calls
# it, HiGHS and SCIP (npm, in WebAssembly). Keeps a row for each case and solver in solvers.tsv, with
# the hash of the model. A row that is right is not made again, so this can be stopped and called
# again; one whose hash is no longer that of the case is made anew.
#   solvers.sh [FOLDER...]     folders with cases, as for bench_export
#   SOLVERS="cbc highs scip"   only these      LIMIT=60   seconds      ONLY='product-*'   cases
set -eu
here=$(cd "$(dirname "$0")" && pwd)
programs=${PROGRAMS:-$here/../../build/release/tests}
table=${TABLE:-$here/solvers.tsv}
solvers=${SOLVERS:-cbc highs scip}
limit=${LIMIT:-60}
only=${ONLY:-*}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tab=$(printf '\t')
[ -s "$table" ] || printf 'case\thash\tsolver\tseconds\tvalue\tbound\tstatus\n' >"$table"

# Prints value, bound and a word. A solver that fails, or does not heed its limit, has found nothing.
ask() {
  solver=$1
  name=$2
  shift 2
  if [ "$solver" = cbc ]; then
    timeout $((limit * 4 + 60)) "$programs/bench_solver" "$name" "$limit" "$@" 2>"$scratch/error" ||
      printf '0\t-\tfailed\n'
    return
  fi
  "$programs/bench_export" write "$name" "$@" >"$scratch/model.lp"
  if timeout $((limit * 4 + 60)) node --max-old-space-size=6000 "$here/solve.mjs" "$solver" \
    "$scratch/model.lp" "$limit" >"$scratch/says" 2>"$scratch/error"; then
    bound=$(sed -n 's/^bound //p' "$scratch/says")
    "$programs/bench_export" judge "$name" "$bound" "$@" <"$scratch/says" ||
      printf '0\t-\tfailed\n'
  else
    printf '0\t-\tfailed\n'
  fi
}

"$programs/bench_export" list "$@" >"$scratch/cases"
while IFS=$tab read -r name _ _ _ _ hash; do
  # shellcheck disable=SC2254
  case $name in $only) ;; *) continue ;; esac
  for solver in $solvers; do
    grep -q "^$name$tab$hash$tab$solver$tab" "$table" && continue
    began=$(date +%s)
    said=$(ask "$solver" "$name" "$@" </dev/null)
    row="$name$tab$hash$tab$solver$tab$(($(date +%s) - began))$tab$said"
    echo "$row" >&2
    # Without the row of an earlier model, in the order of names, and never half written.
    { head -n 1 "$table"
      { tail -n +2 "$table" | grep -v "^$name${tab}[0-9a-f]*$tab$solver$tab" || true
        echo "$row"
      } | LC_ALL=C sort
    } >"$scratch/table"
    cat "$scratch/table" >"$table"
  done
done <"$scratch/cases"
