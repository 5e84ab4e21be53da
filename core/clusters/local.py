"""Where like lies beside like: the value of each district beside those of its neighbours, and how unusual that is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..distributions import log_factorials
from ..rates.change import false_discovery
from .permutation import enough, geary_counts, lag_counts, two_sided
from .weights import Weights

MEASURES = ("moran", "getis_ord", "geary", "join_count")
CLUSTERS = ("", "none", "high_high", "low_low", "high_low", "low_high", "island")
"""What a district is, by number: "" where it has no value."""
NONE, HIGH_HIGH, LOW_LOW, HIGH_LOW, LOW_HIGH, ISLAND = range(1, 7)
FEWEST = 30
"""With fewer districts there is no map of clusters unless somebody asks for it."""


@dataclass(frozen=True)
class Local:
    """One map, (districts,) each, NaN where a district has no value or no neighbour.

    value: the local measure; lag: mean of the neighbours, in the unit of the values; z: of the neighbours given the district;
    p: two-sided (joins: of so many or more); q: of all districts together; neighbours: with a value; cluster: number in
    CLUSTERS; draws: how many were made, 0 where p is exact
    """

    value: np.ndarray
    lag: np.ndarray
    z: np.ndarray
    p: np.ndarray
    q: np.ndarray
    neighbours: np.ndarray
    cluster: np.ndarray
    draws: int

    @property
    def judged(self) -> np.ndarray:
        """(districts,) bool: with a value and a neighbour."""
        return (self.cluster > 0) & (self.cluster != ISLAND)

    @property
    def islands(self) -> np.ndarray:
        """Positions of the districts with a value and no neighbour."""
        return np.flatnonzero(self.cluster == ISLAND)


def weights_of(measure: str, weights: Weights) -> Weights:
    """The weights as a measure takes them: joins 1, G as they are, others divided by their sum in each row."""
    return {"join_count": weights.binary, "getis_ord": lambda: weights}.get(measure, weights.standardised)()


def local_clusters(
    x: np.ndarray,
    weights: Weights,
    measure: str = "moran",
    second: np.ndarray | None = None,
    draws: int = 0,
    q: float = 0.05,
    seed: int = 1,
    few: bool = False,
    stop: Callable = lambda: None,
) -> Local:
    """The local measure of every district and what chance says of it.

    x: (n,) values, NaN where unknown; of joins numbers of classes; weights: of all n, as they are before `weights_of`;
    second: (n,) values of the neighbours, where they are others than x; draws: 0 for as many as the control of false
    discoveries needs; q: its level; few: whether fewer than FEWEST districts get clusters, too
    """
    known = np.isfinite(x) & (np.isfinite(second) if second is not None else True)
    alone = known & (np.bincount(weights.i, known[weights.j], weights.n) == 0)
    keep = known & ~alone
    part = weights.among(keep)
    cluster = np.where(alone, ISLAND, 0)
    if keep.sum() < 3 or (measure != "join_count" and not (np.ptp(x[keep]) > 0)):
        empty = np.full(len(x), np.nan)
        count = np.where(keep, np.bincount(weights.i, known[weights.j], weights.n), np.where(alone, 0.0, np.nan))
        return Local(empty, empty, empty, empty, empty, count, np.where(keep, NONE, cluster), 0)
    own, around_by = x[keep], (x if second is None else second)[keep]
    drawn = 0 if measure == "join_count" else draws or enough(len(own), q)
    chosen = weights_of(measure, part)
    if measure == "join_count":
        value, z, p, kind = joined(own, chosen)
    elif measure == "geary":
        value, z, p, kind = geary(own, chosen, drawn, seed, stop)
    else:
        value, z, p, kind = lagged(measure, own, chosen, around_by, drawn, seed, stop)
    several = false_discovery(p)
    if len(own) >= FEWEST or few:
        cluster[keep] = np.where(several <= q, kind, NONE)
    else:
        cluster[keep] = NONE
    around = part.standardised().lag(around_by)

    def spread(values):
        whole = np.full(len(x), np.nan)
        whole[keep] = values
        return whole

    sizes = spread(part.sizes)
    sizes[alone] = 0
    return Local(spread(value), spread(around), spread(z), spread(p), spread(several), sizes, cluster, drawn)


def lagged(measure: str, x, weights: Weights, others, draws: int, seed: int, stop: Callable):
    """(value, z, p, kind) of Moran and of Getis and Ord; others: (n,) what the lag is made of.

    I_i = (n − 1) z_i Σ w_ij z_j / Σ z² (Anselin 1995, eq. 12, with n − 1 as PySAL has it). G*_i: own weight included, in
    standard deviations (Ord & Getis 1995). Given i, its neighbours are a draw from N = n − 1 others: mean W_i x̄₍ᵢ₎, variance
    s²₍ᵢ₎ (N Σ w² − W_i²) / (N − 1), s² over N; this z is that of Gi (Ord & Getis 1995), and p serves all of these measures.
    """
    n = len(x)
    own, around = _scaled(x), _scaled(others)
    lag = weights.lag(around)
    low, high = lag_counts(around, lag, weights, draws, seed, stop)
    p = two_sided(low, high, draws)
    rest = n - 1
    mean = -around / rest
    spread = np.maximum((n - around**2) / rest - mean**2, 0.0)
    squares = np.bincount(weights.i, weights.w**2, n)
    room = _room(rest * squares, weights.sums**2)
    z = _over(lag - weights.sums * mean, np.sqrt(spread * room / (rest - 1)))
    if measure == "moran":
        value = (n - 1) / n * own * lag
        kind = np.where(own > 0, np.where(z > 0, HIGH_HIGH, HIGH_LOW), np.where(z > 0, LOW_HIGH, LOW_LOW))
        return value, z, p, np.where((own == 0) | (z == 0), NONE, kind)
    # the own weight is 1, as that of a neighbour that touches
    whole, square = weights.sums + 1, squares + 1
    value = _over(lag + own, np.sqrt(_room(n * square, whole**2) / (n - 1)))
    kind = np.where((value > 0) & (z > 0), HIGH_HIGH, np.where((value < 0) & (z < 0), LOW_LOW, NONE))
    return value, z, p, kind


def geary(x, weights: Weights, draws: int, seed: int, stop: Callable):
    """(value, z, p, kind) of the local Geary, c_i = Σ w_ij (z_i − z_j)² (Anselin 1995): small where neighbours are alike."""
    n, own = len(x), _scaled(x)
    value = np.bincount(weights.i, weights.w * (own[weights.i] - own[weights.j]) ** 2, n)
    low, high = geary_counts(own, value, weights, draws, seed, stop)
    m3, m4 = (own**3).mean(), (own**4).mean()
    # moments of (z_i − z_j)² over the n − 1 others: i itself adds nothing
    mean = n / (n - 1) * (own**2 + 1)
    square = n / (n - 1) * (own**4 + 6 * own**2 - 4 * own * m3 + m4)
    squares = np.bincount(weights.i, weights.w**2, n)
    variance = np.maximum(square - mean**2, 0.0) * _room((n - 1) * squares, weights.sums**2) / (n - 2)
    z = _over(value - weights.sums * mean, np.sqrt(variance))
    lag = weights.lag(own)
    alike = np.where((own > 0) & (lag > 0), HIGH_HIGH, np.where((own < 0) & (lag < 0), LOW_LOW, NONE))
    return value, z, two_sided(low, high, draws), np.where(z < 0, alike, np.where(own > lag, HIGH_LOW, LOW_HIGH))


def joined(x, weights: Weights):
    """(value, z, p, kind) of joins: c_i neighbours of the own class, P(X ≥ c_i) exact (hypergeometric), nothing is drawn.

    Of k_i neighbours out of N = n − 1 others, m − 1 of the own class. kind: HIGH_HIGH for more of the own class than chance
    gives; of two classes LOW_LOW is the lower one.
    """
    n = len(x)
    classes, number, members = np.unique(x, return_inverse=True, return_counts=True)
    value = np.bincount(weights.i, x[weights.i] == x[weights.j], n)
    k, same = weights.sizes, members[number] - 1
    p = hypergeometric_tail(value, n - 1, same, k)
    mean = k * same / (n - 1)
    variance = mean * (1 - same / (n - 1)) * (n - 1 - k) / max(n - 2, 1)
    kind = np.full(n, HIGH_HIGH)
    if len(classes) == 2:
        kind[number == 0] = LOW_LOW
    return value, _over(value - mean, np.sqrt(np.maximum(variance, 0.0))), p, kind


def hypergeometric_tail(seen: np.ndarray, whole: int, marked: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """P(X ≥ seen) of marked ones among so many drawn without replacement out of a whole; shapes broadcast.

    >>> round(float(hypergeometric_tail(np.array([4]), 48, np.array([18]), np.array([4]))[0]), 6)
    0.015726
    """
    seen, marked, drawn = (np.asarray(one, dtype=np.int64) for one in np.broadcast_arrays(seen, marked, drawn))
    logs = log_factorials(whole)

    def choose(a, b):
        good = (b >= 0) & (b <= a)
        b = np.where(good, b, 0)
        return np.where(good, logs[a] - logs[b] - logs[a - b], -np.inf)

    total = np.zeros(seen.shape)
    for more in range(int((drawn - seen).max(initial=-1)) + 1):
        hits = seen + more
        total += np.exp(choose(marked, hits) + choose(whole - marked, drawn - hits) - choose(whole + 0 * drawn, drawn))
    return np.minimum(total, 1.0)


def steadied(events: np.ndarray, people: np.ndarray) -> np.ndarray:
    """Rates in standard deviations of their own chance: (r − b) / √(a + b/p_i), so that small districts do not stand out.

    events, people: (n,), NaN where unknown. Assunção & Reis 1999: b = Σe/Σp, a = Σ p (r − b)² / Σp − b / p̄, no less than 0.
    """
    good = np.isfinite(events) & (people > 0)
    result = np.full(len(events), np.nan)
    if not good.any():
        return result
    e, p = events[good], people[good]
    b = e.sum() / p.sum()
    a = max(0.0, float((p * (e / p - b) ** 2).sum() / p.sum() - b / p.mean()))
    result[good] = _over(e / p - b, np.sqrt(a + b / p))
    return result


def _scaled(x: np.ndarray) -> np.ndarray:
    """In standard deviations (n) from the mean."""
    spread = x.std()
    return (x - x.mean()) / spread if spread > 0 else np.zeros(len(x))


def _room(most: np.ndarray, least: np.ndarray) -> np.ndarray:
    """most − least, never below 0, and 0 where all others are neighbours, whatever rounding leaves."""
    return np.where(most - least > 1e-9 * np.abs(least), most - least, 0.0)


def _over(top: np.ndarray, bottom: np.ndarray) -> np.ndarray:
    """The ratio, 0 where nothing varies."""
    return np.divide(top, bottom, out=np.zeros(len(top)), where=bottom > 1e-12)
