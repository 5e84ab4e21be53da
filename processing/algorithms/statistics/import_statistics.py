"""Read statistics files as they come into one panel table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import public
from ....core.tables.options import LAYOUTS, NIL_CHOICES, REVISION_CHOICES
from ....i18n import sentence, tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ....core.tables.options import Options
    from ...request import Request


class ImportStatistics(SozialraumAlgorithm):
    """importstatistics."""

    ID = "importstatistics"
    GROUP = "statistics"
    PACKAGES = ("numpy", "pandas")

    def title(self):
        """Display name."""
        return tr("Import statistics")

    def summary(self):
        """What it does."""
        return tr(
            "Reads statistics files as offices deliver them (CSV, XLSX, XLS, ODS, DBF, zipped CSV, database tables) and unites them "
            "into one table: a row per district and period, a column per indicator. Encoding, separator, decimal sign, header, "
            "layout, symbols, footnotes and total rows are recognised; the report says what was understood and why."
        )

    def keywords(self):
        """Search words."""
        return tr("csv,excel,spreadsheet,table,statistics,read,import,decimal comma,footnotes,panel")

    def define(self):
        """Parameters and outputs."""
        self.add_files("FILES", tr("Statistics files"), files_help())
        define_reading(self)
        self.add_table(
            "OUTPUT",
            tr("Panel table"),
            tr(
                "The table: district, period, one column per indicator, and a status column where cells are not plain numbers."
            ),
        )
        self.add_report()
        self.add_counts(
            ROW_COUNT=tr("Number of rows"),
            DISTRICT_COUNT=tr("Number of districts"),
            PERIOD_COUNT=tr("Number of periods"),
            INDICATOR_COUNT=tr("Number of indicators"),
            MISSING_COUNT=tr("Number of cells without a value"),
        )

    def execute(self, request: Request):
        """Read and write."""
        from ...io import panels, tables
        from ...statistics.report import report_reading

        reading = tables.read_files(request.files("FILES"), reading_options(request), request.context, request.feedback)
        panel = reading.panel
        say(reading.findings, request)
        name = Path(panel.source.split(",")[0]).stem or tr("Statistics")
        request.write("OUTPUT", panels.panel_columns(panel), style=describe_source(panel), name=name)
        request.give(
            ROW_COUNT=len(panel),
            DISTRICT_COUNT=len(set(panel.districts)),
            PERIOD_COUNT=len(set(panel.periods) - {""}),
            INDICATOR_COUNT=len(panel.indicators),
            MISSING_COUNT=int(np.isnan(panel.values).sum()),
        )
        request.report(report_reading(reading))


def files_help() -> str:
    """The help of FILES."""
    return tr(
        "One or several files, for example one per year. They become one table; files that contradict each other are "
        "refused, unless “Changed values” says which counts. Tables of a database or GeoPackage can be given by their source."
    )


def define_reading(algorithm: SozialraumAlgorithm):
    """The parameters that override what the reader would guess."""

    def text(name: str, title: str, help_text: str):
        algorithm.add_text(name, title, help_text, advanced=True)

    text("SHEET", tr("Sheet"), tr("Name or number of the sheet of a spreadsheet, or of the table of a database."))
    algorithm.add_choice(
        "LAYOUT", tr("Layout"), tr("How the table is laid out. “auto” recognises it."), LAYOUTS, default="auto"
    )
    text(
        "KEY_COLUMN",
        tr("Key column"),
        tr("Title or number of the column with the key of the district. Several columns joined by + make one key."),
    )
    text("NAME_COLUMN", tr("Name column"), tr("Title or number of the column with the names of the districts."))
    text(
        "PERIOD_COLUMN", tr("Period column"), tr("Title or number of the column with the year, month, quarter or day.")
    )
    text(
        "INDICATOR_COLUMN",
        tr("Indicator column"),
        tr("Title or number of the column that names the indicator of each row."),
    )
    text("VALUE_COLUMN", tr("Value column"), tr("Title or number of the column with the values of a long table."))
    text(
        "PERIOD",
        tr("Period of the file"),
        tr("For a file that tells its period nowhere: 2021, 2021-06, 2021-Q2, 31.12.2021 or 2020/21."),
    )
    text(
        "LEVEL",
        tr("Territorial level"),
        tr("For a table with several territorial levels: the one to take. Empty takes the finest."),
    )
    text("ENCODING", tr("Encoding"), tr("Encoding of text files, for example cp1252 or UTF-8. Empty recognises it."))
    text(
        "DELIMITER",
        tr("Column separator"),
        tr("Sign between the columns of a text file: ; , | or tab. Empty recognises it."),
    )
    text("DECIMAL", tr("Decimal sign"), tr("Comma or dot. Empty recognises it by all columns of the file together."))
    text(
        "PREFIX",
        tr("Prefix"),
        tr(
            "Words in front of the titles of a file, where several files use the same titles for different things: file = text; "
            "file = text. Empty takes the subject of the file where titles collide, “none” never."
        ),
    )
    text(
        "RENAME",
        tr("Rename"),
        tr(
            "Other titles for indicators: old title = new title; … With “file: ” in front an entry counts for that file only."
        ),
    )
    text(
        "LEAVE_OUT",
        tr("Leave out"),
        tr(
            "Titles of indicators that are not wanted, separated by “;”. With “file: ” in front an entry counts for that file only."
        ),
    )
    algorithm.add_choice(
        "REVISION",
        tr("Changed values"),
        tr(
            "What happens where a later file gives another value for the same cell: refuse the run, keep the first value, or replace it."
        ),
        REVISION_CHOICES,
        default="refuse",
        advanced=True,
    )
    text(
        "SIGNS",
        tr("Signs of one’s own"),
        tr(
            "What a city’s own signs for cells without a number mean: XX = suppressed; 99999 = unknown. Or the path of a CSV file "
            "with two columns, sign and status."
        ),
    )
    algorithm.add_choice(
        "NIL",
        tr("Meaning of “-”"),
        tr(
            "“-” says “nothing present”. “missing” leaves the cell empty, “zero” writes 0; the status is “nil” in both cases."
        ),
        NIL_CHOICES,
        default="missing",
        advanced=True,
    )


def reading_options(request: Request) -> Options:
    """The options that the parameters prescribe."""
    from ....core.tables.options import Options
    from ...io.tables import signs_text

    return Options(
        encoding=request.text("ENCODING"),
        delimiter=request.text("DELIMITER"),
        decimal=request.text("DECIMAL"),
        sheet=request.text("SHEET"),
        layout=request.choice("LAYOUT"),
        key_column=request.text("KEY_COLUMN"),
        name_column=request.text("NAME_COLUMN"),
        period_column=request.text("PERIOD_COLUMN"),
        indicator_column=request.text("INDICATOR_COLUMN"),
        value_column=request.text("VALUE_COLUMN"),
        level=request.text("LEVEL"),
        period=request.text("PERIOD"),
        nil=request.choice("NIL"),
        prefix=request.text("PREFIX"),
        rename=request.text("RENAME"),
        leave_out=request.text("LEAVE_OUT"),
        revision=request.choice("REVISION"),
        signs=signs_text(request.text("SIGNS")),
    )


def describe_source(panel):
    """A style function that writes the source file into the layer's metadata."""

    def apply(layer):
        metadata = layer.metadata()
        metadata.setAbstract(tr("Read from: {source}").format(source=public(panel.source)))
        layer.setMetadata(metadata)

    return apply


def say(findings, request: Request):
    """Tell the log what was understood; what a person should look at as a warning."""
    several = len({finding.table for finding in findings}) > 3
    for finding in findings:
        text = f"{finding.table}: {sentence(finding.reason)}" if finding.table else sentence(finding.reason)
        if finding.warning:
            request.warn(text)
        elif not several:
            request.say(text)
