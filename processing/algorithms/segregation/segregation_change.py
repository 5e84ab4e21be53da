"""Why segregation has changed between two periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import SozialraumError
from ....core.segregation.change import COMPONENTS
from ....i18n import number, period_text, sentence, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column
from ...segregation.population import Population, add_groups, add_random, read_population

if TYPE_CHECKING:
    from ...io.html import Report
    from ...request import Request


class SegregationChange(SozialraumAlgorithm):
    """Shapley decomposition of the change of M (Elbers 2021), by component and by district, and a paired test."""

    ID = "segregationchange"
    GROUP = "segregation"

    def title(self) -> str:
        """Display name."""
        return tr("Change of segregation")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Splits the change of segregation between two periods into causes: new and vanished districts, larger or "
            "smaller groups, larger or smaller districts, and who lives where (structure)."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("segregation,change,decomposition,Shapley,trend,causes")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one feature per district and period."), tables=True)
        add_groups(self, totals=False)
        earlier, later = (
            tr("The earlier period, such as 2011. Empty: the first one."),
            tr("The later period. Empty: the last one."),
        )
        self.add_period("FROM_PERIOD", tr("From period"), earlier, tr("the first one"))
        self.add_period("TO_PERIOD", tr("To period"), later, tr("the last one"))
        add_random(
            self, tr("How often to draw for the intervals; 0: no intervals."), default=100, least=0, most=100_000
        )
        self.add_table(
            "OUTPUT", tr("Change of segregation"), tr("A table with one row per component of the change of M.")
        )
        self.add_table(
            "DISTRICTS",
            tr("Change by district"),
            tr("The districts of the later period (and those that vanished) with their part in each component."),
            optional=True,
        )
        self.add_table(
            "COMPARISON",
            tr("Measures compared"),
            tr("A table with the standard measures of both periods, their difference, its interval and p-value."),
            optional=True,
            advanced=True,
        )
        self.add_report()
        self.add_counts(**{component.upper(): titles()[component] for component in COMPONENTS})

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.segregation.change import intervals, shapley
        from ....core.segregation.prepare import many_groups
        from ....core.segregation.summary import summarise

        population = read_population(request, totals=False, whole=True)
        if population.keys is None:
            raise SozialraumError(
                "Districts cannot be followed over time without a key. Choose the field with the district key."
            )
        chosen = _two_periods(population, request.text("FROM_PERIOD"), request.text("TO_PERIOD"))
        data = many_groups(population.counts, population.totals, None, population.minimum)
        before, after = (data.x[period] for period in chosen)
        change = shapley(before, after)
        drawing = (request.whole("REPLICATES"), request.whole("SEED"), request.number("CONFIDENCE"))
        spread = intervals(before, after, *drawing, request.cancelled)
        request.stop()
        request.progress(60)
        compared = _compare(request, population, chosen, *drawing)
        notes = summarise(["mutual_information"], population.input()).notes
        request.warn(*notes)
        request.write("OUTPUT", _columns(population, chosen, change, spread), name=tr("Change of segregation"))
        if request.wants("DISTRICTS"):
            _write_districts(request, population, chosen, change)
        if request.wants("COMPARISON"):
            request.write("COMPARISON", _comparison(compared), name=tr("Measures compared"))
        request.report(_report(population, chosen, change, spread, compared, notes))
        request.give(**dict(zip((name.upper() for name in COMPONENTS), change.components.tolist())))


def _columns(population: Population, chosen, change, spread) -> list[Column]:
    return [
        Column("component", "text", COMPONENTS, tr("Component")),
        Column("value", "real", change.components, tr("Value")),
        Column("lower", "real", spread.lower, tr("Lower")),
        Column("upper", "real", spread.upper, tr("Upper")),
        Column("from_period", "text", [population.periods[chosen[0]]] * len(COMPONENTS), tr("From period")),
        Column("to_period", "text", [population.periods[chosen[1]]] * len(COMPONENTS), tr("To period")),
    ]


def _write_districts(request: Request, population: Population, chosen, change):
    from ...segregation.styles import structure_style

    place = population.place[chosen[1]]
    place = np.where(place >= 0, place, population.place[chosen[0]])
    there = np.flatnonzero(place >= 0)
    columns = [
        Column(component, "real", change.districts[there, number_of], titles()[component])
        for number_of, component in enumerate(COMPONENTS)
    ]
    rows = population.rows.take(place[there].tolist())
    style = structure_style(change.districts[there, COMPONENTS.index("structure")])
    request.write("DISTRICTS", columns, rows, style, tr("Change by district"))


def _comparison(compared) -> list[Column]:
    return [
        Column("measure", "text", [name for name, _, _, _ in compared], tr("Measure")),
        Column("group", "text", [group for _, group, _, _ in compared], tr("Group")),
        Column("before", "real", [pair.before for *_, pair in compared], tr("Before")),
        Column("after", "real", [pair.after for *_, pair in compared], tr("After")),
        Column("difference", "real", [pair.after - pair.before for *_, pair in compared], tr("Difference")),
        Column("lower", "real", [pair.lower for *_, pair in compared], tr("Lower")),
        Column("upper", "real", [pair.upper for *_, pair in compared], tr("Upper")),
        Column("p_value", "real", [pair.p_value for *_, pair in compared], tr("p")),
    ]


def titles() -> dict[str, str]:
    """What people call the components."""
    return {
        "appearing": tr("New districts"),
        "disappearing": tr("Vanished districts"),
        "group_margin": tr("Size of the groups"),
        "district_margin": tr("Size of the districts"),
        "structure": tr("Who lives where (structure)"),
        "total": tr("Total change"),
    }


def _two_periods(population: Population, first: str, last: str) -> tuple[int, int]:
    periods = population.periods
    if len(periods) < 2:
        raise SozialraumError(
            "The layer has only one period. A change needs two; choose the period field, or join more periods."
        )
    chosen = []
    for text, default in ((first, periods[0]), (last, periods[-1])):
        text = text.strip() or default
        if text not in periods:
            raise SozialraumError(
                "There is no period “{period}”. Choose from: {periods}.", period=text, periods=", ".join(periods)
            )
        chosen.append(periods.index(text))
    if chosen[0] == chosen[1]:
        raise SozialraumError("Both periods are “{period}”. Choose two different ones.", period=periods[chosen[0]])
    return chosen[0], chosen[1]


def _compare(request: Request, population: Population, chosen, replicates, seed, confidence):
    """(measure, group field, group label, Paired) of the standard measures."""
    from ....core.segregation.inference import paired
    from ....core.segregation.prepare import many_groups, two_groups
    from ....core.segregation.registry import STANDARD, measure

    rows = [measure(name) for name in STANDARD]
    two = two_groups(population.counts, population.totals, None, population.minimum)
    many = many_groups(population.counts, population.totals, None, population.minimum)
    inputs = (replicates, (seed, *chosen), confidence, request.cancelled)
    found = []
    for group, label in enumerate(population.labels()):
        chosen_rows = [row for row in rows if row.groups == "two"]
        pairs = paired(chosen_rows, *(two.take((period, group)) for period in chosen), *inputs)
        found += [(name, population.groups[group], label, pair) for name, pair in pairs.items()]
    chosen_rows = [row for row in rows if row.groups == "many"]
    pairs = paired(chosen_rows, *(many.take(period) for period in chosen), *inputs)
    found += [(name, "", tr("all groups"), pair) for name, pair in pairs.items()]
    request.stop()
    return found


def _report(population: Population, chosen, change, spread, compared, notes) -> Report:
    from ....core.charts.parts import waterfall_chart
    from ....core.findings.segregation import cause_findings
    from ....core.segregation.registry import MEASURES
    from ...io.html import Report

    first, last = (period_text(population.periods[period]) for period in chosen)
    report = Report(tr("Change of segregation"))
    names = titles()
    parts = COMPONENTS[:-1]
    districts = population.names()
    structure = change.districts[:, COMPONENTS.index("structure")]
    if np.isnan(change.components).any():
        report.found(
            [
                tr(
                    "The change from {first} to {last} cannot be told, because in one of the two periods fewer than two "
                    "districts have known numbers of persons."
                ).format(first=first, last=last)
            ]
        )
    else:
        before, after = float(change.before), float(change.after)
        causes = [names[part] for part in parts]
        report.found(
            cause_findings(
                causes,
                change.components[: len(parts)],
                before,
                after,
                spread.lower[: len(parts)],
                spread.upper[: len(parts)],
                districts,
                structure,
                first,
                number,
            )
        )
        some = [(cause, float(part)) for cause, part in zip(causes, change.components) if part != 0]
        title = tr("From {first} to {last}: the causes of the change of M").format(first=first, last=last)
        report.show([waterfall_chart(title, (first, before), some, (last, after), number, "M", 4)], height=75.0)
    report.heading(tr("The causes"))
    report.say(
        tr(
            "The change is split into causes that add up. “Structure” is what remains when the sizes of groups and "
            "districts are held fixed: people of one group living more, or less, among themselves."
        ),
        note=True,
    )
    report.table(
        [tr("Component"), tr("Value"), tr("Lower"), tr("Upper")],
        [
            [names[component], float(change.components[place]), float(spread.lower[place]), float(spread.upper[place])]
            for place, component in enumerate(COMPONENTS)
        ],
        digits=4,
    )
    if not change.converged:
        report.say(tr("The fitted tables did not meet their margins exactly; the parts are approximate."), note=True)
    report.heading(tr("Measures compared"))
    report.table(
        [tr("Measure"), tr("Group"), first, last, tr("Difference"), tr("Lower"), tr("Upper"), tr("p")],
        [
            [
                sentence(MEASURES[name].title),
                label,
                pair.before,
                pair.after,
                pair.after - pair.before,
                pair.lower,
                pair.upper,
                pair.p_value,
            ]
            for name, _, label, pair in compared
        ],
    )
    report.heading(tr("Districts with the largest part in the structural change"))
    order = np.argsort(-np.abs(structure), kind="stable")[:10]
    report.table(
        [tr("District"), names["structure"], names["total"]],
        [
            [districts[place], float(structure[place]), float(change.districts[place, -1])]
            for place in order
            if structure[place] != 0 and np.isfinite(structure[place])
        ],
        digits=4,
    )
    if notes:
        report.heading(tr("What was left out"))
        report.items(notes)
    return report
