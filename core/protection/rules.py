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
    """

    threshold: int = 3
    nearly_all: bool = True
    all_are: bool = False
    zeros_public: bool = True
    exact_only: bool = False

    @property
    def lowest(self) -> int:
        """The least that an attacker knows of a hidden count."""
        return 1 if self.zeros_public else 0

    @property
    def width(self) -> int:
        """How far apart the bounds of a hidden small count have to be: far enough that it need not be small."""
        return 1 if self.exact_only else max(self.threshold - self.lowest, 1)


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
