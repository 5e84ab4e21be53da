"""Read statistics files and join them to districts in one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from .import_statistics import define_reading, files_help, reading_options, say
from .join_statistics import define_join_outputs, define_matching, join_and_write, list_of

if TYPE_CHECKING:
    from ...request import Request


class JoinStatisticsFile(SozialraumAlgorithm):
    """joinstatisticsfile."""

    ID = "joinstatisticsfile"
    GROUP = "statistics"
    PACKAGES = ("numpy", "pandas")

    def title(self):
        """Display name."""
        return tr("Read statistics files and join them")

    def summary(self):
        """What it does."""
        return tr(
            "Does “Import statistics” and “Join statistics to districts” in one step: reads files as offices deliver them and joins "
            "them to the districts of a layer, one feature per district and period."
        )

    def keywords(self):
        """Search words."""
        return tr("csv,excel,join,key,AGS,table,districts,statistics,import,leading zeros")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with the districts. Its geometry, coordinate system and fields are kept."))
        self.add_key_field()
        self.add_files("FILES", tr("Statistics files"), files_help())
        define_matching(self)
        self.add_text(
            "INDICATORS",
            tr("Indicators"),
            tr("The indicators to join by their tidy names, separated by commas. Empty takes all."),
            advanced=True,
        )
        define_reading(self)
        define_join_outputs(self)

    def execute(self, request: Request):
        """Read, join and write."""
        from ...io import tables
        from ...io.html import Report
        from ...statistics import join
        from ...statistics.report import add_reading

        districts = request.rows("INPUT")
        options = replace(reading_options(request), layer=join.labels(districts, request.key_field()))
        reading = tables.read_files(request.files("FILES"), options, request.context, request.feedback)
        say(reading.findings, request)
        report = Report(tr("Statistics read and joined"))
        add_reading(report, reading)
        join_and_write(request, districts, reading.panel, list_of(request.text("INDICATORS")), report)
