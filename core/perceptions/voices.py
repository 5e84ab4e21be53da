"""Notes become voices: whoever writes ten notes about a district has one voice there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..distributions import beta_cdf
from ..numerics import factorise, ratio
from ..rates.intervals import wilson

HINT, STATEMENT = 3, 5
"""Voices from which a district has a first hint, and from which a statement is possible."""
LEVEL = 0.1
"""Two-sided probability up to which the voices have a direction."""
_Z_90 = 1.6448536269514722


@dataclass(frozen=True)
class Voices:
    """Each (districts,): authors with an assessment; how many of them lean to the negative and to the positive, zeros are
    neither; the mean of the authors' means, NaN below three authors; the share of the negative among those who lean, with its
    90 % interval (Wilson 1927), NaN below three authors or where nobody leans; p of the sign test; side −1 negative, 1
    positive, 0 without a direction or below five authors."""

    authors: np.ndarray
    negative: np.ndarray
    positive: np.ndarray
    assessment: np.ndarray
    share_negative: np.ndarray
    share_low: np.ndarray
    share_high: np.ndarray
    p: np.ndarray
    side: np.ndarray


def sign_test(negative: np.ndarray, positive: np.ndarray) -> np.ndarray:
    """Exact two-sided p of the sign test, min(1, 2 P(X ≤ min)) with X binomial of n and ½; zeros are left out before.

    negative, positive: counts of any equal shape; 1 where nobody leans. Source: Dixon & Mood 1946.

    >>> sign_test(np.array([5, 7, 9, 4, 8]), np.array([0, 1, 1, 0, 2])).round(4).tolist()
    [0.0625, 0.0703, 0.0215, 0.125, 0.1094]
    """
    negative, positive = np.asarray(negative, dtype=float), np.asarray(positive, dtype=float)
    least, total = np.minimum(negative, positive), negative + positive
    tail = beta_cdf(0.5, np.maximum(total - least, 1.0), least + 1.0)  # P(X ≤ least) = I_½(n − least, least + 1)
    return np.where(total > 0, np.minimum(1.0, 2 * tail), 1.0)


def voices(district: np.ndarray, author: Sequence[str], assessment: np.ndarray, count: int) -> Voices:
    """One voice per author and district: the mean of the author's notes there.

    district: (notes,) position, negative for none; author: (notes,) codes, "" counts all notes of a district without a code
    as one voice, for nobody knows how many people they are; assessment: (notes,) −2 to 2, NaN where there is none
    """
    district, assessment = np.asarray(district), np.asarray(assessment, dtype=float)
    used = (district >= 0) & np.isfinite(assessment)
    who, names = factorise([str(one) for one, keep in zip(author, used.tolist()) if keep])
    key = district[used].astype(np.int64) * max(len(names), 1) + who
    pairs, inverse = np.unique(key, return_inverse=True)
    inverse = inverse.reshape(-1)
    mean = np.bincount(inverse, assessment[used], len(pairs)) / np.maximum(
        np.bincount(inverse, minlength=len(pairs)), 1
    )
    mean = np.where(np.abs(mean) < 1e-12, 0.0, mean)
    where = pairs // max(len(names), 1)
    authors = np.bincount(where, minlength=count)
    negative = np.bincount(where[mean < 0], minlength=count)
    positive = np.bincount(where[mean > 0], minlength=count)
    told = authors >= HINT
    lean = negative + positive
    low, high = wilson(negative.astype(float), lean.astype(float), _Z_90)
    hidden = ~told
    total = np.bincount(where, mean, count)
    p = sign_test(negative, positive)
    clear = (authors >= STATEMENT) & (p <= LEVEL)
    return Voices(
        authors,
        negative,
        positive,
        np.where(hidden, np.nan, ratio(total, authors.astype(float))),
        np.where(hidden, np.nan, ratio(negative, lean)),
        np.where(hidden, np.nan, low),
        np.where(hidden, np.nan, high),
        p,
        np.where(clear, np.sign(positive - negative), 0),
    )
