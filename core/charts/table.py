"""The numbers of a chart as a table, for screens, clipboards and files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..data.cube import SOFT, Cube, ranks
from ..data.panel import STATUS_CODE, STATUSES
from ..messages import Message
from .series import Series, axis_title, city_label, city_word, difference_title
from .ticks import plain_number
from .words import SIGNS, status_word


@dataclass(frozen=True)
class ValueTable:
    """Numbers with headings.

    title: what the table is about; corner: heading of the first column; columns: headings of the others
    labels: (rows,) headings of the rows; keys: (rows,) district keys
    districts: (rows,) position of the district, -1 for the municipality
    values: (rows, columns) float, NaN where there is none; digits: decimals of each column
    signs: (rows, columns) what stands where there is no number; soft: (rows, columns) bool, less certain values
    notes: what a reader of the file has to know besides
    """

    title: str | Message
    corner: str | Message
    columns: tuple[str | Message, ...]
    labels: tuple[str | Message, ...]
    keys: tuple[str, ...]
    districts: np.ndarray
    values: np.ndarray
    digits: tuple[int, ...]
    signs: np.ndarray
    soft: np.ndarray
    notes: tuple[str | Message, ...] = ()

    def text(self, row: int, column: int, number: Callable = plain_number) -> str:
        """One cell as people read it."""
        value = self.values[row, column]
        return number(value, self.digits[column]) if np.isfinite(value) else str(self.signs[row, column])

    def legend(self) -> list[str | Message]:
        """What stands below the table in a file: what it is about, its notes, its signs, its less certain values."""
        used = set(self.signs[~np.isfinite(self.values)].tolist())
        signs = [
            Message("{sign} = {meaning}", sign=sign, meaning=status_word(STATUS_CODE[name]))
            for name, sign in SIGNS.items()
            if sign and sign in used
        ]
        return [self.title, *self.notes, *signs, *self._uncertain()]

    def _uncertain(self) -> list[Message]:
        """Where the less certain values are; a file with plain numbers cannot set them in italics."""
        places: list[str | Message] = []
        for column in np.flatnonzero(self.soft.any(axis=0)):
            rows = np.flatnonzero(self.soft[:, column])
            heading = self.columns[column]
            if len(rows) == int(np.isfinite(self.values[self.districts >= 0, column]).sum()):
                places.append(heading)
            else:
                names = [self.labels[row] for row in rows]
                places.append(Message("{column} ({rows})", column=heading, rows=names))
        return [Message("Estimated, provisional or uncertain: {places}", places=places)] if places else []


def time_series_table(cube: Cube, shown: Series, selected=(), period_text: Callable = str) -> ValueTable:
    """Districts × periods: the municipality first, then the selected districts, or all where none is selected."""
    chosen = list(selected) or list(range(len(cube.districts)))
    status = cube.status[:, chosen, shown.indicator].T
    values = np.vstack([shown.city[None, :], shown.values[:, chosen].T])
    unit = axis_title(cube, shown, period_text)
    name = cube.title(shown.indicator)
    return ValueTable(
        Message("{indicator} ({unit})", indicator=name, unit=unit) if unit else name,
        Message("District"),
        tuple(period_text(text) for text in cube.periods),
        (city_word({bool(shown.weight)}), *(cube.names[district] for district in chosen)),
        ("", *(cube.districts[district] for district in chosen)),
        np.array([-1, *chosen], dtype=np.int64),
        values,
        (shown.digits,) * len(cube.periods),
        np.vstack([np.full((1, len(cube.periods)), "", dtype=object), _signs(status)]),
        np.vstack([np.zeros((1, len(cube.periods)), dtype=bool), np.isin(status, SOFT)]),
        (city_label(shown),),
    )


def several_time_series_table(cube: Cube, shown, selected=(), period_text: Callable = str) -> ValueTable:
    """Districts × periods of several indicators, one indicator after the other; shown: one Series per indicator."""
    shown = list(shown)
    parts = [time_series_table(cube, one, selected, period_text) for one in shown]
    first = parts[0]
    return ValueTable(
        Message("{indicators}", indicators=[part.title for part in parts]),
        first.corner,
        tuple(
            Message("{indicator}, {period}", indicator=part.title, period=column) if column else part.title
            for part in parts
            for column in part.columns
        ),
        (city_word({bool(one.weight) for one in shown}), *first.labels[1:]),
        first.keys,
        first.districts,
        np.hstack([part.values for part in parts]),
        tuple(digits for part in parts for digits in part.digits),
        np.hstack([part.signs for part in parts]),
        np.hstack([part.soft for part in parts]),
        tuple(_named_city(cube, one) for one in shown),
    )


def ranking_table(cube: Cube, shown: Series, period: int, period_text: Callable = str) -> ValueTable:
    """All districts of one period by rank: rank, value, difference to the municipality unless the value is just that."""
    values = shown.values[period]
    order = np.argsort(np.where(np.isfinite(values), -values, np.inf), kind="stable")
    rank = ranks(values).astype(float)
    rank[rank == 0] = np.nan
    city = shown.city[period]
    block = np.column_stack([rank[order], values[order], values[order] - city])
    status = cube.status[period, order, shown.indicator]
    signs = np.full(block.shape, "", dtype=object)
    signs[:, 1] = _signs(status)
    soft = np.zeros(block.shape, dtype=bool)
    soft[:, 1] = np.isin(status, SOFT)
    unit = axis_title(cube, shown, period_text)
    text = period_text(cube.periods[period])
    value_heading = Message("Value ({unit})", unit=unit) if unit else Message("Value")
    headings = (Message("Rank"), value_heading, difference_title(cube, shown))
    if shown.mode == "deviation":
        headings = (headings[0], headings[2])
    count = len(headings)
    name = cube.title(shown.indicator)
    return ValueTable(
        Message("{indicator}, {period}", indicator=name, period=text) if text else name,
        Message("District"),
        headings,
        (city_word({bool(shown.weight)}), *(cube.names[district] for district in order)),
        ("", *(cube.districts[district] for district in order)),
        np.array([-1, *order], dtype=np.int64),
        np.vstack([[[np.nan, city, np.nan]], block])[:, :count],
        (0, shown.digits, shown.digits)[:count],
        np.vstack([np.full((1, 3), "", dtype=object), signs])[:, :count],
        np.vstack([np.zeros((1, 3), dtype=bool), soft])[:, :count],
        (city_label(shown),),
    )


def indicator_table(cube: Cube, shown, selected=(), period: int = -1, period_text: Callable = str) -> ValueTable:
    """Districts × indicators of one period, values as they are; shown: one Series per indicator."""
    chosen = list(selected) or list(range(len(cube.districts)))
    shown = list(shown)
    places = [one.indicator for one in shown]
    status = cube.status[period][np.ix_(chosen, places)]
    city = np.array([[one.raw_city[period] for one in shown]])
    values = np.vstack([city, cube.values[period][np.ix_(chosen, places)]])
    headings = []
    for place in places:
        unit = cube.unit(place)
        headings.append(
            Message("{indicator} ({unit})", indicator=cube.title(place), unit=unit) if unit else cube.title(place)
        )
    text = period_text(cube.periods[period])
    return ValueTable(
        Message("Indicators {period}", period=text),
        Message("District"),
        tuple(headings),
        (city_word({bool(one.weight) for one in shown}), *(cube.names[district] for district in chosen)),
        ("", *(cube.districts[district] for district in chosen)),
        np.array([-1, *chosen], dtype=np.int64),
        values,
        tuple(one.raw_digits for one in shown),
        np.vstack([np.full(city.shape, "", dtype=object), _signs(status)]),
        np.vstack([np.zeros(city.shape, dtype=bool), np.isin(status, SOFT)]),
        tuple(_named_city(cube, one) for one in shown),
    )


def _named_city(cube: Cube, shown: Series) -> Message:
    return Message("{indicator}: {value}", indicator=cube.title(shown.indicator), value=city_label(shown))


def _signs(status: np.ndarray) -> np.ndarray:
    signs = np.array([SIGNS.get(name, "") for name in STATUSES], dtype=object)
    return signs[status]
