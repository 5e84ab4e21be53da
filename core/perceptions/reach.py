"""Which offers reach which district, for whom, and where need is high and nothing reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..access.supply import LEVELS, thirds
from ..numerics import quantile

REASONS = ("", "no_offer", "low_capacity")
EVERYONE = ("everyone", "")
"""Target groups that hold all others: offers without a group are for all."""
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
    reaches: np.ndarray, belongs: np.ndarray, capacity: np.ndarray, persons: np.ndarray, need: np.ndarray
) -> Reached:
    """Offers, capacity and white spots by kind (a field of action and a target group) and district.

    reaches: (offers, districts) bool; belongs: (kinds, offers) bool, an offer for everyone belongs to the kinds of all groups;
    capacity: (offers,) places, NaN unknown; persons: (districts,); need: (districts,), higher is more. An offer's places are
    shared among all persons whom it reaches, so that no place counts twice within a kind. A white spot has need in the upper
    third and no offer, or places for 100 in the lowest fifth of the districts whose places are known.
    """
    offers = belongs.astype(np.int64) @ reaches.astype(np.int64)
    people = np.where(np.isfinite(persons) & (persons > 0), persons, 0.0)
    among = reaches @ people
    each = np.divide(100 * capacity, among, out=np.full(len(capacity), np.nan), where=among > 0)
    unknown = (belongs @ (reaches & np.isnan(each)[:, None]).astype(np.int64)) > 0
    places = belongs @ np.where(reaches, np.nan_to_num(each)[:, None], 0.0)
    # an offer without a number of places makes the sum of its district unknown, not smaller
    per_100 = np.where((people > 0) & ~unknown, places, np.nan)
    level = thirds(need)
    high = level == LEVELS.index("high")
    reason = np.zeros(offers.shape, dtype=np.int64)
    for one in range(len(belongs)):
        known = per_100[one][np.isfinite(per_100[one])]
        limit = float(quantile(known, _FIFTH)) if len(known) else np.nan
        with np.errstate(invalid="ignore"):
            low = (offers[one] > 0) & (per_100[one] < limit)
        reason[one] = np.where(high & (offers[one] == 0), 1, np.where(high & low, 2, 0))
    return Reached(offers, per_100, reason, level)


def kinds_of(
    fields: Sequence[str], groups: Sequence[str], more: Sequence[tuple[str, str]] = ()
) -> list[tuple[str, str]]:
    """The kinds that offers stand for, and more of them, in order, each once: (field of action, target group)."""
    return sorted({*zip(fields, groups), *more})


def belonging(kinds: Sequence[tuple[str, str]], fields: Sequence[str], groups: Sequence[str]) -> np.ndarray:
    """(kinds, offers) bool: whether an offer is of the field of a kind and for its group, or for everyone."""
    return np.array(
        [
            [field == one and (group == whom or group in EVERYONE) for field, group in zip(fields, groups)]
            for one, whom in kinds
        ],
        dtype=bool,
    ).reshape(len(kinds), len(fields))
