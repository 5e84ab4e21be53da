"""Layers as figures, read once on the main thread, kept until they change, and asked from any thread.

Maps and layouts are drawn in several threads at once, and no thread but the main one may touch a layer or the project.
So the others are given what is known already, and ask the main thread, without ever stopping it, for what is not.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QThread, pyqtSignal

from ..core.messages import SozialraumError

if TYPE_CHECKING:
    from ..core.charts.figures import Figures

PATIENCE = 3.0
"""Seconds that another thread waits for the main one, which may itself be waiting for that thread."""

_CHANGES = (
    "attributeValueChanged",
    "featureAdded",
    "featureDeleted",
    "editingStopped",
    "afterRollBack",
    "updatedFields",
    "subsetStringChanged",
    "dataChanged",
    "dataSourceChanged",
    "nameChanged",
)


class _Kept(QObject):
    """What is known of a layer, and who is told when it changes. stamp: what else the reading depended on."""

    def __init__(self, layer: QgsVectorLayer, figures: Figures, stamp: Hashable, home: str, forget: Callable):
        super().__init__()
        self.layer_id, self.figures, self.stamp, self.home = layer.id(), figures, stamp, home
        self._forget = forget
        for signal in _CHANGES:
            getattr(layer, signal).connect(self.changed)

    def changed(self, *_):
        """The layer is another one now."""
        self._forget(self.layer_id)

    def let_go(self):
        """Hear nothing more of the layer."""
        self._forget = _nobody
        self.deleteLater()


def _nobody(_):
    """Who is told of changes when nobody is interested any more."""


@dataclass
class _Question:
    """A layer that another thread asks for, and the answer."""

    text: str
    answered: threading.Event = field(default_factory=threading.Event)
    kept: _Kept | None = None
    error: Exception | None = None


class KnownLayers(QObject):
    """The layers of the project as figures, by id or name. Made on the main thread.

    read: layer → figures; stamp: layer → what else these depend on, such as the date of its file. Both are called on
    the main thread only.
    """

    _wanted = pyqtSignal(object)

    def __init__(self, read: Callable[[QgsVectorLayer], Figures], stamp: Callable[[QgsVectorLayer], Hashable]):
        super().__init__()
        self._read, self._stamp = read, stamp
        self._kept: dict[str, _Kept] = {}
        self._ids: dict[str, str] = {}
        self._unanswered: set[str] = set()
        self._lock = threading.RLock()
        self._wanted.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        project = QgsProject.instance()
        project.layersAdded.connect(self._other_layers)
        project.layersWillBeRemoved.connect(self._removed)

    def release(self):
        """Let go of project and layers."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._other_layers)
        project.layersWillBeRemoved.disconnect(self._removed)
        self._removed(list(self._kept))
        self.deleteLater()

    def figures(self, text: str) -> tuple[Figures, str]:
        """A layer by id or name, and the folder of the project, "" while it has none.

        SozialraumError where there is no such layer, several, or none that can be read as statistics.
        """
        if QThread.currentThread() == QCoreApplication.instance().thread():
            kept = self._fresh(text)
        else:
            kept = self._known(text) or self._asked(text)
        return kept.figures, kept.home

    def prepare(self, text: str):
        """Read a layer before other threads ask for it; on another thread nothing is done."""
        if QThread.currentThread() == QCoreApplication.instance().thread():
            self._fresh(text)

    def _known(self, text: str) -> _Kept | None:
        with self._lock:
            return self._kept.get(self._ids.get(text, text))

    def _asked(self, text: str) -> _Kept:
        """What the main thread answers."""
        question = _Question(text)
        if text not in self._unanswered:
            self._wanted.emit(question)
            question.answered.wait(PATIENCE)
        if question.kept is not None:
            return question.kept
        if question.error is not None:
            raise question.error
        self._unanswered.add(text)  # thousands of labels would wait one after another
        raise SozialraumError("The layer “{layer}” could not be read yet. Draw the map once more.", layer=text)

    def _answer(self, question: _Question):
        try:
            question.kept = self._fresh(question.text)
        except SozialraumError as error:
            question.error = error
        finally:
            question.answered.set()

    def _fresh(self, text: str) -> _Kept:
        """On the main thread: what is known of a layer, read anew where it may have changed."""
        layer = self._layer(text)
        stamp = self._stamp(layer)
        kept = self._kept.get(layer.id())
        if kept is None or kept.stamp != stamp:
            self._forget(layer.id())
            kept = _Kept(layer, self._read(layer), stamp, QgsProject.instance().homePath(), self._forget)
        with self._lock:
            self._kept[layer.id()] = kept
            self._ids[text] = layer.id()
            self._unanswered.discard(text)
        return kept

    @staticmethod
    def _layer(text: str) -> QgsVectorLayer:
        project = QgsProject.instance()
        layer = project.mapLayer(text)
        if layer is None:
            named = project.mapLayersByName(text)
            if len(named) > 1:
                raise SozialraumError(
                    "{n} layers are called “{layer}”. Give each a name of its own, or name the layer by its id.",
                    n=len(named),
                    layer=text,
                )
            layer = named[0] if named else None
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
            raise SozialraumError("The project has no layer “{layer}” with features.", layer=text)
        return layer

    def _forget(self, layer_id: str):
        with self._lock:
            kept = self._kept.pop(layer_id, None)
            self._ids = {text: known for text, known in self._ids.items() if known != layer_id}
        if kept is not None:
            kept.let_go()

    def _removed(self, layer_ids):
        for layer_id in list(layer_ids):
            self._forget(layer_id)

    def _other_layers(self, *_):
        """A name may now mean two layers."""
        with self._lock:
            self._ids = {}
            self._unanswered = set()
