"""The panel as one block of numbers: periods × districts × indicators, the shape that charts are drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..numerics import ratio, weighted_mean
from ..periods import Period, is_period, parse_period, turns
from .places import places
from .roles import is_beside
from .status import STATUS_CODE, visible

MODES = ("absolute", "base", "deviation", "z")
"""How values are shown: as they are, base period = 100, difference to the municipality, standard deviations."""


@dataclass(frozen=True)
class Cube:
    """Statistics in dense form.

    districts, names: keys and readable names, (districts,)
    periods: canonical texts in the order of time; [""] where the statistics have no time
    times: (periods,) place on the time axis, decimal years; 0, 1, 2 … where a text is no period
    indicators: field names; titles, units: what people read, by field name
    values: (periods, districts, indicators) float64, NaN where there is nothing to show
    status: the same shape, uint8, positions in the table of `status`
    present: (periods, districts) bool, whether the source has a row
    duplicates: rows of the source that repeat a district and period; the first one counts
    """

    districts: tuple[str, ...]
    names: tuple[str, ...]
    periods: tuple[str, ...]
    times: np.ndarray
    indicators: tuple[str, ...]
    values: np.ndarray
    status: np.ndarray
    present: np.ndarray
    titles: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    duplicates: int = 0

    def title(self, indicator: int) -> str:
        """What people call an indicator."""
        name = self.indicators[indicator]
        return self.titles.get(name) or name

    def unit(self, indicator: int) -> str:
        """The unit of an indicator, "" where it has none."""
        return self.units.get(self.indicators[indicator], "")

    def position(self, indicator: str) -> int:
        """The place of an indicator by field name, -1 where it is not there."""
        return self.indicators.index(indicator) if indicator in self.indicators else -1

    @property
    def dated(self) -> bool:
        """Whether every period is a span of time, so that the axis is a true time axis."""
        return all(is_period(text) for text in self.periods)

    def spans(self) -> list[Period | None]:
        """The span of time of each period, None where the text is no period."""
        return [parse_period(text) if is_period(text) else None for text in self.periods]

    def turns(self) -> list[Period | None]:
        """The days on which a map shows each period, see `periods.turns`; None where it has none or is no period."""
        spans = self.spans()
        shown = iter(turns([span for span in spans if span is not None]))
        return [None if span is None else next(shown) for span in spans]


def cube_from_rows(
    districts,
    periods,
    indicators,
    values,
    status=None,
    names=None,
    titles=None,
    units=None,
) -> Cube:
    """A cube from one row per district and period.

    districts, periods: (rows,) texts; names: (rows,) readable names or None
    values: (rows, indicators) float, NaN where there is none; status: (rows, indicators) uint8 or None
    Rows without a key are left out, and of rows that repeat a district and period the first one counts. Values whose
    status hides them become NaN here, once and for all.
    """
    values = np.asarray(values, dtype=np.float64).reshape(len(districts), len(indicators))
    status = np.zeros(values.shape, dtype=np.uint8) if status is None else np.asarray(status, dtype=np.uint8)
    where = places(districts, periods, "first")
    keys = [*(where.districts or ()), *where.idle]
    missing = np.uint8(STATUS_CODE["missing"])
    block, states, present = where.spread(values), where.spread(status, missing), where.present
    if where.idle:
        idle = ((0, 0), (0, len(where.idle)))
        block = np.pad(block, (*idle, (0, 0)), constant_values=np.nan)
        states = np.pad(states, (*idle, (0, 0)), constant_values=missing)
        present = np.pad(present, idle, constant_values=False)
    readable = dict(zip(keys, keys))
    if names is not None:
        for key, name in zip(reversed(list(districts)), reversed(list(names))):
            if name and str(key) in readable:
                readable[str(key)] = str(name)
    return Cube(
        districts=tuple(keys),
        names=tuple(readable.values()),
        periods=tuple(where.periods),
        times=times_of(where.periods),
        indicators=tuple(indicators),
        values=visible(block, states),
        status=states,
        present=present,
        titles=dict(titles or {}),
        units=dict(units or {}),
        duplicates=where.repeated,
    )


def narrowed(cube: Cube, indicator: int, also: np.ndarray | None = None) -> Cube:
    """One indicator alone, with the periods in which it has a value; with all of them where it has none.

    also: (periods,) bool, further periods to keep

    A layer with school years among its years has half of its periods empty for most indicators.
    """
    seen = np.isfinite(cube.values[:, :, indicator]).any(axis=1)
    seen = seen if also is None else seen | also
    part = in_periods(cube, seen if seen.any() else np.ones(len(seen), dtype=bool))
    return replace(
        part,
        indicators=(cube.indicators[indicator],),
        values=part.values[:, :, [indicator]],
        status=part.status[:, :, [indicator]],
    )


def by_key(cube: Cube) -> Cube:
    """The districts in the order of their keys, so that of equal values the order of rows decides nothing."""
    order = sorted(range(len(cube.districts)), key=cube.districts.__getitem__)
    return replace(
        cube,
        districts=tuple(cube.districts[place] for place in order),
        names=tuple(cube.names[place] for place in order),
        values=cube.values[:, order],
        status=cube.status[:, order],
        present=cube.present[:, order],
    )


def in_periods(cube: Cube, chosen: np.ndarray) -> Cube:
    """Some of the periods; chosen: (periods,) bool."""
    return replace(
        cube,
        periods=tuple(period for period, some in zip(cube.periods, chosen) if some),
        times=cube.times[chosen],
        values=cube.values[chosen],
        status=cube.status[chosen],
        present=cube.present[chosen],
    )


def times_of(periods) -> np.ndarray:
    """The places of periods on a time axis: middles in decimal years, or 0, 1, 2 … if one of them is no period."""
    if periods and all(is_period(text) for text in periods):
        return np.array([parse_period(text).middle for text in periods])
    return np.arange(len(periods), dtype=np.float64)


def shown_as(values: np.ndarray, mode: str, base: int, municipality: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Values of the districts and of the municipality in one of MODES.

    values: (periods, districts); municipality: (periods,); base: position of the base period.
    `base`: 100 x / x of the base period; `deviation`: x minus the municipality's value; `z`: deviation from the mean of
    the districts in units of their standard deviation (divisor n - 1), the municipality likewise.
    """
    if mode == "base":
        start, city = values[base], municipality[base]
        with np.errstate(divide="ignore", invalid="ignore"):
            districts = np.where(start > 0, 100.0 * values / start, np.nan)
            return districts, 100.0 * municipality / city if city > 0 else np.full_like(municipality, np.nan)
    if mode == "deviation":
        return values - municipality[:, None], municipality - municipality
    if mode == "z":
        known = np.isfinite(values)
        count = known.sum(axis=1)
        mean = weighted_mean(values)
        square = np.where(known, (values - mean[:, None]) ** 2, 0.0).sum(axis=1)
        spread = np.sqrt(ratio(square, np.maximum(count - 1, 0)))
        spread = np.where(spread > 0, spread, np.nan)
        return (values - mean[:, None]) / spread[:, None], (municipality - mean) / spread
    return values, municipality


