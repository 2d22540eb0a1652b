#!/bin/sh
# The README's two commands on a Debian that has nothing but its base: what `./dev` says that it
# needs is all that it needs. Run by `./dev test --alles`, as root; takes 2 GB of a temporary folder.
#   bare_root.sh SOURCE_DIRECTORY
set -eu
root=$(mktemp -d /var/tmp/weerbaar-bare.XXXXXX)
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

# What is committed, with its history.
git clone -q --no-hardlinks "$1" "$root/weerbaar"

inside() { chroot "$root" env -i HOME=/root \
  NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -ec "cd /weerbaar && $1"; }
inside './dev run plan examples/landelijk-gemiddelde/profiel.toml' >"$root/plan"
grep -q '^Actieplan weerbaarheid: Voorbeeldstad' "$root/plan"
diff "$1/examples/landelijk-gemiddelde/expected/stdout" "$root/plan"
inside './dev test'
