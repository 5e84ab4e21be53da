"""What a district has: places, distances and reach of its people, what comes from beyond its border, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..numerics import quantile, weighted_quantile
from .catchment import Access, by_district, three_step, two_step
from .decay import decay
from .pairs import Pairs

METHODS = ("places_per_100", "nearest_distance", "share_within", "two_step", "three_step")
PER_100 = ("places_per_100", "two_step", "three_step")
"""Methods whose value is places for 100 persons."""
LEVELS = ("low", "middle", "high")


@dataclass(frozen=True)
class People:
    """Points where people live: persons (points,), district of each point, negative outside all districts, and how many
    districts there are."""

    persons: np.ndarray
    district: np.ndarray
    count: int

    @property
    def of_districts(self) -> np.ndarray:
        """Persons of each district, (count,)."""
        inside = self.district >= 0
        return np.bincount(self.district[inside], self.persons[inside], self.count)


@dataclass(frozen=True)
class Supply:
    """value: (districts,), NaN where it cannot be told; far: the 90th percentile of distances, for nearest_distance, else
    empty; outside: share of the supply that lies outside the own district, 0 to 1, NaN where there is none."""

    value: np.ndarray
    far: np.ndarray
    outside: np.ndarray


def supply(
    method: str, pairs: Pairs, people: People, places: np.ndarray, owner: np.ndarray, catchment: float, kind: str
) -> Supply:
    """The supply of each district by one of METHODS.

    places: (supplies,) capacity; owner: (supplies,) district in which each facility lies, negative outside all;
    catchment: metres; kind: of the decay. For nearest_distance the pairs must hold the nearest of each point.
    """
    nothing = np.empty(0)
    if method == "places_per_100":
        inside = owner >= 0
        total = np.bincount(owner[inside], places[inside], people.count)
        persons = people.of_districts
        value = np.divide(100 * total, persons, out=np.full(people.count, np.nan), where=persons > 0)
        return Supply(value, nothing, np.where(np.isnan(value), np.nan, 0.0))
    weight = decay(pairs.cost, catchment, kind)
    if method in ("two_step", "three_step"):
        done = (two_step if method == "two_step" else three_step)(pairs, weight, people.persons, places)
        value = 100 * by_district(done.access, people.persons, people.district, people.count)
        return Supply(value, nothing, _outside(pairs, weight, done, people, owner, method))
    best = np.full(pairs.sizes[0], np.inf)
    np.minimum.at(best, pairs.demand, pairs.cost)
    nearest = np.full(pairs.sizes[0], -1)
    hits = pairs.cost <= best[pairs.demand]
    nearest[pairs.demand[hits][::-1]] = pairs.supply[hits][::-1]
    known = np.isfinite(best)
    whose = np.append(owner, -1)[nearest]  # -1 is nobody's, also where there is no facility at all
    away = np.where(known, (whose != people.district) | (whose < 0), np.nan)
    outside = by_district(away, people.persons, people.district, people.count)
    if method == "share_within":
        near = known & (best <= catchment)
        return Supply(
            100 * by_district(near.astype(float), people.persons, people.district, people.count), nothing, outside
        )
    value = by_district(np.where(known, best, np.nan), people.persons, people.district, people.count)
    return Supply(value, _percentile(best, people, 0.9), outside)


def _outside(pairs: Pairs, weight, done: Access, people: People, owner, method: str) -> np.ndarray:
    """The share of the access that comes from facilities outside the own district, (districts,)."""
    ratio = np.nan_to_num(done.ratio)[pairs.supply]
    part = ratio * weight
    if method == "three_step":
        total = np.bincount(pairs.demand, weight, pairs.sizes[0])
        part = part * weight / np.where(total > 0, total, 1.0)[pairs.demand]
    part = part * people.persons[pairs.demand]
    own = people.district[pairs.demand]
    inside = own >= 0
    everything = np.bincount(own[inside], part[inside], people.count)
    foreign = inside & (owner[pairs.supply] != own)
    return np.divide(
        np.bincount(own[foreign], part[foreign], people.count),
        everything,
        out=np.full(people.count, np.nan),
        where=everything > 0,
    )


def _percentile(cost: np.ndarray, people: People, share: float) -> np.ndarray:
    """The distance that no more than the share of a district's people stay below, weighted by persons, (districts,)."""
    out = np.full(people.count, np.nan)
    usable = np.flatnonzero((people.district >= 0) & np.isfinite(cost) & (people.persons > 0))
    order = usable[np.argsort(people.district[usable], kind="stable")]
    owners, starts = np.unique(people.district[order], return_index=True)
    for owner, part in zip(owners.tolist(), np.split(order, starts[1:])):
        out[owner] = weighted_quantile(cost[part], people.persons[part], [share])[0]
    return out


def gap(value: np.ndarray, target: float, method: str) -> np.ndarray:
    """What is missing to a target in the unit of the value, negative where there is more than that, (districts,).

    A distance is missed by the metres beyond the target.
    """
    return value - target if method == "nearest_distance" else target - value


def thirds(values: np.ndarray) -> np.ndarray:
    """Positions in LEVELS by thirds of the districts that have a value, −1 without one, (districts,)."""
    low, high = quantile(values, [1 / 3, 2 / 3]) if np.isfinite(values).any() else (np.nan, np.nan)
    return np.where(np.isnan(values), -1, (values > low).astype(int) + (values > high))


def need_and_supply(need: np.ndarray, value: np.ndarray, method: str) -> np.ndarray:
    """Fields of the matrix of need and supply, such as “high_low”: need first, "" where either is not known, (districts,).

    need: the higher the more; near is high supply
    """
    first, second = thirds(need), thirds(-value if method == "nearest_distance" else value)
    known = (first >= 0) & (second >= 0)
    names = np.array(LEVELS, dtype=object)
    out = np.full(len(need), "", dtype=object)
    out[known] = [f"{names[one]}_{names[other]}" for one, other in zip(first[known], second[known])]
    return out
