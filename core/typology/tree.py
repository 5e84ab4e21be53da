"""Why a district belongs to its kind: a short tree of limits that people can read, and the share of districts it tells right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

DEEPEST, FEWEST = 3, 10
RIGHT = 0.85
"""A tree that tells fewer right is not shown."""
_CUTS = np.arange(1, 20) / 20


@dataclass(frozen=True)
class Branch:
    """A question, or a leaf where `indicator` is -1: values up to `limit` go to `low`, others to `high`.

    kind: the most frequent one; right, count: of the districts that it was made of
    """

    kind: int
    right: int
    count: int
    indicator: int = -1
    limit: float = np.nan
    low: Branch | None = None
    high: Branch | None = None


@dataclass(frozen=True)
class Tree:
    """top: the first question; right: share of the districts told right; unseen: of those that were left out of the fit."""

    top: Branch
    right: float
    unseen: float


def short_tree(values: np.ndarray, label: np.ndarray, kinds: int, seed: int = 1) -> Tree | None:
    """The shallowest tree that tells at least 85 % right, None where none does.

    values: (districts, indicators) as published; label: (districts,) kinds. Gini's impurity, limits at 19 quantiles, at most
    three questions, at least ten districts a leaf (after Breiman et al. 1984); unseen: by ten parts left out in turn.
    """
    for depth in range(1, DEEPEST + 1):
        top = _grown(values, label, kinds, depth)
        right = float((told(top, values) == label).mean())
        if right >= RIGHT:
            return Tree(top, right, _unseen(values, label, kinds, depth, seed))
    return None


def told(branch: Branch, values: np.ndarray) -> np.ndarray:
    """The kind that a tree gives each district, (districts,)."""
    if branch.low is None or branch.high is None:
        return np.full(len(values), branch.kind)
    low = values[:, branch.indicator] <= branch.limit
    found = np.empty(len(values), dtype=np.int64)
    found[low], found[~low] = told(branch.low, values[low]), told(branch.high, values[~low])
    return found


def paths(branch: Branch, before: Sequence[tuple[int, bool, float]] = ()) -> list[tuple[tuple, Branch]]:
    """Each leaf with the questions that lead to it: (indicator, above the limit, limit)."""
    if branch.low is None or branch.high is None:
        return [(tuple(before), branch)]
    low = paths(branch.low, [*before, (branch.indicator, False, branch.limit)])
    return [*low, *paths(branch.high, [*before, (branch.indicator, True, branch.limit)])]


def _unseen(values: np.ndarray, label: np.ndarray, kinds: int, depth: int, seed: int) -> float:
    part = np.random.default_rng(seed).permutation(len(label)) % 10
    right = 0
    for one in range(10):
        out = part == one
        if out.any() and not out.all():
            right += int((told(_grown(values[~out], label[~out], kinds, depth), values[out]) == label[out]).sum())
    return right / len(label)


def _grown(values: np.ndarray, label: np.ndarray, kinds: int, depth: int) -> Branch:
    counts = np.bincount(label, minlength=kinds)
    kind, most = int(counts.argmax()), int(counts.max())
    leaf = Branch(kind, most, len(label))
    if depth == 0 or most == len(label) or len(label) < 2 * FEWEST:
        return leaf
    best, impurity = None, _gini(counts) * len(label) - 1e-9
    for indicator in range(values.shape[1]):
        for limit in np.unique(np.quantile(values[:, indicator], _CUTS)).tolist():
            low = values[:, indicator] <= limit
            size = int(low.sum())
            if size < FEWEST or len(label) - size < FEWEST:
                continue
            part = np.bincount(label[low], minlength=kinds)
            worth = _gini(part) * size + _gini(counts - part) * (len(label) - size)
            if worth < impurity - 1e-9:
                best, impurity = (indicator, limit, low), worth
    if best is None:
        return leaf
    indicator, limit, low = best
    branches = (_grown(values[side], label[side], kinds, depth - 1) for side in (low, ~low))
    return Branch(kind, most, len(label), indicator, float(limit), *branches)


def _gini(counts: np.ndarray) -> float:
    share = counts / counts.sum()
    return float(1 - (share**2).sum())
