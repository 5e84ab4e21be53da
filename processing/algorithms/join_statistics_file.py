"""Read statistics files and join them to districts in one step."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterMultipleLayers, QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import SozialraumAlgorithm
from .import_statistics import define_reading, file_values, reading_options, say
from .join_statistics import define_join_outputs, define_matching, join_and_write


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
        self.add(
            QgsProcessingParameterMultipleLayers("FILES", tr("Statistics files"), QgsProcessing.SourceType.TypeFile),
            tr(
                "One or several files, for example one per year. They become one table; files that contradict each other are "
                "refused. Tables of a database or GeoPackage can be given by their source."
            ),
        )
        define_matching(self)
        self.add(
            QgsProcessingParameterString("INDICATORS", tr("Indicators"), None, False, True),
            tr("The indicators to join by their tidy names, separated by commas. Empty takes all."),
            advanced=True,
        )
        define_reading(self)
        define_join_outputs(self)

    def execute(self, parameters, context, feedback):
        """Read, join and write."""
        from ..io import tables
        from ..io.html import Report
        from ..statistics.report import add_reading

        options = reading_options(self, parameters, context)
        reading = tables.read_files(file_values(self, parameters, context), options, context, feedback)
        say(reading.findings, feedback)
        report = Report(tr("Statistics read and joined"))
        add_reading(report, reading)
        return join_and_write(self, parameters, context, feedback, reading.panel, report)
