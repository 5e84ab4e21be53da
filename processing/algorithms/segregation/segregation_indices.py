"""Segregation measures of all groups and periods."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterPoint

from ....core.messages import Message
from ....core.segregation.inference import METHODS
from ....core.segregation.registry import MEASURES, STANDARD, measure
from ....core.segregation.space import Space
from ....i18n import number, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column
from ...segregation.population import (
    Population,
    add_groups,
    add_hidden_maximum,
    add_kernel,
    add_random,
    read_population,
)
from ...words import option_word

if TYPE_CHECKING:
    from ....core.segregation.summary import Summary
    from ...request import Request
    from ...segregation.district_space import Placed

CONTIGUITY = ("queen", "rook")


class SegregationIndices(SozialraumAlgorithm):
    """Every measure of the registry, one row per measure, group and period, with inference and a report."""

    ID = "segregationindices"
    GROUP = "segregation"

    def title(self) -> str:
        """Display name."""
        return tr("Segregation indices")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Measures how unevenly groups are spread over the districts, for all periods at once: dissimilarity with "
            "its chance level, isolation, entropy and many more."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("segregation,dissimilarity,isolation,evenness,exposure,Duncan,Theil,Gini")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one feature per district, or per district and period."), tables=True)
        add_groups(self)
        self.add_field(
            "VERSUS",
            tr("Compare with"),
            tr("A second group that each group is compared with. Empty: everyone else (segregation index)."),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_choice(
            "MEASURES",
            tr("Measures"),
            tr("The measures to compute. Empty: the standard set."),
            list(MEASURES),
            default=list(STANDARD),
            several=True,
            advanced=True,
        )
        add_hidden_maximum(self)
        self._add_space()
        self.add_choice(
            "INFERENCE",
            tr("Inference"),
            tr(
                "bootstrap: intervals by drawing districts again; bootstrap_persons: by drawing persons; permutation: "
                "what a random spread would give, with p-values."
            ),
            METHODS,
            default="none",
            advanced=True,
        )
        add_random(self, tr("How often to draw. 1000 is enough for intervals."), default=1000, least=10, most=1_000_000)
        self.add_table("OUTPUT", tr("Segregation indices"), tr("A table with one row per measure, group and period."))
        self.add_table(
            "EXPOSURE",
            tr("Exposure matrix"),
            tr("A table of who meets whom: the share of each group in the district of the average member of a group."),
            optional=True,
        )
        self.add_report()
        self.add_counts(
            ROW_COUNT=tr("Number of values"),
            PERIOD_COUNT=tr("Number of periods"),
            LEFT_OUT_COUNT=tr("Districts left out in the last period"),
        )

    def _add_space(self):
        self.add_choice(
            "CONTIGUITY",
            tr("Neighbours"),
            tr("Which districts are neighbours for D(adj): queen, a common corner is enough; rook, a common border."),
            CONTIGUITY,
            default="queen",
            advanced=True,
        )
        self.add_number(
            "DECAY",
            tr("Decay length in metres"),
            tr("Over this distance the weight of a pair of districts falls to 37 % in the clustering measures."),
            default=1000,
            least=1,
            most=1e9,
            advanced=True,
        )
        self.add_number(
            "BANDWIDTH",
            tr("Bandwidth of the neighbourhood in metres"),
            tr("How far the neighbourhood reaches in the measures between neighbourhoods."),
            default=1000,
            least=1,
            most=1e9,
            advanced=True,
        )
        add_kernel(self)
        self.add(
            QgsProcessingParameterPoint("CENTRE_POINT", tr("Centre"), None, True),
            tr("The centre for the centralisation measures. Empty: the mean centre of the population."),
            advanced=True,
        )

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.segregation.summary import Inferring, summarise
        from ...io.html import Report
        from ...segregation.report import write_pages

        population = read_population(request)
        names, unfit = _measures(request, population)
        space = _space(request)
        placed = _place(request, population, names, space)
        inferring = Inferring(
            request.choice("INFERENCE"),
            request.whole("REPLICATES"),
            request.whole("SEED"),
            request.number("CONFIDENCE"),
        )
        reason = placed.error.message if placed.error is not None else None
        summary = summarise(names, population.input(), placed.spaces, inferring, request.cancelled, reason)
        request.stop()
        summary.notes = placed.notes + unfit + summary.notes
        request.warn(*summary.notes)
        versus = request.field("VERSUS")
        request.write("OUTPUT", _columns(summary, population, versus), name=tr("Segregation indices"))
        if request.wants("EXPOSURE"):
            request.write("EXPOSURE", _exposure(population, versus), name=tr("Exposure matrix"))
        report = Report(tr("Segregation indices"))
        write_pages(
            report,
            summary,
            population.periods,
            population.labels(),
            population.rows.alias(versus) if versus else "",
            inferring.method,
        )
        choices = _what_near_means(space, request.text("CENTRE_POINT"), names)
        if choices:
            report.heading(tr("What near means"))
            report.items(choices)
        request.report(report)
        last = [row.districts_left_out for row in summary.rows if row.period == len(population.periods) - 1]
        request.give(
            ROW_COUNT=len(summary.rows),
            PERIOD_COUNT=len(population.periods),
            LEFT_OUT_COUNT=max(last, default=0),
        )


def _measures(request: Request, population: Population) -> tuple[list[str], list[Message]]:
    """The measures chosen; of the standard set only those that fit the groups, and a sentence on the others."""
    from ....core.segregation.summary import add_up

    names = request.choices("MEASURES") or list(STANDARD)
    over_all = [name for name in names if measure(name).groups == "many"]
    if names != list(STANDARD) or add_up(population.input()):
        return names, []
    note = Message(
        "Not in the standard set here, because the groups do not add up to the total and a person may be in several of "
        "them: {measures}. Choose groups that add up, or name these measures yourself.",
        measures=[MEASURES[name].title for name in over_all],
    )
    return [name for name in names if name not in over_all], [note]


def _space(request: Request) -> Space:
    """What near means, without the districts."""
    return Space(
        contiguity=request.choice("CONTIGUITY"),
        decay=request.number("DECAY"),
        bandwidth=request.number("BANDWIDTH"),
        kernel=request.choice("KERNEL"),
    )


def _what_near_means(space: Space, centre: str, names: list[str]) -> list[str]:
    """What the values of the spatial measures depend on, in sentences; centre: the point chosen, or ""."""
    dimensions = {measure(name).dimension for name in names}
    said = []
    if "dissimilarity_adjacency" in names:
        if space.contiguity == "rook":
            said.append(tr("D(adj): neighbours have a common border (rook)."))
        else:
            said.append(tr("D(adj): neighbours have a common border or corner (queen)."))
    if "clustering" in dimensions or any(name.startswith("distance_decay") for name in names):
        said.append(tr("Distance decay: weights fall to 37 % over {metres} m.").format(metres=number(space.decay, 0)))
    if "centralisation" in dimensions:
        if centre:
            said.append(tr("Centralisation: the centre is {point}.").format(point=centre))
        else:
            said.append(tr("Centralisation: the centre is the mean centre of the population."))
    if "kernel" in dimensions:
        said.append(
            tr("Neighbourhoods: kernel {kernel}, bandwidth {metres} m.").format(
                kernel=option_word("KERNEL", space.kernel), metres=number(space.bandwidth, 0)
            )
        )
    return said


def _place(request: Request, population: Population, names: list[str], space: Space) -> Placed:
    from ...segregation.district_space import place
    from ...segregation.geometry import point_in

    needs = {need for name in names for need in measure(name).needs}
    given = request.point("CENTRE_POINT")
    if given is None:
        return place(population, space, needs, request)
    point, crs = given
    crs = crs if crs.isValid() else population.rows.crs
    return place(population, space, needs, request, lambda shapes: point_in(point, crs, shapes))


def _exposure(population: Population, versus: str) -> list[Column]:
    from ....core.segregation.summary import exposure

    data = population.input()
    if versus in population.groups:  # nobody counts twice
        data, versus = replace(data, versus=None), ""
    matrix = exposure(data)
    names = population.groups + ([versus] if versus else []) + (["rest"] if matrix.rest else [])
    cells = [
        (period, group, other)
        for period in range(len(population.periods))
        for group in range(len(names))
        for other in range(len(names))
    ]
    return [
        Column("period", "text", [population.periods[period] for period, _, _ in cells], tr("Period")),
        Column("group", "text", [names[group] for _, group, _ in cells], tr("Group")),
        Column("versus", "text", [names[other] for _, _, other in cells], tr("Meets")),
        Column("value", "real", [matrix.values[cell] for cell in cells], tr("Value")),
    ]


def _columns(summary: Summary, population: Population, versus: str) -> list[Column]:
    from ...segregation.report import value_titles

    rows = summary.rows
    numbers = {"value": tr("Value"), **value_titles()}
    further = {"bias": tr("Bias of the bootstrap"), "standard_error": tr("Standard error")}
    group = ["" if row.group is None else population.groups[row.group] for row in rows]
    return [
        Column("period", "text", [population.periods[row.period] for row in rows], tr("Period")),
        Column("measure", "text", [row.measure.name for row in rows], tr("Measure")),
        Column("dimension", "text", [row.measure.dimension for row in rows], tr("Dimension")),
        Column("group", "text", group, tr("Group")),
        Column("versus", "text", ["" if row.group is None else versus for row in rows], tr("Compare with")),
        *(Column(name, "real", [getattr(row, name) for row in rows], alias) for name, alias in numbers.items()),
        Column("districts", "integer", [row.districts for row in rows], tr("Districts")),
        Column("districts_left_out", "integer", [row.districts_left_out for row in rows], tr("Districts left out")),
        Column("population", "real", [row.population for row in rows], tr("Population")),
        *(Column(name, "real", [getattr(row, name) for row in rows], alias) for name, alias in further.items()),
    ]
