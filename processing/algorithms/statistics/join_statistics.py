"""Join a panel table to districts and account for every row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ....core.keys import CHANGES, MATCHINGS
from ....core.messages import SozialraumError
from ....i18n import over_periods, tr
from ...algorithm import SozialraumAlgorithm
from ...io import layers

if TYPE_CHECKING:
    from ....core.data.panel import Panel
    from ...io.html import Report
    from ...request import Request

SHAPES = ("per_district_and_period", "per_district")
"""One feature per district and period, or one per district with a field per indicator and period."""


class JoinStatistics(SozialraumAlgorithm):
    """joinstatistics."""

    ID = "joinstatistics"
    GROUP = "statistics"
    PACKAGES = ("numpy", "pandas")

    def title(self):
        """Display name."""
        return tr("Join statistics to districts")

    def summary(self):
        """What it does."""
        return tr(
            "Joins a panel table to the districts of a layer: one feature per district and period, ready for the Temporal "
            "Controller. Keys are repaired where that is unambiguous (lost zeros, prefixes, number and name in one, AGS and ARS, "
            "spelling of names); districts without data and rows without a district are listed with the reason and the nearest match."
        )

    def keywords(self):
        """Search words."""
        return tr("join,key,AGS,table,districts,attributes,unmatched,leading zeros")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with the districts. Its geometry, coordinate system and fields are kept."))
        self.add_key_field()
        self.add_source_table(
            "TABLE",
            tr("Panel table"),
            tr("The table that “Import statistics” has made: district, period, indicators."),
        )
        define_matching(self)
        self.add_fields(
            "INDICATORS",
            tr("Indicators"),
            tr("The indicators to join. Empty takes all."),
            optional=True,
            parent="TABLE",
        )
        define_join_outputs(self)

    def execute(self, request: Request):
        """Read, join and write."""
        from ...io import panels
        from ...io.html import Report

        needed = ["district", "period", *request.chosen("TABLE")] if request.fields("INDICATORS") else None
        panel = panels.panel_from_rows(request.rows("TABLE", geometry=False, fields=needed), request.feedback)
        join_and_write(
            request, request.rows("INPUT"), panel, request.fields("INDICATORS"), Report(tr("Statistics joined"))
        )


def define_matching(algorithm: SozialraumAlgorithm):
    """Parameters of the join besides layer and table."""
    algorithm.add_choice(
        "KEY_MATCHING",
        tr("Compare keys"),
        tr("auto: repair keys where that is unambiguous. exact: letter by letter. name: compare names."),
        MATCHINGS,
        default="auto",
        advanced=True,
    )
    algorithm.add_source_table(
        "BRIDGE",
        tr("Bridge table"),
        tr("A table with the fields “old” and “new” that translates keys of the table into keys of the layer."),
        optional=True,
        advanced=True,
    )
    algorithm.add_text(
        "ASSIGNED",
        tr("Assigned by hand"),
        tr(
            "Keys of the table and the districts they belong to, for example 0307 = 0308; 0999 = 0101. It goes before the bridge table."
        ),
        advanced=True,
    )
    algorithm.add_choice(
        "SHAPE",
        tr("Shape"),
        tr(
            "per_district_and_period: one feature per district and period. per_district: one feature per district, one field per "
            "indicator and period."
        ),
        SHAPES,
        default=SHAPES[0],
    )
    algorithm.add_period(
        "PERIODS",
        tr("Periods"),
        tr("The periods to join, separated by commas, for example 2018, 2019. Empty takes all."),
        tr("all periods"),
        several=True,
        parent="TABLE",
    )
    algorithm.add_field(
        "PARENT_FIELD",
        tr("Field with the larger area"),
        tr(
            "For tables of larger areas: the field of the layer with the key of the larger area in which the district lies. Every "
            "district gets the value of its larger area. Empty: a field is taken only where its keys prove it."
        ),
        optional=True,
        advanced=True,
    )
    algorithm.add_field(
        "PERIOD_FIELD",
        tr("Period of the layer"),
        tr(
            "For layers with one feature per district and period: the field with the period. The table is joined by key and period, "
            "new periods are appended. Empty finds the field of our own outputs."
        ),
        optional=True,
        advanced=True,
    )
    algorithm.add_choice(
        "CHANGED",
        tr("Changed values"),
        tr(
            "For values that a joined layer holds already and the table gives differently. refuse: nothing is written, the values are "
            "named. keep: the old ones stay. replace: the new ones are taken. The report lists them."
        ),
        CHANGES,
        default=CHANGES[0],
        advanced=True,
    )


def define_join_outputs(algorithm: SozialraumAlgorithm):
    """Outputs of a join."""
    algorithm.add_layer(
        "OUTPUT",
        tr("Districts with statistics"),
        tr("The district-period layer. Districts without data stay, with empty cells."),
    )
    algorithm.add_layer(
        "UNMATCHED_DISTRICTS",
        tr("Districts without data"),
        tr("The districts for which the table has no row or no value, with the reason."),
        optional=True,
        advanced=True,
    )
    algorithm.add_table(
        "UNMATCHED_ROWS",
        tr("Rows without a district"),
        tr("The rows of the table that found no district, with the reason and the nearest districts."),
        optional=True,
        advanced=True,
    )
    algorithm.add_report()
    algorithm.add_counts(
        MATCHED_COUNT=tr("Number of districts with data"),
        UNMATCHED_DISTRICT_COUNT=tr("Number of districts without data"),
        UNMATCHED_ROW_COUNT=tr("Number of rows without a district"),
        DUPLICATE_COUNT=tr("Number of duplicate rows, which were refused"),
        PERIOD_COUNT=tr("Number of periods"),
    )


def join_and_write(request: Request, districts: layers.Rows, panel: Panel, indicators: Sequence[str], report: Report):
    """Join the panel to the districts of INPUT and write all outputs; indicators: those wanted, none for all."""
    from ...statistics import deliveries, join
    from ...statistics.layer_checks import layer_findings

    choices = join.Choices(
        key_field=request.key_field(),
        matching=request.choice("KEY_MATCHING"),
        shape=request.choice("SHAPE"),
        periods=list_of(request.text("PERIODS")),
        bridge=_bridge(request),
        parent_field=request.field("PARENT_FIELD"),
        period_field=request.field("PERIOD_FIELD"),
        changed=request.choice("CHANGED"),
    )
    panel = join.choose_indicators(panel, tuple(indicators))
    before = deliveries.joined_before(districts, choices)
    if before is None:
        outcome = join.join_to_districts(districts, panel, choices)
    else:
        outcome = deliveries.join_delivery(districts, before, panel, choices)
    outcome.findings += layer_findings(outcome.places, choices.key_field, request.context)
    for finding in outcome.findings:
        (request.warn if finding.warning else request.say)(finding.reason)
    request.stop()
    result, columns = outcome.join, outcome.columns
    request.write("OUTPUT", columns, outcome.rows, _style(columns), _name(columns))
    if request.wants("UNMATCHED_DISTRICTS"):
        bare = outcome.places.take([entry.position for entry in result.districts])
        request.write("UNMATCHED_DISTRICTS", join.unmatched_columns(result, result.districts), bare)
    if request.wants("UNMATCHED_ROWS"):
        request.write("UNMATCHED_ROWS", _lost_rows(panel, result))
    join.add_join(report, outcome, panel)
    request.report(report)
    request.give(
        MATCHED_COUNT=result.with_data,
        UNMATCHED_DISTRICT_COUNT=len(result.districts),
        UNMATCHED_ROW_COUNT=len(result.rows),
        DUPLICATE_COUNT=result.duplicates,
        PERIOD_COUNT=len(
            set(next((one.values for one in columns if one.name == "period"), result.periods)) - {"", None}
        ),
    )


def _name(columns: list[layers.Column]) -> str:
    """What the result is, and of which periods."""
    period = next((column for column in columns if column.name == "period"), None)
    return over_periods(tr("Districts"), period.values if period is not None else ())


def _style(columns: list[layers.Column]):
    """The first rate in fifths, the same for all periods; counts are no colours of areas, there the districts are plain."""
    from ....core.data.status import is_soft, read_status, visible
    from ...maps.class_rules import indicator_style
    from ...maps.symbols import plain_style
    from ...maps.time import temporal_style

    def plain(layer):
        plain_style(layer)
        temporal_style(layer)

    first = next((column for column in columns if column.kind == "real" and _is_rate(column)), None)
    if first is None:
        return plain
    words = next((column.values for column in columns if column.name == f"{first.name}_status"), None)
    values, status = read_status(np.asarray(first.values, dtype=float), words)
    return indicator_style(first.name, visible(values, status), words is not None, bool(is_soft(status).any()))


def _is_rate(column: layers.Column) -> bool:
    """Whether the values are no counts, which would colour large districts dark."""
    values = np.asarray(column.values, dtype=float)
    known = values[np.isfinite(values)]
    return bool(len(known)) and bool((known != np.round(known)).any())


def _lost_rows(panel: Panel, result) -> list[layers.Column]:
    from ...io import panels
    from ...statistics import join

    positions = [entry.position for entry in result.rows]
    names = panel.texts.get("district_name")
    columns = [
        layers.Column("district", "text", panel.districts[positions]),
        layers.Column("period", "text", [text or None for text in panel.periods[positions]]),
    ]
    if names is not None:
        columns.append(layers.Column("district_name", "text", names[positions]))
    columns += join.unmatched_columns(result, result.rows)
    return columns + panels.indicator_columns(panel, np.array(positions, dtype=np.int64))


def list_of(text: str) -> tuple[str, ...]:
    """The parts of a text between commas or semicolons."""
    return tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def _bridge(request: Request) -> dict[str, str] | None:
    """Keys of the table → keys of the layer, from the bridge table and what was assigned by hand; None without both."""
    from ....core.keys.bridge import assigned
    from ....core.keys.normalise import clean_key

    by_hand = assigned(request.text("ASSIGNED"))
    if not request.given("BRIDGE"):
        return by_hand or None
    rows = request.rows("BRIDGE", geometry=False)
    names = [name for name in rows.field_names() if name.lower() not in ("fid", "ogc_fid")]
    by_name = {name.lower(): name for name in names}
    if "old" in by_name and "new" in by_name:
        names = [by_name["old"], by_name["new"]]
    if len(names) < 2:
        raise SozialraumError("The bridge table needs the fields “old” and “new”.")
    old, new = rows.texts(names[0]), rows.texts(names[1])
    return {clean_key(a): clean_key(b) for a, b in zip(old, new) if a and b} | by_hand
