"""Kinds of districts: k-means with many starts, how many kinds there are, and whether other districts would give the same ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

STARTS, BOOTSTRAPS, STARTS_AGAIN = 20, 30, 5
MOST_KINDS = 8
FEWEST_EACH = 10
"""So many districts there are for each kind that is looked for."""
SAME, KEPT = 0.8, 0.75
"""Kinds are stable where the adjusted Rand index over the bootstraps is at least so high, and the Jaccard index of every kind."""
NEARLY = 0.8
"""More kinds are taken where their silhouette is at least this part of the best; a limit of our own."""
_ROUNDS = 100
_CELLS = 4_000_000


@dataclass(frozen=True)
class Grouping:
    """One number of kinds. silhouette: mean over the districts; rand: mean over the bootstraps; jaccard: (kinds,) likewise."""

    centres: np.ndarray
    label: np.ndarray
    silhouette: float
    rand: float
    jaccard: np.ndarray

    @property
    def kinds(self) -> int:
        """How many."""
        return len(self.centres)

    @property
    def stable(self) -> bool:
        """Whether the same kinds come out of other draws of the districts."""
        return bool(self.rand >= SAME and self.jaccard.min() >= KEPT)


@dataclass(frozen=True)
class Kinds:
    """trials: each number of kinds that was looked at; chosen: the one to go on with, None where none is stable."""

    trials: tuple[Grouping, ...]
    chosen: Grouping | None


def find_kinds(z: np.ndarray, kinds: int = 0, seed: int = 1, stop: Callable = lambda: None) -> Kinds:
    """The kinds of districts, numbered by the mean of the first indicator.

    z: (districts, indicators) in standard deviations, no gaps; kinds: how many, 0 for the most that are stable and whose mean
    silhouette (Rousseeuw 1987) comes near the best of those that are stable
    """
    most = min(MOST_KINDS, len(z) // FEWEST_EACH)
    trials = []
    for count in [kinds] if kinds else range(2, most + 1):
        stop()
        trials.append(trial(z, count, seed, stop))
    # two kinds, high and low, are nearly always the most clear-cut and the least telling: not the best one is taken
    stable = [one for one in trials if one.stable]
    best = max((one.silhouette for one in stable), default=0.0)
    return Kinds(tuple(trials), next((one for one in reversed(stable) if one.silhouette >= NEARLY * best), None))


def trial(z: np.ndarray, kinds: int, seed: int, stop: Callable = lambda: None) -> Grouping:
    """One number of kinds, with its silhouette and its stability.

    Bootstraps draw districts with replacement; every district goes to the nearest of the centres found among those drawn. The
    adjusted Rand index (Hubert & Arabie 1985) compares all districts; the Jaccard index of a kind is that with the most similar
    kind of a bootstrap (Hennig 2007).
    """
    random = np.random.default_rng((seed, kinds))
    centres = _best(z, np.ones((1, len(z))), kinds, STARTS, random)[0]
    centres = centres[np.argsort(centres[:, 0], kind="stable")]
    label = nearest(z, centres)[0]
    drawn = random.multinomial(len(z), np.full(len(z), 1 / len(z)), BOOTSTRAPS).astype(float)
    stop()
    again = _best(z, drawn, kinds, STARTS_AGAIN, random)
    rand, jaccard = [], []
    for other in again:
        table = crossed(label, nearest(z, other)[0], kinds, kinds)
        rand.append(adjusted_rand(table))
        either = table.sum(1)[:, None] + table.sum(0)[None, :] - table
        jaccard.append((table / np.maximum(either, 1)).max(axis=1))
    return Grouping(centres, label, silhouette(z, label, kinds), float(np.mean(rand)), np.mean(jaccard, axis=0))


def nearest(z: np.ndarray, centres: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(the nearest centre, the second, (districts, 2) distances to both)."""
    apart = np.sqrt(np.maximum(_squares(z, centres), 0.0))
    order = np.argsort(apart, axis=1, kind="stable")[:, :2]
    return order[:, 0], order[:, 1], np.take_along_axis(apart, order, axis=1)


def crossed(one: np.ndarray, other: np.ndarray, most: int, most_other: int) -> np.ndarray:
    """How many have both labels, (most, most_other)."""
    return np.bincount(one * most_other + other, minlength=most * most_other).reshape(most, most_other).astype(float)


def adjusted_rand(table: np.ndarray) -> float:
    """The Rand index of two partitions, 0 as by chance and 1 for the same (Hubert & Arabie 1985, eq. 5), from their table.

    >>> adjusted_rand(np.diag([3.0, 4.0])), round(adjusted_rand(np.array([[1.0, 1], [1, 1]])), 3)
    (1.0, -0.5)
    """

    def pairs(counts):
        return float((counts * (counts - 1) / 2).sum())

    both, rows, columns, every = pairs(table), pairs(table.sum(1)), pairs(table.sum(0)), pairs(table.sum(keepdims=True))
    chance = rows * columns / every if every else 0.0
    most = (rows + columns) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


