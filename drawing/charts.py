"""Paint a chart with QPainter: in a widget, as SVG, PNG or PDF; the report and layouts use it as well."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Callable

import numpy as np
from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter, QPen, QPolygonF, QTextOption
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.charts.labels import beside, clear_place, spread
from ..core.charts.marks import INK, MANY_POINTS, Chart, Line, first_rows, segments
from ..core.charts.ticks import thin
from .fonts import PIXELS_PER_INCH, pixels_of, sized, stack
from .fonts import font as font_of
from .legend import legend_height, paint_legend_and_notes
from .theme import Theme, marker_size, paint_markers, paint_text, pen_of, theme_of, veil, words


def paint_plot(
    painter: QPainter, rect: QRectF, chart: Chart, font: QFont, bare: bool = False, theme: Theme | None = None
) -> None:
    """Paint a chart onto paper without title, legend and notes; the letters keep the size of the font.

    bare: without axes as well, the plot fills the rectangle
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Painting(
        painter, QRectF(rect), chart, theme or theme_of(), QFont(font), False, "bare" if bare else "plain"
    ).paint()
    painter.restore()


def paint_charts(
    painter: QPainter, rect: QRectF, charts, theme: Theme | None = None, font: QFont | None = None
) -> None:
    """Paint one chart, or several as small multiples, into a rectangle given in pixels of the painter."""
    charts = list(charts)
    if not charts:
        return
    theme, font = theme or theme_of(), QFont(font) if font else QFont()
    if len(charts) == 1:
        paint_chart(painter, rect, charts[0], theme, font)
        return
    painter.fillRect(rect, theme.ground)
    small = sized(font, 0.86 * pixels_of(font))
    margin = QFontMetricsF(small).height() / 2
    below = legend_height(charts, rect.width() - 2 * margin, small)
    columns, rows = grid(len(charts), rect.width(), rect.height() - below)
    width, height = rect.width() / columns, (rect.height() - below - margin) / rows
    for place, chart in enumerate(charts):
        cell = QRectF(rect.left() + place % columns * width, rect.top() + place // columns * height, width, height)
        paint_chart(painter, cell, chart, theme, font, legend=False)
    box = QRectF(rect.left() + margin, rect.bottom() - below - margin, rect.width() - 2 * margin, below)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_legend_and_notes(painter, box, charts, theme, small)
    painter.restore()


def grid(count: int, width: float, height: float) -> tuple[int, int]:
    """Columns and rows for small multiples whose cells come near 3:2."""
    best = min(
        range(1, count + 1),
        key=lambda columns: abs(
            math.log(max(1.0, width) / columns * math.ceil(count / columns) / max(1.0, height) / 1.5)
        ),
    )
    return best, math.ceil(count / best)


def paint_chart(
    painter: QPainter,
    rect: QRectF,
    chart: Chart,
    theme: Theme | None = None,
    font: QFont | None = None,
    legend: bool = True,
) -> None:
    """Paint one chart into a rectangle given in pixels of the painter."""
    _Painting(painter, QRectF(rect), chart, theme or theme_of(), QFont(font) if font else QFont(), legend).paint()


def save_svg(
    path,
    charts,
    width: float = 160.0,
    height: float = 100.0,
    title: str = "",
    font: QFont | None = None,
    theme: Theme | None = None,
) -> str:
    """Write charts as an SVG file, width and height in millimetres; returns the path. OSError where it fails."""
    Path(path).write_text(_svg(charts, width, height, title, font, theme), encoding="utf-8")
    return _written(path)


def svg_text(charts, width: float = 170.0, height: float = 85.0, title: str = "") -> str:
    """Charts as SVG that is put into a page, width and height in millimetres; its texts are texts."""
    text = _svg(charts, width, height, title, font_of(9.5))
    # said once, and with families that a browser knows: it would take its serif for the desktop's own names
    text = re.sub(r'\s*font-family="[^"]*"', "", text[text.index("<svg") :])
    return text.replace("<svg", f'<svg font-family="{stack()}"', 1)


def _svg(charts, width: float, height: float, title: str, font: QFont | None, theme: Theme | None = None) -> str:
    """The text of an SVG file with charts; width and height in millimetres."""
    wide, high = (float(round(one / 25.4 * PIXELS_PER_INCH)) for one in (width, height))

    def paint(painter: QPainter):
        paint_charts(painter, QRectF(0, 0, wide, high), charts, theme, font)

    return svg_of(paint, wide, high, title or words(charts[0].title if charts else ""), theme)


def svg_of(
    paint: Callable[[QPainter], None], width: float, height: float, title: str, theme: Theme | None = None
) -> str:
    """The text of an SVG file, made in memory, so that a full disk is no matter of painting; width, height: pixels."""
    generator, buffer = QSvgGenerator(), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setResolution(PIXELS_PER_INCH)
    generator.setSize(QSize(math.ceil(width), math.ceil(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setTitle(_TITLE)
    _begin(painter := QPainter(), generator, _TITLE)
    paint(painter)
    painter.end()
    text = bytes(buffer.data()).decode()
    if theme is not None and theme.shapes is not None:
        text = _FONT.sub("", text).replace("</svg>", f"{theme.shapes.svg()}</svg>")
    return _mended(text, title)


_TITLE = "sozialraum-title"
_FONT = re.compile(r'\s+font-family="[^"]*" font-size="[^"]*" font-weight="[^"]*" font-style="[^"]*"')
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _mended(text: str, title: str) -> str:
    """With the title, which Qt 5 does not escape, and without signs that XML does not know and Qt writes all the same."""
    return _NO_XML.sub("", text).replace(_TITLE, _NO_XML.sub("", escape(title)), 1)


def save_png(
    path, charts, width: float = 160.0, height: float = 100.0, dpi: float = 300.0, font: QFont | None = None
) -> str:
    """Write charts as a PNG file, width and height in millimetres; returns the path. OSError where it fails."""
    size = round(width / 25.4 * PIXELS_PER_INCH), round(height / 25.4 * PIXELS_PER_INCH)
    image = draw_image(charts, *size, dpi / PIXELS_PER_INCH, font=font)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    if not image.save(str(path), "PNG"):
        raise OSError(f"cannot write {path}")
    return str(path)


def save_pdf(path, charts, width: float = 160.0, height: float = 100.0) -> str:
    """Write charts as a one-page PDF of their size in millimetres; returns the path. OSError where it fails."""
    writer = QPdfWriter(str(path))
    writer.setTitle("; ".join(words(chart.title) for chart in charts))
    writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter))
    margins = writer.pageLayout()
    margins.setMinimumMargins(margins.margins() * 0)
    writer.setPageLayout(margins)
    writer.setPageMargins(margins.margins() * 0)
    writer.setResolution(1200)
    _begin(painter := QPainter(), writer, path)
    scale = 1200 / PIXELS_PER_INCH
    painter.scale(scale, scale)
    paint_charts(painter, QRectF(0, 0, width / 25.4 * PIXELS_PER_INCH, height / 25.4 * PIXELS_PER_INCH), charts)
    painter.end()
    return _written(path)


def draw_image(
    charts, width: int, height: int, scale: float = 1.0, theme: Theme | None = None, font: QFont | None = None
) -> QImage:
    """Charts as an image of width × height logical pixels, enlarged by scale."""
    theme = theme or theme_of()
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.ground)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_charts(painter, QRectF(0, 0, width, height), charts, theme, font)
    painter.end()
    return image


class _Painting:
    """One run of painting one chart: where things lie, then layer after layer."""

    def __init__(self, painter, rect, chart, theme, font, legend, form="full"):
        self.painter, self.rect, self.chart, self.theme, self.with_legend = painter, rect, chart, theme, legend
        self.form = form
        if form != "full":
            self.chart = replace(chart, title="")
            self.font = sized(font, pixels_of(font) / 0.86)
        else:
            self.font = sized(font, min(pixels_of(font), max(8.0, rect.width() / 26)))
        self.bold = QFont(self.font)
        self.bold.setBold(True)
        self.small = sized(font, max(7.0, self.font.pixelSize() * 0.86))
        # metrics without a device: the layout is the same in the window, in the SVG and in the PDF
        self.metrics, self.small_metrics = QFontMetricsF(self.font), QFontMetricsF(self.small)

    def paint(self):
        """Everything, from the ground up."""
        painter = self.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.form == "full":
            painter.fillRect(self.rect, self.theme.ground)
        if words(self.chart.empty):
            self._text(self.rect, words(self.chart.empty), self.theme.muted, self.small, centre=True, wrap=True)
            painter.restore()
            return
        self._arrange()
        self._zones()
        if self.form != "bare":
            self._grid()
        for band in self.chart.bands:
            self._band(band)
        for boxes in self.chart.boxes:
            self._boxes(boxes)
        if self.chart.cursor is not None:
            x = self._x(self.chart.cursor)
            painter.setPen(pen_of(self.theme.muted, 1.0, "dot"))
            painter.drawLine(QPointF(x, self.plot.top()), QPointF(x, self.plot.bottom()))
        for line in self.chart.lines:
            self._line(line)
        for points in self.chart.points:
            self._points(points)
        self._labels()
        painter.restore()

    def _arrange(self):
        self._place()
        if self.chart.y.rows:
            fitting = max(3, int(self.plot.height() / (0.95 * self.small_metrics.height())))
            if fitting < len(self.chart.y.ticks):
                self.chart = first_rows(self.chart, fitting)
                self._place()  # anew, with a note more

    def _place(self):
        if self.form == "bare":
            self.plot, self.label_width, self.left_width = QRectF(self.rect), 0.0, 0.0
            return
        chart, height = self.chart, self.metrics.height()
        pad = height * 0.5
        top = self.rect.top() + pad
        heading = words(chart.title)
        self.heading = QRectF(self.rect.left() + pad, top, self.rect.width() - 2 * pad, height * 1.25)
        top += height * 1.3 if heading else 0
        self.y_title = QRectF(self.rect.left() + pad, top, self.rect.width() - 2 * pad, height * 1.1)
        top += height * 1.35 if words(chart.y.title) else height * 0.4
        bottom = self.rect.bottom() - pad
        if self.with_legend:
            width = self.rect.width() - 2 * pad
            need = legend_height([chart], width, self.small)
            if need > 0.4 * self.rect.height():  # no legend is better than no chart
                self.with_legend, need = False, 0.0
            bottom -= need
            self.legend = QRectF(self.rect.left() + pad, bottom, width, need)
            bottom -= pad * 0.4 if need else 0
        self.x_title = None
        if words(chart.x.title):
            bottom -= height * 1.15
            self.x_title = QRectF(self.rect.left() + pad, bottom, self.rect.width() - 2 * pad, height * 1.15)
        bottom -= height * 1.35
        widest = max([self.small_metrics.horizontalAdvance(text) for _, text in chart.y.ticks] or [0.0])
        left = min(widest, self.rect.width() * 0.4) + height * 0.5
        # names never take more than a third of the room from the curves
        self.label_width = min(
            max(
                [self.small_metrics.horizontalAdvance(words(text.text)) for text in chart.texts if text.side == "right"]
                or [0.0]
            ),
            self.rect.width() * 0.3,
        )
        right = self.label_width + height * 0.8 if self.label_width else height * 0.8
        self.plot = QRectF(
            self.rect.left() + pad + left,
            top,
            max(10.0, self.rect.width() - 2 * pad - left - right),
            max(10.0, bottom - top),
        )

    def _x(self, value):
        axis = self.chart.x
        return self.plot.left() + (value - axis.low) / ((axis.high - axis.low) or 1.0) * self.plot.width()

    def _y(self, value):
        axis = self.chart.y
        return self.plot.bottom() - (value - axis.low) / ((axis.high - axis.low) or 1.0) * self.plot.height()

    def _zones(self):
        axis = self.chart.y
        for zone in self.chart.zones:
            low, high = max(zone.low, axis.low), min(zone.high, axis.high)
            box = QRectF(QPointF(self.plot.left(), self._y(high)), QPointF(self.plot.right(), self._y(low)))
            self.painter.fillRect(box, self.theme.colour(INK, zone.opacity))
            text = words(zone.label)
            if box.height() < self.small_metrics.height() or not text:
                continue
            lines = [(self._x(line.x), self._y(line.y)) for line in self.chart.lines if len(line.x) <= MANY_POINTS]
            bottom, width = box.top() + self.small_metrics.height(), self.small_metrics.horizontalAdvance(text) + 8
            left = clear_place(lines, box.left(), box.right(), box.top(), bottom, width)
            if left is not None:
                place = QRectF(left + 4, box.top() + 1, width, box.height())
                self._text(place, text, self.theme.muted, self.small, top=True)

    def _grid(self):
        painter, chart, height = self.painter, self.chart, self.metrics.height()
        if words(chart.title):
            text = self._elided(words(chart.title), self.heading.width(), QFontMetricsF(self.bold))
            self._text(self.heading, text, self.theme.ink, self.bold)
        if words(chart.y.title):
            self._text(
                self.y_title, self._elided(words(chart.y.title), self.y_title.width()), self.theme.muted, self.small
            )
        if self.x_title is not None:
            self._text(self.x_title, words(chart.x.title), self.theme.muted, self.small, right=True)
        ticks = [tick for tick in chart.y.ticks if tick[1]]
        heights = [self.small_metrics.height() * 0.8] * len(ticks)
        for place in thin(ticks, [self._y(value) for value, _ in ticks], heights, 0.0):
            value, text = ticks[place]
            y = self._y(value)
            painter.setPen(QPen(self.theme.grid, 1.0))
            painter.drawLine(QPointF(self.plot.left(), y), QPointF(self.plot.right(), y))
            box = QRectF(self.rect.left(), y - height, self.plot.left() - height * 0.35 - self.rect.left(), 2 * height)
            text = self._elided(text, box.width() - height * 0.4, self.small_metrics)
            self._text(box, text, self.theme.muted, self.small, right=True)
        painter.setPen(QPen(self.theme.pale, 1.0))
        painter.drawLine(self.plot.bottomLeft(), self.plot.bottomRight())
        places = [self._x(value) for value, _ in chart.x.ticks]
        widths = [self.small_metrics.horizontalAdvance(text) for _, text in chart.x.ticks]
        shown = set(thin(chart.x.ticks, places, widths, height * 0.6, chart.x.names))
        for place, (_, text) in enumerate(chart.x.ticks):
            painter.setPen(QPen(self.theme.pale, 1.0))
            painter.drawLine(
                QPointF(places[place], self.plot.bottom()),
                QPointF(places[place], self.plot.bottom() + (5 if place in shown else 3)),
            )
            if place in shown:
                box = QRectF(places[place] - 200, self.plot.bottom() + height * 0.3, 400, height)
                self._text(box, text, self.theme.muted, self.small, centre=True)

    def _band(self, band):
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.colour(band.colour, band.opacity))
        for run in segments(band.x, band.low + band.high):
            upper = [QPointF(self._x(band.x[i]), self._y(band.high[i])) for i in run]
            lower = [QPointF(self._x(band.x[i]), self._y(band.low[i])) for i in run[::-1]]
            if len(run) == 1:
                x = upper[0].x()
                upper, lower = (
                    [QPointF(x - 2, upper[0].y()), QPointF(x + 2, upper[0].y())],
                    [QPointF(x + 2, lower[0].y()), QPointF(x - 2, lower[0].y())],
                )
            self.painter.drawPolygon(QPolygonF(upper + lower))

    def _boxes(self, boxes):
        self.painter.setPen(QPen(self.theme.ground, 0.6))
        self.painter.setBrush(self.theme.colour(boxes.colour, boxes.opacity))
        for left, right, bottom, top in zip(boxes.left, boxes.right, boxes.bottom, boxes.top):
            box = QRectF(QPointF(self._x(left), self._y(top)), QPointF(self._x(right), self._y(bottom)))
            self.painter.drawRect(box)

    def _line(self, line: Line):
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(pen_of(self.theme.colour(line.colour, line.opacity), line.width, line.dash))
        x, y = self._x(line.x), self._y(line.y)
        runs = segments(x, y)
        for run in runs:
            if len(run) > 1:
                self.painter.drawPolyline(QPolygonF([QPointF(x[i], y[i]) for i in run]))
        if line.marker and len(line.x) <= 60:
            places, marker = (np.concatenate(runs) if runs else np.empty(0, dtype=np.int64)), line.marker
            size = marker_size(self.plot.width(), len(line.x), 6.5)
        else:
            # a value between two gaps has no line of its own
            places = np.array([run[0] for run in runs if len(run) == 1], dtype=np.int64)
            marker, size = "circle", 2 + line.width
        hollow = line.hollow if line.hollow is not None else np.zeros(len(line.x), dtype=bool)
        paint_markers(
            self.painter, self.theme, x[places], y[places], marker, size, line.colour, hollow[places], line.opacity
        )

    def _points(self, points):
        x, y = self._x(points.x), self._y(points.y)
        known = np.isfinite(x) & np.isfinite(y)
        hollow = np.full(int(known.sum()), points.hollow)
        paint_markers(
            self.painter,
            self.theme,
            x[known],
            y[known],
            points.marker,
            points.size,
            points.colour,
            hollow,
            points.opacity,
        )

    def _labels(self):
        height = self.small_metrics.height()
        # where there is no room for all names in the margin, those that were selected first keep theirs
        room = max(1, int(self.plot.height() / (height * 0.95)))
        right = [text for text in self.chart.texts if text.side == "right"][:room]
        wanted = np.array([self._y(text.y) for text in right])
        left = self.plot.right() + height * 0.5
        for text, target, place in zip(
            right, wanted, spread(wanted, height * 0.95, self.plot.top(), self.plot.bottom())
        ):
            if self.form == "full" and not self.chart.y.rows:  # before a number a stroke would be read as a minus
                self.painter.setPen(pen_of(self.theme.colour(text.colour), 0.8))
                start = max(self._x(text.x) + 5, self.plot.right() - 2)
                self.painter.drawLine(QPointF(start, target), QPointF(left - 2, place))
            box = QRectF(left, place - height, self.label_width + height, 2 * height)
            name = self._elided(words(text.text), self.label_width + 2, self.small_metrics)
            self._text(box, name, self.theme.text(text.colour), self.small)
        for text in self.chart.texts:
            if text.side == "on":
                at = QPointF(self._x(text.x), self._y(text.y))
                wide = self.small_metrics.horizontalAdvance(words(text.text)) + 8
                box = QRectF(at.x() - wide / 2, at.y() - height, wide, 2 * height)
                self._text(box, words(text.text), self.theme.colour(text.colour), self.small, centre=True)
            if text.side == "line":
                box = QRectF(
                    self.plot.left(), self._y(text.y) - height, self.rect.right() - self.plot.left(), 2 * height
                )
                font = sized(self.bold if text.bold else self.small, self.small.pixelSize())
                name = self._elided(words(text.text), box.width() - 2, QFontMetricsF(font))
                self._text(box, name, self.theme.text(text.colour), font)
        near = [text for text in self.chart.texts if text.side == "beside"]
        sizes = [(self.small_metrics.horizontalAdvance(words(text.text)) + 4, height) for text in near]
        room = self.plot.left(), self.plot.top(), self.rect.right(), self.plot.bottom()
        corners = beside([(self._x(text.x), self._y(text.y)) for text in near], sizes, 7.0, room)
        for text, corner, size in zip(near, corners, sizes):
            box = QRectF(*corner, *size)
            self.painter.fillRect(box, veil(self.theme))
            self._text(box, words(text.text), self.theme.text(text.colour), self.small, centre=True)
        if self.with_legend:
            paint_legend_and_notes(self.painter, self.legend, [self.chart], self.theme, self.small)

    def _elided(self, text, width, metrics=None):
        return (metrics or self.metrics).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _text(self, box, text, colour, font, centre=False, right=False, wrap=False, top=False):
        side = (
            Qt.AlignmentFlag.AlignHCenter
            if centre
            else Qt.AlignmentFlag.AlignRight
            if right
            else Qt.AlignmentFlag.AlignLeft
        )
        option = QTextOption(side | (Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter))
        option.setWrapMode(QTextOption.WrapMode.WordWrap if wrap else QTextOption.WrapMode.NoWrap)
        self.painter.setFont(font)
        self.painter.setPen(colour)
        paint_text(self.painter, self.theme, QRectF(box), text, option)


def _begin(painter: QPainter, device, path) -> None:
    if not painter.begin(device):
        raise OSError(f"cannot write {path}")


def _written(path) -> str:
    if not Path(path).is_file() or not Path(path).stat().st_size:
        raise OSError(f"cannot write {path}")
    return str(path)
