#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# docs/catalog.md says what the catalog and the plans of the examples say. Its tables between
# "begin" and "end" marks are made here, from catalog/*.toml and the plans of the examples; what people
# wrote around them may name only measures that are there, and must name every one.
# UPDATE_GOLDEN=1 writes the tables anew.
#   catalog_docs.sh SOURCE_DIRECTORY FOLDER PROGRAM
# FOLDER is where tests/export/write.sh has written the plans; what is not there, PROGRAM makes.
set -eu
export LC_ALL=C
cd "$1"
plans=$2/first
program=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
page=docs/catalog.md
pillars='eigen-continuiteit crisisorganisatie vitale-voorzieningen sociaal-weefsel zelfredzaamheid samenleving'

. tests/catalog_docs/from_catalog.sh
. tests/catalog_docs/from_plans.sh

# Every part between its marks, in the order of the page.
made() {
  awk -v folder="$scratch" '
    /^<!-- begin: / { print; print ""; while ((getline line < (folder "/" $3)) > 0) print line; print ""; skip = 1; next }
    /^<!-- end/ { skip = 0 }
    !skip { print }' "$page"
}
for part in shares ladders counts conditions recommendations phases earliest examples plans_by_step; do
  $part | sed -e '/./,$!d' -e 's/[[:blank:]]*$//' >"$scratch/$part"
done
made | cat -s >"$scratch/page"
if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  cp "$scratch/page" "$page"
else
  diff -u "$page" "$scratch/page"
fi

# What is in backticks and looks like a measure is one, and every measure is in what people wrote.
failed=0
complain() {
  echo "$page $*"
  failed=1
}
awk '/^<!-- begin: /{skip=1} !skip{print} /^<!-- end/{skip=0}' "$page" >"$scratch/written"
cut -d' ' -f1 "$scratch/measures" >"$scratch/ids"
{ echo "$pillars eerste-72-uur belegd-bij" | tr ' ' '\n'; ls examples; } >"$scratch/others"
grep -oE '`[a-z0-9-]+`' "$scratch/written" | tr -d '`' | sort -u >"$scratch/named"
for name in $(grep -- - "$scratch/named"); do
  grep -qxF -- "$name" "$scratch/ids" || grep -qxF -- "$name" "$scratch/others" ||
    complain "names $name, which the catalog does not have"
done
for id in $(cat "$scratch/ids"); do
  grep -qxF -- "$id" "$scratch/named" || complain "says nowhere where $id comes from"
done
grep -q '^- [a-z0-9-]*: geen$' "$page" && complain 'has an empty cell of pillar and phase'

# The parts of the budget that are named are those that are used.
sed -n '/^\[\[taakvelden/,/^naam/s/^id = "\(.*\)"/\1/p' catalog/register.toml | sort -u >"$scratch/listed"
sed -n 's/^taakveld = "\(.*\)"/\1/p' catalog/*.toml | sort -u >"$scratch/used"
for field in $(comm -3 "$scratch/listed" "$scratch/used"); do
  complain "is about a catalog that lists or uses the taakveld $field alone"
done

# Hours follow the table of the page.
awk '
  FNR == NR && /^\| [a-z]+ \| [0-9]+ \|/ { for (i = 4; i <= 10; i += 2) allowed[$2 "/" $i]; next }
  FNR == NR { next }
  !($5 "/" $6 in allowed) { print "the hours of " $1 " are not in the table" }' \
  "$scratch/written" "$scratch/measures" >"$scratch/outside"
while IFS= read -r line; do complain "is not right: $line"; done <"$scratch/outside"

# What people wrote of a plan holds for every good plan: "In dit plan: `a`, `b`." is of what the law
# or the profile has decided, "Niet in dit plan: ..." of what it cannot have, now or with more money.
while IFS= read -r line; do
  case $line in
    '### '*) known=$scratch/facts-$(echo "$line" | sed 's/.*`\(.*\)`.*/\1/') ;;
    'In dit plan: '* | 'Niet in dit plan: '*)
      for id in $(echo "$line" | grep -oE '`[a-z0-9@-]+`' | tr -d '`'); do
        case $line in
          In*) awk -v id="$id" '$1 == "action" && ($2 == id || $3 == id) { ++n; loose += $6 != "firm" } END { exit !n || loose }' "$known" ;;
          *) awk -v id="$id" '
              $1 == "action" && ($2 == id || $3 == id) { wrong = 1 }
              $1 == "left-out" && $2 == id && $3 !~ /^(niet-van-toepassing|uitgesloten|gaat-niet-samen)$/ { wrong = 1 }
              END { exit wrong }' "$known" ;;
        esac || complain "says \"$line\"; that is not sure for $id"
      done
      ;;
  esac
done <"$scratch/written"
exit $failed
