"""The legend of a chart: what is laid out once serves the painter and the window."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QTextOption
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..core.chart import INK, Chart, Line, Points
from .chart_theme import Theme, paint_markers, pen_of, theme_of, words

ROW = 1.15
"""Height of a row of the legend in heights of its font."""


def legend_rows(chart: Chart, width: float, font: QFont) -> list[list[tuple[float, object]]]:
    """Marks with a label, broken into rows: per row (place from the left, mark). Names in the chart need none."""
    marks = [mark for mark in (*chart.bands, *chart.boxes) if words(mark.label)]
    named = {text.text for text in chart.texts}
    marks += [line for line in chart.lines if words(line.label) and line.label not in named]
    marks += [points for points in chart.points if words(points.label)]
    metrics = QFontMetricsF(font)
    height = metrics.height()
    rows, left = [], math.inf
    for mark in marks:
        need = height * 2.7 + metrics.horizontalAdvance(words(mark.label))
        if left + need - height > width:
            rows.append([])
            left = 0.0
        rows[-1].append((left, mark))
        left += need
    return rows


def paint_legend(painter: QPainter, corner: QPointF, rows, theme: Theme, font: QFont) -> None:
    """Paint the rows from the upper left corner on."""
    metrics = QFontMetricsF(font)
    height = metrics.height()
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    for number, row in enumerate(rows):
        middle = corner.y() + (number + 0.5) * height * ROW
        for left, mark in row:
            x = corner.x() + left
            if isinstance(mark, Line):
                painter.setPen(pen_of(theme.colour(mark.colour), max(1.2, mark.width), mark.dash))
                painter.drawLine(QPointF(x, middle), QPointF(x + height * 1.4, middle))
                if mark.marker:
                    paint_markers(painter, theme, [x + height * 0.7], [middle], mark.marker, 6.5, mark.colour, [False])
            elif isinstance(mark, Points):
                paint_markers(
                    painter, theme, [x + height * 0.7], [middle], mark.marker, mark.size, mark.colour, [mark.hollow]
                )
            else:
                box = QRectF(x, middle - height * 0.35, height * 1.4, height * 0.7)
                painter.fillRect(box, theme.colour(INK, mark.opacity))
            painter.setFont(font)
            painter.setPen(theme.muted)
            label = words(mark.label)
            box = QRectF(x + height * 1.7, middle - height, metrics.horizontalAdvance(label) + 6, 2 * height)
            painter.drawText(box, label, option)


class Legend(QWidget):
    """The legend and the notes of a chart below it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart | None):
        """Take the legend of this chart."""
        self.chart = chart
        self._fit()
        self.update()

    def resizeEvent(self, event):  # noqa: N802
        """Break the rows anew."""
        self._fit()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as rows and notes need."""
        return QSize(100, self._height())

    def _notes(self) -> str:
        return "   ".join(filter(None, map(words, self.chart.notes))) if self.chart else ""

    def _height(self) -> int:
        if self.chart is None:
            return 0
        metrics = QFontMetricsF(self.font())
        rows = len(legend_rows(self.chart, self.width() - 12, self.font()))
        notes = math.ceil(metrics.horizontalAdvance(self._notes()) / max(1.0, 0.92 * (self.width() - 12)))
        return math.ceil(rows * metrics.height() * ROW + notes * metrics.height()) + (6 if rows or notes else 0)

    def _fit(self):
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, event):  # noqa: N802
        """Rows first, then the notes."""
        if self.chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        painter.fillRect(self.rect(), theme.ground)
        rows = legend_rows(self.chart, self.width() - 12, self.font())
        paint_legend(painter, QPointF(6, 1), rows, theme, self.font())
        top = 1 + len(rows) * QFontMetricsF(self.font()).height() * ROW
        painter.setPen(theme.muted)
        painter.setFont(self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(QRectF(6, top, self.width() - 12, self.height() - top), self._notes(), option)
        painter.end()
