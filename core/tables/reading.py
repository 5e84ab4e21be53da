"""The whole way of one table: raw cells → header → roles → layout → numbers → panel."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np

from ..keys.normalise import clean_key, over_distinct
from ..messages import Message, SozialraumError
from ..panel import Panel
from ..periods import period_in_file_name, period_in_text, read_period
from .assemble import Cells, build_panel
from .cells import CellTable, TextTable, texts_of
from .header import Header, find_header
from .layouts import Layout, find_layout, value_title
from .names import tidy
from .numbers import Evidence, Numbers, evidence, looks_like_value, read_numbers
from .options import Finding, Options
from .roles import Roles, find_roles
from .totals import proven_totals, rows_without_place, total_rows

_IMPRINT = re.compile(
    r"©|\(c\)|copyright|abruf|abgerufen|heruntergeladen|erstellt (?:am|von)|druckdatum|\d{1,2}:\d{2}:\d{2}",
    re.IGNORECASE,
)  # years in such lines tell when a file was made, not what it is about


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
    rows = _Body(columns, header, roles)
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
        # a number of a spreadsheet says nothing about how people wrote the texts beside it
        cells = {row[c] for row in table.written[header.first_data :] if c < len(row)}
        votes[evidence(cells).decimal()] += 1
    if votes[","] != votes["."]:
        return "," if votes[","] > votes["."] else "."
    return table.usual_decimal


class _Body:
    """The rows of data while they are sorted out."""

    def __init__(self, columns: list[np.ndarray], header: Header, roles: Roles):
        self.columns = columns
        self.header = header
        self.roles = roles
        self.texts = {c: texts_of(columns[c]) for c in roles.text_columns()}
        self.read = len(columns[0]) if columns else 0
        self.numbers: dict[int, Numbers] = {}
        self.decimals: dict[int, str] = {}
        self.totals: list[str] = []
        self.footnotes: list[str] = []
        self._keys: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.columns[0])

    def keep(self, rows: np.ndarray):
        if rows.all():
            return
        self.columns = [column[rows] for column in self.columns]
        self._keys = None if self._keys is None else self._keys[rows]
        self.texts = {c: texts[rows] for c, texts in self.texts.items()}
        self.numbers = {c: Numbers(n.values[rows], n.status[rows], n.unreadable) for c, n in self.numbers.items()}

    def keys(self) -> np.ndarray:
        """Key texts; several key columns are put together."""
        if self._keys is None:
            self._keys = self._clean_keys()
        return self._keys

    def _clean_keys(self) -> np.ndarray:
        parts = [over_distinct(self.texts[c], clean_key) for c in self.roles.key]
        if len(parts) == 1:
            return parts[0]
        return np.array(["".join(row) for row in zip(*parts)], dtype=object)

    def names(self) -> np.ndarray | None:
        if self.roles.name is None:
            return None
        return over_distinct(self.texts[self.roles.name], clean_key)

    def drop_what_is_no_data(self) -> list[Finding]:
        """Take away blank lines, footnotes behind the last number, repeated headers and lines of text between."""
        filled = np.zeros(len(self), dtype=int)
        with_value = np.zeros(len(self), dtype=bool)
        for c, column in enumerate(self.columns):
            there = ~np.isnan(column) if column.dtype != object else column != ""
            filled += there
            if c in self.roles.values:
                with_value |= there
        for row in np.flatnonzero(with_value & (filled <= 2)):
            with_value[row] = any(
                looks_like_value(self.columns[c][row]) for c in self.roles.values if _there(self.columns[c][row])
            )
        keys = self.texts[self.roles.key[0]]
        title = self.header.titles[self.roles.key[0]]
        last = int(np.flatnonzero(with_value)[-1]) if with_value.any() else -1
        index = np.arange(len(self))
        few = filled <= 1
        district = self._looks_like_district(keys, with_value)
        behind = ~with_value & (index > last) & ~district
        heading = ~with_value & few & ~district
        repeated = (keys == title) & bool(title)
        nothing = filled == 0
        drop = nothing | behind | heading | repeated
        for row in np.flatnonzero((behind | heading) & ~nothing)[:50]:
            text = " ".join(str(column[row]) for column in self.columns if _there(column[row]))
            if text.strip("_-=– "):
                self.footnotes.append(text.strip()[:300])
        count = int(((behind | heading) & ~nothing).sum())
        self.keep(~drop)
        self.read = len(self)
        if not count:
            return []
        text = self.footnotes[0][:120] if self.footnotes else "___"
        return [
            Finding(
                "footer",
                count,
                Message("{n} lines of text below or between the rows were left out: “{text}” …", n=count, text=text),
            )
        ]

    def _looks_like_district(self, keys: np.ndarray, with_value: np.ndarray) -> np.ndarray:
        """Whether keys are codes like those of the rows with values, or stand beside further texts."""
        digits = np.array([text.isdigit() for text in keys], dtype=bool)
        if with_value.any() and digits[with_value].mean() > 0.5:
            return digits
        several = np.zeros(len(keys), dtype=int)
        for texts in self.texts.values():
            several += texts != ""
        return (several >= 2) & (keys != "")

    def settle_numbers(self, usual: str, options: Options, table) -> list[Finding]:
        """Numbers and statuses of each column; columns that turn out to hold text become texts."""
        proofs: dict[int, Evidence] = {}
        for c in self.roles.values:
            if self.columns[c].dtype == object:
                proofs[c] = evidence(_some_distinct(self.columns[c]))
        findings, texts = [], []
        by_sign: dict[str, list[int]] = {}
        for c in list(self.roles.values):
            decimal = options.decimal or (proofs[c].decimal() if c in proofs else "") or usual
            numbers = read_numbers(self.columns[c], decimal)
            unreadable = sum(numbers.unreadable.values())
            readable = int((~np.isnan(numbers.values)).sum())
            if unreadable and unreadable > readable:
                texts.append(c)
                self.texts[c] = texts_of(self.columns[c])
                continue
            if unreadable:
                findings.append(
                    Finding(
                        "numbers",
                        unreadable,
                        Message(
                            "Column “{title}”: {n} cells are neither number nor known sign and were left empty, for example “{text}”.",
                            title=self.header.titles[c] or str(c + 1),
                            n=unreadable,
                            text=next(iter(numbers.unreadable))[:40],
                        ),
                        warning=True,
                    )
                )
            self.numbers[c] = numbers
            self.decimals[c] = decimal
            proof = proofs.get(c, Evidence())
            head = self.columns[c][:5000]
            parsed = head.dtype != object and bool((np.floor(head) < head).any())
            if parsed or proof.decimal() or proof.dotted_groups or proof.comma_groups:
                by_sign.setdefault(decimal, []).append(c)
        self.roles.values = [c for c in self.roles.values if c not in texts]
        self.roles.texts += [c for c in texts if self.header.titles[c]]
        if not self.roles.values:
            raise SozialraumError("No column holds numbers. Name one in “Value column”, or check the decimal sign.")
        for sign, columns in by_sign.items():
            name = Message("Decimal comma") if sign == "," else Message("Decimal dot")
            findings.append(
                Finding("numbers", sign, Message("{sign} in columns {columns}.", sign=name, columns=ranges(columns)))
            )
        return findings

    def drop_totals(self, layout: Layout, options: Options) -> list[Finding]:
        """Take away total rows and the coarser of several territorial levels."""
        findings = []
        keys, names = self.keys(), self.names()
        if self.roles.level is not None:
            findings += self._keep_one_level(options)
            keys, names = self.keys(), self.names()
        total = total_rows(keys, names)
        suspicious = ~total & _unusual(keys)
        if suspicious.any():
            periods = (
                self.texts[self.roles.period] if self.roles.period is not None else np.full(len(keys), "", dtype=object)
            )
            if layout.indicators:
                periods = np.array(
                    ["\x1f".join(parts) for parts in zip(periods, *(self.texts[c] for c in layout.indicators))],
                    dtype=object,
                )
            columns = [self.numbers[c].values[: len(keys)] for c in self.roles.values]
            total |= proven_totals(suspicious | total, periods, columns) & suspicious
        if total.any() and not total.all():
            labels = list(dict.fromkeys(_label(keys, names, row) for row in np.flatnonzero(total)))
            self.totals += labels
            findings.append(
                Finding(
                    "totals",
                    int(total.sum()),
                    Message(
                        "{n} total rows were left out: {names}.",
                        n=int(total.sum()),
                        names="; ".join(f"“{label}”" for label in labels[:6]),
                    ),
                )
            )
            self.keep(~total)
            keys, names = self.keys(), self.names()
        keyless = keys == ""
        if keyless.any():
            named = keyless & (names != "") if names is not None else np.zeros(len(keys), dtype=bool)
            lost = int((keyless & ~named).sum())
            if lost:
                findings.append(
                    Finding(
                        "key", lost, Message("{n} rows without a district key were left out.", n=lost), warning=True
                    )
                )
                self.keep(~keyless | named)
                keys, names = self.keys(), self.names()
        elsewhere = rows_without_place(keys, names)
        if elsewhere.any():
            row = int(np.flatnonzero(elsewhere)[0])
            findings.append(
                Finding(
                    "key",
                    int(elsewhere.sum()),
                    Message(
                        "{n} rows have no place on the map (“{name}”); they stay in the table.",
                        n=int(elsewhere.sum()),
                        name=_label(keys, names, row),
                    ),
                )
            )
        return findings

    def _keep_one_level(self, options: Options) -> list[Finding]:
        levels, keys = self.texts[self.roles.level], self.keys()
        sizes = {level: len(set(keys[levels == level])) for level in dict.fromkeys(levels) if level}
        if len(sizes) < 2:
            return []
        chosen = options.level or max(sizes, key=lambda level: sizes[level])
        if chosen not in sizes:
            raise SozialraumError(
                "There is no level “{level}”. Choose one of: {names}.", level=chosen, names=", ".join(sizes)
            )
        rows = levels == chosen
        others = ", ".join(f"{level} ({size})" for level, size in sizes.items() if level != chosen)
        left_out = int((~rows).sum())
        self.keep(rows)
        return [
            Finding(
                "totals",
                left_out,
                Message(
                    "Level “{level}” with {n} districts was taken; {rows} rows of other levels were left out: {others}.",
                    level=chosen,
                    n=sizes[chosen],
                    rows=left_out,
                    others=others,
                ),
            )
        ]


def _assemble(
    rows: _Body, layout: Layout, name: str, options: Options, so_far: list[Finding]
) -> tuple[Panel, list[Finding]]:
    findings: list[Finding] = []
    keys, names = rows.keys(), rows.names()
    if names is not None:
        keys = np.where(keys == "", names, keys)
    row_periods = _row_periods(rows, options, name, findings, bool(layout.periods))
    wanted = [c for c in rows.roles.values if c in layout.periods or not layout.periods or c in layout.titles]
    if layout.kind == "years_as_columns":
        wanted = [c for c in wanted if c in layout.periods]
        _say_left_out(rows, [c for c in rows.roles.values if c not in layout.periods], findings)
    district_of, districts = _codes(keys)
    row_period_of, all_periods = _codes(row_periods)
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


def _titles(rows: _Body, layout: Layout, wanted: list[int], name: str) -> tuple[list[str], dict[int, np.ndarray]]:
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
    rows: _Body, layout: Layout, names, flat: list[np.ndarray], place: np.ndarray, count: int
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


def _row_periods(rows: _Body, options: Options, name: str, findings: list[Finding], in_header: bool) -> np.ndarray:
    """The canonical period of each row: prescribed, from its column, the title lines, the file name or the footer."""
    count = len(rows)
    if rows.roles.period is not None:
        texts = rows.texts[rows.roles.period]
        if rows.roles.part_of_year is not None:
            texts = _with_part(texts, rows.texts[rows.roles.part_of_year], rows.header.titles[rows.roles.part_of_year])
        periods = over_distinct(texts, lambda text: read_period(text) or "")
        unknown = (periods == "") & (texts != "")
        if unknown.any():
            raise SozialraumError(
                "Column “{column}” holds “{text}”, which is no period. Write years (2021), months (2021-06), quarters "
                "(2021-Q2) or days (31.12.2021), or choose another period column.",
                column=rows.header.titles[rows.roles.period],
                text=texts[np.flatnonzero(unknown)[0]],
            )
        return periods
    if in_header:
        return np.full(count, "", dtype=object)
    period, reason = _period_of_file(rows, options, name)
    findings.append(Finding("period", period, reason, warning=not period))
    return np.full(count, period, dtype=object)


def _with_part(years: np.ndarray, parts: np.ndarray, title: str) -> np.ndarray:
    """Year and quarter or month, from two columns, in one text that names the period."""
    quarters = "q" in tidy(title) or "viertel" in tidy(title)
    together = np.array([f"{year}\x1f{part}" for year, part in zip(years, parts)], dtype=object)

    def join(text: str) -> str:
        year, _, part = text.partition("\x1f")
        digits = "".join(sign for sign in part if sign.isdecimal())
        if not part:
            return year
        if quarters:
            return f"Q{digits} {year}" if digits else f"{part}/{year}"
        return f"{year}-{int(digits):02d}" if 0 < len(digits) < 3 else f"{part} {year}"

    return over_distinct(together, join)


def _period_of_file(rows: _Body, options: Options, name: str) -> tuple[str, Message]:
    if options.period:
        period = read_period(options.period)
        if period is None:
            raise SozialraumError(
                "“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), day (2021-12-31) or "
                "school year (2020/21).",
                text=options.period,
            )
        return period, Message("Period {period}, as prescribed.", period=period)
    for line in rows.header.preface:
        if not _IMPRINT.search(line) and (period := period_in_text(line)):
            return period, Message("Period {period} from the title “{text}”.", period=period, text=line[:120])
    if period := period_in_file_name(name):
        return period, Message("Period {period} from the file name.", period=period)
    for line in rows.footnotes:
        if not _IMPRINT.search(line) and (period := period_in_text(line)):
            return period, Message("Period {period} from the note “{text}”.", period=period, text=line[:120])
    return "", Message("No period was found in column, title or file name. Give it in “Period” if there is one.")


def _say_left_out(rows: _Body, columns: list[int], findings: list[Finding]):
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


def ranges(columns: list[int]) -> str:
    """Column numbers from 1, neighbours joined: 3–9, 12."""
    parts, start = [], None
    for i, c in enumerate(columns):
        if start is None:
            start = c
        if i + 1 == len(columns) or columns[i + 1] != c + 1:
            parts.append(str(c + 1) if c == start else f"{start + 1}–{c + 1}")
            start = None
    return ", ".join(parts)


def _codes(texts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    import pandas as pd

    codes, distinct = pd.factorize(texts)
    return codes.astype(np.int64), distinct


def _there(cell) -> bool:
    return cell is not None and cell == cell and cell != ""


def _some_distinct(column: np.ndarray, most: int = 5000) -> list:
    import pandas as pd

    return [cell for cell in pd.unique(column)[:most] if isinstance(cell, str)]


def _unusual(keys: np.ndarray) -> np.ndarray:
    """Keys of another shape than nearly all others: empty, or text among digits."""
    digits = np.array([key.isdigit() for key in keys], dtype=bool)
    odd = keys == ""
    if digits.mean() > 0.8:
        odd |= ~digits
    return odd


def _label(keys: np.ndarray, names: np.ndarray | None, row: int) -> str:
    name = names[row] if names is not None else ""
    return " ".join(part for part in dict.fromkeys((str(keys[row]), str(name or ""))) if part)
