"""What a chart shows: marks, axes, labels, legend. How it is painted is somebody else's business."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..messages import Message

OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
"""Colours that colour-blind people tell apart (Okabe & Ito 2008); yellow and black would vanish on some ground."""

MARKERS = ("circle", "square", "triangle", "diamond", "down", "cross")
"""Shapes of points, one per colour, so that a copy in grey stays readable."""

DASHES = ("solid", "dash", "dashdot", "longdash", "dot", "dashdotdot")
"""Line styles, one per colour."""

INK, MUTED, FAINT, PALE = "ink", "muted", "faint", "pale"
"""Neutral colours by role; the painter knows what they are on a light and on a dark ground."""

MAXIMUM_LINES = 12
"""So many selected districts get a line, a colour and a label of their own."""


def plain_number(value: float, digits: int = 1) -> str:
    """A number with a decimal point; whoever shows charts to people passes a function for their language."""
    return f"{value:.{digits}f}"


@dataclass(frozen=True)
class Axis:
    """One axis: its range, all places that may carry a label, and a title."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    title: str | Message = ""
    digits: int = 0


@dataclass(frozen=True)
class Line:
    """A line with gaps where y is NaN. hollow: (points,) bool, values that are less certain."""

    x: np.ndarray
    y: np.ndarray
    colour: str
    dash: str = "solid"
    width: float = 1.0
    marker: str = ""
    hollow: np.ndarray | None = None
    label: str | Message = ""
    district: int = -1
    opacity: float = 1.0


@dataclass(frozen=True)
class Band:
    """The space between two courses."""

    x: np.ndarray
    low: np.ndarray
    high: np.ndarray
    opacity: float
    label: str | Message = ""


@dataclass(frozen=True)
class Zone:
    """A stripe of the background, from low to high on the y axis."""

    low: float
    high: float
    opacity: float
    label: str | Message = ""


@dataclass(frozen=True)
class Points:
    """A cloud of points."""

    x: np.ndarray
    y: np.ndarray
    colour: str
    marker: str = "circle"
    size: float = 5.0
    label: str | Message = ""
    opacity: float = 1.0
    hollow: bool = False


@dataclass(frozen=True)
class Boxes:
    """Upright rectangles: bars of a histogram, or the spread of an indicator as a lying band."""

    left: np.ndarray
    right: np.ndarray
    bottom: np.ndarray
    top: np.ndarray
    colour: str = INK
    opacity: float = 0.5
    label: str | Message = ""


@dataclass(frozen=True)
class Text:
    """A label at a place; `side` is where it stands: "right" in the margin, or "beside" the place itself."""

    x: float
    y: float
    text: str | Message
    colour: str
    side: str = "right"


@dataclass(frozen=True)
class Pick:
    """What a pointer can meet: flat arrays of places with the district, period and indicator that lie there."""

    x: np.ndarray
    y: np.ndarray
    district: np.ndarray
    period: np.ndarray
    indicator: np.ndarray


@dataclass(frozen=True)
class Places:
    """Where every district lies, selected or not; x, y: (marks, districts), NaN where it has no value."""

    x: np.ndarray
    y: np.ndarray

    def of(self, district: int) -> tuple[np.ndarray, np.ndarray]:
        """The marks of one district, (marks,) each; none for a district that is not there."""
        if not 0 <= district < self.y.shape[1]:
            return np.empty(0), np.empty(0)
        return self.x[:, district], self.y[:, district]


_NONE = np.empty(0, dtype=np.int64)
NOTHING = Pick(np.empty(0), np.empty(0), _NONE, _NONE, _NONE)
"""A chart in which there is nothing to point at."""
NOWHERE = Places(np.empty((0, 0)), np.empty((0, 0)))
"""A chart without districts."""


@dataclass(frozen=True)
class Chart:
    """One chart, complete and independent of any screen. `empty` says what to do where there is nothing to see."""

    kind: str
    title: str | Message
    x: Axis
    y: Axis
    zones: tuple[Zone, ...] = ()
    bands: tuple[Band, ...] = ()
    lines: tuple[Line, ...] = ()
    points: tuple[Points, ...] = ()
    boxes: tuple[Boxes, ...] = ()
    texts: tuple[Text, ...] = ()
    pick: Pick = NOTHING
    places: Places = NOWHERE
    cursor: float | None = None
    notes: tuple[str | Message, ...] = ()
    empty: str | Message = ""


def style(number: int) -> tuple[str, str, str]:
    """Colour, dash and marker of the nth selected district; the second six swap dashes, so that no pair repeats."""
    turn = number // len(OKABE_ITO)
    place = number % len(OKABE_ITO)
    return OKABE_ITO[place], DASHES[(place + 3 * turn) % len(DASHES)], MARKERS[(place + 2 * turn) % len(MARKERS)]


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
        return Axis(0.0, 1.0)
    step = float(np.min(np.diff(times))) if len(times) > 1 else 1.0
    room = max(step * 0.35, (float(times[-1]) - float(times[0])) * 0.02)
    return Axis(float(times[0]) - room, float(times[-1]) + room, tuple(zip(times.tolist(), texts)))


