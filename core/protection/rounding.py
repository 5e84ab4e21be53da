"""Counts rounded one by one: simple, with sums that no longer fit."""

from __future__ import annotations

import numpy as np


def round_counts(counts: np.ndarray, base: int) -> np.ndarray:
    """Every count as the nearest multiple of the base, like counts; halves go up, gaps stay.

    Each number is rounded by itself, totals too, so n rounded parts and their rounded sum differ by at most
    (n + 1) · base / 2.
    """
    return np.floor(np.asarray(counts, dtype=float) / base + 0.5) * base


def rounding_interval(rounded: np.ndarray, base: int) -> tuple[np.ndarray, np.ndarray]:
    """What a rounded count can have been: least and greatest whole number."""
    return np.maximum(rounded - base // 2, 0), rounded + (base - 1) // 2
