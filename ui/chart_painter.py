"""Paint a chart with QPainter: in a widget, as SVG, PNG or PDF; the report and layouts use it as well."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPainterPath,
    QPalette,
    QPdfWriter,
    QPen,
    QPolygonF,
    QTextOption,
)
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.chart import FAINT, INK, MUTED, PALE, Chart, Line, segments, spread, thin
from ..core.messages import Message
from ..i18n import sentence

DPI = 96
"""Charts are laid out in pixels of 1/96 inch and scaled for every device."""

DASH_PATTERNS = {
    "solid": [],
    "dash": [5.0, 2.5],
    "dashdot": [5.0, 2.0, 1.0, 2.0],
    "longdash": [9.0, 3.0],
    "dot": [1.0, 2.2],
    "dashdotdot": [5.0, 2.0, 1.0, 2.0, 1.0, 2.0],
}
"""Dash names of core.chart in units of the pen's width."""


@dataclass(frozen=True)
class Theme:
    """Neutral colours of a chart; the others belong to the data."""

    ground: QColor
    ink: QColor
    muted: QColor
    faint: QColor
    grid: QColor
    pale: QColor

    def colour(self, name: str, opacity: float = 1.0) -> QColor:
        """A colour by role or by #rrggbb."""
        named = {INK: self.ink, MUTED: self.muted, FAINT: self.faint, PALE: self.pale}
        colour = QColor(named.get(name) or QColor(name))
        colour.setAlphaF(colour.alphaF() * opacity)
        return colour

    @property
    def dark(self) -> bool:
        """Whether the ground is darker than the ink."""
        return self.ground.lightnessF() < self.ink.lightnessF()


def theme_of(palette: QPalette | None = None) -> Theme:
    """The theme that goes with a palette; without one that of white paper."""
    if palette is None:
        ground, ink = QColor("#ffffff"), QColor("#1a1a1a")
    else:
        ground, ink = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    return Theme(
        ground, ink, _mix(ground, ink, 0.6), _mix(ground, ink, 0.22), _mix(ground, ink, 0.12), _mix(ground, ink, 0.4)
    )


def words(text: str | Message) -> str:
    """A text of a chart in the user's language."""
    return sentence(text) if isinstance(text, Message) else str(text)


def paint_charts(
    painter: QPainter, rect: QRectF, charts, theme: Theme | None = None, font: QFont | None = None
) -> None:
    """Paint one chart, or several as small multiples, into a rectangle given in pixels of the painter."""
    charts = list(charts)
    if not charts:
        return
    columns, rows = grid(len(charts), rect.width(), rect.height())
    width, height = rect.width() / columns, rect.height() / rows
    for place, chart in enumerate(charts):
        cell = QRectF(rect.left() + place % columns * width, rect.top() + place // columns * height, width, height)
        paint_chart(painter, cell, chart, theme, font, legend=len(charts) == 1)


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


def save_svg(path, charts, width: float = 160.0, height: float = 100.0, title: str = "") -> str:
    """Write charts as an SVG file, width and height in millimetres; returns the path. OSError where it fails."""
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    size = QSize(round(width / 25.4 * DPI), round(height / 25.4 * DPI))
    generator.setResolution(DPI)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title or words(charts[0].title if charts else ""))
    _begin(painter := QPainter(), generator, path)
    paint_charts(painter, QRectF(0, 0, size.width(), size.height()), charts)
    painter.end()
    return _written(path)


def save_png(path, charts, width: float = 160.0, height: float = 100.0, dpi: float = 192.0) -> str:
    """Write charts as a PNG file, width and height in millimetres; returns the path. OSError where it fails."""
    image = draw_image(charts, round(width / 25.4 * DPI), round(height / 25.4 * DPI), dpi / DPI)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    if not image.save(str(path), "PNG"):
        raise OSError(f"cannot write {path}")
    return str(path)


