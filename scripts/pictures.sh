#!/usr/bin/env bash
# Takes pictures of the handbook anew from the program itself: the dock and the import assistant with data of the sample.
set -euo pipefail
source "$(dirname "$0")/setup.sh"

need_qgis
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
/usr/bin/python3 -P "$ROOT/scripts/preview.py" dock --save "$ROOT/docs/bilder/dock_verlauf.png"
/usr/bin/python3 -P "$ROOT/scripts/preview.py" assistant --save "$ROOT/docs/bilder/import_assistent.png"
