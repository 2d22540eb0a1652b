#!/bin/sh
# The page of each example in outline: its headings, and how much stands in each part. Compared with
# tests/outline/NAME; UPDATE_GOLDEN=1 writes that anew. Also: each page is one file of at most 600 kB
# that names nothing outside itself to load.
#   outline.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/got"
for profile in examples/*/profiel.toml; do
  name=$(basename "$(dirname "$profile")")
  page=$scratch/page.html
  "$program" plan "$profile" --html "$page" >/dev/null
  awk '
    function tell() { if (title != "") printf "%s: %d acties, %d rijen, %d tekeningen, %d verwijzingen\n", title, folds, rows, drawings, links }
    function heading(line) { gsub(/<[^>]*>/, "", line); return line }
    /<h[123]/ { tell(); title = (/<h1/ ? "# " : /<h2/ ? "## " : "### ") heading($0); folds = rows = drawings = links = 0 }
    { folds += gsub(/<details class=actie /, "&"); rows += gsub(/<tr/, "&"); drawings += gsub(/<svg/, "&"); links += gsub(/href=#[am][0-9]/, "&") }
    END { tell() }' "$page" >"$scratch/got/$name"
  size=$(wc -c <"$page")
  [ "$size" -le 600000 ] || { echo "$name: the page is $size bytes"; exit 1; }
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
