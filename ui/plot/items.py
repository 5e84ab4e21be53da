"""The pieces of an interactive chart: ground, densities of lines, axes, names at the ends, lasso."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPolygonF, QTransform

from ...core.charts.labels import spread
from ...core.charts.line_density import crossed, parted
from ...core.charts.marks import INK, Axis, Chart, segments
from ...core.charts.ticks import thin
from ...drawing.fonts import fitted
from ...drawing.theme import marker_path, pen_of, theme_of, veil, words
from .pyqtgraph_import import pg

OVERHANG = 45.0
"""Pixels by which a text below may stand out from its axis."""


class Ground(pg.GraphicsObject):
    """Zones, bands and boxes, painted in the units of the axes."""

    def __init__(self):
        super().__init__()
        self.chart, self.theme, self.box = None, theme_of(), QRectF()

    def show_chart(self, chart: Chart, theme):
        """Take the ground of another chart."""
        self.prepareGeometryChange()
        self.chart, self.theme = chart, theme
        width, height = chart.x.high - chart.x.low, chart.y.high - chart.y.low
        # beyond the axes, because the view leaves a little room around them
        self.box = QRectF(chart.x.low, chart.y.low, width, height).adjusted(
            -0.2 * width, -0.2 * height, 0.2 * width, 0.2 * height
        )
        self.update()

    def boundingRect(self):  # noqa: N802
        """The space of the axes."""
        return self.box

    def paint(self, painter, option, widget=None):
        """Zones first, then bands, then boxes."""
        if self.chart is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for zone in self.chart.zones:
            low, high = max(zone.low, self.box.top()), min(zone.high, self.box.bottom())
            painter.fillRect(
                QRectF(self.box.left(), low, self.box.width(), high - low), self.theme.colour(INK, zone.opacity)
            )
        for band in self.chart.bands:
            painter.setBrush(self.theme.colour(band.colour, band.opacity))
            for run in segments(band.x, band.low + band.high):
                upper = [QPointF(band.x[i], band.high[i]) for i in run]
                lower = [QPointF(band.x[i], band.low[i]) for i in run[::-1]]
                painter.drawPolygon(QPolygonF(upper + lower))
        for boxes in self.chart.boxes:
            painter.setBrush(self.theme.colour(boxes.colour, boxes.opacity))
            for left, right, bottom, top in zip(boxes.left, boxes.right, boxes.bottom, boxes.top):
                painter.drawRect(QRectF(left, bottom, right - left, top - bottom))


class LineDensity(pg.GraphicsObject):
    """Very many lines in one colour. They are kept as a picture: pointing and selecting must not paint them anew."""

    def __init__(self):
        super().__init__()
        self.line, self.pen, self.box = None, None, QRectF()
        self.path = self.picture = self.key = None

    def show_line(self, line, pen, box: QRectF):
        """Take another line; the same one costs nothing."""
        if self.line is not None and self.line.y is line.y and self.pen == pen and self.box == box:
            return
        self.prepareGeometryChange()
        self.line, self.pen, self.box = line, pen, box
        self.path = self.picture = None
        self.update()

    def boundingRect(self):  # noqa: N802
        """The space of the axes."""
        return self.box

    def paint(self, painter, option, widget=None):
        """Draw the picture, which is made once per size and range."""
        if self.line is None:
            return
        if widget is None:
            painter.setPen(self.pen)
            painter.drawPath(self._outline())
            return
        transform, ratio = painter.worldTransform(), widget.devicePixelRatioF()
        key = (widget.width(), widget.height(), ratio, QTransform(transform))
        if self.picture is None or key != self.key:
            self.key = key
            size = widget.size() * ratio
            courses = parted(self.line.x, self.line.y)
            if courses is None:
                self.picture = self._painted(size, transform, ratio)
            else:
                x = (courses[0] * transform.m11() + transform.dx()) * ratio
                y = (courses[1] * transform.m22() + transform.dy()) * ratio
                thick = max(1, round(self.pen.widthF()))
                self.picture = _in_colour(crossed(x, y, size.width(), size.height(), thick), self.pen.color())
            self.picture.setDevicePixelRatio(ratio)
        painter.save()
        painter.resetTransform()
        painter.drawImage(QPointF(0, 0), self.picture)
        painter.restore()

    def _outline(self):
        if self.path is None:
            self.path = pg.functions.arrayToQPath(self.line.x, self.line.y, connect="finite")
        return self.path

    def _painted(self, size, transform, ratio) -> QImage:
        """The picture of lines that are no courses over the same moments."""
        picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        inner.setTransform(transform)
        inner.setPen(self.pen)
        inner.drawPath(self._outline())
        inner.end()
        return picture


def _in_colour(pixels: np.ndarray, colour) -> QImage:
    """A picture with some pixels in one colour and the others transparent."""
    alpha = colour.alpha()
    red, green, blue = (round(part * alpha / 255) for part in (colour.red(), colour.green(), colour.blue()))
    dots = np.where(pixels, np.uint32(alpha << 24 | red << 16 | green << 8 | blue), np.uint32(0))
    height, width = dots.shape
    format_ = QImage.Format.Format_ARGB32_Premultiplied
    # the copy owns its memory; the array's is gone soon
    return QImage(dots.tobytes(), width, height, 4 * width, format_).copy()


class PlotAxis(pg.AxisItem):
    """An axis whose ticks come from the chart as far as the range is the chart's, and from pyqtgraph when zoomed."""

    def __init__(self, orientation, number):
        super().__init__(orientation)
        self.number, self.axis, self.fixed, self.limit = number, None, False, 0.0
        self.own, self.digits = True, 0
        self.setStyle(tickLength=-4)
        if "hideOverlappingLabels" in self.style:  # pyqtgraph 0.12 does not hide any
            self.setStyle(hideOverlappingLabels=False)
        self.enableAutoSIPrefix(False)

    def show_axis(self, axis: Axis, limit: float = 0.0):
        """Fixed ticks stand where the chart says (periods, ranks); others are round numbers of the range in view.

        limit: pixels that a text of an upright axis may take, 0 for all it needs
        """
        if (self.axis, self.limit) != (axis, limit):
            self.axis, self.fixed, self.limit = axis, axis.fixed or axis.names, limit
            self.picture = None
            self.update()

    def tickValues(self, low, high, size):  # noqa: N802
        """Places of the ticks in view."""
        self.own = self.axis is not None and (self.fixed or self._whole(low, high))
        if not self.own:
            levels = super().tickValues(low, high, size)
            spacing = min([level[0] for level in levels if len(level[1])] or [1.0])
            # all levels with the decimals of the finest, or 0.2 would stand beside 0.25
            self.digits = max(0, int(np.ceil(-np.log10(spacing) - 1e-9)))
            return levels
        ticks = [tick for tick in self.axis.ticks if tick[1] and low <= tick[0] <= high]
        metrics = QFontMetricsF(self.font())
        scale = size / ((high - low) or 1.0)
        places = [(tick[0] - low) * scale for tick in ticks]
        if self.orientation in ("left", "right"):
            widths = [0.8 * metrics.height()] * len(ticks)  # a row of a profile without its name says nothing
        else:
            widths = [metrics.horizontalAdvance(tick[1]) for tick in ticks]
        across = self.orientation == "bottom"
        chosen = thin(ticks, places, widths, metrics.height() * 0.5 if across else 0.0, across and self.axis.names)
        return [(1.0, [ticks[place][0] for place in chosen])]

    def boundingRect(self):  # noqa: N802
        """Wider than the axis: pyqtgraph drops a text that leaves it, such as the month at either end of the time."""
        rect = super().boundingRect()
        return rect.adjusted(-OVERHANG, 0, OVERHANG, 0) if self.orientation == "bottom" else rect

    def font(self) -> QFont:
        """The font of the ticks."""
        return self.style["tickFont"] or QFont()

    def tickStrings(self, values, scale, spacing):  # noqa: N802
        """Texts of the ticks, numbers in the user's language."""
        if not self.own:
            return [self.number(value * scale, self.digits) for value in values]
        known = dict(self.axis.ticks)
        texts = [known.get(value, "") for value in values]
        if not self.limit:
            return texts
        metrics = QFontMetricsF(self.font())
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.limit) for text in texts]

    def _whole(self, low: float, high: float) -> bool:
        """Whether the range in view is that of the chart, but for the little room around it."""
        slack = 0.12 * (self.axis.high - self.axis.low)
        return abs(low - self.axis.low) <= slack and abs(high - self.axis.high) <= slack


