"""The rows of data of one table while they are sorted out; each keeps its number in the file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..keys.normalise import clean_key, over_distinct
from ..messages import Message, SozialraumError
from .cells import texts_of
from .columns import ranges
from .decimal_sign import heard
from .findings import DOUBTFUL, Finding
from .header import Header
from .numbers import Numbers, looks_like_value, read_numbers
from .roles import Roles
from .titles import split_title

_MOST_NOTES = 50
_SHOWN = 40


@dataclass(frozen=True)
class LeftOut:
    """Rows that are not in the panel, by their numbers from 0, and why: blank, note, header, level, total or keyless."""

    rows: np.ndarray
    why: str


class DataRows:
    """Columns, texts and numbers of the rows of data, and their numbers in the file; each step takes rows away and says so."""

    def __init__(self, columns: list[np.ndarray], header: Header, roles: Roles):
        self.columns, self.header, self.roles = columns, header, roles
        self.index = np.arange(len(columns[0]) if columns else 0) + header.first_data
        self.count = header.first_data + len(self.index)
        self.texts = {c: texts_of(columns[c]) for c in roles.text_columns()}
        self.numbers: dict[int, Numbers] = {}
        self.decimals: dict[int, str] = {}
        self.notes: list[str] = []
        self.left_out: list[LeftOut] = []
        self._keys: np.ndarray | None = None
        self._names: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.index)

    def keep(self, rows: np.ndarray, why: str):
        """Keep only the rows that are True."""
        if rows.all():
            return
        self.left_out.append(LeftOut(self.index[~rows], why))
        self.index = self.index[rows]
        self.columns = [column[rows] for column in self.columns]
        self._keys = None if self._keys is None else self._keys[rows]
        self._names = None if self._names is None else self._names[rows]
        self.texts = {c: texts[rows] for c, texts in self.texts.items()}
        self.numbers = {c: Numbers(n.values[rows], n.status[rows], n.unreadable) for c, n in self.numbers.items()}

    def title(self, c: int) -> str:
        """How a column is called to people."""
        return self.header.titles[c] or str(c + 1)

    def keys(self) -> np.ndarray:
        """Key texts; several key columns are put together."""
        if self._keys is None:
            parts = [over_distinct(self.texts[c], clean_key) for c in self.roles.key]
            self._keys = parts[0] if len(parts) == 1 else np.array(["".join(row) for row in zip(*parts)], dtype=object)
        return self._keys

    def names(self) -> np.ndarray | None:
        """Names of the districts, None where the table has none."""
        if self.roles.name is None:
            return None
        if self._names is None:
            self._names = over_distinct(self.texts[self.roles.name], clean_key)
        return self._names

    def labels(self) -> np.ndarray:
        """What people call each row: key and name."""
        keys, names = self.keys(), self.names()
        if names is None:
            return keys
        return np.array(
            [" ".join(dict.fromkeys(part for part in pair if part)) for pair in zip(keys, names)], dtype=object
        )

    def label(self, row: int) -> str:
        """What people call one row."""
        keys, names = self.keys(), self.names()
        name = names[row] if names is not None else ""
        return " ".join(part for part in dict.fromkeys((str(keys[row]), str(name or ""))) if part)

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
            cells = (self.columns[c][row] for c in self.roles.values)
            with_value[row] = any(looks_like_value(cell) for cell in cells if _there(cell))
        keys = self.texts[self.roles.key[0]]
        title = self.header.titles[self.roles.key[0]]
        last = int(np.flatnonzero(with_value)[-1]) if with_value.any() else -1
        district = self._looks_like_district(keys, with_value)
        nothing = filled == 0
        behind = ~with_value & (np.arange(len(self)) > last) & ~district
        heading = ~with_value & (filled <= 1) & ~district
        notes = (behind | heading) & ~nothing
        for row in np.flatnonzero(notes)[:_MOST_NOTES]:
            text = " ".join(str(column[row]) for column in self.columns if _there(column[row])).strip()
            if text.strip("_-=– "):
                self.notes.append(text[:300])
        repeated = (keys == title) & bool(title) & ~notes & ~nothing
        count = int(notes.sum())
        self.keep(~nothing, "blank")
        self.keep(~notes[~nothing], "note")
        self.keep(~repeated[~nothing & ~notes], "header")
        if not count:
            return []
        text = self.notes[0][:120] if self.notes else "___"
        reason = Message("Lines of text below or between the rows, left out: {n}, first “{text}”.", n=count, text=text)
        return [Finding("footer", count, reason)]

    def _looks_like_district(self, keys: np.ndarray, with_value: np.ndarray) -> np.ndarray:
        """Whether keys are codes like those of the rows with values, or stand beside further texts."""
        if with_value.all():
            return with_value
        digits = np.array([text.isdecimal() for text in keys], dtype=bool)
        if with_value.any() and digits[with_value].mean() > 0.5:
            return digits
        several = np.zeros(len(keys), dtype=int)
        for texts in self.texts.values():
            several += texts != ""
        return (several >= 2) & (keys != "")

    def settle_numbers(self, sign: str, given: bool = False) -> list[Finding]:
        """Numbers and statuses of each column; columns that turn out to hold text become texts.

        sign: the decimal sign of the file; a column keeps another only by its own proof, unless the sign was given
        """
        findings, texts = [], []
        by_sign: dict[str, list[int]] = {}
        for c in list(self.roles.values):
            column = self.columns[c]
            own = heard(self.title(c), some_distinct(column)).proven if column.dtype == object and not given else ""
            decimal = own or sign
            numbers = read_numbers(column, decimal)
            unreadable = sum(numbers.unreadable.values())
            readable = int((~np.isnan(numbers.values)).sum())
            if unreadable and unreadable > readable:
                texts.append(c)
                self.texts[c] = texts_of(column)
                continue
            if unreadable:
                findings.append(self._unreadable(c, numbers, unreadable))
            self.numbers[c], self.decimals[c] = numbers, decimal
            head = column[:5000]
            if own or (head.dtype != object and bool((np.floor(head) < head).any())):
                by_sign.setdefault(decimal, []).append(c)
        self.roles.values = [c for c in self.roles.values if c not in texts]
        self.roles.texts += [c for c in texts if self.header.titles[c]]
        if not self.roles.values:
            raise SozialraumError("No column holds numbers. Name one in “Value column”, or check the decimal sign.")
        for found, columns in by_sign.items():
            name = Message("Decimal comma") if found == "," else Message("Decimal dot")
            reason = Message("{sign} in columns {columns}.", sign=name, columns=ranges(columns))
            findings.append(Finding("numbers", found, reason))
        return findings

    def _unreadable(self, c: int, numbers: Numbers, count: int) -> Finding:
        text = next(iter(numbers.unreadable))
        row = next((row for row, cell in enumerate(self.columns[c]) if str(cell) == text), 0)
        reason = Message(
            "Column “{title}”: cells that are neither number nor known sign were left empty: {n}, for example “{text}” in row {row} "
            "({district}).",
            title=self.title(c),
            n=count,
            text=text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…",
            row=int(self.index[row]) + 1,
            district=self.label(row) or "–",
        )
        about = (("value_lost", "status_changed"), (self.title(c), split_title(self.header.levels[c])[0]))
        return Finding("numbers", count, reason, margin=DOUBTFUL, about=about)


def _there(cell) -> bool:
    return cell is not None and cell == cell and cell != ""


def some_distinct(column: np.ndarray, most: int = 5000) -> list:
    """Distinct texts of a column, not more than so many."""
    import pandas as pd

    return [cell for cell in pd.unique(column)[:most] if isinstance(cell, str)]
