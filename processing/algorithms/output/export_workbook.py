"""The whole result as a workbook: findings, values, ranks and classes, method and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...kinds import RATES

if TYPE_CHECKING:
    from ...request import Request

LAYOUTS = ("per_indicator", "per_period")


class ExportWorkbook(SozialraumAlgorithm):
    """An XLSX file of a layer, for colleagues without QGIS."""

    ID = "exportworkbook"
    GROUP = "output"

    def title(self) -> str:
        """Display name."""
        return tr("Export workbook")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Writes a layer with indicators or an index as an Excel file for colleagues without QGIS: findings in words, "
            "the values of all districts and periods, ranks and classes, method and sources. What is hidden stays hidden."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("Excel,XLSX,workbook,spreadsheet,table,export,ranks,classes")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The layer or table with one row per district, or per district and period, with or without an index."),
            tables=True,
        )
        self.add_key_field()
        self.add_period_field()
        self.add_fields(
            "INDICATORS",
            tr("Indicators"),
            tr(
                "The fields whose values are written. Empty: those with rates, which the catalogue knows or whose title has "
                "a unit; where there are none, all with numbers."
            ),
            optional=True,
            asks=RATES,
        )
        self.add_period(
            "PERIODS",
            tr("Periods"),
            tr("The periods to write, separated by commas, such as 2020, 2024. Empty: all."),
            tr("all periods"),
            several=True,
        )
        self.add_choice(
            "SHEETS",
            tr("Sheets"),
            tr("per_indicator: one sheet for each indicator, periods as columns. per_period: one for each period."),
            LAYOUTS,
            default="per_indicator",
        )
        self.add_field(
            "POPULATION_FIELD",
            tr("Residents"),
            tr(
                "The field with the residents, for the mean of the municipality where the denominator of a rate is unknown, "
                "and for the residents of classes. Empty: the field that usually holds them."
            ),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_text(
            "TITLE", tr("Title"), tr("Stands above the findings. Empty: the name of the layer."), advanced=True
        )
        self.add_text(
            "SOURCE",
            tr("Source of the data"),
            tr("Where the data come from, with the year and licence if needed. Empty: as the layer says."),
            advanced=True,
        )
        self.add_text(
            "METHOD",
            tr("Method in a sentence"),
            tr("How the values were computed, for the sheet of methods and sources."),
            advanced=True,
        )
        self.add_file_out("OUTPUT", tr("Workbook"), tr("The Excel file."), tr("Excel files (*.xlsx)"), optional=False)
        self.add_counts(SHEET_COUNT=tr("Number of sheets"), DISTRICT_COUNT=tr("Number of districts"))

    def execute(self, request: Request):
        """Read, tell, write."""
        from ....core.tables.workbook import workbook
        from ...workbook import sheets
        from ...workbook.contents import read_contents
        from ..statistics.join_statistics import list_of

        rows = request.rows(geometry=False)
        contents = read_contents(
            rows,
            request.key_field(),
            request.period_field(rows),
            request.ordered_fields("INDICATORS"),
            list_of(request.text("PERIODS")),
            request.field("POPULATION_FIELD"),
        )
        request.stop()
        request.progress(40)
        title = request.text("TITLE") or rows.name
        values = sheets.period_sheets if request.choice("SHEETS") == "per_period" else sheets.value_sheets
        pages = [sheets.findings_sheet(contents, title), *values(contents), sheets.rank_sheet(contents)]
        pages.append(
            sheets.method_sheet(
                contents, title, request.text("SOURCE"), request.text("METHOD"), request.account()["version"]
            )
        )
        request.stop()
        request.progress(70)
        request.save("OUTPUT", workbook(pages))
        request.give(SHEET_COUNT=len(pages), DISTRICT_COUNT=len(contents.names))
