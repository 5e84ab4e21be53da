"""How many children of an age a district will have: cohort ratios shrunk to the city, judged by what they would have said before.

Hamilton & Perry (1962): who will be three to five in three years is under three today, times the ratio with which the last
such cohort stayed, came and went. Ratios of single districts are chance for the most part, so they are drawn towards the
city's (empirical Bayes, Marshall 1991). How wide the interval is, the last back-tests say, never Poisson.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..composite.shrinkage import empirical_bayes
from ..numerics import ratio

Z_80 = 1.2815515655446004
"""The standard normal distribution lies within ± this with 80 %."""
SAME_TIME = 0.1
"""Years within which two dates are as far apart as asked for."""
_LEAST = 1.0
"""Children that must be forecast in a district for its error to say something of the spread."""


@dataclass(frozen=True)
class Cohorts:
    """Counts over time, (periods, districts) each, NaN where unknown or hidden.

    children: those who will need places; source: the same ones some years earlier, None where they are not born yet
    women: of the age in which children are born, None where a source is given
    """

    children: np.ndarray
    source: np.ndarray | None
    women: np.ndarray | None = None

    def upto(self, base: int) -> Cohorts:
        """What was known at a base period."""
        known = slice(base + 1)
        source = None if self.source is None else self.source[known]
        return Cohorts(self.children[known], source, None if self.women is None else self.women[known])

    def at(self, before: int, base: int, how: str = "shrunk") -> np.ndarray:
        """The forecast from a base by what happened since `before`, both periods, (districts,).

        how: with the ratio `shrunk` to the city, that of the `city`, the district's `own`, or the `last` number of children
        """
        if how == "last":
            return self.children[base]
        if self.source is not None:
            return _ratio(self.children[base], self.source[before], how) * self.source[base]
        if self.women is None:
            raise ValueError("neither a source nor women")
        coming = _ratio(self.women[base], self.women[before], how) * self.women[base]
        return _ratio(self.children[base], self.women[base], how) * coming


def _ratio(later: np.ndarray, earlier: np.ndarray, how: str) -> np.ndarray:
    """later / earlier of each district, (districts,); the city's where a district has none of its own."""
    known = np.isfinite(later) & (earlier > 0)
    city = ratio(later[known].sum(), earlier[known].sum())
    if how == "city":
        return np.full(len(later), float(city))
    found = ratio(later, earlier) if how == "own" else empirical_bayes(later, earlier)
    return np.where(np.isfinite(found), found, city)


@dataclass(frozen=True)
class BackTest:
    """What the method would have said of a period that is known: periods by place, errors as means of |error| per district.

    errors: by `shrunk`, `city`, `last`, `own`; bias: the sum forecast over the true one, minus 1; spread: φ, mean squared error
    over what was forecast, at least 1; covered: the share within the interval that the tests before this one gave, NaN without one
    """

    before: int
    base: int
    target: int
    districts: int
    errors: dict[str, float]
    bias: float
    spread: float
    covered: float


WAYS = ("shrunk", "city", "last", "own")


def triples(times: np.ndarray, horizon: float) -> list[tuple[int, int, int]]:
    """Periods that lie a horizon apart, (before, base, target) by place; times: (periods,) decimal years, rising."""
    found = []
    for target, end in enumerate(times):
        base, before = (_at(times, end - step * horizon) for step in (1, 2))
        if base >= 0 and before >= 0:
            found.append((before, base, target))
    return found


def _at(times: np.ndarray, time: float) -> int:
    near = np.flatnonzero(np.abs(times - time) <= SAME_TIME)
    return int(near[0]) if len(near) else -1


def before_of(times: np.ndarray, base: int, horizon: float) -> int:
    """The period a horizon before a base, −1 where there is none."""
    return _at(times, times[base] - horizon)


def back_tests(cohorts: Cohorts, times: np.ndarray, horizon: float, z: float = Z_80) -> list[BackTest]:
    """The method on all periods where the truth is known, in the order of time."""
    made: list[BackTest] = []
    for before, base, target in triples(times, horizon):
        forecast = {way: cohorts.at(before, base, way) for way in WAYS}
        true, shrunk = cohorts.children[target], forecast["shrunk"]
        known = np.isfinite(true) & np.all([np.isfinite(one) for one in forecast.values()], axis=0)
        if not known.any():
            continue
        usual = known & (shrunk >= _LEAST)
        spread = max(1.0, float(((true - shrunk)[usual] ** 2 / shrunk[usual]).mean())) if usual.any() else 1.0
        earlier = [one for one in made if one.target <= base]  # what somebody could have known at the base
        covered = float("nan")
        if earlier:
            low, high = interval(shrunk, spread_of(earlier), z)
            covered = float(((true >= low) & (true <= high))[known].mean())
        errors = {way: float(np.abs(true - one)[known].mean()) for way, one in forecast.items()}
        bias = float(ratio(shrunk[known].sum(), true[known].sum())) - 1
        made.append(BackTest(before, base, target, int(known.sum()), errors, bias, spread, covered))
    return made


def spread_of(tests: list[BackTest]) -> float:
    """φ of what comes: the mean of the last two tests, for a single one has luck or bad luck of its own."""
    return sum(one.spread for one in tests[-2:]) / len(tests[-2:])


def interval(forecast: np.ndarray, spread: float, z: float = Z_80) -> tuple[np.ndarray, np.ndarray]:
    """f ± z √(φ f), not below zero; (districts,) each.

    >>> [float(one.round(2)) for one in interval(np.array(100.0), 3.0)]
    [77.8, 122.2]
    """
    half = z * np.sqrt(spread * np.maximum(forecast, 0.0))
    return np.maximum(forecast - half, 0.0), forecast + half


def with_dwellings(forecast: np.ndarray, dwellings: np.ndarray, per_dwelling: float) -> np.ndarray:
    """The forecast with children in new dwellings, which no ratio knows of; dwellings: (districts,), NaN for none."""
    return forecast + np.where(np.isfinite(dwellings), dwellings, 0.0) * per_dwelling


def controlled(forecast: np.ndarray, city: float) -> np.ndarray:
    """The forecast scaled so that the districts sum to a forecast of the city; unchanged where their sum is zero."""
    whole = float(np.nansum(forecast))
    return forecast * (city / whole) if whole > 0 else forecast


ENOUGH = ("", "short", "open", "enough")
"""Whether places last: not even for the lower bound of the need; not sure; for the upper bound; "" where something is unknown."""


def last(places: np.ndarray, lower: np.ndarray, upper: np.ndarray) -> np.ndarray:
    """Positions in ENOUGH; places, lower and upper bound of the need: (districts,)."""
    known = np.isfinite(places) & np.isfinite(lower) & np.isfinite(upper)
    return np.where(known, np.where(places < lower, 1, np.where(places >= upper, 3, 2)), 0)
