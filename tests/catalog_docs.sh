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

# One line a measure: id, main pillar (of the block of its first step), phases, the best evidence of its sources,
# kind, hours, months, how many of its figures have a source. The catalog keeps one key a line, and the file with
# the blocks comes before those with measures.
measures() {
  awk '
    function flush() {
      if (id != "") print id, pillar, phases, evidence, kind, hours, months, sourced
      id = ""
    }
    /^\[/ { flush(); inside = /^\[\[maatregelen\]\]/; block = /^\[\[bouwstenen\]\]/; evidence = "aanname"; sourced = 0 }
    block && /^id = / { split($0, part, "\""); block_id = part[2] }
    block && /^pijler = / { split($0, part, "\""); pillar_of[block_id] = part[2] }
    !inside { next }
    /^id = / { split($0, part, "\""); id = part[2] }
    /^treden = / { split($0, part, "\""); pillar = pillar_of[part[2]] }
    /^pijler = / { split($0, part, "\""); pillar = part[2] }
    /^fase = / { phases = $0; gsub(/[^a-z0-9,-]/, "", phases); sub(/^fase/, "", phases) }
    /^soort = / { split($0, part, "\""); kind = part[2] }
    /^uren = / { hours = $3 }
    /^duur_maanden = / { months = $3 }
    /^bron = / { if (/bewijs = "genoemd"/) evidence = "genoemd"; else if (/bewijs = "afgeleid"/) evidence = "afgeleid" }
    /^schatting = / { sourced = gsub(/"bron"/, "") }
    END { flush() }' catalog/*.toml | sort
}
measures >"$scratch/measures"

# The blocks, one line each: id, pillar, share, name; and every step that a measure is part of: measure, block, step,
# choice, kind of entry.
awk '/^\[/ { block = /^\[\[bouwstenen\]\]/ }
  block && /^(id|pijler|naam) = / { split($0, part, "\""); is[$1] = part[2] }
  block && /^aandeel = / { is[$1] = $3 }
  block && /^treden = / { print is["id"], is["pijler"], is["aandeel"] ? is["aandeel"] : 2, is["naam"]; is["aandeel"] = "" }' \
  catalog/bouwstenen.toml >"$scratch/blocks"
awk '
  function flush(  i) { for (i = 1; i <= n; ++i) print id, in_step[i], per == "" ? "-" : per; n = 0; per = "" }
  /^\[/ { flush() }
  /^id = / { split($0, part, "\""); id = part[2] }
  /^per = / { split($0, part, "\""); per = part[2] }
  /^treden = \[\{/ {
    n = split($0, each, "bouwsteen = ") - 1
    for (i = 1; i <= n; ++i) {
      split(each[i + 1], part, "\"")
      step = each[i + 1]; sub(/.*trede = /, "", step); sub(/[^0-9].*/, "", step)
      choice = each[i + 1]; if (!sub(/.*keuze = "/, "", choice)) choice = "-"; else sub(/".*/, "", choice)
      in_step[i] = part[2] " " step " " choice
    }
  }
  END { flush() }' catalog/*.toml >"$scratch/steps"

shares() {
  echo '| aandeel | bouwstenen |'
  echo '| ---: | --- |'
  for share in 5 4 3 2 1; do
    awk -v share="$share" '$3 == share { name = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", name); list = list (list == "" ? "" : "; ") name }
      END { print "| " share " | " list " |" }' "$scratch/blocks"
  done
}

# Every block with its steps: the sentence, and the measures.
ladders() {
  for pillar in $pillars; do
    printf '\n### Bouwstenen van %s\n' "$pillar"
    awk -v pillar="$pillar" '
      FILENAME ~ /blocks$/ { name[$1] = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", name[$1]); share[$1] = $3; of[$1] = $2; order[++n] = $1; next }
      FILENAME ~ /steps$/ {
        key = $2 SUBSEP $3
        joint = list[key] == "" ? "" : ($4 != "-" && $4 == last[key] ? " of " : ", ")
        list[key] = list[key] joint "`" $1 "`" ($5 == "-" ? "" : " (per " $5 ")")
        last[key] = $4
        next
      }
      /^\[/ { block = /^\[\[bouwstenen\]\]/ }
      block && /^id = / { split($0, part, "\""); id = part[2]; at = 0 }
      block && /^  "/ { line = $0; gsub(/^  "|",$/, "", line); sentence[id, ++at] = line }
      END {
        split("in beeld,geregeld,werkt,geoefend", word, ",")
        for (i = 1; i <= n; ++i) {
          id = order[i]
          if (of[id] != pillar) continue
          printf "\n**%s** (`%s`, aandeel %d)\n\n| trede | wat er dan is | maatregelen |\n| --- | --- | --- |\n", name[id], id, share[id]
          for (step = 1; step <= 4; ++step)
            printf "| %d %s | %s | %s |\n", step, word[step], sentence[id, step], list[id, step]
        }
      }' "$scratch/blocks" "$scratch/steps" catalog/bouwstenen.toml
  done
}

counts() {
  echo '| pijler | maatregelen | genoemd | afgeleid | aanname |'
  echo '| --- | ---: | ---: | ---: | ---: |'
  for pillar in $pillars totaal; do
    awk -v pillar="$pillar" '
      pillar == "totaal" || $2 == pillar { all++; by[$4]++ }
      END { printf "| %s | %d | %d | %d | %d |\n", pillar, all, by["genoemd"], by["afgeleid"], by["aanname"] }' \
      "$scratch/measures"
  done
  echo
  awk '{ figures += 3; sourced += $8 }
    END { printf "Van de %d getallen (kosten, uren en looptijd van elke maatregel) hebben er %d een bron.\n", figures, sourced }' \
    "$scratch/measures"
  awk '
    /^\[\[/ { list = $1; count[list]++ }
    list == "[[rollen]]" && /^domein = / && !seen[$3]++ { domains++ }
    END { printf "Daarnaast: %d rollen uit %d delen van de organisatie, %d partners en %d bronnen.\n",
      count["[[rollen]]"], domains, count["[[partners]]"], count["[[bronnen]]"] }' catalog/*.toml
}

phases() {
  echo '| pijler | koud | eerste-72-uur | daarna | nafase |'
  echo '| --- | ---: | ---: | ---: | ---: |'
  for pillar in $pillars; do
    awk -v pillar="$pillar" '
      $2 == pillar { n = split($3, phase, ","); for (i = 1; i <= n; ++i) by[phase[i]]++ }
      END { printf "| %s | %d | %d | %d | %d |\n", pillar, by["koud"], by["eerste-72-uur"], by["daarna"], by["nafase"] }' \
      "$scratch/measures"
  done
  for pillar in $pillars; do
    printf '\n**%s**\n\n' "$pillar"
    for phase in koud eerste-72-uur daarna nafase; do
      awk -v pillar="$pillar" -v phase="$phase" '
        $2 == pillar && index("," $3 ",", "," phase ",") { list = list (list == "" ? "" : ", ") "`" $1 "`" }
        END { printf "- %s: %s\n", phase, list == "" ? "geen" : list }' "$scratch/measures"
    done
  done
}

# For whom a measure is: what `als` asks, and the measures that ask it.
conditions() {
  echo '| alleen als | maatregelen |'
  echo '| --- | --- |'
  awk '
    /^id = / { split($0, part, "\""); id = part[2] }
    /^als = / {
      asked = substr($0, 8, length($0) - 8)
      if (!(asked in list)) order[++n] = asked
      list[asked] = list[asked] (list[asked] == "" ? "" : ", ") "`" id "`"
    }
    END { for (i = 1; i <= n; ++i) print "| " order[i] " | " list[order[i]] " |" }' catalog/*.toml | sort
}

# What the JSON of a plan says, one fact a line. It has one key a line; keys of a pillar or an action
# are six blanks in, those of a line of the budget six or eight. An action is firm when the law or
# the profile has decided on it, so that the search cannot choose otherwise.
facts() {
  awk '
    function value() { sub(/^[^:]*: /, ""); gsub(/[",]/, ""); return $0 }
    /^  "[a-z_]+": / { inside = $1; gsub(/[":]/, "", inside) }
    inside == "gemeente" && /^    "naam": / { print "name", value() }
    inside == "gemeente" && /^    "inwoners": / { print "inhabitants", value() }
    inside == "pijlers" && /^      "streefcijfer": / { aim = value() + 0 }
    inside == "pijlers" && /^          "id": / { block = value() }
    inside == "pijlers" && /^          "score": / { before = value() }
    inside == "pijlers" && /^          "eindscore": / { print "block", block, before, value() }
    inside == "pijlers" && /^              "trede": / { step = value() }
    inside == "pijlers" && /^              "gereed": / { print "step", block, step, value() }
    inside == "pijlers" && /^      "id": / { pillar_id = value() }
    inside == "pijlers" && /^      "beginscore": / { begin = value() }
    inside == "pijlers" && /^      "eindscore": / { print "pillar", pillar_id, begin, $2 + 0 }
    inside == "pijlers" && /^      "eindscore": / { print "mark", (value() + 0 >= aim ? "reached" : "short") }
    inside == "acties" && /^      "id": / { id = value() }
    inside == "acties" && /^      "maatregel": / { measure = value() }
    inside == "acties" && /^      "stand": / { firm = value() != "open" }
    inside == "acties" && /^      "plicht": / { firm = value() == "true" || firm }
    inside == "acties" && /^      "hoofdpijler": / { pillar = value() }
    inside == "acties" && /^        "rol": / { role = value() }
    inside == "acties" && /^      "(eenmalig|structureel)": / { paid += value() }
    inside == "acties" && /^      "looptijd": / {
      print "action", id, measure, pillar, role, (firm ? "firm" : "open"), (paid > 0 ? "paid" : "free")
      paid = 0
    }
    inside == "niet_gekozen" && /^      "maatregel": / { measure = value() }
    inside == "niet_gekozen" && /^      "code": / { print "left-out", measure, value() }
    inside == "begroting" && /^      "jaar": / { year = value() }
    inside == "begroting" && /^      "(eenmalig|structureel)": / { kind = $1; gsub(/[":]/, "", kind) }
    inside == "begroting" && /^        "beschikbaar": / { available = value() }
    inside == "begroting" && /^        "(gebruikt|vastgelegd)": / {
      used[year, kind] += value()
      there[year, kind] += available
      if (!((year, kind) in listed)) order[++years] = year SUBSEP kind
      listed[year, kind]
    }
    END {
      for (i = 1; i <= years; ++i) {
        split(order[i], part, SUBSEP)
        print "money", part[1], part[2], used[order[i]], there[order[i]]
      }
    }' \
    "$1"
}
examples='eiland kleine-gemeente landelijk-gemiddelde grote-stad'
for example in $examples; do
  plan=$plans/$example/plan.json
  if [ ! -e "$plan" ]; then
    plan=$scratch/plan.json
    overlay=examples/$example/lokaal.toml
    # shellcheck disable=SC2046
    "$program" plan "examples/$example/profiel.toml" $([ ! -e "$overlay" ] || echo --catalogus "$overlay") --json "$plan" >/dev/null
  fi
  facts "$plan" >"$scratch/facts-$example"
done
# The national mean with all the money and people there are: what only waits for other work.
{
  sed '/^# De mensen/,$d; s/^eenmalig = .*/eenmalig = 100_000_000/; s/^structureel = .*/structureel = 100_000_000/' \
    examples/landelijk-gemiddelde/profiel.toml
  printf '[regie]\nuren = 0\n'
} | "$program" plan - --json "$scratch/plan.json" >/dev/null
facts "$scratch/plan.json" >"$scratch/facts-onbeperkt"

# The plans side by side: one row a question, one awk program that answers it from the facts.
row() {
  printf '| %s |' "$1"
  for example in $examples; do
    others=
    for other in $examples; do [ "$other" = "$example" ] || others="$others $scratch/facts-$other"; done
    # shellcheck disable=SC2086
    awk 'function dotted(n) { return n < 1000 ? n + 0 : dotted(int(n / 1000)) sprintf(".%03d", n % 1000) }
      '"$2" "$scratch/facts-$example" $others | tr '\n' ' '
    printf '|'
  done
  echo
}
side_by_side() {
  row ' ' 'FNR == NR && $1 == "name" { sub(/^name /, " "); print }'
  echo '| --- | ---: | ---: | ---: | ---: |'
  count='FNR == NR && $1 == "action" && CONDITION { ++n } END { print " " n + 0 }'
  row inwoners 'FNR == NR && $1 == "inhabitants" { print " " dotted($2) }'
  row maatregelen 'FNR == NR && $1 == "action" && !seen[$3]++ { ++n } END { print " " n + 0 }'
  row acties "$(echo "$count" | sed 's/ && CONDITION//')"
  for pillar in $pillars; do
    row "acties bij $pillar" "$(echo "$count" | sed "s/CONDITION/\$4 == \"$pillar\"/")"
  done
  row 'acties die vastliggen: plicht, besluit of al bezig' "$(echo "$count" | sed 's/CONDITION/$6 == "firm"/')"
  row 'acties die geen geld kosten' "$(echo "$count" | sed 's/CONDITION/$7 == "free"/')"
  row 'acties voor een proces, partner of groep' "$(echo "$count" | sed 's/CONDITION/$2 ~ "@"/')"
  row 'maatregelen die alleen hier in het plan staan' '
    $1 != "action" { next }
    FNR == NR { mine[$3]; next }
    { delete mine[$3] }
    END { for (measure in mine) ++n; print " " n + 0 }'
  row 'rollen met een actie' 'FNR == NR && $1 == "action" && !seen[$5]++ { ++n } END { print " " n + 0 }'
  row 'pijlers die het doel halen' 'FNR == NR && $1 == "mark" { ++all; n += $2 == "reached" }
    END { print " " n + 0 " van " all }'
  row 'eenmalig geld, alle jaren samen, in euro' 'FNR == NR && $1 == "money" && $3 == "eenmalig" { used += $4 }
    END { print " " dotted(used) }'
}

# Marks before and after, and when each step is there: in one row a block, and one a step. Of a block with entries how
# many have the step, and when the last.
month='function month(ym,  part) {
    split(ym, part, "-")
    return substr("janfebmrtaprmeijunjulaugsepoktnovdec", 3 * part[2] - 2, 3) " " part[1]
  }
  function mark(m) { m = sprintf("%d,%02d", int(m / 100), m % 100); sub(/0$/, "", m); return m }'
ladder_row() {
  printf '| %s |' "$1"
  for example in $examples; do
    awk -v block="$2" -v step="$3" "$month"'
      ($1 == "block" || $1 == "pillar") && $2 == block { marks = mark($3) ($3 == $4 ? "" : " → " mark($4)) }
      $1 == "step" && $2 == block && $3 == step { ++all; if ($4 != "null") { ++done; if ($4 > last) last = $4 } }
      END {
        if (step == 0 || marks == "") print " " (marks == "" ? "telt niet" : marks)
        else print " " (!all ? "is er" : !done ? "-" : all == 1 ? month(last) : done " van " all ", " month(last))
      }' "$scratch/facts-$example" | tr '\n' ' '
    printf '|'
  done
  echo
}
plans_by_step() {
  for pillar in $pillars; do
    printf '\n'
    row "$pillar" 'FNR == NR && $1 == "name" { sub(/^name /, " "); print }'
    echo '| --- | --- | --- | --- | --- |'
    ladder_row '**de pijler**' "$pillar" 0
    awk -v pillar="$pillar" '$2 == pillar { name = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", name); print $1 " " name }' "$scratch/blocks" |
      while read -r id name; do
        ladder_row "**$name**" "$id" 0
        for step in 1 2 3 4; do ladder_row "trede $step" "$id" "$step"; done
      done
  done
}

# When a step is there first, of the first entry: with all means, and in each plan.
first_row() {
  printf '| %s |' "$1"
  for example in onbeperkt $examples; do
    awk -v block="$2" -v step="$3" "$month"'
      $1 == "step" && $2 == block && $3 == step { ++all; if ($4 != "null" && (first == "" || $4 < first)) first = $4 }
      END { print " " (!all ? "is er" : first == "" ? "-" : month(first)) }' "$scratch/facts-$example" | tr '\n' ' '
    printf '|'
  done
  echo
}
earliest() {
  printf '| | als alles kan |'
  for example in $examples; do sed -n 's/^name \(.*\)/ \1 |/p' "$scratch/facts-$example" | tr -d '\n'; done
  echo
  echo '| --- | --- | --- | --- | --- | --- |'
  first_row 'het plan voor dagen zonder stroom' dagen-zonder-stroom 2
  first_row 'dat plan geoefend, en pompen die werken' dagen-zonder-stroom 3
  first_row 'noodsteunpunten: besloten en getekend' noodsteunpunten 2
  first_row 'noodsteunpunten: open en bekend' noodsteunpunten 3
  first_row 'het eerste proces met een plan dat is getest' kritieke-processen 3
  first_row 'de eerste afspraak met een partner op papier' ketenafspraken 3
  first_row 'de eerste groep geholpen' kwetsbare-groepen 3
}

# Of each recommendation in the table that people wrote: its steps, and how many of its measures each plan has or
# found in place.
recommendations() {
  printf '| aanbeveling | stappen | maatregelen |'
  for example in $examples; do sed -n 's/^name \(.*\)/ \1 |/p' "$scratch/facts-$example" | tr -d '\n'; done
  echo
  echo '| --- | --- | ---: | ---: | ---: | ---: | ---: |'
  sed -n '/^## Van aanbeveling naar maatregel/,/^<!-- begin/p' "$page" | grep '^| .*`' | while IFS= read -r line; do
    echo "$line" | grep -oE '`[a-z0-9-]+`' | tr -d '`' >"$scratch/of-this"
    printf '|%s|' "$(echo "$line" | cut -d'|' -f2)"
    awk 'FILENAME ~ /of-this$/ { wanted[$1]; next }
      FILENAME ~ /blocks$/ { name[$1] = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", name[$1]); order[++n] = $1; next }
      $1 in wanted && !seen[$2, $3]++ { in_block[$2] = 1; has[$2, $3] = 1 }
      END {
        for (i = 1; i <= n; ++i) {
          if (!(order[i] in in_block)) continue
          steps = ""
          for (s = 1; s <= 4; ++s) if (has[order[i], s]) steps = steps (steps == "" ? " " : ", ") s
          list = list (list == "" ? " " : "; ") name[order[i]] steps
        }
        printf "%s |", list
      }' "$scratch/of-this" "$scratch/blocks" "$scratch/steps"
    printf ' %d |' "$(wc -l <"$scratch/of-this")"
    for example in $examples; do
      awk 'FILENAME ~ /of-this$/ { wanted[$1]; next } $1 == "action" && $3 in wanted && !seen[$3]++ { ++n }
        END { printf " %d |", n }' "$scratch/of-this" "$scratch/facts-$example"
    done
    echo
  done
}

# The plans side by side, and the money of each.
examples() {
  side_by_side
  for example in $examples; do
    echo
    sed -n 's/^name \(.*\)/**\1**/p' "$scratch/facts-$example"
    printf '\n| jaar | eenmalig nodig | van | per jaar nodig | van |\n| --- | ---: | ---: | ---: | ---: |\n'
    awk '
      function dotted(n) { return n < 1000 ? n : dotted(int(n / 1000)) sprintf(".%03d", n % 1000) }
      $1 != "money" { next }
      $3 == "eenmalig" { once = dotted($4) " | " dotted($5) }
      $3 == "structureel" { print "| " $2 " | " once " | " dotted($4) " | " dotted($5) " |" }' "$scratch/facts-$example"
  done
}

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
