"""Rows that are no district: totals, and rows that have no place."""

from __future__ import annotations

import re

import numpy as np

from ..keys.normalise import over_distinct

_TOTAL = re.compile(
    r"#\d+(?:\s.*)?|(?:gesamt|insgesamt|summe|total|zusammen|gesamtstadt|alle (?:bezirke|stadtteile|ortsteile|gebiete|districts))"
    r"(?:\s.*|:)?|.*\s(?:insgesamt|gesamt|zusammen|summe|total)|gesamt(?:stadt|ergebnis|summe|gebiet|wert)|stadtgebiet|stadt"
    r"|\d*sum|(?:sum){2,}|durchschnitt|mittelwert|city total|all districts",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r".*(?:nicht (?:zuzuordnen|zuordenbar|zugeordnet|lokalisierbar)|keine angaben?|ohne angabe|ohne festen wohnsitz|unbekannt"
    r"|nicht zugeordnete?|sonstige gebiete|k\. ?a\.|unknown).*",
    re.IGNORECASE,
)


def is_total_text(text: str) -> bool:
    """Whether a key or name says that the row is a total."""
    return not text.isdigit() and bool(_TOTAL.fullmatch(text.strip().strip('"*')))


def total_rows(keys: np.ndarray, names: np.ndarray | None) -> np.ndarray:
    """(rows,) bool: the key or the name is a word for a total."""
    found = _where(keys, _total)
    if names is not None:
        found |= _where(names, _total)
    return found


def _where(texts: np.ndarray, test) -> np.ndarray:
    """(rows,) bool: rows whose text passes the test; numbers never do."""
    if all(map(str.isdigit, texts)):
        return np.zeros(len(texts), dtype=bool)
    return over_distinct(texts, test) == "1"


def _total(text: str) -> str:
    return "1" if is_total_text(text) else ""


def _no_place(text: str) -> str:
    return "1" if not text.isdigit() and _NO_PLACE.fullmatch(text) else ""


def rows_without_place(keys: np.ndarray, names: np.ndarray | None) -> np.ndarray:
    """(rows,) bool: people or cases that the office could not assign to a district."""
    found = _where(keys, _no_place)
    if names is not None:
        found |= _where(names, _no_place)
    return found


def proven_totals(
    candidates: np.ndarray, periods: np.ndarray, values: list[np.ndarray], tolerance: float = 1e-6
) -> np.ndarray:
    """(rows,) bool: candidate rows whose numbers are the sums of all other rows of their period.

    candidates: (rows,) bool; periods: (rows,) text; values: columns of numbers, (rows,) float64 with NaN. A candidate is a
    total where at least two columns hold sums, and three quarters of all columns that are counts.
    """
    proven = np.zeros(len(candidates), dtype=bool)
    for row in np.flatnonzero(candidates)[:200]:
        others = (periods == periods[row]) & ~candidates
        if others.sum() < 2:
            continue
        checked = hits = 0
        for column in values:
            total = column[row]
            parts = column[others]
            parts = parts[~np.isnan(parts)]
            if not total > 0 or not len(parts) or (parts < 0).any():
                continue
            checked += 1
            hits += abs(parts.sum() - total) <= max(tolerance * total, 0.5 if total > 100 else tolerance)
        proven[row] = hits >= 1 and hits >= 0.75 * checked and (hits >= 2 or checked == 1)
    return proven


def edge_totals(total: np.ndarray, periods: np.ndarray, values: list[np.ndarray]) -> np.ndarray:
    """(rows,) bool: first or last rows of a period that carry the sums of all others, whatever the office calls them.

    total: (rows,) bool, rows known as totals; periods: (rows,) text; values: columns of numbers, (rows,) float64 with NaN.
    Proof is at least two columns with the exact sum of three or more rows, 20 or more, and no column that is neither a
    sum nor, as a rate would be, between the smallest and the largest of the others.
    """
    found = np.zeros(len(total), dtype=bool)
    for period in list(dict.fromkeys(periods))[:100]:
        rows = np.flatnonzero((periods == period) & ~total)
        for row in (rows[0], rows[-1]) if len(rows) > 3 else ():
            others = rows[rows != row]
            hits = 0
            for column in values:
                whole, parts = column[row], column[others]
                parts = parts[~np.isnan(parts)]
                if np.isnan(whole) or not len(parts):
                    continue
                if whole >= 20 and (parts >= 0).all() and abs(parts.sum() - whole) <= 1e-9 * whole:
                    hits += 1
                elif not parts.min() <= whole <= parts.max():
                    break
            else:
                found[row] = hits >= 2
    return found
