"""A published table looked at as a stranger would: the bounds of every hidden cell, and what they give away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..periods import in_order
from .areas import Areas, nest
from .audit import audit_published, verdicts
from .publication import Counts, check
from .rules import Rule, primary
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
) -> list[HiddenCell]:
    """What can be reckoned of each hidden cell from everything that is published, exactly.

    counts.values and sums: NaN where a number is not published; hidden: (rows, fields) bool, those withheld on purpose, of
    which everybody knows the rule; sums: values of larger areas and which are withheld, (fields,) each, by period, level and
    key; groups: columns per classification; true: (rows, fields) the true counts, where somebody
    knows them; then only cells that need protection can be too narrow. Where totals are
    hidden that several classifications share, these together could know more than each: such cells are undecided.
    """
    check(counts)
    findings: list[HiddenCell] = []
    for period in in_order(list(counts.periods)):
        rows = np.flatnonzero([one == period for one in counts.periods])
        areas = nest(
            [counts.districts[row] for row in rows],
            [[level[row] for row in rows] for level in counts.parents],
            counts.parent_names,
        )
        values, withheld = _whole(counts, hidden, sums, rows, areas, period)
        small = None if true is None else _small(areas.sums(true[rows]), counts.has_total, rule)
        shared = len(groups) > 1 and counts.has_total and bool(withheld[:, -1].any())
        seen: set[tuple[int, int]] = set()
        for columns in groups:
            fields, table = _table(counts, columns, values, areas)
            kept = np.zeros(table.values.shape, dtype=bool)
            places, named = list(fields), list(fields.values())
            kept[:, places] = withheld[:, named]
            bounds = audit_published(table, kept, rule.lowest)
            wanted = None
            if small is not None:
                wanted = np.zeros(table.values.shape, dtype=bool)
                wanted[:, places] = small[:, named]
            judged = verdicts(bounds.lower, bounds.upper, rule.threshold, rule.width, wanted)
            for area, place in np.argwhere(kept).tolist():
                cell = (area, fields[place])
                if cell in seen:
                    continue
                seen.add(cell)
                verdict = str(judged[area, place])
                findings.append(
                    HiddenCell(
                        areas.names[area],
                        counts.names[fields[place]],
                        period,
                        float(bounds.lower[area, place]),
                        float(bounds.upper[area, place]),
                        "undecided" if shared and verdict == "protected" else verdict,
                    )
                )
    return findings


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


def _table(counts: Counts, columns: Sequence[int], values: np.ndarray, areas: Areas) -> tuple[dict[int, int], Table]:
    """The table of one classification, and the field of each of its columns that is one, not a remainder."""
    fields = dict(enumerate(columns))
    block = values[:, list(columns)]
    total = np.full(len(block), np.nan)
    if counts.has_total:
        total = values[:, -1]
        sums = block.sum(axis=1)
        known = ~np.isnan(sums) & ~np.isnan(total)
        # A single group always leaves a remainder; several do where any row shows it.
        if len(columns) == 1 or (sums[known] < total[known]).any():
            block = np.column_stack([block, np.full(len(block), np.nan)])
        fields[block.shape[1]] = counts.values.shape[1] - 1
    block = np.column_stack([block, total])
    return fields, Table(areas, block, ~np.isnan(block))
