"""The whole way of one table: raw cells → header → roles → layout → numbers → panel."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..data.panel import Panel
from ..messages import Message, SozialraumError
from .assemble import Cells, build_panel
from .body import Body, written
from .cells import CellTable, TextTable
from .header import Header, find_header
from .layouts import Layout, find_layout, value_title
from .names import tidy
from .options import Finding, Options
from .roles import Roles, find_roles
from .row_periods import row_periods


@dataclass
class TableReading:
    """One table as it was understood."""

    name: str
    panel: Panel
    findings: list[Finding]
    header: Header
    roles: Roles
    layout: Layout
    decimals: dict[int, str]
    head: list[list[str]]
    rows_read: int
    totals_removed: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)


def read_table(table: TextTable | CellTable, options: Options | None = None) -> TableReading:
    """The panel of a raw table, with everything that was understood on the way; SozialraumError where nothing is."""
    options = options or Options()
    header, findings = find_header(table.head, table.width)
    roles, found = find_roles(header, table.head, options)
    findings += found
    usual = _file_decimal(table, header, roles, options)
    columns = table.body(header.first_data, roles.text_columns(), usual)
    _extend(header, table.width)
    rows = Body(columns, header, roles)
    findings += rows.drop_what_is_no_data()
    if not len(rows):
        raise SozialraumError("No table was found: below the header no row holds a key and a number.")
    findings += rows.settle_numbers(usual, options, table)
    layout, reason = find_layout(header, rows.roles, rows.texts, options)
    findings.append(reason)
    findings += rows.drop_totals(layout, options)
    panel, found = _assemble(rows, layout, table.name, options, findings)
    findings += found
    return TableReading(
        table.name,
        panel,
        findings,
        header,
        rows.roles,
        layout,
        rows.decimals,
        table.head,
        rows.read,
        rows.totals,
        rows.footnotes,
    )


def _extend(header: Header, width: int):
    """Columns that turned up below the head have no title."""
    missing = width - len(header.titles)
    header.titles += [""] * missing
    header.levels += [[] for _ in range(missing)]


def _file_decimal(table, header: Header, roles: Roles, options: Options) -> str:
    """The decimal sign that most columns of the head prove; else the one usual in such tables."""
    if options.decimal:
        if options.decimal not in (",", "."):
            raise SozialraumError("“{sign}” is no decimal sign. Use a comma or a dot.", sign=options.decimal)
        return options.decimal
    votes = {",": 0, ".": 0, "": 0}
    for c in roles.values:
        votes[written(table, header, c).decimal()] += 1
    if votes[","] != votes["."]:
        return "," if votes[","] > votes["."] else "."
    return table.usual_decimal


def _assemble(
    rows: Body, layout: Layout, name: str, options: Options, so_far: list[Finding]
) -> tuple[Panel, list[Finding]]:
    findings: list[Finding] = []
    keys, names = rows.keys(), rows.names()
    if names is not None:
        keys = np.where(keys == "", names, keys)
    periods_of_rows = row_periods(rows, options, name, findings, bool(layout.periods))
    wanted = [c for c in rows.roles.values if c in layout.periods or not layout.periods or c in layout.titles]
    if layout.kind == "years_as_columns":
        wanted = [c for c in wanted if c in layout.periods]
        _say_left_out(rows, [c for c in rows.roles.values if c not in layout.periods], findings)
    district_of, districts = _codes(keys)
    row_period_of, all_periods = _codes(periods_of_rows)
    period_names = list(all_periods)
    for text in layout.periods.values():
        if text not in period_names:
            period_names.append(text)
    titles, title_of = _titles(rows, layout, wanted, name)
    constant = [c for c in wanted if layout.periods and c not in layout.periods]
    spans = sorted({period_names.index(layout.periods[c]) for c in wanted if c in layout.periods})

    batches = []
    for c in wanted:
        if c in layout.periods:
            batches.append((c, np.full(len(keys), period_names.index(layout.periods[c]))))
        elif c in constant:
            batches += [(c, np.full(len(keys), span)) for span in spans]
        else:
            batches.append((c, row_period_of))
    spread = {id(period): district_of * len(period_names) + period for _, period in batches}
    flat = [spread[id(period)] for _, period in batches]
    present = np.zeros(len(districts) * len(period_names), dtype=bool)
    for positions in flat:
        present[positions] = True
    used = np.flatnonzero(present)
    place = np.zeros(len(present), dtype=np.int64)
    place[used] = np.arange(len(used))
    cells = []
    row_of = {id(positions): place[positions] for positions in flat}
    for (c, _), positions in zip(batches, flat):
        numbers = rows.numbers[c]
        column = rows.columns[c]
        empty = np.isnan(column) if column.dtype != object else column == ""
        cells.append(Cells(row_of[id(positions)], title_of[c], numbers.values, numbers.status, empty))
    cells, titles = _without_empty_indicators(cells, titles, layout)
    texts = _texts(rows, layout, names, flat, place, len(used))
    panel, found = build_panel(
        cells,
        np.array(districts, dtype=object)[used // len(period_names)],
        np.array(period_names, dtype=object)[used % len(period_names)],
        titles,
        texts,
        name,
        options.nil,
    )
    return panel, findings + found


def _titles(rows: Body, layout: Layout, wanted: list[int], name: str) -> tuple[list[str], dict[int, np.ndarray]]:
    """Titles of the indicators, and for each column of numbers the indicator of each of its rows."""
    count = len(rows)
    if layout.indicators:
        parts = [rows.texts[c] for c in layout.indicators]
        labels = np.array([" ".join(dict.fromkeys(p for p in row if p)) for row in zip(*parts)], dtype=object)
        codes, distinct = _codes(labels)
        several = layout.kind == "long" and len(wanted) > 1
        titles: list[str] = []
        places: dict[int, np.ndarray] = {}
        for c in wanted:
            if layout.kind == "long" and (several or not places):
                start = len(titles)
                titles += [value_title(text, rows.header.titles[c], several) for text in distinct]
            elif not titles:
                start, titles = 0, list(distinct)
            places[c] = codes + start
        return [title or rows.header.title or name for title in titles], places
    whole = rows.header.title or name
    named = {c: layout.titles.get(c, "") or (whole if layout.kind != "per_district" else "") for c in wanted}
    if layout.kind == "per_district":
        titles = [named[c] or f"column {c + 1}" for c in wanted]
        return titles, {c: np.full(count, i) for i, c in enumerate(wanted)}
    titles = list(dict.fromkeys(named.values()))
    return titles, {c: np.full(count, titles.index(named[c])) for c in wanted}


def _without_empty_indicators(cells: list[Cells], titles: list[str], layout: Layout) -> tuple[list[Cells], list[str]]:
    """In long tables, leave out indicators for which nothing is written anywhere."""
    if layout.kind != "long":
        return cells, titles
    used = np.zeros(len(titles), dtype=bool)
    for batch in cells:
        used[batch.indicator[~batch.empty]] = True
    if used.all() or not used.any():
        return cells, titles
    place = np.cumsum(used) - 1
    kept = []
    for batch in cells:
        keep = used[batch.indicator]
        kept.append(
            Cells(
                batch.row[keep], place[batch.indicator[keep]], batch.values[keep], batch.status[keep], batch.empty[keep]
            )
        )
    return kept, [title for title, use in zip(titles, used) if use]


def _texts(
    rows: Body, layout: Layout, names, flat: list[np.ndarray], place: np.ndarray, count: int
) -> dict[str, np.ndarray]:
    """Text columns that say one thing per district and period; `district_name` first."""
    columns = {} if names is None else {"district_name": names}
    for c in rows.roles.texts:
        title = tidy(rows.header.titles[c])
        if c not in layout.indicators and title and title not in columns:
            columns[title] = rows.texts[c]
    result = {}
    for title, texts in columns.items():
        codes, distinct = _codes(texts)
        chosen = np.full(count, -1, dtype=np.int64)
        agree = True
        for positions in {id(p): p for p in flat}.values():
            target = place[positions]
            chosen[target[::-1]] = codes[::-1]
            agree = agree and bool((chosen[target] == codes).all())
        if agree or title == "district_name":
            lookup = np.array([text or None for text in distinct] + [None], dtype=object)
            if any(text for text in distinct):
                result[title] = lookup[chosen]
    return result


def _say_left_out(rows: Body, columns: list[int], findings: list[Finding]):
    if columns:
        titles = ", ".join(f"“{rows.header.titles[c]}”" for c in columns[:8])
        findings.append(
            Finding(
                "layout",
                len(columns),
                Message(
                    "{n} columns of numbers have no period as title and were left out: {titles}.",
                    n=len(columns),
                    titles=titles,
                ),
                warning=True,
            )
        )


def _codes(texts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    import pandas as pd

    codes, distinct = pd.factorize(texts)
    return codes.astype(np.int64), distinct
