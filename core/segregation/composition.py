"""Who lives where, laid out for the measures: two groups, or many groups over the same districts.

Inside the measures the districts are the last axis, so that sums over districts run along contiguous memory:
(periods, groups, districts) for two-group measures, (periods, groups, districts) for multigroup ones.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from ..numerics import ratio
from .exclusions import NO_GEOMETRY, OK

_LARGE = 100_000  # districts from which looking for alike ones pays


def fraction(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """part / whole per district, 0 in districts without anyone."""
    if (np.asarray(whole) > 0).all():
        return part / whole
    part, whole = np.broadcast_arrays(part, whole)
    return np.divide(part, whole, out=np.zeros(part.shape), where=whole > 0)


def xlogx(values: np.ndarray) -> np.ndarray:
    """x ln x, 0 for x = 0.

    >>> xlogx(np.array([1.0, np.e])).round(4).tolist()
    [0.0, 2.7183]
    """
    values = np.asarray(values, dtype=np.float64)
    out = np.log(np.maximum(values, np.finfo(float).tiny))
    out *= values
    return out


class TwoGroups:
    """A group and those it is compared with.

    x, y: (..., districts) persons of the group and of the others, 0 in districts left out
    t: (..., districts) everyone in the district; x + y where the others are the rest
    valid: (..., districts) bool, districts that count
    reasons: (..., districts) uint8, why the other districts do not
    """

    def __init__(self, x, y, t, valid, reasons=None):
        self.x, self.y, self.t, self.valid, self.reasons = x, y, t, valid, reasons

    @cached_property
    def s(self) -> np.ndarray:
        """(..., districts) the two groups together."""
        return self.x + self.y

    @cached_property
    def rest(self) -> bool:
        """Whether the others are everyone who is not in the group, so that sums over them need not be formed."""
        return bool((np.abs(self.s - self.t) <= 1e-12 * self.t).all())

    @cached_property
    def X(self) -> np.ndarray:
        """(...) all of the group."""
        return self.x.sum(-1)

    @cached_property
    def Y(self) -> np.ndarray:
        """(...) all of the others."""
        return self.y.sum(-1)

    @cached_property
    def S(self) -> np.ndarray:
        """(...) both groups."""
        return self.X + self.Y

    @cached_property
    def T(self) -> np.ndarray:
        """(...) everyone."""
        return np.broadcast_to(self.t, self.x.shape).sum(-1)

    @cached_property
    def P(self) -> np.ndarray:
        """(...) the group's share of the two groups."""
        return ratio(self.X, self.S)

    @cached_property
    def share(self) -> np.ndarray:
        """(..., districts) the group's share of the two groups in each district."""
        return fraction(self.x, self.s)

    @cached_property
    def share_of_total(self) -> np.ndarray:
        """(..., districts) the group's share of everyone in each district."""
        return fraction(self.x, self.t)

    @cached_property
    def order(self) -> np.ndarray:
        """(..., districts) districts from the lowest to the highest share."""
        return np.argsort(self.share, axis=-1)

    @cached_property
    def by_share(self) -> tuple[np.ndarray, np.ndarray]:
        """x and y with the districts in the order of the group's share."""
        order = np.broadcast_to(self.order, self.x.shape)
        x = np.take_along_axis(self.x, order, -1)
        return x, np.take_along_axis(np.broadcast_to(self.y, self.x.shape), order, -1)

    def sorted_by_share(self) -> TwoGroups:
        """The same districts in the order of the group's share, for (districts,) data; replicates need no sort then."""
        order = self.order
        result = TwoGroups(self.x[order], self.y[order], self.t[order], self.valid[order])
        result.__dict__["by_share"] = (result.x, result.y)
        return result

    @cached_property
    def entropy_mass(self) -> np.ndarray:
        """(..., districts) persons times entropy of each district, s_i E_i in nats."""
        return xlogx(self.s) - xlogx(self.x) - xlogx(self.y)

    @cached_property
    def defined(self) -> np.ndarray:
        """(...) bool: both groups live somewhere, in at least two districts."""
        return self.settled & (self.Y > 0)

    @cached_property
    def settled(self) -> np.ndarray:
        """(...) bool: the group lives somewhere, in a city of at least two districts.

        Enough for measures that set the group against land or against everyone, not against the others.
        """
        return (self.X > 0) & (np.count_nonzero(self.valid, axis=-1) > 1)

    @property
    def compact(self) -> TwoGroups:
        """The same city for measures without geometry: in large tables districts of one composition are united."""
        if self.x.shape[-1] < _LARGE or self.x.size != self.x.shape[-1]:
            return self
        return self._united or self

    @cached_property
    def _united(self) -> TwoGroups | None:
        united = unite([part.reshape(-1) for part in (self.x, self.y, self.t)])
        if united is None:
            return None
        lead = self.x.shape[:-1]
        x, y, t = (part.reshape(*lead, -1) for part in united)
        result = TwoGroups(x, y, t, t > 0)
        result.__dict__["settled"] = self.settled
        return result

    def resampled(self, weights: np.ndarray) -> TwoGroups:
        """Every district taken `weights` times; weights: (replicates, districts) for x of (districts,).

        What a district keeps whatever its weight (share, order, entropy) is not computed again.
        """
        result = TwoGroups(self.x * weights, self.y * weights, self.t * weights, self.valid & (weights > 0))
        result.__dict__["share"] = self.share
        result.__dict__["share_of_total"] = self.share_of_total
        result.__dict__["entropy_mass"] = self.entropy_mass * weights
        if self.by_share[0] is self.x:
            result.__dict__["by_share"] = (result.x, result.y)
        else:
            result.__dict__["order"] = self.order
        return result

    def only(self, known: np.ndarray) -> TwoGroups:
        """Without the districts that have no geometry; known: (districts,) bool."""
        if known.all():
            return self
        return TwoGroups(self.x * known, self.y * known, self.t * known, self.valid & known, _placeless(self, known))

    def take(self, index) -> TwoGroups:
        """The part at an index of the leading axes."""
        t = np.broadcast_to(self.t, self.x.shape)
        return TwoGroups(self.x[index], self.y[index], t[index], self.valid[index])


