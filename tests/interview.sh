#!/bin/sh
# `nieuw` asks on a terminal; script(1) is the terminal here.
#   interview.sh SOURCE_DIRECTORY PROGRAM
set -eu
# Absolute: it is run elsewhere.
program=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
command -v script >/dev/null || { echo 'script(1) is missing: install the package bsdutils'; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# script(1) runs its command with this shell, which need not be there.
export SHELL=/bin/sh

# A wrong answer is asked again; a Dutch thousands point is understood; Enter leaves the code out.
printf '\nNieuwdorp\nveel\n12.000\nGM1\n\n\n' | script -qec "$program nieuw" /dev/null >talk
for line in 'Hoe heet de gemeente?' 'Geef een naam.' 'Geef een heel getal van 1 tot en met 20.000.000.' \
  'Geef GM en vier cijfers, of alleen Enter.' 'profiel.toml is klaar.'; do
  grep -qF "$line" talk || { cat talk; echo "nieuw did not say: $line"; exit 1; }
done
grep -qx 'naam = "Nieuwdorp"' profiel.toml
grep -qx 'inwoners = 12000' profiel.toml
head -n 1 profiel.toml | grep -qx '#:schema profiel.schema.json'
"$program" schema profiel | cmp - profiel.schema.json
"$program" plan profiel.toml >/dev/null

# Who stops has no file.
if printf 'Nieuwdorp\n' | script -qec "$program nieuw --uit ander.toml" /dev/null >talk; then exit 1; fi
grep -qF 'Gestopt; er is niets geschreven.' talk
[ ! -e ander.toml ]

# Without a terminal nothing is asked.
"$program" nieuw </dev/null | grep -qx 'naam = "Voorbeeldstad"'
