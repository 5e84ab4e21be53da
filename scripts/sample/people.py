"""Who lives in Musterstadt: counts per Sozialraum and year that add up in every direction."""

from __future__ import annotations

import numpy as np

from .city import City
from .names import DISTRICTS

YEARS = tuple(range(2010, 2025))

AGES = ("0-3", "3-6", "6-10", "10-15", "15-18", "18-25", "25-45", "45-65", "65-80", "80+")
"""Age groups, from the first year up to but not including the second."""

NATIONS = ("türkisch", "polnisch", "rumänisch", "italienisch", "syrisch", "ukrainisch", "übrige")
"""Nationality groups of the foreigners."""

_YEAR = np.array(YEARS)
_TIME = (_YEAR - 2010) / 14


def build_people(seed: int, city: City) -> dict[str, np.ndarray]:
    """Counts by name, each (districts, years) int64 in the order of DISTRICTS and YEARS.

    Every part is a whole number, parts sum to their totals, and no part is larger than the whole it is taken from.
    """
    random = np.random.RandomState(seed)
    mark = {name: np.array([name in d.traits.split() for d in DISTRICTS]) for name in _TRAITS}
    place = np.array([city.centres[d.key] for d in DISTRICTS]) / 6_000
    counts: dict[str, np.ndarray] = {}
    need = _need(random, place, mark)
    counts["einwohner"] = _population(random, city, place, mark)
    _ages(random, counts, place, need, mark)
    _origins(random, counts, place, need, mark)
    _work(random, counts, need)
    _homes(random, counts, place, need, mark)
    _surroundings(random, counts, city, place, need)
    _leavers(random, counts, need)
    return counts


_TRAITS = ("poor", "rich", "student", "estate", "village", "new", "station", "upcoming", "empty")


def _need(random, place, mark) -> np.ndarray:
    """Latent need, (districts, years), mean 0, spread 1: old industry in the north, the hill in the south."""
    base = 0.75 * place[:, 1] + 0.9 * mark["poor"] + 0.7 * mark["estate"] + 0.35 * mark["station"]
    base -= 0.9 * mark["rich"] + 0.5 * mark["village"] + 0.5 * mark["new"]
    base -= 0.7 * np.clip(np.hypot(*place.T) - 0.55, 0, None)
    base += random.normal(0, 0.22, len(base))
    base = (base - base.mean()) / base.std()
    drift = random.normal(0, 0.18, len(base)) - 0.95 * mark["upcoming"] + 0.35 * (mark["estate"] & mark["poor"])
    return base[:, None] + drift[:, None] * _TIME


def _population(random, city, place, mark) -> np.ndarray:
    """Inhabitants: dense in the middle, arrivals in 2015 and 2022, a building area that fills up from 2016 on."""
    area = np.array([city.areas[d.key] for d in DISTRICTS]) / 10_000
    density = 16 + 95 * np.exp(-((np.hypot(*place.T) / 0.42) ** 2)) + 14 * mark["poor"] + 26 * mark["estate"]
    size = np.clip(area * density, 2_400, 8_600) * random.uniform(0.68, 1.08, len(area))
    size = np.where(mark["village"], np.clip(size * 0.3, 700, 1_400), size)
    size = np.where(mark["empty"], 86, np.where(mark["new"], size * 0.16, size))
    trend = random.normal(0.0015, 0.003, len(size)) + 0.004 * mark["student"] + 0.004 * mark["upcoming"]
    growth = np.exp(trend[:, None] * (_YEAR - 2010))
    arrivals = 0.008 * _step(2015, 1.0) + 0.006 * _step(2022, 0.8)
    growth = growth * (1 + arrivals * np.where(mark["station"] | mark["poor"], 2.2, 0.8)[:, None])
    growth = growth * np.where(mark["new"][:, None], 1 + 3.6 / (1 + np.exp(-(_YEAR - 2019) / 1.6)), 1)
    return np.round(size[:, None] * growth * np.exp(random.normal(0, 0.003, growth.shape))).astype(int)


