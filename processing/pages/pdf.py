"""Pages as one PDF: painted once per run, what pages of a kind share a single time, and finished with what Qt leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

from ...core.page import Page, bookmarks
from ...drawing.pages import PagePainter
from ...i18n import language, tr
from ..io.files import Beside, refusal
from ..io.layers import stop_if_cancelled
from .pdf_finish import PageTags, finish, tags_of
from .pdf_objects import NotSimple
from .scenes import paint_foreign

DPI = 2540
"""Hundredths of a millimetre: letters are as large as in the labels of layouts, which have whole tenths."""


class _Sheets:
    """A PDF that is being painted, page by page."""

    def __init__(self, path: Path, title: str, share: bool):
        self.writer: QPdfWriter | None = QPdfWriter(str(path))
        self.writer.setTitle(title)
        self.writer.setCreator("QGIS, Sozialraum")
        self.writer.setResolution(DPI)
        self.share = share
        self.painter: QPainter | None = None
        self.sheets = 0
        self.scratch: dict[str, int] = {}
        self.tags: list[PageTags] = []
        self.marked: list[Page] = []

    def add(self, page: Page):
        """Paint a page; before the first one of a kind, what all of them share."""
        if self.share and page.kind and page.kind not in self.scratch:
            self.scratch[page.kind] = self.sheets
            self._paint(page, [place for place in page.places if place.shared])
        shared = self.share and bool(page.kind)
        self._paint(page, [place for place in page.places if not (shared and place.shared)])
        self.tags.append(tags_of(page, page.kind if shared else ""))
        self.marked.append(Page(page.width, page.height, page.marks))

    def close(self):
        """End the file."""
        if self.painter is not None and self.painter.isActive():
            self.painter.end()
        self.painter = self.writer = None  # the file is whole when its writer is gone

    def _paint(self, page: Page, places: list):
        size = QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter, "page")
        if self.painter is None:
            self._size(size)
            self.painter = QPainter()
            self.painter.begin(self.writer)
        else:
            self._size(size)
            self.writer.newPage()
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = PagePainter(self.painter, DPI, paint_foreign)
        for place in places:
            brush.paint(place)
        self.sheets += 1

    def _size(self, size: QPageSize):
        self.writer.setPageSize(size)
        self.writer.setPageMargins(QMarginsF(0, 0, 0, 0))


def write_pdf(
    path: Path, title: str, pages: Callable[[], Iterable[Page]], total: int, feedback, progress: bool = True
) -> int:
    """Write pages as one PDF, complete or not at all; how many there are.

    pages: gives them in their order, anew each time it is called. Where the file turns out to be built in another way than
    Qt builds its files, it is painted again without anything shared and stays as Qt made it.
    """
    beside = Beside(path)
    try:
        sheets = _painted(beside.file, title, pages, True, total, feedback, progress)
        try:
            data = finish(
                beside.file.read_bytes(), sheets.scratch, sheets.tags, bookmarks(sheets.marked), title, language()
            )
            beside.fill(data)
        except NotSimple:
            feedback.pushInfo(
                tr(
                    "The PDF has no bookmarks and no tags for screen readers: this version of Qt builds it in another way."
                )
            )
            sheets = _painted(beside.file, title, pages, False, total, feedback, progress)
        beside.finish()
    except OSError as error:  # a full disk, of which Qt says nothing
        raise refusal(error, path) from error
    finally:
        beside.discard()
    return len(sheets.tags)


def _painted(path: Path, title: str, pages: Callable, share: bool, total: int, feedback, progress: bool) -> _Sheets:
    sheets = _Sheets(path, title, share)
    try:
        for page in pages():
            stop_if_cancelled(feedback)
            sheets.add(page)
            if progress:
                feedback.setProgress(100 * len(sheets.tags) / max(1, total))
        stop_if_cancelled(feedback)
    finally:
        sheets.close()
    return sheets
