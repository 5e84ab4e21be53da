"""Numbers that nobody published but anybody can subtract: what lies between two divisions of a city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .system import Bounds, solve

MOST_TOGETHER = 10_000
"""Districts times atoms that hang together and are solved exactly; more would take minutes."""


@dataclass(frozen=True)
class Difference:
    """A part of the city whose count follows from two published divisions: a district of one less those of the other inside.

    turned: False where the larger district is of the first division; plus, minus: numbers of the districts added and
    subtracted; parts: the atoms that remain; value: persons
    """

    turned: bool
    plus: tuple[int, ...]
    minus: tuple[int, ...]
    parts: tuple[int, ...]
    value: float


def differences(
    first: Sequence[int], second: Sequence[int], one: np.ndarray, other: np.ndarray, threshold: int
) -> list[Difference]:
    """Small counts that two divisions of the same city give away together (Duke-Williams and Rees 1998).

    first, second: (atoms,) number of the district in either division, the atoms being the pieces of both cut with each
    other; one, other: (districts,) published counts of either, NaN where hidden. Found are all single districts of one
    division less those of the other that lie inside; counts from 1 to below the threshold.
    """
    divisions = [(np.asarray(first), one), (np.asarray(second), other)]
    found = []
    for turned in (False, True):
        (outer, larger), (inner, smaller) = divisions[::-1] if turned else divisions
        for district in np.unique(outer).tolist():
            inside = outer == district
            whole = [part for part in np.unique(inner[inside]).tolist() if inside[inner == part].all()]
            held = [part for part in whole if not np.isnan(smaller[part])]
            left = np.flatnonzero(inside & ~np.isin(inner, held))
            value = float(larger[district] - sum(smaller[part] for part in held))
            if held and len(left) and 0 < value < threshold:
                found.append(Difference(turned, (district,), tuple(held), tuple(left.tolist()), value))
    return found


def atoms(
    first: Sequence[int] | np.ndarray, second: Sequence[int] | np.ndarray, one: np.ndarray, other: np.ndarray
) -> Bounds:
    """The bounds of the count of every atom, from the published counts of both divisions (arguments as above).

    Exact where few districts hang together. SozialraumError where the divisions do not add up to the same people.
    """
    first, second = np.asarray(first), np.asarray(second)
    rows, right = [], []
    for districts, counts in ((first, one), (second, other)):
        for district in np.unique(districts).tolist():
            if counts[district] == counts[district]:
                rows.append((districts == district).astype(float))
                right.append(float(counts[district]))
    matrix = np.array(rows).reshape(len(rows), len(first))
    return solve(matrix, np.array(right), np.zeros(len(first)), most=MOST_TOGETHER)
