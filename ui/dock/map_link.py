"""The dock's hands on the map: colour and outline, light up, zoom, show only the selected, go through time."""

from __future__ import annotations

import contextlib
from datetime import date

from qgis.core import Qgis, QgsDateTimeRange, QgsProject, QgsTemporalNavigationObject
from qgis.gui import QgsHighlight
from qgis.PyQt.QtCore import QDate, QObject, QTime
from qgis.PyQt.QtGui import QColor

from ...core.data.cube import newest_with_values
from ...i18n import period_text, tr
from ...processing.maps.time import mend_time, range_of
from ..plain import plainly
from .map_caption import MapCaption
from .map_colours import MapColours
from .map_pointer import MapPointer
from .model import DockModel
from .outlines import Outlines


class MapLink(QObject):
    """Connects the model with the map canvas; without a canvas it does nothing."""

    def __init__(self, iface, model: DockModel):
        super().__init__(model)
        self.iface, self.model = iface, model
        self.canvas = iface.mapCanvas() if iface is not None else None
        self.pointer = MapPointer(self.canvas, model) if self.canvas is not None else None
        self.colours = MapColours(self.canvas, model)
        self.outlines = Outlines(self.canvas, model) if self.canvas is not None else None
        self.caption = MapCaption(self.canvas, self.colours) if self.canvas is not None else None
        self.highlight: QgsHighlight | None = None
        self.lit = -1
        self.follow = True
        self._driving = False
        model.pointed_changed.connect(self.light_up)
        if self.canvas is not None:
            self.canvas.temporalRangeChanged.connect(self._range_changed)
            QgsProject.instance().layersWillBeRemoved["QStringList"].connect(self._layers_go)

    def release(self):
        """Let go of the canvas and take back what was put on it."""
        self.watch(False)
        self.light_up(-1)
        self.colours.release()
        if self.canvas is not None:
            self.outlines.release()
            self.caption.release()
            self.pointer = self.outlines = self.caption = None
            with contextlib.suppress(TypeError, RuntimeError):
                self.canvas.temporalRangeChanged.disconnect(self._range_changed)
                QgsProject.instance().layersWillBeRemoved["QStringList"].disconnect(self._layers_go)
        self.canvas = None

    def _layers_go(self, ids):
        """What lights on the canvas must not outlive its layer."""
        if self.model.layer_id in ids:
            self.model.point_at(-1)

    def watch(self, on: bool):
        """Listen to the pointer on the map and mark what is selected, or no longer; nobody looks at a hidden dock."""
        for part in (self.pointer, self.outlines, self.caption):
            if part is not None:
                part.watch(on)

    # ---- places -------------------------------------------------------------------------------------------------

    def light_up(self, district: int):
        """Light one district on the canvas, -1 for none."""
        if district == self.lit and self.highlight is not None:
            return
        self.lit = district
        if self.highlight is not None:
            self.highlight.hide()
            if self.canvas is not None:
                self.canvas.scene().removeItem(self.highlight)
            self.highlight = None
        layer, source = self.model.layer, self.model.source
        if self.canvas is None or layer is None or source is None or district < 0:
            return
        feature = source.feature_of(district, self.model.period)
        if feature is None:
            return
        geometry = layer.getGeometry(feature)
        if geometry.isNull():
            return
        self.highlight = QgsHighlight(self.canvas, geometry, layer)
        colour = QColor("#D55E00")
        self.highlight.setColor(colour)
        colour.setAlpha(70)
        self.highlight.setFillColor(colour)
        self.highlight.setWidth(3)
        self.highlight.show()

    def zoom_to(self, districts):
        """Zoom to districts, or to the whole layer where there are none."""
        layer, source = self.model.layer, self.model.source
        if self.canvas is None or layer is None or source is None:
            return
        ids = [source.feature_of(district, self.model.period) for district in districts]
        ids = [feature for feature in ids if feature is not None]
        if ids:
            self.canvas.zoomToFeatureIds(layer, ids)
        else:
            self.canvas.setExtent(self.canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
            self.canvas.refresh()

    def pan_to(self, district: int):
        """Bring a district into the middle of the map, in the scale it has."""
        layer, source = self.model.layer, self.model.source
        feature = source.feature_of(district, self.model.period) if source is not None else None
        if self.canvas is not None and layer is not None and feature is not None:
            self.canvas.panToFeatureIds(layer, [feature], False)

    def show_only_selected(self, only: bool) -> bool:
        """Hide the other districts on the map by a filter of the layer, or take the filter back.

        Returns whether the layer is filtered and stays so. A filter that somebody else has changed is left alone.
        """
        model, layer = self.model, self.model.layer
        if layer is None:
            return False
        if not only:
            if not model.filter.take_back(layer):
                self._tell(
                    tr("“{layer}” is being edited. All districts come back as soon as you stop editing.").format(
                        layer=layer.name()
                    )
                )
            return False
        if model.filter.on(layer):
            model.filter.keep(layer)
            return True
        if not model.selected or not model.roles.key:
            self._tell(tr("Select districts first."))
            return False
        if layer.isEditable():
            self._tell(tr("A layer that is being edited cannot be filtered. Save your edits first."))
            return False
        if not model.show_only_selected():
            self._tell(tr("This layer cannot be filtered."))
            return False
        return True

    def _tell(self, text: str):
        if self.iface is not None:
            self.iface.messageBar().pushMessage(tr("Sozialraum"), plainly(text), Qgis.MessageLevel.Info, 5)

    # ---- time ---------------------------------------------------------------------------------------------------

    def _range_changed(self):
        """The map shows another time: the dock goes there."""
        if not self.follow or self._driving or self.canvas is None or self.model.cube is None:
            return
        span = self.canvas.mapSettings().temporalRange()
        if span.isInfinite() and self.colours.on:
            return  # the map goes on showing the year of the dock
        cube = self.model.cube
        # where no time is chosen, the newest period with values lies on top of the map
        place = newest_with_values(cube, self.model.indicator) if span.isInfinite() else period_in(cube, span)
        if place >= 0:
            self.model.set(period=place)

    def drive(self, period: int):
        """Show the map at a period, where its layer knows time."""
        model, layer = self.model, self.model.layer
        if not self.follow or self.canvas is None or model.cube is None or layer is None:
            return
        if not 0 <= period < len(model.cube.periods) or not layer.temporalProperties().isActive():
            return
        if model.cube.spans()[period] is None:
            return
        timed = not self.canvas.mapSettings().temporalRange().isInfinite()
        if self.colours.on and not timed:
            return  # the classes are of this year; a second filter by time would be for nothing
        span = model.cube.turns()[period]
        if span is None:
            self._leave_time(period, timed)
            return
        mend_time(layer)
        wanted = range_of(span)
        self._driving = True
        try:
            controller = self.canvas.temporalController()
            if not isinstance(controller, QgsTemporalNavigationObject):
                self.canvas.setTemporalRange(wanted)
            elif not self._goes_to_frame(controller, wanted, period):
                controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.FixedRange)
                controller.setTemporalExtents(wanted)
        finally:
            self._driving = False

    def _goes_to_frame(self, controller, wanted: QgsDateTimeRange, period: int) -> bool:
        """Go to the frame of an animation that shows a period; False where none does, as frames may be longer."""
        if controller.navigationMode() != QgsTemporalNavigationObject.NavigationMode.Animated:
            return False
        frame = controller.findBestFrameNumberForFrameStart(wanted.begin())
        if period_in(self.model.cube, controller.dateTimeRangeForFrameNumber(frame)) != period:
            return False
        controller.setCurrentFrameNumber(frame)
        return True

    def _leave_time(self, period: int, timed: bool):
        """Shorter periods cover this one whole, so that no time shows it alone: the classes of the dock can."""
        controller = self.canvas.temporalController()
        if self.colours.on and timed and isinstance(controller, QgsTemporalNavigationObject):
            self._driving = True
            try:
                controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
            finally:
                self._driving = False
            return
        self._tell(
            tr("The map cannot show {period} by time: shorter periods cover it. Tick “Colour the map”.").format(
                period=period_text(self.model.cube.periods[period])
            )
        )


def period_in(cube, span: QgsDateTimeRange) -> int:
    """The period that lies on top of the map at a range of time: the newest of those it covers; -1 where there is none
    or the range is open."""
    if span.isInfinite() or not span.begin().isValid() or not span.end().isValid():
        return -1
    begin, end = span.begin().date().toJulianDay(), span.end().date().toJulianDay()
    if span.end().time() == QTime(0, 0) and end > begin:
        end -= 1
    for place, period in reversed(list(enumerate(cube.turns()))):
        if period is not None and _julian(period.begin) <= end and _julian(period.end) >= begin:
            return place
    return -1


def _julian(day: date) -> int:
    return QDate(day.year, day.month, day.day).toJulianDay()
