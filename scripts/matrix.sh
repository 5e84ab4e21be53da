#!/usr/bin/env bash
# Runs the tests under later QGIS versions, each in a Debian of its own under build/matrix (needs root and about 3 GB each).
#   bash scripts/matrix.sh trixie [pytest arguments]    QGIS 3.40, Python 3.13
#   bash scripts/matrix.sh forky  [pytest arguments]    QGIS 3.44, Python 3.14
set -euo pipefail
source "$(dirname "$0")/setup.sh"

SUITE=${1:?Say which Debian: trixie or forky}
shift
need debootstrap
SYSTEM="$ROOT/build/matrix/$SUITE"
MIRROR=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d/ 2>/dev/null | head -1 | tr -d " ") || true
MIRROR=${MIRROR:-http://deb.debian.org/debian}

if [ ! -e "$SYSTEM/installed" ]; then
    rm -rf "$SYSTEM"
    mkdir -p "$SYSTEM"
    BUILD=()
    [ "$SUITE" != forky ] || BUILD=(/usr/share/debootstrap/scripts/sid)
    debootstrap --variant=minbase --no-check-gpg "$SUITE" "$SYSTEM" "$MIRROR" ${BUILD[@]+"${BUILD[@]}"} >"$SYSTEM.log"
    for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do [ ! -e "$file" ] || cp "$file" "$SYSTEM$file"; done
    chroot "$SYSTEM" apt-get -o Acquire::Check-Valid-Until=false update -qq
    chroot "$SYSTEM" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        qgis python3-qgis python3-pandas python3-pyqtgraph fonts-dejavu fonts-open-sans xvfb xauth python3-venv python3-pip \
        qttools5-dev-tools poppler-utils ca-certificates >>"$SYSTEM.log" 2>&1 || {
        tail -5 "$SYSTEM.log"
        exit 1
    }
    cp /etc/ssl/certs/ca-certificates.crt "$SYSTEM/etc/ssl/certs/"
    touch "$SYSTEM/installed"
fi

rm -rf "$SYSTEM/work"
mkdir -p "$SYSTEM/work/sozialraum" "$SYSTEM/work/shared"
git -C "$ROOT" ls-files -z | tar -C "$ROOT" --null -T - -c | tar -C "$SYSTEM/work/sozialraum" -x
for folder in data cases design; do [ ! -d "$ROOT/../shared/$folder" ] || cp -r "$ROOT/../shared/$folder" "$SYSTEM/work/shared/"; done
mountpoint -q "$SYSTEM/proc" || mount -t proc proc "$SYSTEM/proc"
trap 'umount "$SYSTEM/proc"' EXIT
chroot "$SYSTEM" bash /work/sozialraum/scripts/test.sh "$@"
