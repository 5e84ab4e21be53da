"""The legend below the charts of the dock."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.charts.marks import Chart
from ...drawing.legend import legend_height, legend_marks, paint_legend_and_notes
from ...drawing.theme import Theme, theme_of, words
from ..plain import plainly


class Legend(QWidget):
    """The legend and the notes of charts below them."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.charts: list[Chart] = []
        self._most = math.inf
        self.theme = theme_of(self.palette())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_charts(self, charts, theme: Theme):
        """Take the legend of these charts, in the colours that the charts have."""
        self.charts, self.theme = list(charts), theme
        # in a low dock rows and notes are left out
        notes = dict.fromkeys(words(note) for chart in charts for note in chart.notes)
        self.setToolTip(plainly("\n".join([*(words(mark.label) for mark in legend_marks(charts)), *notes])))
        self._fit()
        self.update()

    def limit(self, height: float):
        """Take no more than this height."""
        self._most = height
        self._fit()

    def resizeEvent(self, event):  # noqa: N802
        """Break the rows anew."""
        self._fit()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as rows and notes need."""
        need = legend_height(self.charts, self.width() - 12, self.font())
        return QSize(100, math.ceil(min(need, self._most)))

    def _fit(self):
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, event):  # noqa: N802
        """Rows first, then the notes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.ground)
        box = QRectF(6, 0, self.width() - 12, self.height())
        paint_legend_and_notes(painter, box, self.charts, self.theme, self.font())
        if legend_height(self.charts, box.width(), self.font()) > self.height() + 1:
            metrics = QFontMetricsF(self.font())
            more = QRectF(
                self.width() - 2.5 * metrics.height(),
                self.height() - metrics.height(),
                2.5 * metrics.height(),
                metrics.height(),
            )
            painter.fillRect(more, self.theme.ground)
            painter.setPen(self.theme.muted)
            painter.drawText(more, Qt.AlignmentFlag.AlignRight, "… ")
        painter.end()
