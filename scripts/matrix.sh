#!/usr/bin/env bash
# Runs the tests under several versions of QGIS and prints one table; exits 1 if anything failed.
#
#   bash scripts/matrix.sh                                everything, under each of them
#   bash scripts/matrix.sh fast                           the fast tests, under each of them
#   bash scripts/matrix.sh trixie [arguments of test.sh]  under one of them: fast, tests/core -k gini, …
#
#   bullseye   no QGIS, Python 3.9, numpy 1.20, pandas 1.3: the oldest that we promise; core alone
#   bookworm   QGIS 3.22, Python 3.11, numpy 1.24, pandas 1.5
#   trixie     QGIS 3.40, Python 3.13, numpy 2.2, pandas 2.2
#   forky      QGIS 3.44, Python 3.14, numpy 2.4, pandas 2.3
#
# The Debian of this machine is used as it is; each other one is put up in build/matrix (needs root and about 3 GB). What
# the tests print is kept in build/matrix/NAME.tests.log. scripts/qt6.sh runs under the newest numpy and pandas.
set -euo pipefail
source "$(dirname "$0")/setup.sh"

HERE=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
PACKAGES="qgis python3-qgis python3-pandas python3-pyqtgraph python3-markdown fonts-dejavu fonts-open-sans xvfb xauth python3-venv
 python3-pip qttools5-dev-tools poppler-utils postgresql-postgis ca-certificates git"
OLDEST="numpy==1.20.3 pandas==1.3.5 pytest hypothesis scipy openpyxl"
FOLDER="$ROOT/build/matrix"
mkdir -p "$FOLDER"

inside() { # inside SYSTEM COMMAND...: with /proc, in a space of its own, so that nothing stays mounted, however it ends
    # shellcheck disable=SC2016  # meant for the inner shell
    unshare --mount sh -c 'mount -t proc proc "$1/proc" && exec chroot "$@"' sh "$@"
}

put_up() { # put_up NAME: a Debian with what the tests need
    local system="$FOLDER/$1" packages="$PACKAGES" mirror build=()
    [ "$1" != bullseye ] || packages="python3-venv ca-certificates"
    [ ! -e "$system/installed" ] || [ "$(cat "$system/installed")" != "$packages" ] || return 0
    if [ ! -e "$system/installed" ]; then
        need debootstrap
        mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d/ 2>/dev/null | head -1 | tr -d " ") || true
        rm -rf "$system"
        mkdir -p "$system"
        [ "$1" != forky ] || build=(/usr/share/debootstrap/scripts/sid)
        debootstrap --variant=minbase --no-check-gpg "$1" "$system" "${mirror:-http://deb.debian.org/debian}" ${build[@]+"${build[@]}"} >"$system.log"
    fi
    for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do [ ! -e "$file" ] || cp "$file" "$system$file"; done
    # shellcheck disable=SC2086  # one word for each package
    { inside "$system" apt-get -o Acquire::Check-Valid-Until=false update -qq &&
        inside "$system" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; } >>"$system.log" 2>&1 || {
        tail -5 "$system.log"
        return 1
    }
    cp /etc/ssl/certs/ca-certificates.crt "$system/etc/ssl/certs/"
    printf %s "$packages" >"$system/installed"
}

test_in() { # test_in NAME [arguments of test.sh]
    local name=$1 system="$FOLDER/$1"
    shift
    if [ "$name" = "$HERE" ]; then
        bash "$ROOT/scripts/test.sh" "$@"
        return
    fi
    put_up "$name" || return 1
    # the environment of an earlier run is kept: test.sh sees whether it still fits
    mkdir -p "$system/work/sozialraum" "$system/work/shared"
    find "$system/work/sozialraum" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
    git -C "$ROOT" ls-files -z | tar -C "$ROOT" --null -T - -c | tar -C "$system/work/sozialraum" --no-same-owner -x || return 1
    git -C "$system/work/sozialraum" init -q # package.sh asks git which files are ours
    git -C "$system/work/sozialraum" add -A
    for folder in data cases design; do
        [ ! -d "$ROOT/../shared/$folder" ] || cp -ru "$ROOT/../shared/$folder" "$system/work/shared/"
    done
    set -- bash /work/sozialraum/scripts/test.sh "$@"
    [ "$name" != bullseye ] || set -- bash /work/sozialraum/scripts/matrix.sh core "${@:3}"
    inside "$system" "$@"
}

test_core() { # test_core [fast | arguments of pytest]: within bullseye, with the oldest packages that we promise
    cd "$ROOT"
    if [ "$(cat .venv/packages 2>/dev/null)" != "$OLDEST" ]; then
        python3 -m venv .venv
        # shellcheck disable=SC2086  # one word for each package
        .venv/bin/pip install --quiet --disable-pip-version-check $OLDEST
        printf %s "$OLDEST" >.venv/packages
    fi
    if [ "${1:-}" = fast ]; then
        shift
        set -- tests/core -m "not slow" --hypothesis-profile=fast "$@"
    elif [ $# -eq 0 ]; then
        set -- tests/core
    fi
    TZ=${TZ:-UTC} exec .venv/bin/python -m pytest -q -p no:cacheprovider "$@"
}

case ${1:-} in
    core)
        shift
        test_core "$@"
        ;;
    bullseye | bookworm | trixie | forky)
        NAMES=("$1")
        shift
        ;;
    *) NAMES=(bullseye bookworm trixie forky) ;;
esac

versions() { # versions NAME: QGIS and Python of a Debian
    local run=()
    [ "$1" = "$HERE" ] || run=(chroot "$FOLDER/$1")
    ${run[@]+"${run[@]}"} env QT_QPA_PLATFORM=offscreen /usr/bin/python3 -c '
import sys
try:
    from qgis.core import Qgis
    version = Qgis.QGIS_VERSION.partition("-")[0]
except ImportError:
    version = "none"
print(version, "%d.%d" % sys.version_info[:2])' 2>/dev/null || echo "? ?"
}

count() { # count WORD LINE: the number before a word in pytest's last line
    sed -nE "s/.*[^0-9]([0-9]+) $1.*/\1/p" <<<" $2" | grep . || echo 0
}

CODE=0
TABLE=$(printf '%-10s %-8s %-7s %8s %8s %8s %8s   %s' Debian QGIS Python passed failed errors skipped time)
for name in "${NAMES[@]}"; do
    log="$FOLDER/$name.tests.log"
    start=$SECONDS
    failed=""
    test_in "$name" "$@" 2>&1 | tee "$log" || { CODE=1 failed="  FAILED"; }
    last=$(grep -aE '^(=+ )?([0-9]+ (passed|failed|skipped|errors?|deselected|xfailed|warnings?)[, ]*)+.* in [0-9.]+s' "$log" | tail -1) || true
    read -r qgis python <<<"$(versions "$name")"
    TABLE+=$(printf '\n%-10s %-8s %-7s %8s %8s %8s %8s   %d min %02d s%s' "$name" "$qgis" "$python" "$(count passed "$last")" "$(count failed "$last")" \
        "$(count 'errors?' "$last")" "$(count skipped "$last")" $(((SECONDS - start) / 60)) $(((SECONDS - start) % 60)) "$failed")
done
printf '\n%s\n' "$TABLE"
exit $CODE
