"""The filter of “show only selected”: put on a layer, taken back, never saved as if it were the user's."""

from __future__ import annotations

import contextlib
import json

from qgis.core import QgsExpression, QgsProject, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..timers import alarm

MARK = "sozialraum/only_selected"
"""Custom property of a layer on which the filter had to stay: our filter and the one before it, as JSON."""


class SelectionFilter(QObject):
    """Filters that the dock has put on layers, with what was there before.

    QGIS changes no filter while a layer is being edited, so some have to wait until editing stops.
    gone: the filter is off this layer (id); changing: the selection flickers while QGIS changes a filter
    """

    gone = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.changing = False
        self._filters: dict[str, tuple[str, str]] = {}
        self._waiting: dict[str, QgsVectorLayer] = {}
        # editingStopped comes while QGIS is not yet through with the layer
        self._soon = alarm(self, 0, self._try_again)
        QgsProject.instance().writeMapLayer.connect(self._layer_written)

    def release(self) -> list[str]:
        """Take back every filter; names of the layers that keep theirs because they are being edited.

        Those layers are marked, so that the next dock knows the filter as ours, even after the project was saved.
        """
        self._soon.stop()
        QgsProject.instance().writeMapLayer.disconnect(self._layer_written)
        kept = []
        for layer_id in list(self._filters):
            layer = QgsProject.instance().mapLayer(layer_id)
            if layer is None or self.take_back(layer):
                continue
            layer.setCustomProperty(MARK, json.dumps(self._filters[layer_id]))
            kept.append(layer.name())
        for layer_id in list(self._waiting):
            self._wait_no_more(layer_id)
        self._filters.clear()
        return kept

    def adopt(self):
        """Take back what an earlier dock had to leave on a layer."""
        for layer in list(QgsProject.instance().mapLayers().values()):
            mark = layer.customProperty(MARK)
            if not mark or not isinstance(layer, QgsVectorLayer):
                continue
            layer.removeCustomProperty(MARK)
            with contextlib.suppress(ValueError, TypeError):
                ours, before = json.loads(mark)
                self._filters[layer.id()] = (str(ours), str(before))
                self.take_back(layer)

    def on(self, layer) -> bool:
        """Whether a layer carries our filter. One that somebody has changed meanwhile is no longer ours."""
        known = self._filters.get(layer.id()) if layer is not None else None
        return known is not None and layer.subsetString() == known[0]

    def wanted(self, layer) -> bool:
        """Whether a layer carries our filter and shall keep it."""
        return self.on(layer) and layer.id() not in self._waiting

    def hides(self, layer) -> bool:
        """Whether our filter keeps features of a layer from being read."""
        return self.on(layer) and self._filters[layer.id()][1] != layer.subsetString()

    def before(self, layer) -> str:
        """The filter that the user has given a layer, without ours."""
        return self._filters[layer.id()][1] if self.on(layer) else layer.subsetString()

    def put(self, layer, condition: str) -> bool:
        """Leave on the map only what meets a condition, and of that what the user's own filter leaves."""
        before = self.before(layer)
        if not self._change(layer, f"({before}) AND {condition}" if before else condition):
            return False
        # providers may write the filter in their own way
        self._filters[layer.id()] = (layer.subsetString(), before)
        return True

    def keep(self, layer):
        """The filter that waits to be taken back shall stay after all."""
        self._wait_no_more(layer.id())

    def take_back(self, layer) -> bool:
        """Give a layer the filter it had before; False where that has to wait until nobody edits it."""
        if not self.on(layer):
            self._forget(layer.id())
            return True
        if layer.isEditable():
            if layer.id() not in self._waiting:
                self._waiting[layer.id()] = layer
                layer.editingStopped.connect(self._editing_stopped)
            return False
        _, before = self._filters[layer.id()]
        self._forget(layer.id())
        self._change(layer, before)
        self.gone.emit(layer.id())
        return True

    def _change(self, layer, text: str) -> bool:
        """Set a filter; a new filter makes QGIS forget what was selected, so it is selected again."""
        chosen = layer.selectedFeatureIds()
        self.changing = True
        try:
            done = layer.setSubsetString(text)
            layer.selectByIds(chosen)
        finally:
            self.changing = False
        return done

    def _forget(self, layer_id: str):
        self._filters.pop(layer_id, None)
        self._wait_no_more(layer_id)

    def _wait_no_more(self, layer_id: str):
        layer = self._waiting.pop(layer_id, None)
        if layer is not None:
            # where the layer is gone, its connection went with it
            with contextlib.suppress(RuntimeError, TypeError):
                layer.editingStopped.disconnect(self._editing_stopped)

    def _editing_stopped(self):
        self._soon.start()

    def _try_again(self):
        for layer_id in list(self._waiting):
            layer = QgsProject.instance().mapLayer(layer_id)
            if layer is None:
                self._forget(layer_id)
            elif not layer.isEditable():
                self.take_back(layer)

    def _layer_written(self, layer, element, _document):
        """The project is being saved: it gets the filter of the user in place of ours."""
        if not self.on(layer):
            return
        # only the provider knows how a filter is written into a source
        plain = QgsVectorLayer(layer.source(), "", layer.providerType())
        if not plain.setSubsetString(self._filters[layer.id()][1]):
            return
        context = QgsReadWriteContext()
        context.setPathResolver(QgsProject.instance().pathResolver())
        source = element.firstChildElement("datasource").firstChild()
        source.setNodeValue(layer.encodedSource(plain.source(), context))


_EXPRESSIONS = ("memory", "delimitedtext")
"""Providers whose filters are expressions of QGIS, in which a backslash has to be doubled; others take SQL."""


def one_of(field, keys, provider: str = "ogr") -> str:
    """The condition that a field (QgsField) holds one of some keys, given as texts."""
    # OGR compares numbers with numbers only
    quoted = keys if field.isNumeric() else ["'" + key.replace("'", "''") + "'" for key in keys]
    if provider in _EXPRESSIONS and not field.isNumeric():
        quoted = [QgsExpression.quotedValue(key) for key in keys]
    name = field.name().replace('"', '""')
    return f'"{name}" IN ({", ".join(quoted)})'
