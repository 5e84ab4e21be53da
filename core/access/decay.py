"""How much a place counts at a distance: functions of the cost c within a catchment c₀."""

from __future__ import annotations

import numpy as np

DECAYS = ("binary", "stepped", "gaussian", "exponential", "power")
SLOW = (1.0, 0.68, 0.22)
"""Weights of the three zones of a catchment, slow decline (Luo & Qi 2009)."""
FAST = (1.0, 0.42, 0.09)
"""The same, fast decline."""


def decay(cost: np.ndarray, catchment: float, kind: str = "binary", steps=SLOW, exponent: float = 1.0) -> np.ndarray:
    """The weight of each cost, 0 beyond the catchment, 1 at no cost at all; the shape of `cost`.

    cost, catchment: metres (or minutes); steps: weights of equal zones of the catchment, for `stepped`
    gaussian: (e^(−½(c/c₀)²) − e^(−½)) / (1 − e^(−½)), zero at the edge; exponential: e^(−c/c₀·exponent·3), about 5 % at the edge
    for an exponent of one; power: (1 + c/c₀)^(−exponent·4), so that nothing is divided by zero at the door.

    >>> decay(np.array([0.0, 400.0, 900.0, 1500.0, 1501.0]), 1500.0, "stepped").tolist()
    [1.0, 1.0, 0.68, 0.22, 0.0]
    """
    share = np.asarray(cost, dtype=np.float64) / catchment
    if kind == "binary":
        weight = np.ones_like(share)
    elif kind == "stepped":
        zone = np.clip(np.ceil(share * len(steps)).astype(np.int64) - 1, 0, len(steps) - 1)
        weight = np.asarray(steps, dtype=np.float64)[zone]
    elif kind == "gaussian":
        weight = (np.exp(-0.5 * share**2) - np.exp(-0.5)) / (1 - np.exp(-0.5))
    elif kind == "exponential":
        weight = np.exp(-3.0 * exponent * share)
    else:
        weight = (1.0 + share) ** (-4.0 * exponent)
    return np.where(share <= 1, weight, 0.0)
