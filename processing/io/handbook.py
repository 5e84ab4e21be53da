"""Where the pages of the handbook lie: in the package, or in a checkout where scripts/handbook.py has built them."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from ...i18n import language

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "handbook", ROOT / "build" / "handbook")
"""The package brings the pages along; they are made of the program itself, so that the repository does not keep them."""


def address(page: str = "index") -> str:
    """The address of a page in the user's language, "" where no handbook is built or it has no such page.

    Chapters are in German; every tool has a page in German and in English.
    """
    languages = ("de", "en") if language() == "de" else ("en", "de")
    for folder in FOLDERS:
        for one in languages:
            path = folder / one / f"{page}.html"
            if path.is_file():
                return QUrl.fromLocalFile(str(path)).toString()
    return ""
