"""How robust ranks and classes of an index are against other choices and against chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.composite.choices import VARIATIONS
from ....i18n import number, period_text, tr
from ...index.algorithm import IndexAlgorithm
from ...index.parameters import add_index_parameters
from ...io.layers import Column
from ...words import option_word

if TYPE_CHECKING:
    from ....core.composite.robustness import Robustness
    from ...index.job import IndexJob
    from ...io.html import Report
    from ...request import Request


_MOST_ROWS = 100


class IndexRobustness(IndexAlgorithm):
    """Rank interval and class stability of every district, by Monte Carlo."""

    ID = "indexrobustness"

    def title(self) -> str:
        """Display name."""
        return tr("Robustness of an index")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Builds the index many times with other defensible choices, weights, one indicator less and chance in the "
            "rates, and tells for each district within which ranks it lies and how often it keeps its class."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("robustness,sensitivity,uncertainty,Monte Carlo,rank interval,class stability")

    def define(self):
        """Parameters and outputs."""
        add_index_parameters(self)
        self.add_number(
            "RUNS",
            tr("Number of runs"),
            tr("How often the index is built. 1000 gives steady intervals."),
            default=1000,
            least=2,
            most=1000000,
            whole=True,
        )
        self.add_number(
            "SEED",
            tr("Seed of the random numbers"),
            tr("The same seed gives the same result."),
            default=1,
            least=0,
            whole=True,
            advanced=True,
        )
        self.add_choice(
            "VARY",
            tr("What is varied"),
            tr(
                "standardisation and aggregation: other usual ones. weights: drawn around the recipe's. "
                "leave_one_out: one indicator less. noise: chance in the rates, needs their denominators."
            ),
            VARIATIONS,
            default=list(VARIATIONS),
            several=True,
            advanced=True,
        )
        self.add_number(
            "WEIGHT_RANGE",
            tr("Range of the weights"),
            tr("0.25: each weight is drawn between 75 % and 125 % of its own."),
            default=0.25,
            least=0,
            most=1,
            advanced=True,
        )
        self.add_table(
            "OUTPUT",
            tr("Robustness of the index"),
            tr("The rows of the input with the index, its rank interval and the share of runs in the same class."),
        )
        self.add_report()
        self.add_counts(RUN_COUNT=tr("Number of runs"), MEAN_STABILITY=tr("Mean class stability"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.composite.robustness import robustness
        from ...index import output, report, styles
        from ...index.job import read_job, spoken

        job = read_job(request)
        vary = request.choices("VARY") or list(VARIATIONS)

        def progress(share: float) -> bool:
            request.progress(90 * share)
            request.stop()
            return True

        result = robustness(
            job.data,
            job.recipe,
            request.whole("RUNS"),
            request.whole("SEED"),
            tuple(vary),
            request.number("WEIGHT_RANGE"),
            progress,
        )
        remarks = spoken([*job.remarks, *result.messages], job)
        request.warn(*remarks)
        names = output.labels(job.recipe.classes)
        columns = [
            *output.index_columns(result.result, names),
            Column("rank_median", "real", result.rank_median, tr("Median rank")),
            Column("rank_low", "real", result.rank_low, tr("5 % of the ranks lie below")),
            Column("rank_high", "real", result.rank_high, tr("5 % of the ranks lie above")),
            Column("class_stability", "real", result.class_stability, tr("Share of runs in the same class")),
        ]
        style = styles.stability_style("class_stability", job.several_periods)
        title = tr("Robustness of the index")
        known = result.class_stability[np.isfinite(result.class_stability)]
        request.write("OUTPUT", columns, job.rows, style, title)
        page = report.method_note(title, job, result.result, names)
        _add_findings(page, job, result, names)
        page.heading(tr("Robustness"))
        if len(known):
            page.say(
                tr(
                    "In {runs} runs a district kept its class in {mean} % of them on average; {firm} of {all} in at "
                    "least 90 %."
                ).format(
                    runs=result.runs, mean=number(100 * known.mean(), 1), firm=int((known >= 0.9).sum()), all=len(known)
                )
            )
        moved = [tr("Districts in another class"), tr("Districts")]
        if job.several_periods:
            moved = [tr("Districts in another class, all periods together"), tr("Districts, all periods together")]
        page.table(
            [tr("One choice changed alone"), *moved],
            [[_word(name, job), *counts] for name, counts in result.alone.items()],
        )
        page.attend(remarks)
        request.report(page)
        request.give(RUN_COUNT=result.runs, MEAN_STABILITY=float(known.mean()) if len(known) else None)


def _add_findings(page: Report, job: IndexJob, result: Robustness, names: list[str]):
    """How firm the newest ranks and classes are, and the spans of the ranks."""
    from ....core.charts.ranks import rank_span_chart
    from ....core.findings.index import robustness_findings
    from ...index.report import places_of, ranking_of

    ranking = ranking_of(tr("Index"), job, result.result, names)
    last = ranking.last
    if last < 0:
        return
    rows, where = places_of(job)
    spread = (result.rank_low, result.rank_high, result.class_stability)
    at = where.periods.index(ranking.periods[last])
    low, high, stability = (where.spread(one[rows])[at] for one in spread)
    ranks = ranking.ranks[last]
    when = period_text(ranking.periods[last])
    page.found(robustness_findings(ranking.names, ranks, low, high, stability, number), when)
    title = tr("Ranks {period}: by the recipe, and where they lie in 90 % of the runs").format(period=when)
    count = int((ranks > 0).sum())
    page.show([rank_span_chart(ranking.names, ranks, low, high, title, number)], height=30.0 + 3.6 * min(count, 40))
    page.heading(tr("Ranks and their spans ({period})").format(period=when or tr("all rows")))
    order = np.flatnonzero(ranks > 0)
    order = order[np.argsort(ranks[order], kind="stable")][:_MOST_ROWS]
    page.table(
        [
            tr("District"),
            tr("Rank"),
            tr("5 % of the ranks lie below"),
            tr("5 % of the ranks lie above"),
            tr("Class in words"),
            tr("Runs in the same class (%)"),
        ],
        [
            [
                ranking.names[one],
                int(ranks[one]),
                float(low[one]),
                float(high[one]),
                ranking.labels[ranking.classes[last, one] - 1] if ranking.labels else None,
                float(100 * stability[one]),
            ]
            for one in order
        ],
        digits=0,
    )
    if len(order) < count:
        page.say(
            tr("The first {n} of {total} districts; the layer has all.").format(n=len(order), total=count), note=True
        )


def _word(name: str, job: IndexJob) -> str:
    """A choice changed alone in words: “standardisation: min_max”, “aggregation: mpi”, “without a”."""
    kind, _, choice = name.partition(": ")
    if choice == "z_weighted":
        return tr("Standard deviations weighted by residents")
    if choice:
        return f"{option_word('VARY', kind)}: {option_word(kind.upper(), choice)}"
    return tr("without {indicator}").format(indicator=job.rows.alias(name[len("without ") :]))