class ManyGroups:
    """Several groups that together are the population.

    x: (..., groups, districts) persons, 0 in districts left out
    valid: (..., districts) bool
    """

    def __init__(self, x, valid, reasons=None):
        self.x, self.valid, self.reasons = x, valid, reasons

    @cached_property
    def t(self) -> np.ndarray:
        """(..., districts) all groups together."""
        return self.x.sum(-2)

    @cached_property
    def X(self) -> np.ndarray:
        """(..., groups) persons of each group."""
        return self.x.sum(-1)

    @cached_property
    def T(self) -> np.ndarray:
        """(...) everyone."""
        return self.X.sum(-1)

    @cached_property
    def P(self) -> np.ndarray:
        """(..., groups) each group's share of the city."""
        return ratio(self.X, self.T[..., None])

    @cached_property
    def share(self) -> np.ndarray:
        """(..., groups, districts) each group's share of each district."""
        return fraction(self.x, self.t[..., None, :])

    @cached_property
    def order(self) -> np.ndarray:
        """(..., groups, districts) districts from the lowest to the highest share of each group."""
        return np.argsort(self.share, axis=-1)

    @cached_property
    def entropy_mass(self) -> np.ndarray:
        """(..., districts) persons times entropy, t_i E_i in nats."""
        return xlogx(self.t) - xlogx(self.x).sum(-2)

    @cached_property
    def interaction(self) -> np.ndarray:
        """(...) I = Σ P_k (1 − P_k)."""
        return (self.P * (1 - self.P)).sum(-1)

    @cached_property
    def entropy(self) -> np.ndarray:
        """(...) E = −Σ P_k ln P_k of the city, in nats."""
        return 0.0 - xlogx(self.P).sum(-1)

    @cached_property
    def defined(self) -> np.ndarray:
        """(...) bool: at least two groups live somewhere, in at least two districts."""
        return (np.count_nonzero(self.X > 0, axis=-1) > 1) & (np.count_nonzero(self.valid, axis=-1) > 1)

    @property
    def compact(self) -> ManyGroups:
        """The same city for measures without geometry: in large tables districts of one composition are united."""
        if self.x.shape[-1] < _LARGE or self.valid.size != self.x.shape[-1]:
            return self
        return self._united or self

    @cached_property
    def _united(self) -> ManyGroups | None:
        united = unite(list(self.x.reshape(-1, self.x.shape[-1])))
        if united is None:
            return None
        x = np.stack(united).reshape(*self.x.shape[:-1], -1)
        result = ManyGroups(x, x.sum(-2) > 0)
        result.__dict__["defined"] = self.defined
        return result

    def resampled(self, weights: np.ndarray) -> ManyGroups:
        """Every district taken `weights` times; weights: (replicates, districts) for x of (groups, districts)."""
        result = ManyGroups(self.x * weights[:, None, :], self.valid & (weights > 0))
        result.__dict__["share"] = self.share
        result.__dict__["order"] = self.order
        result.__dict__["entropy_mass"] = self.entropy_mass * weights
        return result

    def only(self, known: np.ndarray) -> ManyGroups:
        """Without the districts that have no geometry; known: (districts,) bool."""
        if known.all():
            return self
        return ManyGroups(self.x * known, self.valid & known, _placeless(self, known))

    def take(self, index) -> ManyGroups:
        """The part at an index of the leading axes."""
        return ManyGroups(self.x[index], self.valid[index])


def unite(columns: list[np.ndarray]) -> list[np.ndarray] | None:
    """Districts with the same whole numbers in all columns as one district with their sums; None where few are alike.

    Measures without geometry do not change by it (organisational equivalence, James & Taeuber 1985).
    columns: (districts,) each
    """
    key = np.zeros(len(columns[0]), dtype=np.int64)
    size = 1
    for column in columns:
        whole = column.astype(np.int64)
        if (whole != column).any():
            return None
        width = int(whole.max()) + 1
        size *= width
        if size >= 2**62:
            return None
        key *= width
        key += whole
    if size < 2**24:
        times = np.bincount(key)
        keys = np.flatnonzero(times)
        times = times[keys]
    else:
        keys, times = np.unique(key, return_counts=True)
    if 2 * len(keys) > len(key):
        return None
    united = []
    for column in reversed(columns):
        width = int(column.max()) + 1
        united.append(keys % width * times.astype(np.float64))
        keys = keys // width
    return united[::-1]


def _placeless(data, known: np.ndarray) -> np.ndarray:
    return np.where(data.valid & ~known, NO_GEOMETRY, OK if data.reasons is None else data.reasons).astype(np.uint8)
