"""Which offers reach which district, for whom, and where need is high and nothing reaches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..access.supply import LEVELS, thirds
from ..numerics import quantile

REASONS = ("", "no_offer", "low_capacity")
_FIFTH = 0.2


@dataclass(frozen=True)
class Reached:
    """Each (kinds, districts): offers that reach it; places for 100 persons, NaN where an offer does not say how many it has
    or nobody lives there; position in REASONS, 0 where it is no white spot. level: (districts,) of need, position in LEVELS, −1 unknown."""

    offers: np.ndarray
    per_100: np.ndarray
    reason: np.ndarray
    level: np.ndarray


def reached(
    reaches: np.ndarray, kind: np.ndarray, kinds: int, capacity: np.ndarray, persons: np.ndarray, need: np.ndarray
) -> Reached:
    """Offers, capacity and white spots by kind (a field of action and a target group) and district.

    reaches: (offers, districts) bool; kind: (offers,) from 0; capacity: (offers,) places, NaN unknown; persons: (districts,);
    need: (districts,), higher is more. An offer's places are shared among all persons whom it reaches, so that no place
    counts twice. A white spot has need in the upper third and no offer, or places for 100 in the lowest fifth of the
    districts where all capacities are known.
    """
    count = np.zeros((kinds, reaches.shape[1]), dtype=np.int64)
    np.add.at(count, kind, reaches.astype(np.int64))
    people = np.where(np.isfinite(persons) & (persons > 0), persons, 0.0)
    among = reaches @ people
    each = np.divide(100 * capacity, among, out=np.full(len(capacity), np.nan), where=among > 0)
    places = np.zeros(count.shape)
    # an offer without a number of places makes the sum of its district unknown, not smaller
    np.add.at(places, kind, np.where(reaches, each[:, None], 0.0))
    per_100 = np.where(people > 0, places, np.nan)
    level = thirds(need)
    high = level == LEVELS.index("high")
    reason = np.zeros(count.shape, dtype=np.int64)
    for one in range(kinds):
        known = per_100[one][np.isfinite(per_100[one])]
        limit = float(quantile(known, _FIFTH)) if len(known) else np.nan
        with np.errstate(invalid="ignore"):
            low = (count[one] > 0) & (per_100[one] < limit)
        reason[one] = np.where(high & (count[one] == 0), 1, np.where(high & low, 2, 0))
    return Reached(count, per_100, reason, level)
