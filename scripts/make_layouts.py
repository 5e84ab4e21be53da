"""Writes the layout templates in resources/layouts: the same page on four kinds of paper, with the project's variables.

    python3 scripts/make_layouts.py [FOLDER]

Items are known by their ids (sozialraum_title, _map, _key, _chart, _note …). What a project says of itself, its variables
sozialraum_municipality, _logo, _accent, _author and _source, stands on every page; a project without them prints without.
"""

from __future__ import annotations

import os
import re
import sys
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "layouts"
PAPERS = {
    "a4_portrait": (210.0, 297.0),
    "a4_landscape": (297.0, 210.0),
    "a3_landscape": (420.0, 297.0),
    "wide_16_9": (320.0, 180.0),
}
"""Millimetres of each paper."""
MARGIN, BAND, TOP, FOOT, GAP = 12.0, 4.0, 36.0, 19.0, 5.0
INK, MUTED, ACCENT = "#1a1a1a", "#595959", "#0072B2"


def boxes(width: float, height: float) -> dict[str, tuple[float, float, float, float]]:
    """Where everything lies on a paper: left, top, width, height in mm."""
    inner, bottom = width - 2 * MARGIN, height - FOOT
    room = bottom - TOP - GAP
    if height > width:
        deep = 0.55 * room
        left, below = 0.36 * inner, TOP + deep + GAP
        parts = {
            "map": (MARGIN, TOP, inner, deep),
            "key": (MARGIN, below, left, room - deep - 24),
            "chart": (MARGIN + left + GAP, below, inner - left - GAP, room - deep - 24),
            "note": (MARGIN, bottom - 22, inner, 18),
        }
    else:
        left = 0.55 * (inner - GAP)
        right, beside = inner - GAP - left, MARGIN + left + GAP
        deep = 0.48 * room
        parts = {
            "map": (MARGIN, TOP, left, room),
            "chart": (beside, TOP, right, deep),
            "key": (beside, TOP + deep + GAP, right, room - deep - 24),
            "note": (beside, bottom - 24, right, 18),
        }
    x, y, wide, tall = parts["map"]
    return {
        **parts,
        "band": (0.0, 0.0, width, BAND),
        "municipality": (MARGIN, 9.0, inner - 40, 6.0),
        "logo": (width - MARGIN - 36, 8.0, 36.0, 18.0),
        "title": (MARGIN, 16.0, inner - 40, 16.0),
        "scale": (x + 2, y + tall - 11, 60.0, 9.0),
        "north": (x + wide - 12, y + 2, 10.0, 12.0),
        "source": (MARGIN, height - 14.0, 0.62 * inner, 8.0),
        "author": (MARGIN + 0.64 * inner, height - 14.0, 0.36 * inner, 8.0),
    }


