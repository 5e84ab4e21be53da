"""Which features a table has: one choice each, the plainest first, so that hypothesis shrinks towards plain tables."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

FEATURES: dict[str, tuple[str, ...]] = {
    "layout": ("rows", "years", "titles1", "titles2", "profile", "long", "long2", "longvalues", "files", "genesis"),
    "key": ("padded", "plain", "hundreds", "plr", "kreis", "ars", "letters", "odd", "name", "coded_name", "split", "yearlike"),
    "name": ("yes", "no", "twice", "last", "town"),
    "period": ("year", "day", "iso", "clock", "month", "yyyymm", "quarter", "half", "school", "span", "mixed"),
    "place": ("column", "line", "file", "titles", "note", "none"),
    "periods": ("1", "2", "4"),
    "districts": ("few", "usual", "many"),
    "indicators": ("1", "2", "3", "6", "40"),
    "content": ("mixed", "counts", "rates", "measures", "negative"),
    "hidden": ("none", "few", "many"),
    "extra": ("none", "rownumber", "record", "parent", "valid", "level", "klass", "remark", "code", "unit", "flag", "part"),
    "total": ("none", "word", "place", "keyless"),
    "total_where": ("last", "first"),
    "levels": ("none", "column", "column_own", "length"),
    "header": ("plain", "ranges", "merged", "units", "numbered", "phrase"),
    "notes": ("none", "above", "below", "both"),
    "order": ("period", "district"),
    "sentinel": ("none", "several", "one"),
    "delimiter": (";", ",", "\t", "|"),
    "decimal": (",", "."),
    "group": ("", "dot", "mixed", " ", "\u00a0", "\u202f", "'"),
    "places": ("fixed", "trimmed", "three"),
    "minus": ("-", "\u2212"),
    "quote": ("needed", "all"),
    "encoding": ("utf-8", "utf-8-sig", "cp1252", "utf-16", "mac_roman"),
    "end": ("\n", "\r\n", "\r"),
    "mode": ("text", "cells", "texts", "xlsx"),
}  # fmt: skip
"""Feature → its choices. `dot` groups thousands with the sign that is not the decimal one."""

_PLAIN = {
    "layout": 0.3, "key": 0.3, "name": 0.55, "period": 0.5, "place": 0.45, "periods": 0.35, "districts": 0.3, "indicators": 0.25, "content": 0.6,
    "hidden": 0.5, "extra": 0.5, "total": 0.5, "total_where": 0.6, "levels": 0.8, "header": 0.65, "notes": 0.5, "order": 0.6, "sentinel": 0.95,
    "delimiter": 0.5, "decimal": 0.7, "group": 0.45, "places": 0.6, "minus": 0.6, "quote": 0.75, "encoding": 0.5, "end": 0.5, "mode": 0.75,
}  # fmt: skip
"""How often a feature keeps its plainest choice."""

LONG = ("long", "long2", "longvalues", "genesis")
TIMES_IN_TITLES = ("years", "titles1", "titles2", "profile")


@dataclass(frozen=True)
class Plan:
    """A choice for each feature."""

    layout: str = "rows"
    key: str = "padded"
    name: str = "yes"
    period: str = "year"
    place: str = "column"
    periods: str = "1"
    districts: str = "few"
    indicators: str = "1"
    content: str = "mixed"
    hidden: str = "none"
    extra: str = "none"
    total: str = "none"
    total_where: str = "last"
    levels: str = "none"
    header: str = "plain"
    notes: str = "none"
    order: str = "period"
    sentinel: str = "none"
    delimiter: str = ";"
    decimal: str = ","
    group: str = ""
    places: str = "fixed"
    minus: str = "-"
    quote: str = "needed"
    encoding: str = "utf-8"
    end: str = "\n"
    mode: str = "text"

    @property
    def typed(self) -> bool:
        """Whether numbers are numbers in the file: cells of a database or a spreadsheet."""
        return self.mode in ("cells", "xlsx")


def drawn(dice: np.random.Generator) -> Plan:
    """A plan from dice; `possible` tables only."""
    chosen = {}
    for feature, choices in FEATURES.items():
        if dice.random() >= _PLAIN[feature]:
            chosen[feature] = choices[int(dice.integers(1, len(choices)))]
    return possible(Plan(**chosen))


def possible(plan: Plan) -> Plan:
    """The nearest plan that a table can have: what contradicts the layout is made plain."""
    change = {}
    for rule in (_by_layout, _by_key, _by_period, _by_rows, _by_dialect):
        change = rule(plan)
        plan = replace(plan, **change)
    return plan


def _by_layout(plan: Plan) -> dict:
    change: dict = {}
    if plan.layout in TIMES_IN_TITLES:
        change["place"] = "titles"
        if plan.layout != "profile" and plan.periods == "1":
            change["periods"] = "2"
        if plan.layout == "profile":
            change["periods"] = "4"
            change["indicators"] = "6"
    elif plan.layout == "genesis":
        change.update(
            place="column",
            key="kreis",
            name="yes",
            header="plain",
            extra="none",
            levels="none",
            mode="text",
            sentinel="none",
        )
        change.update(
            delimiter=";", total="none", indicators="2" if plan.indicators in ("1", "40") else plan.indicators
        )
    elif plan.layout == "files":
        change["periods"] = "2" if plan.periods == "1" else plan.periods
        change["place"] = plan.place if plan.place in ("line", "file") else "file"
        change["sentinel"] = "none"
    elif plan.place == "titles" and plan.layout in LONG:
        change["place"] = "column"
    elif plan.place != "column":
        change["periods"] = "1"
    if plan.layout in ("long2", "longvalues", "titles2") and plan.indicators in ("1", "3"):
        change["indicators"] = "2"
    if plan.layout not in ("rows", "files") and plan.header in ("merged", "numbered", "units", "ranges"):
        change["header"] = "plain"
    if plan.layout in ("years", "long2", "longvalues") and plan.header == "phrase":
        change["header"] = "plain"
    return change


def _by_key(plan: Plan) -> dict:
    change: dict = {}
    if plan.key in ("name", "coded_name"):
        change["name"] = "no"
    if (
        plan.key in ("name", "coded_name", "odd", "letters", "split", "kreis", "ars", "yearlike")
        and plan.levels != "none"
    ):
        change["levels"] = "none"
    if plan.name == "town" and plan.total == "place":
        change["total"] = "word"
    if plan.total == "place" and plan.key == "name" and plan.notes in ("none", "below"):
        change["notes"] = "above" if plan.notes == "none" else "both"  # else nothing tells the town from a district
    if plan.levels == "length" and plan.key == "plain":
        change["key"] = "padded"
    if plan.key == "split" and plan.extra in ("parent", "part"):
        change["extra"] = "none"
    if plan.key == "name" and plan.layout in ("long2",):
        change["extra"] = "none"
    return change


def _by_period(plan: Plan) -> dict:
    change: dict = {}
    if plan.place in ("line", "file", "note", "titles") and plan.period in ("clock", "yyyymm"):
        change["period"] = "month"
    if plan.place in ("file", "note") and plan.period in ("half", "span", "school", "quarter", "mixed"):
        change["period"] = "year"
    if plan.layout in ("years", "profile") and plan.period in ("span", "mixed"):
        change["period"] = "year"
    if plan.header == "phrase" and plan.place == "titles":
        change["header"] = "plain"
    if plan.key == "yearlike" and plan.place == "none":
        change.update(place="file", period="year")
    if plan.place == "note":
        change["notes"] = "both" if plan.notes in ("above", "both") else "below"
    if plan.place == "line":
        change["notes"] = "above" if plan.notes in ("none", "above") else "both"
    return change


def _by_rows(plan: Plan) -> dict:
    change: dict = {}
    if plan.indicators == "40" and (plan.layout != "long" or plan.districts == "many"):
        change["indicators"] = "6"
    if plan.levels != "none":
        change["extra"] = "none"
        change["total"] = plan.total if plan.total == "word" else "none"
    if plan.extra in ("code", "unit", "flag") and plan.layout not in ("long",):
        change["extra"] = "none"
    if plan.sentinel != "none" and plan.content == "negative":
        change["sentinel"] = "none"
    if plan.content == "negative":
        change["total"] = "none"
        change["levels"] = "none"
    return change


def _by_dialect(plan: Plan) -> dict:
    change: dict = {}
    if plan.group in ("dot", "mixed") and plan.typed:
        change["group"] = ""
    if plan.encoding in ("cp1252", "mac_roman"):
        change["minus"] = "-"
        if plan.group == "\u202f":
            change["group"] = "\u00a0"
    if plan.mode != "text":
        change.update(delimiter=";", quote="needed", encoding="utf-8", end="\n")
    return change


def pairs() -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """All pairs of choices of two different features."""
    single = [(field.name, choice) for field in fields(Plan) for choice in FEATURES[field.name]]
    return [(one, two) for i, one in enumerate(single) for two in single[i + 1 :] if one[0] != two[0]]
