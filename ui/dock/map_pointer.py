"""The pointer on the map: which district it rests on."""

from __future__ import annotations

import time

import numpy as np
from qgis.core import Qgis, QgsCsException, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QGuiApplication

from ...processing.io.layers import bounding_boxes
from ..timers import alarm
from .model import DockModel

PAUSE = 30
"""Milliseconds between two looks at what lies under a moving pointer."""

SLICE = 0.012
"""Seconds that reading the extents of districts may take from the map at a time."""

BATCH = 200
"""So many extents are read at a time."""

KEPT_SHAPES = 64
"""So many geometries are kept, those that the pointer has come near to."""


class MapPointer(QObject):
    """Tells the model which district the pointer on the canvas is on.

    The extents of the districts are read once, in slices while QGIS stays usable, as soon as somebody points at the map.
    A district has one feature per period; that of the period shown stands for it.
    """

    def __init__(self, canvas, model: DockModel):
        super().__init__(model)
        self.canvas, self.model = canvas, model
        self._at = QgsPointXY()
        self._ours = False
        self._watching = False
        self._ids = self._period = None
        self._features = np.empty(0, dtype=np.int64)
        self._boxes = np.empty((0, 4))
        self._waiting: list[int] = []
        self._shapes: dict[int, QgsGeometry] = {}
        self._looking = alarm(self, PAUSE, self._look)
        self._reading = alarm(self, 0, self._read_some)
        model.shape_changed.connect(self._shape_changed)
        model.filter.gone.connect(self._forget)

    def watch(self, on: bool):
        """Listen to the pointer, or no longer."""
        if on == self._watching:
            return
        self._watching = on
        if on:
            self.canvas.xyCoordinates.connect(self._moved)
            self.canvas.viewport().installEventFilter(self)
        else:
            self.canvas.xyCoordinates.disconnect(self._moved)
            self.canvas.viewport().removeEventFilter(self)
            self._left()
            self._reading.stop()

    def eventFilter(self, _watched, event):  # noqa: N802
        """The pointer leaves the map."""
        if event.type() == QEvent.Type.Leave:
            self._left()
        return False

    def _moved(self, point: QgsPointXY):
        self._at = QgsPointXY(point)
        if not self._looking.isActive():
            self._looking.start()

    def _left(self):
        self._looking.stop()
        self._tell(-1)

    def _tell(self, district: int):
        """Who pointed at something else, such as a row of the table, is not interrupted by nothing."""
        if district >= 0 or self._ours:
            self._ours = district >= 0
            self.model.point_at(district)

    def _look(self):
        # who drags the map or a rubber band is not pointing
        if self._watching and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._tell(-1 if self._digitising() else self.district_at(self._at))

    def _digitising(self) -> bool:
        """Whether the tool in hand changes geometries: who works on borders wants no light on them."""
        tool = self.canvas.mapTool()
        return tool is not None and bool(tool.flags() & QgsMapTool.Flag.EditTool)

    def district_at(self, point: QgsPointXY) -> int:
        """The district under a point of the map, -1 for none, for one that is hidden, or while it is not yet known."""
        model, canvas = self.model, self.canvas
        layer, source = model.layer, model.source
        if layer is None or source is None or not source.cube.periods or not layer.isInScaleRange(canvas.scale()):
            return -1
        if layer.id() not in [shown.id() for shown in canvas.layers()]:
            return -1
        self._prepare(source)
        try:
            transform = canvas.mapSettings().layerTransform(layer)
            point = transform.transform(point, Qgis.TransformDirection.Reverse)
        except QgsCsException:  # beyond the world of the layer
            return -1
        low_x, low_y, high_x, high_y = self._boxes.T
        with np.errstate(invalid="ignore"):
            near = np.flatnonzero(
                (low_x <= point.x()) & (point.x() <= high_x) & (low_y <= point.y()) & (point.y() <= high_y)
            )
        # where borders were redrawn, those of the period shown count before others
        gone = ~source.cube.present[model.period, near]
        for district in near[np.argsort(gone, kind="stable")].tolist():
            if model.on_map(district) and self._shape(layer, district).contains(point):
                return district
        return -1

    # ---- extents ------------------------------------------------------------------------------------------------

    def _prepare(self, source):
        """See to it that the extents are those of this source and period, or will be soon."""
        if self._ids is source.ids and self._period == self.model.period:
            return
        features = source.one_each(self.model.period)
        if self._ids is not source.ids:
            self._boxes = np.full((len(features), 4), np.nan)
            self._shapes.clear()
            self._waiting = list(range(len(features)))
        else:
            # until the others are read, those of the former period will do
            self._waiting += np.flatnonzero(features != self._features).tolist()
        self._ids, self._period, self._features = source.ids, self.model.period, features
        if self._waiting:
            self._reading.start()

    def _read_some(self):
        layer, source = self.model.layer, self.model.source
        if layer is None or source is None or self._ids is not source.ids:
            return
        until = time.perf_counter() + SLICE
        while self._waiting and time.perf_counter() < until:
            batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
            self._boxes[batch] = bounding_boxes(layer, self._features[batch].tolist())
        if self._waiting:
            self._reading.start()
        else:
            self._looking.start()  # the pointer may rest where nothing was known yet

    def _shape(self, layer, district: int) -> QgsGeometry:
        feature = int(self._features[district])
        if feature not in self._shapes:
            if len(self._shapes) >= KEPT_SHAPES:
                self._shapes.clear()
            self._shapes[feature] = layer.getGeometry(feature)
        return self._shapes[feature]

    def _forget(self, *_):
        """What a filter has hidden may have been read as having no extent."""
        self._ids = None

    def _shape_changed(self, feature: int):
        """Somebody has moved a border."""
        self._shapes.pop(feature, None)
        self._waiting += np.flatnonzero(self._features == feature).tolist()
        if self._waiting:
            self._reading.start()
