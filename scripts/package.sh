#!/usr/bin/env bash
# Makes build/sozialraum-VERSION.zip, which QGIS installs with "Install from ZIP". Only what the plugin needs at run time.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/.." && pwd)
cd "$ROOT"

VERSION=$(sed -n 's/^version=//p' metadata.txt)
ZIP="build/sozialraum-$VERSION.zip"
mkdir -p build
rm -f "$ZIP"
git ls-files -z -- metadata.txt __init__.py sozialraum_plugin.py LICENSE README.md CHANGELOG.md \
    core drawing processing ui resources i18n docs |
    xargs -0 python3 -c '
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for path in sys.argv[2:]:
        archive.write(path, "sozialraum/" + path)
' "$ZIP"
echo "$ZIP"
