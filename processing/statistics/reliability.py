"""Intervals, grades and the funnel of a rate, as columns and in a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ...core.messages import Message
from ...core.rates.intervals import GRADES, funnel, grades
from ...i18n import number, tr
from ..io.html import Report
from ..io.layers import Column
from .proportions import Proportion


@dataclass(frozen=True)
class Reliability:
    """rate, lower, upper: shares; grade: positions in GRADES; mark: −1 below, 1 above the limits of the funnel; (rows,) each."""

    what: Proportion
    rate: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    grade: np.ndarray
    mark: np.ndarray

    @staticmethod
    def of(what: Proportion, periods: np.ndarray, interval: Callable) -> Reliability:
        """periods: (rows,) text, each with a funnel of its own; interval: `wilson` or `clopper_pearson`."""
        lower, upper = interval(what.counts, what.of)
        with np.errstate(divide="ignore", invalid="ignore"):
            rate = np.where(what.of > 0, what.counts / what.of, np.nan)
        mark = np.zeros(len(rate), dtype=np.int64)
        for period in dict.fromkeys(periods.tolist()):
            chosen = periods == period
            mark[chosen] = funnel(what.counts[chosen], what.of[chosen]).mark
        return Reliability(what, rate, lower, upper, grades(rate, lower, upper), mark)

    def count(self, grade: str) -> int:
        """How many rates have a grade."""
        return int((self.grade == GRADES.index(grade)).sum())

    def columns(self, factor: float) -> list[Column]:
        """The rate with its bounds, its grade and whether it lies beyond chance."""
        name, title = f"{self.what.name}_rate", self.what.title
        grade = [word or None for word in np.array(GRADES, dtype=object)[self.grade]]
        beyond = [word or None for word in np.array(["below", "", "above"], dtype=object)[self.mark + 1]]
        return [
            Column(name, "real", self.rate * factor, tr("{title}: rate").format(title=title)),
            Column(f"{name}_lower", "real", self.lower * factor, tr("{title}: lower bound").format(title=title)),
            Column(f"{name}_upper", "real", self.upper * factor, tr("{title}: upper bound").format(title=title)),
            Column(f"{name}_reliability", "text", grade, tr("{title}: reliability").format(title=title)),
            Column(f"{name}_funnel", "text", beyond, tr("{title}: beyond chance").format(title=title)),
        ]


def page(title: str, found: Sequence[Reliability], told: Sequence[Message], factor: float) -> Report:
    """The report: how many rates are weak, the grades of each, and what they mean."""
    report = Report(title)
    report.attend(told)
    report.found(
        [
            Message(
                "Of {n} rates of “{title}” {weak} are weak: their interval is half as wide as the rate, or wider.",
                n=int((one.grade > 0).sum()),
                title=one.what.title,
                weak=one.count("weak"),
            )
            for one in found
        ]
    )
    report.table(
        [tr("Count"), tr("good"), tr("fair"), tr("weak"), tr("Above the limits"), tr("Below the limits")],
        [
            [
                one.what.title,
                *(one.count(grade) for grade in GRADES[1:]),
                int((one.mark > 0).sum()),
                int((one.mark < 0).sum()),
            ]
            for one in found
        ],
    )
    report.items(
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
    return report
