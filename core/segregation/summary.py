"""Measures of all groups and periods as rows of a table, with chance level, interval, bounds and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Callable

import numpy as np

from ..messages import Message
from . import bounds, chance, inference
from .composition import ManyGroups, TwoGroups
from .exclusions import ABOVE_TOTAL, MISSING, NAMED, NEGATIVE, NO_GEOMETRY, reason_text, some_names
from .exposure import exposure_matrix
from .prepare import many_groups
from .registry import MEASURES, Measure, Tables, evaluate, measure
from .space import Space


@dataclass
class MeasureRow:
    """One value: a measure of one group (None: of all groups) in one period, positions in the input arrays.

    expected, adjusted: what chance produces, and the value freed of it
    lower, upper, p_value, bias, standard_error: see `inference.Inference`
    value_min, value_max: bounds under suppression, NaN where nothing is hidden
    """

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
    bias: float = np.nan
    standard_error: float = np.nan
    districts: int = 0
    districts_left_out: int = 0
    population: float = 0.0


@dataclass
class Summary:
    """The rows, in the order of measures, groups, periods, and sentences for the report."""

    rows: list[MeasureRow]
    notes: list[Message] = field(default_factory=list)


@dataclass(frozen=True)
class Inferring:
    """Which inference: see `inference.infer`."""

    method: str = "none"
    replicates: int = 1000
    seed: int = 1
    confidence: float = 0.95


@dataclass(frozen=True)
class Input:
    """A population over time.

    counts: (periods, districts, groups) persons, NaN where unknown
    totals: (periods, districts) everyone, or with a third axis of groups, or None
    versus: (periods, districts) a second group, or None; minimum: persons
    present: (periods, districts) bool, whether the source has a row there; None: everywhere
    hidden: (low, high), each like counts, whole numbers between which a suppressed count lies; None: 0 to the total
    names: of the groups, districts: names or keys, for sentences
    notes: what is known already about rows that were left out
    """

    counts: np.ndarray
    totals: np.ndarray | None = None
    versus: np.ndarray | None = None
    minimum: float = 0.0
    present: np.ndarray | None = None
    hidden: tuple[np.ndarray, np.ndarray] | None = None
    names: Sequence[str] = ()
    districts: Sequence[str] = ()
    notes: Sequence[Message] = ()

    def tables(self, periods=slice(None), space: Space | None = None) -> Tables:
        """The data of some periods, ready for measures."""
        totals = None if self.totals is None else self.totals[periods]
        versus = None if self.versus is None else self.versus[periods]
        return Tables(self.counts[periods], totals, versus, self.minimum, space)


def summarise(
    names: Sequence[str],
    data: Input,
    spaces: Sequence[tuple[np.ndarray, Space]] = (),
    inferring: Inferring | None = None,
    stop: Callable[[], bool] = lambda: False,
    unplaceable: Message | None = None,
) -> Summary:
    """Compute measures for a table.

    names: measures; stop: asked between steps, True ends with what is there
    unplaceable: why there is no geometry, where that is known
    spaces: for groups of periods with the same districts their positions and geometry, empty where there is none
    """
    inferring = inferring or Inferring()
    counts = np.asarray(data.counts)
    present = np.ones(counts.shape[:2], dtype=bool) if data.present is None else data.present
    everywhere = [(np.arange(len(counts)), data.tables())]
    placed = [(np.asarray(periods), data.tables(periods, space), space) for periods, space in spaces]
    result = Summary([])
    by_cell: dict[tuple, dict[str, MeasureRow]] = {}
    unplaced = []
    for name in names:
        row = measure(name)
        parts = [(*part, None) for part in everywhere] if not row.needs else placed
        lacking = [need for _, _, space in parts for need in (space.lacks(row.needs) if space else [])]
        if not parts or lacking:
            unplaced.append(MEASURES[name].title)
            continue
        rows = []
        for number, (periods, tables, space) in enumerate(parts):
            table = tables.of(row)
            made = _rows(row, table, evaluate(row, table, space), present[periods], periods)
            if name == "dissimilarity":
                _add_chance(made, table, periods)
            for entry in made:
                key = (bool(row.needs), number, row.groups, entry.period, entry.group)
                by_cell.setdefault(key, {})[name] = entry
            rows += made
        rows.sort(key=lambda entry: (-1 if entry.group is None else entry.group, entry.period))
        result.rows += rows
    if unplaced and unplaceable is not None:
        result.notes.append(Message("{reason} Not computed: {measures}.", reason=unplaceable, measures=unplaced))
    elif unplaced:
        result.notes.append(
            Message("Not computed, because the geometry of the districts is needed: {measures}.", measures=unplaced)
        )
    result.notes += data.notes
    _add_bounds(result.rows, data)
    _infer(by_cell, everywhere, placed, inferring, stop)
    used = [table for _, part in everywhere for table in part.all()]
    result.notes += _exclusions(used, present, data)
    for periods, part, _ in placed:
        notes = _exclusions(part.all(), present[periods], data, periods)
        result.notes += [note for note in notes if note not in result.notes]
    result.notes += _undefined(used, data.names)
    if any(measure(name).groups == "many" for name in names):
        result.notes += _overlap(data)
    return result


@dataclass(frozen=True)
class Exposure:
    """values: (periods, groups, groups) P*_km; rest: whether the last group is everyone who is in no other group."""

    values: np.ndarray
    rest: bool


def exposure(data: Input) -> Exposure:
    """Who meets whom: the full matrix, rows sum to 1.

    Where there are totals, those who are in none of the groups make one more group; where the groups overlap (together
    more than the total) there is no such group, and rows do not sum to 1.
    """
    counts = np.asarray(data.counts, dtype=np.float64)
    if data.versus is not None:
        counts = np.concatenate([counts, data.versus[..., None]], axis=-1)
    totals = None if data.totals is None or np.ndim(data.totals) == 3 else np.asarray(data.totals, dtype=np.float64)
    rest = overlap = False
    if totals is not None:
        others = totals - counts.sum(-1)
        # Districts with more of a group than inhabitants are left out below; they do not decide.
        possible = np.isfinite(others) & (counts >= 0).all(-1) & (counts <= totals[..., None]).all(-1)
        overlap = _together_more(others[possible], totals[possible])
        if not overlap and (others[possible] > 0).any():
            counts = np.concatenate([counts, np.where(possible, np.maximum(others, 0), 0)[..., None]], axis=-1)
            rest = True
    if counts.shape[-1] == 1 and totals is None and data.totals is not None:
        counts = np.concatenate([counts, data.totals - counts], axis=-1)
        rest = True
    table = many_groups(counts, totals, None, data.minimum)
    return Exposure(exposure_matrix(table, totals if overlap else None), rest)


def _together_more(others: np.ndarray, totals: np.ndarray) -> bool:
    """Whether groups overlap: together more than the total, beyond what rounded counts explain."""
    return bool((others < -(0.001 * totals + 3)).any())


def _rows(row: Measure, table, values: np.ndarray, present: np.ndarray, periods: np.ndarray) -> list[MeasureRow]:
    """values: (periods, groups), or (periods,) for multigroup measures."""
    one = isinstance(table, ManyGroups)
    values = values[:, None] if one else values
    valid = table.valid[:, None, :] if one else table.valid
    districts = np.count_nonzero(valid, axis=-1)
    left_out = np.count_nonzero(~valid & present[:, None, :], axis=-1)
    population = table.T[:, None] if one else table.T
    return [
        MeasureRow(
            int(period),
            row,
            None if one else group,
            float(values[place, group]),
            districts=int(districts[place, group]),
            districts_left_out=int(left_out[place, group]),
            population=float(population[place, group]),
        )
        for group in range(values.shape[1])
        for place, period in enumerate(periods)
    ]


def _add_chance(rows: list[MeasureRow], table: TwoGroups, periods: np.ndarray):
    expected = chance.expected_dissimilarity(table)
    place = {int(period): number for number, period in enumerate(periods)}
    for row in rows:
        row.expected = float(expected[place[row.period], row.group])
        row.adjusted = float(chance.adjusted(np.float64(row.value), np.float64(row.expected)))


def _add_bounds(rows: list[MeasureRow], data: Input):
    """value_min and value_max of D where a count is hidden but the total known."""
    wanted = [row for row in rows if row.measure.name == "dissimilarity"]
    if not wanted or data.totals is None or data.versus is not None:
        return
    totals = np.asarray(data.totals)
    for row in wanted:
        x = data.counts[row.period, :, row.group]
        t = totals[row.period, :, row.group] if totals.ndim == 3 else totals[row.period]
        usable = np.isfinite(t) & (t > 0) & (t >= data.minimum) & ~((x < 0) | (x > t))
        if not np.isnan(x[usable]).any():
            continue
        x, t = x[usable], t[usable]
        low, high = np.zeros(len(t)), t
        if data.hidden is not None:
            low, high = (part[row.period, usable, row.group] for part in data.hidden)
            high = np.minimum(high, t)
        row.value_min, row.value_max = bounds.dissimilarity_bounds(x, t, np.minimum(low, high), high)


def _infer(by_cell: dict, everywhere, placed, inferring: Inferring, stop):
    if inferring.method == "none":
        return
    for (spatial, number, _, period, group), rows in by_cell.items():
        if stop():
            return
        periods, tables, space = placed[number] if spatial else (*everywhere[number], None)
        first = next(iter(rows.values()))
        place = int(np.flatnonzero(periods == period)[0])
        table = tables.of(first.measure)
        found = inference.infer(
            [row.measure for row in rows.values()],
            table.take(place if group is None else (place, group)),
            {name: row.value for name, row in rows.items()},
            inferring.method,
            inferring.replicates,
            (inferring.seed, period, 0 if group is None else group + 1),
            inferring.confidence,
            space,
            stop,
        )
        for name, said in found.items():
            row = rows[name]
            row.lower, row.upper, row.p_value = said.lower, said.upper, said.p_value
            row.bias, row.standard_error = said.bias, said.standard_error
            if name != "dissimilarity":  # its chance level is known exactly
                row.expected, row.adjusted = said.expected, said.adjusted


def _exclusions(tables: list, present: np.ndarray, data: Input, periods=None) -> list[Message]:
    """One sentence per reason for which districts were left out, with their names and what is wrong with their numbers.

    periods: positions of the periods that the tables hold, None: all
    """
    periods = np.arange(len(present)) if periods is None else periods
    notes = []
    for reason in range(MISSING, NO_GEOMETRY + 1):
        hit = np.zeros(present.shape, dtype=bool)
        for table in tables:
            found = (table.reasons == reason) & (~table.valid)
            hit |= found if found.ndim == 2 else found.any(1)
        hit &= present
        if not hit.any():
            continue
        there = np.flatnonzero(hit.any(0))
        if not len(data.districts):
            notes.append(reason_text(reason, int(np.count_nonzero(hit)), ["…"]))
            continue
        causes = [_cause(data, reason, periods[np.argmax(hit[:, place])], place) for place in there[:NAMED]]
        notes.append(reason_text(reason, len(there), some_names(data.districts, there.tolist(), causes)))
    return notes


def _cause(data: Input, reason: int, period: int, district: int) -> Message | None:
    """The number that is negative, or above the total, in a district; None where the reason is another one."""
    counts = np.asarray(data.counts, dtype=np.float64)[period, district]
    names = [*data.names, *(str(place + 1) for place in range(len(data.names), len(counts)))]
    second = 0.0 if data.versus is None else float(data.versus[period, district])
    totals = np.full(len(counts), np.nan)
    if data.totals is not None:
        totals = np.broadcast_to(np.asarray(data.totals, dtype=np.float64)[period, district], totals.shape)
    for name, count, total in zip(names, counts, totals):
        if reason == NEGATIVE and count < 0:
            return Message("{group} {value}", group=name, value=float(count))
        if reason == ABOVE_TOTAL and count + second > total:
            return Message("{group} {value} of {total}", group=name, value=float(count + second), total=float(total))
    return None


def add_up(data: Input) -> bool:
    """Whether the groups together are everyone, so that measures over all groups count each person once.

    True without totals, and for a single group, which is measured against the rest; rounded counts may miss the total by
    half a percent.
    """
    counts = np.asarray(data.counts, dtype=np.float64)
    if data.totals is None or counts.shape[-1] < 2:
        return True
    totals = np.asarray(data.totals, dtype=np.float64)
    if totals.ndim == 3:
        if not np.array_equal(totals, np.broadcast_to(totals[..., :1], totals.shape), equal_nan=True):
            return False
        totals = totals[..., 0]
    together = counts.sum(-1)
    known = np.isfinite(together) & np.isfinite(totals)
    groups, everyone = together[known].sum(), totals[known].sum()
    return not _together_more(totals[known] - together[known], totals[known]) and bool(groups >= 0.995 * everyone)


def _overlap(data: Input) -> list[Message]:
    """What measures over all groups must be told about the groups."""
    counts = np.asarray(data.counts)
    if data.totals is None or np.ndim(data.totals) == 3 or counts.shape[-1] < 2:
        return []
    together = counts.sum(-1)
    known = (counts >= 0).all(-1) & (counts <= np.asarray(data.totals)[..., None]).all(-1)
    if not known.any():
        return []
    groups, everyone = together[known].sum(), np.asarray(data.totals)[known].sum()
    if _together_more(np.asarray(data.totals)[known] - together[known], np.asarray(data.totals)[known]):
        return [
            Message(
                "The groups together are more than the total, so they overlap; the measures of all groups need groups "
                "that do not."
            )
        ]
    if groups < 0.995 * everyone:
        return [
            Message(
                "{n} of 100 persons belong to none of the groups; the measures of all groups leave them out.",
                n=round(100 * (1 - groups / everyone)) or 1,
            )
        ]
    return []


def _undefined(tables: list, names: Sequence[str]) -> list[Message]:
    """Sentences for groups and periods in which nothing can be measured."""
    notes = []
    for table in tables:
        few = np.count_nonzero(np.count_nonzero(table.valid, axis=-1).reshape(len(table.x), -1).max(-1) < 2)
        if few:
            note = Message(
                "Periods in which fewer than two districts have persons, so that nothing can be compared: {n}",
                n=int(few),
            )
            notes += [] if note in notes else [note]
        if isinstance(table, ManyGroups):
            continue
        for group in range(table.x.shape[1]):
            name = names[group] if group < len(names) else str(group + 1)
            there = table.valid[:, group].any(-1)
            nobody = int(np.count_nonzero(there & (table.X[:, group] == 0)))
            everyone = int(np.count_nonzero(there & (table.X[:, group] > 0) & (table.Y[:, group] == 0)))
            if nobody:
                notes.append(
                    Message(
                        "Periods in which nobody belongs to “{group}”, so that its measures are empty: {n}",
                        group=name,
                        n=nobody,
                    )
                )
            if everyone:
                notes.append(
                    Message(
                        "Periods in which “{group}” has nobody to be compared with, so that measures that compare it "
                        "are empty; choose a total that is larger than the group: {n}",
                        group=name,
                        n=everyone,
                    )
                )
    return notes
