"""Whether what people see is what the index says, district by district and over all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..numerics import correlation, settled
from .voices import HINT, STATEMENT, Voices

AGREEMENTS = ("agree", "statistically_worse", "perceived_worse", "mixed", "few", "no_voice")
_SIDE = 0.5
"""Standard deviations from the mean beyond which the index is on the worse or the better side."""
_UNKNOWN = 9


def index_side(index: np.ndarray) -> np.ndarray:
    """1 worse (z > ½), −1 better (z < −½), 0 in the middle, 9 without a value; index: (districts,), higher is more need.

    z with the mean and the standard deviation (n) of the districts that have a value; an index without spread is in the
    middle everywhere.
    """
    known = np.isfinite(index)
    if not known.any():
        return np.full(len(index), _UNKNOWN)
    spread = index[known].std()
    z = (index - index[known].mean()) / spread if spread > 1e-12 * max(1.0, np.abs(index[known]).max()) else index * 0.0
    with np.errstate(invalid="ignore"):
        return np.where(known, (z > _SIDE).astype(int) - (z < -_SIDE).astype(int), _UNKNOWN)


def agreement(side: np.ndarray, heard: Voices) -> np.ndarray:
    """One of AGREEMENTS for each district, None where voices would speak but the index is not known, (districts,) object.

    Below five authors there is no statement, whatever they say. With a direction the voices agree where they are on the
    side of the index; they are worse or better than the index where not; without a direction they are mixed.
    """
    voice = -heard.side  # like the index: 1 is worse
    out = np.full(len(side), "mixed", dtype=object)
    spoken = heard.side != 0
    out[spoken & (voice == side)] = "agree"
    out[spoken & (voice > side)] = "perceived_worse"
    out[spoken & (voice < side)] = "statistically_worse"
    out[side == _UNKNOWN] = None
    out[heard.authors < STATEMENT] = "few"
    out[heard.authors == 0] = "no_voice"
    return out


@dataclass(frozen=True)
class Overall:
    """Over all districts: Spearman's rank correlation of index and mean assessment turned round (1: the worse, the worse),
    with its number of districts; Cohen's κ with linear weights over worse, middle, better, with its number."""

    spearman: float
    spearman_n: int
    kappa: float
    kappa_n: int


def overall(index: np.ndarray, side: np.ndarray, heard: Voices) -> Overall:
    """Both (districts,); Spearman from three authors a district, κ from five."""
    both = np.isfinite(index) & np.isfinite(heard.assessment) & (heard.authors >= HINT)
    ranks = np.column_stack([_mean_ranks(index[both]), _mean_ranks(-heard.assessment[both])])
    spearman = float(correlation(ranks)[0, 1]) if both.sum() >= 3 else float("nan")
    enough = (side != _UNKNOWN) & (heard.authors >= STATEMENT)
    return Overall(
        spearman,
        int(both.sum()),
        weighted_kappa(side[enough] + 1, -heard.side[enough] + 1, 3),
        int(enough.sum()),
    )


def _mean_ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 1, ties share the mean of theirs."""
    distinct, place, counts = np.unique(settled(values), return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[place.reshape(-1)] if len(distinct) else np.empty(0)


def weighted_kappa(first: np.ndarray, second: np.ndarray, classes: int) -> float:
    """Cohen's κ with linear weights, 1 − Σ w o / Σ w e with w = |i − j| (Cohen 1968).

    first, second: (n,) classes from 0; NaN where chance alone would agree everywhere, or nobody is there.

    >>> round(weighted_kappa(np.array([0, 1, 2, 2]), np.array([0, 1, 2, 1]), 3), 4)  # 1 − 0.25 / 0.875
    0.7143
    """
    if not len(first):
        return float("nan")
    seen = np.zeros((classes, classes))
    np.add.at(seen, (first, second), 1.0)
    seen /= seen.sum()
    away = np.abs(np.subtract.outer(np.arange(classes), np.arange(classes)))
    by_chance = float((away * np.outer(seen.sum(axis=1), seen.sum(axis=0))).sum())
    return 1 - float((away * seen).sum()) / by_chance if by_chance > 0 else float("nan")
