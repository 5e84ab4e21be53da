"""Points and spans of time, written the way offices write them."""

from __future__ import annotations

import calendar
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Callable

from .messages import SozialraumError

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF_YEAR = re.compile(r"(\d{4})-H([12])")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SCHOOL_YEAR = re.compile(r"(\d{4})/(\d{2})")
_SPAN_OF_YEARS = re.compile(r"(\d{4})-(\d{4})")
_LONGEST_SPAN = 20


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
    """The span of time that a text names: 2021, 2021-06, 2021-Q2, 2021-H1, 2021-12-31, 2020/21, 2017-2021, or in other spellings.

    A period keeps the spelling it came with, so that 31.12.2019 of somebody's layer is found in that layer again.
    Raises SozialraumError for every other text. A school year 2020/21 runs from 1 August to 31 July.
    """
    text = str(text).strip()
    span = _known_span(text)
    if span is None:
        raise SozialraumError(
            "“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), half-year (2021-H1), "
            "day (2021-12-31) or school year (2020/21).",
            text=text,
        )
    return Period(span[0], span[1], text)


def is_period(text: str) -> bool:
    """Whether `parse_period` understands the text."""
    return _known_span(str(text).strip()) is not None


@lru_cache(maxsize=4096)
def _known_span(text: str) -> tuple[date, date] | None:
    """First and last day of a period in any spelling."""
    span = _canonical_span(text)
    return span if span is not None else _canonical_span(read_period(text) or "")


def _canonical_span(text: str) -> tuple[date, date] | None:
    try:
        return _span(text)
    except ValueError:
        return None


def in_order(texts) -> list[str]:
    """The distinct period texts in the order of time; texts that are no periods follow in alphabetical order."""
    known: list[str] = []
    other: list[str] = []
    for text in dict.fromkeys(texts):
        (known if is_period(text) else other).append(text)
    return sorted(known, key=parse_period) + sorted(other)


