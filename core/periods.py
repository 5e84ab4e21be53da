"""Points and spans of time, written the way offices write them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from .messages import SozialraumError

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SCHOOL_YEAR = re.compile(r"(\d{4})/(\d{2})")


@dataclass(frozen=True, order=True)
class Period:
    """A span of time from `begin` to `end`, both included; `text` is its canonical name."""

    begin: date
    end: date
    text: str

    @property
    def middle(self) -> float:
        """The middle of the span as a decimal year, the place of its value on a time axis."""
        return (_decimal_year(self.begin) + _decimal_year(self.end)) / 2

    def __str__(self) -> str:
        return self.text


def parse_period(text: str) -> Period:
    """The period that a canonical text names: 2021, 2021-06, 2021-Q2, 2021-12-31 or 2020/21.

    Raises SozialraumError for every other text. A school year 2020/21 runs from 1 August to 31 July.
    """
    text = str(text).strip()
    try:
        span = _span(text)
    except ValueError:
        span = None
    if span is None:
        raise SozialraumError(
            "“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), day (2021-12-31) or "
            "school year (2020/21).",
            text=text,
        )
    return Period(span[0], span[1], text)


def is_period(text: str) -> bool:
    """Whether `parse_period` understands the text."""
    try:
        parse_period(text)
    except SozialraumError:
        return False
    return True


def in_order(texts) -> list[str]:
    """The distinct period texts in the order of time; texts that are no periods follow in alphabetical order."""
    known, other = [], []
    for text in dict.fromkeys(texts):
        (known if is_period(text) else other).append(text)
    return sorted(known, key=parse_period) + sorted(other)


def _span(text: str) -> tuple[date, date] | None:
    if match := _YEAR.fullmatch(text):
        year = int(match[1])
        return date(year, 1, 1), date(year, 12, 31)
    if match := _MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _QUARTER.fullmatch(text):
        return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := _DAY.fullmatch(text):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _SCHOOL_YEAR.fullmatch(text):
        year = int(match[1])
        if (year + 1) % 100 == int(match[2]):
            return date(year, 8, 1), date(year + 1, 7, 31)
    return None


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = first + count - 1
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _decimal_year(day: date) -> float:
    start = date(day.year, 1, 1)
    return day.year + (day - start).days / (date(day.year, 12, 31) - start).days
