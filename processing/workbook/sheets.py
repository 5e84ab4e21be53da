"""The sheets of a workbook: findings, values, ranks and classes, method and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from ...core.charts.series import Series, series_of
from ...core.charts.words import status_word
from ...core.data.cube import Cube, narrowed
from ...core.data.status import TABLE, is_soft
from ...core.findings.index import index_findings
from ...core.findings.values import brief, value_findings
from ...core.messages import Message
from ...core.numerics import rank
from ...core.tables.workbook import Cell, Number, Strong, WorkbookSheet
from ...i18n import day, number, period_text, sentence, tr
from .contents import Contents

_MOST_TOLD = 12
"""Of more indicators than this each is told in one line."""


def findings_sheet(contents: Contents, title: str) -> WorkbookSheet:
    """What the numbers say, the index first."""
    lines: list[list[Cell]] = [[Strong(title)]]
    if contents.ranking is not None and contents.ranking.last >= 0:
        lines += [[], [Strong(contents.ranking.title)]]
        lines += [[sentence(one)] for one in index_findings(contents.ranking, number, period_text)]
    several = len(contents.series) > _MOST_TOLD
    lines += [[], [Strong(tr("Indicators"))]] if several else []
    for place in range(len(contents.series)):
        one, told = _alone(contents, place)
        if several:
            lines.append([sentence(brief(one, told, -1, number, period_text))])
            continue
        lines += [[], [Strong(_heading(one))]]
        lines += [[sentence(said)] for said in value_findings(one, told, -1, -1, number, period_text)]
    return WorkbookSheet(tr("Findings"), lines, widths=(100,), wrapped=True)


def value_sheets(contents: Contents) -> list[WorkbookSheet]:
    """One sheet per indicator: districts × periods that have a value of it."""
    sheets = []
    for place in range(len(contents.series)):
        one, told = _alone(contents, place)
        corner = tr("District: {indicator}").format(indicator=_heading(one))  # the name of a sheet is cut
        head = [tr("District key"), corner, *(period_text(period) or tr("Value") for period in one.periods)]
        lines = [["", tr("Municipality"), *(_number(value, told) for value in told.raw_city)]]
        for district, name in enumerate(contents.names):
            cells = [_cell(one, told, at, district) for at in range(len(one.periods))]
            lines.append([one.districts[district], name, *cells])
        sheets.append(_table(_heading(one), [head, *lines]))
    return sheets


def period_sheets(contents: Contents) -> list[WorkbookSheet]:
    """One sheet per period: districts × indicators that have a value in it, with rank and class of the index."""
    sheets = []
    cube = contents.cube
    for at, period in enumerate(cube.periods):
        shown = [place for place, told in enumerate(contents.series) if np.isfinite(told.raw[at]).any()]
        ranked = _ranks_of(contents, period)
        if not shown and ranked is None:
            continue
        head = [tr("District key"), tr("District"), *(_heading(cube, place) for place in shown)]
        head += ranked[0] if ranked is not None else []
        whole: list[Cell] = ["", tr("Municipality")]
        whole += [_number(contents.series[place].raw_city[at], contents.series[place]) for place in shown]
        lines = [whole]
        for district, name in enumerate(contents.names):
            cells = [_cell(cube, contents.series[place], at, district) for place in shown]
            lines.append([cube.districts[district], name, *cells, *(ranked[1][district] if ranked is not None else [])])
        sheets.append(_table(period_text(period).replace("/", "-") or tr("Values"), [head, *lines]))
    return sheets


def rank_sheet(contents: Contents) -> WorkbookSheet:
    """Ranks and classes of the index in every period; without an index the ranks of every indicator in its newest period."""
    cube = contents.cube
    head = [tr("District key"), tr("District")]
    blocks: list[list[list[Cell]]] = []
    if contents.ranking is not None and contents.ranking.last >= 0:
        for period in contents.ranking.periods:
            titles, cells = _ranks_of(contents, period) or ([], [])
            when = period_text(period)
            head += [f"{title} {when}".strip() for title in titles]
            blocks.append(cells)
    else:
        for place, told in enumerate(contents.series):
            known = np.flatnonzero(np.isfinite(told.raw).any(axis=1))
            if not len(known):
                continue
            ranks = rank(told.raw[known[-1]])
            when = period_text(cube.periods[known[-1]])
            head.append(f"{cube.title(place)} {when}".strip())
            blocks.append([[Number(float(one)) if one else tr("no value")] for one in ranks.tolist()])
    lines = [
        [cube.districts[district], name, *(cell for block in blocks for cell in block[district])]
        for district, name in enumerate(contents.names)
    ]
    return _table(tr("Ranks and classes"), [head, *lines])


def method_sheet(contents: Contents, title: str, source: str, method: str, version: str) -> WorkbookSheet:
    """Where the numbers are from, what the value of the municipality is, what words and italics in cells mean."""
    cube = contents.cube
    periods = [period_text(period) for period in cube.periods if period]
    lines: list[list[Cell]] = [
        [Strong(title), ""],
        [tr("Layer"), contents.rows.name],
        [tr("Source of the data"), source or contents.rows.source or tr("not stated")],
        [tr("Method"), method or tr("not stated")],
        [tr("Districts"), number(len(contents.names), 0)],
    ]
    lines += [[tr("Periods"), ", ".join(periods)]] if periods else []
    lines += [
        [
            tr("Made"),
            tr("on {date} with the QGIS plugin Sozialraum {version}").format(date=day(date.today()), version=version),
        ],
        [],
        [Strong(tr("Value of the municipality")), ""],
    ]
    for place, (told, how) in enumerate(zip(contents.series, contents.how)):
        lines.append([cube.title(place), how or sentence(told.whole.label())])
    lines += [[], [Strong(tr("Reading the cells")), ""]]
    used = np.unique(cube.status) if cube.status.size else []
    for code in used:
        if TABLE[code].hidden:
            lines.append([sentence(TABLE[code].word), tr("there is no number that may be shown")])
    if is_soft(cube.status).any():
        lines.append([tr("in italics"), tr("estimated, provisional or uncertain")])
    lines.append(
        [tr("Rank"), tr("1 is the highest value, of an index the most need; districts of the same value share a rank")]
    )
    return WorkbookSheet(tr("Method and sources"), lines, widths=(30, 80), wrapped=True)


def _alone(contents: Contents, place: int) -> tuple[Cube, Series]:
    """One indicator with the periods in which it has a value."""
    told = contents.series[place]
    one = narrowed(contents.cube, place)
    at = [contents.cube.periods.index(period) for period in one.periods]
    return one, series_of(one, 0, whole=replace(told.whole, values=told.raw_city[at]))


def _ranks_of(contents: Contents, period: str) -> tuple[list[str], list[list[Cell]]] | None:
    """Headings and cells of rank, class and group of one period, a row per district; None where it has no index."""
    index = contents.ranking
    if index is None or period not in index.periods:
        return None
    at = index.periods.index(period)
    titles = [tr("Rank")]
    cells: list[list[Cell]] = [[Number(float(one)) if one else tr("no index")] for one in index.ranks[at].tolist()]
    if index.labels:
        titles += [tr("Class"), tr("Class in words")]
        for row, one in zip(cells, index.classes[at].tolist()):
            row += [Number(float(one)), index.labels[one - 1]] if one else ["", ""]
    if contents.groups is not None:
        titles.append(tr("Group in words"))
        for row, text in zip(cells, contents.groups[at]):
            row.append(str(text or ""))
    return titles, cells


def _heading(cube: Cube, place: int = 0) -> str:
    unit = cube.unit(place)
    return f"{cube.title(place)} ({unit})" if unit else cube.title(place)


def _cell(cube: Cube, told: Series, at: int, district: int) -> Cell:
    """The number of a cell, or in words why there is none that may be shown."""
    value = told.raw[at, district]
    code = int(cube.status[at, district, told.indicator])
    if np.isfinite(value):
        return Number(float(value), told.raw_digits, bool(is_soft(np.array([code]))[0]))
    word: Message | None = status_word(code) if cube.present[at, district] else None
    return sentence(word) if word is not None else tr("no value")


def _number(value: float, told: Series) -> Cell:
    return Number(float(value), told.raw_digits) if np.isfinite(value) else ""


def _table(name: str, lines: Sequence[Sequence[Cell]]) -> WorkbookSheet:
    """A sheet whose first line and first two columns stay in view."""
    widths = [12, 32, *(max(10, min(24, len(str(text)) + 2)) for text in lines[0][2:])]
    return WorkbookSheet(name, lines, heading=2, widths=widths)
