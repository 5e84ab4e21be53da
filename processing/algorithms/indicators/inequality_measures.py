"""How unequal the districts are, period by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import Message, SozialraumError
from ....i18n import number, period_text, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column

if TYPE_CHECKING:
    from ....core.charts.marks import Chart
    from ...io.html import Report
    from ...io.layers import Rows
    from ...request import Request


class InequalityMeasures(SozialraumAlgorithm):
    """Gini, Theil, percentile ratio, gap of fifths, standard deviation and variation of indicators."""

    ID = "inequalitymeasures"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Inequality between districts")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "The average is nowhere: measures how far the districts lie apart in each period, so that one sees whether "
            "the gap widens. Districts count with their inhabitants."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("inequality,disparity,Gini,Theil,P90/P10,quintile,standard deviation,coefficient of variation")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer or table with one row per district, or per district and period."), tables=True)
        self.add_fields("FIELDS", tr("Indicators"), tr("Fields with rates or other indicators."))
        self.add_period_field()
        self.add_field(
            "POPULATION_FIELD",
            tr("Inhabitants"),
            tr(
                "The field with the number of persons whom the indicator is about. Districts without any are left out. "
                "Empty: all districts count alike."
            ),
            numeric=True,
            optional=True,
        )
        self.add_table("OUTPUT", tr("Inequality"), tr("A table with one row per period, field and measure."))
        self.add_report()
        self.add_counts(ROW_COUNT=tr("Rows"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.periods import in_order
        from ....core.rates.inequality import MEASURES, mean, near_the_mean, usable
        from ...io.html import Report
        from ...io.panels import read_cells

        rows = request.rows(geometry=False, fields=request.chosen())
        fields = list(dict.fromkeys(request.fields("FIELDS")))
        if not fields:
            raise SozialraumError("No indicator was chosen. Choose at least one field with numbers.")
        period_field = request.period_field(rows)
        texts = np.array([text or "" for text in rows.texts(period_field)] if period_field else [""] * len(rows))
        population_field = request.field("POPULATION_FIELD")
        population = read_cells(rows, population_field)[0] if population_field else None

        report = Report(tr("Inequality between districts"))
        lines: list[tuple] = []
        periods = in_order(texts)
        courses: dict[str, np.ndarray] = {}
        for field in fields:
            request.stop()
            values, _ = read_cells(rows, field)
            known = usable(values, population)
            if not known.all():
                without = Message(
                    "{field}: {count} of {rows} {rows:row|rows} {count:has|have} no value, or no inhabitants, and {count:was|were} left out.",
                    field=rows.alias(field),
                    count=int((~known).sum()),
                    rows=len(rows),
                )
                request.warn(without)
                report.attend([without])
            table = []
            for period in periods:
                chosen = known & (texts == period)
                x, w = values[chosen], np.ones(chosen.sum()) if population is None else population[chosen]
                results = [measure(x, w) for measure in MEASURES.values()]
                counts = (int(chosen.sum()), float(w.sum()) if population is not None else None)
                lines += [(period, field, name, value, *counts) for name, value in zip(MEASURES, results)]
                if counts[0]:
                    table.append([period_text(period), mean(x, w), *results, 100 * near_the_mean(x, w), counts[0]])
            courses[field] = np.array([value for _, one, name, value, *_ in lines if (one, name) == (field, "gini")])
            report.heading(rows.alias(field))
            header = [
                tr("Gini"),
                tr("Theil"),
                tr("P90/P10"),
                tr("Gap of fifths"),
                tr("Standard deviation"),
                tr("Variation"),
            ]
            heads = ["", tr("Mean"), *header, tr("Near the mean (%)"), tr("Districts")]
            lying = [[head, *(line[at] for line in table)] for at, head in enumerate(heads)]
            report.table(["", *(line[0] or tr("Value") for line in table)], lying[1:], across=True)
        _findings(report, rows, fields, texts, periods, courses)
        report.heading(tr("What the figures mean"))
        report.items(_explanations(population is not None))
        kinds = (
            ("period", "text", tr("Period")),
            ("field", "text", tr("Field")),
            ("measure", "text", tr("Measure")),
            ("value", "real", tr("Value")),
            ("districts", "integer", tr("Districts")),
            ("population", "real", tr("Inhabitants")),
        )
        columns = [Column(name, kind, list(cells), title) for (name, kind, title), cells in zip(kinds, zip(*lines))]
        request.write("OUTPUT", columns, name=tr("Inequality"))
        request.report(report)
        request.give(ROW_COUNT=len(lines))


def _findings(report: Report, rows: Rows, fields, texts, periods, courses: dict[str, np.ndarray]):
    """Whether the districts have moved apart, and which are the highest and the lowest; the Gini coefficient over time."""
    from ....core.charts.series import series_of
    from ....core.findings.inequality import inequality_findings
    from ....core.findings.lists import distinct
    from ....core.findings.values import extremes, span_of
    from ...io.cubes import cube_of, key_texts

    cube = cube_of(rows, key_texts(rows), texts, fields)
    for at, field in enumerate(fields):
        spoken = list(map(period_text, periods))
        found = inequality_findings(courses[field], spoken, number)
        told = series_of(cube, at)
        last = span_of(told)[1]
        if last >= 0:
            found += extremes(cube, told, last, number)
        report.found(found, rows.alias(field))
    seen = [at for at in range(len(periods)) if any(np.isfinite(course[at]) for course in courses.values())]
    if len(seen) > 1:
        labels = distinct([rows.alias(field) for field in fields], fields)  # two fields may have one title
        shown = {label: courses[field][seen] for label, field in zip(labels, fields)}
        report.show([_course(shown, [periods[at] for at in seen])])


def _course(courses: dict[str, np.ndarray], periods: list[str]) -> Chart:
    """The Gini coefficient of up to six indicators over time."""
    from ....core.charts.marks import OKABE_ITO, Chart, Line, Text, style
    from ....core.charts.ticks import time_axis, value_axis
    from ....core.data.cube import times_of

    times = times_of(periods)
    lines, texts = [], []
    for place, (name, values) in enumerate(list(courses.items())[: len(OKABE_ITO)]):
        colour, dash, marker = style(place)
        lines.append(Line(times, values, colour, dash, 2.0, marker, label=name))
        known = np.flatnonzero(np.isfinite(values))
        if len(known):
            texts.append(Text(float(times[known[-1]]), float(values[known[-1]]), name, colour))
    return Chart(
        "time_series",
        tr("Gini coefficient: 0 where all districts are alike"),
        time_axis(times, list(map(period_text, periods))),
        value_axis([line.y for line in lines], number, zero=True),
        lines=tuple(lines),
        texts=tuple(texts),
    )


def _explanations(weighted: bool) -> list[Message]:
    """What the columns of the report mean."""
    return [
        Message("Districts count with their inhabitants.") if weighted else Message("All districts count alike."),
        Message("Gini and Theil: 0 where all districts are alike; they need values of zero or more."),
        Message("P90/P10: the value that a tenth of the people exceeds, by the value that a tenth does not reach."),
        Message(
            "Gap of fifths: mean of the fifth with the highest values less that of the lowest, in the indicator's unit."
        ),
        Message("Variation: standard deviation by mean."),
        Message("Near the mean: share of the people in districts no more than a tenth above or below the mean."),
    ]
