#!/bin/sh
# Builds the engine as WebAssembly and compares its plan with that of the program.
#
#   run.sh REPOSITORY PROGRAM
set -eu
cd "$1"
program=$2
cmake --preset wasm >build/wasm.log 2>&1 && cmake --build --preset wasm >>build/wasm.log 2>&1 || {
  tail -50 build/wasm.log
  exit 1
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The value of a key of `herkomst`.
origin() { sed -n "s/^ *\"$1\": \"\([^\"]*\)\".*/\1/p" "$scratch/native.json" | head -n 1; }

for profile in examples/*/profiel.toml; do
  "$program" plan "$profile" --json "$scratch/native.json" --html "$scratch/native.html" >/dev/null
  node build/wasm/engine_in_node.js "$profile" "$(sed -n '/"herkomst"/,/}/s/.*"versie": "\(.*\)",/\1/p' "$scratch/native.json")" \
    "$(origin profiel_sha256)" "$(origin catalogus_sha256)" >"$scratch/wasm"
  cat "$scratch/native.json" "$scratch/native.html" | diff -u - "$scratch/wasm"
done
