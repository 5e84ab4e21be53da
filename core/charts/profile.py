"""The profile: many indicators of one period, a row each, all measured from the municipality (a “spine chart”)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..data.benchmarks import Benchmark
from ..data.cube import Cube
from ..data.municipality import Municipality, city_word
from ..data.status import STATUS_CODE
from ..messages import Message
from ..numerics import quantile, weighted_mean
from .marks import INK, MAXIMUM_LINES, MUTED, Axis, Boxes, Chart, HitMap, Line, Places, Points, Text, style
from .ticks import decimals, plain_number

FENCE = 6.0
"""A row reaches no farther than so many interquartile ranges beyond the quartiles: one outlier would press the others together."""

_MARKERS = ("diamond", "square", "circle", "triangle", "cross")
"""Hollow marks of areas and groups in turn; a target is always a triangle that points down."""


@dataclass(frozen=True)
class Meaning:
    """What an indicator says: direction 1 where more is more need, −1 where less is, 0 neither; area: its field of action."""

    direction: int = 0
    area: str | Message = ""


UNKNOWN = Meaning()


@dataclass(frozen=True)
class SpineRow:
    """One indicator, measured from the municipality: 0 is its value, −1 and 1 the ends of the row, 1 on the side of need.

    period: the one asked for, or the newest before it that has values; places: (districts,) in −1 … 1, NaN for no value
    beyond: (districts,) bool, outliers that lie farther out than the end where they are shown
    spread: least, lower quartile, upper quartile and greatest place; scale: places per unit, signed
    """

    indicator: int
    period: int
    meaning: Meaning
    city: float
    scale: float
    places: np.ndarray
    beyond: np.ndarray
    spread: tuple[float, float, float, float]

    def place(self, values):
        """Where values of the indicator lie in the row; those beyond an end lie at it."""
        return np.clip((np.asarray(values, dtype=np.float64) - self.city) * self.scale, -1.0, 1.0)


def spine_of(
    cube: Cube,
    indicators: Sequence[int],
    period: int,
    whole: Callable[[int], Municipality],
    meaning: Callable[[int], Meaning] = lambda indicator: UNKNOWN,
) -> list[SpineRow]:
    """The rows of a profile by field of action, those without a direction behind them; period: counted from the first.

    A row is linear; its half width is the farthest distance of a district from the municipality, outliers (FENCE) apart.
    Public Health England's fingertips draws it so; a row with direction −1 is mirrored.
    """
    rows = []
    for indicator in indicators:
        known = np.isfinite(cube.values[:, :, indicator]).any(axis=1)
        known[period + 1 :] = False
        if not known.any():
            continue
        at = int(np.flatnonzero(known)[-1])
        values, city, said = cube.values[at, :, indicator], float(whole(indicator).values[at]), meaning(indicator)
        if not np.isfinite(city):
            city = float(weighted_mean(values[None])[0])
        lower, upper = (float(one) for one in quantile(values, (0.25, 0.75)))
        room = FENCE * (upper - lower)
        inside = values[np.isfinite(values)]
        if room > 0:
            inside = inside[(inside >= lower - room) & (inside <= upper + room)]
        half = float(np.abs(inside - city).max())
        scale = (-1.0 if said.direction < 0 else 1.0) / half if half > 0 else 0.0
        far = np.abs(np.where(np.isfinite(values), (values - city) * scale, 0.0)) > 1.0 + 1e-9
        row = SpineRow(indicator, at, said, city, scale, values, far, (0.0, 0.0, 0.0, 0.0))
        ends = sorted(float(one) for one in row.place((np.nanmin(values), lower, upper, np.nanmax(values))))
        rows.append(replace(row, places=row.place(values), spread=(ends[0], ends[1], ends[2], ends[3])))
    areas = list(dict.fromkeys(str(row.meaning.area) for row in rows))

    def place(row: SpineRow) -> tuple[bool, bool, int]:
        area = str(row.meaning.area)
        return row.meaning.direction == 0, not area, areas.index(area)

    return sorted(rows, key=place)


def profile_chart(
    cube: Cube,
    indicators,
    selected=(),
    period: int = -1,
    whole: Callable[[int], Municipality] | None = None,
    number: Callable = plain_number,
    period_text: Callable = str,
    meaning: Callable[[int], Meaning] = lambda indicator: UNKNOWN,
    benchmarks: Callable[[int], Sequence[Benchmark]] = lambda indicator: (),
) -> Chart:
    """A row of two lines per indicator: its name, and below it the districts around the municipality, need always right.

    whole: indicator → the value of the municipality; the plain mean of the districts where None
    meaning: indicator → direction and field of action; benchmarks: indicator → further values to compare with
    """
    wholes = whole or (lambda indicator: Municipality(weighted_mean(cube.values[:, :, indicator])))
    chosen = [district for district in selected if 0 <= district < len(cube.districts)][:MAXIMUM_LINES]
    period = range(len(cube.periods))[period]
    rows = spine_of(cube, list(indicators), period, wholes, meaning)
    texts, lines_used, heights = _lines_of(cube, rows, period, period_text)
    city = city_word({wholes(row.indicator).basis for row in rows})
    spread = np.array([row.spread for row in rows]).reshape(-1, 4).T
    places = np.array([row.places for row in rows]).reshape(len(rows), len(cube.districts))
    height = np.array(heights)
    boxes = (
        Boxes(spread[0], spread[3], height - 0.3, height + 0.3, INK, 0.12, Message("All districts")),
        Boxes(spread[1], spread[2], height - 0.3, height + 0.3, INK, 0.26, Message("Half of the districts (25–75 %)")),
    )
    upright = np.column_stack([height - 0.46, height + 0.46, np.full(len(rows), np.nan)]).ravel()
    lines = [Line(np.where(np.isfinite(upright), 0.0, np.nan), upright, INK, width=1.6, label=city)]
    points = _benchmark_points(rows, height, benchmarks)
    for turn, district in enumerate(chosen):
        colour, _, marker = style(turn)
        far = np.array([row.beyond[district] for row in rows], dtype=bool)
        points.append(
            Points(np.where(far, np.nan, places[:, district]), height, colour, marker, 8.0, cube.names[district])
        )
        points.append(Points(np.where(far, places[:, district], np.nan), height, colour, marker, 8.0, hollow=True))
    notes: list[str | Message] = []
    if rows:
        here = cube.names[chosen[0]] if chosen else ""
        notes.append(
            Message("Figures: {district} / {whole}", district=here, whole=city)
            if here
            else Message("Figures: {whole}", whole=city)
        )
    if any(row.beyond[district] for row in rows for district in chosen):
        notes.append(Message("Hollow at the end of a row: the value lies beyond it"))
    for row, at in zip(rows, heights):
        texts.append(Text(1.0, at, _figures(cube, row, chosen, number), MUTED))
    if chosen and any(cube.status[r.period, chosen[0], r.indicator] == STATUS_CODE["suppressed"] for r in rows):
        notes.append(Message("• confidential"))
    shown, turn_of = np.nonzero(np.isfinite(places[:, chosen]))
    districts = np.asarray(chosen, dtype=np.int64)[turn_of]
    directed = any(row.meaning.direction for row in rows)
    title = Message("← less need · more →") if directed else Message("← lower · higher →")
    ticks = tuple((-float(line), "") for line in range(1, lines_used + 1))
    return Chart(
        "profile",
        Message("Profile {period}", period=period_text(cube.periods[period])),
        Axis(-1.0, 1.0, (), title, fixed=True),
        Axis(-lines_used - 0.6, -0.4, ticks, names=True, rows=True),
        boxes=boxes if rows else (),
        lines=tuple(lines) if rows else (),
        points=tuple(points),
        texts=tuple(texts),
        places=Places(places, np.broadcast_to(height[:, None], places.shape), joined=False),
        hits=HitMap(
            places[shown, districts],
            height[shown],
            districts,
            np.array([row.period for row in rows], dtype=np.int64)[shown],
            np.array([row.indicator for row in rows], dtype=np.int64)[shown],
        ),
        notes=tuple(notes),
        empty="" if rows else Message("No indicator has values in {period}.", period=period_text(cube.periods[period])),
    )


def _lines_of(
    cube: Cube, rows: list[SpineRow], period: int, period_text: Callable
) -> tuple[list[Text], int, list[float]]:
    """Names and headings; a name says the year where it is not the one shown. How many lines of text all take, and the height of each row's bar."""
    texts: list[Text] = []
    heights: list[float] = []
    several = len({(str(row.meaning.area), row.meaning.direction == 0) for row in rows}) > 1
    titles = Counter(cube.title(row.indicator) for row in rows)
    line, before = 0, None
    for row in rows:
        neutral = row.meaning.direction == 0
        block = (str(row.meaning.area), neutral)
        if several and block != before:
            before, line = block, line + 1
            area = row.meaning.area or Message("Further indicators")
            heading = Message("{area} (← lower · higher →)", area=area) if neutral else area
            texts.append(Text(-1.0, -float(line), heading, INK, "line", bold=True))
        name, unit = cube.title(row.indicator), cube.unit(row.indicator)
        told: str | Message = f"{name} ({unit})" if unit else name
        if titles[name] > 1:
            told = f"{told} – {cube.indicators[row.indicator]}"
        if row.period != period:
            told = Message("{name} · {period}", name=told, period=period_text(cube.periods[row.period]))
        if not row.scale:
            told = Message("{name}: the same everywhere", name=told)
        texts.append(Text(-1.0, -float(line + 1), told, INK, "line"))
        heights.append(-float(line + 2))
        line += 2
    return texts, line, heights


