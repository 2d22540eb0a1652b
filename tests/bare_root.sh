#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The README on a Debian that has nothing but its base: what `./dev` says that it needs is all that it
# needs, and the package can be installed, used and removed. Run by `./dev test --alles`, as root; takes
# 5 GB of a temporary folder. With a package that was made already only that is tried, in a minute.
#   bare_root.sh SOURCE_DIRECTORY [PACKAGE]
set -eu
source=$1
root=$(mktemp -d /var/tmp/weerbaar-bare.XXXXXX)
# It is to be the root of a Debian, where everybody may look: a test runs the program as nobody.
chmod 755 "$root"
leave() {
  for place in dev/pts dev proc; do ! mountpoint -q "$root/$place" || umount "$root/$place"; done
  rm -rf --one-file-system "$root"
}
trap leave EXIT

debootstrap --variant=minbase --include=ca-certificates bookworm "$root" http://deb.debian.org/debian >/dev/null
# As this machine reaches Debian, also through a proxy.
cp -r /etc/apt/apt.conf.d "$root/etc/apt/"
rm -f "$root"/etc/apt/apt.conf.d/*packagekit* "$root"/etc/apt/apt.conf.d/*appstream*
cp /etc/resolv.conf "$root/etc/resolv.conf"
# And as it trusts others: behind a proxy that opens what it passes on, npm asks for that.
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"

inside() { chroot "$root" env -i HOME=/root DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
  NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -ec "$1"; }

# Of a package that is installed: used as the README says, from a folder of one's own, and removed.
use_and_remove() {
  mkdir "$root/work"
  inside 'cd /work && weerbaar nieuw --naam Proefstad --code GM9999 --inwoners 30000 --uit profiel.toml'
  inside 'cd /work && weerbaar plan profiel.toml --uit plan/'
  inside 'cd /work && for kind in html xlsx csv ics md json tjp; do test -s plan/plan.$kind; done'
  inside 'weerbaar plan /usr/share/doc/weerbaar/examples/landelijk-gemiddelde/profiel.toml' >"$root/plan"
  diff "$source/examples/landelijk-gemiddelde/expected/stdout" "$root/plan"
  # Debian's smallest root leaves out the pages, unless told otherwise.
  inside 'test -s /usr/share/doc/weerbaar/copyright; test -s /usr/share/bash-completion/completions/weerbaar'
  inside 'apt-get remove -y weerbaar >/dev/null; ! command -v weerbaar; ! test -e /usr/share/doc/weerbaar'
}

if [ $# -gt 1 ]; then
  cp "$2" "$root/weerbaar.deb"
  inside 'apt-get update >/dev/null; apt-get install -y --no-install-recommends /weerbaar.deb >/dev/null'
  use_and_remove
  exit
fi

# What is committed, with its history.
git clone -q --no-hardlinks "$source" "$root/weerbaar"
inside 'cd /weerbaar && ./dev run plan examples/landelijk-gemiddelde/profiel.toml' >"$root/plan"
grep -q '^Actieplan weerbaarheid: Voorbeeldstad' "$root/plan"
diff "$source/examples/landelijk-gemiddelde/expected/stdout" "$root/plan"
inside 'cd /weerbaar && ./dev install'
use_and_remove
inside 'cd /weerbaar && ./dev test'
