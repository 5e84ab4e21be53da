"""A chart of every district as a file of its own, for reports that are written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingAlgorithm, QgsProcessingOutputFile

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...kinds import RATES

if TYPE_CHECKING:
    from ...request import Request

FORMATS = ("svg", "png")
CHARTS = ("time_series", "ranking", "profile", "distribution", "comparison")
INDEX = "charts.csv"


class ExportCharts(SozialraumAlgorithm):
    """A folder with pictures and a table that says which is which."""

    ID = "exportcharts"
    GROUP = "output"

    def title(self) -> str:
        """Display name."""
        return tr("Export charts")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Draws a chart for every district, as the dock does, and writes each as a picture into a folder, with a table that names the "
            "file of each district and tells its chart in words. For reports and web pages that are made elsewhere. What is hidden stays "
            "hidden."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("charts,diagrams,pictures,SVG,PNG,export,time series,profile")

    def flags(self):
        """Texts are laid out with fonts of the window."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer or table with one row per district, or per district and period."), tables=True)
        self.add_key_field()
        self.add_period_field()
        self.add_fields(
            "FIELDS",
            tr("Indicators"),
            tr(
                "The fields that are shown, several side by side. Empty: those with rates, which the catalogue knows or whose title has a "
                "unit."
            ),
            optional=True,
            asks=RATES,
        )
        self.add_choice(
            "CHART",
            tr("Chart"),
            tr(
                "time_series: the course over time before the span of all districts. ranking: all districts in order. profile: the place of "
                "the district in each of several indicators. distribution: all districts on one line. comparison: first and newest period."
            ),
            CHARTS,
            default="time_series",
        )
        self.add_choice(
            "FORMAT",
            tr("Format"),
            tr("svg: stays sharp in every size. png: pixels, 300 to the inch, for programs that take no SVG."),
            FORMATS,
            default="svg",
        )
        self.add_number(
            "WIDTH",
            tr("Width (mm)"),
            tr("The width of each picture."),
            default=120.0,
            least=20.0,
            most=600.0,
            advanced=True,
        )
        self.add_number(
            "HEIGHT",
            tr("Height (mm)"),
            tr("The height of each picture."),
            default=75.0,
            least=20.0,
            most=600.0,
            advanced=True,
        )
        self.add_field(
            "POPULATION_FIELD",
            tr("Residents"),
            tr(
                "The field with the residents, for the mean of the municipality where the denominator of a rate is unknown. Empty: the "
                "field that usually holds them."
            ),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_folder_out(
            "FOLDER", tr("Folder for the pictures"), tr("One file per district and the table charts.csv.")
        )
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Table of the pictures")))
        self.add_counts(CHART_COUNT=tr("Number of charts"))

    def execute(self, request: Request):
        """Read, draw, write all or nothing."""
        from pathlib import Path

        from ....core.charts.figures import read_wish
        from ...io.files import complete_folder
        from ...workbook.chart_files import ChartFiles

        rows = request.rows(geometry=False)
        wish = read_wish(
            {
                "kind": request.choice("CHART"),
                "width": request.number("WIDTH") or 120.0,
                "height": request.number("HEIGHT") or 75.0,
            }
        )
        charts = ChartFiles(
            rows,
            request.key_field(),
            request.period_field(rows),
            request.ordered_fields("FIELDS"),
            request.field("POPULATION_FIELD"),
            wish,
        )
        folder = Path(request.output_path("FOLDER"))
        with complete_folder(folder) as place:
            count = len(charts.keys)
            for district in range(count):
                request.stop()
                charts.draw(place, district, request.choice("FORMAT"))
                request.progress(100 * (district + 1) / count)
            (place / INDEX).write_bytes(charts.table())
        request.give(FOLDER=str(folder), TABLE=str(folder / INDEX), CHART_COUNT=count)
