"""A published table looked at as a stranger would: the bounds of every hidden cell, and what they give away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError
from ..periods import in_order
from .areas import Areas, nest
from .audit import audit_published, verdicts
from .counts import Counts, check
from .flows import bounds_together, tree
from .rules import Rule, primary
from .system import Bounds
from .table import Table

SumKey = tuple[str, str, str]
"""Period, level ("" for the whole) and key of a larger area."""


@dataclass(frozen=True)
class HiddenCell:
    """One hidden cell: where it is, its bounds in persons (infinite where nothing bounds it), and the verdict."""

    district: str
    field: str
    period: str
    lower: float
    upper: float
    verdict: str


def inspect(
    counts: Counts,
    hidden: np.ndarray,
    sums: Mapping[SumKey, tuple[np.ndarray, np.ndarray]],
    groups: Sequence[Sequence[int]],
    rule: Rule,
    true: np.ndarray | None = None,
    flows: bool = False,
) -> list[HiddenCell]:
    """What can be reckoned of each hidden cell from everything that is published, exactly.

    counts.values and sums: NaN where a number is not published; hidden: (rows, fields) bool, those withheld on purpose, of
    which everybody knows the rule; sums: values of larger areas and which are withheld, (fields,) each, by period, level and
    key; groups: columns per classification; true: (rows, fields) the true counts, where somebody
    knows them; then only cells that need protection can be too narrow. Where totals are
    hidden that several classifications share, these together could know more than each: such cells are undecided.
    flows: shorter periods add up to longer ones; where too much hangs together to be solved, cells are undecided, too.
    """
    check(counts)
    branches = tree(counts.periods) if flows else {}
    looks = [_look(counts, hidden, sums, period, rule, true, flows) for period in in_order(list(counts.periods))]
    together: dict[tuple[int, str], Bounds] = {}
    if branches:
        for number, columns in enumerate(groups):
            remainder = any(_leaves(counts, columns, look.values) for look in looks)
            parts = {look.period: _table(counts, columns, look.values, look.areas, remainder) for look in looks}
            kept = {look.period: _kept(parts[look.period], look.withheld) for look in looks}
            _check_districts(looks)
            found = bounds_together(
                {period: table for period, (_, table) in parts.items()}, kept, branches, rule.lowest
            )
            together.update({(number, period): bounds for period, bounds in found.items()})
    findings: list[HiddenCell] = []
    for look in looks:
        shared = len(groups) > 1 and counts.has_total and bool(look.withheld[:, -1].any())
        seen: set[tuple[int, int]] = set()
        for number, columns in enumerate(groups):
            over_time = together.get((number, look.period))
            remainder = bool(branches) and any(_leaves(counts, columns, one.values) for one in looks)
            fields, table = _table(counts, columns, look.values, look.areas, remainder)
            kept_here = _kept((fields, table), look.withheld)
            bounds = over_time or audit_published(table, kept_here, rule.lowest)
            wanted = None
            if look.small is not None:
                wanted = np.zeros(table.values.shape, dtype=bool)
                wanted[:, list(fields)] = look.small[:, list(fields.values())]
            judged = verdicts(bounds.lower, bounds.upper, rule.threshold, rule.width, wanted)
            for area, place in np.argwhere(kept_here).tolist():
                cell = (area, fields[place])
                if cell in seen:
                    continue
                seen.add(cell)
                verdict = str(judged[area, place])
                open_ = shared or (over_time is not None and not over_time.exact[area, place])
                findings.append(
                    HiddenCell(
                        look.areas.names[area],
                        counts.names[fields[place]],
                        look.period,
                        float(bounds.lower[area, place]),
                        float(bounds.upper[area, place]),
                        "undecided" if open_ and verdict == "protected" else verdict,
                    )
                )
    return findings


@dataclass(frozen=True)
class _Look:
    """What is published in one period: numbers and withheld cells, (areas, fields); small: those that need protection, if known."""

    period: str
    areas: Areas
    values: np.ndarray
    withheld: np.ndarray
    small: np.ndarray | None


def _look(counts: Counts, hidden, sums, period: str, rule: Rule, true: np.ndarray | None, ordered: bool) -> _Look:
    rows = np.flatnonzero([one == period for one in counts.periods])
    if ordered:
        rows = rows[np.argsort([counts.districts[row] for row in rows.tolist()], kind="stable")]
    areas = nest(
        [counts.districts[row] for row in rows.tolist()],
        [[level[row] for row in rows.tolist()] for level in counts.parents],
        counts.parent_names,
    )
    values, withheld = _whole(counts, hidden, sums, rows, areas, period)
    small = None if true is None else _small(areas.sums(true[rows]), counts.has_total, rule)
    return _Look(period, areas, values, withheld, small)


def _check_districts(looks: Sequence[_Look]):
    for look in looks[1:]:
        if look.areas.names != looks[0].areas.names:
            raise SozialraumError(
                "“{whole}” and its parts have different districts. Where periods add up, every period needs the same ones.",
                whole=look.period,
            )


def _kept(made: tuple[dict[int, int], Table], withheld: np.ndarray) -> np.ndarray:
    """Which cells of a table are withheld on purpose."""
    fields, table = made
    kept = np.zeros(table.values.shape, dtype=bool)
    kept[:, list(fields)] = withheld[:, list(fields.values())]
    return kept


def _small(true: np.ndarray, has_total: bool, rule: Rule) -> np.ndarray:
    """Which cells need protection, (areas, fields)."""
    small = primary(true, None, rule)
    if has_total:
        small[:, :-1] |= primary(true[:, :-1], true[:, -1], rule)
    return small


def _whole(counts: Counts, hidden, sums, rows, areas: Areas, period: str) -> tuple[np.ndarray, np.ndarray]:
    """Published numbers and withheld cells of all areas of a period, (areas, fields)."""
    values = np.full((len(areas), counts.values.shape[1]), np.nan)
    withheld = np.zeros(values.shape, dtype=bool)
    values[: len(rows)], withheld[: len(rows)] = counts.values[rows], hidden[rows]
    for area in range(len(rows), len(areas)):
        level = "" if area == len(areas) - 1 else counts.parent_names[areas.level[area] - 1]
        known = sums.get((period, level, areas.names[area]))
        if known is not None:
            values[area], withheld[area] = known
    return values, withheld & np.isnan(values)


def _leaves(counts: Counts, columns: Sequence[int], values: np.ndarray) -> bool:
    """Whether groups leave something of their total: a single one always does, several where any row shows it."""
    if not counts.has_total:
        return False
    with np.errstate(invalid="ignore"):
        return len(columns) == 1 or bool((values[:, list(columns)].sum(axis=1) < values[:, -1]).any())


def _table(
    counts: Counts, columns: Sequence[int], values: np.ndarray, areas: Areas, remainder: bool = False
) -> tuple[dict[int, int], Table]:
    """The table of one classification, and the field of each of its columns that is one, not a remainder."""
    fields = dict(enumerate(columns))
    block = values[:, list(columns)]
    total = np.full(len(block), np.nan)
    if counts.has_total:
        total = values[:, -1]
        if remainder or _leaves(counts, columns, values):
            block = np.column_stack([block, np.full(len(block), np.nan)])
        fields[block.shape[1]] = counts.values.shape[1] - 1
    block = np.column_stack([block, total])
    return fields, Table(areas, block, ~np.isnan(block))
