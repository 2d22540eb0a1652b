#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The page of each example in outline: its headings, how much stands under each, and the begin of the
# SHA-256 of that, so that a diff shows which parts changed. Compared with tests/outline/NAME;
# UPDATE_GOLDEN=1 writes that anew. Also: each page is one file of at most 700 kB that names nothing
# outside itself to load.
#   outline.sh SOURCE_DIRECTORY FOLDER
# FOLDER is where tests/export/write.sh has written the files.
set -eu
cd "$1"
written=$2/first
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/got"

# One part of a page, from its heading to the next: "## Planning: 66 rijen, 60 verwijzingen [1a2b3c4d]".
describe() {
  awk '
    function tell(count, what) { if (count > 0) { text = text separator count " " what; separator = ", " } }
    NR == 1 { title = (/<h1/ ? "# " : /<h2/ ? "## " : "### ") $0; gsub(/<[^>]*>/, "", title) }
    { folds += gsub(/<details class=actie /, "&"); rows += gsub(/<tr/, "&"); drawings += gsub(/<svg/, "&"); links += gsub(/href=#[am][0-9]/, "&") }
    END {
      separator = ": "
      tell(folds, "acties"); tell(rows, "rijen"); tell(drawings, "tekeningen"); tell(links, "verwijzingen")
      printf "%s%s", title, text
    }' "$1"
  echo " [$(sha256sum "$1" | cut -c 1-8)]"
}

for profile in examples/*/profiel.toml; do
  name=$(basename "$(dirname "$profile")")
  page=$written/$name/plan.html
  rm -rf "$scratch/parts"
  mkdir "$scratch/parts"
  csplit -sz -n 4 -f "$scratch/parts/" "$page" '/<h[123]/' '{*}'
  for part in "$scratch/parts"/*; do
    ! grep -q '<h[123]' "$part" || describe "$part"
  done >"$scratch/got/$name"
  size=$(wc -c <"$page")
  [ "$size" -le 700000 ] || { echo "$name: the page is $size bytes"; exit 1; }
  grep -nE '<(link|img|iframe|object|embed|audio|video)|<script[^>]*src|@import|url\([^#]' "$page" >"$scratch/loads" && {
    cut -c 1-200 "$scratch/loads"
    exit 1
  }
done
if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  rm -rf tests/outline
  cp -r "$scratch/got" tests/outline
fi
diff -ru tests/outline "$scratch/got"
