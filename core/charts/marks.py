"""What a chart consists of: axes, lines, bands, points, texts. How they are painted is somebody else's business."""

from __future__ import annotations

from dataclasses import dataclass, replace

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

MANY_POINTS = 2000
"""A line with more points is no single line but many in one."""

MAXIMUM_LINES = 12
"""So many selected districts get a line, a colour and a label of their own."""


@dataclass(frozen=True)
class Axis:
    """One axis: its range, all places that may carry a label, and a title.

    fixed: no other ticks come where the chart is zoomed; names: the ticks are periods, districts or indicators, fixed as
    well, and the axis has room of its own at both ends. rows: every unit is a line of text, from −1 downwards; where
    there is no room for all, a chart shows as many as there is room for, and scrolls.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    title: str | Message = ""
    digits: int = 0
    fixed: bool = False
    names: bool = False
    rows: bool = False


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
    """The space between two lines."""

    x: np.ndarray
    low: np.ndarray
    high: np.ndarray
    opacity: float
    label: str | Message = ""
    colour: str = INK


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
    """A label at a place; `side` is where it stands: "right" in the margin, "beside" the place itself, "on" it, or "line":
    a line of text across the chart and its margin, from the left."""

    x: float
    y: float
    text: str | Message
    colour: str
    side: str = "right"
    bold: bool = False


@dataclass(frozen=True)
class HitMap:
    """What a pointer can meet: flat arrays of places with the district, period and indicator that lie there."""

    x: np.ndarray
    y: np.ndarray
    district: np.ndarray
    period: np.ndarray
    indicator: np.ndarray

    def nearest(self, x: float, y: float, x_scale: float, y_scale: float, reach: float) -> int:
        """Position of the mark nearest to a pointer, -1 if none lies within reach.

        x_scale, y_scale: pixels per unit of the axes; reach: pixels.
        """
        if not len(self.x):
            return -1
        distance = ((self.x - x) * x_scale) ** 2 + ((self.y - y) * y_scale) ** 2
        distance = np.where(np.isfinite(distance), distance, np.inf)
        place = int(np.argmin(distance))
        return place if distance[place] <= reach * reach else -1

    def inside(self, polygon) -> np.ndarray:
        """The districts with a mark within a polygon, sorted; polygon: (corners, 2), even-odd rule."""
        corners = np.asarray(polygon, dtype=np.float64)
        if len(corners) < 3 or not len(self.x):
            return np.empty(0, dtype=np.int64)
        hit = np.zeros(len(self.x), dtype=bool)
        for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0)):
            if y1 == y2:
                continue
            crosses = (self.y >= min(y1, y2)) & (self.y < max(y1, y2))
            hit ^= crosses & (self.x < x1 + (self.y - y1) * (x2 - x1) / (y2 - y1))
        return np.unique(self.district[hit])


@dataclass(frozen=True)
class Places:
    """Where every district lies, selected or not; x, y: (marks, districts), NaN where it has no value.

    joined: whether its marks belong on one line.
    """

    x: np.ndarray
    y: np.ndarray
    joined: bool = True

    def of(self, district: int) -> tuple[np.ndarray, np.ndarray]:
        """The marks of one district, (marks,) each; none for a district that is not there."""
        if not 0 <= district < self.y.shape[1]:
            return np.empty(0), np.empty(0)
        return self.x[:, district], self.y[:, district]


_NONE = np.empty(0, dtype=np.int64)
NO_HITS = HitMap(np.empty(0), np.empty(0), _NONE, _NONE, _NONE)
"""A chart in which there is nothing to point at."""
NO_PLACES = Places(np.empty((0, 0)), np.empty((0, 0)))
"""A chart without districts."""


@dataclass(frozen=True)
class Chart:
    """One chart, complete and independent of any screen.

    kind: its name, which tells it from others; empty: what to do where there is nothing to see; lasso: a drag of the
    pointer selects districts.
    """

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
    hits: HitMap = NO_HITS
    places: Places = NO_PLACES
    cursor: float | None = None
    notes: tuple[str | Message, ...] = ()
    empty: str | Message = ""
    lasso: bool = False


def style(number: int) -> tuple[str, str, str]:
    """Colour, dash and marker of the nth selected district; the second six swap dashes, so that no pair repeats."""
    turn = number // len(OKABE_ITO)
    place = number % len(OKABE_ITO)
    return OKABE_ITO[place], DASHES[(place + 3 * turn) % len(DASHES)], MARKERS[(place + 2 * turn) % len(MARKERS)]


def on_colour(colour: str) -> str:
    """Ink or white, whichever is read better on a colour (#rrggbb). WCAG 2.1 (2018), relative luminance.

    >>> on_colour("#f5f5f5"), on_colour("#8c510a")
    ('#1a1a1a', '#ffffff')
    """
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#1a1a1a" if (light + 0.05) / 0.06 >= 1.05 / (light + 0.05) else "#ffffff"


def first_rows(chart: Chart, count: int) -> Chart:
    """The chart with its first rows only, and a note that says so; paper does not scroll."""
    total = len(chart.y.ticks)
    if not chart.y.rows or total <= count:
        return chart
    low = -count - 0.8

    def above(y) -> np.ndarray:
        return ~(np.asarray(y) < low)  # NaN, where a line has a gap, stays

    lines = [
        replace(line, y=np.maximum(line.y, low))  # the upright of the municipality
        if len(line.y) == 2
        else replace(line, x=line.x[above(line.y)], y=line.y[above(line.y)])
        for line in chart.lines
    ]
    return replace(
        chart,
        y=replace(chart.y, low=low, ticks=tuple(tick for tick in chart.y.ticks if tick[0] >= low)),
        zones=tuple(zone for zone in chart.zones if zone.low >= low),
        lines=tuple(lines),
        points=tuple(replace(one, x=one.x[above(one.y)], y=one.y[above(one.y)]) for one in chart.points),
        texts=tuple(text for text in chart.texts if text.y >= low),
        boxes=tuple(_above(one, one.top, above) for one in chart.boxes),
        notes=(
            *chart.notes,
            Message("The first {n} of {total} districts; the table has all.", n=count, total=total)
            if all(text for _, text in chart.y.ticks)
            else Message("Not every row has room here; the table has all."),
        ),
    )


def _above(boxes: Boxes, y: np.ndarray, above) -> Boxes:
    """The boxes whose tops are in view."""
    seen = above(y)
    return replace(
        boxes, left=boxes.left[seen], right=boxes.right[seen], bottom=boxes.bottom[seen], top=boxes.top[seen]
    )


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
