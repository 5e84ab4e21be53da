"""From sorted rows to cells of a panel: which district, period and indicator each number belongs to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..data.panel import Panel
from ..messages import Message
from . import words
from .assemble import Cells, build_panel
from .columns import ranges
from .findings import DOUBTFUL, Finding, quoted
from .layouts import Layout, value_title
from .names import tidy
from .rows import DataRows


@dataclass
class _Places:
    """Panel rows: `of_source` says for each period source (None: the row's own period) the panel row of each table row."""

    of_source: dict[str | None, np.ndarray]
    districts: np.ndarray
    periods: np.ndarray


def gather(
    rows: DataRows, layout: Layout, periods: np.ndarray, file_period: str, name: str, nil: str
) -> tuple[Panel, list[Finding]]:
    """The panel of one table.

    periods: (rows,) canonical period of each row, for the columns that tell none; file_period: the same for all, or ""
    """
    wanted, findings = _wanted(rows, layout, file_period)
    keys, names = rows.keys(), rows.names()
    if names is not None:
        keys = np.where(keys == "", names, keys)
    sources = list(dict.fromkeys(layout.periods.get(c) for c in wanted))
    places = _places(keys, periods, sources)
    titles, title_of = _titles(rows, layout, wanted, name)
    cells = []
    for c in wanted:
        column = rows.columns[c]
        empty = np.isnan(column) if column.dtype != object else column == ""
        numbers = rows.numbers[c]
        cells.append(Cells(places.of_source[layout.periods.get(c)], title_of[c], numbers.values, numbers.status, empty))
    cells, titles = _without_empty_indicators(cells, titles, layout)
    texts = _texts(rows, layout, names, places)
    panel, found = build_panel(cells, places.districts, places.periods, titles, texts, name, nil)
    return panel, findings + found


def _wanted(rows: DataRows, layout: Layout, file_period: str) -> tuple[list[int], list[Finding]]:
    """The columns of numbers that go into the panel, and what is said about those without a period among dated ones."""
    values = rows.roles.values
    undated = [c for c in values if c not in layout.periods] if layout.periods else []
    if not undated:
        return values, []
    titles = quoted(rows.header.titles[c] or ranges([c]) for c in undated[:8])
    subjects = tuple(rows.header.titles[c] for c in undated)
    dated = sorted(set(layout.periods.values()))
    if layout.kind == "years_as_columns" and layout.indicators:
        reason = Message("Columns of numbers without a period as title, left out: {titles}.", titles=titles)
        return [c for c in values if c in layout.periods], [
            Finding("layout", undated, reason, margin=DOUBTFUL, about=(("indicator_lost",), subjects))
        ]
    if len(dated) == 1 and (not file_period or (len(file_period) == 4 and dated[0].startswith(f"{file_period}-"))):
        for c in undated:
            layout.periods[c] = dated[0]
        reason = Message(
            "Columns without a date were taken for {period}, the only one in the titles: {titles}.",
            period=dated[0],
            titles=titles,
        )
        return values, [Finding("period", undated, reason)]
    if file_period:
        reason = Message(
            "Columns without a date belong to the period of the file, {period}: {titles}.",
            period=file_period,
            titles=titles,
        )
        alike = [text for text in dated if text[:4] == file_period[:4]]
        if file_period in dated or not alike:
            return values, [Finding("period", undated, reason)]
        reason = Message(
            "Columns without a date belong to the period of the file, {period}; {other} in other titles may be the same. “Period” changes it: "
            "{titles}.",
            period=file_period,
            other=alike[0],
            titles=titles,
        )
        about = (
            ("period_changed", "value_lost", "status_changed", "row_added", "row_lost"),
            (*subjects, file_period, *alike),
        )
        return values, [Finding("period", undated, reason, margin=DOUBTFUL, about=about)]
    reason = Message(
        "Columns without a date, which no period of the file dates: {titles}. Their values stand in rows without a period; give “Period” to date them.",
        titles=titles,
    )
    about = (("period_changed", "value_lost", "status_changed", "row_added", "row_lost"), subjects)
    return values, [Finding("period", undated, reason, margin=DOUBTFUL, about=about)]


def _places(keys: np.ndarray, periods: np.ndarray, sources: list[str | None]) -> _Places:
    district_of, districts = _codes(keys)
    row_period_of, own_periods = _codes(periods)
    period_names = list(own_periods)
    period_names += [text for text in dict.fromkeys(sources) if text is not None and text not in period_names]
    width = len(period_names)
    flat = {}
    for source in sources:
        period = row_period_of if source is None else period_names.index(source)
        flat[source] = district_of * width + period
    present = np.zeros(len(districts) * width, dtype=bool)
    for positions in flat.values():
        present[positions] = True
    used = np.flatnonzero(present)
    place = np.zeros(len(present), dtype=np.int64)
    place[used] = np.arange(len(used))
    of_source = {source: place[positions] for source, positions in flat.items()}
    names = np.array(period_names, dtype=object)
    return _Places(of_source, np.array(districts, dtype=object)[used // width], names[used % width])


def _titles(rows: DataRows, layout: Layout, wanted: list[int], name: str) -> tuple[list[str], dict[int, np.ndarray]]:
    """Titles of the indicators, and for each column of numbers the indicator of each of its rows."""
    count = len(rows)
    whole = rows.header.title or name
    if layout.indicators:
        codes, distinct = _labels(rows, layout)
        named = any(words.hints(words.of(rows.header.titles[c]), words.INDICATOR_NAME) for c in layout.indicators)
        several = layout.kind == "indicator_and_year_columns" or (
            layout.kind == "long" and (len(wanted) > 1 or not named)
        )
        titles: list[str] = []
        places: dict[int, np.ndarray] = {}
        begins: dict[str, int] = {}
        for c in wanted:
            own = layout.titles.get(c, "") if several else ""
            if own not in begins:
                begins[own] = len(titles)
                titles += [value_title(text, own, bool(own)) for text in distinct]
            places[c] = codes + begins[own]
        return [title or whole for title in titles], places
    if layout.kind == "per_district":
        titles = [layout.titles.get(c, "") or (whole if len(wanted) == 1 else "") or f"column {c + 1}" for c in wanted]
        return titles, {c: np.full(count, i) for i, c in enumerate(wanted)}
    named = {c: layout.titles.get(c, "") or whole for c in wanted}
    titles = list(dict.fromkeys(named.values()))
    return titles, {c: np.full(count, titles.index(named[c])) for c in wanted}


def _labels(rows: DataRows, layout: Layout) -> tuple[np.ndarray, np.ndarray]:
    """Codes and distinct labels of the indicators of a long table, from all columns that name them."""
    parts = [_codes(rows.texts[c]) for c in layout.indicators]
    codes = parts[0][0]
    for more, distinct in parts[1:]:
        codes = codes * len(distinct) + more
    codes, used = _codes(codes)
    labels = []
    for code in used:
        said: list[str] = []
        for _, distinct in reversed(parts):
            said.insert(0, str(distinct[code % len(distinct)]))
            code //= len(distinct)
        labels.append(" ".join(dict.fromkeys(text for text in said if text)))
    again, distinct = _codes(np.array(labels, dtype=object))
    return again[codes], distinct


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
        parts = (
            batch.row[keep],
            place[batch.indicator[keep]],
            batch.values[keep],
            batch.status[keep],
            batch.empty[keep],
        )
        kept.append(Cells(*parts))
    return kept, [title for title, use in zip(titles, used) if use]


def _texts(rows: DataRows, layout: Layout, names: np.ndarray | None, places: _Places) -> dict[str, np.ndarray]:
    """Text columns that say one thing per district and period; `district_name` first."""
    columns = {} if names is None else {"district_name": names}
    for c in rows.roles.texts:
        title = tidy(rows.header.titles[c])
        if c not in layout.indicators and title and title not in columns:
            columns[title] = rows.texts[c]
    result = {}
    for title, texts in columns.items():
        codes, distinct = _codes(texts)
        chosen = np.full(len(places.districts), -1, dtype=np.int64)
        agree = True
        for target in places.of_source.values():
            chosen[target[::-1]] = codes[::-1]
            agree = agree and bool((chosen[target] == codes).all())
        if agree or title == "district_name":
            lookup = np.array([text or None for text in distinct] + [None], dtype=object)
            if any(text for text in distinct):
                result[title] = lookup[chosen]
    return result


def _codes(texts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    import pandas as pd

    codes, distinct = pd.factorize(texts)
    return codes.astype(np.int64), distinct
