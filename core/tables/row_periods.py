"""The period of each row: from a column, the title lines, the file name or a note."""

from __future__ import annotations

import re

import numpy as np

from ..keys.normalise import over_distinct
from ..messages import Message, SozialraumError
from ..periods import period_in_file_name, period_in_text, read_period
from .findings import DOUBTFUL, Finding
from .names import tidy
from .options import Options
from .rows import DataRows
from .titles import one_spelling

_IMPRINT = re.compile(
    r"©|\(c\)|copyright|abruf|abgerufen|heruntergeladen|erstellt (?:am|von)|druckdatum|\d{1,2}:\d{2}:\d{2}",
    re.IGNORECASE,
)  # years in such lines tell when a file was made, not what it is about


def column_periods(rows: DataRows) -> np.ndarray:
    """(rows,) canonical periods from the period column, "" for what is none."""
    roles = rows.roles
    texts = rows.texts[roles.period]
    if roles.part_of_year is not None:
        texts = _with_part(texts, rows.texts[roles.part_of_year], rows.header.titles[roles.part_of_year])
    periods = over_distinct(texts, lambda text: read_period(text) or "")
    unknown = (periods == "") & (texts != "")
    if unknown.any():
        raise SozialraumError(
            "Column “{column}” holds “{text}”, which is no period. Write years (2021), months (2021-06), quarters (2021-Q2) "
            "or days (31.12.2021), or choose another period column.",
            column=rows.title(roles.period),
            text=texts[np.flatnonzero(unknown)[0]],
        )
    spelling = one_spelling(list(dict.fromkeys(periods)))
    return over_distinct(periods, lambda text: spelling.get(text, text)) if spelling else periods


def _with_part(years: np.ndarray, parts: np.ndarray, title: str) -> np.ndarray:
    """Year and half-year, quarter or month, from two columns, in one text that names the period."""
    kind = "H" if "halb" in tidy(title) else "Q" if "q" in tidy(title) or "viertel" in tidy(title) else ""
    together = np.array([f"{year}\x1f{part}" for year, part in zip(years, parts)], dtype=object)

    def join(text: str) -> str:
        year, _, part = text.partition("\x1f")
        digits = "".join(sign for sign in part if sign.isdecimal())
        if not part:
            return year
        if kind:
            return f"{kind}{digits} {year}" if digits else f"{part}/{year}"
        return f"{year}-{int(digits):02d}" if 0 < len(digits) < 3 else f"{part} {year}"

    return over_distinct(together, join)


def given_period(options: Options) -> str:
    """The period that a person prescribed for the file, "" where nobody did; SozialraumError where it is none."""
    if not options.period:
        return ""
    period = read_period(options.period)
    if period is None:
        raise SozialraumError(
            "“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), day (2021-12-31) or "
            "school year (2020/21).",
            text=options.period,
        )
    return period


def period_of_file(preface: list[str], notes: list[str], name: str, options: Options) -> tuple[str, Finding]:
    """The period of the whole file: given, or told by a title line, the file name or a note; "" where none tells one."""
    if period := given_period(options):
        return period, Finding("period", period, Message("Period {period}, as given.", period=period))
    told = [(text, line) for line in preface if not _IMPRINT.search(line) and (text := period_in_text(line))]
    if told:
        return _most_precise(told)
    if period := period_in_file_name(name):
        return period, Finding("period", period, Message("Period {period} from the file name.", period=period))
    for line in notes:
        if not _IMPRINT.search(line) and (period := period_in_text(line)):
            return period, Finding(
                "period", period, Message("Period {period} from the note “{text}”.", period=period, text=line[:120])
            )
    reason = Message("No period was found in column, title or file name. Give it in “Period” if there is one.")
    return "", Finding("period", "", reason, margin=DOUBTFUL, about=(("period_changed",), ("no period", "")))


def _most_precise(told: list[tuple[str, str]]) -> tuple[str, Finding]:
    """Of the periods in title lines a day before a month before a year: the table of a yearbook is about its own date."""
    period, line = max(told, key=lambda pair: len(pair[0]) if pair[0][4:5] == "-" and pair[0][5:7].isdecimal() else 0)
    rival = next((other for other, _ in told if other[:4] != period[:4]), "")
    if not rival:
        reason = Message("Period {period} from the title “{text}”.", period=period, text=line[:120])
        return period, Finding("period", period, reason)
    reason = Message(
        "Period {period} from the title “{text}”; another title line names {rival}. “Period” changes it.",
        period=period,
        text=line[:120],
        rival=rival,
    )
    return period, Finding("period", period, reason, margin=DOUBTFUL, about=(("period_changed",), (period, rival)))