def save_pdf(path, charts, width: float = 160.0, height: float = 100.0) -> str:
    """Write charts as a one-page PDF of their size in millimetres; returns the path. OSError where it fails."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter))
    margins = writer.pageLayout()
    margins.setMinimumMargins(margins.margins() * 0)
    writer.setPageLayout(margins)
    writer.setPageMargins(margins.margins() * 0)
    writer.setResolution(1200)
    _begin(painter := QPainter(), writer, path)
    scale = 1200 / DPI
    painter.scale(scale, scale)
    paint_charts(painter, QRectF(0, 0, width / 25.4 * DPI, height / 25.4 * DPI), charts)
    painter.end()
    return _written(path)


def draw_image(charts, width: int, height: int, scale: float = 1.0, theme: Theme | None = None) -> QImage:
    """Charts as an image of width × height logical pixels, enlarged by scale."""
    theme = theme or theme_of()
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.ground)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_charts(painter, QRectF(0, 0, width, height), charts, theme)
    painter.end()
    return image


def marker_path(marker: str) -> QPainterPath:
    """The outline of a marker around the origin, about one unit wide."""
    path = QPainterPath()
    if marker == "square":
        path.addRect(QRectF(-0.45, -0.45, 0.9, 0.9))
    elif marker == "times":
        for sign in (-1, 1):
            path.moveTo(-0.42, -0.42 * sign)
            path.lineTo(0.42, 0.42 * sign)
    elif marker in _CORNERS:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _CORNERS[marker]]))
        path.closeSubpath()
    else:
        path.addEllipse(QRectF(-0.5, -0.5, 1.0, 1.0))
    return path


_CORNERS = {
    "triangle": ((0, -0.6), (0.55, 0.42), (-0.55, 0.42)),
    "down": ((0, 0.6), (0.55, -0.42), (-0.55, -0.42)),
    "diamond": ((0, -0.62), (0.62, 0), (0, 0.62), (-0.62, 0)),
    "cross": tuple(
        (x * 0.55, y * 0.55)
        for x, y in (
            (-0.4, -1), (0.4, -1), (0.4, -0.4), (1, -0.4), (1, 0.4), (0.4, 0.4),
            (0.4, 1), (-0.4, 1), (-0.4, 0.4), (-1, 0.4), (-1, -0.4), (-0.4, -0.4),
        )
    ),
}  # fmt: skip


def pen_of(colour: QColor, width: float, dash: str = "solid") -> QPen:
    """A pen with round joins and one of the dash patterns."""
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if DASH_PATTERNS.get(dash) else Qt.PenCapStyle.RoundCap)
    if DASH_PATTERNS.get(dash):
        pen.setDashPattern(DASH_PATTERNS[dash])
    return pen


class _Painting:
    """One run of painting one chart: where things lie, then layer after layer."""

    def __init__(self, painter, rect, chart, theme, font, legend):
        self.painter, self.rect, self.chart, self.theme, self.with_legend = painter, rect, chart, theme, legend
        pixels = font.pixelSize() if font.pixelSize() > 0 else max(8.0, font.pointSizeF() * DPI / 72)
        self.font = _sized(font, min(pixels, max(8.0, rect.width() / 26)))
        self.bold = QFont(self.font)
        self.bold.setBold(True)
        self.small = _sized(font, max(7.0, self.font.pixelSize() * 0.86))
        # metrics without a device: the layout is the same in the window, in the SVG and in the PDF
        self.metrics, self.small_metrics = QFontMetricsF(self.font), QFontMetricsF(self.small)

    def paint(self):
        """Everything, from the ground up."""
        painter = self.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect, self.theme.ground)
        if words(self.chart.empty):
            self._text(self.rect, words(self.chart.empty), self.theme.muted, self.font, centre=True, wrap=True)
            painter.restore()
            return
        self._arrange()
        self._zones()
        self._grid()
        for band in self.chart.bands:
            self._band(band)
        for bars in self.chart.bars:
            self._bars(bars)
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
        chart, height = self.chart, self.metrics.height()
        pad = height * 0.5
        top = self.rect.top() + pad
        heading = words(chart.title)
        self.heading = QRectF(self.rect.left() + pad, top, self.rect.width() - 2 * pad, height * 1.25)
        top += height * 1.3 if heading else 0
        self.y_title = QRectF(self.rect.left() + pad, top, self.rect.width() - 2 * pad, height * 1.1)
        top += height * 1.35 if words(chart.y.title) else height * 0.4
        bottom = self.rect.bottom() - pad
        notes = "   ".join(filter(None, map(words, chart.notes))) if self.with_legend else ""
        self.notes_text = notes
        if notes:
            lines = max(
                1, math.ceil(self.small_metrics.horizontalAdvance(notes) / max(1.0, self.rect.width() - 2.2 * pad))
            )
            bottom -= lines * self.small_metrics.height()
            self.notes = QRectF(
                self.rect.left() + pad, bottom, self.rect.width() - 2 * pad, lines * self.small_metrics.height() + 2
            )
            bottom -= pad * 0.3
        self.entries = self._legend_rows(self.rect.width() - 2 * pad) if self.with_legend else []
        bottom -= len(self.entries) * self.small_metrics.height() * 1.15
        self.legend_top = bottom
        bottom -= pad * 0.4 if self.entries else 0
        self.x_title = None
        if words(chart.x.title):
            bottom -= height * 1.15
            self.x_title = QRectF(self.rect.left() + pad, bottom, self.rect.width() - 2 * pad, height * 1.15)
        bottom -= height * 1.35
        left = max([self.small_metrics.horizontalAdvance(text) for _, text in chart.y.ticks] or [0.0]) + height * 0.5
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
            if box.height() >= self.small_metrics.height() and words(zone.label):
                self._text(box.adjusted(4, 1, 0, 0), words(zone.label), self.theme.muted, self.small, top=True)

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
        for value, text in chart.y.ticks:
            y = self._y(value)
            painter.setPen(QPen(self.theme.grid, 1.0))
            painter.drawLine(QPointF(self.plot.left(), y), QPointF(self.plot.right(), y))
            box = QRectF(self.rect.left(), y - height, self.plot.left() - height * 0.35 - self.rect.left(), 2 * height)
            self._text(box, text, self.theme.muted, self.small, right=True)
        painter.setPen(QPen(self.theme.pale, 1.0))
        painter.drawLine(self.plot.bottomLeft(), self.plot.bottomRight())
        places = [self._x(value) for value, _ in chart.x.ticks]
        widths = [self.small_metrics.horizontalAdvance(text) for _, text in chart.x.ticks]
        shown = set(thin(chart.x.ticks, places, widths, height * 0.6))
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
        self.painter.setBrush(self.theme.colour(INK, band.opacity))
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

    def _bars(self, bars):
        self.painter.setPen(QPen(self.theme.ground, 1.0))
        self.painter.setBrush(self.theme.colour(bars.colour, bars.opacity))
        for left, right, height in zip(bars.left, bars.right, bars.height):
            self.painter.drawRect(
                QRectF(QPointF(self._x(left), self._y(height)), QPointF(self._x(right), self._y(0.0)))
            )

    def _line(self, line: Line):
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(pen_of(self.theme.colour(line.colour, line.opacity), line.width, line.dash))
        x = (
            self.plot.left()
            + (line.x - self.chart.x.low) / ((self.chart.x.high - self.chart.x.low) or 1.0) * self.plot.width()
        )
        y = (
            self.plot.bottom()
            - (line.y - self.chart.y.low) / ((self.chart.y.high - self.chart.y.low) or 1.0) * self.plot.height()
        )
        runs = segments(x, y)
        for run in runs:
            if len(run) > 1:
                self.painter.drawPolyline(QPolygonF([QPointF(x[i], y[i]) for i in run]))
        single = np.array([run[0] for run in runs if len(run) == 1], dtype=np.int64)
        if line.marker and len(line.x) <= 60:
            known = np.concatenate(runs) if runs else np.empty(0, dtype=np.int64)
            hollow = line.hollow if line.hollow is not None else np.zeros(len(line.x), dtype=bool)
            self._markers(x[known], y[known], line.marker, 6.5, line.colour, hollow[known], line.opacity)
        elif len(single):
            self._markers(
                x[single],
                y[single],
                "circle",
                2 + line.width,
                line.colour,
                np.zeros(len(single), dtype=bool),
                line.opacity,
            )

    def _points(self, points):
        x = (
            self.plot.left()
            + (points.x - self.chart.x.low) / ((self.chart.x.high - self.chart.x.low) or 1.0) * self.plot.width()
        )
        y = (
            self.plot.bottom()
            - (points.y - self.chart.y.low) / ((self.chart.y.high - self.chart.y.low) or 1.0) * self.plot.height()
        )
        known = np.isfinite(x) & np.isfinite(y)
        hollow = np.full(int(known.sum()), points.hollow)
        self._markers(x[known], y[known], points.marker, points.size, points.colour, hollow, points.opacity)

    def _markers(self, x, y, marker, size, colour, hollow, opacity=1.0):
        paint = self.theme.colour(colour, opacity)
        path = marker_path(marker)
        self.painter.setPen(QPen(paint, 1.4 / size))
        for at_x, at_y, open_ in zip(x, y, hollow):
            self.painter.save()
            self.painter.translate(at_x, at_y)
            self.painter.scale(size, size)
            self.painter.setBrush(
                Qt.BrushStyle.NoBrush if marker == "times" else QBrush(self.theme.ground if open_ else paint)
            )
            self.painter.drawPath(path)
            self.painter.restore()

    def _labels(self):
        height = self.small_metrics.height()
        right = [text for text in self.chart.texts if text.side == "right"]
        if right:
            wanted = np.array([self._y(text.y) for text in right])
            places = spread(wanted, height * 0.95, self.plot.top(), self.plot.bottom())
            fits = len(right) * height * 0.95 <= self.plot.height() + height
            for text, target, place in zip(right, wanted, places):
                start = self._x(text.x)
                left = self.plot.right() + height * 0.5
                colour = self.theme.colour(text.colour)
                if not fits:
                    place = target
                if abs(place - target) > 2 or left - start > height:
                    self.painter.setPen(pen_of(self.theme.colour(text.colour, 0.5), 0.8))
                    self.painter.drawLine(QPointF(max(start + 4, self.plot.right()), target), QPointF(left - 2, place))
                box = QRectF(left, place - height, self.label_width + height, 2 * height)
                self._text(
                    box, self._elided(words(text.text), self.label_width + 2, self.small_metrics), colour, self.small
                )
        for text in self.chart.texts:
            if text.side == "right":
                continue
            x, y = self._x(text.x), self._y(text.y)
            if text.side == "above":
                box, where = QRectF(x - 200, y - height * 1.3, 400, height), {"centre": True}
            elif text.side == "left":
                box, where = QRectF(x - 400 - height * 0.5, y - height, 400, 2 * height), {"right": True}
            else:
                box, where = QRectF(x + height * 0.5, y - height, 400, 2 * height), {}
            self._text(box, words(text.text), self.theme.colour(text.colour), self.small, **where)
        top = self.legend_top
        for row in self.entries:
            for left, entry in row:
                self._legend_entry(left, top + height * 0.58, entry)
            top += height * 1.15
        if self.notes_text:
            self._text(self.notes, self.notes_text, self.theme.muted, self.small, wrap=True)

    def _legend_rows(self, width):
        entries = [band for band in self.chart.bands if words(band.label)]
        entries += [line for line in self.chart.lines if words(line.label) and line.district < 0]
        entries += [points for points in self.chart.points if words(points.label)]
        height = self.small_metrics.height()
        rows, left = [], math.inf
        for entry in entries:
            need = height * 1.7 + self.small_metrics.horizontalAdvance(words(entry.label)) + height
            if left + need > width:
                rows.append([])
                left = 0.0
            rows[-1].append((self.rect.left() + self.metrics.height() * 0.5 + left, entry))
            left += need
        return rows

    def _legend_entry(self, left, middle, entry):
        height = self.small_metrics.height()
        if isinstance(entry, Line):
            self.painter.setPen(pen_of(self.theme.colour(entry.colour), max(1.2, entry.width), entry.dash))
            self.painter.drawLine(QPointF(left, middle), QPointF(left + height * 1.4, middle))
        elif hasattr(entry, "marker"):
            self._markers(
                [left + height * 0.7], [middle], entry.marker, entry.size, entry.colour, [entry.hollow], entry.opacity
            )
        else:
            box = QRectF(left, middle - height * 0.35, height * 1.4, height * 0.7)
            self.painter.fillRect(box, self.theme.colour(INK, entry.opacity))
        label = words(entry.label)
        box = QRectF(left + height * 1.7, middle - height, self.small_metrics.horizontalAdvance(label) + 4, 2 * height)
        self._text(box, label, self.theme.muted, self.small)

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
        self.painter.drawText(QRectF(box), text, option)


def _sized(font: QFont, pixels: float) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(1, round(pixels)))
    return sized


def _mix(ground: QColor, ink: QColor, share: float) -> QColor:
    return QColor(*(round(a + (b - a) * share) for a, b in zip(ground.getRgb()[:3], ink.getRgb()[:3])))


def _begin(painter: QPainter, device, path) -> None:
    if not painter.begin(device):
        raise OSError(f"cannot write {path}")


def _written(path) -> str:
    if not Path(path).is_file() or not Path(path).stat().st_size:
        raise OSError(f"cannot write {path}")
    return str(path)
