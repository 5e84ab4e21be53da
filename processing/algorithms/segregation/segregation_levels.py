"""At which level of the municipality segregation sits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import SozialraumError
from ....i18n import number, period_text, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column
from ...segregation.population import Population, add_groups, read_population

if TYPE_CHECKING:
    from ....core.segregation.nested import Levels
    from ...io.html import Report
    from ...request import Request


class SegregationLevels(SozialraumAlgorithm):
    """M of the city split into parts between and within larger areas."""

    ID = "segregationlevels"
    GROUP = "segregation"

    def title(self) -> str:
        """Display name."""
        return tr("Segregation by level")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Splits the segregation of all groups (mutual information M) into what lies between large areas, between "
            "smaller areas within them, and between the districts within those."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("segregation,levels,nested,between,within,Theil,mutual information")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one feature per district, or per district and period."), tables=True)
        add_groups(self, totals=False)
        self.add_fields(
            "LEVELS",
            tr("Larger areas"),
            tr("Fields with the larger areas that each district belongs to, the largest areas first."),
            numeric=False,
        )
        self.add_table(
            "OUTPUT",
            tr("Segregation by level"),
            tr("A table with one row per level and period: between, within, share of the whole."),
        )
        self.add_table(
            "UNITS",
            tr("Segregation within the larger areas"),
            tr("A table with the segregation inside each of the largest areas."),
            optional=True,
        )
        self.add_report()
        self.add_counts(MUTUAL_INFORMATION=tr("M of the last period"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.segregation.nested import decompose, within_units
        from ....core.segregation.prepare import many_groups
        from ....core.segregation.summary import summarise

        population = read_population(request, geometry=False, totals=False)
        names = request.ordered_fields("LEVELS")
        if not names:
            raise SozialraumError("No larger area was chosen. Choose at least one field, such as the borough.")
        units, spoken = _units(population, names)
        data = many_groups(population.counts, population.totals, None, population.minimum)
        levels = decompose(data, units)
        titles = _unlike([*map(population.rows.title, names), tr("Districts")], [*names, ""])
        cells = [(period, level) for period in range(len(population.periods)) for level in range(len(titles))]
        # the districts are the last level; a field of theirs may be called so too
        level_names = [*names, next(one for one in _own_names() if one not in names)]
        columns = [
            Column("period", "text", [population.periods[period] for period, _ in cells], tr("Period")),
            Column("level", "text", [level_names[level] for _, level in cells], tr("Level")),
            Column("between", "real", [levels.between[cell] for cell in cells], tr("Between (M)")),
            Column("within", "real", [levels.within[cell] for cell in cells], tr("Within (M)")),
            Column("share", "real", [levels.share[cell] for cell in cells], tr("Share of the whole")),
        ]
        weights, inside = within_units(data, units[0])
        notes = summarise(["mutual_information"], population.input()).notes
        request.warn(*notes)
        request.write("OUTPUT", columns, name=tr("Segregation by level"))
        if request.wants("UNITS"):
            columns = _unit_columns(population, spoken, weights, inside)
            request.write("UNITS", columns, name=tr("Segregation within the larger areas"))
        report = _report(levels, population, titles, spoken, weights, inside)
        if notes:
            report.heading(tr("What was left out"))
            report.items(notes)
        request.report(report)
        request.give(MUTUAL_INFORMATION=float(levels.total[-1]))


def _own_names() -> Iterator[str]:
    """What the level of the districts is called in the table, the usual name first."""
    yield "district"
    yield from (f"district_{number}" for number in count(2))


def _unlike(titles: list[str], fields: list[str]) -> list[str]:
    """The titles, with the field behind those that occur twice."""
    return [
        f"{title} ({field})" if titles.count(title) > 1 and field else title for title, field in zip(titles, fields)
    ]


def _unit_columns(population: Population, spoken, weights, inside) -> list[Column]:
    # Districts without a row in a period are of no unit.
    there = [unit for unit in range(len(spoken)) if spoken[unit]]
    cells = [(period, unit) for period in range(len(weights)) for unit in there]
    return [
        Column("period", "text", [population.periods[period] for period, _ in cells], tr("Period")),
        Column("unit", "text", [spoken[unit] for _, unit in cells], tr("Larger area")),
        Column("population_share", "real", [weights[cell] for cell in cells], tr("Share of the population")),
        Column("value", "real", [inside[cell] for cell in cells], tr("M inside")),
    ]


def _units(population: Population, names: list[str]) -> tuple[np.ndarray, list[str]]:
    """(levels, periods, districts) numbers of the units, and the names of the outermost ones."""
    from ....core.segregation.nested import paths
    from ...io.cubes import area_names

    texts = []
    for name in names:
        values = population.rows.texts(name)
        missing = [row for row, value in enumerate(values) if value is None]
        if missing:
            raise SozialraumError(
                "Row {row} of “{layer}” has no value in field “{field}”. Every district must belong to a larger area.",
                row=missing[0] + 1,
                layer=population.rows.name,
                field=name,
            )
        texts.append(np.where(population.present, values.astype(str)[population.place], ""))
    shape = population.place.shape
    flat = paths(np.array([text.ravel() for text in texts]))
    outer = texts[0].ravel()
    spoken = [""] * (int(flat[0].max()) + 1)
    called = area_names(population.rows, names[0])
    for number_of_unit, text in zip(flat[0], outer):
        spoken[number_of_unit] = called.get(str(text).strip(), str(text))
    return flat.reshape(len(names), *shape), spoken


def _report(levels: Levels, population: Population, titles, spoken, weights, inside) -> Report:
    from ....core.charts.parts import stacked_chart
    from ....core.findings.segregation import level_findings
    from ...io.html import Report

    report = Report(tr("Segregation by level"))
    periods = list(map(period_text, population.periods))
    report.found(level_findings(titles, levels.share, levels.total, spoken, weights, inside, periods, number))
    known = np.flatnonzero(np.isfinite(levels.share).all(axis=1))
    shown = [periods[at] for at in known]
    if len(known):
        title = tr("Share of each level in the segregation of all groups (%)")
        report.show([stacked_chart(title, shown, titles, levels.share[known], number)])
    report.heading(tr("How to read it"))
    report.say(tr("M is the mutual information of district and group in nats; its parts add up without remainder."))
    if len(known):
        last = int(known[-1])
        report.heading(f"{titles[0]} {shown[-1]}".strip())
        order = np.argsort(-np.nan_to_num(inside[last]), kind="stable")
        report.table(
            [titles[0], tr("Share of the population (%)"), tr("M inside")],
            [
                [spoken[unit], 100 * float(weights[last, unit]), float(inside[last, unit])]
                for unit in order
                if weights[last, unit] > 0
            ],
        )
    report.heading(tr("All values"))
    rows = [
        [title, kind, *(float(values[at, level]) for at in known)]
        for level, title in enumerate(titles)
        for kind, values in (
            (tr("Between (M)"), levels.between),
            (tr("Within (M)"), levels.within),
            (tr("Share of the whole (%)"), 100 * levels.share),
        )
    ]
    report.table([tr("Level"), "", *(text or tr("Value") for text in shown)], rows, fixed=2, across=True)
    return report
