"""Measures of all groups and periods as rows of a table, with chance level, interval, bounds and what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..messages import Message
from . import chance
from .composition import ManyGroups, TwoGroups, reason_text
from .registry import Measure, Tables, evaluate, measure


@dataclass
class MeasureRow:
    """One value: a measure of one group (None: of all groups) in one period, positions in the input arrays."""

    period: int
    measure: Measure
    group: int | None
    value: float
    expected: float = np.nan
    adjusted: float = np.nan
    lower: float = np.nan
    upper: float = np.nan
    p_value: float = np.nan
    value_min: float = np.nan
    value_max: float = np.nan
    districts: int = 0
    districts_left_out: int = 0
    population: float = 0.0


@dataclass
class Summary:
    """The rows, in the order of measures, groups, periods, and sentences for the report."""

    rows: list[MeasureRow]
    notes: list[Message] = field(default_factory=list)


def summarise(names, counts, totals=None, versus=None, minimum: float = 0.0, space=None, present=None) -> Summary:
    """Compute measures for a table.

    names: measures; counts, totals, versus, minimum, space: see `registry.compute`, with periods as first axis
    present: (periods, districts) bool, whether the source has a row there; None: everywhere
    """
    measures = [measure(name) for name in names]
    tables = Tables(counts, totals, versus, minimum, space)
    if present is None:
        present = np.ones(np.shape(counts)[:2], dtype=bool)
    rows = []
    for row in measures:
        table = tables.of(row)
        values = np.atleast_2d(evaluate(row, table, space).T).T
        rows += _rows(row, table, values, present)
        if row.name == "dissimilarity":
            _add_chance(rows[-values.size :], table)
    return Summary(rows, _notes(tables.all(), present))


def _rows(row: Measure, table, values: np.ndarray, present: np.ndarray) -> list[MeasureRow]:
    """values: (periods, groups), or (periods, 1) for multigroup measures."""
    one = isinstance(table, ManyGroups)
    valid = table.valid[:, None, :] if one else table.valid
    districts = np.count_nonzero(valid, axis=-1)
    left_out = np.count_nonzero(~valid & present[:, None, :], axis=-1)
    population = table.T[:, None] if one else table.T
    return [
        MeasureRow(
            period,
            row,
            None if one else group,
            float(values[period, group]),
            districts=int(districts[period, group]),
            districts_left_out=int(left_out[period, group]),
            population=float(population[period, group]),
        )
        for group in range(values.shape[1])
        for period in range(values.shape[0])
    ]


def _add_chance(rows: list[MeasureRow], table: TwoGroups):
    expected = chance.expected_dissimilarity(table)
    for row in rows:
        row.expected = float(expected[row.period, row.group])
        row.adjusted = float(chance.adjusted(np.float64(row.value), np.float64(row.expected)))


def _notes(tables: list, present: np.ndarray) -> list[Message]:
    """One sentence per reason for which districts were left out, counted once per district and period."""
    notes = []
    for reason in range(1, 7):
        hit = np.zeros(present.shape, dtype=bool)
        for table in tables:
            found = (table.reasons == reason) & (~table.valid)
            hit |= found if found.ndim == 2 else found.any(1)
        count = int(np.count_nonzero(hit & present))
        if count:
            notes.append(reason_text(reason, count))
    return notes
