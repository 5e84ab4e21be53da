"""What the two algorithms of data protection share: their parameters, the counts of a layer, the account of a run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from ...core.messages import SozialraumError
from ...i18n import tr
from ..io.layers import Column, Rows

if TYPE_CHECKING:
    from ...core.protection.counts import Counts
    from ...core.protection.publication import Earlier
    from ...core.protection.rules import Rule
    from ..algorithm import SozialraumAlgorithm
    from ..request import Request

DEFAULT_THRESHOLD = 3
WHOLE = "whole"
"""The level, in the table of larger areas, of the sums over everything."""


def add_counts_and_areas(algorithm: SozialraumAlgorithm):
    """COUNTS, TOTAL_FIELD, CLASSIFICATIONS, PARENT_FIELDS, KEY_FIELD and PERIOD_FIELD."""
    algorithm.add_fields(
        "COUNTS",
        tr("Counts"),
        tr("Fields with numbers of persons or cases, such as the age groups of the residents. No rates."),
    )
    algorithm.add_field(
        "TOTAL_FIELD",
        tr("Total"),
        tr(
            "The field with everyone these persons are part of, if it is published. Counts that do not add up to it leave "
            "a remainder, which anybody can reckon and which is protected too."
        ),
        numeric=True,
        optional=True,
    )
    algorithm.add_fields(
        "PARENT_FIELDS",
        tr("Larger areas"),
        tr(
            "Fields with the keys of larger areas whose sums are published as well, innermost first (Bezirksregion, then "
            "Bezirk). The sum of the whole municipality always counts as known."
        ),
        numeric=False,
        optional=True,
    )
    algorithm.add_key_field(advanced=True)
    algorithm.add_period_field()
    algorithm.add_text(
        "CLASSIFICATIONS",
        tr("Classifications"),
        tr(
            "Which counts belong together, one classification per line with its fields separated by commas: age groups in "
            "one line, nationalities in the next. Empty: all counts are one classification if they fit into the total, "
            "otherwise each is one of its own."
        ),
        lines=True,
        advanced=True,
    )


def add_rule(algorithm: SozialraumAlgorithm):
    """RULES, THRESHOLD, NEARLY_ALL, ALL_ARE, ZEROS_PUBLIC and PROTECTION."""
    algorithm.add_choice(
        "RULES",
        tr("Rule"),
        tr(
            "federal_agency: 1 and 2 are hidden, as the Bundesagentur für Arbeit does. municipal_5 and municipal_10: 1 to 4, 1 "
            "to 9. own: below the threshold of your office."
        ),
        {
            "federal_agency": tr("Federal Employment Agency: fewer than 3"),
            "municipal_5": tr("fewer than 5"),
            "municipal_10": tr("fewer than 10"),
            "own": tr("threshold of your own"),
        },
        default="federal_agency",
        optional=False,
    )
    algorithm.add_number(
        "THRESHOLD",
        tr("Threshold"),
        tr("The smallest count that may be told, for the rule “own”."),
        default=DEFAULT_THRESHOLD,
        least=2,
        most=1000,
        whole=True,
        optional=False,
    )
    algorithm.add_yes(
        "NEARLY_ALL",
        tr("Also hide nearly all"),
        tr("Hides counts that leave fewer than the threshold over: 98 of 100 tells something about the 2."),
        default=True,
        advanced=True,
    )
    algorithm.add_yes(
        "ALL_ARE",
        tr("Also hide all"),
        tr("Hides counts that are the whole total: whoever lives there belongs to the group. For sensitive groups."),
        advanced=True,
    )
    algorithm.add_yes(
        "ZEROS_PUBLIC",
        tr("Zeros are published"),
        tr(
            "A zero is told. Then everybody knows that a hidden count is at least 1. Otherwise zeros are hidden as well."
        ),
        default=True,
        advanced=True,
    )
    algorithm.add_choice(
        "PROTECTION",
        tr("Protection"),
        tr(
            "interval: nobody can tell from the published numbers whether a hidden small count is small. exact: it is enough "
            "that it cannot be computed to the person."
        ),
        {"interval": tr("may also be large"), "exact": tr("not to the person")},
        default="interval",
        optional=False,
        advanced=True,
    )


def add_flows(algorithm: SozialraumAlgorithm):
    """FLOWS."""
    algorithm.add_yes(
        "FLOWS",
        tr("Periods add up"),
        tr(
            "For counts of events, such as births or arrivals: quarters (months, half-years) and their years are published, and "
            "the quarters add up to the year. Not for residents at a date."
        ),
        advanced=True,
    )


def add_dominance(algorithm: SozialraumAlgorithm):
    """LARGEST, CONTRIBUTORS and DOMINANCE."""
    algorithm.add_fields(
        "LARGEST",
        tr("Largest contributions"),
        tr(
            "For sums of which single employers, firms or households hold large parts, such as jobs or wages in whole euros: per "
            "count the field with the largest single contribution, in the order of the counts."
        ),
        optional=True,
        advanced=True,
    )
    algorithm.add_fields(
        "CONTRIBUTORS",
        tr("Numbers of contributors"),
        tr(
            "Per count the field with the number of firms or persons that contribute, in the order of the counts. Sums of fewer "
            "than 3 are hidden."
        ),
        optional=True,
        advanced=True,
    )
    algorithm.add_number(
        "DOMINANCE",
        tr("Dominance from (%)"),
        tr(
            "A sum of which one contributor holds more than this share is hidden, where the largest contributions are given."
        ),
        default=85.0,
        least=50.0,
        most=99.0,
        optional=False,
        advanced=True,
    )


def rule_of(request: Request) -> Rule:
    """The rule that was chosen."""
    from ...core.protection.rules import THRESHOLDS, Rule

    name, threshold = request.choice("RULES"), request.whole("THRESHOLD")
    if request.given("THRESHOLD") and not request.given("RULES"):
        name = "own"
    told = THRESHOLDS.get(name, threshold)
    if threshold not in (told, DEFAULT_THRESHOLD):
        raise SozialraumError(
            "The threshold {threshold} does not belong to the rule “{rule}”, which hides counts below {told}. Choose the rule "
            "“own”, or leave the threshold at {default}.",
            threshold=threshold,
            rule=name,
            told=told,
            default=DEFAULT_THRESHOLD,
        )
    return Rule(
        told,
        request.yes("NEARLY_ALL"),
        request.yes("ALL_ARE"),
        request.yes("ZEROS_PUBLIC"),
        request.choice("PROTECTION") == "exact",
        request.number("DOMINANCE") if request.has("DOMINANCE") else Rule.dominance,
    )


def read_counts(request: Request, rows: Rows) -> tuple[Counts, np.ndarray]:
    """The counts of a layer, and the status code of each cell, (rows, fields)."""
    from ...core.protection.counts import Counts
    from ..io.panels import read_cells

    fields = request.ordered_fields("COUNTS")
    total = request.field("TOTAL_FIELD")
    if not fields:
        raise SozialraumError("No counts were chosen. Choose the fields with the numbers of persons to be protected.")
    if total in fields:
        raise SozialraumError(
            "“{field}” is among the counts and is their total as well. Take it out of one of the two.", field=total
        )
    names = [*fields, *([total] if total else [])]
    cells = [read_cells(rows, field) for field in names]
    period = request.period_field(rows)
    parents = request.ordered_fields("PARENT_FIELDS")
    counts = Counts(
        [key.strip() for key in rows.keys(request.key_field())],
        _texts(rows, period),
        [_texts(rows, field) for field in parents],
        parents,
        names,
        np.column_stack([values for values, _ in cells]),
        bool(total),
        _contributions(request, rows, "LARGEST", len(fields)),
        _contributions(request, rows, "CONTRIBUTORS", len(fields)),
    )
    return counts, np.column_stack([status for _, status in cells])


def _contributions(request: Request, rows: Rows, name: str, wanted: int) -> np.ndarray | None:
    """(rows, counts) of a parameter with one field per count, None where it is not there or empty."""
    from ..io.panels import read_cells

    fields = request.ordered_fields(name, repeated=True) if request.has(name) else []
    if not fields:
        return None
    if len(fields) != wanted:
        raise SozialraumError(
            "{wanted} counts and {given} fields of “{parameter}” were chosen. Choose one for each count, in the same order.",
            wanted=wanted,
            given=len(fields),
            parameter=name,
        )
    return np.column_stack([read_cells(rows, field)[0] for field in fields])


def _texts(rows: Rows, field: str) -> list[str]:
    return [(text or "").strip() for text in rows.texts(field)] if field else [""] * len(rows)


def groups_of(request: Request, counts: Counts) -> list[list[int]]:
    """CLASSIFICATIONS as numbers of columns; [] where nothing was said."""
    groups = []
    names = counts.names[: counts.groups.shape[1]]
    for line in re.split(r"[\n;]", request.text("CLASSIFICATIONS")):
        fields = [field.strip().strip('"') for field in line.split(",") if field.strip()]
        for field in fields:
            if field not in names or any(names.index(field) in group for group in groups):
                raise SozialraumError(
                    "“{field}” in the classifications is no count, or stands there twice. Choose from: {fields}.",
                    field=field,
                    fields=", ".join(names),
                )
        if fields:
            groups.append([names.index(field) for field in fields])
    return groups


def earlier_edition(request: Request, counts: Counts) -> Earlier | None:
    """What the layer EARLIER told and hid of the same districts, periods and fields."""
    from ...core.protection.publication import Earlier

    if not request.given("EARLIER"):
        return None
    known, present = matching(request, "EARLIER", counts)
    told = present & ~np.isnan(known)
    same = told & (known == counts.values)
    return Earlier(same, present & np.isnan(known) & ~np.isnan(counts.values), told & ~same)


def matching(request: Request, name: str, counts: Counts) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of another layer for the same rows and fields, (rows, fields), and where it has a cell at all."""
    from ..io.panels import read_cells

    rows = request.rows(name, geometry=False)
    key, period = request.key_field(), request.period_field(rows)
    place = {pair: row for row, pair in enumerate(zip([one.strip() for one in rows.keys(key)], _texts(rows, period)))}
    found = np.array([place.get(pair, -1) for pair in zip(counts.districts, counts.periods)])
    values = np.full(counts.values.shape, np.nan)
    present = np.zeros(counts.values.shape, dtype=bool)
    for column, field in enumerate(counts.names):
        if rows.has(field):
            numbers = read_cells(rows, field)[0]
            values[:, column] = np.where(found < 0, np.nan, numbers[found])
            present[:, column] = found >= 0
    if not present.any():
        raise SozialraumError(
            "“{layer}” holds none of these districts, periods and counts. Choose the table with the same keys and fields.",
            layer=rows.name,
        )
    return values, present


def count_columns(names, values: np.ndarray, status: np.ndarray, aliases) -> list[Column]:
    """The counts, whole numbers, each followed by its status where one is not ok. values, status: (rows, fields)."""
    from ...core.data.status import names as words

    columns = []
    for place, name in enumerate(names):
        columns.append(Column(name, "integer", values[:, place], aliases.get(name, "")))
        if status[:, place].any():
            columns.append(Column(f"{name}_status", "text", words(status[:, place])))
    return columns
