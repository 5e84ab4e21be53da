"""Sheets of paper: the pieces that pages are put together from."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPolygonF

from ...drawing.fonts import font
from ..maps.presentation import letters
from ..maps.symbols import MapRule, symbol_of

LANDSCAPE, PORTRAIT = (297.0, 210.0), (210.0, 297.0)
"""A4 in mm."""

MARGIN = 12.0
SWATCH_WIDTH, SWATCH_HEIGHT = 8.0, 4.8
TEXT_COLOUR, NOTE_COLOUR, ACCENT = "#1a1a1a", "#5a5a5a", "#b5532a"
PRINT_DPI = 300
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


@dataclass(frozen=True)
class Box:
    """A rectangle on the page, mm from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


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
        """Place an item on the current page."""
        self.layout.addLayoutItem(item)
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
        colour: str = TEXT_COLOUR,
        right: bool = False,
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
        item.setHAlign(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        item.setVAlign(Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop)
        return self.put(item, box, name)

    def line(self, left: float, top: float, width: float, colour: str = "#b8b8b8", thickness: float = 0.2):
        """A horizontal line."""
        item = QgsLayoutItemPolyline(QPolygonF([QPointF(0, 0), QPointF(width, 0)]), self.layout)
        item.setSymbol(QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(thickness)}))
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(left, top, _MM), True, False, self.page)

    def swatch(self, rule: MapRule, left: float, top: float):
        """The symbol of a class in a key, as large as QGIS draws them in ours."""
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(symbol_of(rule))
        return self.put(item, Box(left, top, SWATCH_WIDTH, SWATCH_HEIGHT))

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

    def legend(self, map_item, layer, box: Box, points: float = 9, name: str = "") -> QgsLayoutItemLegend:
        """The key of one layer of a map; line breaks in labels are written as “|”."""
        item = QgsLayoutItemLegend(self.layout)
        item.setAutoUpdateModel(False)
        item.setLinkedMap(map_item)
        item.model().setLayerStyleOverrides(map_item.layerStyleOverrides())
        root = item.model().rootGroup()
        root.clear()
        node = root.addLayer(layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)  # the page has its own heading
        item.setLegendFilterByMapEnabled(True)
        item.setWrapString("|")
        item.setBoxSpace(0)
        item.setSymbolWidth(SWATCH_WIDTH)
        item.setSymbolHeight(SWATCH_HEIGHT)
        item.setBackgroundEnabled(False)
        for part in (QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.Group):
            style = item.style(part)
            if hasattr(style, "setTextFormat"):  # QGIS 3.30 and later
                style.setTextFormat(letters(points))
            else:
                style.setFont(font(points))
                item.setLineSpacing(0.2)
            item.setStyle(part, style)
        symbol = item.style(QgsLegendStyle.Style.Symbol)
        symbol.setMargin(QgsLegendStyle.Side.Top, 2.4)
        item.setStyle(QgsLegendStyle.Style.Symbol, symbol)
        # the item itself learns its size only when it is painted, too late for what stands below it
        size = QgsLegendRenderer(item.model(), item.legendSettings()).minimumSize()
        self.put(item, Box(box.left, box.top, size.width(), size.height()), name)
        item.setResizeToContents(True)
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
        item.setTextFormat(letters(8, colour=TEXT_COLOUR))
        corner = QgsLayoutItem.ReferencePoint
        item.setReferencePoint(corner.LowerRight if right else corner.LowerLeft)
        # QGIS gives the item the width that its length on the ground and its texts need; the corner stays where it is
        return self.put(item, Box(frame.right if right else frame.left, frame.bottom, 10, 7), name)

    def rewrite(self, name: str, text: str):
        """Replace the text of the label with this id."""
        item = self.layout.itemById(name)
        item.setText(text)
        item.refresh()


def round_length(metres: float) -> tuple[float, bool]:
    """The round length next to `metres` (1, 2, 4, 5 or 10 times a power of ten), and whether to write it in km.

    Half of it, the first mark of a bar in two parts, is round as well.
    """
    power = 10 ** math.floor(math.log10(metres))
    length = min((1, 2, 4, 5, 10), key=lambda factor: abs(math.log(factor * power / metres))) * power
    return float(length), length >= 1000


def better_size(extent: QgsRectangle, landscape: Box, portrait: Box) -> tuple[tuple[float, float], Box]:
    """The paper on which the extent is drawn larger, and the box for the map on it."""

    def scale(box: Box) -> float:
        return min(box.width / extent.width(), box.height / extent.height())

    return (PORTRAIT, portrait) if scale(portrait) > 1.1 * scale(landscape) else (LANDSCAPE, landscape)


def fitted(extent: QgsRectangle, box: Box, margin: float = 0.02) -> QgsRectangle:
    """The extent widened by a margin to the proportions of a box."""
    width, height = extent.width() * (1 + 2 * margin), extent.height() * (1 + 2 * margin)
    if width / height < box.width / box.height:
        width = height * box.width / box.height
    else:
        height = width * box.height / box.width
    centre = extent.center()
    return QgsRectangle(
        centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2
    )


def unique_name(project, name: str) -> str:
    """The name, with a number where the project has a layout of that name already."""
    manager, candidate, number = project.layoutManager(), name, 2
    while manager.layoutByName(candidate) is not None:
        candidate, number = f"{name} ({number})", number + 1
    return candidate
