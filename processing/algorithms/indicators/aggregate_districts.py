"""Districts put together to larger areas: counts summed, rates from summed numerators and denominators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import Message, SozialraumError
from ....i18n import number, period_text, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column, Rows, merge

if TYPE_CHECKING:
    from ....core.data.aggregation import Aggregate
    from ...io.html import Report
    from ...request import Request


class AggregateDistricts(SozialraumAlgorithm):
    """One feature per larger area and period."""

    ID = "aggregatedistricts"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Aggregate districts")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Puts districts together to larger areas, such as boroughs or the whole municipality. Counts are summed; "
            "rates are computed from summed numerators and denominators, never as the mean of rates."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("aggregate,dissolve,sum,borough,total,weighted mean")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer or table with one row per district, or per district and period."), tables=True)
        self.add_field(
            "PARENT_FIELD",
            tr("Larger area"),
            tr("The field with the key of the larger area, such as the borough. Empty: the whole municipality."),
            optional=True,
        )
        self.add_fields(
            "COUNTS",
            tr("Counts"),
            tr("Fields that are summed, such as inhabitants or unemployed persons."),
            optional=True,
        )
        self.add_fields(
            "RATES",
            tr("Rates"),
            tr("Fields with rates or means, such as the share of foreigners."),
            optional=True,
        )
        self.add_fields(
            "DENOMINATORS",
            tr("Denominators of the rates"),
            tr(
                "The field that each rate was divided by, in the order of the rates (inhabitants for the share of "
                "foreigners). A single one serves all rates."
            ),
            optional=True,
        )
        self.add_period_field()
        self.add_choice(
            "UNKNOWN",
            tr("Areas with unknown cells"),
            tr(
                "null: an area with a suppressed or missing cell has no value, but its status. leave_out: it gets the "
                "value of the districts that are known, with the status “uncertain”."
            ),
            ["null", "leave_out"],
            default="null",
            optional=False,
        )
        self.add_table(
            "OUTPUT",
            tr("Larger areas"),
            tr("One feature per larger area and period, with the number of districts in it."),
        )
        self.add_report()
        self.add_counts(AREA_COUNT=tr("Larger areas"), LEFT_OUT_COUNT=tr("Rows without a larger area"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.data.aggregation import average_rates, sum_counts
        from ...io.html import Report
        from ...io.panels import read_addends
        from ...statistics.proportions import one_each

        every = request.rows()
        counts = request.fields("COUNTS")
        rates = request.fields("RATES")
        denominators = one_each(rates, request.fields("DENOMINATORS"))
        parent_field = request.field("PARENT_FIELD")
        leave_out = request.choice("UNKNOWN") == "leave_out"

        parents = every.texts(parent_field) if parent_field else np.full(len(every), "", dtype=object)
        inside = [i for i, parent in enumerate(parents) if parent is not None and (parent.strip() or not parent_field)]
        if not inside:
            raise SozialraumError(
                "Field “{field}” is empty in all rows. Choose the field with the key of the larger area.",
                field=parent_field,
            )
        rows = every.take(inside)
        period_field = request.period_field(rows)
        periods = [text or "" for text in rows.texts(period_field)] if period_field else [""] * len(rows)
        group, areas = _group([parents[i] for i in inside], periods)

        columns = [Column("district", "text", [parent for _, parent in areas], tr("Larger area"))]
        if period_field:
            columns.append(Column("period", "text", [period for period, _ in areas], tr("Period")))
        members = np.bincount(group, minlength=len(areas))
        columns.append(Column("district_count", "integer", members.tolist(), tr("Districts")))
        report = Report(tr("Larger areas"))
        report.say(
            Message(
                "{rows} {rows:row|rows} of “{layer}” {rows:makes|make} {areas} {areas:area|areas}.",
                rows=len(rows),
                layer=rows.name,
                areas=len(areas),
            )
        )
        if len(inside) < len(every):
            outside = Message(
                "{count} {count:row belongs|rows belong} to no larger area and {count:was|were} left out.",
                count=len(every) - len(inside),
            )
            request.warn(outside)
            report.attend([outside])
        lines, results = [], {}
        cells = {field: read_addends(rows, field) for field in dict.fromkeys([*counts, *rates, *denominators])}
        for field in counts:
            result = results[field] = sum_counts(*cells[field], group, len(areas), leave_out)
            columns += _columns(rows, field, result)
            lines.append(_line(rows, field, tr("Sum"), result))
        for rate, denominator in zip(rates, denominators):
            result = results[rate] = average_rates(*cells[rate], *cells[denominator], group, len(areas), leave_out)
            columns += _columns(rows, rate, result)
            lines.append(_line(rows, rate, tr("Rate, by {field}").format(field=rows.alias(denominator)), result))
        report.heading(tr("Fields"))
        report.table([tr("Field"), tr("Computed as"), tr("Areas with a value"), tr("Unknown cells")], lines)
        short = [f"{field} ({unknown})" for field, *_, unknown in lines if unknown]
        if leave_out and short:
            request.warn(
                Message(
                    "Unknown cells were left out, so that sums are too small and rates uncertain: {fields}.",
                    fields=", ".join(short),
                )
            )
        request.stop()
        used = {field.lower() for field in (*cells, parent_field, period_field)}
        shared = _shared_fields(rows, group, used)
        merged = merge(rows, group, len(areas), shared, request.feedback)
        weights = {
            rate: sum_counts(*cells[below], group, len(areas), leave_out) for rate, below in zip(rates, denominators)
        }
        _findings(report, rows, [*rates, *counts], results, weights, areas, parent_field)
        request.write("OUTPUT", columns, merged, name=tr("Larger areas"))
        request.report(report)
        request.give(AREA_COUNT=len(areas), LEFT_OUT_COUNT=len(every) - len(inside))


def _findings(report: Report, rows: Rows, fields: list[str], results: dict, weights: dict, areas, parent_field: str):
    """What the first fields say about the larger areas, rates first, and the courses of two of them."""
    from ....core.charts.compare import ranking_chart
    from ....core.charts.series import series_of
    from ....core.charts.time_series import time_series_chart
    from ....core.data.cube import cube_from_rows, narrowed
    from ....core.data.municipality import Municipality
    from ....core.findings.values import extremes, movers, span_of, whole_then_and_now, without_value
    from ....core.numerics import weighted_mean
    from ...io.cubes import area_names, title_and_unit

    called = area_names(rows, parent_field) if parent_field else {}
    periods, keys = [period for period, _ in areas], [key or tr("Municipality") for _, key in areas]
    names = [called.get(key, key) for key in keys]
    for place, name in enumerate(fields[:_TOLD]):
        title, unit = title_and_unit(name, rows.alias(name))
        values = [results[name].value, weights[name].value if name in weights else results[name].value]
        status = np.column_stack([results[name].status, results[name].status])
        cube = cube_from_rows(
            keys, periods, [name, "weight"], np.column_stack(values), status, names, {name: title}, {name: unit}
        )
        one = narrowed(cube, 0)
        shown = [cube.periods.index(period) for period in one.periods]
        weight = cube.values[shown][:, :, 1]
        # a sum without some of the areas is not that of the municipality
        known = np.isfinite(one.values[:, :, 0] + weight).all(axis=1)
        city = weighted_mean(one.values[:, :, 0], weight) if name in weights else weight.sum(axis=1)
        city = np.where(known, city, np.nan)
        told = series_of(one, 0, whole=Municipality(city, "denominator", tr("its denominator")))
        first, last = span_of(told)
        found = []
        if last >= 0:
            found += whole_then_and_now(one, told, first, last, number, period_text)
            found += extremes(one, told, last, number)
            found += movers(one, told, first, last, number) if first < last else []
            found += without_value(one, told, last, period_text)
        report.found(found, title)
        if place > 1:
            continue
        told = told if name in weights else series_of(one, 0)  # beside a sum all areas would lie flat
        if len(one.periods) > 1:
            some = range(min(8, len(one.districts)))
            report.show([time_series_chart(one, told, some, bands=False, number=number, period_text=period_text)])
        else:
            report.show([ranking_chart(one, told, (), 0, number, period_text)])


_TOLD = 6
"""So many fields are told in words."""


def _group(parents: list[str], periods: list[str]) -> tuple[np.ndarray, list[tuple[str, str]]]:
    """The number of each row's area and period, and these pairs (period, parent), in order of time, then of keys."""
    from ....core.numerics import factorise
    from ....core.periods import in_order

    order = {period: place for place, period in enumerate(in_order(periods))}
    pairs = list(zip(periods, (parent.strip() for parent in parents)))
    return factorise(pairs, sorted(set(pairs), key=lambda pair: (order[pair[0]], pair[1])))


def _shared_fields(rows: Rows, group: np.ndarray, used: set[str]) -> list[str]:
    """Fields that are no numbers and the same in all districts of an area, such as the borough's name."""
    first: dict[int, int] = {}
    for row, area in enumerate(group.tolist()):
        first.setdefault(area, row)
    origin = np.array([first[area] for area in group.tolist()])
    shared = []
    for field in rows.field_names():
        if field.lower() in used or field.lower().endswith("_status") or rows.is_numeric(field):
            continue
        texts = rows.texts(field)
        if (texts == texts[origin]).all():
            shared.append(field)
    return shared


def _columns(rows: Rows, field: str, result: Aggregate) -> list[Column]:
    from ....core.data.status import names

    columns = [Column(field, "real", result.value, rows.alias(field) if rows.alias(field) != field else "")]
    if result.status.any():
        columns.append(Column(f"{field}_status", "text", names(result.status)))
    return columns


def _line(rows: Rows, field: str, how: str, result: Aggregate) -> list:
    return [rows.alias(field), how, int((~np.isnan(result.value)).sum()), int(result.unknown.sum())]