def thin(ticks, places, widths, gap: float) -> list[int]:
    """Which ticks may show their text without touching: every 1st, 2nd, 5th, 10th …, years at round numbers.

    ticks: (place, text) pairs; places, widths: of the texts, in the painter's unit.
    """
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


def spread(places: np.ndarray, gap: float, low: float, high: float) -> np.ndarray:
    """Places moved as little as needed so that neighbours keep `gap` and all stay within low … high, order kept.

    Least squares under a minimum distance: isotonic regression of place minus rank × gap (pool adjacent violators).
    """
    places = np.asarray(places, dtype=np.float64)
    if not len(places):
        return places
    gap = min(gap, (high - low) / max(1, len(places) - 1)) if len(places) > 1 else gap
    order = np.argsort(places, kind="stable")
    blocks: list[list[float]] = []
    for rank, value in enumerate(places[order]):
        blocks.append([value - rank * gap, 1.0])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, size = blocks.pop()
            before, weight = blocks.pop()
            blocks.append([(before * weight + mean * size) / (weight + size), weight + size])
    flat = np.repeat([block[0] for block in blocks], [int(block[1]) for block in blocks])
    flat = np.clip(flat, low, high - (len(places) - 1) * gap)
    out = np.empty(len(places))
    out[order] = flat + np.arange(len(places)) * gap
    return out


def beside(marks, sizes, gap: float, room) -> list[tuple[float, float]]:
    """Where the names of marks may stand so that they touch neither each other nor another mark: (left, top) of each.

    marks: (x, y) places, y downwards; sizes: (width, height) of the names; gap: between mark and name
    room: (left, top, right, bottom). The first names have the first choice: right, left, above, below, then askew.
    """
    taken = [(x - gap * 0.6, y - gap * 0.6, x + gap * 0.6, y + gap * 0.6) for x, y in marks]
    corners = []
    for x, y, (width, height) in [(*mark, size) for mark, size in zip(marks, sizes)]:
        right, left, middle, above, below = x + gap, x - gap - width, x - width / 2, y - gap - height, y + gap
        choices = [(right, y - height / 2), (left, y - height / 2), (middle, above), (middle, below)]
        choices += [(right, above), (right, below), (left, above), (left, below)]
        # a name that would leave the room is pushed back into it
        choices = [
            (max(room[0], min(at, room[2] - width)), max(room[1], min(top, room[3] - height))) for at, top in choices
        ]
        boxes = [(at, top, at + width, top + height) for at, top in choices]
        covered = [sum(_overlap(box, other) for other in taken) for box in boxes]
        best = covered.index(min(covered))
        corners.append(choices[best])
        taken.append(boxes[best])
    return corners


def _overlap(one, other) -> float:
    """Area that two boxes (left, top, right, bottom) share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def segments(x: np.ndarray, y: np.ndarray) -> list[np.ndarray]:
    """Runs of positions between the gaps of a line; a lone value is a run of one."""
    known = np.flatnonzero(np.isfinite(y) & np.isfinite(x))
    return np.split(known, np.flatnonzero(np.diff(known) > 1) + 1) if len(known) else []


def bridges(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Straight connections over the gaps of a line, pairs of ends with NaN between them."""
    runs = segments(x, y)
    ends = [np.array([before[-1], after[0]]) for before, after in zip(runs, runs[1:])]
    return (
        np.concatenate([np.append(x[pair], np.nan) for pair in ends] or [np.empty(0)]),
        np.concatenate([np.append(y[pair], np.nan) for pair in ends] or [np.empty(0)]),
    )


def woven(times: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Many courses as one line with a gap after each; values: (periods, districts)."""
    height, width = values.shape
    x = np.empty((width, height + 1))
    y = np.full((width, height + 1), np.nan)
    x[:, :height] = times
    x[:, height] = times[-1] if height else 0.0
    y[:, :height] = values.T
    return x.ravel(), y.ravel()


def nearest(pick: Pick, x: float, y: float, x_scale: float, y_scale: float, reach: float) -> int:
    """Position in `pick` of the mark nearest to a pointer, -1 if none lies within reach.

    x_scale, y_scale: pixels per unit of the axes; reach: pixels.
    """
    if not len(pick.x):
        return -1
    distance = ((pick.x - x) * x_scale) ** 2 + ((pick.y - y) * y_scale) ** 2
    distance = np.where(np.isfinite(distance), distance, np.inf)
    place = int(np.argmin(distance))
    return place if distance[place] <= reach * reach else -1


def inside(pick: Pick, polygon) -> np.ndarray:
    """The districts with a mark within a polygon, sorted; polygon: (corners, 2), even-odd rule."""
    corners = np.asarray(polygon, dtype=np.float64)
    if len(corners) < 3 or not len(pick.x):
        return np.empty(0, dtype=np.int64)
    hit = np.zeros(len(pick.x), dtype=bool)
    for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0)):
        if y1 == y2:
            continue
        crosses = (pick.y >= min(y1, y2)) & (pick.y < max(y1, y2))
        hit ^= crosses & (pick.x < x1 + (pick.y - y1) * (x2 - x1) / (y2 - y1))
    return np.unique(pick.district[hit])