def silhouette(z: np.ndarray, label: np.ndarray, kinds: int) -> float:
    """The mean of (b − a) / max(a, b): a the mean distance to the own kind, b to the nearest other one (Rousseeuw 1987).

    A district that is alone in its kind counts as 0.
    """
    member = (label[:, None] == np.arange(kinds)).astype(float)
    size = member.sum(axis=0)
    total, block = 0.0, max(1, _CELLS // len(z))
    for begin in range(0, len(z), block):
        part = slice(begin, begin + block)
        apart = np.sqrt(np.maximum(_squares(z[part], z), 0.0))
        mine = label[part]
        rows = np.arange(len(mine))
        apart[rows, np.arange(begin, begin + len(mine))] = 0
        sums = apart @ member
        own = size[mine] - 1
        a = sums[rows, mine] / np.maximum(own, 1)
        means = np.divide(sums, size, out=np.full(sums.shape, np.inf), where=size > 0)
        means[rows, mine] = np.inf
        b = means.min(axis=1)
        longer = np.maximum(a, b)
        value = np.divide(b - a, longer, out=np.zeros(len(a)), where=(longer > 0) & np.isfinite(longer))
        total += float(np.where(own > 0, value, 0.0).sum())
    return total / len(z)


def medoids(z: np.ndarray, label: np.ndarray, kinds: int) -> np.ndarray:
    """(kinds,) the district of each kind with the least sum of distances to all others of it, -1 where nobody is of it."""
    found = np.full(kinds, -1)
    for kind in range(kinds):
        members = np.flatnonzero(label == kind)
        if len(members):
            sums = [float(np.sqrt(((z[members] - z[one]) ** 2).sum(axis=1)).sum()) for one in members]
            found[kind] = members[int(np.argmin(np.round(sums, 9)))]
    return found


def _squares(z: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(districts, centres) squared distances."""
    return (z**2).sum(axis=1)[:, None] - 2 * z @ centres.T + (centres**2).sum(axis=1)[None]


def _best(z: np.ndarray, weights: np.ndarray, kinds: int, starts: int, random: np.random.Generator) -> np.ndarray:
    """(draws, kinds, indicators) centres of the best of several starts for each draw; weights: (draws, districts) how often."""
    found = np.empty((len(weights), kinds, z.shape[1]))
    together = max(1, _CELLS // (len(z) * kinds * starts))
    for begin in range(0, len(weights), together):
        part = weights[begin : begin + together]
        runs = np.repeat(part, starts, axis=0)
        centres, spread = _runs(z, runs, kinds, random)
        best = np.argmin(np.round(spread.reshape(len(part), starts), 9), axis=1)
        found[begin : begin + together] = centres.reshape(len(part), starts, kinds, -1)[np.arange(len(part)), best]
    return found


def _runs(z: np.ndarray, weights: np.ndarray, kinds: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """k-means of all runs at once: (runs, kinds, indicators) centres, (runs,) sums of squares.

    Starts by k-means++ (Arthur & Vassilvitskii 2007): the next centre is drawn by the squared distance to the nearest one.
    """
    runs, n = weights.shape
    centres = np.empty((runs, kinds, z.shape[1]))
    closest = np.ones((runs, n))
    for kind in range(kinds):
        until = np.cumsum(closest * weights, axis=1)
        wanted = random.random(runs) * until[:, -1]
        place = np.minimum((until <= wanted[:, None]).sum(axis=1), n - 1)
        centres[:, kind] = z[place]
        squares = np.maximum(_squares(z, z[place]), 0.0).T
        closest = squares if kind == 0 else np.minimum(closest, squares)
    active = np.arange(runs)
    label = np.full((runs, n), -1)
    for _ in range(_ROUNDS):
        new = _scores(z, centres[active]).argmin(axis=2)
        moved = (new != label[active]).any(axis=1)
        label[active] = new
        active = active[moved]
        if not len(active):
            break
        slot = label[active] + kinds * np.arange(len(active))[:, None]
        slot, w = slot.ravel(), weights[active].ravel()
        size = np.bincount(slot, w, len(active) * kinds)
        for column in range(z.shape[1]):
            values = np.broadcast_to(z[:, column], (len(active), n)).ravel()
            total = np.bincount(slot, w * values, len(active) * kinds)
            old = centres[active, :, column].ravel()
            mean = np.divide(total, size, out=old, where=size > 0)  # an empty kind keeps its centre
            centres[active, :, column] = mean.reshape(len(active), kinds)
    squares = _scores(z, centres).min(axis=2) + (z**2).sum(axis=1)
    return centres, (np.maximum(squares, 0.0) * weights).sum(axis=1)


def _scores(z: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(runs, districts, kinds) squared distances without z², which is the same for all kinds.

    A stack of small products: one large one is shared out among threads that wait for each other longer than they work.
    """
    found = np.matmul(z, centres.transpose(0, 2, 1))
    found *= -2
    found += (centres**2).sum(axis=2)[:, None]
    return found
