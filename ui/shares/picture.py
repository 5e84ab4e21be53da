"""What the map shows of an allocation: classes of euros per resident, whose limits stay while the share is moved."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsField

from ...core.allocation.plan import Allocation
from ...core.classes import between, change_limits, class_words, digits_of, limits_of
from ...drawing.theme import words
from ...i18n import number, tr
from ...processing.maps.class_rules import one_of
from ...processing.maps.ramps import CHANGE, shades
from ...processing.maps.symbols import MapRule

DIFFERENCE, PER_HEAD = "difference", "per_head"


def per_head(cents: np.ndarray, population: np.ndarray) -> np.ndarray:
    """Euros per resident, NaN where nobody lives; both (districts,)."""
    return np.divide(cents / 100, population, out=np.full(len(cents), np.nan), where=population > 0)


def allocation_rules(
    shown: str, now: Allocation, full: Allocation, population: np.ndarray, key: QgsField, keys: Sequence[str]
) -> list[MapRule]:
    """A rule for each class and one for districts without residents.

    shown: DIFFERENCE to the equal split or PER_HEAD; full: the allocation where everything follows need, whose classes hold for
    every share, so that the map pales with the share instead of looking the same; key, keys: the field and the districts
    """
    if shown == DIFFERENCE:
        entries, members = _differences(now, full, population)
    else:
        limits = limits_of(per_head(full.cents, population))
        texts = [words(one) for one in class_words(limits, number, digits_of(limits, most=6), unit="€")]
        entries = list(zip(texts, shades("", len(texts))))
        members = between(per_head(now.cents, population), limits)
    found = [
        MapRule(_of(key, keys, members == place), _counted(text, members == place), colour)
        for place, (text, colour) in enumerate(entries, 1)
    ]
    nobody = members == 0
    return [*found, MapRule(_of(key, keys, nobody), _counted(tr("no residents"), nobody))] if nobody.any() else found


def _differences(now: Allocation, full: Allocation, population: np.ndarray):
    gap = full.cents - full.equal
    limits = change_limits(per_head(np.where(np.abs(gap) > 1, gap, 0), population))  # a cent is rounding
    values = per_head(now.cents - now.equal, population)
    if not len(limits):
        return [(tr("as in the equal split"), CHANGE[2])], np.where(np.isfinite(values), 1, 0)
    digits = digits_of(limits, most=6)
    strong, little = (f"{number(limit, digits)}\u00a0€" for limit in limits[:1:-1])
    texts = [
        tr("less by {n} or more").format(n=strong),
        tr("less by {low} to below {high}").format(low=little, high=strong),
        tr("about as in the equal split (less than {n} apart)").format(n=little),
        tr("more by {low} to below {high}").format(low=little, high=strong),
        tr("more by {n} or more").format(n=strong),
    ]
    # a district at a limit belongs to the class farther from zero, on both sides
    members = np.where(values < 0, between(values, limits, upper=False), between(values, limits))
    return list(zip(texts, CHANGE)), members


def _counted(text: str, chosen: np.ndarray) -> str:
    return f"{text}  ({number(int(chosen.sum()), 0)})"


def _of(key: QgsField, keys: Sequence[str], chosen: np.ndarray) -> str:
    return one_of(key, [keys[place] for place in np.flatnonzero(chosen)])