def is_count(cube: Cube, indicator: int) -> bool:
    """Whether an indicator looks like a number of persons or things: no unit, and whole numbers only."""
    return are_counts(cube.values[:, :, indicator], cube.unit(indicator))


def are_counts(values: np.ndarray, unit: str) -> bool:
    """The same for values of any shape, NaN where there is none."""
    known = values[np.isfinite(values)]
    return not unit and bool(len(known)) and bool(np.all(known == np.round(known)))


def first_choice(cube: Cube) -> int:
    """The indicator to begin with: an index, else a percentage, else what moves and is no mere count, else what moves."""
    for name in ("index", "status_index"):
        if cube.position(name) >= 0:
            return cube.position(name)
    places = [place for place, name in enumerate(cube.indicators) if not is_beside(name, cube.indicators)]
    rates = [place for place in places if cube.unit(place) == "%"]
    moving = [place for place in places if _moves(cube.values[:, :, place])]
    return (rates or [place for place in moving if not is_count(cube, place)] or moving or [0])[0]


def second_choice(cube: Cube, first: int) -> int:
    """The indicator to set beside the first one: a rate of the same kind, never an area or an id where there is another."""
    names = cube.indicators
    others = [place for place, name in enumerate(names) if place != first and not is_beside(name, names)]
    rates = [place for place in others if cube.unit(place) == "%"]
    moving = [place for place in others if _moves(cube.values[:, :, place])]
    return (rates or [place for place in moving if not is_count(cube, place)] or moving or others or [first])[0]


def newest_with_values(cube: Cube, indicator: int) -> int:
    """The newest period in which an indicator has any value, as the map draws it on top; the newest where none has."""
    known = np.isfinite(cube.values[:, :, indicator]).any(axis=1) if cube.indicators else np.array([], dtype=bool)
    return int(np.flatnonzero(known)[-1]) if known.any() else len(cube.periods) - 1


def _moves(values: np.ndarray) -> bool:
    """Whether any district has values that differ over time; areas do not."""
    known = np.isfinite(values)
    low = np.where(known, values, np.inf).min(axis=0, initial=np.inf)
    high = np.where(known, values, -np.inf).max(axis=0, initial=-np.inf)
    return bool(np.any(low < high))
