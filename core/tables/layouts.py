"""How a table is laid out, and which indicator and period each of its columns of numbers holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..messages import Message, SozialraumError
from . import words
from .findings import Finding, quoted
from .header import Header
from .options import LAYOUTS, Options
from .roles import Roles
from .titles import one_spelling, split_titles


@dataclass
class Layout:
    """The layout by name; for columns of numbers the period (where the header tells it) and the indicator's title.

    `indicators` are columns whose entries name the indicator of a row.
    """

    kind: str
    periods: dict[int, str] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    indicators: list[int] = field(default_factory=list)


def value_title(indicator: str, column_title: str, several: bool) -> str:
    """Title of an indicator of a long table: its name, with the column's title where there are several columns."""
    if not several or words.is_value_title(column_title):
        return indicator
    return f"{indicator} {column_title}"


def find_layout(header: Header, roles: Roles, options: Options, file_period: str) -> tuple[Layout, Finding]:
    """The layout that follows from where the periods stand and from the columns that name indicators.

    file_period: the period of the whole file, "" where it has none
    """
    if options.layout not in LAYOUTS:
        raise SozialraumError(
            "“{layout}” is no layout. Choose one of: {names}.", layout=options.layout, names=", ".join(LAYOUTS)
        )
    parts = split_titles({c: header.levels[c] for c in roles.values})
    spelling = one_spelling([period for _, period in parts.values()] + [file_period])
    parts = {c: (title, spelling.get(period, period)) for c, (title, period) in parts.items()}
    dated = [c for c in roles.values if parts[c][1]]
    if options.layout == "auto":
        kind, reason = _follows(header, roles, parts, dated, file_period)
    else:
        kind, reason = options.layout, Message("Layout as given.")
    layout = _as(kind, header, roles, parts, dated)
    return layout, Finding("layout", layout.kind, reason)


def _as(kind: str, header: Header, roles: Roles, parts: dict, dated: list[int]) -> Layout:
    titles = {c: header.titles[c] for c in roles.values}
    if kind == "years_as_columns":
        if not dated:
            raise SozialraumError("No column has a year or another period as its title. Choose another layout.")
        years = [c for c in dated if not parts[c][0]] or dated
        others = {c: titles[c] for c in roles.values if c not in years}
        return Layout(kind, {c: parts[c][1] for c in years}, others, list(roles.indicators))
    if kind == "indicator_and_year_columns":
        if not dated:
            raise SozialraumError("No column has a year or another period in its title. Choose another layout.")
        return Layout(
            kind, {c: parts[c][1] for c in dated}, {c: parts[c][0] for c in roles.values}, list(roles.indicators)
        )
    if kind == "long":
        if not roles.indicators:
            raise SozialraumError("No column names the indicator of each row. Name it in “Indicator column”.")
        return Layout(kind, {}, titles, list(roles.indicators))
    return Layout("per_district", {}, titles, [])


def _follows(header: Header, roles: Roles, parts: dict, dated: list[int], file_period: str) -> tuple[str, Message]:
    pure = [c for c in dated if not parts[c][0]]
    most = len(dated) >= 0.5 * len(roles.values)
    if (
        roles.period is None
        and pure
        and (len(pure) >= 2 or len(roles.values) == 1)
        and len(pure) >= 0.5 * len(roles.values)
    ):
        if len(pure) == 1:
            return "years_as_columns", Message(
                "The only column of numbers has the period {period} as title.", period=parts[pure[0]][1]
            )
        return "years_as_columns", Message(
            "Years as columns: {n} {n:column has|columns have} a period as title, from {first} to {last}.",
            n=len(pure),
            first=parts[pure[0]][1],
            last=parts[pure[-1]][1],
        )
    if roles.period is None and dated and (most or file_period):
        return "indicator_and_year_columns", Message(
            "Indicator and year in the column titles: {n} {n:column|columns}, for example “{title}”.",
            n=len(dated),
            title=header.titles[dated[0]],
        )
    if roles.indicators:
        return "long", Message(
            "Long table: column “{title}” names the indicator of each row.", title=header.titles[roles.indicators[-1]]
        )
    if roles.period is not None or len({parts[c][1] for c in dated}) < 2:
        return "per_district", Message(
            "One row per district and period, the indicators in columns: {n}.", n=len(roles.values)
        )
    return "per_district", Message(
        "One row per district, the indicators in columns: {n}. Years in a few titles stay part of them: {titles}.",
        n=len(roles.values),
        titles=quoted(header.titles[c] for c in dated[:6]),
    )
