"""The numbers of a chart as a table, for screens, clipboards and files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Callable

import numpy as np

from ..data.cube import Cube
from ..data.municipality import city_word
from ..data.status import TABLE, is_soft, signed
from ..messages import Message
from ..numerics import rank as ranks_of
from .series import Series, axis_title, difference_title
from .ticks import plain_number


@dataclass(frozen=True)
class ValueTable:
    """Numbers with headings.

    title: what the table is about; corner: heading of the first column; columns: headings of the others
    labels: (rows,) headings of the rows; keys: (rows,) district keys
    districts: (rows,) position of the district, -1 for the municipality
    values: (rows, columns) float, NaN where there is none; digits: decimals of each column
    status: (rows, columns) uint8, status codes; 0 where a cell has none of its own
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
    status: np.ndarray
    notes: tuple[str | Message, ...] = ()

    @cached_property
    def soft(self) -> np.ndarray:
        """Whether a cell shows a less certain value, (rows, columns) bool."""
        return is_soft(self.status) & np.isfinite(self.values)

    def text(self, row: int, column: int, number: Callable = plain_number, marked: bool = False) -> str:
        """One cell as people read it; marked: with the mark that offices write at numbers of a status ("12.5p")."""
        value, status = self.values[row, column], int(self.status[row, column])
        if not np.isfinite(value):
            return signed("", status)
        text = number(value, self.digits[column])
        return signed(text, status) if marked else text

    def legend(self, marked: bool = False) -> list[str | Message]:
        """What stands below the table in a file: what it is about, its notes, its signs, its less certain values.

        marked: every status has its mark in the cells, so that it is explained and no list of places is needed
        """
        explained = self.status if marked else self.status[~np.isfinite(self.values)]
        used = np.unique(explained).tolist()
        signs = [
            Message("{sign} = {meaning}", sign=TABLE[code].sign, meaning=TABLE[code].word)
            for code in used
            if TABLE[code].sign
        ]
        return [self.title, *self.notes, *signs, *([] if marked else self._uncertain())]

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
        (city_word({shown.whole.basis}), *(cube.names[district] for district in chosen)),
        ("", *(cube.districts[district] for district in chosen)),
        np.array([-1, *chosen], dtype=np.int64),
        values,
        (shown.digits,) * len(cube.periods),
        np.vstack([np.zeros((1, len(cube.periods)), dtype=np.uint8), status]),
        (shown.whole.label(),),
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
        (city_word({one.whole.basis for one in shown}), *first.labels[1:]),
        first.keys,
        first.districts,
        np.hstack([part.values for part in parts]),
        tuple(digits for part in parts for digits in part.digits),
        np.hstack([part.status for part in parts]),
        tuple(_named_city(cube, one) for one in shown),
    )


def ranking_table(cube: Cube, shown: Series, period: int, period_text: Callable = str) -> ValueTable:
    """All districts of one period by rank: rank, value, difference to the municipality unless the value is just that."""
    values = shown.values[period]
    order = np.argsort(np.where(np.isfinite(values), -values, np.inf), kind="stable")
    rank = ranks_of(values).astype(float)
    rank[rank == 0] = np.nan
    city = shown.city[period]
    block = np.column_stack([rank[order], values[order], values[order] - city])
    status = np.zeros((1 + len(order), 3), dtype=np.uint8)
    status[1:, 1] = cube.status[period, order, shown.indicator]
    unit = axis_title(cube, shown, period_text)
    text = period_text(cube.periods[period])
    value_heading = Message("Value ({unit})", unit=unit) if unit else Message("Value")
    headings: tuple[Message, ...] = (Message("Rank"), value_heading, difference_title(cube, shown))
    if shown.mode == "deviation":
        headings = (headings[0], headings[2])
    count = len(headings)
    name = cube.title(shown.indicator)
    return ValueTable(
        Message("{indicator}, {period}", indicator=name, period=text) if text else name,
        Message("District"),
        headings,
        (city_word({shown.whole.basis}), *(cube.names[district] for district in order)),
        ("", *(cube.districts[district] for district in order)),
        np.array([-1, *order], dtype=np.int64),
        np.vstack([[[np.nan, city, np.nan]], block])[:, :count],
        (0, shown.digits, shown.digits)[:count],
        status[:, :count],
        (shown.whole.label(),),
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
        (city_word({one.whole.basis for one in shown}), *(cube.names[district] for district in chosen)),
        ("", *(cube.districts[district] for district in chosen)),
        np.array([-1, *chosen], dtype=np.int64),
        values,
        tuple(one.raw_digits for one in shown),
        np.vstack([np.zeros(city.shape, dtype=np.uint8), status]),
        tuple(_named_city(cube, one) for one in shown),
    )


def _named_city(cube: Cube, shown: Series) -> Message:
    return Message("{indicator}: {value}", indicator=cube.title(shown.indicator), value=shown.whole.label())
