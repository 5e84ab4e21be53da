"""A rate beside a target that somebody has set: red, yellow or green, and no flicker between periods."""

from __future__ import annotations

import numpy as np

LIGHTS = ("", "red", "yellow", "green")
RED, YELLOW, GREEN = 1, 2, 3


def lights(lower: np.ndarray, upper: np.ndarray, target: float, more_is_better: bool = False) -> np.ndarray:
    """Positions in LIGHTS: red where the whole interval misses the target, green where it all meets it, else yellow.

    lower, upper: bounds of the rate in the unit of the target, any shape, NaN where there is no rate; a target is met below it,
    or above it where more is better

    >>> [LIGHTS[int(lights(np.array(a), np.array(b), 12.0))] for a, b in ((18.1, 33.4), (8.8, 24.4), (6.6, 12.2), (6.6, 11.9))]
    ['red', 'yellow', 'yellow', 'green']
    """
    above, below = lower > target, upper < target
    red, green = (below, above) if more_is_better else (above, below)
    known = np.isfinite(lower) & np.isfinite(upper)
    return np.where(known, np.where(red, RED, np.where(green, GREEN, YELLOW)), 0)


def steady(raw: np.ndarray) -> np.ndarray:
    """Lights over the periods, (periods, districts): a clear light turns yellow only where it is yellow twice in a row.

    raw: lights of each period by itself. A clear interval changes the light at once; a period without a rate keeps nothing.
    """
    shown = raw.copy()
    for period in range(1, len(raw)):
        held = (raw[period] == YELLOW) & np.isin(shown[period - 1], (RED, GREEN)) & (raw[period - 1] != YELLOW)
        shown[period] = np.where(held, shown[period - 1], raw[period])
    return shown