class EndLabels(pg.AxisItem):
    """Names beside the ends of the lines, moved apart where they would touch."""

    def __init__(self):
        super().__init__("right")
        self.chart, self.theme, self.label_font = None, theme_of(), QFont()
        self.names, self.spread, self.heights = [], [], np.empty(0)

    def show_chart(self, chart: Chart, theme, font: QFont, limit: float, lines=()):
        """Take the names of another chart; limit: pixels they may take; lines: further texts across the chart."""
        self.chart, self.theme, self.label_font = chart, theme, font
        self.names = [text for text in chart.texts if text.side == "right"]
        self.spread = [*(text for text in chart.texts if text.side == "line"), *lines]
        metrics = QFontMetricsF(font)
        self.heights = np.array([text.y for text in self.names], dtype=np.float64)
        widest = widest_of([words(text.text) for text in self.names], metrics)
        # without names: half of the last number below, which stands at the edge
        last = metrics.horizontalAdvance(chart.x.ticks[-1][1]) / 2 if chart.x.ticks else 0.0
        self.setWidth(min(widest + 14, limit) if widest else max(8.0, last))
        self.picture = None
        self.update()

    def shape(self) -> QPainterPath:
        """The margin alone: the pointer on the chart is meant for the chart."""
        path = QPainterPath()
        path.addRect(QRectF(QPointF(0, 0), self.size()))
        return path

    def boundingRect(self):  # noqa: N802
        """The space of the chart as well: lines of text begin at its left edge."""
        view = self.linkedView()
        rect = super().boundingRect()
        return rect if view is None else rect.united(view.mapRectToItem(self, view.boundingRect()))

    def paint(self, painter, option, widget):
        """A name at the height of its line, or as near as its neighbours allow."""
        view = self.linkedView()
        if self.chart is None or view is None:
            return
        self._paint_lines(painter, view)
        metrics = QFontMetricsF(self.label_font)
        box, height = QRectF(QPointF(0, 0), self.size()), metrics.height()
        # of thousands of rows a few are in view
        low, high = view.viewRange()[1]
        near = np.flatnonzero((self.heights >= low) & (self.heights <= high))
        targets = np.full(len(self.names), np.inf)
        targets[near] = [view.mapFromView(QPointF(0, self.names[place].y)).y() for place in near]
        inside_view = [i for i in near if box.top() - 2 <= targets[i] <= box.bottom() + 2]
        # where there is no room for all, those that were selected first keep their names
        room = max(1, int(box.height() / (height * 0.95)))
        kept = np.array(inside_view[:room], dtype=np.int64)
        places = spread(targets[kept], height * 0.95, box.top() + height / 2, box.bottom() - height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.label_font)
        for entry, place in zip(kept, places):
            text = self.names[entry]
            if not self.chart.y.rows:  # before a number a stroke would be read as a minus
                painter.setPen(pen_of(self.theme.colour(text.colour), 1.0))
                painter.drawLine(QPointF(box.left(), targets[entry]), QPointF(box.left() + 8, place))
            painter.setPen(self.theme.text(text.colour))
            name, font = fitted(words(text.text), self.label_font, box.width() - 11)
            painter.setFont(font)
            painter.drawText(QPointF(box.left() + 10, place + metrics.ascent() - height / 2), name)

    def _paint_lines(self, painter, view):
        """Texts that stand in a line of their own, from the left edge of the chart to the right one of its margin."""
        whole = view.mapRectToItem(self, view.boundingRect())
        low, high = view.viewRange()[1]
        for text in self.spread:
            if not low <= text.y <= high:
                continue
            y = view.mapToItem(self, view.mapFromView(QPointF(0, text.y))).y()
            font = QFont(self.label_font)
            font.setBold(text.bold)
            name, font = fitted(words(text.text), font, self.size().width() - whole.left() - 4)
            metrics = QFontMetricsF(font)
            top = y - metrics.height() / 2
            if not whole.top() <= top <= whole.bottom() - metrics.height() * 0.8:
                continue
            painter.setFont(font)
            ground = QRectF(whole.left() + 1, top, metrics.horizontalAdvance(name) + 2, metrics.height())
            painter.fillRect(ground, veil(self.theme))
            painter.setPen(self.theme.text(text.colour))
            painter.drawText(QPointF(whole.left() + 2, top + metrics.ascent()), name)


class PlotSpace(pg.ViewBox):
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


def widest_of(texts: list[str], metrics: QFontMetricsF, measured: int = 60) -> float:
    """The width of the widest text, 0 for none; of many only those with most letters are measured."""
    return max(map(metrics.horizontalAdvance, sorted(texts, key=len, reverse=True)[:measured]), default=0.0)


def pairs(pool: list, wanted):
    """Items with what they show; those that are left over are hidden."""
    for item in pool[len(wanted) :]:
        item.setVisible(False)
    for item, one in zip(pool, wanted):
        item.setVisible(True)
        yield item, one


_SYMBOLS: dict[str, object] = {"circle": "o", "square": "s"}


def symbol(marker: str):
    """A marker as pyqtgraph takes it."""
    if marker not in _SYMBOLS:
        path = QPainterPath(marker_path(marker))
        _SYMBOLS[marker] = path
    return _SYMBOLS[marker]
