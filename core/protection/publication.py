"""From the counts of an office to the counts that may be published: all periods, all levels, with an account of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..messages import Message
from ..periods import in_order
from .areas import Areas, nest
from .audit import audit
from .counts import Counts, check, classifications
from .flows import Part, check_sums, protect_together, tree
from .linked import protect_linked
from .rules import Demand, Rule, dominated, primary
from .suppression import Suppression
from .table import Table, from_districts

MOST_FOR_COMPARISON = 100_000
"""Cells up to which the report reckons what publishing fewer levels would save."""


@dataclass(frozen=True)
class Earlier:
    """An edition published before: (rows, fields) as in Counts. known: told then; hidden: not told then; revised: told, but
    otherwise."""

    known: np.ndarray
    hidden: np.ndarray
    revised: np.ndarray


@dataclass
class Publication:
    """What may be published.

    values, hidden: (rows, fields); sums: per period its larger areas, the whole last
    primary, complementary, totals_hidden, unprotected: numbers of cells on all levels
    savings: levels left out → complementary cells then needed
    """

    values: np.ndarray
    hidden: np.ndarray
    sums: list[Sums] = field(default_factory=list)
    primary: int = 0
    complementary: int = 0
    totals_hidden: int = 0
    unprotected: int = 0
    savings: dict[tuple[str, ...], int] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)


@dataclass(frozen=True)
class Sums:
    """Larger areas of one period: level (the field's name, "" for the whole) and key of each; values, hidden: (areas, fields)."""

    period: str
    levels: list[str]
    areas: list[str]
    values: np.ndarray
    hidden: np.ndarray


def suppress(
    counts: Counts,
    rule: Rule,
    groups: Sequence[Sequence[int]] | None = None,
    complementary: bool = True,
    earlier: Earlier | None = None,
    go_on: Callable[[], bool] = lambda: True,
    flows: bool = False,
    **options,
) -> Publication:
    """Hide small counts and what they could be reckoned from; options (runs, seed) as for `protect`.

    flows: shorter periods add up to longer ones, which are published, too. Every primary cell is audited once more with
    all that is hidden in the end: `unprotected` counts those that fail.
    """
    check(counts)
    columns = classifications(counts, groups)
    found = Publication(np.array(counts.values, dtype=float), np.zeros(counts.values.shape, dtype=bool))
    _remarks(counts, columns, found)

    def protected(part: Part) -> list[Suppression]:
        return _results(part, rule, complementary, go_on, options)

    branches = tree(counts.periods) if flows else {}
    places, parts, areas = {}, {}, {}
    for period in in_order(list(counts.periods)):
        rows = np.flatnonzero([one == period for one in counts.periods])
        if flows:  # the same order in all periods
            rows = rows[np.argsort([counts.districts[row] for row in rows.tolist()], kind="stable")]
        places[period], areas[period] = rows, _areas(counts, rows, range(len(counts.parents)))
        parts[period] = _part(counts, rows, areas[period], columns, rule, earlier, flows)
    if branches:
        check_sums(parts, branches)
    results = protect_together(parts, branches, protected) if branches else {}
    for period, part in parts.items():
        part.wanted = part.wanted or part.small
        result = results[period] if branches else protected(part)
        _collect(found, counts, places[period], period, areas[period], part, columns, result, rule)
        if not go_on():
            return found
    found.values[found.hidden] = np.nan
    if earlier is not None and earlier.revised.any():
        found.notes.append(
            Message(
                "{count} {count:number differs|numbers differ} from the earlier edition; {count:it counts|these count} as new.",
                count=int(earlier.revised.sum()),
            )
        )
    if complementary and not flows and counts.parents and counts.values.size <= MOST_FOR_COMPARISON:
        found.savings = _savings(counts, columns, rule, go_on)
    return found


def _remarks(counts: Counts, columns: list[list[int]], found: Publication):
    if counts.has_total and len(columns) == counts.groups.shape[1] > 1:
        found.notes.append(
            Message(
                "The groups overlap: together they are more than “{field}”. Every one was protected with its remainder of "
                "the total.",
                field=counts.names[-1],
            )
        )
    with np.errstate(invalid="ignore"):
        for column, name in enumerate(counts.names):
            values = counts.values[:, column]
            few = (values > 0) & (values <= 10)
            if few.sum() >= 30 and not ((values == 1) | (values == 2)).any():
                found.notes.append(
                    Message(
                        "“{field}” holds no 1 and no 2 among {count} small {count:count|counts}: it was already protected at its source.",
                        field=name,
                        count=int(few.sum()),
                    )
                )


def _areas(counts: Counts, rows: np.ndarray, levels: Sequence[int]) -> Areas:
    return nest(
        [counts.districts[row] for row in rows],
        [[counts.parents[level][row] for row in rows] for level in levels],
        [counts.parent_names[level] for level in levels],
    )


def _table(counts: Counts, rows: np.ndarray, areas: Areas, columns: Sequence[int], remainder: bool = False) -> Table:
    block = counts.groups[rows][:, list(columns)]
    return from_districts(areas, block, counts.total[rows] if counts.has_total else None, remainder)


def _part(counts: Counts, rows, areas: Areas, columns, rule: Rule, earlier: Earlier | None, flows: bool) -> Part:
    """The tables of one period; where periods add up, all have a remaining group or none has."""
    tables = []
    for part in columns:
        left = counts.total - counts.groups[:, list(part)].sum(axis=1)
        tables.append(_table(counts, rows, areas, part, flows and bool(np.nansum(np.abs(left)) > 0)))
    small, demands = [], []
    for table, part in zip(tables, columns):
        cells, demand = _small(table, rule, *_contributions(counts, rows, areas, part))
        small.append(cells)
        demands.append(demand)
    return Part(tables, small, demands, *_before(earlier, rows, tables, columns, small))


def _small(table: Table, rule: Rule, largest: np.ndarray | None, number: np.ndarray | None):
    """Cells that are hidden for their own sake, and how well."""
    cells = _primary(table, rule)
    demand = Demand.of(rule.width, cells.shape)
    if largest is None and number is None:
        return cells, demand
    places = table.values.shape[1]

    def wide(values: np.ndarray | None) -> np.ndarray | None:
        """With a gap for the remaining group, which nobody knows, and the total."""
        if values is None:
            return None
        gap = np.full((len(values), places - values.shape[1]), np.nan)
        return np.column_stack([values, gap])

    unsafe, room = dominated(table.values, wide(largest), wide(number), rule)
    upward = unsafe & (room >= rule.width)
    return cells | unsafe, Demand(np.where(upward, room, demand.width), upward)


def _contributions(counts: Counts, rows, areas: Areas, part: Sequence[int]):
    """The largest contribution and the number of contributors of all areas: a contributor lies in one district."""
    largest = number = None
    if counts.largest is not None:
        largest = areas.greatest(counts.largest[rows][:, list(part)])
    if counts.contributors is not None:
        number = areas.sums(counts.contributors[rows][:, list(part)])
    return largest, number


def _primary(table: Table, rule: Rule) -> np.ndarray:
    """Small cells on all levels; also small remainders of the total, which are told by what they leave."""
    small = primary(table.values, None, rule)
    if table.told[:, -1].all():
        small[:, :-1] |= primary(table.values[:, :-1], table.values[:, -1], rule)
    elif len(table.areas):
        small[:, -1] = False
    return small


def _before(earlier: Earlier | None, rows, tables, columns, small):
    """What the earlier edition hid and told, per table; sums of larger areas count as told unless they are small."""
    if earlier is None:
        return None, None
    hidden, locked = [], []
    for table, part, cells in zip(tables, columns, small):
        shut, open_ = np.zeros(cells.shape, dtype=bool), np.zeros(cells.shape, dtype=bool)
        with_total = [cells.shape[1] - 1] if table.told[0, -1] else []
        places, fields = [*range(len(part)), *with_total], [*part, *([-1] if with_total else [])]
        block = np.ix_(range(len(rows)), places)
        shut[block] = earlier.hidden[np.ix_(rows, fields)]
        open_[block] = earlier.known[np.ix_(rows, fields)]
        if earlier.known[rows].any():
            open_[len(rows) :] = ~cells[len(rows) :]
        hidden.append(shut)
        locked.append(open_)
    return hidden, locked


def _results(part: Part, rule: Rule, complementary: bool, go_on, options) -> list[Suppression]:
    tables, small, hidden, locked = part.tables, part.wanted, part.hidden, part.locked
    if complementary:
        return protect_linked(tables, small, rule.lowest, part.demands, hidden, locked, go_on=go_on, **options)
    nothing = np.zeros(small[0].shape, dtype=bool)
    results = []
    for number, (table, cells) in enumerate(zip(tables, small)):
        shut = nothing if hidden is None else hidden[number] & ~cells
        results.append(Suppression(cells & table.known, shut & table.known, np.zeros_like(cells), 0.0))
    return results


def _collect(found: Publication, counts, rows, period, areas: Areas, work: Part, columns, results, rule: Rule):
    """Enter the results of one period."""
    fields = counts.values.shape[1]
    hidden = np.zeros((len(areas), fields), dtype=bool)
    values = areas.sums(np.array(counts.values[rows], dtype=float))
    prime = np.zeros_like(hidden)
    for table, part, cells, demand, result in zip(work.tables, columns, work.small, work.demands, results):
        places = list(range(len(part)))
        hidden[:, part] |= result.hidden[:, places]
        prime[:, part] |= result.primary[:, places]
        if counts.has_total:
            hidden[:, -1] |= result.hidden[:, -1]
            prime[:, -1] |= result.primary[:, -1]
        found.unprotected += int((result.unprotected | _too_narrow(table, cells, result, rule, demand)).sum())
    hidden &= ~np.isnan(values)
    found.primary += int(prime.sum())
    found.complementary += int((hidden & ~prime).sum())
    found.totals_hidden += int(hidden[:, -1].sum() if counts.has_total else 0)
    found.totals_hidden += int(hidden[-1, : fields - counts.has_total].sum())
    found.hidden[rows] = hidden[: len(rows)]
    above = slice(len(rows), None)
    names = [*counts.parent_names, ""]
    whole = len(areas) - 1
    found.sums.append(
        Sums(
            period,
            ["" if area == whole else names[areas.level[area] - 1] for area in range(len(rows), len(areas))],
            areas.names[above],
            np.where(hidden, np.nan, values)[above],
            hidden[above],
        )
    )


def _too_narrow(table: Table, small: np.ndarray, result: Suppression, rule: Rule, demand: Demand) -> np.ndarray:
    """Primary cells whose bounds are too close, by an audit of everything that is hidden."""
    wanted = small & ~np.isnan(table.values)
    bounds = audit(table, result.hidden | (wanted & ~table.told), rule.lowest)
    return wanted & demand.unmet(table.values, bounds.lower, bounds.upper)


def _savings(counts: Counts, columns, rule: Rule, go_on) -> dict[tuple[str, ...], int]:
    """How many complementary cells it would take with one level of larger areas less, in one quick run each."""
    savings: dict[tuple[str, ...], int] = {}
    every = range(len(counts.parents))
    for left_out in every:
        levels = [level for level in every if level != left_out]
        cells = 0
        for period in dict.fromkeys(counts.periods):
            rows = np.flatnonzero([one == period for one in counts.periods])
            areas = _areas(counts, rows, levels)
            part = _part(counts, rows, areas, columns, rule, None, False)
            results = protect_linked(part.tables, part.small, rule.lowest, part.demands, runs=0, go_on=go_on)
            cells += sum(int(result.complementary.sum()) for result in results)
        savings[(counts.parent_names[left_out],)] = cells
    return savings


def change(
    counts: Counts, how: Callable[[np.ndarray, np.ndarray], np.ndarray], keys: np.ndarray | None = None
) -> Publication:
    """Rounded or slightly changed counts instead of hidden ones, every number by itself, sums too.

    how: from true values and the sums of keys (areas, fields) to published ones; keys: (rows, fields), zeros without
    """
    check(counts)
    found = Publication(np.array(counts.values, dtype=float), np.zeros(counts.values.shape, dtype=bool))
    keys = np.zeros(counts.values.shape) if keys is None else keys
    names = [*counts.parent_names, ""]
    for period in in_order(list(counts.periods)):
        rows = np.flatnonzero([one == period for one in counts.periods])
        areas = _areas(counts, rows, range(len(counts.parents)))
        values = how(areas.sums(np.array(counts.values[rows], dtype=float)), areas.sums(keys[rows]))
        found.values[rows] = values[: len(rows)]
        whole = len(areas) - 1
        levels = ["" if area == whole else names[areas.level[area] - 1] for area in range(len(rows), len(areas))]
        above = values[len(rows) :]
        found.sums.append(Sums(period, levels, areas.names[len(rows) :], above, np.zeros(above.shape, dtype=bool)))
    return found