def _figures(cube: Cube, row: SpineRow, chosen: list[int], number: Callable) -> str:
    """The value of the first selected district and that of the municipality, as they are."""
    values = cube.values[row.period, :, row.indicator]
    digits = decimals(cube.values[:, :, row.indicator], cube.unit(row.indicator))
    city = number(row.city, digits)
    if not chosen:
        return city
    value = values[chosen[0]]
    if np.isfinite(value):
        return f"{number(value, digits)} / {city}"
    secret = cube.status[row.period, chosen[0], row.indicator] == STATUS_CODE["suppressed"]
    return f"{'•' if secret else '–'} / {city}"


def _benchmark_points(rows: list[SpineRow], height: np.ndarray, benchmarks) -> list[Points]:
    """Each benchmark with a mark in the rows where it has a value; of one name once in the legend."""
    found: dict[tuple[str, str], tuple[list[float], list[float]]] = {}
    for row, at in zip(rows, height.tolist()):
        for one in benchmarks(row.indicator):
            value = float(one.values[row.period])
            if np.isfinite(value):
                x, y = found.setdefault((one.kind, one.name), ([], []))
                x.append(float(row.place(value)))
                y.append(at)
    areas = [key for key in found if key[0] != "target"]
    marks = {key: _MARKERS[turn % len(_MARKERS)] for turn, key in enumerate(areas)}
    return [
        Points(np.array(x), np.array(y), INK, marks.get(key, "down"), 8.0, key[1], hollow=True)
        for key, (x, y) in found.items()
    ]