def step_of(periods: Sequence[Period]) -> tuple[int, str]:
    """The largest step that goes through periods one by one: a number and "years", "months" or "days".

    periods: distinct, at least one. From the begin of the first one, a frame of one step never holds the begin of two.
    One period alone is a step as long as itself.

    >>> step_of([parse_period("2019-12-31"), parse_period("2020-12-31")])
    (1, 'years')
    >>> step_of([parse_period("2019-Q1"), parse_period("2019-Q3"), parse_period("2019-Q4")])
    (3, 'months')
    """
    first = min(periods)
    begins = [period.begin for period in periods]
    if len(set(begins)) == 1:
        begins.append(first.end + timedelta(days=1))
    if len({day.day for day in begins}) == 1 or all(_is_last(day) for day in begins):
        months = math.gcd(*(12 * (day.year - first.begin.year) + day.month - first.begin.month for day in begins))
        return (months // 12, "years") if months % 12 == 0 else (months, "months")
    return math.gcd(*((day - first.begin).days for day in begins)), "days"


def turns(periods: Sequence[Period]) -> list[Period | None]:
    """The days on which each period is shown where a map has room for one, as a period of the same name.

    Its own days, where periods do not overlap. Else a day belongs to the shortest period that covers it, of equal ones
    to the newest: 2017-2021 is shown until 2018-2022 begins. A period whose days fall apart has the longest stretch of
    them; one that shorter ones cover whole (a year beside its four quarters) has none: None.

    >>> [str(turn.end) for turn in turns([parse_period("2017-2021"), parse_period("2018-2022")])]
    ['2017-12-31', '2022-12-31']
    """
    ordered = sorted(set(periods))
    if all(earlier.end < later.begin for earlier, later in zip(ordered, ordered[1:])):
        return list(periods)
    spans = [(period.begin.toordinal(), period.end.toordinal() + 1) for period in ordered]
    bounds = sorted({bound for span in spans for bound in span})
    stretches: dict[int, list[list[int]]] = {}
    covering: list[int] = []
    following = 0
    for first, after in zip(bounds, bounds[1:]):
        while following < len(spans) and spans[following][0] == first:
            covering.append(following)
            following += 1
        covering = [place for place in covering if spans[place][1] > first]
        if not covering:
            continue
        shown = min(covering, key=lambda place: (spans[place][1] - spans[place][0], -place))
        found = stretches.setdefault(shown, [])
        if found and found[-1][1] == first:
            found[-1][1] = after
        else:
            found.append([first, after])
    days: dict[Period, Period] = {}
    for place, found in stretches.items():
        first, after = max(found, key=lambda one: one[1] - one[0])
        days[ordered[place]] = Period(date.fromordinal(first), date.fromordinal(after - 1), ordered[place].text)
    return [days.get(period) for period in periods]


def _is_last(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _span(text: str) -> tuple[date, date] | None:
    if match := _YEAR.fullmatch(text):
        year = int(match[1])
        return date(year, 1, 1), date(year, 12, 31)
    if match := _MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _QUARTER.fullmatch(text):
        return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := _HALF_YEAR.fullmatch(text):
        return _months(int(match[1]), 6 * int(match[2]) - 5, 6)
    if match := _SPAN_OF_YEARS.fullmatch(text):
        first, last = int(match[1]), int(match[2])
        return (date(first, 1, 1), date(last, 12, 31)) if 0 < last - first <= _LONGEST_SPAN else None
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


def spelled(text: str, month: Callable[[date], str] = "{:%Y-%m}".format, day: Callable[[date], str] = str) -> str:
    """A period as people write it, the one spelling of dock, pages, reports and legends, however a layer spells it.

    Quarters and half-years are “Q2 2021” and “H1 2021”, months and days are written in the user's language; years,
    school years and texts that are no periods stay as they are. `read_period` understands what comes out.

    >>> spelled("2021-Q2"), spelled("2020/21"), spelled("before")
    ('Q2 2021', '2020/21', 'before')
    """
    clean = str(text).strip()
    if _canonical_span(clean) is None:
        clean = read_period(clean) or ""
    if not clean:
        return str(text)
    if match := _QUARTER.fullmatch(clean) or _HALF_YEAR.fullmatch(clean):
        return f"{clean[5]}{match[2]} {match[1]}"
    if _MONTH.fullmatch(clean):
        return month(parse_period(clean).begin)
    return day(parse_period(clean).begin) if _DAY.fullmatch(clean) else clean


@lru_cache(maxsize=4096)
def read_period(text) -> str | None:
    """The canonical text of a period in any common German or English spelling, None where there is none.

    Understands for example 2018, 2018.0, 31.12.2018, 2018-12-31T00:00:00, 20181231, 202012, 12/2018, Dez 2018,
    March 2019, 1. Quartal 2020, Q1/2020, I/2020, 2020/2021, Schuljahr 2020/21, Stand: 31.12.2018.
    """
    text = str(text).strip()[:100]
    if not _DIGITS.search(text):
        return None
    text = _SUPERSCRIPT.sub("", text)
    text = " ".join(unicodedata.normalize("NFKC", text).split())
    if not text or len(text) > 60:
        return None
    if _canonical_span(text):
        return text if _plausible(text[:4]) else None
    text = _LABEL.sub("", text)
    text = _MARK.sub("", text).strip(" .,;:")
    if _canonical_span(text):
        return text if _plausible(text[:4]) else None
    for pattern, build in _SPELLINGS:
        if match := pattern.fullmatch(text):
            canonical = build(match)
            if canonical and _plausible(canonical[:4]) and _canonical_span(canonical):
                return canonical
    return None


def period_in_text(text: str) -> str | None:
    """The one period that a title names, for example “Einwohner am 31.12.2018”; None where it names none or several.

    A year in a phrase is none: “Bindungsauslauf bis 2019”, “ab Jahrgang 2015”, “Index (Basis 2015 = 100)”.
    """
    found = {}
    rest = _PHRASE.sub(" ", unicodedata.normalize("NFC", text))
    for pattern in _INSIDE:
        for match in pattern.finditer(rest):
            canonical = read_period(match[0])
            if canonical:
                found[canonical] = True
        rest = pattern.sub(" ", rest)
    return next(iter(found)) if len(found) == 1 else None


def period_in_file_name(name: str) -> str | None:
    """The period a file name tells: EWR201812E → 2018-12, einwohner_2018-12-31 → 2018-12-31, …-2018-02-t1 → 2018.

    The two digits after a year are the number of an issue, not a month, where a further part number follows, or where
    they are 00.
    """
    for pattern, build in _FILE_NAMES:
        found = {text for text in map(build, pattern.finditer(name)) if _plausible(text[:4]) and _canonical_span(text)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _plausible(year: str) -> bool:
    return "1800" <= year <= "2199"


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan jän jänner january",
            "februar feb february",
            "märz mär mrz mar march maerz",
            "april apr",
            "mai may",
            "juni jun june",
            "juli jul july",
            "august aug",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "dezember dez december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LABEL = re.compile(
    r"^(?:stand|stichtag|jahr|year|datum|date|am|zum|vom|im|schuljahr|kitajahr|kindergartenjahr|sj|berichtsjahr)\b[.:]?\s*"
    r"(?:am|vom|zum)?\s*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d\d")
_SUPERSCRIPT = re.compile(r"[¹²³⁰⁴-⁹]+⁾?$")
_MARK = re.compile(r"(?:\s*(?:[*†]+|\(\d\)|\s\d\)|\((?:vorläufig|provisional|revidiert)\)))$", re.IGNORECASE)


def _year_month(year: str, month: int) -> str:
    return f"{year}-{month:02d}"


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _century(year: str) -> str:
    return year if len(year) == 4 else ("20" if int(year) < 70 else "19") + year


def _named_month(name: str, year: str, day: str | None = None) -> str | None:
    month = _MONTHS.get(name.lower())
    if month is None:
        return None
    return _year_month(_century(year), month) if day is None else _day(_century(year), str(month), day)


_QUARTER_WORD = r"(?:quartal|quarter|vierteljahr|vj|qu?|q)\.?"
_HALF_WORD = r"(?:halbjahr|half[ -]?year|hj|h)\.?"
_SPELLINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), build)
    for pattern, build in (
        (r"(\d{4})[.,]0+", lambda m: m[1]),
        (r"(\d{4})(\d{2})(?:[.,]0+)?", lambda m: _year_month(m[1], int(m[2]))),
        (r"(\d{4})(\d{2})(\d{2})(?:[.,]0+)?", lambda m: _day(m[1], m[2], m[3])),
        (r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?", lambda m: _day(m[1], m[2], m[3])),
        (r"(\d{1,2})[-./]\s?(\d{1,2})[-./]\s?(\d{4})(?:[T ]\d{1,2}:\d{2}.*)?", lambda m: _day(m[3], m[2], m[1])),
        (r"(\d{1,2})\.(\d{1,2})\.(\d{2})", lambda m: _day(_century(m[3]), m[2], m[1])),
        (r"(\d{4})\s*/\s*(?:19|20)?(\d{2})", lambda m: _school_year(m[1], m[2])),
        (r"(\d{4})\s*[-–]\s*(\d{4})", lambda m: _span_of_years(m[1], m[2])),
        (r"(\d{4})\s+bis\s+(\d{4})", lambda m: _span_of_years(m[1], m[2])),
        (r"(\d{1,2})[-./](\d{4})", lambda m: _year_month(m[2], int(m[1]))),
        (r"(\d{4})[-./](\d{1,2})", lambda m: _year_month(m[1], int(m[2]))),
        (r"([^\W\d]{3,9})\.?[\s/-]*(\d{4}|\d{2})", lambda m: _named_month(m[1], m[2])),
        (r"(\d{4})[\s/-]*([^\W\d]{3,9})\.?", lambda m: _named_month(m[2], m[1])),
        (r"(\d{1,2})\.?\s*([^\W\d]{3,9})\.?\s*(\d{4})", lambda m: _named_month(m[2], m[3], m[1])),
        (rf"([12])\.?\s*{_HALF_WORD}[\s/-]*(\d{{4}})", lambda m: f"{m[2]}-H{m[1]}"),
        (rf"{_HALF_WORD}\s*([12])[\s/-]*(\d{{4}})", lambda m: f"{m[2]}-H{m[1]}"),
        (rf"(\d{{4}})[\s/-]*{_HALF_WORD}\s*([12])", lambda m: f"{m[1]}-H{m[2]}"),
        (rf"(\d{{4}})[\s/-]*([12])\.?\s*{_HALF_WORD}", lambda m: f"{m[1]}-H{m[2]}"),
        (rf"(i|ii)\.?\s*{_HALF_WORD}[\s/-]*(\d{{4}})", lambda m: f"{m[2]}-H{_ROMAN[m[1].lower()]}"),
        (rf"([1-4])\.?\s*{_QUARTER_WORD}[\s/-]*(\d{{4}})", lambda m: f"{m[2]}-Q{m[1]}"),
        (rf"{_QUARTER_WORD}\s*([1-4])[\s/-]*(\d{{4}})", lambda m: f"{m[2]}-Q{m[1]}"),
        (rf"(\d{{4}})[\s/-]*{_QUARTER_WORD}\s*([1-4])", lambda m: f"{m[1]}-Q{m[2]}"),
        (rf"(\d{{4}})[\s/-]*([1-4])\.?\s*{_QUARTER_WORD}", lambda m: f"{m[1]}-Q{m[2]}"),
        (
            rf"(i|ii|iii|iv)\.?\s*(?:{_QUARTER_WORD})?[\s/-]*(\d{{4}})",
            lambda m: f"{m[2]}-Q{_ROMAN[m[1].lower()]}",
        ),
    )
)


