#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Builds the engine as WebAssembly, as build/wasm/live.wasm.
#   build_live_engine.sh REPOSITORY
set -eu
cd "$1"
log=build/wasm.log
mkdir -p build
{
  [ -f build/wasm/build.ninja ] || cmake --preset wasm
  cmake --build --preset wasm --target live -j 3
} >"$log" 2>&1 || {
  tail -n 50 "$log"
  exit 1
}
