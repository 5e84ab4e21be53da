"""Whether rates have changed more than chance explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column

if TYPE_CHECKING:
    from ...request import Request


class TestChange(SozialraumAlgorithm):
    """One row per district: the change, its interval and three words for it."""

    __test__ = False  # the name that pytest would collect

    ID = "testchange"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Test a change")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Is it a change or chance? Compares two periods, or looks for a trend over all of them, district by district, and says in three words "
            "what can be told apart from chance: clear, possible, or not at all. That many districts are looked at is allowed for."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("significance,trend,change,Mann-Kendall,Sen,Newcombe,false discovery")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer or table with one row per district and period."), tables=True)
        self.add_field(
            "NUMERATOR",
            tr("Count"),
            tr("The people counted. Empty where only values are known."),
            numeric=True,
            optional=True,
        )
        self.add_field(
            "DENOMINATOR", tr("Out of"), tr("The people out of whom they are counted."), numeric=True, optional=True
        )
        self.add_field(
            "FIELD",
            tr("Values"),
            tr("Rates or other values without counts, for a trend over five periods or more."),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_choice(
            "METHOD",
            tr("Compare"),
            tr("Two periods, or the trend over all of them. Values without counts have a trend only."),
            {"two_periods": tr("two periods"), "trend": tr("trend over all periods")},
            default="two_periods",
        )
        self.add_period("FROM_PERIOD", tr("From"), tr("The earlier period."), tr("the first"))
        self.add_period("TO_PERIOD", tr("To"), tr("The later period."), tr("the newest"))
        self.add_text(
            "BREAKS",
            tr("Breaks"),
            tr(
                "Periods in which something else was counted from then on (a reform, another definition), separated by semicolons."
            ),
            advanced=True,
        )
        self.add_number(
            "FACTOR", tr("Times"), tr("100 for per cent."), default=100.0, least=1e-6, most=1e6, advanced=True
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_table(
            "OUTPUT", tr("Change, tested"), tr("One row per district with the change and what can be told of it.")
        )
        self.add_report()
        self.add_counts(
            CLEAR_COUNT=tr("Districts with a clear change"), POSSIBLE_COUNT=tr("Districts with a possible change")
        )

    def execute(self, request: Request):
        """Read, compute, write."""
        from ...statistics.change import ChangeTest

        change = ChangeTest.of(request)
        result = change.tested()
        request.stop()
        request.warn(*change.warnings)
        columns = [
            Column("change", "real", result.change, change.title),
            Column("change_lower", "real", result.lower, tr("Lower bound")),
            Column("change_upper", "real", result.upper, tr("Upper bound")),
            Column("change_p", "real", result.p, tr("p (of a single district)")),
            Column("change_q", "real", result.q, tr("q (of all districts together)")),
            Column("change_word", "text", [word or None for word in result.words], tr("Told apart from chance")),
        ]
        request.write("OUTPUT", columns, change.newest_rows(), name=tr("Change, tested"))
        request.report(change.report(result))
        request.give(CLEAR_COUNT=result.count("clear"), POSSIBLE_COUNT=result.count("possible"))
