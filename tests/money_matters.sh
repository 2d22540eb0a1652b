#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Money moves blocks, not trifles: with half of the money at least four building blocks of the
# average municipality end on another step than with all of it.
#   money_matters.sh SOURCE_DIRECTORY PROGRAM
set -eu
said=$("$2" budget "$1/examples/landelijk-gemiddelde/profiel.toml" --stappen 50,100 --zoekstappen 20000 |
  grep '^Tussen 50 % en 100 % ')
echo "$said"
[ "$(echo "$said" | sed -n 's/.* eindigen \([0-9]*\) van de .*/\1/p')" -ge 4 ]
