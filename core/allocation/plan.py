"""What a committee decides: an amount, a way to share it out and its bounds; and who then gets how much."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..messages import SozialraumError
from . import weights
from .bounded import bound_of, in_cents, limits, share_moved, within_bounds

VERDICTS = ("open", "gain", "loss")
"""What remains of the difference to the equal split when need is only known so well."""
_STEP = 0.1
_LONGEST = 30


@dataclass(frozen=True)
class Plan:
    """Choices and facts; everything per district is (districts,) in one order, amounts are cents.

    need: (districts, kinds) persons; shares: (kinds,); index: the higher the more need; stage: from 1, into `factors`;
    floor, cap: cents; last_year: cents, NaN for a new district; max_loss, max_gain: shares of last year's amount
    """

    amount: int
    method: str
    population: np.ndarray
    need: np.ndarray
    shares: np.ndarray = field(default_factory=lambda: np.ones(1))
    index: np.ndarray = field(default_factory=lambda: np.empty(0))
    need_share: float = 0.5
    spread: float = 1.0
    stage: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    factors: tuple[float, ...] = ()
    floor: np.ndarray | float = 0.0
    cap: np.ndarray | float = np.inf
    last_year: np.ndarray | None = None
    max_loss: float = 1.0
    max_gain: float = np.inf

    def weights(self) -> np.ndarray:
        """One weight per district, by the method."""
        if self.method == "need_counts":
            return weights.need_counts(self.need, self.shares)
        if self.method == "base_plus_need":
            return weights.base_plus_need(self.population, self.index, self.need_share, self.spread)
        if self.method == "stages":
            return weights.stages(self.population, self.stage, self.factors)
        return self.population.astype(np.float64)

    def limits(self):
        """Floors and caps of all districts."""
        return limits(len(self.population), self.floor, self.cap, self.last_year, self.max_loss, self.max_gain)


@dataclass(frozen=True)
class Allocation:
    """cents, equal: (districts,) int64; bound: positions in BOUNDS; moved: share of the money that lies elsewhere than in the
    equal split, 0 to 1."""

    cents: np.ndarray
    equal: np.ndarray
    bound: np.ndarray
    moved: float


def share_out(plan: Plan) -> Allocation:
    """Who gets how much, beside the split per head of the residents.

    Raises SozialraumError where nobody has a weight, or the bounds leave no room for the amount.
    """
    weight = plan.weights()
    if not weight.sum() > 0 or not plan.population.sum() > 0:
        raise SozialraumError(
            "Nobody is counted in any district, so there is nothing to share the amount out by. Choose other fields."
        )
    bounds = plan.limits()
    cents = in_cents(plan.amount, weight, bounds.floor, bounds.cap, weight)
    equal = weights.equal_split(plan.amount, plan.population)
    return Allocation(cents, equal, bound_of(cents, bounds), share_moved(cents, equal))


def ranges(plan: Plan, runs: int = 200, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """The lowest and highest amount of each district when what is uncertain is turned, (districts,) cents each.

    Counts of need are drawn again, each person independently (the middle 90 % of `runs` draws); shares of needs, the need
    share, the spread and the factors of stages are moved by a tenth up and down. The bounds hold in every variant.
    """
    found = [_cents(plan)]
    found += [_cents(one) for one in _turned(plan)]
    low, high = np.min(found, axis=0), np.max(found, axis=0)
    if plan.method == "need_counts":
        draws = np.array([_cents(one) for one in _drawn(plan, runs, seed)])
        low = np.minimum(low, np.quantile(draws, 0.05, axis=0))
        high = np.maximum(high, np.quantile(draws, 0.95, axis=0))
    return low, high


def verdicts(low: np.ndarray, high: np.ndarray, equal: np.ndarray) -> np.ndarray:
    """Positions in VERDICTS: a gain or loss against the equal split that holds over the whole range, else open, (districts,).

    Half a cent is no difference.
    """
    return np.where(low > equal + 0.5, 1, np.where(high < equal - 0.5, 2, 0))


def years_of_transition(plan: Plan) -> int | None:
    """After how many years no district is held by what may be lost or gained in a year, None if not within thirty.

    Amount and needs stay as they are; every year starts from the amounts of the year before.
    """
    if plan.last_year is None:
        return 0
    free = replace(plan, last_year=None)
    aim = _cents(free)
    for year in range(1, _LONGEST + 1):
        now = _cents(plan)
        if np.allclose(now, aim, atol=1.0):
            return year
        plan = replace(plan, last_year=now)
    return None


def _cents(plan: Plan) -> np.ndarray:
    bounds = plan.limits()
    return within_bounds(float(plan.amount), plan.weights(), bounds.floor, bounds.cap)


def _turned(plan: Plan):
    """The plan with each of its choices a tenth lower and higher."""
    for step in (-_STEP, _STEP):
        if plan.method == "need_counts" and len(plan.shares) > 1:
            for kind in range(len(plan.shares)):
                shares = plan.shares / plan.shares.sum()
                shares[kind] = max(shares[kind] + step, 0.0)
                if shares.sum() > 0:
                    yield replace(plan, shares=shares)
        elif plan.method == "base_plus_need":
            yield replace(plan, need_share=float(np.clip(plan.need_share + step, 0, 1)))
            yield replace(plan, spread=plan.spread * (1 + step))
        elif plan.method == "stages":
            yield replace(plan, factors=tuple(max(1 + (factor - 1) * (1 + step), 0.0) for factor in plan.factors))


def _drawn(plan: Plan, runs: int, seed: int):
    """The plan with needs drawn again: binomial where the residents are known and more, else Poisson."""
    generator = np.random.default_rng(seed)
    people = np.maximum(np.rint(plan.population), 1).astype(np.int64)[:, None]
    share = plan.need / people
    binomial = share <= 1
    for _ in range(runs):
        drawn = np.where(
            binomial, generator.binomial(people, np.minimum(share, 1.0)), generator.poisson(plan.need)
        ).astype(np.float64)
        if (drawn.sum(axis=0) > 0).all():
            yield replace(plan, need=drawn)
