"""The planning standards that the plugin ships, read from resources/standards: values to start from, never law."""

from __future__ import annotations

import json
from pathlib import Path

from ...i18n import language

_FOLDER = Path(__file__).parent.parent.parent / "resources" / "standards"


def standards() -> dict[str, dict]:
    """Name → what the file says: title and note per language, method, distance (m), target if there is one, source, year."""
    told = [json.loads(path.read_text(encoding="utf-8")) for path in _FOLDER.glob("*.json")]
    return {one["name"]: one for one in sorted(told, key=lambda one: (one["order"], one["name"]))}


def titles() -> dict[str, str]:
    """Name → title in the user's language."""
    return {name: spoken(one["title"]) for name, one in standards().items()}


def spoken(texts: dict[str, str]) -> str:
    """The text in the user's language."""
    return texts.get(language()) or texts["en"]
