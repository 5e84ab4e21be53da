"""How certain rates of few people are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.messages import Message, SozialraumError
from ...i18n import number, tr
from ..algorithm import SozialraumAlgorithm
from ..io.layers import Column

if TYPE_CHECKING:
    from ..request import Request


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
        from ...core.rates.intervals import GRADES, clopper_pearson, funnel, grades, wilson
        from ..io.html import Report
        from ..statistics.proportions import fractional, proportion

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
        page, columns, weak, lines = Report(self.title()), [], 0, []
        for place, top in enumerate(tops):
            request.stop()
            one = proportion(rows, top, bottoms[place if len(bottoms) > 1 else 0])
            told = fractional(one.counts, one.title)
            request.warn(*told)
            page.attend(told)
            lower, upper = interval(one.counts, one.of)
            with np.errstate(divide="ignore", invalid="ignore"):
                rate = np.where(one.of > 0, one.counts / one.of, np.nan)
            grade = grades(rate, lower, upper)
            mark = np.zeros(len(rows), dtype=np.int64)
            for period in dict.fromkeys(periods.tolist()):
                chosen = periods == period
                mark[chosen] = funnel(one.counts[chosen], one.of[chosen]).mark
            name = f"{top}_rate"
            words = np.array(GRADES, dtype=object)[grade]
            stands = np.array(["below", "", "above"], dtype=object)[mark + 1]
            columns += [
                Column(name, "real", rate * factor, tr("{title}: rate").format(title=one.title)),
                Column(f"{name}_lower", "real", lower * factor, tr("{title}: lower bound").format(title=one.title)),
                Column(f"{name}_upper", "real", upper * factor, tr("{title}: upper bound").format(title=one.title)),
                Column(
                    f"{name}_reliability",
                    "text",
                    [word or None for word in words],
                    tr("{title}: reliability").format(title=one.title),
                ),
                Column(
                    f"{name}_funnel",
                    "text",
                    [word or None for word in stands],
                    tr("{title}: beyond chance").format(title=one.title),
                ),
            ]
            counts = [int((grade == level).sum()) for level in (1, 2, 3)]
            weak += counts[2]
            lines.append([one.title, *counts, int((mark > 0).sum()), int((mark < 0).sum())])
        page.found(
            [
                Message(
                    "Of {n} rates of “{title}” {weak} are weak: their interval is half as wide as the rate, or wider.",
                    n=sum(line[1:4]),
                    title=line[0],
                    weak=line[3],
                )
                for line in lines
            ]
        )
        page.table(
            [tr("Count"), tr("good"), tr("fair"), tr("weak"), tr("Above the limits"), tr("Below the limits")], lines
        )
        page.items(
            [
                Message(
                    "good: half the interval is less than 20 % of the rate; fair: less than 50 %; weak: more, printed in brackets."
                ),
                Message(
                    "Beyond the limits: farther from the rate of the municipality than 99.8 % of what chance gives, after allowing for the usual "
                    "spread between districts (Spiegelhalter 2005). This says who differs, not who is important: that is told by height and "
                    "number of people."
                ),
                Message("Rates are per {factor} people; intervals of 95 %.", factor=number(factor, 0)),
            ]
        )
        request.write("OUTPUT", columns, rows, name=self.title())
        request.report(page)
        request.give(WEAK_COUNT=weak)
