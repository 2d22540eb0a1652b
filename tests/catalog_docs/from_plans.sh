# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh
# Read by ../catalog_docs.sh: the tables that follow from the plans of the examples.

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
