"""Floating catchments: places per person where people cross borders and share what they reach."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .pairs import Pairs


@dataclass(frozen=True)
class Access:
    """access: (demands,) places per person within reach; ratio: (supplies,) places per person of their catchment, NaN
    where nobody is in reach; unserved: whether nothing is in reach, (demands,) bool."""

    access: np.ndarray
    ratio: np.ndarray
    unserved: np.ndarray


def two_step(pairs: Pairs, weight: np.ndarray, people: np.ndarray, places: np.ndarray) -> Access:
    """R_j = S_j / Σ_i P_i f_ij and A_i = Σ_j R_j f_ij (Luo & Wang 2003; with f between 0 and 1 Luo & Qi 2009).

    weight: (pairs,) f_ij; people: (demands,) persons; places: (supplies,). The people times their access make up all
    the places that have anyone in reach, Σ P_i A_i = Σ S_j.

    >>> from .decay import decay
    >>> cost = np.array([400.0, 1200, 900, 600, 1400])
    >>> reach = Pairs(np.array([0, 0, 1, 1, 2]), np.array([0, 1, 0, 1, 1]), cost, (3, 2))
    >>> done = two_step(reach, decay(cost, 1500), np.array([100.0, 200, 50]), np.array([10.0, 30]))
    >>> done.ratio.round(6).tolist(), done.access.round(6).tolist()
    ([0.033333, 0.085714], [0.119048, 0.119048, 0.085714])
    """
    demands, supplies = pairs.sizes
    asked = np.bincount(pairs.supply, people[pairs.demand] * weight, supplies)
    ratio = _ratio(places, asked)
    access = np.bincount(pairs.demand, np.nan_to_num(ratio)[pairs.supply] * weight, demands)
    return Access(access, ratio, _unserved(pairs, weight))


def three_step(pairs: Pairs, weight: np.ndarray, people: np.ndarray, places: np.ndarray) -> Access:
    """The same with people who choose: G_ij = f_ij / Σ_l f_il shares their demand out (Wan, Zou & Sternberg 2012).

    R_j = S_j / Σ_i G_ij P_i f_ij and A_i = Σ_j G_ij R_j f_ij. Where there is much to choose from, demand is not counted
    several times.
    """
    demands, supplies = pairs.sizes
    total = np.bincount(pairs.demand, weight, demands)
    choice = weight / np.where(total > 0, total, 1.0)[pairs.demand]
    asked = np.bincount(pairs.supply, choice * people[pairs.demand] * weight, supplies)
    ratio = _ratio(places, asked)
    access = np.bincount(pairs.demand, choice * np.nan_to_num(ratio)[pairs.supply] * weight, demands)
    return Access(access, ratio, _unserved(pairs, weight))


def _ratio(places: np.ndarray, asked: np.ndarray) -> np.ndarray:
    return np.divide(places, asked, out=np.full(len(places), np.nan), where=asked > 0)


def _unserved(pairs: Pairs, weight: np.ndarray) -> np.ndarray:
    return np.bincount(pairs.demand, weight, pairs.sizes[0]) <= 0


def by_district(access: np.ndarray, people: np.ndarray, district: np.ndarray, count: int) -> np.ndarray:
    """A_d = Σ P_i A_i / Σ P_i over the points of each district, (count,), NaN without people.

    district: (demands,) int, negative for points outside all districts.
    """
    inside = (district >= 0) & np.isfinite(access)
    people = np.where(inside, people, 0.0)
    place = np.where(inside, district, 0)
    total = np.bincount(place, people, count)
    return np.divide(
        np.bincount(place, people * np.where(inside, access, 0.0), count),
        total,
        out=np.full(count, np.nan),
        where=total > 0,
    )
