"""The transfer of old districts to new ones: for each pair the share of the old one that passes to the new one.

N_k = Σ_i s_ik N_i with Σ_k s_ik = 1 for each old district i. The shares come from areas, from the population that is known
on the new boundaries, from points with weights, or from a table that somebody hands in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..messages import SozialraumError

BASES = ("key", "official", "population", "area", "points", "fitted")
"""What the share of a pair rests on; `key`: the district is the same under another key."""
TOLERANCE = 0.005
"""How far the shares of an old district may miss one and are still made to fit; beyond that they are refused."""
WHOLE = 0.98
"""A district that passes to this share passes whole."""
_MOST_ROUNDS, _CLOSE = 2000, 1e-10


@dataclass(frozen=True)
class Transfer:
    """Pairs of an old and a new district.

    old, new: (pairs,) int, positions in `olds` and `news`; olds, news: keys of the districts
    share: (pairs,) share of the old district that passes to the new one; the shares of an old district sum to one
    basis: (pairs,) texts of BASES
    """

    olds: tuple[str, ...]
    news: tuple[str, ...]
    old: np.ndarray
    new: np.ndarray
    share: np.ndarray
    basis: np.ndarray

    def sums(self) -> np.ndarray:
        """Σ_k s_ik of each old district, (olds,)."""
        return np.bincount(self.old, self.share, len(self.olds))


def read_transfer(
    old: Sequence[str], new: Sequence[str], share: Sequence[float], basis: Sequence[str] | None = None
) -> Transfer:
    """A transfer from the rows of a table; shares that miss one by less than TOLERANCE are made to sum to one.

    old, new: (rows,) keys; share: (rows,) 0 to 1; basis: (rows,) texts, else `official`.
    Raises SozialraumError for a share that is no share, a pair that stands twice, and shares that do not sum to one.
    """
    olds, news = tuple(dict.fromkeys(old)), tuple(dict.fromkeys(new))
    place_old, place_new = ({key: place for place, key in enumerate(keys)} for keys in (olds, news))
    first = np.array([place_old[key] for key in old], dtype=np.int64)
    second = np.array([place_new[key] for key in new], dtype=np.int64)
    shares = np.asarray(share, dtype=np.float64)
    bad = np.flatnonzero(~(np.isfinite(shares) & (shares >= 0) & (shares <= 1 + TOLERANCE)))
    if len(bad):
        raise SozialraumError(
            "The share of “{old}” that passes to “{new}” is {share}. Write a number between 0 and 1.",
            old=old[bad[0]],
            new=new[bad[0]],
            share=str(share[bad[0]]),
        )
    pairs, count = np.unique(first * len(news) + second, return_counts=True)
    if (count > 1).any():
        twice = int(pairs[count > 1][0])
        raise SozialraumError(
            "The transfer from “{old}” to “{new}” stands twice in the table. Leave one row of them.",
            old=olds[twice // len(news)],
            new=news[twice % len(news)],
        )
    bases = np.array(
        ["official"] * len(shares) if basis is None else [text or "official" for text in basis], dtype=object
    )
    made = Transfer(olds, news, first, second, shares, bases)
    sums = made.sums()
    off = np.flatnonzero(np.abs(sums - 1) > TOLERANCE)
    if len(off):
        raise SozialraumError(
            "The shares of “{old}” sum to {sum}, not to 1, and so do those of {others} further {others:district|districts}. Complete the transfer table.",
            old=olds[off[0]],
            sum=round(float(sums[off[0]]), 4),
            others=len(off) - 1,
        )
    return replace(made, share=shares / sums[first])


def by_weight(pairs: Transfer, weight: np.ndarray, basis: str) -> Transfer:
    """Shares in proportion to a weight of each pair, for example the area of the cut or the people who live in it.

    weight: (pairs,) ≥ 0. An old district without any weight keeps the shares that `pairs` has. Pairs of `key` stay.
    """
    weight = np.where(pairs.basis == "key", 1.0, weight)
    total = np.bincount(pairs.old, weight, len(pairs.olds))[pairs.old]
    known = total > 0
    share = np.where(known, weight / np.where(known, total, 1.0), pairs.share)
    return replace(
        pairs, share=share, basis=np.where(known & (pairs.basis != "key"), basis, pairs.basis).astype(object)
    )


def by_target_density(
    pairs: Transfer, area: np.ndarray, target_area: np.ndarray, target_population: np.ndarray
) -> Transfer:
    """Shares by area times the density of the new district, s_ik ∝ A_ik · P_k / A_k.

    area: (pairs,) of the cuts; target_area: (news,) in the same unit; target_population: (news,) persons at the first date
    on the new boundaries. Growth since the reform enters through P_k.
    """
    density = np.where(target_area > 0, target_population / np.where(target_area > 0, target_area, 1.0), 0.0)
    return by_weight(pairs, area * density[pairs.new], "population")


def fitted(pairs: Transfer, area: np.ndarray, population: np.ndarray, target_population: np.ndarray) -> Transfer:
    """Shares of the table that meets both margins: the old districts' population and the new ones' at nearly one date.

    area: (pairs,) of the cuts, where the fit begins; population: (olds,) persons; target_population: (news,) persons,
    scaled to the same sum. Iterative proportional fitting (Deming & Stephan 1940), the rows last, so that every old
    district passes whole.
    """
    table = np.where(area > 0, area, 0.0).astype(np.float64)
    total = target_population.sum()
    columns = target_population * (population.sum() / total) if total > 0 else target_population.astype(np.float64)
    count_old, count_new = len(pairs.olds), len(pairs.news)
    for _ in range(_MOST_ROUNDS):
        table = table * _ratio(columns, np.bincount(pairs.new, table, count_new))[pairs.new]
        factor = _ratio(population, np.bincount(pairs.old, table, count_old))
        table = table * factor[pairs.old]
        if np.abs(factor[population > 0] - 1).max(initial=0) < _CLOSE:
            break
    return by_weight(pairs, table, "fitted")


def _ratio(wanted: np.ndarray, present: np.ndarray) -> np.ndarray:
    return np.divide(wanted, present, out=np.zeros(len(present)), where=present > 0)


def chain(first: Transfer, second: Transfer) -> Transfer:
    """One transfer after the other, S = S₁ S₂; a pair rests on the weakest basis of what it is made of.

    The new districts of the first are met with the old ones of the second by key.
    Raises SozialraumError for a district in between that the second does not know.
    """
    place = {key: number for number, key in enumerate(second.olds)}
    used = [first.news[number] for number in np.unique(first.new[first.share > 0])]
    unknown = [key for key in used if key not in place]
    if unknown:
        raise SozialraumError(
            "The second transfer does not know “{key}” and {others} further {others:district|districts} of the first. Complete it.",
            key=unknown[0],
            others=len(unknown) - 1,
        )
    between = np.array([place.get(key, -1) for key in first.news], dtype=np.int64)[first.new]
    start = np.searchsorted(np.sort(second.old), np.arange(len(second.olds) + 1))
    order = np.argsort(second.old, kind="stable")
    count = np.where(between >= 0, (start[1:] - start[:-1])[between], 0)
    rows = np.repeat(np.arange(len(first.old)), count)
    offset = np.arange(len(rows)) - np.repeat(np.cumsum(count) - count, count)
    other = order[start[between[rows]] + offset]
    code = first.old[rows] * len(second.news) + second.new[other]
    pairs, inverse = np.unique(code, return_inverse=True)
    share = np.bincount(inverse, first.share[rows] * second.share[other], len(pairs))
    rank = {basis: number for number, basis in enumerate(BASES)}
    weakness = np.array([rank.get(text, len(BASES)) for text in (*first.basis, *second.basis)])
    weakest = np.zeros(len(pairs), dtype=np.int64)
    np.maximum.at(weakest, inverse, np.maximum(weakness[: len(first.basis)][rows], weakness[len(first.basis) :][other]))
    return Transfer(
        first.olds,
        second.news,
        pairs // len(second.news),
        pairs % len(second.news),
        share,
        np.array([*BASES, "official"], dtype=object)[weakest],
    )
