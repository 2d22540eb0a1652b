#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Graphviz, which we did not write, draws what `weerbaar graaf` prints.
#   drawing.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
for profile in '' examples/*/profiel.toml; do
  # shellcheck disable=SC2086
  "$2" graaf $profile | dot -Tsvg 2>&1 >/dev/null | grep . && exit 1
done
exit 0
