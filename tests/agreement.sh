#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What the code says, the pages and the tests say too.
#   agreement.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
program=$2
failed=0
complain() {
  echo "$*"
  failed=1
}

# Every code of a finding has a heading and a case that shows it.
codes=$(sed -n '/name_of(Code /,/^}/s/.*return "\([a-z-]*\)";.*/\1/p' model/diagnostics.cc)
[ -n "$codes" ] || complain 'model/diagnostics.cc has no codes that this can read'
for code in $codes; do
  grep -q "^## $code\$" docs/diagnostics.md || complain "docs/diagnostics.md has no heading for $code"
  grep -qs "\[$code\]\$" tests/invalid/"$code"*/expected/stderr || complain "tests/invalid shows no $code"
done

# Every key of the format is on its page, and the page has no other.
keys=$(grep -oE '(text|id|reference|choice|pillar|integer|euros|hours|answer|hundredths|mark|rank|of_kind|table|requirement)\("[a-z_-]+"' \
  model/format_profile.cc model/format_catalog.cc -h | sed 's/.*"\(.*\)"/\1/' | sort -u)
for key in $keys; do
  grep -q "^| \`$key\` |" docs/format.md || complain "docs/format.md does not have the key $key"
done
pillars='eigen-continuiteit crisisorganisatie vitale-voorzieningen sociaal-weefsel zelfredzaamheid samenleving'
for key in $(sed -n 's/^| `\([a-z_-]*\)` |.*/\1/p' docs/format.md | sort -u); do
  echo "$keys $pillars" | tr ' ' '\n' | grep -qx -- "$key" || complain "docs/format.md has $key, the format does not"
done

# The table of assumptions is of this catalog.
for measure in $(sed -nE 's/^\| [0-9]+ \| ([a-z0-9-]+) \|.*/\1/p' docs/assumptions.md | sort -u); do
  grep -qx "id = \"$measure\"" catalog/*.toml || complain "docs/assumptions.md has $measure, the catalog does not; run ./dev assumptions"
done

# The profile that `nieuw` writes has every key of the profile in it.
starter=$("$program" nieuw)
for key in $(sed -n '/^## Het profiel/,/^## De catalogus/s/^| `\([a-z_-]*\)` |.*/\1/p' docs/format.md | sort -u); do
  echo "$starter" | grep -qE "(^|[^a-z_-])$key([^a-z_-]|\$)" || complain "nieuw does not show the key $key"
done

# The manual has the commands that the program's help lists, with the same words, and no other.
listed=$("$program" --help | sed -n '/^Wat kan het/,/^$/s/^  \(.\{24\}\).*/\1/p' | sed 's/ *$//')
in_manual=$(sed -n '/^| opdracht |/,/^$/s/^| `\([^`]*\)` |.*/\1/p' README.md)
[ -n "$listed" ] && [ "$listed" = "$in_manual" ] ||
  complain "README.md has the commands $in_manual; the program has $listed"
commands=$(echo "$listed" | sed 's/ .*//')

# Every option is in the manual.
for command in $commands; do
  for option in $("$program" "$command" --help | grep -oE -- '--[a-z-]+' | sort -u); do
    grep -q -- "\`$option" README.md || complain "README.md does not name $option of $command"
  done
done

# Every option of every command is in a golden case of that command: of each line of the help one of
# its names. A command may be called by its other name.
cases=$(ls tests/golden/*/args tests/invalid/*/args tests/rules/*/args examples/*/args)
for command in $commands; do
  alias=$("$program" --help | sed -n "s/^  $command .*(ook: \([a-z]*\))\$/\1/p")
  # shellcheck disable=SC2086
  of_command=$(awk -v name="$command" -v alias="${alias:-$command}" 'FNR == 1 && ($0 == name || $0 == alias) { print FILENAME }' $cases)
  for names in $("$program" "$command" --help | sed -n '/^Opties:/,$s/^  \(-[^ ]*\).*/\1/p'); do
    # shellcheck disable=SC2086
    grep -qxE -- "($(echo "$names" | tr ',' '|'))(=.*)?" $of_command /dev/null ||
      complain "no golden case of $command has $names"
  done
done

# Every key of the plan as JSON is on the page of the files.
plan_keys=$(grep -ohE '^ *"[a-z_0-9-]+":' tests/golden/json-naar-scherm/expected/stdout tests/golden/vijandig-uitvoer/expected/out-plan.json |
  tr -d ' ":' | sort -u)
for key in $plan_keys; do
  echo "$pillars" | tr ' ' '\n' | grep -qx -- "$key" && continue
  grep -q "\`$key\`" docs/files.md || complain "docs/files.md does not have the key $key of the plan as JSON"
done

# The engine has no file, clock, locale, thread or process in it; heavy headers stay in one file.
engine=$(find model catalog planner -name '*.cc' -o -name '*.h' | grep -vE '^planner/(program/|main\.cc)')
grep -nE '#include <(fstream|iostream|filesystem|thread|mutex|locale|clocale|ctime|cstdlib|unistd\.h|cstdio)>|system_clock|getenv|std::rand' \
  $engine && complain 'the engine reaches outside itself'
only_in() {  # the second word: one or more files, as a pattern
  grep -rlE "$1" model planner catalog --include='*.cc' --include='*.h' | grep -vxE "$2" &&
    complain "$1 is included outside $2"
  return 0
}
only_in '#include <toml' model/toml.cc
only_in '#include <boost/' model/graph.cc
only_in '#include <CLI/' planner/program/cli.cc
only_in '#include <nlohmann/' 'model/json\.cc|planner/report/(findings_json\.cc|plan_differences\.cc|json_(parts\.h|steps\.cc|replan\.cc|parties\.cc)|json\.cc)'
only_in '#include <xlsxwriter' 'planner/program/(spreadsheet.cc|workbook_formats.(cc|h))'
only_in '#include <(zip\.h|pugixml)' planner/program/workbook_reader.cc
exit $failed
