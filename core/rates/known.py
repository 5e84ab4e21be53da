"""What is known about a field before anybody says it: its unit, its entry in the catalogue, and whether it is a count."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from ..numerics import correlation
from .catalogue import Indicator
from .formula import fields_of, parse_term

_UNITS = (
    (re.compile(r"\s*[\[(]\s*(?:in\s+)?%\s*[\])]\s*$|\s*,?\s+in\s+%\s*$"), "%"),
    (re.compile(r"\s*[\[(]\s*(?:in\s+)?(?:€|Euro|EUR)\s*[\])]\s*$|\s+in\s+(?:Euro|€)\s*$"), "€"),
)
_PER = re.compile(r"\s*[\[(]?\s*((?:je|per|pro)\s+[\d.,  ]+\d(?:\s+\w+)?)\s*[\])]?\s*$", re.I)
_OTHER_UNIT = re.compile(r"[\[(][^\])]*(?:%|€|²|\bje\b|\bper\b|\bpro\b|/)[^\])]*[\])]", re.I)
_RATE = re.compile(
    r"quote|anteil|prozent|percent|proportion|quotient|dichte|density|median|durchschnitt|average|einkommen|income|"
    r"(?:rate|ratio|rang|rank|index|score|stufe|mittel|mittelwert|share|mean|pct)(?![^\W\d_])|"
    r"(?:^|[\W_])(?:je|pro|per)(?:$|[\W_])",
    re.I,
)
_COUNT = re.compile(
    r"^(?:anzahl|zahl_der|number_of|count|fallzahl)|(?:_|\b)(?:anzahl|fallzahl|fallzahlen|count|counts|insgesamt)$",
    re.I,
)
_TELLING = 0.7
"""A number that rises with the residents of the districts as closely as this is one of persons or things."""


def unit_and_title(title: str) -> tuple[str, str]:
    """The unit that a column title ends with, and the title without it: "Arbeitslose (in %)" → "%", "Arbeitslose"."""
    for pattern, unit in _UNITS:
        if match := pattern.search(title):
            return unit, title[: match.start()].strip()
    if match := _PER.search(title):
        return match[1], title[: match.start()].strip()
    return "", title


def entry_of(name: str, title: str, catalogue: Iterable[Indicator]) -> Indicator | None:
    """The entry of the catalogue that a field holds: by the name of its column, also smoothed, or by its
    title with a unit; without one a count may be called the same."""
    column = name.lower()
    column = column[: -len("_smoothed")] if column.endswith("_smoothed") else column
    unit_told, bare = unit_and_title(title.strip())
    entries = list(catalogue)
    for entry in entries:
        if column == entry.column.lower():
            return entry
    for entry in entries:
        for language in ("de", "en"):
            named = entry.name(language).lower()
            unit = entry.text.get(f"unit_{language}", "").lower()
            if title.strip().lower() == f"{named} ({unit})" or (
                unit_told and unit_told == unit and bare.lower() == named
            ):
                return entry
    return None


def count_fields(catalogue: Iterable[Indicator]) -> set[str]:
    """The fields that the catalogue makes rates of, in lower case; what it multiplies first is a rate itself."""
    terms = [term for entry in catalogue for term in (*entry.numerator, *entry.denominator) if "*" not in term]
    return {field.lower() for term in terms for field in fields_of(parse_term(term))}


def is_rate_name(name: str, title: str) -> bool:
    """Whether a field is called, or titled, as rates and other values that are no counts are."""
    return bool(_OTHER_UNIT.search(title)) or any(_RATE.search(text) for text in (name, title))


def is_count_field(
    name: str, title: str, values: np.ndarray, catalogue: Iterable[Indicator], people: np.ndarray | None = None
) -> bool:
    """Whether a field holds numbers of persons or things rather than rates.

    Counts are whole numbers without a unit. Their name is that of a count (in the catalogue, or “Anzahl …”), or they
    rise with the residents. values, people: (rows,), NaN where unknown; people: residents or None
    """
    known = np.isfinite(values)
    if not known.any() or (values[known] != np.round(values[known])).any():
        return False
    entries = list(catalogue)
    spoken = (name, title)
    if entry_of(name, title, entries) or unit_and_title(title)[0] or _OTHER_UNIT.search(title):
        return False
    lower, counted = name.lower(), count_fields(entries)
    if lower in counted:
        return True
    if any(_RATE.search(text) for text in spoken):
        return False
    if any(lower.startswith(f"{field}_") for field in counted):
        return True
    if any(_COUNT.search(text) for text in spoken):
        return True
    if people is None or not values[known].max() > 100:
        return False
    both = known & np.isfinite(people)
    if both.sum() < 5:
        return False
    return bool(correlation(np.column_stack([values[both], people[both]]))[0, 1] >= _TELLING)
