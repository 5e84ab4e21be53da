#!/usr/bin/env bash
# Installs what the tests need, then runs them all. Arguments go to pytest: bash scripts/test.sh tests/core -k gini
set -euo pipefail
source "$(dirname "$0")/setup.sh"

need_qgis
need xvfb xauth python3-venv qttools5-dev-tools poppler-utils

VENV="$ROOT/.venv"
if [ ! -x "$VENV/bin/pytest" ] || ! cmp -s "$ROOT/tests/requirements.txt" "$VENV/requirements.txt"; then
    echo "Preparing the test environment in .venv"
    /usr/bin/python3 -m venv --system-site-packages "$VENV"
    "$VENV/bin/pip" install --quiet --disable-pip-version-check -r "$ROOT/tests/requirements.txt"
    cp "$ROOT/tests/requirements.txt" "$VENV/requirements.txt"
fi

cd "$ROOT"
export QT_QPA_PLATFORM=offscreen
"$VENV/bin/pytest" "$@"
