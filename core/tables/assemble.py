"""Seventh stage: columns with roles → panel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..data.panel import Panel
from ..data.status import STATUS_CODE, STATUSES, no_status_remark, no_statuses, read_status, status_fields
from ..messages import Message, SozialraumError
from .findings import DOUBTFUL, Finding
from .names import unique_names
from .options import MAXIMUM_CELLS

_MISSING, _NIL = STATUS_CODE["missing"], STATUS_CODE["nil"]


@dataclass
class Cells:
    """One column of numbers on its way into the panel: for each table row its panel row, its indicator and its cell.

    row, indicator: (cells,) positions; values: (cells,) float64; status: (cells,) uint8; empty: (cells,) bool, cells in
    which nothing at all is written
    """

    row: np.ndarray
    indicator: np.ndarray
    values: np.ndarray
    status: np.ndarray
    empty: np.ndarray


def fold(
    columns: list[Cells], rows: int, indicators: int, empty_contradictions: bool = True
) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Put cells into a table of rows × indicators.

    Returns values, status, the flat positions given twice with different content (left empty, status missing; or with the
    first content), and how many cells came twice with the same content. Cells in which nothing is written give way to others.
    """
    if rows * indicators > MAXIMUM_CELLS:
        raise SozialraumError(
            "The table would become {rows} rows × {columns} indicators. Check key, period and indicator column.",
            rows=rows,
            columns=indicators,
        )
    values = np.full(rows * indicators, np.nan)
    status = np.full(rows * indicators, _MISSING, dtype=np.uint8)
    written = np.zeros(rows * indicators, dtype=bool)
    contradictory: list[np.ndarray] = []
    same = 0
    straight = _in_place(columns, rows, indicators)
    for cells in columns if not straight else ():
        keep = ~cells.empty
        flat = (cells.row * indicators + cells.indicator)[keep]
        number, code = cells.values[keep], cells.status[keep]
        once = np.ones(len(flat), dtype=bool)
        if len(flat):
            first = np.unique(flat, return_index=True)[1]
            if len(first) < len(flat):
                once[:] = False
                once[first] = True
        once &= ~written[flat]
        values[flat[once]], status[flat[once]] = number[once], code[once]
        written[flat[once]] = True
        again = ~once
        if again.any():
            there, new = values[flat[again]], number[again]
            equal = (there == new) | (np.isnan(there) & np.isnan(new) & (status[flat[again]] == code[again]))
            same += int(equal.sum())
            contradictory.append(flat[again][~equal])
    if straight:
        for cells in columns:
            position = int(cells.indicator[0])
            values.reshape(rows, indicators)[:, position] = cells.values
            status.reshape(rows, indicators)[:, position] = cells.status
    lost = np.unique(np.concatenate(contradictory)) if contradictory else np.empty(0, dtype=np.int64)
    if empty_contradictions:
        values[lost], status[lost] = np.nan, _MISSING
    return values.reshape(rows, indicators), status.reshape(rows, indicators), lost, same


def _in_place(columns: list[Cells], rows: int, indicators: int) -> bool:
    """Whether each column is one indicator and its rows are the rows of the panel in their order."""
    if len(columns) != indicators or not rows:
        return False
    first = columns[0].row
    if len(first) != rows or not (first == np.arange(rows)).all():
        return False
    places = {int(cells.indicator[0]) for cells in columns}
    return len(places) == indicators and all(
        cells.row is first and bool((cells.indicator == cells.indicator[0]).all()) for cells in columns
    )


def build_panel(
    columns: list[Cells],
    districts: np.ndarray,
    periods: np.ndarray,
    titles: list[str],
    texts: dict[str, np.ndarray],
    source: str,
    nil: str = "missing",
) -> tuple[Panel, list[Finding]]:
    """The panel of one table, and what is to be said about duplicates and statuses."""
    values, status, lost, same = fold(columns, len(districts), len(titles))
    if nil == "zero":
        values[(status == _NIL) & np.isnan(values)] = 0.0
    names = unique_names(titles)
    texts, remarks = _apply_statuses(names, values, status, texts)
    panel = Panel(districts, periods, names, values, status, texts, dict(zip(names, titles)), source)
    findings = [Finding("symbols", 1, remark, warning=True) for remark in remarks]
    if same:
        findings.append(
            Finding(
                "duplicates", same, Message("Cells that come twice with the same content, taken once: {n}.", n=same)
            )
        )
    if len(lost):
        findings.append(_contradictions(panel, lost))
    findings += _count_statuses(panel)
    return panel, findings


def _apply_statuses(
    names: list[str], values: np.ndarray, status: np.ndarray, texts: dict[str, np.ndarray]
) -> tuple[dict[str, np.ndarray], list[Message]]:
    """Take the statuses that stand in columns of their own, as in our panel tables; the other texts, and what to say.

    names: the indicators; values, status: (rows, indicators), changed in place
    """
    pairs = {name: field for name, field in status_fields([*names, *texts]).items() if name in names and field in texts}
    remarks = []
    for name, field in pairs.items():
        place = names.index(name)
        stated = np.array([bool(text) for text in texts[field]])
        number, code = read_status(values[:, place], texts[field])
        values[:, place] = number
        status[:, place] = np.where(stated, code, status[:, place])
        if strange := no_statuses(texts[field]):
            remarks.append(no_status_remark(field, strange))
    return {name: column for name, column in texts.items() if name not in pairs.values()}, remarks


def _contradictions(panel: Panel, lost: np.ndarray) -> Finding:
    row = lost[0] // len(panel.indicators)
    concerned = np.unique(lost % len(panel.indicators))
    districts = np.unique(lost // len(panel.indicators))[:1000]
    subjects = (
        *(panel.titles[panel.indicators[i]] for i in concerned),
        *(str(panel.districts[row]) for row in districts),
    )
    return Finding(
        "duplicates",
        len(lost),
        Message(
            "Cells that come twice with different content, left empty because nobody can know which is right: {n}. "
            "Indicators concerned: {indicators}; first: district {district}, period {period}.",
            n=len(lost),
            indicators=", ".join(panel.titles[panel.indicators[i]] for i in concerned[:8]),
            district=panel.districts[row],
            period=panel.periods[row] or "–",
        ),
        margin=DOUBTFUL,
        about=(("value_lost", "status_changed", "keys_merged"), subjects),
    )


def _count_statuses(panel: Panel) -> list[Finding]:
    counts = np.bincount(panel.status.ravel(), minlength=len(STATUSES))
    return [
        Finding(
            "symbols", (name, int(count)), Message("Cells with the status “{status}”: {n}.", n=int(count), status=name)
        )
        for name, count in zip(STATUSES, counts)
        if count and name != "ok"
    ]
