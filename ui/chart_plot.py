"""Charts to work with: pyqtgraph draws them, the pointer finds districts in them."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPolygonF
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ..core.chart import INK, Chart, inside, nearest, segments, spread, thin
from .chart_legend import Legend
from .chart_painter import grid
from .chart_theme import marker_path, pen_of, theme_of, words
from .pyqtgraph_import import pg

REACH = 12.0
"""How near to a mark the pointer must be, in pixels."""


class _Ground(pg.GraphicsObject):
    """Zones, bands and boxes, painted in the units of the axes."""

    def __init__(self):
        super().__init__()
        self.chart, self.theme, self.box = None, theme_of(), QRectF()

    def show_chart(self, chart: Chart, theme):
        self.prepareGeometryChange()
        self.chart, self.theme = chart, theme
        self.box = QRectF(chart.x.low, chart.y.low, chart.x.high - chart.x.low, chart.y.high - chart.y.low)
        self.update()

    def boundingRect(self):  # noqa: N802
        return self.box

    def paint(self, painter, option, widget=None):
        if self.chart is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for zone in self.chart.zones:
            low, high = max(zone.low, self.box.top()), min(zone.high, self.box.bottom())
            painter.fillRect(
                QRectF(self.box.left(), low, self.box.width(), high - low), self.theme.colour(INK, zone.opacity)
            )
        for band in self.chart.bands:
            painter.setBrush(self.theme.colour(INK, band.opacity))
            for run in segments(band.x, band.low + band.high):
                upper = [QPointF(band.x[i], band.high[i]) for i in run]
                lower = [QPointF(band.x[i], band.low[i]) for i in run[::-1]]
                painter.drawPolygon(QPolygonF(upper + lower))
        for boxes in self.chart.boxes:
            painter.setBrush(self.theme.colour(boxes.colour, boxes.opacity))
            for left, right, bottom, top in zip(boxes.left, boxes.right, boxes.bottom, boxes.top):
                painter.drawRect(QRectF(left, bottom, right - left, top - bottom))


class _Axis(pg.AxisItem):
    """An axis whose ticks come from the chart as far as the range is the chart's, and from pyqtgraph when zoomed."""

    def __init__(self, orientation, number):
        super().__init__(orientation)
        self.number, self.axis, self.fixed = number, None, False
        self.setStyle(tickLength=-4)

    def show_axis(self, axis, fixed: bool):
        """Fixed ticks stand where the chart says (periods, ranks); others are round numbers of the range in view."""
        if self.axis != axis:
            self.axis, self.fixed = axis, fixed
            self.picture = None
            self.update()

    def tickValues(self, low, high, size):  # noqa: N802
        if not self.fixed or self.axis is None:
            return super().tickValues(low, high, size)
        ticks = [tick for tick in self.axis.ticks if low <= tick[0] <= high]
        metrics = QFontMetricsF(self.font())
        scale = size / ((high - low) or 1.0)
        places = [(tick[0] - low) * scale for tick in ticks]
        if self.orientation in ("left", "right"):
            widths = [metrics.height()] * len(ticks)
        else:
            widths = [metrics.horizontalAdvance(tick[1]) for tick in ticks]
        chosen = thin(ticks, places, widths, metrics.height() * 0.5)
        return [(1.0, [ticks[place][0] for place in chosen])]

    def font(self) -> QFont:
        """The font of the ticks."""
        return self.style["tickFont"] or QFont()

    def tickStrings(self, values, scale, spacing):  # noqa: N802
        if self.fixed and self.axis is not None:
            known = dict(self.axis.ticks)
            return [known.get(value, "") for value in values]
        digits = max(0, int(np.ceil(-np.log10(spacing) - 1e-9))) if spacing > 0 else 0
        return [self.number(value * scale, digits) for value in values]


