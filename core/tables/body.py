"""The rows of data of one table while they are sorted out: footnotes, numbers, levels, totals."""

from __future__ import annotations

import numpy as np

from ..keys.normalise import clean_key, over_distinct
from ..messages import Message, SozialraumError
from .cells import texts_of
from .header import Header
from .layouts import Layout
from .numbers import Evidence, Numbers, evidence, looks_like_value, read_numbers
from .options import Finding, Options
from .roles import Roles
from .totals import edge_totals, proven_totals, rows_without_place, total_rows


def written(table, header: Header, c: int) -> Evidence:
    """What the head of a column proves; a number of a spreadsheet says nothing about how people wrote texts beside it."""
    return evidence({row[c] for row in table.written[header.first_data :] if c < len(row)})


class Body:
    """Columns, texts and numbers of the rows; each step takes rows away and says so."""

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
        """Keep only the rows that are True."""
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
        """Names of the districts, None where the table has none."""
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
        heads = {c: proofs[c] if c in proofs else written(table, self.header, c) for c in self.roles.values}
        proven = bool(options.decimal) or any(proof.decimal() for proof in heads.values())
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
            groups = heads[c].dotted_groups if decimal == "." else heads[c].comma_groups
            if groups and not proven:
                findings.append(
                    Finding(
                        "numbers",
                        c,
                        Message(
                            "Column “{title}”: “{sign}” stands before three digits and was read as decimal sign. If it groups "
                            "thousands, give the other one in “Decimal sign”.",
                            title=self.header.titles[c] or str(c + 1),
                            sign=decimal,
                        ),
                        warning=True,
                    )
                )
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
        periods = (
            self.texts[self.roles.period] if self.roles.period is not None else np.full(len(keys), "", dtype=object)
        )
        columns = [self.numbers[c].values[: len(keys)] for c in self.roles.values]
        suspicious = ~total & _unusual(keys)
        if suspicious.any():
            groups = periods
            if layout.indicators:
                groups = np.array(
                    ["\x1f".join(parts) for parts in zip(periods, *(self.texts[c] for c in layout.indicators))],
                    dtype=object,
                )
            total |= proven_totals(suspicious | total, groups, columns) & suspicious
        if not layout.indicators:
            total |= edge_totals(total, periods, columns)
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
