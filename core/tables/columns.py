"""Columns named by people: by title, by tidy name or by number."""

from __future__ import annotations

from ..messages import SozialraumError
from .names import tidy


def column_of(titles: list[str], wanted: str) -> int:
    """The position of a column by its title, its tidy name or its number from 1; SozialraumError where there is none."""
    wanted = wanted.strip()
    for match in (lambda title: title == wanted, lambda title: tidy(title) == tidy(wanted) != ""):
        found = [position for position, title in enumerate(titles) if match(title)]
        if found:
            return found[0]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(titles):
        return int(wanted) - 1
    raise SozialraumError(
        "There is no column “{name}”. The columns are: {titles}.",
        name=wanted,
        titles=", ".join(title or str(position) for position, title in enumerate(titles, start=1)),
    )


def parts_of(text: str, titles: list[str]) -> list[str]:
    """Column names joined by “+”, unless one column has that very title."""
    if not text:
        return []
    if text in titles or "+" not in text:
        return [text]
    return [part.strip() for part in text.split("+")]


def ranges(columns: list[int]) -> str:
    """Column numbers from 1, neighbours joined: 3–9, 12."""
    parts, start = [], None
    for i, c in enumerate(columns):
        if start is None:
            start = c
        if i + 1 == len(columns) or columns[i + 1] != c + 1:
            parts.append(str(c + 1) if c == start else f"{start + 1}–{c + 1}")
            start = None
    return ", ".join(parts)
