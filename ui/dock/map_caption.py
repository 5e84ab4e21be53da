"""Indicator and year written on the map while the dock colours it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from qgis.PyQt.QtWidgets import QWidget

from .map_colours import MapColours

EDGE = 4
"""Pixels of white around the letters, so that they are read on any map."""


class MapCaption(QWidget):
    """Two lines in the corner of the canvas; the pointer goes through them."""

    def __init__(self, canvas, colours: MapColours):
        super().__init__(canvas)
        self.colours = colours
        self.lines: list[tuple[str, QFont]] = []
        self._watching = False
        self.setObjectName("sozialraum_map_caption")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(10, 10, 10, 10)
        self.setVisible(False)
        colours.painted.connect(self.say)

    def release(self):
        """Take it off the map."""
        self.colours.painted.disconnect(self.say)
        self.hide()
        self.deleteLater()

    def watch(self, on: bool):
        """Show the caption, or not; nobody looks at a hidden dock."""
        self._watching = on
        self.say()

    def text(self) -> str:
        """What is written on the map."""
        return "\n".join(text for text, _ in self.lines)

    def say(self):
        """Write what is on the map now."""
        picture = self.colours.picture
        self.setVisible(self._watching and picture is not None)
        if picture is None:
            return
        small, large = QFont(self.font()), QFont(self.font())
        large.setBold(True)
        if large.pointSizeF() > 0:
            large.setPointSizeF(2 * large.pointSizeF())
        else:
            large.setPixelSize(2 * large.pixelSize())
        self.lines = [(text, font) for text, font in ((picture.title, small), (picture.period, large)) if text]
        metrics = [(QFontMetricsF(font), text) for text, font in self.lines]
        width = max(one.horizontalAdvance(text) for one, text in metrics)
        self.resize(QSize(round(width) + 2 * EDGE, round(sum(one.height() for one, _ in metrics)) + 2 * EDGE))
        self.setAccessibleName(self.text())
        self.update()

    def paintEvent(self, event):  # noqa: N802
        """Dark letters with a white rim: the map is paper, whatever the theme of QGIS."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = float(EDGE)
        for text, font in self.lines:
            metrics = QFontMetricsF(font)
            path = QPainterPath()
            path.addText(QPointF(EDGE, top + metrics.ascent()), font, text)
            painter.strokePath(path, QPen(QColor("#ffffff"), EDGE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.fillPath(path, QColor("#1a1a1a"))
            top += metrics.height()
        painter.end()
