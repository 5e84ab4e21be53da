"""Texts of an SVG file as shapes, each sign once: the file looks the same on a machine that lacks the font."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtGui import QColor, QFont, QPainterPath, QRawFont, QTextLayout

HUNDREDTHS = 100
"""Shapes are written to a hundredth of a pixel, 0.003 mm."""


class TextShapes:
    """The texts of one picture: `add` while it is painted, `svg` at its end."""

    def __init__(self):
        self._signs: dict[str, int] = {}
        self._texts: list[str] = []

    def add(self, left: float, top: float, text: str, font: QFont, colour: QColor):
        """A line of text whose upper left corner lies at a place in pixels."""
        layout = QTextLayout(text, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            raw, uses = run.rawFont(), []
            for index, place in zip(run.glyphIndexes(), run.positions()):
                shape = _shape(raw, index)
                if shape:
                    number = self._signs.setdefault(shape, len(self._signs))
                    uses.append(f'<use xlink:href="#s{number}" x="{place.x():.2f}"/>')
            if uses:  # all signs of a run stand on one line
                at = f"translate({left:.2f} {top + run.positions()[0].y():.2f})"
                self._texts.append(f'<g fill="{colour.name()}" stroke="none" transform="{at}">{"".join(uses)}</g>')

    def svg(self) -> str:
        """All texts, to be put before the end of the file."""
        signs = "".join(f'<path id="s{number}" d="{shape}"/>' for shape, number in self._signs.items())
        return f"<defs>{signs}</defs>\n" + "\n".join(self._texts) + "\n"


_known: dict[tuple, str] = {}
"""The shapes of signs by font, size and number: charts of many districts hold the same few."""


def _shape(raw: QRawFont, index: int) -> str:
    """A sign as SVG writes it, in steps from point to point."""
    key = raw.familyName(), raw.styleName(), raw.weight(), raw.pixelSize(), index
    if key not in _known:
        path = raw.pathForGlyph(index)
        elements = [path.elementAt(place) for place in range(path.elementCount())]
        steps = [(_letter(one), round(one.x * HUNDREDTHS), round(one.y * HUNDREDTHS)) for one in elements]
        _known[key] = _spelled(steps)
    return _known[key]


def _letter(element: QPainterPath.Element) -> str:
    """What a step begins with; the second and third point of a curve belong to the first."""
    return "m" if element.isMoveTo() else "l" if element.isLineTo() else "c" if element.isCurveTo() else ""


def _spelled(elements: Sequence[tuple[str, int, int]]) -> str:
    parts, pen, last = [], (0, 0), (0, 0)
    for letter, x, y in elements:
        if letter:
            pen = last  # all points of a curve are told from where it begins
        parts.append(f"{letter}{_short(x - pen[0])}{_short(y - pen[1])}")
        last = (x, y)
    return "".join(parts)


def _short(hundredths: int) -> str:
    text = f"{hundredths / HUNDREDTHS:g}"
    return f" {text}" if hundredths >= 0 else text
