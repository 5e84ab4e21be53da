"""Sixth stage: how a table is laid out, and which indicator and period each of its columns of numbers holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np

from ..messages import Message, SozialraumError
from ..periods import period_in_text, read_period
from .header import Header
from .names import tidy
from .options import LAYOUTS, Finding, Options
from .roles import Roles, indicator_columns, is_value_title

_LEFT_OVER = re.compile(r"^[\s,;:_()/–-]+|[\s,;:_(/–-]+$")
_EMPTY_WORDS = re.compile(r"\b(?:am|zum|vom|stand|stichtag|im|jahr)\s*:?$", re.IGNORECASE)


@dataclass
class Layout:
    """The layout by name; for columns of numbers the period (where the header tells it) and the indicator's title.

    `indicators` are text columns whose entries name the indicator of a row.
    """

    kind: str
    periods: dict[int, str] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    indicators: list[int] = field(default_factory=list)


def split_title(levels: list[str]) -> tuple[str, str]:
    """(indicator, period) of a column from its header texts: “Einwohner”, “31.12.2020” or “Einwohner 2020”."""
    period, rest = "", []
    for text in levels:
        whole = read_period(text) if not period else None
        if whole:
            period = whole
            continue
        inside = period_in_text(text.replace("_", " ")) if not period else None
        if inside:
            period = inside
            text = _without_period(text, inside)
        if text and (not rest or rest[-1] != text):
            rest.append(text)
    return " ".join(rest), period


def find_layout(header: Header, roles: Roles, texts: dict[int, np.ndarray], options: Options) -> tuple[Layout, Finding]:
    """The layout, from the titles of the columns of numbers and from how keys repeat.

    texts: (rows,) object per text column, with all rows of data
    """
    if options.layout not in LAYOUTS:
        raise SozialraumError(
            "“{layout}” is no layout. Choose one of: {names}.", layout=options.layout, names=", ".join(LAYOUTS)
        )
    parts = {c: split_title(header.levels[c]) for c in roles.values}
    dated = [c for c in roles.values if parts[c][1]]
    wanted = options.layout
    reason = Message("Layout as prescribed.")
    if wanted == "auto":
        wanted, reason = _guess(header, roles, parts, dated, texts, options)
    if wanted == "years_as_columns":
        years = [c for c in dated if not parts[c][0]] or dated
        if not years:
            raise SozialraumError("No column has a year or another period as its title. Choose another layout.")
        named = indicator_columns(texts, roles, header, [], prescribed=options.indicator_column, required=False)
        layout = Layout(wanted, {c: parts[c][1] for c in years}, {}, named)
    elif wanted == "indicator_and_year_columns":
        if not dated:
            raise SozialraumError("No column has a year or another period in its title. Choose another layout.")
        layout = Layout(wanted, {c: parts[c][1] for c in dated}, {c: parts[c][0] for c in roles.values})
    elif wanted == "long":
        named = indicator_columns(
            texts, roles, header, roles.values, prescribed=options.indicator_column, required=True
        )
        if not named:
            raise SozialraumError("No column names the indicator of each row. Name it in “Indicator column”.")
        layout = Layout(wanted, {}, {c: header.titles[c] for c in roles.values}, named)
    else:
        layout = Layout("per_district", {}, {c: header.titles[c] for c in roles.values})
    return layout, Finding("layout", layout.kind, reason)


def _guess(header: Header, roles: Roles, parts, dated: list[int], texts, options: Options) -> tuple[str, Message]:
    pure = [c for c in dated if not parts[c][0]]
    if roles.period is None and len(pure) >= 2 and len(pure) >= 0.5 * len(roles.values):
        return "years_as_columns", Message(
            "Years as columns: {n} columns have a period as title, from {first} to {last}.",
            n=len(pure),
            first=parts[pure[0]][1],
            last=parts[pure[-1]][1],
        )
    mixed = [c for c in dated if parts[c][0]]
    if roles.period is None and mixed and len(dated) >= 0.5 * len(roles.values):
        several = len({parts[c][1] for c in dated}) > 1
        if several or len(dated) == len(roles.values):
            return "indicator_and_year_columns", Message(
                "Indicator and year in the column titles: {n} columns, for example “{title}”.",
                n=len(dated),
                title=header.titles[mixed[0]],
            )
    if len(pure) == 1 and roles.period is None and len(roles.values) == 1:
        return "years_as_columns", Message(
            "The only column of numbers has the period {period} as title.", period=parts[pure[0]][1]
        )
    named = indicator_columns(texts, roles, header, roles.values, prescribed=options.indicator_column, required=False)
    if named:
        return "long", Message(
            "Long table: column “{title}” names the indicator of each row.", title=header.titles[named[-1]]
        )
    return "per_district", Message(
        "One row per district and period, the indicators in {n} columns.", n=len(roles.values)
    )


def _without_period(text: str, period: str) -> str:
    """The title without the words that told the period."""
    for pattern in (
        r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}",
        r"\d{4}-\d{2}-\d{2}",
        r"(?:[1-4IVX]+\.?\s*)?(?:quartal|quarter|vj\.?|q)\s*\d{4}",
        r"[^\W\d]{3,9}\.?\s+\d{4}(?=\s|$)" if "-" in period and period.count("-") == 1 else r"(?!)",
        r"\d{4}/(?:\d{2})?\d{2}",
        r"(?:18|19|20|21)\d{2}",
    ):
        shorter, count = re.subn(pattern, "", text, count=1, flags=re.IGNORECASE)
        if count:
            text = shorter
            break
    text = _LEFT_OVER.sub("", text)
    text = _LEFT_OVER.sub("", _EMPTY_WORDS.sub("", text))
    return text if tidy(text) else ""


def value_title(indicator: str, column_title: str, several: bool) -> str:
    """Title of an indicator of a long table: its name, with the column's title where there are several columns."""
    if not several or is_value_title(column_title):
        return indicator
    return f"{indicator} {column_title}"