def _ages(random, counts, place, need, mark) -> None:
    """Age groups and sex."""
    outside = np.clip(np.hypot(*place.T), 0, 1)
    base = np.log([0.026, 0.026, 0.035, 0.044, 0.027, 0.085, 0.275, 0.275, 0.150, 0.057])
    young, old = np.array([1, 1, 1, 1, 1, 0.2, 0, 0, 0, 0]), np.array([0, 0, 0, 0, 0, 0, 0, 0.2, 1, 1])
    students, parents = np.array([0, 0, 0, 0, 0, 1, 0.35, 0, 0, 0]), np.array([1, 1, 0.7, 0.3, 0, 0, 0.4, 0, 0, 0])
    shape = base + young * (0.13 * need.mean(axis=1) + 0.12 * outside - 0.08)[:, None]
    shape = shape + old * (0.35 * (outside - 0.5) - 0.10 * need.mean(axis=1) + 0.18 * mark["rich"])[:, None]
    shape = (
        shape
        + students * (1.1 * mark["student"] + 0.25 * (1 - outside))[:, None]
        - 0.6 * young * mark["student"][:, None]
    )
    shape = shape + parents * (0.55 * mark["new"])[:, None] + random.normal(0, 0.05, shape.shape)
    ageing = np.array([0.16, 0.13, 0.05, 0.0, -0.08, -0.12, -0.02, -0.06, 0.10, 0.42])
    weight = np.exp(shape[:, None, :] + ageing * _TIME[:, None] + random.normal(0, 0.012, (*need.shape, len(AGES))))
    groups = _apportion(counts["einwohner"], weight)
    for position, age in enumerate(AGES):
        counts[f"alter {age}"] = groups[..., position]
    male = np.array([0.514, 0.514, 0.514, 0.514, 0.513, 0.505, 0.508, 0.497, 0.455, 0.375])
    share = (groups * male).sum(axis=-1) / np.maximum(counts["einwohner"], 1) + random.normal(0, 0.003, need.shape)
    counts["männlich"] = _part(counts["einwohner"], share)
    counts["weiblich"] = counts["einwohner"] - counts["männlich"]


def _origins(random, counts, place, need, mark) -> None:
    """Nationality, migration background, and both for the young."""
    central = np.exp(-((np.hypot(*place.T) / 0.5) ** 2))
    level = -2.55 + 0.62 * need + (0.45 * central + 0.4 * mark["station"] + 0.25 * mark["student"])[:, None]
    level = level + 0.34 * _TIME + random.normal(0, 0.02, need.shape) + random.normal(0, 0.12, len(need))[:, None]
    arrivals = 0.20 * _step(2015, 0.6) + 0.17 * _step(2022, 0.95)
    counts["ausländer"] = _part(counts["einwohner"], _logistic(level + arrivals))
    liking = random.normal(0, 0.30, (len(need), len(NATIONS)))
    liking[:, 0] += 0.45 * need.mean(axis=1)
    liking[:, 2] += 0.8 * mark["station"] + 0.5 * (place[:, 1] > 0.3)
    liking[:, 3] += 0.5 * central
    liking[:, 4] += 0.6 * mark["estate"] + 0.2 * need.mean(axis=1)
    liking[:, 5] -= 0.15 * need.mean(axis=1)
    # How many of 100 foreigners belong to each group: Romania after 2014, Syria after 2015, Ukraine after 2022.
    over_time = np.array(
        [
            30 - 13 * _TIME,
            11 + 0 * _TIME,
            2.5 + 7 * _step(2014, 0.25),
            8 - 2.5 * _TIME,
            0.8 + 11 * _step(2015, 0.7),
            1.5 + 9.5 * _step(2022, 0.9),
            44 + 0 * _TIME,
        ]
    ).T
    nations = _apportion(counts["ausländer"], np.exp(liking)[:, None, :] * over_time[None])
    for position, nation in enumerate(NATIONS):
        counts[nation] = nations[..., position]
    counts["deutsche"] = counts["einwohner"] - counts["ausländer"]
    second = _logistic(-2.1 + 0.55 * need + 0.45 * _TIME + random.normal(0, 0.02, need.shape))
    counts["deutsche mit hintergrund"] = _part(counts["deutsche"], second)
    minors = sum(counts[f"alter {age}"] for age in AGES[:5])
    share = (counts["ausländer"] + counts["deutsche mit hintergrund"]) / np.maximum(counts["einwohner"], 1)
    with_background = counts["ausländer"] + counts["deutsche mit hintergrund"]
    counts["unter 18 mit hintergrund"] = np.minimum(_part(minors, _logistic(_logit(share) + 0.62)), with_background)


