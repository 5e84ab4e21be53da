"""How sure a value is, and whether chance alone could produce it: bootstrap and permutation.

bootstrap: districts are drawn with replacement. bootstrap_persons: persons are drawn with replacement over the cells
of the table (multinomial). permutation: the group is dealt out at random over the places in the districts
(hypergeometric).
Every period and group draws from a stream of its own, derived from one seed; no replicate repeats another's numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..messages import SozialraumError
from ..numerics import quantile
from .chance import adjusted
from .composition import ManyGroups, TwoGroups
from .registry import Measure, evaluate
from .space import Space

METHODS = ("none", "permutation", "bootstrap", "bootstrap_persons")
"""Ways of inference by their public names."""

_CELLS = 100_000  # blocks that stay in the processor cache


@dataclass(frozen=True)
class Inference:
    """What the replicates of one value say.

    lower, upper: with a bootstrap the interval of the value, corrected for the bootstrap's bias (basic interval
    2v − q; Davison & Hinkley 1997, eq. 5.6); with the permutation the range of values that chance produces
    expected, adjusted, p_value: with the permutation mean of the random values, the value freed of it, and
    p = (1 + #{random ≥ value}) / (1 + replicates) (Phipson & Smyth 2010); else NaN
    bias, standard_error: of the bootstrap; else NaN
    """

    lower: float = np.nan
    upper: float = np.nan
    expected: float = np.nan
    adjusted: float = np.nan
    p_value: float = np.nan
    bias: float = np.nan
    standard_error: float = np.nan


def infer(
    rows: list[Measure],
    data,
    values: dict[str, float],
    method: str,
    replicates: int,
    stream: tuple[int, ...],
    confidence: float = 0.95,
    space: Space | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> dict[str, Inference]:
    """Inference for measures of one group (or one set of groups) in one period.

    rows: measures that work on this kind of data; data: TwoGroups of (districts,) or ManyGroups of (groups, districts)
    values: name → observed value; method: one of METHODS; stream: seed, followed by what tells this data from others
    stop: asked between blocks of replicates; True ends the computation without a result
    A bootstrap of districts says nothing about measures that depend on where the districts lie; those are left out.
    """
    if method not in METHODS:
        raise SozialraumError(
            "There is no inference “{name}”. Choose from: {names}.", name=method, names=", ".join(METHODS)
        )
    rows = [row for row in rows if not (row.needs and method == "bootstrap")]
    if method == "none" or not rows or replicates < 1 or not np.any(data.defined):
        return {}
    if not any(row.needs for row in rows):
        data = _compressed(data)
        if method == "bootstrap" and isinstance(data, TwoGroups):
            data = data.sorted_by_share()
    random = np.random.default_rng(np.random.SeedSequence(list(stream)))
    # A pass over pairs is worth many replicates at a time; without pairs small blocks are faster.
    cells = 40 * _CELLS if any(row.needs for row in rows) else _CELLS
    size = max(1, cells // max(1, data.x.size))
    found: dict[str, list] = {row.name: [] for row in rows}
    for start in range(0, replicates, size):
        if stop():
            return {}
        block = replicate(data, method, min(size, replicates - start), random)
        for row in rows:
            found[row.name].append(evaluate(row, block, space))
    return {
        row.name: _conclude(row, values[row.name], np.concatenate(found[row.name]), method, confidence) for row in rows
    }


def replicate(data, method: str, count: int, random: np.random.Generator):
    """`count` replicates as one more axis in front: the data of all replicates at once."""
    many = isinstance(data, ManyGroups)
    if method == "bootstrap":
        return data.resampled(_times_drawn(data.valid, count, random))
    if method == "bootstrap_persons":
        return _persons_many(data, count, random) if many else _persons_two(data, count, random)
    return _dealt_many(data, count, random) if many else _dealt_two(data, count, random)


def _times_drawn(valid: np.ndarray, count: int, random) -> np.ndarray:
    """(count, districts) how often each district is drawn when as many are drawn with replacement as there are."""
    districts = np.flatnonzero(valid)
    drawn = random.integers(0, len(districts), (count, len(districts)))
    drawn += np.arange(count)[:, None] * len(districts)
    times = np.bincount(drawn.ravel(), minlength=count * len(districts)).reshape(count, -1).astype(np.float64)
    if len(districts) == len(valid):
        return times
    weights = np.zeros((count, len(valid)))
    weights[:, districts] = times
    return weights


def deal(random: np.random.Generator, places: np.ndarray, persons, count: int) -> np.ndarray:
    """(count, districts) persons dealt at random over the places of the districts, without replacement.

    places: (districts,) or (count, districts) whole numbers; persons: how many, a number or (count,)
    Halving the districts again and again, the number in the left half is hypergeometric; all replicates and all halves
    of a level are drawn in one call, which is exact for the joint distribution.
    """
    width = places.shape[-1]
    depth = max(0, int(np.ceil(np.log2(max(1, width)))))
    places = np.broadcast_to(places, (count, width)).astype(np.int64)
    tree = [np.pad(places, ((0, 0), (0, 2**depth - width)))]
    for _ in range(depth):
        tree.append(tree[-1][:, 0::2] + tree[-1][:, 1::2])
    drawn = np.broadcast_to(np.asarray(persons, dtype=np.int64).reshape(-1, 1), (count, 1))
    for level in reversed(tree[:-1]):
        left = _hypergeometric(random, level[:, 0::2], level[:, 1::2], drawn)
        drawn = np.stack([left, drawn - left], axis=-1).reshape(count, -1)
    return drawn[:, :width]


def _hypergeometric(random, good, bad, drawn) -> np.ndarray:
    """How many of the drawn are good ones; from the normal distribution where numpy has no exact one (10⁹ persons)."""
    if max(good.max(), bad.max()) < 10**9:
        return random.hypergeometric(good, bad, drawn)
    total = np.maximum(good + bad, 2)
    share = good / total
    deviation = np.sqrt(drawn * share * (1 - share) * (total - drawn) / (total - 1))
    left = np.rint(random.normal(drawn * share, deviation)).astype(np.int64)
    return np.clip(left, np.maximum(drawn - bad, 0), np.minimum(drawn, good))


def _dealt_two(data: TwoGroups, count: int, random) -> TwoGroups:
    s = np.rint(data.s).astype(np.int64)
    x = deal(random, s, min(int(np.rint(data.X)), int(s.sum())), count).astype(np.float64)
    return TwoGroups(x, s - x, data.t[None, :] if data.t.ndim else data.t, data.valid[None, :])


def _dealt_many(data: ManyGroups, count: int, random) -> ManyGroups:
    x = np.rint(data.x).astype(np.int64)
    left = np.broadcast_to(x.sum(0), (count, x.shape[-1]))
    out = np.empty((count, *x.shape))
    for group, persons in enumerate(x.sum(-1)[:-1]):
        dealt = deal(random, left, persons, count)
        out[:, group] = dealt
        left = left - dealt
    out[:, -1] = left
    return ManyGroups(out, np.broadcast_to(data.valid, (count, x.shape[-1])))


def _persons_two(data: TwoGroups, count: int, random) -> TwoGroups:
    others = np.maximum(data.t - data.s, 0.0)
    cells = np.concatenate([data.x, data.y, others] if others.any() else [data.x, data.y])
    drawn = draw_persons(cells, count, random)
    width = data.x.shape[-1]
    x, y = drawn[:, :width], drawn[:, width : 2 * width]
    t = drawn.reshape(count, -1, width).sum(1)
    return TwoGroups(x, y, t, t > 0)


def _persons_many(data: ManyGroups, count: int, random) -> ManyGroups:
    x = draw_persons(data.x.ravel(), count, random).reshape(count, *data.x.shape)
    return ManyGroups(x, x.sum(1) > 0)


def draw_persons(cells: np.ndarray, count: int, random) -> np.ndarray:
    """(count, cells) as many persons as there are in the cells, each drawn with replacement."""
    filled = np.flatnonzero(cells > 0)
    total = cells[filled].sum()
    share = cells[filled] / total
    out = np.zeros((count, len(cells)))
    out[:, filled] = random.multinomial(int(np.rint(total)), share / share.sum(), count)
    return out


@dataclass(frozen=True)
class Paired:
    """A measure at two times: values, difference, its interval, and p for the hypothesis of no change."""

    before: float
    after: float
    lower: float
    upper: float
    p_value: float


def paired(
    rows: list[Measure],
    before,
    after,
    replicates: int,
    stream: tuple[int, ...],
    confidence: float = 0.95,
    stop: Callable[[], bool] = lambda: False,
) -> dict[str, Paired]:
    """Has a measure changed? The districts are the same at both times, so every replicate draws them for both alike.

    rows: measures without geometry; before, after: TwoGroups of (districts,) or ManyGroups of (groups, districts), only
    districts that count at both times are compared. Basic interval of the difference; two-sided
    p = (1 + 2 min(#Δ ≤ 0, #Δ ≥ 0)) / (1 + replicates), at most 1.
    """
    both = before.valid & after.valid
    before, after = before.only(both), after.only(both)
    values = {row.name: (float(evaluate(row, before)), float(evaluate(row, after))) for row in rows}
    random = np.random.default_rng(np.random.SeedSequence(list(stream)))
    size = max(1, _CELLS // max(1, before.x.size))
    found: dict[str, list] = {row.name: [] for row in rows}
    for start in range(0, replicates if both.any() else 0, size):
        if stop():
            break
        weights = _times_drawn(both, min(size, replicates - start), random)
        one, two = before.resampled(weights), after.resampled(weights)
        for row in rows:
            found[row.name].append(evaluate(row, two) - evaluate(row, one))
    return {row.name: _compare(*values[row.name], found[row.name], confidence) for row in rows}


def _compare(before: float, after: float, found: list, confidence: float) -> Paired:
    known = np.concatenate(found) if found else np.empty(0)
    known = known[np.isfinite(known)]
    if not len(known) or not np.isfinite(after - before):
        return Paired(before, after, np.nan, np.nan, np.nan)
    tail = (1 - confidence) / 2
    low, high = quantile(known, [tail, 1 - tail])
    difference = after - before
    smaller = min(np.count_nonzero(known <= 0), np.count_nonzero(known >= 0))
    p_value = min(1.0, (1 + 2 * smaller) / (1 + len(known)))
    return Paired(before, after, 2 * difference - high, 2 * difference - low, p_value)


def _compressed(data):
    """Without districts that do not count."""
    if data.valid.all():
        return data
    keep = np.flatnonzero(data.valid)
    if isinstance(data, ManyGroups):
        return ManyGroups(data.x[:, keep], data.valid[keep])
    return TwoGroups(data.x[keep], data.y[keep], data.t[keep], data.valid[keep])


def _conclude(row: Measure, value: float, random: np.ndarray, method: str, confidence: float) -> Inference:
    known = random[np.isfinite(random)]
    if not len(known) or not np.isfinite(value):
        return Inference()
    tail = (1 - confidence) / 2
    low, high = quantile(known, [tail, 1 - tail])
    mean = float(known.mean())
    if method == "permutation":
        # Sums in another order differ in the last digit; a tie is a tie all the same.
        at_least = np.count_nonzero(known >= value - 1e-12 * max(1.0, abs(value)))
        free = adjusted(np.float64(value), np.float64(mean)) if (row.low, row.high) == (0.0, 1.0) else np.nan
        return Inference(float(low), float(high), mean, float(free), (1 + at_least) / (1 + len(known)))
    lower, upper = 2 * value - high, 2 * value - low
    least = -np.inf if row.low is None else row.low
    most = np.inf if row.high is None else row.high
    lower, upper = (min(max(end, least), most) for end in (lower, upper))
    deviation = float(known.std(ddof=1)) if len(known) > 1 else np.nan
    return Inference(float(lower), float(upper), bias=mean - value, standard_error=deviation)
