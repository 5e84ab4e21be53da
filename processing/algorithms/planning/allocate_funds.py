"""Who gets how much: an amount shared out by need, beside the equal split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingAlgorithm

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class AllocateFunds(SozialraumAlgorithm):
    """One amount over the districts of one period, exact to the cent."""

    ID = "allocatefunds"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Allocate funds by need")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Treat unequal things unequally: shares an amount of money out over the districts by need instead of evenly, within floors, "
            "caps and a gentle transition, exact to the cent. Beside each amount stand the equal split per head, the difference, and "
            "whether a gain or loss holds when what is uncertain is turned."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("budget,allocation,funding,money,need,equal split,floor,cap,transition")

    def flags(self):
        """The page for the committee becomes a layout of the project, on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The districts with people and needs, one row per district, or per district and period."), tables=True
        )
        self.add_number(
            "AMOUNT",
            tr("Amount (€)"),
            tr("What is shared out, in euros."),
            least=0.01,
            most=1e12,
            optional=False,
        )
        self.add_choice(
            "METHOD",
            tr("By what"),
            tr(
                "What the amount follows: people in need, a base for all and more where need is high, stages, or heads alone."
            ),
            {
                "need_counts": tr("people in need"),
                "base_plus_need": tr("a base for all, more where the index is high"),
                "stages": tr("stages with factors"),
                "per_head": tr("residents alone"),
            },
            default="need_counts",
        )
        self.add_fields(
            "NEED_FIELDS",
            tr("People in need"),
            tr("Counts of the people for whom the money is meant, such as children in families with SGB II. No rates."),
            optional=True,
            asks="counts",
        )
        self.add_field(
            "INDEX_FIELD",
            tr("Index or stage"),
            tr("The index, where higher is more need, or the stage from 1 upwards; for the methods that follow it."),
            numeric=True,
            optional=True,
        )
        self.add_field(
            "POPULATION_FIELD",
            tr("Residents"),
            tr("The people among whom an equal split would share the money, such as all children of that age."),
            numeric=True,
        )
        self.add_text(
            "NEED_WEIGHTS",
            tr("Shares of the needs"),
            tr("What each need gets, in the order of the fields, such as 75; 25. Empty: the same for each."),
            advanced=True,
        )
        self.add_number(
            "NEED_SHARE",
            tr("Share that follows the index (%)"),
            tr("The rest is the base, which goes by residents alone."),
            default=50.0,
            least=0.0,
            most=100.0,
            advanced=True,
        )
        self.add_number(
            "SPREAD_FACTOR",
            tr("How much more where need is greatest"),
            tr("1 means that a resident there counts twice as much as where need is least; 0 is the equal split."),
            default=1.0,
            least=0.0,
            most=1000.0,
            advanced=True,
        )
        self.add_text(
            "STAGE_FACTORS",
            tr("Factors of the stages"),
            tr("How much a resident counts in stage 1, 2, …, such as 1; 1.2; 1.5."),
            advanced=True,
        )
        for name, title, told in (
            ("FLOOR", tr("Floor"), tr("What each district gets at least. Empty: no floor.")),
            ("CAP", tr("Cap"), tr("What each district gets at most. Empty: no cap.")),
        ):
            self.add_number(name, title, told, least=0.0, advanced=True)
        self.add_choice(
            "BOUND_UNIT",
            tr("Floor and cap in"),
            tr(
                "Whether floor and cap are euros for a district, euros per resident, or per cent of last year’s amount."
            ),
            {
                "amount": tr("euros for each district"),
                "per_head": tr("euros per resident"),
                "last_year": tr("per cent of last year’s amount"),
            },
            default="amount",
            advanced=True,
        )
        self.add_field(
            "LAST_YEAR_FIELD",
            tr("Last year’s amount"),
            tr("The field with what each district had last year, in euros; empty cells are new districts."),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_number(
            "MAX_LOSS",
            tr("Lose at most (%)"),
            tr("How much of last year’s amount a district may lose in a year. Empty: any."),
            least=0.0,
            most=100.0,
            advanced=True,
        )
        self.add_number(
            "MAX_GAIN",
            tr("Gain at most (%)"),
            tr("How much of last year’s amount a district may gain in a year. Empty: any."),
            least=0.0,
            advanced=True,
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_period("PERIOD", tr("Year"), tr("The period whose numbers are used."), tr("the newest"), advanced=True)
        self.add_table(
            "OUTPUT", tr("Allocation of funds"), tr("The districts with amounts, equal split, difference and range.")
        )
        for name, title, told in (
            ("TITLE", tr("Title"), tr("The title of the page. Empty: “Allocation of funds”.")),
            ("PURPOSE", tr("What the money is for"), tr("The question that the page answers, below its title.")),
            ("AUTHOR", tr("Author"), tr("Who made the page; stands at its foot.")),
            ("SOURCE", tr("Source of the data"), tr("Where the data come from; stands at the foot of the page.")),
        ):
            self.add_text(name, title, told, advanced=True)
        self.add_file_out(
            "SHEET",
            tr("Page for the committee"),
            tr(
                "One page as PDF, and as a layout of the project: amounts beside the equal split, and what of it is certain."
            ),
            tr("PDF files (*.pdf)"),
            advanced=True,
        )
        self.add_report()
        self.add_counts(SHARE_MOVED=tr("Share of the money that lies elsewhere than in an equal split"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ...planning.allocation import Sharing

        sharing = Sharing.of(request)
        request.warn(*sharing.warnings)
        shares = sharing.run(request)
        request.write("OUTPUT", shares.columns(), sharing.rows, name=tr("Allocation of funds"))
        request.report(shares.report())
        if request.wants("SHEET"):
            self._write_sheet(request, shares)
        request.give(SHARE_MOVED=shares.done.moved)

    @staticmethod
    def _write_sheet(request: Request, shares):
        from ...pages.frame import Imprint
        from ...pages.funds_sheet import write_sheet
        from ...pages.logo import project_logo

        imprint = Imprint(
            request.text("TITLE") or tr("Allocation of funds"),
            request.text("AUTHOR"),
            request.text("SOURCE") or shares.sharing.rows.source,
            logo=project_logo(request.context.project(), request.warn),
        )
        path = request.output_path("SHEET")
        page = shares.page(request.text("PURPOSE"))
        write_sheet(page, imprint, request.context.project(), path, request.feedback)
        request.give(SHEET=path)
