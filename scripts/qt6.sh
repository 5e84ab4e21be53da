#!/usr/bin/env bash
# Runs under PyQt6, as QGIS 4 has it, what needs no C++ of QGIS: core, drawing, expressions and the widgets of ui, with the
# newest numpy and pandas there are. In the place of QGIS stands tests/qt6/qgis. Prints how many modules were imported and
# how many names of Qt looked up; arguments go to pytest.
#   bash scripts/qt6.sh                 all of it
#   bash scripts/qt6.sh tests/qt6       only modules and names
set -euo pipefail
source "$(dirname "$0")/setup.sh"

need python3-venv libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 fonts-dejavu
VENV="$ROOT/build/qt6"
PACKAGES="PyQt6 pyqtgraph numpy pandas pytest pytest-qt pytest-xdist hypothesis openpyxl scipy markdown"
if [ "$(cat "$VENV/packages" 2>/dev/null)" != "$PACKAGES" ]; then
    echo "Preparing an environment with PyQt6 in build/qt6"
    /usr/bin/python3 -m venv "$VENV"
    # shellcheck disable=SC2086  # one word for each package
    "$VENV/bin/pip" install --quiet --disable-pip-version-check $PACKAGES
    printf %s "$PACKAGES" >"$VENV/packages"
fi

cd "$ROOT"
export QT_QPA_PLATFORM=offscreen TZ=${TZ:-UTC} PYTHONPATH="$ROOT/tests/qt6"
if [ $# -eq 0 ]; then
    set -- tests/qt6 tests/core tests/ui
    for room in drawing expressions; do [ ! -d "tests/$room" ] || set -- "$@" "tests/$room"; done
    set -- "$@" -q --numprocesses auto --dist worksteal -m "not slow" --hypothesis-profile=fast
fi
"$VENV/bin/python" -c 'import sys, numpy, pandas; from PyQt6.QtCore import PYQT_VERSION_STR, QT_VERSION_STR
print(f"Python {sys.version.split()[0]}, Qt {QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}, numpy {numpy.__version__}, pandas {pandas.__version__}")'
"$VENV/bin/python" -P -m pytest -p stand_in -o qt_api=pyqt6 "$@"
