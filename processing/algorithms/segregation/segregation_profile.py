"""Segregation seen at several scales: measures between neighbourhoods of growing size."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import SozialraumError
from ....core.segregation.registry import MEASURES
from ....core.segregation.space import Space
from ....i18n import number, period_text, sentence, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column
from ...segregation.population import add_groups, add_kernel, read_population

if TYPE_CHECKING:
    from ....core.segregation.summary import MeasureRow
    from ...io.html import Report
    from ...request import Request

MEASURES_OF_SCALE = tuple(name for name, row in MEASURES.items() if row.dimension == "kernel")


_SEPARATION = ("spatial_dissimilarity", "spatial_information")
"""Measures that are 0 where all neighbourhoods are alike."""


class SegregationProfile(SozialraumAlgorithm):
    """The kernel measures for a list of bandwidths. Reardon et al. (2008)."""

    ID = "segregationprofile"
    GROUP = "segregation"

    def title(self) -> str:
        """Display name."""
        return tr("Segregation profile")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Measures segregation between neighbourhoods of growing radius. A curve that falls quickly tells of a "
            "patchwork of small areas, one that stays high tells of large areas that differ."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("segregation,scale,neighbourhood,kernel,bandwidth,profile")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one polygon per district, or per district and period."))
        add_groups(self)
        self.add_text(
            "BANDWIDTHS",
            tr("Bandwidths in metres"),
            tr("Radii of the neighbourhoods, separated by commas."),
            default="500, 1000, 2000, 4000",
            optional=False,
        )
        self.add_choice(
            "MEASURES",
            tr("Measures"),
            tr("The measures to compute."),
            MEASURES_OF_SCALE,
            default=["spatial_information", "spatial_isolation"],
            several=True,
            advanced=True,
        )
        add_kernel(self)
        self.add_table(
            "OUTPUT",
            tr("Segregation profile"),
            tr("A table with one row per measure, group, period and bandwidth."),
        )
        self.add_report()
        self.add_counts(ROW_COUNT=tr("Number of values"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.segregation.summary import summarise
        from ...io.html import Report
        from ...segregation.district_space import place

        population = read_population(request)
        bandwidths = _bandwidths(request.text("BANDWIDTHS"))
        names = request.choices("MEASURES") or list(MEASURES_OF_SCALE)
        placed = place(population, Space(kernel=request.choice("KERNEL")), {"coordinates"}, request)
        if placed.error is not None:
            raise placed.error
        cells: list[tuple[float, MeasureRow]] = []
        notes = list(placed.notes)
        for step, bandwidth in enumerate(bandwidths):
            request.stop()
            spaces = [(periods, replace(space, bandwidth=bandwidth)) for periods, space in placed.spaces]
            summary = summarise(names, population.input(), spaces, stop=request.cancelled)
            cells += [(bandwidth, row) for row in summary.rows]
            notes += [note for note in summary.notes if note not in notes]
            request.progress(100 * (step + 1) / len(bandwidths))
        request.stop()
        request.warn(*notes)
        groups = [*population.groups, ""]
        columns = [
            Column("period", "text", [population.periods[row.period] for _, row in cells], tr("Period")),
            Column("measure", "text", [row.measure.name for _, row in cells], tr("Measure")),
            Column("group", "text", [groups[-1 if row.group is None else row.group] for _, row in cells], tr("Group")),
            Column("bandwidth", "real", [bandwidth for bandwidth, _ in cells], tr("Bandwidth in metres")),
            Column("value", "real", [row.value for _, row in cells], tr("Value")),
            Column("districts", "integer", [row.districts for _, row in cells], tr("Districts")),
            Column("population", "real", [row.population for _, row in cells], tr("Population")),
        ]
        request.write("OUTPUT", columns, name=tr("Segregation profile"))
        report = Report(tr("Segregation profile"))
        _write(report, cells, population.periods, population.labels(), notes)
        request.report(report)
        request.give(ROW_COUNT=len(cells))


def _bandwidths(text: str) -> list[float]:
    """The numbers of a list, each once, from small to large."""
    found = set()
    for part in text.replace(";", ",").replace(" ", ",").split(","):
        if not part:
            continue
        try:
            value = float(part)
        except ValueError:
            value = 0.0
        if not 0 < value < 1e9:
            raise SozialraumError(
                "“{text}” is not a bandwidth. Write numbers of metres above 0, separated by commas.", text=part
            )
        found.add(value)
    if not found:
        raise SozialraumError("No bandwidth was given. Write at least one number of metres, such as 1000.")
    return sorted(found)


def _write(report: Report, cells, periods, labels, notes):
    """A chart per measure with one line per group for the last period, then the values."""
    from ....core.charts.marks import Chart, Line, Text, style
    from ....core.charts.ticks import value_axis
    from ....core.findings.segregation import scale_finding
    from ....core.segregation.registry import MEASURES

    known = {row.period for _, row in cells if row.value == row.value}
    last = max(known, default=len(periods) - 1)
    for name in dict.fromkeys(row.measure.name for _, row in cells):
        lines, texts, reach = [], [], []
        chosen = [(bandwidth, row) for bandwidth, row in cells if row.measure.name == name and row.period == last]
        found = []
        for place_of_group, group in enumerate(dict.fromkeys(row.group for _, row in chosen)):
            x = [bandwidth for bandwidth, row in chosen if row.group == group]
            y = [row.value for _, row in chosen if row.group == group]
            colour, dash, marker = style(place_of_group)
            label = tr("All groups") if group is None else labels[group]
            found.append(scale_finding(label, x, y, name in _SEPARATION, number))
            lines.append(Line(np.array(x), np.array(y), colour, dash, 2.0, marker, label=label))
            texts.append(Text(x[-1], y[-1], label, colour))
            reach.append(np.array(y))
        title = f"{sentence(MEASURES[name].title)} {period_text(periods[last])}".strip()
        report.found(found, title)
        if len({bandwidth for bandwidth, _ in chosen}) > 1:
            axis = value_axis(
                [np.array([bandwidth for bandwidth, _ in chosen])], number, tr("Bandwidth in metres"), zero=True
            )
            chart = Chart(
                "scales",
                title,
                axis,
                value_axis(reach, number, zero=True),
                lines=tuple(lines),
                texts=tuple(texts),
            )
            report.show([chart], height=75.0)
    report.heading(tr("Values by neighbourhood"))
    widths = sorted({bandwidth for bandwidth, _ in cells})
    by_cell = {(row.measure.name, row.group, row.period, bandwidth): row.value for bandwidth, row in cells}
    ends = {min(known, default=last), last}  # the table that is written has all periods
    rows = list(dict.fromkeys((row.measure.name, row.group, row.period) for _, row in cells if row.period in ends))
    report.table(
        [tr("Measure"), tr("Group"), tr("Period"), *(f"{number(width, 0)} m" for width in widths)],
        [
            [
                sentence(MEASURES[name].title),
                tr("all groups") if group is None else labels[group],
                period_text(periods[period]),
                *(by_cell.get((name, group, period, width)) for width in widths),
            ]
            for name, group, period in rows
        ],
        3,
        fixed=3,
    )
    if notes:
        report.heading(tr("What was left out"))
        report.items(notes)
