"""The selected districts on the map: outlined in the colours of their lines, so that their classes stay to be seen."""

from __future__ import annotations

import contextlib

from qgis.core import Qgis, QgsMapSettings, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor

from ...core.charts.marks import INK, MAXIMUM_LINES, style
from ...drawing.theme import theme_of
from ..timers import alarm
from .model import DockModel

MOST = 60
"""Outlines of more districts cost more time than a redraw of the map."""

WIDTH = 3
_SELECTION = getattr(Qgis, "MapSettingsFlag", QgsMapSettings.Flag).DrawSelection


class Outlines(QObject):
    """Outlines while the dock is seen; QGIS's own yellow rests while nothing but these districts is selected."""

    def __init__(self, canvas, model: DockModel):
        super().__init__(model)
        self.canvas, self.model = canvas, model
        self.bands: list[QgsRubberBand] = []
        self._watching = self._took_yellow = False
        self._shown: tuple | None = None
        self._soon = alarm(self, 0, self.draw)
        for signal in (model.selection_changed, model.data_changed, model.choice_changed):
            signal.connect(self._later)
        model.shape_changed.connect(self._reshaped)
        canvas.selectionChanged.connect(self._later)
        canvas.layersChanged.connect(self._later)

    def release(self):
        """Take everything from the canvas and give it back as it was."""
        self.watch(False)
        self._soon.stop()
        for signal in (self.canvas.selectionChanged, self.canvas.layersChanged):
            with contextlib.suppress(TypeError, RuntimeError):
                signal.disconnect(self._later)
        for band in self.bands:
            self.canvas.scene().removeItem(band)
        self.bands = []

    def watch(self, on: bool):
        """Show outlines, or none; nobody looks at a hidden dock."""
        self._watching = on
        self.draw()

    def _later(self, *_):
        # at once, before QGIS begins to draw: a picture with yellow that is under way would come into its cache
        self._judge_yellow()
        self._soon.start()

    def _reshaped(self, _feature):
        self._shown = None
        self._later()

    def draw(self):
        """Outline what is selected now."""
        model, layer = self.model, self.model.layer
        districts = model.selected[:MOST] if self._watching and layer is not None and model.source is not None else []
        there = layer is not None and layer in self.canvas.layers()
        wanted = (model.layer_id, model.period, tuple(districts), there, id(model.source))
        if wanted != self._shown:
            self._shown = wanted
            self._fill(layer, [district for district in districts if there and model.on_map(district)])
        self._judge_yellow()

    def _judge_yellow(self):
        model, layer = self.model, self.model.layer
        ours = self._watching and layer is not None and model.source is not None and 0 < len(model.selected) <= MOST
        self._rest_yellow(ours and not _others_selected(layer))

    def _fill(self, layer, districts):
        model, theme = self.model, theme_of()
        while len(self.bands) < len(districts):
            band = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            band.setWidth(WIDTH)
            band.setFillColor(QColor(0, 0, 0, 0))
            band.setSecondaryStrokeColor(QColor("#ffffff"))
            self.bands.append(band)
        for band in self.bands[len(districts) :]:
            band.hide()
        for band, district in zip(self.bands, districts):
            place = model.selected.index(district)
            feature = model.source.feature_of(district, model.period)
            geometry = layer.getGeometry(feature) if feature is not None else None
            if geometry is None or geometry.isNull():
                band.hide()
                continue
            band.setStrokeColor(theme.colour(style(place)[0] if place < MAXIMUM_LINES else INK))
            band.setToGeometry(geometry, layer)
            band.show()

    def _rest_yellow(self, rest: bool):
        """Let QGIS paint the selection, or not; only what was taken is given back."""
        flags = self.canvas.mapSettings().flags()
        if rest and not self._took_yellow and flags & _SELECTION:
            self._took_yellow = True
            self.canvas.setMapSettingsFlags(flags & ~_SELECTION)
            self._repaint()
        elif not rest and self._took_yellow:
            self._took_yellow = False
            self.canvas.setMapSettingsFlags(flags | _SELECTION)
            self._repaint()

    def _repaint(self):
        """Draw the layers with a selection anew; a refresh alone would take their old pictures out of QGIS's cache."""
        for layer in self.canvas.layers():
            if isinstance(layer, QgsVectorLayer) and layer.selectedFeatureCount():
                layer.triggerRepaint()


def _others_selected(layer) -> bool:
    """Whether another layer has a selection that only QGIS shows."""
    return any(
        isinstance(other, QgsVectorLayer) and other is not layer and other.selectedFeatureCount()
        for other in QgsProject.instance().mapLayers().values()
    )