class _EndLabels(pg.AxisItem):
    """Names beside the ends of the lines, moved apart where they would touch."""

    def __init__(self):
        super().__init__("right")
        self.chart, self.theme, self.label_font = None, theme_of(), QFont()

    def show_chart(self, chart: Chart, theme, font: QFont, limit: float):
        self.chart, self.theme, self.label_font = chart, theme, font
        self.names = [text for text in chart.texts if text.side == "right"]
        metrics = QFontMetricsF(font)
        widest = max([metrics.horizontalAdvance(words(text.text)) for text in self.names] or [0.0])
        self.setWidth(min(widest + 14, limit) if widest else 8)
        self.picture = None
        self.update()

    def paint(self, painter, option, widget):
        view = self.linkedView()
        if self.chart is None or view is None:
            return
        metrics = QFontMetricsF(self.label_font)
        box, height = QRectF(QPointF(0, 0), self.size()), metrics.height()
        targets = np.array([view.mapFromView(QPointF(0, text.y)).y() for text in self.names])
        inside_view = [i for i, target in enumerate(targets) if box.top() - 2 <= target <= box.bottom() + 2]
        # where there is no room for all, those that were selected first keep their names
        room = max(1, int(box.height() / (height * 0.95)))
        kept = np.array(inside_view[:room], dtype=np.int64)
        places = spread(targets[kept], height * 0.95, box.top() + height / 2, box.bottom() - height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.label_font)
        for entry, place in zip(kept, places):
            text = self.names[entry]
            colour = self.theme.colour(text.colour)
            painter.setPen(pen_of(self.theme.colour(text.colour, 0.5), 1.0))
            painter.drawLine(QPointF(box.left(), targets[entry]), QPointF(box.left() + 8, place))
            painter.setPen(colour)
            name = metrics.elidedText(words(text.text), Qt.TextElideMode.ElideRight, box.width() - 11)
            painter.drawText(QPointF(box.left() + 10, place + metrics.ascent() - height / 2), name)


class _View(pg.ViewBox):
    """The space of a chart; a drag draws a lasso where the chart has one, else it moves the chart."""

    lassoed = pyqtSignal(object)

    def __init__(self):
        super().__init__(enableMenu=False)
        self.lasso = False
        self.trail = []
        self.loop = pg.PlotCurveItem(pen=pg.mkPen("#888888", style=Qt.PenStyle.DashLine))
        self.addItem(self.loop, ignoreBounds=True)
        self.loop.setVisible(False)

    def mouseDragEvent(self, event, axis=None):  # noqa: N802
        """Collect the corners of the lasso; Shift or the middle button move the chart instead."""
        moves = event.button() != Qt.MouseButton.LeftButton or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not self.lasso or moves:
            super().mouseDragEvent(event, axis)
            return
        event.accept()
        if event.isStart():
            start = self.mapSceneToView(event.buttonDownScenePos())
            self.trail = [(start.x(), start.y())]
        at = self.mapSceneToView(event.scenePos())
        self.trail.append((at.x(), at.y()))
        x, y = np.array([*self.trail, self.trail[0]]).T
        self.loop.setData(x, y)
        self.loop.setVisible(not event.isFinish())
        if event.isFinish():
            self.lassoed.emit(self.trail)


