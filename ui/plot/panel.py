"""One chart to work with: pyqtgraph draws it, the pointer finds districts in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.PyQt.QtCore import QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetricsF
from qgis.PyQt.QtWidgets import QApplication

from ...core.charts.labels import beside, clear_place
from ...core.charts.marks import MANY_POINTS, MUTED, Chart, Text
from ...drawing.theme import marker_size, pen_of, theme_of, veil, words
from .emphasis import Emphasis
from .items import EndLabels, Ground, LineDensity, PlotAxis, PlotSpace, pairs, symbol, widest_of
from .pyqtgraph_import import pg

EDGE = 6.0
"""So many pixels a chart leaves free at its sides, so that a marker on the edge is seen whole."""

ROW, STACKED_ROW = 1.25, 2.4
"""Height of a row in heights of its text; where its name stands above its marks."""

ABOVE = 0.34
"""How far above its marks such a name stands, in rows."""

NAMES, ROW_NAMES = 0.42, 0.5
"""Share of the width that names beside a chart may take; those of rows, which are read like a table."""

REACH = 12.0
"""How near to a mark the pointer must be, in pixels."""


class ChartPanel(pg.PlotWidget):
    """One chart. Its items are made once and then only filled, shown and hidden."""

    hovered = pyqtSignal(int, int, int)
    clicked = pyqtSignal(int, object)
    lassoed = pyqtSignal(object, object)
    cursor_moved = pyqtSignal(float)
    rows_shown = pyqtSignal(int, int, int)

    def __init__(self, number, parent=None):
        self.first_row, self.stacked = 0, False
        self.view = PlotSpace()
        self.bottom, self.left, self.names = PlotAxis("bottom", number), PlotAxis("left", number), EndLabels()
        super().__init__(
            parent, viewBox=self.view, axisItems={"bottom": self.bottom, "left": self.left, "right": self.names}
        )
        self.chart, self.theme, self._dressed = None, theme_of(), False
        self.densities, self.lines, self.markers, self.clouds, self.labels = [], [], [], [], []
        self._font, self._range, self._size, self._rows = QFont(), None, (0.0, 0.0), (0, 0, 0)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.showAxis("right")
        self.names.setZValue(10)  # lines of text lie upon the chart
        self.view.setDefaultPadding(0.0)
        self.ground = Ground()
        self._add(self.ground, -20)
        self.cursor_line = pg.InfiniteLine(angle=90, movable=True)
        self._add(self.cursor_line, 5)
        self.mark = pg.ScatterPlotItem(size=14, brush=None)
        self._add(self.mark, 60)
        self.mark.setVisible(False)
        self.emphasis = Emphasis(self._add)
        self.pointed = -1, ""
        self.whole = self.room = 0.0, 0.0
        self.cursor_line.sigPositionChangeFinished.connect(self._cursor_dragged)
        self.view.lassoed.connect(self._lasso)
        self.view.sigResized.connect(self._resized)
        self.scene().sigMouseMoved.connect(self._moved)
        self.scene().sigMouseClicked.connect(self._pressed)
        self.scene().setClickRadius(4)

    def _add(self, item, depth):
        item.setZValue(depth)
        self.view.addItem(item, ignoreBounds=True)

    def show_chart(self, chart: Chart, font: QFont, width: float, keep_range: bool = False):
        """Fill the items with a chart; a range that the user has zoomed to stays if keep_range is set.

        width: pixels of the chart with the names at its sides. Where the names of rows have no room beside it, each stands
        in a line of its own above its marks.
        """
        self.chart, self._size = chart, (self.view.width(), self.view.height())
        self._dress(font)
        beside = max(70.0, width * (ROW_NAMES if chart.y.rows else NAMES))
        metrics = QFontMetricsF(font)
        named = [tick for tick in chart.y.ticks if tick[1]] if chart.y.rows else []
        self.stacked = widest_of([text for _, text in named], metrics) > beside - 8
        lines = [Text(chart.x.low, y + ABOVE, text, MUTED, "line") for y, text in named] if self.stacked else []
        ticks = tuple((y, "") for y, _ in chart.y.ticks) if self.stacked else chart.y.ticks
        self.left.show_axis(replace(chart.y, ticks=ticks), beside)
        self.bottom.show_axis(chart.x)
        self.names.show_chart(chart, self.theme, font, max(70.0, width * NAMES), lines)
        self.ground.show_chart(chart, self.theme)
        self._fill_lines()
        self._fill_points()
        self._fill_texts()
        self.cursor_line.setVisible(chart.cursor is not None)
        if chart.cursor is not None:
            self.cursor_line.setValue(chart.cursor)
        self.view.lasso = chart.lasso
        self.mark.setVisible(False)
        if not keep_range:
            self.first_row = 0
            self.fit()
        self._tell_rows()
        self.point_at(*self.pointed)

    def point_at(self, district: int, text: str):
        """Emphasise a district, -1 for none, and write a text beside it."""
        self.pointed = district, text
        self.emphasis.show(self, district, text)

    def font_of_texts(self) -> QFont:
        """The font of what is written in the chart."""
        return QFont(self._font)

    def make_room(self, y):
        """Let the y axis of a time series reach values beyond it, and back where there are none; who has zoomed is let be."""
        if not self.chart.x.names or self._upright() != self.room:
            return
        low, high = self.room if len(y) else self.whole
        if len(y):
            lowest, highest = float(y.min()), float(y.max())
            margin = 0.06 * (max(high, highest) - min(low, lowest))
            low = low if low <= lowest else lowest - margin
            high = high if high >= highest else highest + margin
        if (low, high) != self.room:
            self.view.setYRange(low, high, padding=0.0)
            self.room = self._upright()

    def fit(self):
        """Show the whole chart."""
        chart = self.chart
        width, height = chart.x.high - chart.x.low, chart.y.high - chart.y.low
        # the axes of time and of names have room of their own; pyqtgraph drops the number of a tick that lies on the edge
        edge = 0.7 * QFontMetricsF(self._font).height()
        aside = 0.0 if chart.x.names else EDGE * width / max(100.0, self.view.width())
        above = 0.0 if chart.y.names else edge * height / max(100.0, self.view.height())
        self.view.disableAutoRange()
        low = chart.y.low
        self._rows = self.rows()
        if chart.y.rows:
            first, seen, rows = self._rows
            self.first_row = first
            below = 0.5 if self.stacked else 0.8  # the name of the next row would be in view
            low, height = (-first - seen - below, seen + below - 0.2) if seen < rows else (low, height)
        whole = QRectF(chart.x.low, low, width, height)
        self.view.setRange(whole.adjusted(-aside, -above, aside, above), padding=0.0)
        self._range = self.view.viewRange()
        self.whole = self.room = self._upright()

    def rows(self) -> tuple[int, int, int]:
        """Rows above those in view, in view, and in all; (0, 0, 0) for a chart without rows."""
        if self.chart is None or not self.chart.y.rows:
            return 0, 0, 0
        rows = len(self.chart.y.ticks)
        row = STACKED_ROW if self.stacked else ROW
        room = max(3, int(self.view.height() / (row * QFontMetricsF(self._font).height())))
        return min(self.first_row, max(0, rows - room)), min(room, rows), rows

    def scroll_to(self, row: int):
        """Show the rows from this one on."""
        if row != self.first_row:
            self.first_row = row
            self.fit()
            self.point_at(*self.pointed)

    def wheelEvent(self, event):  # noqa: N802
        """The wheel scrolls through rows; where all are seen, it zooms."""
        first, seen, rows = self.rows()
        if seen >= rows:
            super().wheelEvent(event)
            return
        step = -3 if event.angleDelta().y() > 0 else 3
        self.scroll_to(min(max(0, first + step), rows - seen))
        self._tell_rows()
        event.accept()

    def _tell_rows(self):
        self.rows_shown.emit(*self.rows())

    def _upright(self) -> tuple[float, float]:
        """What the y axis reaches now."""
        return tuple(self.view.viewRange()[1])

    def _resized(self, *_):
        """Sizes that were reckoned in pixels are reckoned anew; a range that the user has zoomed to stays."""
        size = self.view.width(), self.view.height()
        if self.chart is None:
            return
        if self.rows() == self._rows and all(abs(new - old) <= 0.1 * old for new, old in zip(size, self._size)):
            return
        self._size = size
        self._fill_lines()
        self._fill_texts()
        if self.view.viewRange() == self._range:
            self.fit()
        self._tell_rows()

    def _dress(self, font: QFont):
        self.ensurePolished()  # a theme of QGIS is a style sheet, which new widgets have only then
        theme = theme_of(self.palette())
        if self._dressed and theme == self.theme and self._font == font:
            return
        self._dressed = True
        self.theme, self._font = theme, QFont(font)
        self.setBackground(theme.ground)
        for axis in (self.bottom, self.left):
            axis.setTickFont(font)
            axis.setPen(pg.mkPen(theme.pale))
            axis.setTextPen(pg.mkPen(theme.muted))
        self.names.setPen(pg.mkPen(None))
        self.left.setGrid(64)
        self.cursor_line.setPen(pg.mkPen(theme.muted, style=Qt.PenStyle.DotLine))
        self.cursor_line.setHoverPen(pg.mkPen(theme.ink, width=2))
        self.mark.setPen(pg.mkPen(theme.ink, width=2))

    def _fill_lines(self):
        axes = self.chart
        box = QRectF(axes.x.low, axes.y.low, axes.x.high - axes.x.low, axes.y.high - axes.y.low)
        densities = [line for line in axes.lines if len(line.x) > MANY_POINTS]
        lines = [line for line in axes.lines if len(line.x) <= MANY_POINTS]
        self._grow(self.densities, len(densities), LineDensity, 0)
        self._grow(self.lines, len(lines), pg.PlotCurveItem, 10)
        self._grow(self.markers, len(lines), pg.ScatterPlotItem, 30)
        for item, line in pairs(self.densities, densities):
            item.show_line(line, self._pen(line, 1.0), box)
        for item, line in pairs(self.lines, lines):
            item.setData(line.x, line.y, pen=self._pen(line, line.width), antialias=True, connect="finite")
        for item, line in pairs(self.markers, lines):
            marked = bool(line.marker) and len(line.x) <= 60
            item.setVisible(marked)
            if marked:
                known = np.isfinite(line.y)
                hollow = line.hollow if line.hollow is not None else np.zeros(len(line.x), dtype=bool)
                colour = self.theme.colour(line.colour, line.opacity)
                full, empty = pg.mkBrush(colour), pg.mkBrush(self.theme.ground)
                size = marker_size(self.view.width(), len(line.x), 8.0)
                item.setData(
                    x=line.x[known], y=line.y[known], symbol=symbol(line.marker), size=size,
                    pen=pg.mkPen(colour, width=1.5), brush=[empty if open_ else full for open_ in hollow[known]],
                )  # fmt: skip

    def _pen(self, line, width: float):
        # a cosmetic pen counts pixels of the screen, of which a fine screen has more
        width *= self.devicePixelRatioF()
        pen = pen_of(self.theme.colour(line.colour, line.opacity), width, line.dash)
        pen.setCosmetic(True)
        return pen

    def _grow(self, pool: list, count: int, make, depth: int):
        """Items are only ever added: QGIS 3.22 raises when pyqtgraph takes them away."""
        while len(pool) < count:
            item = make()
            self._add(item, depth + len(pool))
            pool.append(item)

    def _fill_points(self):
        self._grow(self.clouds, len(self.chart.points), pg.ScatterPlotItem, 40)
        for cloud, points in pairs(self.clouds, self.chart.points):
            known = np.isfinite(points.x) & np.isfinite(points.y)
            colour = self.theme.colour(points.colour, points.opacity)
            cloud.setData(
                x=points.x[known], y=points.y[known], symbol=symbol(points.marker), size=points.size + 2,
                pen=pg.mkPen(colour), brush=pg.mkBrush(None if points.hollow else colour),
            )  # fmt: skip

    def _fill_texts(self):
        axes = self.chart
        near = [text for text in axes.texts if text.side == "beside"]
        width, height = self.view.width(), self.view.height()
        x_scale, y_scale = width / ((axes.x.high - axes.x.low) or 1.0), height / ((axes.y.high - axes.y.low) or 1.0)
        stripes = []
        for zone in axes.zones:
            # infinite zones end where the chart ends; a stripe too thin for its name has none
            low, high = max(zone.low, axes.y.low), min(zone.high, axes.y.high)
            metrics = QFontMetricsF(self._font)
            if not words(zone.label) or (high - low) * y_scale < metrics.height():
                continue
            lines = [(line.x, line.y) for line in axes.lines if len(line.x) <= MANY_POINTS]
            bottom = high - 1.2 * metrics.height() / (y_scale or 1.0)
            room = (metrics.horizontalAdvance(words(zone.label)) + 8) / (x_scale or 1.0)
            left = clear_place(lines, axes.x.low, axes.x.high, bottom, high, room)
            if left is not None:
                stripes.append(Text(left, high, words(zone.label), MUTED, "below"))
        self._grow(self.labels, len(near) + len(stripes), pg.TextItem, 50)
        sizes = []
        for label, text in pairs(self.labels, near + stripes):
            label.setText(words(text.text), self.theme.text(text.colour))
            label.setFont(self._font)
            label.fill = pg.mkBrush(veil(self.theme)) if text.side == "beside" else pg.mkBrush(None)
            label.setAnchor((0.0, 0.0))
            label.setPos(text.x, text.y)
            sizes.append((label.boundingRect().width(), label.boundingRect().height()))
        marks = [((text.x - axes.x.low) * x_scale, (axes.y.high - text.y) * y_scale) for text in near]
        corners = beside(marks, sizes, 5.0, (0.0, 0.0, width, height))
        for label, mark, corner, size in zip(self.labels, marks, corners, sizes):
            # the anchor keeps the distance in pixels when the chart is zoomed
            label.setAnchor(tuple((mark[i] - corner[i]) / (size[i] or 1.0) for i in (0, 1)))

    def find(self, scene_point) -> int:
        """Position in the chart's hits of what lies under a point of the scene, -1 for nothing."""
        if self.chart is None or not self.view.sceneBoundingRect().contains(scene_point):
            return -1
        at = self.view.mapSceneToView(scene_point)
        width, height = self.view.viewPixelSize()
        return self.chart.hits.nearest(at.x(), at.y(), 1 / (width or 1.0), 1 / (height or 1.0), REACH)

    def _moved(self, point):
        found = self.find(point)
        self.mark.setVisible(found >= 0)
        if found < 0:
            self.hovered.emit(-1, -1, -1)
            return
        hits = self.chart.hits
        self.mark.setData(x=[hits.x[found]], y=[hits.y[found]])
        self.hovered.emit(int(hits.district[found]), int(hits.period[found]), int(hits.indicator[found]))

    def leaveEvent(self, event):  # noqa: N802
        """Let go of what was under the pointer."""
        self.mark.setVisible(False)
        self.hovered.emit(-1, -1, -1)
        super().leaveEvent(event)

    def _pressed(self, event):
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if event.double():
            self.fit()
            return
        found = self.find(event.scenePos())
        if found >= 0:
            self.clicked.emit(int(self.chart.hits.district[found]), event.modifiers())

    def _lasso(self, trail):
        modifiers = QApplication.keyboardModifiers()
        self.lassoed.emit(self.chart.hits.inside(trail), modifiers)

    def _cursor_dragged(self, line):
        self.cursor_moved.emit(float(line.value()))
