"""A rate beside a target that somebody has set: red, yellow or green, and no flicker between periods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from ..profile import value_of
from .catalogue import Indicator, own_entries

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


def stated_target(profile: Mapping, catalogue: Iterable[Indicator], numerator: str, denominator: str) -> dict:
    """What a municipality's profile says of the target of a rate, as the traffic light asks for it.

    numerator, denominator: fields. TARGET, and where they are known SOURCE, FACTOR and DIRECTION ("less" or "more"); nothing
    where there is no target for a rate of these fields, or where several contradict each other
    """
    above, below = numerator.lower(), denominator.lower()
    if not above or not below:
        return {}
    rates: dict[str, Indicator | None] = {f"{above}_rate": None}  # what the traffic light itself calls the rate
    for entry in (*catalogue, *own_entries(value_of(profile, "indicators") or ())):
        column = entry.column.lower()
        if above in map(str.lower, entry.numerator) and below in map(str.lower, entry.denominator):
            rates[column] = entry
        else:
            rates.pop(column, None)  # a field of this name holds another rate
    found = []
    for one in value_of(profile, "targets") or ():
        field, value = str(one.get("field") or "").lower(), one.get("value")
        if field not in rates or value is None or value < 0:
            continue
        said: dict = {"TARGET": float(value), "SOURCE": one.get("source") or ""}
        rate = rates[field]
        if rate is not None:
            turned = {str(name).lower(): way for name, way in (profile.get("directions") or {}).items()}
            way = turned.get(field, rate.direction)
            said |= {"FACTOR": float(rate.factor), "DIRECTION": "less" if way == 1 else "more" if way == -1 else ""}
        found.append({name: given for name, given in said.items() if given != ""})
    return found[0] if found and all(one == found[0] for one in found) else {}
