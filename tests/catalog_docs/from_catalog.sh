# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh
# Read by ../catalog_docs.sh: the tables that follow from catalog/*.toml alone.

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