def _span_of_years(first: str, last: str) -> str | None:
    """Two years in a row are a school year, more of them a span such as 2017-2021."""
    if int(last) == int(first) + 1:
        return _school_year(first, last[2:])
    return f"{first}-{last}" if 0 < int(last) - int(first) <= _LONGEST_SPAN and _plausible(last) else None


def _school_year(year: str, following: str) -> str | None:
    if (int(year) + 1) % 100 == int(following):
        return f"{year}/{following}"
    return _year_month(year, int(following)) if 1 <= int(following) <= 12 else None


def _following(year: str, two: str) -> str:
    """A school year where two digits name the year that follows, else ""."""
    return f"{year}/{two}" if (int(year) + 1) % 100 == int(two) else ""


_PHRASE = re.compile(
    r"(?<!\w)(?<!\d\s)(?:bis|seit|ab|vor|nach|jahrgang|jahrgänge|prognose|ziel|zielwert|zieljahr|soll|planung|basis|basisjahr|baujahr|erbaut|gegenüber|until|since|before|after)\s+"
    r"(?:(?:zum|dem|ende|anfang|jahrgang|baujahr|year)\s+)*(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:18|19|20|21)\d{2}(?!\d)"
    r"|(?<!\d)(?:18|19|20|21)\d{2}\s*=\s*100(?!\d)"
    r"|(?<!\d)(?:18|19|20|21)\d{2}\s+(?:und|oder|u\.)\s+(?:später|früher|älter|jünger|danach|davor)\b",
    re.IGNORECASE,
)  # years that say what is counted, not when
_INSIDE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)",
        r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)",
        rf"(?<![\w.])(?:[1-4]\.?\s*|(?:i|ii|iii|iv)\.?\s*){_QUARTER_WORD}\s*\d{{4}}(?!\d)",
        rf"(?<!\d)\d{{4}}[\s-]*{_QUARTER_WORD}\s*[1-4](?!\d)|(?<!\w){_QUARTER_WORD}\s*[1-4][\s/-]*\d{{4}}(?!\d)",
        rf"(?<![\w.])(?:[12]\.?\s*|(?:i|ii)\.?\s*){_HALF_WORD}\s*\d{{4}}(?!\d)",
        rf"(?<!\d)\d{{4}}[\s-]*{_HALF_WORD}\s*[12](?!\d)|(?<!\w){_HALF_WORD}\s*[12][\s/-]*\d{{4}}(?!\d)",
        r"(?<!\d)(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}(?!\d)",
        rf"(?<!\w)(?:{_MONTH_NAMES})\.?\s+\d{{4}}(?!\d)",
        r"(?<!\d)\d{4}/(?:\d{2})?\d{2}(?!\d)",
        r"(?<![\d.,])(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?!\d)",
        r"(?<![\d.,])(?:18|19|20|21)\d{2}(?![\d.,]*\d)",
    )
)
_FILE_NAMES = (
    (
        re.compile(r"(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)"),
        lambda m: f"{m[1]}-{m[2]}-{m[3]}",
    ),
    (re.compile(r"(?<!\d)(\d{2})[-_.](\d{2})[-_.](\d{4})(?!\d)"), lambda m: f"{m[3]}-{m[2]}-{m[1]}"),
    (
        re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d{2})(?!\d)"),
        lambda m: f"{m[3]}-{m[2]}-{m[1]}",
    ),
    (re.compile(r"(?<!\d)((?:18|19|20|21)\d{2})(\d{2})(\d{2})(?!\d)"), lambda m: f"{m[1]}-{m[2]}-{m[3]}"),
    (re.compile(r"(?<!\d)(\d{4})[-_ ]?q([1-4])(?!\d)", re.IGNORECASE), lambda m: f"{m[1]}-Q{m[2]}"),
    (re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)"), lambda m: f"{m[1]}-{m[2]}"),
    (
        re.compile(r"(?<!\d)(0[1-9]|1[0-2])[-_.]((?:19|20)\d{2})(?!\d)"),
        lambda m: f"{m[2]}-{m[1]}",
    ),
    (re.compile(r"(?<![a-z])q([1-4])[-_ ]?((?:19|20)\d{2})(?!\d)", re.IGNORECASE), lambda m: f"{m[2]}-Q{m[1]}"),
    (re.compile(r"(?<![a-z])(?:hj|h)([12])[-_ ]?((?:19|20)\d{2})(?!\d)", re.IGNORECASE), lambda m: f"{m[2]}-H{m[1]}"),
    (
        re.compile(r"(?<!\d)((?:19|20)\d{2})[-_ ]?(?:hj|h)[-_]?([12])(?!\d)", re.IGNORECASE),
        lambda m: f"{m[1]}-H{m[2]}",
    ),
    (
        re.compile(r"(?<!\d)([12])[-_. ]{0,2}(?:hj|halbjahr)[-_. ]?((?:19|20)\d{2})(?!\d)", re.IGNORECASE),
        lambda m: f"{m[2]}-H{m[1]}",
    ),
    (
        re.compile(r"(?<![a-z])halbjahr[-_. ]?([12])[-_. ]?((?:19|20)\d{2})(?!\d)", re.IGNORECASE),
        lambda m: f"{m[2]}-H{m[1]}",
    ),
    (
        re.compile(r"(?<!\d)([1-4])[-_. ]{0,2}(?:q|quartal)[-_. ]?((?:19|20)\d{2})(?!\d)", re.IGNORECASE),
        lambda m: f"{m[2]}-Q{m[1]}",
    ),
    (
        re.compile(r"(?<![a-z])quartal[-_. ]?([1-4])[-_. ]?((?:19|20)\d{2})(?!\d)", re.IGNORECASE),
        lambda m: f"{m[2]}-Q{m[1]}",
    ),
    (
        re.compile(rf"(?<![^\W\d_])({_MONTH_NAMES})[-_. ]?((?:19|20)\d{{2}})(?!\d)", re.IGNORECASE),
        lambda m: _named_month(m[1], m[2]) or "",
    ),
    (
        re.compile(rf"(?<!\d)((?:19|20)\d{{2}})[-_. ]?({_MONTH_NAMES})(?![^\W\d_])", re.IGNORECASE),
        lambda m: _named_month(m[2], m[1]) or "",
    ),
    # 2010_11 is November, unless it is about schools
    (
        re.compile(
            r"^(?=.*(?:sch[uü]|kita|kindergarten|sj)).*?(?<!\d)((?:19|20)\d{2})[-_](\d{2})(?!\d)", re.IGNORECASE
        ),
        lambda m: _following(m[1], m[2]),
    ),
    (
        re.compile(r"(?<!\d)((?:19|20)\d{2})[-_](0[1-9]|1[0-2])(?!\d)(?![-_]t?\d)", re.IGNORECASE),
        lambda m: f"{m[1]}-{m[2]}",
    ),
    (re.compile(r"(?<!\d)((?:19|20)\d{2})[-_](\d{2})(?!\d)"), lambda m: _following(m[1], m[2])),
    (
        re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:[-–]|_?bis_?)\s*((?:19|20)\d{2})(?!\d)", re.IGNORECASE),
        lambda m: _span_of_years(m[1], m[2]) or "",
    ),
    (re.compile(r"(?<!\d)((?:18|19|20|21)\d{2})(?!\d)"), lambda m: m[1]),
)
