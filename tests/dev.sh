#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# `./dev` where something is missing: it says what, in Dutch, and ends with 2.
#   dev.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  cat "$scratch/said"
  echo "$1"
  exit 1
}
ends_with_2() {
  code=0
  "$@" >/dev/null 2>"$scratch/said" || code=$?
  [ $code = 2 ] || fail "ends with $code"
}

ends_with_2 ./dev runn plan
grep -q '`runn` bestaat niet' "$scratch/said" || fail 'does not say which word is wrong'
grep -q '^  run ' "$scratch/said" || fail 'does not say which words there are'
./dev >"$scratch/said"
for word in $(sed -n '/^case \$word in/,/^esac/s/^  \([a-z]*\)) .*/\1/p' dev); do
  grep -q "^  $word " "$scratch/said" || fail "the help does not have $word"
done

# A computer with only what this needs: no sudo, no package, and somebody who is not root.
mkdir "$scratch/bin"
for tool in sh dirname cat; do ln -s "$(command -v $tool)" "$scratch/bin/$tool"; done
printf '#!/bin/sh\necho 1000\n' >"$scratch/bin/id"
printf '#!/bin/sh\nexit 1\n' >"$scratch/bin/dpkg-query"
chmod +x "$scratch/bin/id" "$scratch/bin/dpkg-query"
ends_with_2 env PATH="$scratch/bin" ./dev run
grep -q 'apt-get is hier niet' "$scratch/said" || fail 'does not say that this is no Debian'
printf '#!/bin/sh\nexit 1\n' >"$scratch/bin/apt-get"
chmod +x "$scratch/bin/apt-get"
ends_with_2 env PATH="$scratch/bin" ./dev run
grep -q 'geen root, en sudo is er niet' "$scratch/said" || fail 'does not say that sudo is missing'
grep -q 'apt-get install .*cmake' "$scratch/said" || fail 'does not say what to ask for'
