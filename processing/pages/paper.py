"""Print layouts: a sheet of paper and the items that are put on it."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPolygonF

from ...core.page import INK, RULE, Box, round_length
from ...drawing.fonts import font
from ...drawing.theme import DASH_PATTERNS
from ..maps.presentation import letters

PRINT_DPI = 300
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


class Template(str):
    """A text of a label in which `[% … %]` are expressions; texts of people come into it through `literal`."""


def literal(text: str) -> str:
    """The text as it has to stand in a Template so that QGIS shows it as it is: no expressions, no dates of its own.

    >>> literal("Nord [% 1 + 1 %]")
    "Nord [% '[' %]% 1 + 1 %]"
    """
    if isinstance(text, Template):
        return text
    return text.replace("[%", "[% '[' %]%").replace("$CURRENT_DATE", "[% '$' %]CURRENT_DATE")


class PaperSheet:
    """A print layout with a size, to which pages and items are added; the current page is the last one."""

    def __init__(self, project, name: str, size: tuple[float, float]):
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.renderContext().setDpi(PRINT_DPI)
        self.size = size
        self.page = -1
        self.add_page()

    @property
    def width(self) -> float:
        """Width of the paper in mm."""
        return self.size[0]

    @property
    def height(self) -> float:
        """Height of the paper in mm."""
        return self.size[1]

    def add_page(self):
        """Start a new page."""
        pages = self.layout.pageCollection()
        self.page += 1
        if self.page >= pages.pageCount():
            pages.addPage(QgsLayoutItemPage(self.layout))
        pages.page(self.page).setPageSize(QgsLayoutSize(*self.size, _MM))

    def put(self, item, box: Box, name: str = ""):
        """Add an item to the current page."""
        self.layout.addLayoutItem(item)
        return self.place(item, box, name)

    def place(self, item, box: Box, name: str = ""):
        """Put an item that the layout has already where it belongs."""
        item.attemptMove(QgsLayoutPoint(box.left, box.top, _MM), True, False, self.page)
        item.attemptResize(QgsLayoutSize(box.width, box.height, _MM))
        if name:
            item.setId(name)
        return item

    def text(
        self,
        text: str,
        box: Box,
        points: float = 9,
        bold: bool = False,
        colour: str = INK,
        align: str = "left",
        middle: bool = False,
        name: str = "",
    ) -> QgsLayoutItemLabel:
        """A label; QGIS wraps its lines. Only in a Template are there expressions."""
        item = QgsLayoutItemLabel(self.layout)
        item.setText(literal(text))
        if hasattr(item, "setTextFormat"):  # QGIS 3.24 and later
            item.setTextFormat(letters(points, bold, colour))
        else:
            item.setFont(font(points, bold))
            item.setFontColor(QColor(colour))
        item.setMarginX(0)
        item.setMarginY(0)
        sides = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}
        item.setHAlign(sides.get(align, Qt.AlignmentFlag.AlignHCenter))
        item.setVAlign(Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop)
        return self.put(item, box, name)

    def line(self, box: Box, colour: str = RULE, thickness: float = 0.2, dash: str = "solid"):
        """A line along the top edge of a box, or along its left edge where it has no width."""
        end = QPointF(box.width, 0) if box.width else QPointF(0, box.height)
        item = QgsLayoutItemPolyline(QPolygonF([QPointF(0, 0), end]), self.layout)
        look = {"line_color": colour, "line_width": str(thickness), "capstyle": "flat"}
        if DASH_PATTERNS.get(dash):
            steps = [step * thickness for step in DASH_PATTERNS[dash]]
            look.update(use_custom_dash="1", customdash=";".join(f"{step:g}" for step in steps))
        item.setSymbol(QgsLineSymbol.createSimple(look))
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(box.left, box.top, _MM), True, False, self.page)

    def stroke(self, begin: tuple[float, float], end: tuple[float, float], colour: str, thickness: float):
        """A line from one point of the page to another, mm."""
        left, top = min(begin[0], end[0]), min(begin[1], end[1])
        corners = [QPointF(x - left, y - top) for x, y in (begin, end)]
        item = QgsLayoutItemPolyline(QPolygonF(corners), self.layout)
        item.setSymbol(QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(thickness)}))
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(left, top, _MM), True, False, self.page)

    def map(
        self,
        box: Box,
        layers: list,
        styles: dict[str, str],
        extent: QgsRectangle,
        crs: QgsCoordinateReferenceSystem,
        name: str = "",
    ) -> QgsLayoutItemMap:
        """A map of layers, first on top, in styles given as XML by layer id; the layers' own stay as they are."""
        item = QgsLayoutItemMap(self.layout)
        self.put(item, box, name)
        item.setCrs(crs)
        item.setKeepLayerSet(True)
        item.setLayers(layers)
        item.setKeepLayerStyles(True)
        item.setLayerStyleOverrides(styles)
        item.setBackgroundEnabled(False)
        item.setExtent(extent)
        return item

    def scale_bar(self, map_item, frame: Box, right: bool = False, wanted: float = 40.0, name: str = ""):
        """A scale bar of about `wanted` mm in round kilometres or metres, in a lower corner of the frame."""
        length, kilometres = round_length(wanted / 1000 * map_item.scale())
        unit = QgsUnitTypes.DistanceUnit.DistanceKilometers if kilometres else QgsUnitTypes.DistanceUnit.DistanceMeters
        item = QgsLayoutItemScaleBar(self.layout)
        item.setLinkedMap(map_item)
        item.setStyle("Single Box")
        item.setUnits(unit)
        item.setUnitLabel("km" if kilometres else "m")
        item.setMapUnitsPerScaleBarUnit(1)
        item.setNumberOfSegments(2)
        item.setNumberOfSegmentsLeft(0)
        item.setUnitsPerSegment(length / 2 / (1000 if kilometres else 1))
        item.setHeight(1.6)
        item.setBoxContentSpace(0)
        item.setLabelBarSpace(1)
        item.setTextFormat(letters(8, colour=INK))
        corner = QgsLayoutItem.ReferencePoint
        item.setReferencePoint(corner.LowerRight if right else corner.LowerLeft)
        # QGIS gives the item the width that its length on the ground and its texts need; the corner stays where it is
        return self.put(item, Box(frame.right if right else frame.left, frame.bottom, 10, 7), name)


def unique_name(project, name: str) -> str:
    """The name, with a number where the project has a layout of that name already."""
    manager, candidate, number = project.layoutManager(), name, 2
    while manager.layoutByName(candidate) is not None:
        candidate, number = f"{name} ({number})", number + 1
    return candidate
