"""Transformations of single indicators before they are standardised."""

from __future__ import annotations

from typing import Callable

import numpy as np


def log1p(values: np.ndarray) -> np.ndarray:
    """ln(x + 1), as Townsend, Phillimore & Beattie (1988) take it; NaN for x ≤ −1.

    >>> log1p(np.array([0.0, np.e - 1, -2.0])).round(6).tolist()
    [0.0, 1.0, nan]
    """
    return np.log(np.where(values > -1, values, np.nan) + 1)


def log(values: np.ndarray) -> np.ndarray:
    """ln(x); NaN for x ≤ 0.

    >>> log(np.array([1.0, 0.0])).tolist()
    [0.0, nan]
    """
    return np.log(np.where(values > 0, values, np.nan))


def arcsine(values: np.ndarray) -> np.ndarray:
    """arcsin √p of percentages (0–100), in radians (Freeman and Tukey 1950); NaN outside.

    >>> arcsine(np.array([25.0, 100.0])).round(4).tolist()  # π/6, π/2
    [0.5236, 1.5708]
    """
    return np.arcsin(np.sqrt(_share(values)))


def logit(values: np.ndarray) -> np.ndarray:
    """ln(p / (1 − p)) of percentages; NaN at and beyond 0 and 100, where the logit is infinite.

    >>> logit(np.array([50.0, 75.0, 100.0])).round(4).tolist()  # ln 3 for three to one
    [0.0, 1.0986, nan]
    """
    share = _share(values)
    share = np.where((share > 0) & (share < 1), share, np.nan)
    return np.log(share / (1 - share))


def freeman_tukey(values: np.ndarray, denominators: np.ndarray) -> np.ndarray:
    """Double arcsine arcsin √(x/(n+1)) + arcsin √((x+1)/(n+1)) (Freeman and Tukey 1950, p. 607).

    values: percentages; denominators: persons of the same shape; x = p·n/100 need not be a whole number.
    """
    share = _share(values)
    size = np.where(denominators > 0, denominators, np.nan)
    events = share * size
    return np.arcsin(np.sqrt(events / (size + 1))) + np.arcsin(np.sqrt((events + 1) / (size + 1)))


TRANSFORMS: dict[str, Callable | None] = {
    "none": None,
    "ln1p": log1p,
    "ln": log,
    "arcsine": arcsine,
    "logit": logit,
    "freeman_tukey": freeman_tukey,
}
"""Name → function; `freeman_tukey` also needs the denominators."""


def _share(values: np.ndarray) -> np.ndarray:
    return np.where((values >= 0) & (values <= 100), values, np.nan) / 100
