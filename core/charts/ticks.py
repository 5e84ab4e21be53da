"""Axes: round numbers, periods, and which of them may carry a text."""

from __future__ import annotations

import math
from typing import Callable

import numpy as np

from ..messages import Message
from .marks import Axis


def plain_number(value: float, digits: int = 1) -> str:
    """A number with a decimal point; whoever shows charts to people passes a function for their language."""
    return f"{value:.{digits}f}"


def decimals(values: np.ndarray, unit: str = "") -> int:
    """How many decimals do values justice: none for whole numbers, else as many as their spread needs (1 to 4).

    Percentages have one, as in the tables of the offices.
    """
    known = values[np.isfinite(values)]
    if not len(known) or np.all(known == np.round(known)):
        return 0
    if unit == "%":
        return 1
    reach = float(known.max() - known.min()) or abs(float(known[0])) or 1.0
    return int(min(max(1, 2 - math.floor(math.log10(reach))), 4))


def nice_ticks(low: float, high: float, count: int = 5) -> tuple[np.ndarray, int]:
    """About `count` round numbers that cover low … high, and the decimals they need. Heckbert (1990)."""
    if not (math.isfinite(low) and math.isfinite(high)):
        low, high = 0.0, 1.0
    if high - low <= 1e-12 * max(1.0, abs(low), abs(high)):
        margin = abs(low) * 0.1 if abs(low) > 1e-9 else 1.0
        low, high = low - margin, high + margin
    raw = (high - low) / max(1, count)
    power = 10.0 ** math.floor(math.log10(raw))
    step = min((1, 2, 2.5, 5, 10), key=lambda factor: abs(math.log(factor * power / raw))) * power
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    if abs(step * 10**digits - round(step * 10**digits)) > 1e-6:
        digits += 1
    return np.arange(first, last + 1) * step, digits


def value_axis(values, number: Callable = plain_number, title: str | Message = "", zero: bool = False) -> Axis:
    """An axis with round numbers around all values; `zero` keeps zero on it."""
    known = np.concatenate([np.asarray(block, dtype=np.float64).ravel() for block in values] or [np.empty(0)])
    known = known[np.isfinite(known)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    if zero or (0 < low < 0.25 * high):
        low, high = min(low, 0.0), max(high, 0.0)
    ticks, digits = nice_ticks(low, high)
    return Axis(
        float(ticks[0]), float(ticks[-1]), tuple((float(at), number(at, digits)) for at in ticks), title, digits
    )


def time_axis(times: np.ndarray, texts) -> Axis:
    """An axis of time with one tick per period, and half a step of room at both ends."""
    if not len(times):
        return Axis(0.0, 1.0, names=True)
    step = float(np.min(np.diff(times))) if len(times) > 1 else 1.0
    room = max(step * 0.35, (float(times[-1]) - float(times[0])) * 0.02)
    return Axis(float(times[0]) - room, float(times[-1]) + room, tuple(zip(times.tolist(), texts)), names=True)


def thin(ticks, places, widths, gap: float, newest: bool = False) -> list[int]:
    """Which ticks may show their text without touching: every 1st, 2nd, 5th, 10th …, years at round numbers.

    ticks: (place, text) pairs; places, widths: of the texts, in the painter's unit; newest: the last one always has its
    text, those that would touch it give way
    """
    chosen = _thinned(ticks, places, widths, gap)
    if not newest or not len(ticks) or len(ticks) - 1 in chosen:
        return chosen
    last = len(ticks) - 1
    begin = places[last] - widths[last] / 2
    return [place for place in chosen if places[place] + widths[place] / 2 + gap <= begin] + [last]


def _thinned(ticks, places, widths, gap: float) -> list[int]:
    """The same without a look at the last one."""
    count = len(ticks)
    for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000):
        chosen = list(range(0, count, step))
        if step > 1 and all(text.isdigit() for _, text in ticks):
            round_ones = [place for place in range(count) if int(ticks[place][1]) % step == 0]
            chosen = round_ones or chosen
        ends = [(places[i] - widths[i] / 2, places[i] + widths[i] / 2) for i in chosen]
        if all(abs_gap(ends[i], ends[i + 1]) >= gap for i in range(len(ends) - 1)):
            return chosen
    return [0] if count else []


def abs_gap(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The free space between two stretches, negative where they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])
