#!/usr/bin/env bash
# Opens QGIS with the plugin and the project that scripts/demo.sh made, in a profile of its own.
set -euo pipefail
source "$(dirname "$0")/setup.sh"

need_qgis
make_profile
PROJECT="$ROOT/build/demo/musterstadt.qgz"
[ -f "$PROJECT" ] || bash "$ROOT/scripts/demo.sh"
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no screen. Start it on a desktop, or on a virtual screen: xvfb-run bash scripts/qgis.sh" >&2
    exit 1
fi
exec qgis --nologo --noversioncheck --profiles-path "$PROFILE" "$PROJECT"
