"""What QGIS 4 and Qt 6 no longer have is nowhere in the product: tests/data/qgis4_changes.csv, with the source of each entry.

Names of Qt are looked up in PyQt6 itself by tests/qt6 (scripts/qt6.sh); here stand the changes that no name gives away.
"""

from __future__ import annotations

import csv
import re

import pytest
from conftest import ROOT

ROOMS = ("core", "drawing", "expressions", "processing", "ui", "i18n")
with (ROOT / "tests" / "data" / "qgis4_changes.csv").open(encoding="utf-8", newline="") as _file:
    CHANGES = list(csv.DictReader(_file))
EXCEPTIONS = {r"\bQgsField\(.*\bQVariant\b": {"processing/io/fields.py"}}
"""Where the one place is that knows both."""


def code(text: str) -> list[str]:
    """The lines of a file without what only a reader sees: comments at the end of a line."""
    return [re.sub(r"\s+#\s.*$", "", line) for line in text.splitlines()]


@pytest.mark.parametrize("change", CHANGES, ids=[change["wrong"] for change in CHANGES])
def test_nothing_that_is_gone_is_used(change):
    gone = re.compile(change["gone"])
    assert gone.search(change["wrong"]) and not gone.search(change["right"]) and change["source"] and change["instead"]
    paths = [ROOT / "sozialraum_plugin.py", *(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))]
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()} → {change['instead']}"
        for path in paths
        if path.relative_to(ROOT).as_posix() not in EXCEPTIONS.get(change["gone"], ())
        for number, line in enumerate(code(path.read_text(encoding="utf-8")), 1)
        if gone.search(line)
    ]
    assert len(paths) > 200 and not found, "\n".join(found)
