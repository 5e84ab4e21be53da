"""Fonts: which one pages are set in, sizes, and how wide texts are on paper."""

from __future__ import annotations

import re
from functools import lru_cache

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF

PIXELS_PER_INCH = 96
"""Charts are laid out in pixels of 1/96 inch and scaled for every device."""

_FAMILIES = (
    "Open Sans",
    "Segoe UI",
    "Source Sans Pro",
    "Source Sans 3",
    "Noto Sans",
    "Liberation Sans",
    "Helvetica Neue",
    "Arial",
)
_NEEDED = "−×≥→„“…²"
"""Signs that pages need; a family without one of them (Debian's Noto Sans has no minus) would borrow it from another."""

NARROWEST = 62
"""Per cent of its usual width that a font may have and still be read."""

_POINT_TO_MM = 25.4 / 72
_BLANKS = re.compile(r"[ \t\r\n]+")
"""Where lines may be broken; not at blanks that hold a number and its unit together."""


def font(points: float, bold: bool = False) -> QFont:
    """A plain sans-serif font that this machine has; its letters keep their own widths at every size."""
    made = QFont(family())
    made.setPointSizeF(points)
    made.setBold(bold)
    # charts are laid out in pixels of a screen: hinting would put their letters on whole ones, on paper as well
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=1)
def family() -> str:
    """The first family that this machine has and that has every sign that pages need."""
    return next((name for name in _FAMILIES if _complete(name)), "DejaVu Sans")


def _complete(name: str) -> bool:
    made = QFont(name)
    metrics = QFontMetricsF(made)
    return QFontInfo(made).family() == name and all(metrics.inFont(sign) for sign in _NEEDED)


def stack() -> str:
    """Families for a page that a browser shows: the one that texts were laid out in, then others that are much like it."""
    return ", ".join(dict.fromkeys([font(10).family(), *_FAMILIES, "DejaVu Sans", "sans-serif"]))


def text_width(text: str, points: float, bold: bool = False) -> float:
    """Width of a text in mm."""
    return _metrics(points, bold).horizontalAdvance(text) * _POINT_TO_MM / 10


def elided(text: str, width: float, points: float, bold: bool = False) -> str:
    """The text, with an ellipsis where it is wider than `width` mm."""
    return _metrics(points, bold).elidedText(text, Qt.TextElideMode.ElideRight, width * 10 / _POINT_TO_MM)


def wrapped(text: str, width: float, points: float, bold: bool = False) -> list[str]:
    """The text in lines that are no wider than `width` mm; a longer word keeps its line to itself."""
    lines: list[str] = []
    if not text.strip():
        return lines
    for word in _BLANKS.split(text.strip(" \t\n")):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, points, bold) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def shortened(text: str, width: float, points: float, most: int, bold: bool = False) -> list[str]:
    """The text in at most so many lines, the last one with an ellipsis where more would follow; none for no text."""
    lines = wrapped(text, width, points, bold)
    if len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return [elided(line, width, points, bold) for line in lines]


def fitted(text: str, font: QFont, width: float) -> tuple[str, QFont]:
    """A text and the font in which it fits into `width` pixels: set narrower before it is cut."""
    need = QFontMetricsF(font).horizontalAdvance(text)
    if need <= width:
        return text, font
    narrow = QFont(font)
    for stretch in range(98, NARROWEST - 1, -4):
        narrow.setStretch(stretch)
        if QFontMetricsF(narrow).horizontalAdvance(text) <= width:
            return text, narrow
    return QFontMetricsF(narrow).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width)), narrow


def line_height(points: float) -> float:
    """Distance of two lines in mm, as QGIS sets them."""
    return _metrics(points, False).lineSpacing() * _POINT_TO_MM / 10


def ascent(points: float, bold: bool = False) -> float:
    """Height of the letters above their baseline in mm."""
    return _metrics(points, bold).ascent() * _POINT_TO_MM / 10


def _metrics(points: float, bold: bool) -> QFontMetricsF:
    # ten times the size and in pixels: independent of the screen's resolution, without rounding to whole pixels
    made = font(points, bold)
    made.setPixelSize(round(label_size(points) * 10))
    return QFontMetricsF(made)


def label_size(points: float) -> float:
    """The size that letters of this size have in the labels of layouts, which QGIS sets in whole tenths of a millimetre."""
    return round(points * _POINT_TO_MM * 10) / 10 / _POINT_TO_MM


def sized(font: QFont, pixels: float) -> QFont:
    """The font in a size given in pixels."""
    other = QFont(font)
    other.setPixelSize(max(1, round(pixels)))
    return other


def pixels_of(font: QFont) -> float:
    """The size of a font in pixels of 1/96 inch."""
    return float(font.pixelSize()) if font.pixelSize() > 0 else max(8.0, font.pointSizeF() * PIXELS_PER_INCH / 72)
