"""Cells → numbers and statuses, column by column, whatever the decimal sign."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

import numpy as np

from ..data.status import STATUS_CODE
from .symbols import CODES, symbol_status

BLANKS = "\u0020\u00a0\u202f\u2009\u2007\u2008"
"""Blanks that group digits: plain, no-break, narrow no-break, thin, figure and punctuation space."""

_OK, _UNCERTAIN = STATUS_CODE["ok"], STATUS_CODE["uncertain"]
_FLAGS = {
    "r": STATUS_CODE["revised"],
    "p": STATUS_CODE["provisional"],
    "s": STATUS_CODE["estimated"],
    "e": STATUS_CODE["estimated"],
    # of Eurostat: forecast, imputed; little reliable, break in the series, another definition
    "f": STATUS_CODE["estimated"],
    "i": STATUS_CODE["estimated"],
    "u": _UNCERTAIN,
    "b": _UNCERTAIN,
    "d": _UNCERTAIN,
}
_MINUS = str.maketrans({"−": "-", "–": "-", "‐": "-", "‑": "-", "﹣": "-", "-": "-"})
_BRACKETS = re.compile(r"\(\s*([^()]+?)\s*\)")
_FOOTNOTE = re.compile(rf"(?<=[\d%])(?:[{BLANKS}]*[¹²³⁰⁴-⁹]+⁾?|[{BLANKS}]+\d\)|[{BLANKS}]*\*+)$")
_FLAG = re.compile(rf"(?<=[\d%)])(?:[{BLANKS}]*([rpse])|[{BLANKS}]+([fiubd]))$", re.IGNORECASE)
_UNIT = re.compile(rf"(?<=\d)[{BLANKS}]*(?:%|€|EUR|Euro|km²|qm|m²|Prozent|Personen|Einwohner|Jahre)$", re.IGNORECASE)
_GROUPS = re.compile(rf"(?<=\d)[{BLANKS}'’](?=\d{{3}}(?!\d))")
_SIGN = re.compile(rf"^([+-])[{BLANKS}]+(?=[\d.,])")
_NEITHER = re.compile(rf"^(?:±|\+/-)[{BLANKS}]*(?=0(?:[.,]0*)?(?:$|[{BLANKS}%]))")
"""The sign before a nought that is neither more nor less."""
_PLAIN = {
    ",": re.compile(r"[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?"),
    ".": re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"),
}
_GROUPED = {
    ",": re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?"),
    ".": re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?"),
}
_USUAL = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?")
_LONGEST = 400


@dataclass
class Numbers:
    """A column as numbers: values (NaN where none), status codes, and texts that are neither number nor sign."""

    values: np.ndarray
    status: np.ndarray
    unreadable: dict[str, int] = field(default_factory=dict)


def clean(text: str) -> tuple[str, int]:
    """The bare number of a cell without brackets, flag, footnote mark, unit and grouping blanks, and its status."""
    status = _OK
    text = text.strip(BLANKS + "\t\r\n")
    text = _FOOTNOTE.sub("", text)
    if match := _FLAG.search(text):
        status = _FLAGS[(match[1] or match[2]).lower()]
        text = text[: match.start()]
    if match := _BRACKETS.fullmatch(text):
        status = _UNCERTAIN
        text = match[1]
    text = text.translate(_MINUS)
    text = _UNIT.sub("", _FOOTNOTE.sub("", _NEITHER.sub("", text)))
    text = _SIGN.sub(r"\1", text)
    return _GROUPS.sub("", text), status


def read_numbers(cells: np.ndarray, decimal: str) -> Numbers:
    """The numbers of a column.

    cells: (rows,) float64 (NaN is empty) or object: text, numbers, "" where empty; decimal: "," or "."
    """
    if cells.dtype != object:
        return _codes(cells.astype(float))
    import pandas as pd

    places, distinct = (
        pd.factorize(cells, use_na_sentinel=False) if _new_pandas(pd) else pd.factorize(cells, na_sentinel=None)
    )
    values = np.full(len(distinct), np.nan)
    status = np.full(len(distinct), STATUS_CODE["missing"], dtype=np.uint8)
    done = np.zeros(len(distinct), dtype=bool)
    plain = _PLAIN[decimal]
    if len(distinct) > 1000:
        done = np.array([isinstance(text, str) and plain.fullmatch(text) is not None for text in distinct])
        simple = pd.Series(distinct[done], dtype=object)
        if decimal == ",":
            simple = simple.str.replace(",", ".", regex=False)
        values[done] = simple.astype(float).to_numpy() if len(simple) else []
        done &= ~np.isinf(values)
        status[done] = _OK
    unreadable = {}
    for position in np.flatnonzero(~done):
        value, code = read_cell(distinct[position], decimal)
        values[position] = value
        if code is None:
            unreadable[str(distinct[position])] = position
        else:
            status[position] = code
    coded = _codes(values)
    changed = np.isin(values, list(CODES))
    values = coded.values
    status = np.where(changed, coded.status, status).astype(np.uint8)
    if unreadable:
        counts = np.bincount(places, minlength=len(distinct))
        unreadable = {text: int(counts[position]) for text, position in unreadable.items()}
    return Numbers(values[places], status[places], unreadable)


def read_cell(cell, decimal: str) -> tuple[float, int | None]:
    """Value and status code of one cell; the code is None where the cell is neither a number nor a known sign."""
    if cell is None:
        return np.nan, STATUS_CODE["missing"]
    if not isinstance(cell, str):
        return _finite(float(cell), _OK) if cell == cell else (np.nan, STATUS_CODE["missing"])
    text = cell.strip(BLANKS + "\t\r\n")
    status = symbol_status(text)
    if status is not None:
        return np.nan, status
    if len(text) > _LONGEST:
        return np.nan, None
    bare, status = clean(text)
    if status in (_UNCERTAIN,) and (inner := symbol_status(bare)) is not None and not bare[-1:].isdecimal():
        return np.nan, inner
    if _PLAIN[decimal].fullmatch(bare):
        return _finite(float(bare.replace(",", ".")), status)
    if _GROUPED[decimal].fullmatch(bare):
        group = "." if decimal == "," else ","
        return _finite(float(bare.replace(group, "").replace(",", ".")), status)
    return np.nan, None


def _finite(number: float, status: int) -> tuple[float, int | None]:
    """A number beyond all bounds (1e999) is none."""
    return (np.nan, None) if math.isinf(number) else (number, status)


def looks_like_number(cell) -> bool:
    """Whether a cell holds a number in any spelling."""
    if not isinstance(cell, str):
        return cell is not None
    if _USUAL.fullmatch(cell):
        return True
    if len(cell) > _LONGEST:
        return False
    bare = clean(cell)[0]
    return any(p.fullmatch(bare) for d in ",." for p in (_PLAIN[d], _GROUPED[d]))


def looks_like_value(cell) -> bool:
    """Whether a cell holds a number or a sign in place of one."""
    return looks_like_number(cell) or (bool(cell.strip()) and symbol_status(cell.strip()) is not None)


def _codes(values: np.ndarray) -> Numbers:
    """Numbers that came as numbers, with the codes for missing values taken out."""
    values = values.copy()
    status = np.where(np.isnan(values), STATUS_CODE["missing"], _OK).astype(np.uint8)
    for code, (value, name) in CODES.items():
        hit = values == code
        if hit.any():
            values[hit] = value
            status[hit] = name
    infinite = np.isinf(values)
    unreadable = {str(number): int((values == number).sum()) for number in np.unique(values[infinite])}
    values[infinite] = np.nan
    status[infinite] = STATUS_CODE["missing"]
    return Numbers(values, status, unreadable)


def _new_pandas(pd) -> bool:
    return tuple(int(part) for part in pd.__version__.split(".")[:2]) >= (1, 5)
