"""Numbers of old districts on new boundaries: counts pass by their shares, rates are recomputed, nothing gets lost."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .transfer import WHOLE, Transfer

ESTIMATED = 0.8
"""From this share of certain persons a converted number is `estimated`, below it is `weak`."""
FLAGS = ("ok", "estimated", "weak")


@dataclass(frozen=True)
class Converted:
    """A count on the new boundaries, (news,) each.

    value: Σ_i s_ik N_i, NaN where an old district that passes into it has no value, and where none does
    certain_share: share of the value from old districts that pass whole (WHOLE); 1 where there is nobody
    lower, upper: persons who certainly live there, and all who could
    flag: position in FLAGS
    """

    value: np.ndarray
    certain_share: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    flag: np.ndarray


def convert_counts(counts: np.ndarray, transfer: Transfer) -> Converted:
    """A count of the old districts, (olds,), NaN unknown, on the new ones.

    Certain are the people of old districts that pass whole into one new district; the others could live on either side.

    >>> from .transfer import read_transfer
    >>> half = read_transfer(["a", "b", "b", "c"], ["A", "A", "C", "C"], [1, 0.5, 0.5, 1])
    >>> done = convert_counts(np.array([100.0, 200.0, 300.0]), half)
    >>> done.value.tolist(), done.lower.tolist(), done.upper.tolist()
    ([200.0, 400.0], [100.0, 300.0], [300.0, 500.0])
    """
    size = len(transfer.news)
    passed = counts[transfer.old]
    moves = transfer.share > 0
    known = np.where(np.isnan(passed), 0.0, passed)
    whole = transfer.share >= WHOLE
    value = np.bincount(transfer.new, transfer.share * known, size)
    lower = np.bincount(transfer.new, np.where(whole, transfer.share * known, 0.0), size)
    upper = np.bincount(transfer.new, np.where(moves, known, 0.0), size)
    lost = np.bincount(transfer.new, (moves & np.isnan(passed)).astype(float), size) > 0
    untouched = np.bincount(transfer.new, minlength=size) == 0
    certain = np.where(value > 0, np.minimum(lower / np.where(value > 0, value, 1.0), 1.0), 1.0)
    flag = np.where(certain >= WHOLE, 0, np.where(certain >= ESTIMATED, 1, 2))
    gap = lost | untouched
    return Converted(
        np.where(gap, np.nan, value),
        np.where(gap, np.nan, certain),
        np.where(gap, np.nan, lower),
        np.where(gap, np.nan, np.maximum(upper, value)),
        np.where(gap, 2, flag).astype(np.int64),
    )


def round_keeping_sums(counts: np.ndarray, transfer: Transfer) -> np.ndarray:
    """Whole persons on the new boundaries, (news,), with the sum of every old district kept.

    counts: (olds,) whole numbers, NaN unknown. For each old district the largest remainders of s_ik N_i get the persons
    that rounding down leaves, ties by the order of the new districts (Hamilton's method).

    >>> from .transfer import read_transfer
    >>> pairs = read_transfer(["a", "a", "b", "b"], ["A", "B", "B", "C"], [0.5, 0.5, 0.5, 0.5])
    >>> round_keeping_sums(np.array([101.0, 303.0]), pairs).tolist()
    [51.0, 202.0, 151.0]
    """
    passed = transfer.share * np.nan_to_num(counts)[transfer.old]
    whole = np.floor(passed + 1e-9)
    missing = np.round(np.nan_to_num(counts)).astype(np.int64) - np.bincount(
        transfer.old, whole, len(transfer.olds)
    ).astype(np.int64)
    order = np.lexsort((transfer.new, whole - passed, transfer.old))
    owner = transfer.old[order]
    place = np.arange(len(order)) - np.searchsorted(owner, owner)
    whole[order] += place < missing[owner]
    lost = np.bincount(
        transfer.new, (np.isnan(counts)[transfer.old] & (transfer.share > 0)).astype(float), len(transfer.news)
    )
    return np.where(lost > 0, np.nan, np.bincount(transfer.new, whole, len(transfer.news)))


def misplaced(estimated: np.ndarray, true: np.ndarray) -> float:
    """The share of all people that a conversion puts into the wrong district, ½ Σ|est − true| / Σ true."""
    return float(np.abs(estimated - true).sum() / (2 * true.sum()))
