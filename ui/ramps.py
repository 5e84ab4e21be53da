"""The box in which the colours of classes are chosen: each ramp as it looks, with its name."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QComboBox

from ..processing.maps.ramps import ramp_words, shades

_SHOWN = 5
_SIZE = QSize(60, 12)


def fill_ramps(box: QComboBox):
    """Offer every ramp; the data is the name that a profile keeps, "" for the usual one, which stands first."""
    box.setIconSize(_SIZE)
    for place, (name, words) in enumerate(ramp_words().items()):
        box.addItem(_picture(name), words, name if place else "")


def _picture(name: str) -> QIcon:
    picture = QPixmap(_SIZE)
    painter = QPainter(picture)
    width = _SIZE.width() // _SHOWN
    for place, colour in enumerate(shades(name, _SHOWN)):
        painter.fillRect(place * width, 0, width, _SIZE.height(), QColor(colour))
    painter.end()
    return QIcon(picture)