def make(project, name: str, size: tuple[float, float]):
    """A layout of one paper."""
    from qgis.core import (
        QgsFillSymbol,
        QgsLayoutItemLabel,
        QgsLayoutItemLegend,
        QgsLayoutItemMap,
        QgsLayoutItemPicture,
        QgsLayoutItemScaleBar,
        QgsLayoutItemShape,
        QgsLayoutObject,
        QgsLayoutPoint,
        QgsLayoutSize,
        QgsLegendStyle,
        QgsPrintLayout,
        QgsProperty,
        QgsRectangle,
        QgsScaleBarSettings,
        QgsSimpleFillSymbolLayer,
        QgsSymbolLayer,
        QgsUnitTypes,
    )
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QColor
    from sozialraum.drawing.fonts import font

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*size))
    kinds = getattr(QgsLayoutObject, "DataDefinedProperty", QgsLayoutObject)
    places = boxes(*size)

    def put(item, place: str):
        layout.addLayoutItem(item)
        left, top, width, height = places[place]
        item.setId(f"sozialraum_{place}")
        item.attemptMove(QgsLayoutPoint(left, top))
        item.attemptResize(QgsLayoutSize(width, height))
        return item

    def label(place: str, text: str, points: float, bold: bool = False, colour: str = INK, right: bool = False):
        item = put(QgsLayoutItemLabel(layout), place)
        item.setText(text)
        item.setFont(font(points, bold))
        item.setFontColor(QColor(colour))
        item.setHAlign(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        item.setMarginX(0)
        return item

    band = put(QgsLayoutItemShape(layout), "band")
    band.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    fill = QgsSimpleFillSymbolLayer.create({"color": ACCENT, "outline_style": "no"})
    fill.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyFillColor,
        QgsProperty.fromExpression(f"coalesce(nullif(@sozialraum_accent, ''), '{ACCENT}')"),
    )
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, fill)
    band.setSymbol(symbol)
    label("municipality", "[% coalesce(@sozialraum_municipality, '') %]", 9, colour=MUTED)
    label("title", "[% @layout_name %]", 18, bold=True)
    logo = put(QgsLayoutItemPicture(layout), "logo")
    logo.setPictureAnchor(band.ReferencePoint.UpperRight if hasattr(band, "ReferencePoint") else band.UpperRight)
    logo.dataDefinedProperties().setProperty(
        kinds.PictureSource, QgsProperty.fromExpression("coalesce(@sozialraum_logo, '')")
    )
    area = put(QgsLayoutItemMap(layout), "map")
    area.setFrameEnabled(False)
    _, _, wide, tall = places["map"]
    area.setExtent(QgsRectangle(0, 0, 100 * wide, 100 * tall))  # without any, scale and scale bar would be no numbers
    key = put(QgsLayoutItemLegend(layout), "key")
    key.setAutoUpdateModel(False)
    key.setLinkedMap(area)
    key.setResizeToContents(False)
    kind = QgsLegendStyle.Style
    for part in (kind.Title, kind.Group, kind.Subgroup, kind.SymbolLabel):
        style = key.style(part)
        style.setFont(font(8.5, bold=part == kind.Subgroup))
        key.setStyle(part, style)
    for part in (kind.Symbol, kind.SymbolLabel):
        style = key.style(part)
        style.setMargin(QgsLegendStyle.Side.Top, 1.0)
        key.setStyle(part, style)
    bar = put(QgsLayoutItemScaleBar(layout), "scale")
    bar.setStyle("Line Ticks Up")
    bar.setLinkedMap(area)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)  # also right where a project has no reference system
    bar.setMapUnitsPerScaleBarUnit(1000)
    bar.setUnitLabel("km")
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    bar.setMinimumBarWidth(25)
    bar.setMaximumBarWidth(50)
    bar.setNumberOfSegmentsLeft(0)
    letters = bar.textFormat()
    letters.setFont(font(8))
    letters.setSize(8)
    bar.setTextFormat(letters)
    put(QgsLayoutItemPicture(layout), "chart")
    north = put(QgsLayoutItemPicture(layout), "north")
    north.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    north.setLinkedMap(area)
    north.setVisibility(False)
    label("note", "", 9)
    label("source", "[% coalesce(@sozialraum_source, '') %]", 8, colour=MUTED)
    label("author", "[% coalesce(@sozialraum_author, '') %]", 8, colour=MUTED, right=True)
    return layout


def steady(text: str, name: str) -> str:
    """A template without what QGIS draws by chance, so that two runs write the same."""
    known: dict[str, str] = {}

    def same(found: re.Match) -> str:
        return known.setdefault(
            found.group(), f"{{{uuid.uuid5(uuid.NAMESPACE_URL, f'sozialraum {name} {len(known)}')}}}"
        )

    return re.sub(r"\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}", same, text)


def write(folder: Path):
    """Write all templates into a folder."""
    from qgis.core import QgsProject, QgsReadWriteContext

    folder.mkdir(parents=True, exist_ok=True)
    for name, size in PAPERS.items():
        path = folder / f"sozialraum_{name}.qpt"
        layout = make(QgsProject.instance(), f"Sozialraum {name}", size)
        if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
            raise OSError(f"cannot write {path}")
        path.write_text(steady(path.read_text(encoding="utf-8"), name), encoding="utf-8")
        print(path)


def main() -> int:
    """Start QGIS without a window and write."""
    import tempfile

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_HASH_SEED", "0")  # else the attributes stand in another order every time
    plugins = Path(tempfile.mkdtemp(prefix="sozialraum-plugins-"))
    (plugins / "sozialraum").symlink_to(ROOT)
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "scripts")]
    sys.path.insert(0, str(plugins))
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
