#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The catalog that is shipped has no weak spots, and its Dutch is spelled right: hunspell with the
# Dutch dictionary, and a list of words of the field beside it.
#   catalog.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
program=$2
failed=0
"$program" controleer --catalogus --streng || failed=1

# What people read of a measure, a building block, a usual entry. Titles of documents and names of organisations are not ours. A word
# with a digit in it is a name or a code.
texts=$(awk '/^\[\[/ { ours = $0 ~ /^\[\[(maatregelen|bouwstenen|standaard)\]\]/ } ours' catalog/*.toml |
  sed -nE 's/^(titel|wat|klaar_als|reden|naam|vraag) = "(.*)"$/\2/p; s/^  "(.*)",$/\1/p; s/.*grond = "([^"]*)".*/\1/p')
wrong=$(echo "$texts" | sed "s/[0-9][^ ]*//g; s/’/'/g" | LC_ALL=C.UTF-8 hunspell -d nl_NL -i UTF-8 -l | sort -u |
  grep -vxFf catalog/woorden.txt || true)
if [ -n "$wrong" ]; then
  echo 'Not in the dictionary; mend it, or add a word of the field to catalog/woorden.txt:'
  echo "$wrong"
  failed=1
fi
# The list holds no word that the catalog no longer uses, nor one that the dictionary knows.
while IFS= read -r word; do
  echo "$texts" | grep -qwF -- "$word" || { echo "catalog/woorden.txt: $word is not used"; failed=1; }
done <catalog/woorden.txt
exit $failed
