#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What a package has beside the program says what the program's help says: the page for `man`, and what
# bash and zsh fill in.
#   packaging.sh SOURCE_DIRECTORY PROGRAM
set -eu
program=$2
made=$(dirname "$program")/packaging
failed=0
complain() {
  echo "$*"
  failed=1
}

# What bash offers for the last of these words.
offered() {
  bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _weerbaar; echo "${COMPREPLY[*]-}"' \
    "$made/weerbaar.bash" "$@"
}

zsh -n "$made/_weerbaar" || complain '_weerbaar is no zsh'
page=$(man --warnings -l "$made/weerbaar.nl.1" 2>"$made/man-says")
[ ! -s "$made/man-says" ] || complain "man says: $(cat "$made/man-says")"
# The help breaks no line, the page does.
page=$(echo "$page" | tr -s ' \n' ' ')

commands=$("$program" --help | sed -n '/^Wat kan het/,/^$/s/^  \([a-z]*\) .*/\1/p')
others=$("$program" --help | sed -n 's/^  .*(ook: \([a-z]*\))$/\1/p')
[ "$(offered weerbaar '' | tr ' ' '\n' | sort)" = "$(echo "$commands" "$others" --help --versie | tr ' ' '\n' | sort)" ] ||
  complain "bash offers $(offered weerbaar '')"
for command in $commands; do
  options=$("$program" "$command" --help | sed -n '/^Opties:/,$s/^  \(--[a-z-]*\).*/\1/p')
  [ "$(offered weerbaar "$command" --)" = "$(echo --help $options)" ] ||
    complain "bash offers $(offered weerbaar "$command" --) for $command"
  of_zsh=$(sed -n "/^    $command[|)]/,/;;/s/^        '\*\{0,1\}\(--[a-z-]*\)\[.*/\1/p" "$made/_weerbaar")
  [ "$(echo $of_zsh)" = "$(echo $options)" ] || complain "zsh offers $of_zsh for $command"
  for option in $options; do
    echo "$page" | grep -q -- "$option" || complain "the page does not have $option"
  done
done
[ "$(offered weerbaar plan --kleur '')" = 'auto altijd nooit' ] || complain 'bash does not know the choices of --kleur'
[ "$(offered weerbaar plan profiel)" = '' ] || complain 'bash offers something else than files for a profile'
exit $failed
