#!/usr/bin/env bash
# Makes build/sozialraum-VERSION.zip, which QGIS installs with "Install from ZIP": what the plugin needs at run time, and
# the handbook as HTML, which is made of the program itself and therefore needs QGIS's Python.
set -euo pipefail
source "$(dirname "$0")/setup.sh"
cd "$ROOT"

need_qgis
need python3-markdown

VERSION=$(sed -n 's/^version=//p' metadata.txt)
ZIP="build/sozialraum-$VERSION.zip"
mkdir -p build
rm -f "$ZIP"
/usr/bin/python3 scripts/handbook.py build
{
    git ls-files -z -- metadata.txt __init__.py sozialraum_plugin.py LICENSE README.md CHANGELOG.md \
        core drawing processing expressions ui i18n resources
    find build/handbook -type f -print0 | LC_ALL=C sort -z
} | python3 -c '
import sys, zipfile
names = [name for name in sys.stdin.read().split("\0") if name]
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name in names:
        entry = zipfile.ZipInfo("sozialraum/" + name.removeprefix("build/"), (1980, 1, 1, 0, 0, 0))  # the same bytes twice
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        with open(name, "rb") as file:
            archive.writestr(entry, file.read())
' "$ZIP"
echo "$ZIP"
