"""What each district contributes to segregation, as a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....i18n import number, period_text, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column
from ...segregation.population import Population, add_groups, read_population

if TYPE_CHECKING:
    from ....core.charts.marks import Chart
    from ...io.html import Report
    from ...request import Request

_PREFIXES = {"quotient": "lq", "share": "share", "gap": "gap", "contribution": "contribution", "isolation": "isolation"}


class LocalSegregation(SozialraumAlgorithm):
    """Location quotient, share, gap, contribution and isolation per group; entropy, divergence and Simpson over all."""

    ID = "localsegregation"
    GROUP = "segregation"

    def title(self) -> str:
        """Display name."""
        return tr("Local segregation")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Shows where a group is over- and under-represented and how mixed each district is: location quotients, the "
            "signed contribution of each district to the dissimilarity, local divergence and diversity."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("location quotient,local segregation,diversity,entropy,over-represented,map")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one feature per district, or per district and period."), tables=True)
        add_groups(self)
        self.add_table(
            "OUTPUT",
            tr("Local segregation"),
            tr("The input with the local values, coloured by the location quotient of the first group."),
        )
        self.add_report()
        self.add_counts(DISTRICT_COUNT=tr("Rows with values"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.segregation.summary import summarise
        from ...segregation.styles import quotient_style

        population = read_population(request, whole=True)
        columns, count = _columns(population)
        first = population.labels()[0]
        style = quotient_style(f"lq_{population.groups[0]}", first)
        notes = summarise(["dissimilarity"], population.input()).notes
        request.warn(*notes)
        request.write("OUTPUT", columns, population.rows, style, tr("Local segregation: {group}").format(group=first))
        request.report(_report(population, notes))
        request.give(DISTRICT_COUNT=count)


def _columns(population: Population) -> tuple[list[Column], int]:
    from ....core.segregation.local import group_values, mix_values
    from ....core.segregation.prepare import many_groups, two_groups

    two = two_groups(population.counts, population.totals, None, population.minimum)
    values = group_values(two)
    titles = {
        "quotient": tr("Location quotient: {group}"),
        "share": tr("Share: {group}"),
        "gap": tr("Difference to the city: {group}"),
        "contribution": tr("Contribution to D: {group}"),
        "isolation": tr("Contribution to isolation: {group}"),
    }
    columns = []
    for place, (group, label) in enumerate(zip(population.groups, population.labels())):
        for name, prefix in _PREFIXES.items():
            column = population.where.collect(getattr(values, name)[:, place])
            columns.append(Column(f"{prefix}_{group}", "real", column, titles[name].format(group=label)))
    mix = mix_values(many_groups(population.counts, population.totals, None, population.minimum))
    columns += [
        Column("entropy", "real", population.where.collect(mix.entropy), tr("Entropy of the groups")),
        Column("divergence", "real", population.where.collect(mix.divergence), tr("Divergence from the city")),
        Column(
            "simpson",
            "real",
            population.where.collect(mix.simpson),
            tr("Probability that two persons are of one group"),
        ),
    ]
    return columns, int(np.count_nonzero(population.where.collect(two.valid.any(1).astype(float)) == 1))


def _report(population: Population, notes) -> Report:
    """The districts that contribute most in the last period, and what was left out."""
    from ....core.findings.segregation import local_findings
    from ....core.segregation.local import group_values
    from ....core.segregation.prepare import two_groups
    from ...io.html import Report

    report = Report(tr("Local segregation"))
    report.heading(tr("How to read it"))
    report.say(
        tr(
            "A location quotient of 2 means that the share of the group is twice that of the city. Contributions are "
            "positive where the group is over-represented; their absolute values sum to the dissimilarity D."
        )
    )
    two = two_groups(population.counts, population.totals, None, population.minimum)
    values = group_values(two)
    known = np.flatnonzero(np.isfinite(values.share).any(axis=(1, 2)))
    last = int(known[-1]) if len(known) else len(population.periods) - 1
    when = period_text(population.periods[last])
    names = population.names()
    totals = np.broadcast_to(two.t, values.share.shape)
    charts = []
    for place, label in enumerate(population.labels()):
        contribution = values.contribution[last, place]
        share = values.share[last, place]
        people = totals[last, place]
        report.found(
            local_findings(
                names,
                label,
                share,
                values.quotient[last, place],
                contribution,
                people,
                number,
                when,
            )
        )
        charts.append(_shares(label, names, share, population.keys or names, people))
        known = np.flatnonzero(np.isfinite(contribution))
        if not len(known):
            continue
        report.heading(f"{label} {when}".strip())
        largest = known[np.argsort(-np.abs(contribution[known]), kind="stable")][:10]
        report.table(
            [tr("District"), tr("Share (%)"), tr("Location quotient"), tr("Contribution to D")],
            [
                [
                    names[district],
                    float(100 * values.share[last, place, district]),
                    float(values.quotient[last, place, district]),
                    float(contribution[district]),
                ]
                for district in largest
            ],
        )
    for chart in charts[:2]:
        report.show([chart], height=105.0)
    if notes:
        report.heading(tr("What was left out"))
        report.items(notes)
    return report


def _shares(label: str, names, share: np.ndarray, keys, people: np.ndarray) -> Chart:
    """The shares of a group in all districts, the highest on top; those of very few residents are not drawn."""
    from ....core.charts.compare import ranking_chart
    from ....core.charts.series import series_of
    from ....core.data.cube import cube_from_rows
    from ....core.data.municipality import Municipality
    from ....core.findings.segregation import THIN

    told = np.where(np.nan_to_num(people) >= THIN, 100 * share, np.nan)
    cube = cube_from_rows(
        list(keys), [""] * len(keys), ["share"], told, None, list(names), {"share": label}, {"share": "%"}
    )
    lived = np.where(np.isfinite(share), people, 0.0)
    city = 100 * float(np.nan_to_num(share) @ lived / lived.sum()) if lived.sum() > 0 else np.nan
    whole = Municipality(np.array([city]), "denominator", tr("persons"))
    return ranking_chart(cube, series_of(cube, 0, whole=whole), (), 0, number, period_text)