class ChartPanel(pg.PlotWidget):
    """One chart. Its items are made once and then only filled, shown and hidden."""

    hovered = pyqtSignal(int, int, int)
    clicked = pyqtSignal(int, object)
    lassoed = pyqtSignal(object, object)
    cursor_moved = pyqtSignal(float)

    def __init__(self, number, parent=None):
        self.view = _View()
        self.bottom, self.left, self.names = _Axis("bottom", number), _Axis("left", number), _EndLabels()
        super().__init__(
            parent, viewBox=self.view, axisItems={"bottom": self.bottom, "left": self.left, "right": self.names}
        )
        self.chart, self.theme = None, theme_of()
        self.lines, self.markers, self.clouds, self.labels = [], [], [], []
        self.hideButtons()
        self.setMenuEnabled(False)
        self.showAxis("right")
        self.view.setDefaultPadding(0.0)
        self.ground = _Ground()
        self._add(self.ground, -20)
        self.cursor_line = pg.InfiniteLine(angle=90, movable=True)
        self._add(self.cursor_line, 5)
        self.mark = pg.ScatterPlotItem(size=14, brush=None)
        self._add(self.mark, 60)
        self.mark.setVisible(False)
        self.cursor_line.sigPositionChangeFinished.connect(self._cursor_dragged)
        self.view.lassoed.connect(self._lasso)
        self.scene().sigMouseMoved.connect(self._moved)
        self.scene().sigMouseClicked.connect(self._pressed)
        self.scene().setClickRadius(4)

    def _add(self, item, depth):
        item.setZValue(depth)
        self.view.addItem(item, ignoreBounds=True)

    def show_chart(self, chart: Chart, font: QFont, keep_range: bool = False):
        """Fill the items with a chart; a range that the user has zoomed to stays if keep_range is set."""
        self.chart = chart
        self._dress(font)
        plot = self.getPlotItem()
        plot.setTitle(None)
        self.setLabel("left", words(chart.y.title) or None)
        self.setLabel("bottom", words(chart.x.title) or None)
        self.left.show_axis(chart.y, chart.kind in ("ranking", "profile"))
        self.bottom.show_axis(chart.x, chart.kind in ("course",))
        self.names.show_chart(chart, self.theme, font, max(60.0, self.width() * 0.3))
        self.ground.show_chart(chart, self.theme)
        self._fill_lines()
        self._fill_points()
        self._fill_texts()
        self.cursor_line.setVisible(chart.cursor is not None)
        if chart.cursor is not None:
            self.cursor_line.setValue(chart.cursor)
        self.view.lasso = chart.kind in ("scatter", "ranking", "distribution")
        self.mark.setVisible(False)
        if not keep_range:
            self.fit()

    def fit(self):
        """Show the whole chart."""
        axes = self.chart
        self.view.disableAutoRange()
        self.view.setRange(
            QRectF(axes.x.low, axes.y.low, axes.x.high - axes.x.low, axes.y.high - axes.y.low), padding=0.0
        )

    def _dress(self, font: QFont):
        theme = theme_of(self.palette())
        if theme == self.theme and getattr(self, "_font", None) == font:
            return
        self.theme, self._font = theme, QFont(font)
        self.setBackground(theme.ground)
        for axis in (self.bottom, self.left):
            axis.setTickFont(font)
            axis.setPen(pg.mkPen(theme.pale))
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.label.setFont(font)
        self.names.setPen(pg.mkPen(None))
        self.left.setGrid(64)
        self.cursor_line.setPen(pg.mkPen(theme.muted, style=Qt.PenStyle.DotLine))
        self.cursor_line.setHoverPen(pg.mkPen(theme.ink, width=2))
        self.mark.setPen(pg.mkPen(theme.ink, width=2))

    def _fill_lines(self):
        lines = self.chart.lines
        while len(self.lines) < len(lines):
            curve, marker = pg.PlotCurveItem(connect="finite"), pg.ScatterPlotItem()
            self._add(curve, 10 + len(self.lines))
            self._add(marker, 30 + len(self.lines))
            self.lines.append(curve)
            self.markers.append(marker)
        for place, (curve, marker) in enumerate(zip(self.lines, self.markers)):
            if place >= len(lines):
                curve.setVisible(False)
                marker.setVisible(False)
                continue
            line = lines[place]
            colour = self.theme.colour(line.colour, line.opacity)
            crowd = len(line.x) > 2000
            pen = pen_of(colour, 1.0 if crowd else line.width, line.dash)
            pen.setCosmetic(True)
            curve.setData(line.x, line.y, pen=pen, antialias=not crowd, connect="finite")
            curve.setVisible(True)
            marked = bool(line.marker) and len(line.x) <= 60
            marker.setVisible(marked)
            if marked:
                known = np.isfinite(line.y)
                hollow = line.hollow if line.hollow is not None else np.zeros(len(line.x), dtype=bool)
                brushes = [self.theme.ground if open_ else colour for open_ in hollow[known]]
                marker.setData(
                    x=line.x[known], y=line.y[known], symbol=_symbol(line.marker), size=8,
                    pen=pg.mkPen(colour, width=1.5), brush=[pg.mkBrush(brush) for brush in brushes],
                )  # fmt: skip

    def _fill_points(self):
        clouds = self.chart.points
        while len(self.clouds) < len(clouds):
            cloud = pg.ScatterPlotItem()
            self._add(cloud, 40 + len(self.clouds))
            self.clouds.append(cloud)
        for place, cloud in enumerate(self.clouds):
            cloud.setVisible(place < len(clouds))
            if place < len(clouds):
                points = clouds[place]
                known = np.isfinite(points.x) & np.isfinite(points.y)
                colour = self.theme.colour(points.colour, points.opacity)
                cloud.setData(
                    x=points.x[known], y=points.y[known], symbol=_symbol(points.marker), size=points.size + 2,
                    pen=pg.mkPen(colour), brush=pg.mkBrush(None if points.hollow else colour),
                )  # fmt: skip

    def _fill_texts(self):
        texts = [text for text in self.chart.texts if text.side != "right"]
        while len(self.labels) < len(texts):
            label = pg.TextItem()
            self._add(label, 50)
            self.labels.append(label)
        for place, label in enumerate(self.labels):
            label.setVisible(place < len(texts))
            if place < len(texts):
                text = texts[place]
                label.setText(words(text.text), self.theme.colour(text.colour))
                label.setFont(self._font)
                label.setAnchor((0.5, 1.2) if text.side == "above" else (-0.08, 0.5))
                label.setPos(text.x, text.y)

    def find(self, scene_point) -> int:
        """Position in the chart's pick of what lies under a point of the scene, -1 for nothing."""
        if self.chart is None or not self.view.sceneBoundingRect().contains(scene_point):
            return -1
        at = self.view.mapSceneToView(scene_point)
        width, height = self.view.viewPixelSize()
        return nearest(self.chart.pick, at.x(), at.y(), 1 / (width or 1.0), 1 / (height or 1.0), REACH)

    def _moved(self, point):
        found = self.find(point)
        self.mark.setVisible(found >= 0)
        if found < 0:
            self.hovered.emit(-1, -1, -1)
            return
        pick = self.chart.pick
        self.mark.setData(x=[pick.x[found]], y=[pick.y[found]])
        self.hovered.emit(int(pick.district[found]), int(pick.period[found]), int(pick.indicator[found]))

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
            self.clicked.emit(int(self.chart.pick.district[found]), event.modifiers())

    def _lasso(self, trail):
        modifiers = pg.QtWidgets.QApplication.keyboardModifiers()
        self.lassoed.emit(inside(self.chart.pick, trail), modifiers)

    def _cursor_dragged(self, line):
        self.cursor_moved.emit(float(line.value()))


