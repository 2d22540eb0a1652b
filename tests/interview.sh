#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
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
# A wide terminal, so that most sentences stay on their line.
on_terminal() { script -qec "stty cols 200; $program $1" /dev/null >talk; }
complain() {
  cat talk
  echo "$*"
  exit 1
}
said() { tr -d '\r' <talk | grep -qF -- "$1" || complain "nieuw did not say: $1"; }
not_said() { ! grep -qF -- "$1" talk || complain "nieuw said: $1"; }
wrote() { grep -qE -- "$2" "$1" || { cat "$1"; complain "$1 does not have: $2"; }; }
wrote_not() { ! grep -qE -- "$2" "$1" || complain "$1 has: $2"; }
is_right() {
  "$program" controleer "$@" 2>talk || complain "$1 is not right"
  "$program" plan --zoekstappen 1 "$1" >plan
}
enters() { yes '' | head -n "$1"; }

# Without more than a name all is as the template has it. A wrong answer is asked again; a Dutch
# thousands point is understood; Enter leaves the code out, and says "not known" to each question.
{ printf '\nNieuwdorp\nveel\n12.000\nGM1\n\n'; enters 13; } | on_terminal nieuw || complain 'nieuw failed'
for line in 'Hoe heet de gemeente?' 'Geef een naam.' 'Geef een heel getal van 1 tot en met 20.000.000.' \
  'Geef GM en vier cijfers, of alleen Enter.' 'Nu 7 vragen' '7 van 7.' 'Nog 18 korte vragen' 'profiel.toml is klaar.'; do
  said "$line"
done
not_said 'weinig inzicht'
wrote profiel.toml '^naam = "Nieuwdorp"$'
wrote profiel.toml '^inwoners = 12000$'
wrote_not profiel.toml '^(bouwstenen|geen|\[\[(processen|ketenpartners|doelgroepen)\]\])'
head -n 1 profiel.toml | grep -qx '#:schema profiel.schema.json'
"$program" schema profiel | cmp - profiel.schema.json
is_right profiel.toml
# The money, the marks and the names are still the example: no profile for who is strict.
if "$program" controleer --streng profiel.toml 2>talk; then complain 'an example passed'; fi
said 'alle zes cijfers zijn nog het landelijk gemiddelde'

# The seven questions, with a wrong answer; no more questions; the three lists each in its own way.
printf '%s\n' Zevendorp 4000 GM9907 n 1 7 nul 2 3 0 4 '' 1 n j misschien geen '' zeven.toml |
  on_terminal nieuw || complain 'nieuw failed'
said 'Kies de hoogste zin die helemaal waar is.'
said '1 van 7. Werk dat niet stil mag liggen'
said '  0  nog niets'
said '  1  Er is een vastgestelde lijst van werk dat niet lang mag stilliggen, elk met een eigenaar.'
said 'Zegt u het liever per proces?'
said 'Geef 0, 1, 2, 3 of 4, of alleen Enter.'
said 'wij nemen het cijfer van de pijler'
said 'Uw profiel noemt nog geen processen. De gewone zijn:'
said 'Geef j, n of geen.'
wrote zeven.toml '^bouwstenen.kritieke-processen = "in beeld" '
wrote zeven.toml '^bouwstenen.crisisteam = "geregeld" '
wrote zeven.toml '^bouwstenen.ketenafspraken = "werkt" '
wrote zeven.toml '^bouwstenen.dagen-zonder-stroom = "niets" '
wrote zeven.toml '^bouwstenen.kwetsbare-groepen = "geoefend" '
wrote zeven.toml '^#bouwstenen.noodsteunpunten = '
wrote zeven.toml '^bouwstenen.regie = "in beeld" '
[ "$(grep -c '^bouwstenen' zeven.toml)" = 6 ] || complain 'not the six blocks that were answered'
[ "$(grep -c '^\[\[processen\]\]' zeven.toml)" = 6 ] || complain 'not the usual processes'
wrote zeven.toml '^geen = \["ketenpartners"\]'
wrote_not zeven.toml '^\[\[(ketenpartners|doelgroepen)\]\]'
is_right zeven.toml --streng
grep -q 'groepen' plan || complain 'the plan does not say that the groups are assumed'

