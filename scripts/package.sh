#!/usr/bin/env bash
# Makes build/sozialraum-VERSION.zip, which QGIS installs with "Install from ZIP": what the plugin needs at run time, the
# handbook as HTML, which is made of the program itself and therefore needs QGIS's Python, and pyqtgraph (scripts/vendored.txt).
# Checks the ZIP as the plugin portal does; the same commit gives the same bytes.
set -euo pipefail
source "$(dirname "$0")/setup.sh"
cd "$ROOT"

need_qgis
need python3-markdown python3-pip

VERSION=$(sed -n 's/^version=//p' metadata.txt)
ZIP="build/sozialraum-$VERSION.zip"
rm -rf build/vendor "$ZIP"
mkdir -p build/vendor
/usr/bin/python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    --dest build/vendor --requirement scripts/vendored.txt
/usr/bin/python3 scripts/handbook.py build
/usr/bin/python3 scripts/package.py write "$ZIP" build/vendor/pyqtgraph-*.whl
/usr/bin/python3 scripts/package.py check "$ZIP"
echo "$ZIP"