class ChartPlot(QWidget):
    """One chart, or several as small multiples; the interactive sibling of the painter."""

    hovered = pyqtSignal(int, int, int)
    clicked = pyqtSignal(int, object)
    lassoed = pyqtSignal(object, object)
    cursor_moved = pyqtSignal(float)

    def __init__(self, number, parent=None):
        super().__init__(parent)
        self.number = number
        self.cells: list[tuple[QWidget, QLabel, ChartPanel]] = []
        self.charts: list[Chart] = []
        self._ranges: list[tuple] = []
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
        ranges = [(chart.kind, chart.x, chart.y) for chart in self.charts]
        font = self.font()
        for place, (cell, title, panel) in enumerate(self.cells):
            if place >= len(self.charts):
                cell.setVisible(False)
                continue
            chart = self.charts[place]
            self.space.addWidget(cell, place // columns, place % columns)
            title.setText(words(chart.title))
            keep = place < len(self._ranges) and self._ranges[place] == ranges[place]
            panel.show_chart(chart, font, keep)
            cell.setVisible(True)
        self._ranges = ranges
        self.legend.show_chart(self.charts[0] if self.charts else None)

    def _cell(self):
        cell = QWidget(self)
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        title = QLabel(cell)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(6, 2, 0, 0)
        panel = ChartPanel(self.number, cell)
        layout.addWidget(title)
        layout.addWidget(panel, 1)
        panel.hovered.connect(self.hovered)
        panel.clicked.connect(self.clicked)
        panel.lassoed.connect(self.lassoed)
        panel.cursor_moved.connect(self.cursor_moved)
        self.cells.append((cell, title, panel))


_SYMBOLS: dict[str, object] = {"circle": "o", "square": "s"}


def _symbol(marker: str):
    if marker not in _SYMBOLS:
        path = QPainterPath(marker_path(marker))
        _SYMBOLS[marker] = path
    return _SYMBOLS[marker]
