"""Charts in a widget without pyqtgraph: painted, to look at."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, pyqtSignal
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QFrame

from ...drawing.charts import paint_charts
from ...drawing.theme import theme_of


class PaintedCharts(QAbstractScrollArea):
    """Stands in for the interactive charts and has the same signals, which it never sends.

    A scroll area because the themes of QGIS give it the colours of a chart, and a plain widget none.
    """

    hovered = pyqtSignal(int, int, int)
    clicked = pyqtSignal(int, object)
    lassoed = pyqtSignal(object, object)
    cursor_moved = pyqtSignal(float)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.charts = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(160)

    def show_charts(self, charts):
        """Show these charts."""
        self.charts = list(charts)
        self.viewport().update()

    def point_at(self, district: int, texts):
        """A picture shows nothing more for the district pointed at."""

    def paintEvent(self, event):  # noqa: N802
        """Paint with the painter that layouts and reports use."""
        painter = QPainter(self.viewport())
        paint_charts(painter, QRectF(self.viewport().rect()), self.charts, theme_of(self.palette()), self.font())
        painter.end()
