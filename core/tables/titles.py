"""What a column's title says: the indicator, and the period where one stands in it."""

from __future__ import annotations

import re

from ..periods import parse_period, period_in_text, read_period
from .names import tidy

_LEFT_OVER = re.compile(r"^[\s,;:_()/–-]+|[\s,;:_(/–-]+$")
_EMPTY_WORDS = re.compile(r"(?<!\w)(?:am|zum|vom|stand|stichtag|im|in|jahr|schuljahr|year)\s*:?$", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r"\(\s*(?:(?:am|zum|vom|stand|stichtag|im|jahr)\s*:?\s*)*\)", re.IGNORECASE)
_UNDERSCORED = re.compile(r"(?:^|_)(\d{4})_(\d{2})_(\d{2})(?!\d)")
_MONTH_NAME = r"[^\W\d]{3,9}\.?\s+\d{4}(?=\s|$|\))"
_PERIOD_PATTERNS = (
    r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}",
    r"\d{4}-\d{2}-\d{2}",
    r"(?:[1-4IVX]+\.?\s*)?(?:quartal|quarter|halbjahr|vj\.?|hj\.?|q)\s*\d{4}",
    r"\d{4}[\s/-]*(?:quartal|quarter|halbjahr|hj|q|h)\.?\s*[1-4]",
    r"(?:quartal|quarter|halbjahr|hj|q|h)\.?\s*[1-4][\s/-]*\d{4}",
    r"\d{4}/(?:\d{2})?\d{2}",
    r"\d{4}\s*[-–]\s*\d{4}",
    r"\d{4}-\d{2}",
    r"\d{1,2}[/-]\d{4}",
    r"(?:18|19|20|21)\d{2}",
)


def split_title(levels: list[str]) -> tuple[str, str]:
    """(indicator, period) of a column from its header texts: “Einwohner”, “31.12.2020” or “Einwohner 2020”."""
    period, rest = "", []
    for text in levels:
        text = _UNDERSCORED.sub(r" \1-\2-\3", text)
        whole = read_period(text) if not period else None
        if whole:
            period = whole
            continue
        inside = period_in_text(text.replace("_", " ")) if not period else None
        if inside:
            period = inside
            text = without_period(text, inside)
        if text and (not rest or rest[-1] != text):
            rest.append(text)
    return " ".join(rest), period


def without_period(text: str, period: str) -> str:
    """The title without the words that told the period."""
    patterns = list(_PERIOD_PATTERNS)
    if re.fullmatch(r"\d{4}-\d{2}", period):
        patterns.insert(2, _MONTH_NAME)
    for pattern in patterns:
        whole = rf"(?:(?<!\w)(?:am|zum|vom|stand|stichtag)\s*:?\s*)?(?<![\d.]){pattern}(?!\d)"
        shorter, count = re.subn(whole, "", text, count=1, flags=re.IGNORECASE)
        if count:
            text = shorter
            break
    text = " ".join(_EMPTY_BRACKETS.sub("", text).split())
    text = _LEFT_OVER.sub("", text)
    text = _LEFT_OVER.sub("", _EMPTY_WORDS.sub("", text))
    if text.count(")") > text.count("("):
        text = text.rstrip(") ")
    return text if tidy(text) else ""


def one_spelling(periods: list[str]) -> dict[str, str]:
    """Months that stand for their last day where both occur in one file: 2022-12 → 2022-12-31."""
    known = set(periods)
    result = {}
    for text in known:
        if re.fullmatch(r"\d{4}-\d{2}", text):
            last = parse_period(text).end.isoformat()
            if last in known:
                result[text] = last
    return result


def split_titles(levels: dict[int, list[str]]) -> dict[int, tuple[str, str]]:
    """(indicator, period) of several columns by position; classes of years of construction or birth are no periods.

    >>> split_titles({1: ["vor 1949"], 2: ["1949-1978"], 3: ["1979-1995"]})[2]
    ('1949-1978', '')
    >>> split_titles({1: ["2017-2019"], 2: ["2018-2020"]})[2]
    ('', '2018-2020')
    """
    parts = {c: split_title(texts) for c, texts in levels.items()}
    spans = {c: (int(p[:4]), int(p[5:])) for c, (_, p) in parts.items() if _SPAN.fullmatch(p)}
    bounds = any(_YEAR_BOUND.fullmatch(" ".join(texts[-1:])) for texts in levels.values())
    runs = sorted(set(spans.values()))
    in_a_row = len(runs) > 1 and all(b[0] == a[1] + 1 for a, b in zip(runs, runs[1:]))
    uneven = len({last - first for first, last in runs}) > 1
    if spans and (bounds or (in_a_row and uneven)):
        parts.update({c: (" ".join(dict.fromkeys(filter(None, levels[c]))), "") for c in spans})
    return parts


_SPAN = re.compile(r"\d{4}-\d{4}")
_YEAR_BOUND = re.compile(
    r"(?:vor|bis|bis unter|ab|nach|seit)\s+(?:18|19|20)\d{2}|(?:18|19|20)\d{2}\s+(?:und|oder|u\.)\s+\w+", re.IGNORECASE
)
