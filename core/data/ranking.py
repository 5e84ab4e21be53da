"""An index of districts over time, by rank and class: what its findings, charts and sheets are made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Ranking:
    """An index of districts over time.

    names: (districts,) told apart; periods: those with an index, texts in the order of time; title: of the index
    ranks: (periods, districts) int, 1 = most need, 0 = none; classes: the same shape, 1 = least need, 0 = none
    labels: of the classes; people: (periods, districts) residents, NaN where unknown, or None
    """

    title: str
    names: tuple[str, ...]
    periods: tuple[str, ...]
    ranks: np.ndarray
    classes: np.ndarray
    labels: tuple[str, ...] = ()
    people: np.ndarray | None = None

    @property
    def last(self) -> int:
        """The newest period, −1 without any."""
        return len(self.periods) - 1