# With the scan: marks, insight and ranks; then also the other blocks of pillars with little insight
# (vitale voorzieningen), and on request all that is left.
{
  printf '%s\n' Scandorp 48.500 '' j 11 5,4 3 6.5 5 '' 2 6,1 '' '' 4 5 3
  printf '%s\n' '1 2 3' '2 4 1 5 3 6' # ranks
  printf '%s\n' 2 2 2 2 2 2 2         # the seven
  printf '%s\n' 1 0 ''                # of the pillar with little insight
  printf '%s\n' misschien j
  yes 3 | head -n 15
  printf '%s\n' j j j
} | on_terminal 'nieuw --uit scan.toml' || complain 'nieuw failed'
said 'Geef een cijfer van 1 tot en met 10, zoals 5,7, of alleen Enter.'
said 'Geef zes getallen van 1 tot en met 6 die samen 21 zijn'
said 'U gaf bij een of meer pijlers weinig inzicht op. Daarom nog 3 vragen over die pijlers.'
said '3 van 3. Zorg en voedsel (Vitale voorzieningen)'
said 'Nog 15 korte vragen maken het plan beter. Nu doen? [j/N]'
said 'Geef j of n.'
said '15 van 15. Samenwerking (Samenleving als systeem)'
not_said 'Hoe moet het bestand heten?'
wrote scan.toml '^score = 5\.4$'
wrote scan.toml '^score = 5\.5 .*landelijk gemiddelde$'
wrote scan.toml '^prioriteit = 6\.0$'
wrote scan.toml '^inzicht = 5$'
wrote scan.toml '^#inzicht = '
wrote scan.toml '^bouwstenen.drinkwater = "in beeld" '
wrote scan.toml '^#bouwstenen.zorg-en-voedsel = '
[ "$(grep -c '^bouwstenen' scan.toml)" = 24 ] || complain 'not all blocks but the one that was left open'
is_right scan.toml

# Who stops has no file, in whatever question.
for answers in 'Nieuwdorp' 'Nieuwdorp 900 GM0001 j 5' 'Nieuwdorp 900 GM0001 n 1 2'; do
  # shellcheck disable=SC2086
  if printf '%s\n' $answers | on_terminal 'nieuw --uit ander.toml'; then complain 'nieuw did not stop'; fi
  said 'Gestopt; er is niets geschreven.'
  [ ! -e ander.toml ]
done

# A name that is known needs no more questions; a slip is asked again.
printf '%s\n' Utrect 'den haag' |
  on_terminal 'nieuw --uit ander.toml' && complain 'nieuw did not stop'
said 'Bedoelde u Utrecht? Geef die naam, of nog een keer deze.'
said 'Den Haag: GM0518, veiligheidsregio Haaglanden,'
not_said 'Hoeveel inwoners'
"$program" nieuw --naam 'den haag' --uit haag.toml 2>talk
wrote haag.toml '^naam = "Den Haag"$'
wrote haag.toml '^code = "GM0518"'
wrote haag.toml '^inwoners = [0-9]{6}$'
wrote haag.toml '^veiligheidsregio = "Haaglanden"$'
# What is wrong with a name is told, and what stays an example too.
if "$program" nieuw --naam '' 2>talk; then complain 'an empty name was taken'; fi
said 'na `--naam` ontbreekt een waarde'
if "$program" nieuw --naam Utrect 2>talk; then complain 'a slip was taken'; fi
said 'Bedoelde u Utrecht?'
"$program" nieuw --naam Utrect --inwoners 900 | grep -qx 'naam = "Utrect"'
"$program" nieuw --uit leeg.toml </dev/null 2>talk
said 'De gemeente is nog die van het voorbeeld: Voorbeeldstad.'

# Without a terminal nothing is asked, nor of who said it already.
"$program" nieuw </dev/null | grep -qx 'naam = "Voorbeeldstad"'
on_terminal 'nieuw --naam Dorp --inwoners 900' </dev/null || complain 'nieuw failed'
not_said 'Hoe heet'
not_said 'van 7.'
said 'naam = "Dorp"'
