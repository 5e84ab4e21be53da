"""How certain rates of few people are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class RateReliability(SozialraumAlgorithm):
    """Intervals, grades and the funnel for each rate and period."""

    ID = "ratereliability"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Reliability of rates")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "How certain is a rate of few people: an interval around each rate, a grade, and which districts differ from the municipality by more "
            "than chance explains. A full count has no error of sampling; the interval says how much the chance of a year moves it."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("confidence interval,Wilson,Clopper-Pearson,small numbers,funnel,reliability,uncertainty")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The layer or table with counts, one row per district, or per district and period."), tables=True
        )
        self.add_fields(
            "NUMERATORS",
            tr("Counts"),
            tr("The people counted, such as children in families with SGB II."),
            asks="counts",
        )
        self.add_fields(
            "DENOMINATORS",
            tr("Out of"),
            tr("The people out of whom they are counted, in the same order. A single field serves all counts."),
            asks="counts",
        )
        self.add_number(
            "FACTOR", tr("Times"), tr("100 for per cent."), default=100.0, least=1e-6, most=1e6, advanced=True
        )
        self.add_choice(
            "INTERVAL",
            tr("Interval"),
            tr("Wilson’s interval covers 95 % on average; Clopper and Pearson’s never less, and is wider."),
            {"wilson": tr("Wilson"), "clopper_pearson": tr("Clopper and Pearson (exact)")},
            default="wilson",
            advanced=True,
        )
        self.add_period_field()
        self.add_table(
            "OUTPUT",
            tr("Reliability of rates"),
            tr("The input with each rate, its bounds, its grade and what stands out."),
        )
        self.add_report()
        self.add_counts(WEAK_COUNT=tr("Rates that are weak"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.rates.intervals import clopper_pearson, wilson
        from ...statistics.proportions import fractional, proportion
        from ...statistics.reliability import Reliability, page

        rows = request.rows()
        tops, bottoms = (request.ordered_fields(name, repeated=True) for name in ("NUMERATORS", "DENOMINATORS"))
        if not tops or len(bottoms) not in (1, len(tops)):
            raise SozialraumError(
                "There are {counts} counts, but {fields} fields out of which they are counted (DENOMINATORS). Give one for all, or one for "
                "each count.",
                counts=len(tops),
                fields=len(bottoms),
            )
        factor = request.number("FACTOR")
        interval = wilson if request.choice("INTERVAL") == "wilson" else clopper_pearson
        period_field = request.period_field(rows)
        periods = np.array([text or "" for text in rows.texts(period_field)] if period_field else [""] * len(rows))
        found, told = [], []
        for place, top in enumerate(tops):
            request.stop()
            one = proportion(rows, top, bottoms[place if len(bottoms) > 1 else 0])
            told += fractional(one.counts, one.title)
            found.append(Reliability.of(one, periods, interval))
        request.warn(*told)
        request.write("OUTPUT", [column for one in found for column in one.columns(factor)], rows, name=self.title())
        request.report(page(self.title(), found, told, factor))
        request.give(WEAK_COUNT=sum(one.count("weak") for one in found))
