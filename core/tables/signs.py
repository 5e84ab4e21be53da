"""Signs of a city of one's own for cells without a number, beside those that official statistics share."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

import numpy as np

from ..data.status import TABLE
from ..messages import SozialraumError
from .cells import CellTable, TextTable, cell_text

_SIGN_OF = {status.name: status.sign or ":" for status in TABLE if status.value != "always"}
"""Status of a cell without a number → the sign that `symbols` reads as it."""
_WORDS = {
    "gesperrt": "suppressed",
    "geheim": "suppressed",
    "geheim gehalten": "suppressed",
    "confidential": "suppressed",
    "unbekannt": "unknown",
    "nichts vorhanden": "nil",
    "null": "nil",
    "zero": "nil",
    "keine angabe": "missing",
    "fehlt": "missing",
    "no value": "missing",
    "nicht aussagekräftig": "unreliable",
    "folgt später": "later",
    "folgt": "later",
    "entfällt": "blocked",
}


def parse_signs(text: str) -> dict[str, str]:
    """Sign → status, from a list “XX = suppressed; 99999 = unknown” or a table of two columns, a line each.

    Statuses are named in English as in status fields, or in common German words.
    Raises SozialraumError for a line that names no status of a cell without a number, and for a sign with two.

    >>> parse_signs("XX = gesperrt; 99999 = unknown")
    {'xx': 'suppressed', '99999': 'unknown'}
    """
    found: dict[str, str] = {}
    for sign, word in _pairs(text):
        status = word if word in _SIGN_OF else _WORDS.get(word)
        if status is None or not sign:
            raise SozialraumError(
                "“{sign} = {word}” gives a sign no status. Write one of: {names}.",
                sign=sign,
                word=word,
                names=", ".join(_SIGN_OF),
            )
        if found.get(sign, status) != status:
            raise SozialraumError("The sign “{sign}” stands for two statuses. Leave one of them.", sign=sign)
        found[sign] = status
    return found


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Signs and words of a list or a table, in lower case; a header without a status is passed over."""
    lines = [line for line in text.replace("\ufeff", "").splitlines() if line.strip()]
    if len(lines) <= 1 and "=" in text:
        parts = [part.rpartition("=") for part in text.split(";") if part.strip()]
        yield from ((sign.strip().lower(), word.strip().lower()) for sign, _, word in parts)
        return
    delimiter = max(";\t,|=", key=lambda one: sum(one in line for line in lines)) if lines else ";"
    rows = [
        [cell.strip().lower() for cell in row] for row in csv.reader(StringIO("\n".join(lines)), delimiter=delimiter)
    ]
    rows = [(row + [""])[:2] for row in rows if row]
    if rows and rows[0][1] not in _SIGN_OF and rows[0][1] not in _WORDS and len(rows) > 1:
        rows = rows[1:]
    yield from ((sign, word) for sign, word in rows)


class OwnSigns:
    """A raw table in which a city's own signs stand as the signs that everybody reads.

    Signs that are numbers count in columns of numbers only, so that a district of this key stays what it is.
    """

    def __init__(self, table: TextTable | CellTable, signs: dict[str, str]):
        self.table, self.signs = table, signs
        self.words = {text: _SIGN_OF[status] for text, status in signs.items() if _number(text) is None}
        self.head = [[self._word(cell) for cell in row] for row in table.head]
        self.written = [[self._word(cell) for cell in row] for row in table.written]

    def __getattr__(self, name: str):
        return getattr(self.table, name)

    def sample(self, times: int = 1) -> tuple[list[list[str]], list[list], bool]:
        """As the table's."""
        texts, raw, whole = self.table.sample(times)
        return [[self._word(c) for c in row] for row in texts], [[self._word(c) for c in row] for row in raw], whole

    def tail(self, count: int) -> list[list[str]]:
        """As the table's."""
        return [[self._word(cell) for cell in row] for row in self.table.tail(count)]

    def body(self, first: int, text_columns: set[int], decimal: str) -> list[np.ndarray]:
        """As the table's; a column of numbers becomes one of objects where a sign stands in it."""
        columns = self.table.body(first, text_columns, decimal)
        return [column if c in text_columns else meant(column, self.signs, decimal) for c, column in enumerate(columns)]

    def _word(self, cell):
        return self.words.get(cell.strip().lower(), cell) if isinstance(cell, str) else cell


def meant(column: np.ndarray, signs: Mapping[str, str], decimal: str) -> np.ndarray:
    """A column with the signs that everybody reads in place of a city's own, (rows,) float64 or object.

    signs: own sign, in lower case → status; a sign that is a number is met in any spelling of the number
    """
    import pandas as pd

    numbers = {number: _SIGN_OF[status] for text, status in signs.items() if (number := _number(text)) is not None}
    if column.dtype != object:
        hit = np.isin(column, list(numbers))
        if not hit.any():
            return column
        column = column.astype(object)
        column[hit] = [numbers[value] for value in column[hit]]
        return column
    places, distinct = pd.factorize(column)
    changed = np.array([_sign(cell, signs, numbers, decimal) for cell in distinct] + [None], dtype=object)
    out = column.copy()
    known = np.array([sign is not None for sign in changed])[places]
    out[known] = changed[places][known]
    return out


def _sign(cell, signs: Mapping[str, str], numbers: Mapping[float | None, str], decimal: str) -> str | None:
    text = cell_text(cell).lower()
    if text in signs:
        return _SIGN_OF[signs[text]]
    return numbers.get(_number(text.replace(decimal, ".")))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
