#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Who waits on a terminal sees how far the work is; in a pipe nothing of that is there. script(1) is
# the terminal here.
#   progress.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# So many that it takes more than a second on any computer.
plan="$program plan examples/kleine-gemeente/profiel.toml --zoekstappen 300000"
wipe=$(printf '\r\033[K')
fail() {
  tr '\r' '\n' <"$scratch/seen" | head -n 20
  echo "$1"
  exit 1
}

# A pipe: the plan, and nothing on standard error.
$plan >"$scratch/piped" 2>"$scratch/seen"
[ -s "$scratch/seen" ] && fail 'a pipe has more than the plan'

# A terminal: the same plan, and a line that is wiped at the end.
TERM=xterm script -qec "$plan >$scratch/plan" /dev/null >"$scratch/seen"
cmp "$scratch/piped" "$scratch/plan"
tr '\r' '\n' <"$scratch/seen" | grep -qE '^Plan maken: [0-9]+ %, nog ongeveer [0-9]+ (seconde|seconden|minuten)' ||
  fail 'a terminal does not show how far the plan is'
[ "$(tail -c 4 "$scratch/seen")" = "$wipe" ] || fail 'the line is not wiped'
# More than one line would stay on the screen.
[ "$(tr -cd '\n' <"$scratch/seen" | wc -c)" = 0 ] || fail 'the line is not one line'

# It is wiped before an error is told, too.
if TERM=xterm script -qec "$plan --json /dev/full" /dev/null >"$scratch/seen"; then fail 'a full disk is not told'; fi
tr '\r' '\n' <"$scratch/seen" | grep -q '^Plan maken' || fail 'no line before an error'
grep -qF "${wipe}fout: /dev/full" "$scratch/seen" || fail 'the line is not wiped before an error'

# What would be told is nothing to a terminal that cannot go back on a line.
TERM=dumb script -qec "$plan >/dev/null" /dev/null >"$scratch/seen"
[ -s "$scratch/seen" ] && fail 'a line that cannot be wiped'

# The commands that make many plans tell which one they are at.
TERM=xterm script -qec "$program budget examples/kleine-gemeente/profiel.toml --stappen 100,150 --zoekstappen 200000 >/dev/null" \
  /dev/null >"$scratch/seen"
tr '\r' '\n' <"$scratch/seen" | grep -qE '^Opnieuw plannen: plan [0-9]+ van 3, [0-9]+ %' ||
  fail 'a terminal does not show which plan budget is at'

# So does every other that makes its user wait: it says how far it is, on one line. It need not be done:
# it is stopped when it has said that, at the latest after a minute. A pipe has nothing of it.
small=examples/kleine-gemeente/profiel.toml
says_how_far() {
  tr '\r' '\n' <"$scratch/seen" | grep -qE '[0-9] %, nog ongeveer [0-9]+ (seconde|minu)|plan [0-9]+ van [0-9]+, [0-9]+ %'
}
while read -r command; do
  : >"$scratch/seen"
  TERM=xterm script -qefc "exec $program $command >/dev/null" "$scratch/typed" >"$scratch/seen" </dev/null &
  waits=0
  until says_how_far; do
    waits=$((waits + 1))
    [ "$waits" -le 300 ] || fail "a terminal does not show how far $command is"
    sleep 0.2
  done
  kill -9 $! 2>/dev/null || true
  wait $! 2>/dev/null || true
  [ "$(tr -cd '\n' <"$scratch/seen" | wc -c)" = 0 ] || fail "the line of $command is not one line"
  timeout 2 "$program" $command >/dev/null 2>"$scratch/seen" </dev/null || true
  [ -s "$scratch/seen" ] && fail "a pipe has more than what $command says"
done <<END
gevoeligheid $small --zoekstappen 1000000
uitleg $small noodsteunpunten-inrichten --zoekstappen 1000000
vergelijk $small examples/landelijk-gemiddelde/profiel.toml --zoekstappen 1000000
partijen examples/grote-stad/profiel.toml
catalogus --aannames $small
plan $small --bewijs 5
END

# Where nothing fits together, what is sought takes as long as it takes: that it goes on is told.
{
  cat "$small"
  awk '/^\[/ { in_measure = $0 == "[[maatregelen]]" } in_measure && /^id = /' catalog/*.toml | head -n 150 | while read -r line; do
    [ "$line" = 'id = "informatiepunten-inrichten"' ] || grep -qxF "$line" "$small" || printf '[[maatregelen]]\n%s\nstatus = "besloten"\n' "$line"
  done
} >"$scratch/besloten.toml"
: >"$scratch/seen"
TERM=xterm script -qefc "exec $program plan $scratch/besloten.toml >/dev/null" "$scratch/typed" >"$scratch/seen" </dev/null &
waits=0
until tr '\r' '\n' <"$scratch/seen" | grep -qE '^Zoeken .*: al [0-9]+ seconde'; do
  waits=$((waits + 1))
  [ "$waits" -le 300 ] || fail 'a terminal does not show that the search for what clashes goes on'
  sleep 0.2
done
kill -9 $! 2>/dev/null || true
wait $! 2>/dev/null || true
exit 0
