"""Maps and symbols of layers on a page: painted by QGIS, from the same description as in a layout."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QPainter, QPolygonF

from ...core.page import Box, MapView, PagePlace

PRINT_DPI = 300
"""Maps are laid out for a printer of so many dots per inch."""


@dataclass(frozen=True)
class Scene:
    """What a map shows: layers (the first on top), their styles as XML by layer id, extent and system.

    layout: what a layout shows instead, where it can do more than a page that is painted, such as follow its district
    """

    layers: tuple
    styles: dict
    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    layout: Scene | None = None


def paint_foreign(painter: QPainter, place: PagePlace, rect: QRectF):
    """Paint a map, or the symbol of an entry of a key, into a rectangle of dots."""
    if isinstance(place.content, MapView):
        _paint_map(painter, place.content.scene, place.box, rect)
    else:
        _paint_symbol(painter, place.content.symbol, rect)


def print_detail(dots: float) -> QgsVectorSimplifyMethod:
    """Leave out what is finer than so many printed dots; borders of neighbours stay together."""
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    method.setForceLocalOptimization(True)
    method.setSimplifyAlgorithm(QgsVectorSimplifyMethod.SimplifyAlgorithm.SnappedToGridGlobal)
    method.setThreshold(dots)
    return method


def _paint_map(painter: QPainter, scene: Scene, box: Box, rect: QRectF):
    settings = QgsMapSettings()
    settings.setLayers(list(scene.layers))
    settings.setLayerStyleOverrides(scene.styles)
    settings.setDestinationCrs(scene.crs)
    size = QSize(*(max(1, round(one / 25.4 * PRINT_DPI)) for one in (box.width, box.height)))
    settings.setOutputSize(size)
    settings.setOutputDpi(PRINT_DPI)
    settings.setExtent(scene.extent)
    settings.setBackgroundColor(QColor(255, 255, 255, 0))
    flag = QgsMapSettings.Flag
    for one, wanted in (
        (flag.Antialiasing, True),
        (flag.ForceVectorOutput, True),
        (flag.DrawLabeling, True),
        (flag.DrawSelection, False),
        (flag.UseAdvancedEffects, False),
    ):
        settings.setFlag(one, wanted)
    settings.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    # small maps need less detail; their borders would merge anyway
    settings.setSimplifyMethod(print_detail(1.0 if box.width < 60 else 0.5))
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / size.width(), rect.height() / size.height())
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()


def _paint_symbol(painter: QPainter, symbol, rect: QRectF):
    context = QgsRenderContext.fromQPainter(painter)
    context.setFlag(QgsRenderContext.Flag.ForceVectorOutput, True)
    context.setFlag(QgsRenderContext.Flag.Antialiasing, True)
    made = symbol.clone()
    made.startRender(context)
    corners = (rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft())
    made.renderPolygon(QPolygonF([QPointF(corner) for corner in corners]), None, None, context)
    made.stopRender(context)
