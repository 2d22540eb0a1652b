#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every source, script and style sheet of ours says its licence, that of LICENSE, in its first lines.
#   spdx.sh SOURCE_DIRECTORY [add]
# Not what is input or expected output of a test, where a line more would be another case: those are of
# the project as a whole. Nor what others made (tests/toml), nor the catalog and the starters, whose text and
# lines are in every plan and in people's own files. `add` puts it where it lacks.
set -eu
cd "$1"
mark='SPDX-License-Identifier: EUPL-1.2'
failed=0
for file in $(
  find model catalog planner tests .ci -type f \( -name '*.cc' -o -name '*.h' -o -name '*.css' -o -name '*.js' -o -name '*.mjs' \
    -o -name '*.sh' -o -name '*.py' -o -name '*.cmake' -o -name '*.toml' -o -name CMakeLists.txt -o -name run \) \
    -not -path '*/node_modules/*' -not -path 'tests/golden/*' -not -path 'tests/invalid/*' -not -path 'tests/rules/*' \
    -not -path 'tests/frozen/*' -not -path 'tests/toml/*valid/*' -not -path 'tests/fuzz/corpus/*' -not -path 'catalog/*' \
    -not -path 'model/starter/*' | sort
  echo CMakeLists.txt dev publiccode.yml .clang-format .clang-tidy .editorconfig .gitignore
); do
  head -n 3 "$file" | grep -qF "$mark" && continue
  if [ "${2:-}" != add ]; then
    echo "$file does not say its licence"
    failed=1
    continue
  fi
  case $file in
    *.cc | *.h | *.js | *.mjs) line="// $mark" ;;
    *.css) line="/* $mark */" ;;
    *) line="# $mark" ;;
  esac
  # Behind the line that says what runs it.
  if head -n 1 "$file" | grep -q '^#!'; then at=1; else at=0; fi
  { head -n $at "$file"; echo "$line"; tail -n +$((at + 1)) "$file"; } >"$file.new"
  cat "$file.new" >"$file"
  rm "$file.new"
done
exit $failed
