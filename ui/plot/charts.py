"""The charts of the dock: one, or several as small multiples, with captions and a common legend."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QPalette
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from ...core.charts.marks import Chart
from ...drawing.charts import grid
from ...drawing.fonts import fitted
from ...drawing.theme import words
from ...i18n import tr
from ..plain import plainly
from .legend import Legend
from .panel import ChartPanel

LEGEND = 0.3
"""Share of the height that a legend may take from its charts; what has no room is in its tooltip."""

LOWEST = 9.0
"""So many heights of its text a chart needs before it shares them with a legend."""


def _show_bar(bar: QScrollBar, first: int, seen: int, rows: int):
    """A bar beside a chart of rows, where they do not fit."""
    bar.blockSignals(True)
    bar.setRange(0, max(0, rows - seen))
    bar.setPageStep(max(1, seen))
    bar.setValue(first)
    bar.blockSignals(False)
    bar.setVisible(seen < rows)


class Caption(QLabel):
    """A line above or below a chart, set narrower and then shortened to its width; its tooltip has it whole."""

    def __init__(self, parent=None, side=Qt.AlignmentFlag.AlignLeft):
        super().__init__(parent)
        self.whole, self._usual = "", QFont(self.font())
        self.setAlignment(side)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(6, 1, 6, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str):
        """Show a text; without one the line takes no room."""
        self.whole = text
        self.setToolTip(plainly(text))
        self.setVisible(bool(text))
        self._shorten()

    def resizeEvent(self, event):  # noqa: N802
        """Shorten the text anew."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self):
        text, font = fitted(self.whole, self._usual, self.width() - 14)
        if font.stretch() != self.font().stretch():
            self.setFont(font)
        self.setText(text)

    def wear(self, font: QFont):
        """Write in this font, set narrower where a text has no room."""
        self._usual = QFont(font)
        self.setFont(font)
        self._shorten()


class ChartPlot(QWidget):
    """One chart, or several as small multiples; the interactive sibling of the painter."""

    hovered = pyqtSignal(int, int, int)
    clicked = pyqtSignal(int, object)
    lassoed = pyqtSignal(object, object)
    cursor_moved = pyqtSignal(float)

    def __init__(self, number, parent=None):
        super().__init__(parent)
        self.number = number
        self.cells: list[tuple[QWidget, list[Caption], ChartPanel]] = []
        self.charts: list[Chart] = []
        self._ranges: list[tuple] = []
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.space = QGridLayout()
        self.space.setSpacing(2)
        self.legend = Legend(self)
        column.addLayout(self.space, 1)
        column.addWidget(self.legend)
        self._cell()

    @property
    def panels(self) -> list[ChartPanel]:
        """The panels in use."""
        return [panel for _, _, panel in self.cells[: len(self.charts)]]

    def show_charts(self, charts):
        """Show these charts; the range stays where the axes stay."""
        self.charts = list(charts)
        while len(self.cells) < len(self.charts):
            self._cell()
        columns, _ = grid(max(1, len(self.charts)), self.width(), self.height())
        for column in range(max(columns, self.space.columnCount())):
            self.space.setColumnStretch(column, 1 if column < columns else 0)
        ranges = [(chart.kind, chart.x, chart.y) for chart in self.charts]
        font = self.font()
        for place, (cell, captions, panel) in enumerate(self.cells):
            if place >= len(self.charts):
                cell.setVisible(False)
                continue
            chart = self.charts[place]
            self.space.addWidget(cell, place // columns, place % columns)
            for caption, text in zip(captions, (chart.title, chart.y.title, chart.x.title)):
                caption.say(words(text))
            panel.setAccessibleName(words(chart.title))
            keep = place < len(self._ranges) and self._ranges[place] == ranges[place]
            panel.show_chart(chart, font, self.width() / columns, keep)
            cell.setVisible(True)
        self._ranges = ranges
        if self.charts:
            theme = self.cells[0][2].theme
            self.legend.show_charts(self.charts, theme)
            self._colour(theme)
        self._make_room()

    def point_at(self, district: int, texts):
        """Emphasise a district in every chart, -1 for none; texts: what each chart writes beside it."""
        for place, (_, _, panel) in enumerate(self.cells):
            here = district >= 0 and place < min(len(self.charts), len(texts))
            panel.point_at(district if here else -1, texts[place] if here else "")

    def _colour(self, theme):
        """Captions lie on the ground of the charts, not on that of the window."""
        palette = self.palette()
        if palette.color(QPalette.ColorRole.Window) == theme.ground:
            return
        palette.setColor(QPalette.ColorRole.Window, theme.ground)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        self.setPalette(palette)

    def resizeEvent(self, event):  # noqa: N802
        """Arrange the charts anew where their names or columns would no longer fit."""
        super().resizeEvent(event)
        self._make_room()
        if self.charts and event.size().width() != event.oldSize().width():
            self.show_charts(self.charts)

    def _make_room(self):
        """Leave the legend out where the charts would have no room beside it."""
        self.legend.limit(LEGEND * self.height())
        room = self.height() - self.legend.sizeHint().height()
        self.legend.setVisible(bool(self.charts) and room >= LOWEST * self.fontMetrics().height())

    def _cell(self):
        cell = QWidget(self)
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        captions = [Caption(cell), Caption(cell), Caption(cell, Qt.AlignmentFlag.AlignRight)]
        font = captions[0].font()
        font.setBold(True)
        captions[0].wear(font)
        panel = ChartPanel(self.number, cell)
        bar = QScrollBar(Qt.Orientation.Vertical, cell)
        bar.setAccessibleName(tr("Further districts"))
        bar.setVisible(False)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(panel, 1)
        middle.addWidget(bar)
        for widget in captions[:2]:
            layout.addWidget(widget)
        layout.addLayout(middle, 1)
        layout.addWidget(captions[2])
        bar.valueChanged.connect(panel.scroll_to)
        panel.rows_shown.connect(partial(_show_bar, bar))
        panel.hovered.connect(self.hovered)
        panel.clicked.connect(self.clicked)
        panel.lassoed.connect(self.lassoed)
        panel.cursor_moved.connect(self.cursor_moved)
        self.cells.append((cell, captions, panel))
