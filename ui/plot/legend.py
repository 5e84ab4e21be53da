"""The legend below the charts of the dock."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QPainter
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
        self.theme = theme_of(self.palette())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_charts(self, charts, theme: Theme):
        """Take the legend of these charts, in the colours that the charts have."""
        self.charts, self.theme = list(charts), theme
        # in a narrow dock long labels are shortened
        self.setToolTip(plainly("\n".join(words(mark.label) for mark in legend_marks(charts))))
        self._fit()
        self.update()

    def resizeEvent(self, event):  # noqa: N802
        """Break the rows anew."""
        self._fit()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as rows and notes need."""
        return QSize(100, math.ceil(legend_height(self.charts, self.width() - 12, self.font())))

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
        painter.end()
