"""The unit that a title ends with, as offices write it."""

from __future__ import annotations

import re

_UNITS = (
    (re.compile(r"\s*[\[(]\s*(?:in\s+)?%\s*[\])]\s*$|\s*,?\s+in\s+%\s*$"), "%"),
    (re.compile(r"\s*[\[(]\s*(?:in\s+)?(?:€|Euro|EUR)\s*[\])]\s*$|\s+in\s+(?:Euro|€)\s*$"), "€"),
)
_PER = re.compile(r"\s*[\[(]?\s*((?:je|per|pro)\s+[\d.,  ]+\d(?:\s+\w+)?)\s*[\])]?\s*$", re.I)


def unit_and_title(title: str) -> tuple[str, str]:
    """The unit that a column title ends with, and the title without it.

    >>> unit_and_title("Arbeitslose (in %)"), unit_and_title("Ärzte je 1.000"), unit_and_title("Einwohner")
    (('%', 'Arbeitslose'), ('je 1.000', 'Ärzte'), ('', 'Einwohner'))
    """
    for pattern, unit in _UNITS:
        if match := pattern.search(title):
            return unit, title[: match.start()].strip()
    if match := _PER.search(title):
        return match[1], title[: match.start()].strip()
    return "", title
