#!/bin/sh
# Mutates what people write, beginning at the inputs of all golden cases, for some seconds.
#   run.sh SOURCE_DIRECTORY FUZZER SECONDS
# An input that crashes, hangs for ten seconds or takes 2 GB is left in FUZZER's folder, as crash-...
set -eu
cd "$1"
fuzzer=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/seeds" "$scratch/found"

for catalog in tests/*/*/catalogus.toml tests/frozen/catalogus.toml; do
  folder=$(dirname "$catalog")
  profile=$folder/profiel.toml
  [ -e "$profile" ] || profile=tests/golden/bewijs/profiel.toml
  { cat "$profile"; printf '\n=====\n'; cat "$catalog"; } >"$scratch/seeds/$(echo "$folder" | tr / -)"
done
for profile in tests/invalid/*/profiel.toml; do
  [ -e "$(dirname "$profile")/catalogus.toml" ] || cp "$profile" "$scratch/seeds/$(echo "$profile" | tr / -)"
done
for plan in tests/invalid/plan-*/plan.json; do
  case=tests/rules/first-know-then-do
  { cat $case/profiel.toml; printf '\n=====\n'; cat $case/catalogus.toml; printf '\n=====\n'; cat "$plan"; } \
    >"$scratch/seeds/$(echo "$plan" | tr / -)"
done
# The keys and choices of the format, so that it need not guess words.
grep -oE '"[a-z_-]+"' model/format.cc | sort -u >"$scratch/words"

"$fuzzer" "$scratch/found" "$scratch/seeds" -fork=2 -dict="$scratch/words" -max_len=20000 -timeout=10 \
  -rss_limit_mb=2000 -max_total_time="$3" -artifact_prefix="$(dirname "$fuzzer")/" >"$scratch/log" 2>&1 || {
  tail -n 60 "$scratch/log"
  exit 1
}
grep -E '^#[0-9]+: cov' "$scratch/log" | tail -n 1
