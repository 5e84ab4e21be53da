#!/usr/bin/env bash
# A dry run of a release: goes through everything that must hold, and prints what a release would hold. Nothing is sent anywhere.
#
#   bash scripts/release.sh          the whole suite under three versions of QGIS, all benchmarks, the package: about two hours
#   bash scripts/release.sh quick    the fast tests under this QGIS, and the package: some minutes
#
# Exit 1 where something is in the way; each step says so in one line and the others still run.
set -uo pipefail
source "$(dirname "$0")/setup.sh"
cd "$ROOT"

QUICK=${1:-}
LOGS="$ROOT/build/release"
mkdir -p "$LOGS"
RESULT=0

step() { # step NAME COMMAND… : run it, keep what it prints, say how it went
    local name=$1 start=$SECONDS
    shift
    if "$@" >"$LOGS/$name.log" 2>&1; then
        printf '%-12s good        %4d s\n' "$name" $((SECONDS - start))
    else
        printf '%-12s IN THE WAY  %4d s  %s (build/release/%s.log)\n' "$name" $((SECONDS - start)) "$(tail -1 "$LOGS/$name.log")" "$name"
        RESULT=1
    fi
}

clean() {
    local changed
    changed=$(git status --porcelain)
    [ -z "$changed" ] || { printf '%s\nthere are changes that no commit holds\n' "$changed"; return 1; }
}

told() { # the changelog has a part for this version and nothing left under Unreleased
    grep -q "^## $VERSION" CHANGELOG.md || { echo "CHANGELOG.md has no part “## $VERSION”"; return 1; }
    ! grep -q '^## Unreleased' CHANGELOG.md || { echo "CHANGELOG.md still says “Unreleased”: give it the number of the version"; return 1; }
}

twice() { # the package is the same bytes twice
    bash scripts/package.sh && cp "$ZIP" "$LOGS/first.zip" && bash scripts/package.sh && cmp "$ZIP" "$LOGS/first.zip"
}

VERSION=$(sed -n 's/^version=//p' metadata.txt)
ZIP="build/sozialraum-$VERSION.zip"
step committed clean
step changelog told
if [ "$QUICK" = quick ]; then
    step tests bash scripts/test.sh fast
else
    step tests bash scripts/matrix.sh
    step berlin env TZ=Europe/Berlin bash scripts/test.sh fast
    step fuzz .venv/bin/python -P scripts/fuzz.py parameters
    step benchmarks python3 benchmarks/all.py
fi
step package twice
step portal python3 scripts/package.py check "$ZIP" upload

echo
echo "Version $VERSION of commit $(git rev-parse --short HEAD): $ZIP, $(stat -c %s "$ZIP" 2>/dev/null || echo 0) bytes"
python3 - "$ZIP" <<'END'
import sys, zipfile
from collections import Counter

with zipfile.ZipFile(sys.argv[1]) as archive:
    names = [name for name in archive.namelist() if name.count("/") > 1]
rooms = Counter(name.split("/")[1] for name in names)
print(", ".join(f"{room} {count}" for room, count in sorted(rooms.items())), "files")
END
sed -n "/^## /,/^## /p" CHANGELOG.md | sed '1d;/^## /,$d' | sed '/^$/d' | head -60
exit $RESULT
