"""The panel as one block of numbers: periods × districts × indicators, the shape that charts are drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..periods import Period, in_order, is_period, parse_period
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
    sources: dict[str, str] = field(default_factory=dict)
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


def cube_from_rows(
    districts,
    periods,
    indicators,
    values,
    status=None,
    names=None,
    titles=None,
    units=None,
    sources=None,
) -> Cube:
    """A cube from one row per district and period.

    districts, periods: (rows,) texts; names: (rows,) readable names or None
    values: (rows, indicators) float, NaN where there is none; status: (rows, indicators) uint8 or None
    Rows without a key are left out. Values whose status hides them become NaN here, once and for all.
    """
    districts = np.asarray(districts, dtype=object)
    periods = np.asarray(periods, dtype=object)
    values = np.asarray(values, dtype=np.float64).reshape(len(districts), len(indicators))
    status = np.zeros(values.shape, dtype=np.uint8) if status is None else np.asarray(status, dtype=np.uint8)
    keep = np.array([text not in (None, "") for text in districts], dtype=bool)
    if not keep.all():
        districts, periods, values, status = districts[keep], periods[keep], values[keep], status[keep]
        names = None if names is None else np.asarray(names, dtype=object)[keep]
    district_place = {text: place for place, text in enumerate(dict.fromkeys(districts.tolist()))}
    order = in_order(periods.tolist())
    period_place = {text: place for place, text in enumerate(order)}
    column = np.fromiter((district_place[text] for text in districts), dtype=np.int64, count=len(districts))
    row = np.fromiter((period_place[text] for text in periods), dtype=np.int64, count=len(periods))
    shape = (len(order), len(district_place))
    present = np.zeros(shape, dtype=bool)
    present[row, column] = True
    block = np.full((*shape, len(indicators)), np.nan)
    states = np.full(block.shape, STATUS_CODE["missing"], dtype=np.uint8)
    # of rows that repeat a district and period the first one stays
    _, first = np.unique(row * max(1, shape[1]) + column, return_index=True)
    block[row[first], column[first]] = values[first]
    states[row[first], column[first]] = status[first]
    readable = list(district_place)
    if names is not None:
        for place, name in zip(column[::-1], np.asarray(names, dtype=object)[::-1]):
            if name:
                readable[place] = str(name)
    return Cube(
        districts=tuple(district_place),
        names=tuple(readable),
        periods=tuple(order),
        times=times_of(order),
        indicators=tuple(indicators),
        values=visible(block, states),
        status=states,
        present=present,
        titles=dict(titles or {}),
        units=dict(units or {}),
        sources=dict(sources or {}),
        duplicates=len(districts) - int(present.sum()),
    )


def times_of(periods) -> np.ndarray:
    """The places of periods on a time axis: middles in decimal years, or 0, 1, 2 … if one of them is no period."""
    if periods and all(is_period(text) for text in periods):
        return np.array([parse_period(text).middle for text in periods])
    return np.arange(len(periods), dtype=np.float64)


def municipal_value(values: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """The value of the whole municipality in each period, (periods,).

    values: (periods, districts); weights: (periods, districts) persons, or None for the plain mean of the districts.
    With weights Σ w x / Σ w over the districts that have both; a period without any weight has the plain mean's gap.
    """
    known = np.isfinite(values)
    weight = np.where(known, 1.0, 0.0)
    if weights is not None:
        weight = np.where(known & np.isfinite(weights) & (weights > 0), weights, 0.0)
    total = weight.sum(axis=1)
    product = (np.where(known, values, 0.0) * weight).sum(axis=1)
    return np.divide(product, total, out=np.full(len(values), np.nan), where=total > 0)


def quantiles(values: np.ndarray, shares=(0.1, 0.25, 0.5, 0.75, 0.9)) -> np.ndarray:
    """Quantiles over the districts, (shares, periods); linear between neighbours, NaN without any value.

    values: (periods, districts) with NaN. Hyndman & Fan (1996), definition 7.
    """
    ordered = np.sort(values, axis=1)
    count = np.isfinite(values).sum(axis=1)
    out = np.full((len(shares), len(values)), np.nan)
    some = np.flatnonzero(count)
    for line, share in enumerate(shares):
        place = share * (count[some] - 1)
        low = np.floor(place).astype(np.int64)
        high = np.minimum(low + 1, count[some] - 1)
        below, above = ordered[some, low], ordered[some, high]
        out[line, some] = below + (above - below) * (place - low)
    return out


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
        mean = municipal_value(values)
        square = np.where(known, (values - mean[:, None]) ** 2, 0.0).sum(axis=1)
        spread = np.sqrt(np.divide(square, count - 1, out=np.full(len(values), np.nan), where=count > 1))
        spread = np.where(spread > 0, spread, np.nan)
        return (values - mean[:, None]) / spread[:, None], (municipality - mean) / spread
    return values, municipality


def is_count(cube: Cube, indicator: int) -> bool:
    """Whether an indicator looks like a number of persons or things: no unit, and whole numbers only."""
    values = cube.values[:, :, indicator]
    known = values[np.isfinite(values)]
    return not cube.unit(indicator) and bool(len(known)) and bool(np.all(known == np.round(known)))


def first_choice(cube: Cube) -> int:
    """The indicator to begin with: an index, else a percentage, else what moves and is no mere count, else what moves."""
    for name in ("index", "status_index"):
        if cube.position(name) >= 0:
            return cube.position(name)
    places = range(len(cube.indicators))
    rates = [place for place in places if cube.unit(place) == "%"]
    moving = [place for place in places if _moves(cube.values[:, :, place])]
    return (rates or [place for place in moving if not is_count(cube, place)] or moving or [0])[0]


def _moves(values: np.ndarray) -> bool:
    """Whether any district has values that differ over time; areas do not."""
    known = np.isfinite(values)
    low = np.where(known, values, np.inf).min(axis=0, initial=np.inf)
    high = np.where(known, values, -np.inf).max(axis=0, initial=-np.inf)
    return bool(np.any(low < high))


def ranks(values: np.ndarray) -> np.ndarray:
    """Rank of each value, 1 = highest, equal values share the better rank, 0 where there is no value; (districts,)."""
    known = np.isfinite(values)
    ordered = np.sort(values[known])
    out = np.zeros(len(values), dtype=np.int64)
    out[known] = known.sum() - np.searchsorted(ordered, values[known], side="right") + 1
    return out
