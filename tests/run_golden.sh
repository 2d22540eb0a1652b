#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Runs one golden case and compares all that it gives: standard output, standard error, exit code
# and every file it writes.
#
#   run_golden.sh PROGRAM CASE_DIRECTORY
#
# A case is a directory with:
#   args       the words after the program's name, one a line; run in the case's directory
#   digested   the files, one name a line, of which the SHA-256 is enough; mostly there are none
#   expected/  stdout, stderr, exit, each file the program is to write (as out-NAME), and `digests`;
#              what is empty is not there, nor is exit code 0
# UPDATE_GOLDEN=1 writes what is expected anew. `~` in a word stands for a scratch directory.
set -eu
program=$1
case=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/got" "$scratch/files"

set --
while IFS= read -r word; do
  case $word in '~'*) word=$scratch/files${word#?} ;; esac
  set -- "$@" "$word"
done <"$case/args"

code=0
(cd "$case" && env -i PATH="$PATH" TZ="${TZ:-UTC}" LC_ALL="${LC_ALL:-C}" LANG="${LANG:-C}" \
  COLUMNS=100 NO_COLOR=1 ASAN_OPTIONS="${ASAN_OPTIONS:-}" \
  ${LLVM_PROFILE_FILE:+LLVM_PROFILE_FILE="$LLVM_PROFILE_FILE"} \
  "$program" "$@" >"$scratch/got/stdout" 2>"$scratch/raw" </dev/null) || code=$?
# The scratch directory has another name each time.
sed "s|$scratch/files|~|g" "$scratch/raw" >"$scratch/got/stderr"
[ "$code" = 0 ] || echo "$code" >"$scratch/got/exit"
find "$scratch/got" -empty -type f -delete

# A file that is to be digested and was not written ends the case: sha256sum says which.
if [ -e "$case/digested" ]; then
  (cd "$scratch/files" && xargs sha256sum) <"$case/digested" >"$scratch/got/digests"
fi
for file in "$scratch/files"/*; do
  name=$(basename "$file")
  [ -e "$file" ] || continue
  grep -qsxF -- "$name" "$case/digested" || cp "$file" "$scratch/got/out-$name"
done

if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  rm -rf "$case/expected"
  cp -r "$scratch/got" "$case/expected"
  exit 0
fi
# Git keeps no empty directory: a case that says nothing and writes nothing has none.
mkdir "$scratch/nothing"
expected=$case/expected
[ -d "$expected" ] || expected=$scratch/nothing
diff -ru "$expected" "$scratch/got"
