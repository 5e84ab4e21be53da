"""Which counts are too small to be told: the rules of offices, and how wide an attacker's interval has to stay."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

THRESHOLDS = {"federal_agency": 3, "municipal_5": 5, "municipal_10": 10}
"""The smallest count that is told, by the name of the rule.

federal_agency: the Bundesagentur für Arbeit tells no counts of 1 and 2 (Regeln der statistischen Geheimhaltung).
"""


@dataclass(frozen=True)
class Rule:
    """What is hidden first and how well.

    threshold: counts from 1 to below it are hidden
    nearly_all: so are counts that leave fewer than the threshold over from the total
    all_are: and counts that are the total itself
    zeros_public: a zero is told, so that everybody knows a hidden cell to be at least 1; otherwise zeros are hidden too
    exact_only: it is enough that no count can be computed exactly
    dominance: percent; a sum of which one contributor holds more is hidden, where the largest contributions are known
    contributors: a sum of fewer contributors is hidden, where their number is known
    """

    threshold: int = 3
    nearly_all: bool = True
    all_are: bool = False
    zeros_public: bool = True
    exact_only: bool = False
    dominance: float = 85.0
    contributors: int = 3

    @property
    def lowest(self) -> int:
        """The least that an attacker knows of a hidden count."""
        return 1 if self.zeros_public else 0

    @property
    def width(self) -> int:
        """How far apart the bounds of a hidden small count have to be: far enough that it need not be small."""
        return 1 if self.exact_only else max(self.threshold - self.lowest, 1)


@dataclass(frozen=True)
class Demand:
    """How well each cell has to be protected, (areas, columns).

    width: how far apart its bounds have to be, whole numbers; upward: bool, where the upper bound alone has to be so far
    above the true number
    """

    width: np.ndarray
    upward: np.ndarray

    @classmethod
    def of(cls, width: int | Demand, shape: tuple[int, ...]) -> Demand:
        """A demand for cells of a shape, from one width for all or as it is."""
        if isinstance(width, Demand):
            return width
        return cls(np.full(shape, width, dtype=np.int64), np.zeros(shape, dtype=bool))

    def unmet(self, values: np.ndarray, lower: np.ndarray, upper: np.ndarray) -> np.ndarray:
        """Where the bounds of true values are too close, bool of the same shape."""
        return upper - np.where(self.upward, values, lower) < self.width


def dominated(sums: np.ndarray, largest: np.ndarray | None, number: np.ndarray | None, rule: Rule):
    """Which sums one contributor dominates, bool like sums, and how far above them their upper bound has to stay, whole units.

    sums: (areas, columns); largest: the largest single contribution; number: how many contribute; NaN where unknown.
    The (1, k) rule: unsafe where x₁ > k/100 · X; an upper bound below 100/k · x₁ estimates the contributor too closely
    (Hundepool et al., Handbook on Statistical Disclosure Control, section 4.2). Where few contribute, the sum itself is
    taken for the largest contribution.
    """
    most = np.full(sums.shape, np.nan) if largest is None else np.array(largest, dtype=float)
    with np.errstate(invalid="ignore"):
        few = np.zeros(sums.shape, dtype=bool) if number is None else (number < rule.contributors) & (number > 0)
        most = np.where(few, sums, most)
        unsafe = (sums > 0) & (few | (most > rule.dominance / 100 * sums))
    room = np.ceil(100 / rule.dominance * most - sums - 1e-9)
    return unsafe, np.where(unsafe, np.maximum(room, 1), 0).astype(np.int64)


def primary(counts: np.ndarray, total: np.ndarray | None, rule: Rule) -> np.ndarray:
    """Which counts are hidden for their own sake, bool like counts.

    counts: (areas, groups), persons, NaN where unknown; total: (areas,) persons these are part of, where it is told
    """
    with np.errstate(invalid="ignore"):
        small = (counts < rule.threshold) & (counts >= rule.lowest)
        if total is None:
            return small
        rest = total[:, None] - counts
        if rule.nearly_all:
            small |= (counts > 0) & (rest > 0) & (rest < rule.threshold)
        if rule.all_are:
            small |= (counts > 0) & (rest == 0)
    return small
