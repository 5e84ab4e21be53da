"""Segregation by income that is counted in ordered brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import SozialraumError
from ....i18n import number, period_text, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column
from ...segregation.population import Population, add_minimum, add_optional_key, read_population

if TYPE_CHECKING:
    from ....core.segregation.ordinal import Ordinal
    from ...io.html import Report
    from ...request import Request

_PERCENTILES = (0.1, 0.5, 0.9)


class RankOrderIncome(SozialraumAlgorithm):
    """Rank-order H, R and S (Reardon 2011), their ordinal forms, and the measure at every threshold."""

    ID = "rankorderincome"
    GROUP = "segregation"

    def title(self) -> str:
        """Display name."""
        return tr("Segregation by income")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Measures segregation by income, education or another ordered characteristic that is counted in brackets, "
            "independent of where the brackets are cut, and compares poverty with affluence."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("income,segregation,rank-order,ordinal,brackets,poverty,affluence,Reardon")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one feature per district, or per district and period."), tables=True)
        self.add_fields(
            "GROUPS",
            tr("Brackets"),
            tr("Fields with the number of households or persons per bracket, from the lowest bracket to the highest."),
        )
        self.add_period_field()
        add_optional_key(self)
        add_minimum(self)
        self.add_number(
            "ORDER",
            tr("Degree of the polynomial"),
            tr("Degree of the curve through the thresholds; lowered where there are few brackets."),
            default=4,
            least=1,
            most=10,
            whole=True,
            advanced=True,
        )
        self.add_table(
            "OUTPUT",
            tr("Segregation by income"),
            tr("A table with one row per period and measure, and one per threshold."),
        )
        self.add_report()
        self.add_counts(RANK_ORDER_INFORMATION=tr("Rank-order H of the last period"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.segregation.ordinal import rank_order
        from ....core.segregation.summary import Input, summarise

        population = read_population(request, geometry=False, totals=False)
        brackets = population.groups
        if len(brackets) < 2:
            raise SozialraumError("Only one bracket was chosen. Choose at least two, from the lowest to the highest.")
        result = rank_order(
            np.where(population.counts < 0, np.nan, population.counts),
            request.whole("ORDER"),
            population.minimum,
        )
        cells = _cells(result, brackets)
        columns = [
            Column("period", "text", [population.periods[cell[0]] for cell in cells], tr("Period")),
            Column("measure", "text", [cell[1] for cell in cells], tr("Measure")),
            Column("threshold", "text", [cell[2] for cell in cells], tr("Up to bracket")),
            Column("percentile", "real", [cell[3] for cell in cells], tr("Share of the population below")),
            Column("value", "real", [cell[4] for cell in cells], tr("Value")),
            Column("districts", "integer", [int(result.districts[cell[0]]) for cell in cells], tr("Districts")),
        ]
        data = Input(
            population.counts,
            present=population.present,
            names=population.labels(),
            districts=population.names() if population.keys else (),
            notes=population.notes,
        )
        notes = summarise(["diversity"], data).notes
        request.warn(*notes)
        request.write("OUTPUT", columns, name=tr("Segregation by income"))
        request.report(_report(result, population, cells, notes))
        request.give(RANK_ORDER_INFORMATION=float(result.rank_order["information"][-1]))


def _cells(result: Ordinal, brackets: list[str]) -> list[tuple[int, str, str, float, float]]:
    """(period, measure, threshold, percentile, value)."""
    from ....core.segregation.ordinal import KINDS

    cells = []
    for period in range(len(result.shares)):
        for kind in KINDS:
            cells.append((period, f"rank_order_{kind}", "", np.nan, float(result.rank_order[kind][period])))
            cells.append((period, f"ordinal_{kind}", "", np.nan, float(result.ordinal[kind][period])))
            for threshold, bracket in enumerate(brackets[:-1]):
                share = float(result.shares[period, threshold])
                cells.append((period, kind, bracket, share, float(result.thresholds[kind][period, threshold])))
            for percentile in _PERCENTILES:
                value = float(result.at(kind, percentile)[period])
                cells.append((period, f"{kind}_at_percentile", "", percentile, value))
    return cells


def _titles() -> dict[str, str]:
    """What people call the measures."""
    from ....core.segregation.ordinal import KINDS

    titles = {}
    for kind, letter in zip(KINDS, ("H", "R", "S")):
        titles[f"rank_order_{kind}"] = tr("Rank-order {letter}").format(letter=letter)
        titles[f"ordinal_{kind}"] = tr("Ordinal {letter}").format(letter=letter)
        titles[kind] = tr("{letter} of those up to the bracket against all above").format(letter=letter)
        titles[f"{kind}_at_percentile"] = tr("{letter} of those up to the percentile (curve)").format(letter=letter)
    return titles


def _report(result: Ordinal, population: Population, cells, notes) -> Report:
    from ....core.charts.marks import OKABE_ITO, Chart, Line
    from ....core.charts.ticks import time_axis, value_axis
    from ....core.data.cube import times_of
    from ....core.findings.segregation import income_findings
    from ...io.html import Report

    report = Report(tr("Segregation by income"))
    course = np.asarray(result.rank_order["information"], dtype=float)
    periods = list(map(period_text, population.periods))
    known = np.flatnonzero(np.isfinite(course))
    last = int(known[-1]) if len(known) else len(periods) - 1
    poor, rich = (float(result.at("information", percentile)[last]) for percentile in (0.1, 0.9))
    report.found(income_findings(course, periods, poor, rich, number))
    if len(known) > 1:
        times = times_of([population.periods[at] for at in known])
        line = Line(times, course[known], OKABE_ITO[0], width=2.0, marker="circle")
        axis = time_axis(times, [periods[at] for at in known])
        title = tr("Rank-order H: 0 where all districts have the same incomes")
        report.show([Chart("time_series", title, axis, value_axis([course], number, zero=True), lines=(line,))])
    report.heading(tr("How to read it"))
    report.say(
        tr(
            "Rank-order H is the mean of Theil's H over all ways to cut the population into poorer and richer: 0 means "
            "every district has the same incomes, 1 means every district has one income only."
        ),
        note=True,
    )
    report.heading(tr("All values"))
    titles, labels = _titles(), dict(zip(population.groups, population.labels()))
    whole = {
        (measure, period): value
        for period, measure, threshold, share, value in cells
        if share != share and not threshold
    }
    report.table(
        [tr("Measure"), *(periods[at] or tr("Value") for at in known)],
        [
            [titles[measure], *(whole[measure, at] for at in known.tolist())]
            for measure in dict.fromkeys(measure for measure, _ in whole)
        ],
        3,
    )
    report.heading(tr("Between the brackets ({period})").format(period=periods[last] or tr("all rows")))
    report.table(
        [tr("Measure"), tr("Up to bracket"), tr("Share of the population below"), tr("Value")],
        [
            [titles[measure], labels.get(threshold, ""), share, value]
            for period, measure, threshold, share, value in cells
            if period == last and share == share
        ],
        3,
    )
    if notes:
        report.heading(tr("What was left out"))
        report.items(notes)
    return report