def _own(subject, need, spread) -> np.ndarray:
    """What a district has of its own in one subject, beyond need: a level, a slow drift, a wobble; (districts, years)."""
    random = np.random.RandomState(subject)
    level, drift = random.normal(0, spread, (len(need), 1)), random.normal(0, spread / 2, (len(need), 1))
    return level + drift * _TIME + random.normal(0, spread / 8, need.shape)


def _work(random, counts, need) -> None:
    """Benefits and unemployment: falling to 2019, up in 2020, and again in 2022 with the refugees from Ukraine."""
    tide = -0.20 * np.clip((_YEAR - 2010) / 9, 0, 1) + 0.09 * np.exp(-(((_YEAR - 2016.5) / 1.2) ** 2))
    tide = tide + np.where(_YEAR == 2020, 0.09, 0) + np.where(_YEAR == 2021, 0.04, 0) + 0.17 * _step(2022, 0.9)
    wobble = random.normal(0, 0.035, need.shape)
    ages = {age: counts[f"alter {age}"] for age in AGES}
    children = ages["0-3"] + ages["3-6"] + ages["6-10"] + ages["10-15"]
    workable = ages["15-18"] + ages["18-25"] + ages["25-45"] + ages["45-65"]
    level = -2.75 + 0.80 * need + tide + wobble
    counts["sgb2 kinder"] = _part(children, _logistic(level + 0.65 + _own(11, need, 0.16)))
    counts["sgb2 erwerbsfähige"] = _part(workable, _logistic(level + _own(12, need, 0.12)))
    counts["sgb2"] = counts["sgb2 kinder"] + counts["sgb2 erwerbsfähige"]
    jobless = np.where(_YEAR == 2020, 0.12, 0) - np.where(_YEAR >= 2022, 0.06, 0)
    counts["arbeitslose sgb2"] = _part(
        counts["sgb2 erwerbsfähige"], _logistic(-0.55 + 0.06 * need + jobless + _own(13, need, 0.35))
    )
    counts["arbeitslose sgb3"] = _part(
        workable, _logistic(-4.15 + 0.28 * need + tide + _own(14, need, 0.2) + 2.0 * np.where(_YEAR == 2020, 0.12, 0))
    )
    counts["arbeitslose"] = counts["arbeitslose sgb2"] + counts["arbeitslose sgb3"]
    counts["langzeitarbeitslose"] = _part(
        counts["arbeitslose"], _logistic(-0.55 + 0.10 * need - 0.25 * _TIME + jobless)
    )
    young = counts["arbeitslose"] * (ages["15-18"] + ages["18-25"]) / np.maximum(workable, 1) * 0.62
    counts["arbeitslose unter 25"] = np.minimum(np.round(young).astype(int), counts["arbeitslose"])
    counts["beschäftigte"] = _part(workable, _logistic(0.38 - 0.24 * need + 0.38 * _TIME + wobble))
    over = ages["65-80"] + ages["80+"]
    counts["grundsicherung alter"] = _part(
        over, _logistic(-3.55 + 0.70 * need + 0.62 * _TIME + wobble + _own(15, need, 0.3))
    )


