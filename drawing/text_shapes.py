"""Texts of an SVG file as shapes, each sign once: the file looks the same on a machine that lacks the font."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtGui import QColor, QFont, QPainterPath, QTextLayout

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
        uses = []
        for run in layout.glyphRuns():
            raw = run.rawFont()
            for index, place in zip(run.glyphIndexes(), run.positions()):
                shape = _shape(raw.pathForGlyph(index))
                if shape:
                    number = self._signs.setdefault(shape, len(self._signs))
                    uses.append(f'<use xlink:href="#s{number}" x="{left + place.x():.2f}" y="{top + place.y():.2f}"/>')
        if uses:
            self._texts.append(f'<g fill="{colour.name()}" stroke="none">{"".join(uses)}</g>')

    def svg(self) -> str:
        """All texts, to be put before the end of the file."""
        signs = "".join(f'<path id="s{number}" d="{shape}"/>' for shape, number in self._signs.items())
        return f"<defs>{signs}</defs>\n" + "\n".join(self._texts) + "\n"


def _shape(path: QPainterPath) -> str:
    """A path as SVG writes it, in steps from point to point."""
    elements = [path.elementAt(place) for place in range(path.elementCount())]
    return _spelled(tuple((_letter(one), round(one.x * HUNDREDTHS), round(one.y * HUNDREDTHS)) for one in elements))


def _letter(element: QPainterPath.Element) -> str:
    """What a step begins with; the second and third point of a curve belong to the first."""
    return "m" if element.isMoveTo() else "l" if element.isLineTo() else "c" if element.isCurveTo() else ""


@lru_cache(maxsize=4096)
def _spelled(elements: tuple[tuple[str, int, int], ...]) -> str:
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
