"""Print layouts and drawings, page by page, as one PDF of lines and text."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutRenderContext,
    QgsPrintLayout,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

from ..io.files import Beside
from .paper import PRINT_DPI, Box


def _print_detail(dots: float) -> QgsVectorSimplifyMethod:
    """Leave out what is finer than so many printed dots; borders of neighbours stay together."""
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    method.setForceLocalOptimization(True)
    method.setSimplifyAlgorithm(QgsVectorSimplifyMethod.SimplifyAlgorithm.SnappedToGridGlobal)
    method.setThreshold(dots)
    return method


class PdfFile:
    """A PDF that is written beside its place and put there when it is complete."""

    def __init__(self, path: str, title: str):
        self.final = Path(path)
        self.beside = Beside(self.final)
        self.title = title
        self.writer: QPdfWriter | None = None
        self.painter: QPainter | None = None
        self.pages = 0

    def add(self, layout: QgsPrintLayout, page: int = 0, detail: float = 0.5):
        """Paint one page of a layout, text as text and lines as lines. detail: dots below which lines are simplified."""
        size = layout.pageCollection().page(page).pageSize()
        paper = QPageSize(QSizeF(size.width(), size.height()), QPageSize.Unit.Millimeter, "A4")
        if self.writer is None:
            self.writer = QPdfWriter(str(self.beside.file))
            self.writer.setTitle(self.title)
            self.writer.setCreator("QGIS, Sozialraum")
            self.writer.setResolution(PRINT_DPI)
            self._set_size(paper)
            self.painter = QPainter()
            self.painter.begin(self.writer)
        else:
            self._set_size(paper)
            self.writer.newPage()
        context = layout.renderContext()
        context.setDpi(PRINT_DPI)
        context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        context.setSimplifyMethod(_print_detail(detail))
        context.setFlag(QgsLayoutRenderContext.Flag.FlagForceVectorOutput, True)
        QgsLayoutExporter(layout).renderPage(self.painter, page)
        self.pages += 1

    def paint(self, box: Box, draw):
        """Paint on the current page what `draw(painter, rect)` paints, rect in pixels of 1/96 inch."""
        scale = PRINT_DPI / 96
        self.painter.save()
        self.painter.resetTransform()
        self.painter.scale(scale, scale)
        draw(self.painter, QRectF(*(value / 25.4 * 96 for value in (box.left, box.top, box.width, box.height))))
        self.painter.restore()

    def finish(self):
        """Close the file and put it in its place."""
        self._close()
        self.beside.finish()

    def discard(self):
        """Remove what an interrupted run has left."""
        self._close()
        self.beside.discard()

    def _close(self):
        if self.painter is not None and self.painter.isActive():
            self.painter.end()
        self.painter = self.writer = None

    def _set_size(self, paper: QPageSize):
        self.writer.setPageSize(paper)
        self.writer.setPageMargins(QMarginsF(0, 0, 0, 0))
