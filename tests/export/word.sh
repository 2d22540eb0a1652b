#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The Markdown becomes a Word file with pandoc, as the README says, with every action in it.
#   word.sh FOLDER
set -eu
folder=$1/first
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for plan in kleine-gemeente vijandig; do
  pandoc "$folder/$plan/plan.md" -o "$scratch/plan.docx"
  pandoc "$scratch/plan.docx" -t plain --wrap=none -o "$scratch/text"
  actions=$(grep -cE '^### [0-9]+(-[0-9]+)?\\?\. ' "$folder/$plan/plan.md")
  found=$(grep -cE '^[0-9]+(-[0-9]+)?\. ' "$scratch/text")
  [ "$found" -ge "$actions" ] && [ "$actions" -gt 0 ] ||
    { echo "$plan: $found of $actions actions in the Word file"; exit 1; }
done
# Names from a file come out as they were written, and mark nothing up.
grep -qF "<script>alert(1)</script>" "$scratch/text" || { echo 'a name is lost'; exit 1; }
