"""How charts look: colours on light and dark grounds, pens, markers, words."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPolygonF,
    QTextOption,
)

from ..core.charts.marks import FAINT, INK, MUTED, PALE
from ..core.messages import Message
from ..i18n import sentence
from .text_shapes import TextShapes

DASH_PATTERNS = {
    "solid": [],
    "dash": [5.0, 2.5],
    "dashdot": [5.0, 2.0, 1.0, 2.0],
    "longdash": [9.0, 3.0],
    "dot": [1.0, 2.2],
    "dashdotdot": [5.0, 2.0, 1.0, 2.0, 1.0, 2.0],
}
"""Dash names of core.chart in units of the pen's width."""


_ON_DARK = {"#0072B2": "#56B4E9", "#56B4E9": "#F0E442"}
"""On a dark ground blue would drown; the palette of Okabe & Ito has a lighter blue and, for that one, yellow."""


LEGIBLE = 4.5
"""So much contrast a text needs (WCAG 2.1, level AA)."""


@dataclass(frozen=True)
class Theme:
    """Neutral colours of a chart; the others belong to the data.

    shapes: what collects texts as shapes, None where they are painted as texts
    """

    ground: QColor
    ink: QColor
    muted: QColor
    faint: QColor
    grid: QColor
    pale: QColor
    shapes: TextShapes | None = None

    def colour(self, name: str, opacity: float = 1.0) -> QColor:
        """A colour by role or by #rrggbb."""
        named = {INK: self.ink, MUTED: self.muted, FAINT: self.faint, PALE: self.pale}
        if self.dark:
            name = _ON_DARK.get(name, name)
        colour = QColor(named.get(name) or QColor(name))
        colour.setAlphaF(colour.alphaF() * opacity)
        return colour

    def text(self, name: str) -> QColor:
        """The colour of a text that belongs to a mark of that colour: the same hue, dark or light enough to be read."""
        colour = self.colour(name)
        return next(
            (
                mixed
                for step in range(20)
                if contrast(mixed := _mix(colour, self.extreme, step / 20), self.ground) >= LEGIBLE
            ),
            self.ink,
        )

    @property
    def extreme(self) -> QColor:
        """Black on a light ground, white on a dark one."""
        return QColor("#ffffff" if self.dark else "#000000")

    @property
    def dark(self) -> bool:
        """Whether the ground is darker than the ink."""
        return self.ground.lightnessF() < self.ink.lightnessF()


def theme_of(palette: QPalette | None = None, shapes: TextShapes | None = None) -> Theme:
    """The theme that goes with a palette; without one that of white paper."""
    if palette is None:
        ground, ink = QColor("#ffffff"), QColor("#1a1a1a")
    else:
        ground, ink = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    # texts in grey are as pale as they may be and still be read; the night theme of QGIS has pale ink to begin with
    muted = next(
        (grey for share in range(60, 100, 5) if contrast(grey := _mix(ground, ink, share / 100), ground) >= LEGIBLE),
        ink,
    )
    shades = (_mix(ground, ink, share) for share in (0.22, 0.12, 0.4))
    return Theme(ground, ink, muted, *shades, shapes)


def contrast(one: QColor, other: QColor) -> float:
    """Ratio of the luminances of two colours, 1 to 21. WCAG 2.1 (2018), relative luminance."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3])
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts))


def veil(theme: Theme) -> QColor:
    """What lies between a name and the marks behind it."""
    colour = QColor(theme.ground)
    colour.setAlphaF(0.65)
    return colour


def words(text: str | Message) -> str:
    """A text of a chart in the user's language."""
    return sentence(text) if isinstance(text, Message) else str(text)


def paint_text(painter: QPainter, theme: Theme, box: QRectF, text: str, option: QTextOption):
    """A text in a box, in font and pen of the painter; as shapes where the theme says so."""
    if theme.shapes is None:
        painter.drawText(box, text, option)
        return
    metrics, side = QFontMetricsF(painter.font()), option.alignment()
    wraps = option.wrapMode() == QTextOption.WrapMode.WordWrap
    lines = broken(text, box.width(), metrics) if wraps else [text]
    height = metrics.height()
    top = box.top() if side & Qt.AlignmentFlag.AlignTop else box.center().y() - 0.5 * height * len(lines)
    share = 0.5 if side & Qt.AlignmentFlag.AlignHCenter else 1.0 if side & Qt.AlignmentFlag.AlignRight else 0.0
    for number, line in enumerate(lines):
        left = box.left() + share * (box.width() - metrics.horizontalAdvance(line))
        theme.shapes.add(left, top + number * height, line, painter.font(), painter.pen().color())


def broken(text: str, width: float, metrics: QFontMetricsF) -> list[str]:
    """A text in lines of this width."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


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


def marker_size(width: float, count: int, usual: float) -> float:
    """Size of the markers on a line of so many points: smaller where they would hide its course. width: pixels"""
    return max(0.5 * usual, min(usual, 0.6 * width / max(1, count)))


def pen_of(colour: QColor, width: float, dash: str = "solid") -> QPen:
    """A pen with round joins and one of the dash patterns."""
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if DASH_PATTERNS.get(dash) else Qt.PenCapStyle.RoundCap)
    if DASH_PATTERNS.get(dash):
        pen.setDashPattern(DASH_PATTERNS[dash])
    return pen


def paint_markers(
    painter: QPainter, theme: Theme, x, y, marker: str, size: float, colour: str, hollow, opacity: float = 1.0
):
    """Markers at places given in pixels; hollow: one bool per place."""
    paint = theme.colour(colour, opacity)
    path = marker_path(marker)
    for at_x, at_y, open_ in zip(x, y, hollow):
        painter.save()
        painter.translate(at_x, at_y)
        painter.scale(size, size)
        painter.setPen(QPen(paint, 1.4 / size))
        filled = QBrush(theme.ground if open_ else paint)
        painter.setBrush(Qt.BrushStyle.NoBrush if marker == "times" else filled)
        painter.drawPath(path)
        painter.restore()


def _mix(ground: QColor, ink: QColor, share: float) -> QColor:
    return QColor(*(round(a + (b - a) * share) for a, b in zip(ground.getRgb()[:3], ink.getRgb()[:3])))
