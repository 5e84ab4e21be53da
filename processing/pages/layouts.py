"""Pages as print layouts that open, page and print without the plugin: texts, lines, areas, maps, tables, pictures in files.

What differs from district to district stands in a table beside the pages, `sozialraum_profile_values`, one row for each
district with its area: the atlas goes over it, labels show its fields, pictures lie where it says. Whoever changes a text
there changes the page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutItemPicture,
    QgsLayoutItemShape,
    QgsLayoutObject,
    QgsLayoutTable,
    QgsProperty,
    QgsSymbolLayer,
    QgsTableCell,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.page import (
    INK,
    Box,
    Drawing,
    FilePicture,
    Fill,
    MapArea,
    MapView,
    Page,
    PagePlace,
    PageTable,
    Stroke,
    Words,
)
from ...drawing.pages import HATCH, HATCH_STEP, HATCH_WIDTH, drawing_svg, save_text
from ...i18n import tr
from ..io.layers import stop_if_cancelled
from ..io.side_table import first_row, write_side_table
from ..maps.presentation import letters
from ..maps.symbols import MapRule
from .maps import plain_style
from .material import Material
from .paper import PaperSheet, Template
from .scenes import Scene

MOST_LABELS = 20
"""Tables with more rows than this become tables of QGIS, whose cells have one look; smaller ones are labels."""

TABLE = "sozialraum_profile_values"
"""Name of the table with what differs from district to district."""


class Pictures:
    """Charts as files in one folder, named by what they show, so that equal ones are one file."""

    def __init__(self, final: Path):
        self.final = final
        self.texts: dict[str, str] = {}

    def path(self, place: PagePlace) -> str:
        """Where the file of a chart will lie."""
        text = drawing_svg(place.box, place.content, place.alt)
        name = f"{hashlib.sha1(text.encode()).hexdigest()[:12]}.svg"
        self.texts[name] = text
        return str(self.final / name)

    def write(self, folder: Path):
        """Write all files into a folder."""
        for name, text in self.texts.items():
            save_text(folder / name, text)


def fill_sheet(sheet: PaperSheet, pages: Iterable[Page], pictures: Pictures, feedback, fields: bool = False):
    """Put pages into a layout, one after the other. fields: what varies is taken from the fields of the atlas"""
    for number, page in enumerate(pages):
        stop_if_cancelled(feedback)
        if number:
            sheet.add_page()
        prefix = f"p{number + 1}_"
        for place in page.places:
            _put(sheet, place, pictures, prefix if fields and place.varies else "")


def _put(sheet: PaperSheet, place: PagePlace, pictures: Pictures, field: str):
    content, box = place.content, place.box
    if isinstance(content, Words):
        column = f'[% "{field}{place.name}" %]'
        shown = Template(column) if field else "\n".join(content.lines)
        sheet.text(shown, box, content.points, content.bold, content.colour, content.align, content.middle, place.name)
    elif isinstance(content, Stroke):
        sheet.line(box, content.colour, content.width, content.dash)
    elif isinstance(content, Fill):
        _put_fill(sheet, box, content, f"{field}{place.name}" if field else "")
    elif isinstance(content, MapView):
        _put_map(sheet, place, content)
    elif isinstance(content, Drawing):
        _put_picture(sheet, place, pictures, f"{field}{place.name}" if field else "")
    elif isinstance(content, FilePicture):
        item = QgsLayoutItemPicture(sheet.layout)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        item.setPicturePath(content.path)
        sheet.put(item, box, place.name)
    elif isinstance(content, PageTable):
        if field or len(content.rows) <= MOST_LABELS:
            _put_cells(sheet, place, content, f"{field}{place.name}" if field else "")
        else:
            _put_table(sheet, box, content, place.name)


def _put_fill(sheet: PaperSheet, box: Box, fill: Fill, field: str):
    item = QgsLayoutItemShape(sheet.layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    symbol = fill.symbol.clone() if fill.symbol is not None else _symbol(fill)
    if field:
        source = QgsProperty.fromField(field)
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertyFillColor, source)
    item.setSymbol(symbol)
    sheet.put(item, box)
    if fill.hatched:
        _hatch(sheet, box)


def _symbol(fill: Fill) -> QgsFillSymbol:
    look = {"color": fill.colour or "#ffffff", "style": "solid" if fill.colour else "no", "outline_style": "no"}
    if fill.border:
        look.update(outline_style="solid", outline_color=fill.border, outline_width="0.15")
    return QgsFillSymbol.createSimple(look)


def _hatch(sheet: PaperSheet, box: Box):
    """The same lines as on paper; a pattern of QGIS would be printed as a picture."""
    shift = HATCH_STEP
    while shift < box.width + box.height:
        begin = (box.left + max(0.0, shift - box.height), box.top + min(shift, box.height))
        end = (box.left + min(shift, box.width), box.top + max(0.0, shift - box.width))
        sheet.stroke(begin, end, HATCH, HATCH_WIDTH)
        shift += HATCH_STEP


def _put_map(sheet: PaperSheet, place: PagePlace, view: MapView):
    scene: Scene = view.scene.layout or view.scene
    item = sheet.map(place.box, list(scene.layers), scene.styles, scene.extent, scene.crs, tr("Map"))
    if view.bar:
        sheet.scale_bar(item, place.box, view.bar == "right", name=tr("Scale bar"))


def _put_picture(sheet: PaperSheet, place: PagePlace, pictures: Pictures, field: str):
    item = QgsLayoutItemPicture(sheet.layout)
    item.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    path = pictures.path(place)
    item.setPicturePath(path)
    if field:
        # as long as no district is previewed there is no field, and the picture of the first one stands there
        shown = f"try({QgsExpression.quotedColumnRef(field)}, {QgsExpression.quotedString(path)})"
        source = QgsProperty.fromExpression(shown)
        item.dataDefinedProperties().setProperty(QgsLayoutObject.DataDefinedProperty.PictureSource, source)
    sheet.put(item, place.box, place.name)


def _put_cells(sheet: PaperSheet, place: PagePlace, cells: PageTable, field: str):
    """A table as a label for each cell. field: its figures change from page to page and stand in fields so called"""
    step, box = cells.step, place.box
    for row, texts in enumerate(cells.rows):
        left = box.left
        for column, width in enumerate(cells.widths):
            alone = row in cells.strong and not any(texts[column + 1 :])
            varying = field and row > 0 and row not in cells.strong and column > 0 and cells.right[column]
            shown = Template(f'[% "{field}_{row}_{column}" %]') if varying else texts[column]
            room = sum(cells.widths[column:]) if alone else width
            if texts[column]:
                frame = Box(left, box.top + row * step, room - 1.5, step)
                align = "right" if cells.right[column] else "left"
                sheet.text(shown, frame, cells.points, cells.is_bold(row, column), INK, align, True)
            left += width
    for row in range(1, len(cells.rows) + 1 if cells.rules else 2):
        look = (INK, 0.2) if row == 1 else ("#e2e2e2", 0.1)
        sheet.line(Box(box.left, box.top + row * step, sum(cells.widths) - 1.5, 0), *look)


def _put_table(sheet: PaperSheet, box: Box, cells: PageTable, name: str):
    """A table that people edit cell by cell."""
    table = QgsLayoutItemManualTable.create(sheet.layout)
    sheet.layout.addMultiFrame(table)
    contents = []
    for texts in cells.rows:
        line = []
        for column, text in enumerate(texts):
            cell = QgsTableCell(text)
            side = Qt.AlignmentFlag.AlignRight if cells.right[column] else Qt.AlignmentFlag.AlignLeft
            cell.setHorizontalAlignment(side)
            cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
            line.append(cell)
        contents.append(line)
    table.setTableContents(contents[1:])
    table.setColumnWidths(list(cells.widths))
    table.setRowHeights([cells.step] * (len(cells.rows) - 1))
    table.setIncludeTableHeader(False)
    table.setCellMargin(0)
    table.setShowGrid(cells.rules)
    table.setGridStrokeWidth(0.1)
    table.setGridColor(QColor("#e2e2e2"))
    table.setVerticalGrid(False)
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.TruncateText)
    table.setContentTextFormat(letters(cells.points, colour=INK))
    frame = QgsLayoutFrame(sheet.layout, table)
    table.addFrame(frame, False)
    height = cells.step * (len(cells.rows) - 1) + 0.5
    sheet.place(frame, Box(box.left, box.top + cells.step, sum(cells.widths), height), name)
    head = replace(cells, rows=cells.rows[:1])
    _put_cells(sheet, PagePlace(box, head), head, "")


# ---- what differs from district to district


def profile_layout(sheet: PaperSheet, pages: Sequence[Page], layer: QgsVectorLayer, pictures: Pictures, feedback):
    """The profiles as an atlas over the layer of what differs. pages: of the first district"""
    atlas = sheet.layout.atlas()
    atlas.setCoverageLayer(layer)
    # items ask for their fields as soon as they are there
    sheet.layout.reportContext().setLayer(layer)
    sheet.layout.reportContext().setFeature(first_row(layer))
    fill_sheet(sheet, [_followed(page, layer) for page in pages], pictures, feedback, fields=True)
    atlas.setPageNameExpression('"name"')
    atlas.setSortFeatures(False)
    atlas.setEnabled(True)


def _followed(page: Page, layer: QgsVectorLayer) -> Page:
    """The page with maps that show the district of the atlas."""
    places = []
    for place in page.places:
        content = place.content
        if isinstance(content, MapArea):
            continue
        if isinstance(content, MapView):
            scene = content.scene
            mark = plain_style([MapRule("$id = @atlas_featureid", "", "#0072B2")])
            own = Scene((layer, *scene.layers), {**scene.styles, layer.id(): mark}, scene.extent, scene.crs)
            content = replace(content, scene=replace(scene, layout=own))
        places.append(replace(place, content=content))
    return replace(page, places=places)


def write_values(path: Path, material: Material, pages: Iterable[Page], count: int, pictures: Pictures, feedback):
    """Write the table of what differs. pages: of all wanted districts; count: so many each"""
    rows, source_of = [], iter(pages)
    for district in material.wanted:
        stop_if_cancelled(feedback)
        several = [next(source_of) for _ in range(count)]
        values = {"key": material.cube.districts[district], "name": material.names[district]}
        for number, page in enumerate(several):
            for place in page.places:
                if place.varies:
                    values.update(_values(place, f"p{number + 1}_{place.name}", pictures))
        rows.append(values)
    source = material.districts
    areas = []
    for district in material.wanted:
        feature = source.rows.features[material.place(district)]
        areas.append(feature.geometry() if feature.hasGeometry() else None)
    write_side_table(path, TABLE, rows, areas, source.rows.crs)


def values_layer(path: Path) -> QgsVectorLayer:
    """The table of what differs as a layer."""
    return QgsVectorLayer(f"{path}|layername={TABLE}", tr("Texts of the profiles"), "ogr")


def _values(place: PagePlace, name: str, pictures: Pictures) -> dict[str, str]:
    content = place.content
    if isinstance(content, Words):
        return {name: "\n".join(content.lines)}
    if isinstance(content, Drawing):
        return {name: pictures.path(place)}
    if isinstance(content, Fill):
        return {name: content.colour or "#ffffff"}
    if isinstance(content, PageTable):
        return {
            f"{name}_{row}_{column}": text
            for row, texts in enumerate(content.rows)
            for column, text in enumerate(texts)
            if row > 0 and row not in content.strong and column > 0 and content.right[column]
        }
    return {}