def _homes(random, counts, place, need, mark) -> None:
    """Households and dwellings."""
    ages = {age: counts[f"alter {age}"] for age in AGES}
    size = 1.62 + 0.42 * np.clip(np.hypot(*place.T), 0, 1) + 0.08 * need.mean(axis=1) - 0.14 * mark["student"]
    counts["haushalte"] = np.round(counts["einwohner"] / (size[:, None] - 0.05 * _TIME)).astype(int)
    minors = sum(ages[age] for age in AGES[:5])
    counts["haushalte kinder"] = np.minimum(np.round(minors / (1.62 + 0.09 * need)).astype(int), counts["haushalte"])
    counts["alleinerziehende"] = _part(
        counts["haushalte kinder"],
        _logistic(-1.42 + 0.34 * need + 0.10 * _TIME + random.normal(0, 0.03, need.shape) + _own(16, need, 0.18)),
    )
    counts["einpersonenhaushalte"] = _part(
        counts["haushalte"],
        _logistic(0.10 - 1.1 * (np.hypot(*place.T) - 0.5) + 0.6 * mark["student"])[:, None] + 0.02 * _TIME,
    )
    counts["wohnungen"] = np.round(counts["haushalte"] * random.uniform(1.01, 1.04, len(need))[:, None]).astype(int)
    bound = _logistic(-2.0 + 0.7 * need.mean(axis=1) + 0.9 * mark["estate"])[:, None] * (1 - 0.35 * _TIME)
    counts["wohnungen gebunden"] = _part(counts["wohnungen"], bound)
    per_head = np.clip(41 - 4.2 * need + 1.6 * _TIME + 5 * (np.hypot(*place.T) - 0.5)[:, None], 26, 70)
    counts["wohnfläche"] = np.round(per_head * counts["einwohner"]).astype(int)


def _surroundings(random, counts, city, place, need) -> None:
    """Green space, sealed ground (square metres) and people exposed to noise."""
    area = np.array([city.areas[d.key] for d in DISTRICTS])
    distance = np.hypot(*place.T)
    green = area * np.clip(0.05 + 0.12 * distance + random.uniform(-0.03, 0.05, len(area)), 0.015, None)
    counts["grünfläche"] = np.round(green[:, None] * (1 + 0.03 * _TIME)).astype(int)
    sealed = np.clip(0.78 - 0.55 * distance + 0.05 * need.mean(axis=1) + random.normal(0, 0.03, len(area)), 0.12, 0.88)
    counts["versiegelt"] = np.round(area[:, None] * sealed[:, None] * (1 + 0.04 * _TIME)).astype(int)
    loud = _logistic(-2.3 + 0.35 * need + 0.8 * (0.5 - distance)[:, None] - 0.15 * _TIME)
    counts["lärm"] = _part(counts["einwohner"], loud)


def _leavers(random, counts, need) -> None:
    """School leavers of the school year that ends in the year, and those without a qualification."""
    counts["abgänge"] = np.round((counts["alter 15-18"] / 3) * random.uniform(0.94, 1.04, need.shape)).astype(int)
    without = _logistic(-3.0 + 0.50 * need + 0.12 * _TIME)
    counts["abgänge ohne"] = random.binomial(counts["abgänge"], without)


def _step(year: int, speed: float) -> np.ndarray:
    """0 before a year, then approaching 1, (years,)."""
    return np.where(year <= _YEAR, 1 - (1 - speed) ** np.clip(_YEAR - year + 1, 0, None), 0.0)


def _logistic(value):
    return 1 / (1 + np.exp(-value))


def _logit(share):
    share = np.clip(share, 1e-6, 1 - 1e-6)
    return np.log(share / (1 - share))


def _part(whole: np.ndarray, share: np.ndarray) -> np.ndarray:
    """A whole-numbered part of a count."""
    return np.clip(np.round(whole * share), 0, whole).astype(int)


def _apportion(total: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Whole numbers in proportion to weights, summing to the total over the last axis (largest remainders)."""
    exact = total[..., None] * weight / weight.sum(axis=-1, keepdims=True)
    floor = np.floor(exact).astype(int)
    rank = np.argsort(np.argsort(-(exact - floor), axis=-1, kind="stable"), axis=-1, kind="stable")
    return floor + (rank < (total - floor.sum(axis=-1))[..., None])
