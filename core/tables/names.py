"""Tidy names for columns: lower-case ascii, unique, at most 60 characters."""

from __future__ import annotations

import re
import unicodedata

_TRANSCRIBED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "%": " prozent ", "€": " euro ", "§": " "}
)
RESERVED = ("district", "period", "district_name", "period_begin", "period_end", "fid", "geom", "geometry", "ogc_fid")
"""Names that our own tables use; an indicator of that name gets a number behind it."""
LONGEST = 60


def tidy(title: str) -> str:
    """The title as lower-case ascii with underscores, umlauts transcribed; "" where nothing is left."""
    text = unicodedata.normalize("NFC", str(title)).lower().translate(_TRANSCRIBED)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", text).strip("_")[:LONGEST].rstrip("_")


def unique_names(titles: list[str], taken=RESERVED) -> list[str]:
    """A tidy name for each title, none twice and none of the names taken, also not as “<name>_status”."""
    used = set(taken)
    names = []
    for position, title in enumerate(titles, start=1):
        base = tidy(title) or f"column_{position}"
        if base.endswith("_status"):
            base = base[: LONGEST - 6].rstrip("_") + "_value"
        name, number = base, 1
        while name in used:
            number += 1
            name = f"{base[: LONGEST - len(str(number)) - 1]}_{number}"
        used.add(name)
        names.append(name)
    return names
