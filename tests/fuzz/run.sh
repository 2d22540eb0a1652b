#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Mutates the inputs of each target that are kept, with libFuzzer: towards code that none has reached.
# Prints how many were tried and how many edges of the code they reach.
#   run.sh SOURCE_DIRECTORY FOLDER_OF_FUZZERS SECONDS [TARGET...]
# The seconds are for each target. An input that crashes, hangs for ten seconds or takes 2 GB is left
# in that folder, as TARGET-crash-...; what was found is left beside it, in found/TARGET.
set -eu
cd "$1"
fuzzers=$(realpath "$2")
seconds=$3
shift 3
[ $# -gt 0 ] || set -- profile catalog overlay plan workbook arguments
words=$(mktemp)
trap 'rm -f "$words"' EXIT
# The keys and choices of the format, so that it need not guess words.
grep -ohE '"[a-z_-]+"' model/format_profile.cc model/format_catalog.cc model/format.cc | sort -u >"$words"
for target in "$@"; do
  mkdir -p "$fuzzers/found/$target"
  log=$fuzzers/found/$target.log
  nice -n 19 "$fuzzers/fuzz_$target" "$fuzzers/found/$target" "tests/fuzz/corpus/$target" -dict="$words" -max_len=20000 \
    -timeout=10 -rss_limit_mb=2000 -max_total_time="$seconds" -print_final_stats=1 \
    -artifact_prefix="$fuzzers/$target-" >"$log" 2>&1 || {
    tail -n 60 "$log"
    exit 1
  }
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, $(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1) edges"
done
