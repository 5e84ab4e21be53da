"""The report as a text that word processors open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingAlgorithm

from ....i18n import language, tr
from ...algorithm import SozialraumAlgorithm
from .create_report import asked, define_imprint, define_parts, define_subject, parts_of, wanted

if TYPE_CHECKING:
    from ...request import Request


class CreateText(SozialraumAlgorithm):
    """The whole report as an OpenDocument text, to be written on."""

    ID = "createtext"
    GROUP = "output"

    def title(self) -> str:
        """Display name."""
        return tr("Create text")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Writes the report as a text that Word and LibreOffice open and in which you go on writing: headings from which "
            "a table of contents is made, findings in sentences, maps and charts as pictures with alternative texts, tables, "
            "sources and methods. The same as the printed report, without the bounds of its pages."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("report,text,Word,LibreOffice,ODT,document,editable")

    def flags(self):
        """Maps are drawn with the layers of the project, on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        define_subject(self)
        define_parts(self)
        define_imprint(self)
        self.add_file_out(
            "OUTPUT", tr("Text"), tr("The text with all parts."), tr("OpenDocument texts (*.odt)"), optional=False
        )
        self.add_counts(PICTURE_COUNT=tr("Number of pictures"), TABLE_COUNT=tr("Number of tables"))

    def execute(self, request: Request):
        """Collect the blocks, write the file."""
        from ....core.opendocument import DocumentTable, Picture, document
        from ...pages.document import blocks_of
        from ...pages.report import ReportPages

        _, choices, imprint = asked(request, parts_of(request))
        choices.wanted = wanted(request) if "profiles" in choices.parts else set()
        report = ReportPages(choices, imprint)

        def stop(share: float):
            request.stop()
            request.progress(95 * share)

        blocks = blocks_of(report, stop)
        request.save("OUTPUT", document(imprint.title, blocks, language(), imprint.author, tr("Page")))
        request.give(
            PICTURE_COUNT=sum(isinstance(one, Picture) for one in blocks),
            TABLE_COUNT=sum(isinstance(one, DocumentTable) for one in blocks),
        )
