"""Rates beside a target that somebody has set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import Message, SozialraumError
from ....i18n import number, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column

if TYPE_CHECKING:
    from ...request import Request


class TrafficLight(SozialraumAlgorithm):
    """Red, yellow or green for each district and period."""

    ID = "trafficlight"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Target and traffic light")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Compares rates with a target that the council or another body has set: red where the whole interval misses it, green where all of it "
            "meets it, yellow where that cannot be told. A light changes only where the numbers are clear or say so twice. Without somebody who "
            "has set the target there is no light."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("target,goal,traffic light,monitoring,benchmark")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The layer or table with counts, one row per district, or per district and period."), tables=True
        )
        for name, title, told in (
            ("NUMERATOR", tr("Count"), tr("The people counted.")),
            ("DENOMINATOR", tr("Out of"), tr("The people out of whom they are counted.")),
        ):
            self.add_field(name, title, told, numeric=True)
        self.add_number(
            "TARGET",
            tr("Target"),
            tr("The rate that is to be reached, such as 12 for 12 %."),
            optional=False,
            least=0.0,
        )
        self.add_text(
            "SOURCE",
            tr("Who has set it"),
            tr("The decision and its date, such as: council, 12 May 2024."),
            optional=False,
        )
        self.add_choice(
            "DIRECTION",
            tr("Met"),
            tr("Whether the target is met below or above it."),
            {"less": tr("below the target"), "more": tr("above the target")},
            default="less",
        )
        self.add_number(
            "FACTOR", tr("Times"), tr("100 for per cent."), default=100.0, least=1e-6, most=1e6, advanced=True
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_table("OUTPUT", tr("Target and traffic light"), tr("The input with rate, bounds and light."))
        self.add_report()
        self.add_counts(RED_COUNT=tr("Red in the newest period"), GREEN_COUNT=tr("Green in the newest period"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.rates.intervals import wilson
        from ....core.rates.targets import GREEN, LIGHTS, RED, lights, steady
        from ...io.html import Report
        from ...statistics.proportions import fractional, places_of, proportion

        rows = request.rows()
        one = proportion(rows, request.field("NUMERATOR"), request.field("DENOMINATOR"))
        told = fractional(one.counts, one.title)
        request.warn(*told)
        target, factor, source = request.number("TARGET"), request.number("FACTOR"), request.text("SOURCE")
        if not source:
            raise SozialraumError("Say who has set the target, and when (SOURCE). Without that there is no light.")
        lower, upper = (bound * factor for bound in wilson(one.counts, one.of))
        where, periods = places_of(request, rows)
        raw = lights(where.spread(lower), where.spread(upper), target, request.choice("DIRECTION") == "more")
        shown = steady(raw)
        light = np.nan_to_num(where.collect(shown.astype(float))).astype(np.int64)
        with np.errstate(divide="ignore", invalid="ignore"):
            rate = np.where(one.of > 0, factor * one.counts / one.of, np.nan)
        name = f"{one.name}_rate"
        columns = [
            Column(name, "real", rate, tr("{title}: rate").format(title=one.title)),
            Column(f"{name}_lower", "real", lower, tr("{title}: lower bound").format(title=one.title)),
            Column(f"{name}_upper", "real", upper, tr("{title}: upper bound").format(title=one.title)),
            Column(
                "light",
                "text",
                [LIGHTS[place] or None for place in light],
                tr("Light: target {target}").format(target=number(target, 1)),
            ),
        ]
        red, green = (int((shown[-1] == place).sum()) for place in (RED, GREEN))
        page = Report(self.title())
        page.attend(told)
        page.found(
            [
                Message(
                    "Target: {title} {direction} {target}, set by: {source}.",
                    title=one.title,
                    direction=tr("above") if request.choice("DIRECTION") == "more" else tr("below"),
                    target=number(target, 1),
                    source=source,
                ),
                Message(
                    "In the newest period {red} districts miss it for certain, {green} meet it for certain; for {rest} the numbers are too small to tell.",
                    red=red,
                    green=green,
                    rest=int((shown[-1] > 0).sum()) - red - green,
                ),
                Message("A light is about this target only. It is no ranking and says nothing of causes."),
            ]
        )
        request.write("OUTPUT", columns, rows, name=self.title())
        request.report(page)
        request.give(RED_COUNT=red, GREEN_COUNT=green)
