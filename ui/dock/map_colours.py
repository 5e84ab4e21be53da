"""The dock colours the map: it exchanges the renderer of the layer and nothing else, and gives the layer's own one back."""

from __future__ import annotations

import contextlib

from qgis.core import QgsMapLayer, QgsProject, QgsReadWriteContext, QgsRuleBasedRenderer, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtXml import QDomDocument

from ...core.classes import ROUNDED, Classing, read, written
from ...core.profile import value_of
from ...i18n import tr
from ...processing.maps.class_rules import headed_renderer
from ...processing.maps.time import newest_on_top
from .map_classes import Cut, MapPicture, change_of, cut_of, picture_of
from .memory import entry, write
from .model import DockModel
from .profile import keep, profile

OWN = "sozialraum/own_symbology"
"""Custom property of a painted layer: its own symbology as XML, and the name it has among the layer's styles."""

OWN_NAME = "sozialraum/own_style"
MARK = "sozialraum"
"""Description of the rule that heads our classes; a layer is painted as long as its renderer has it."""


class MapColours(QObject):
    """Paints the layer of the model.

    changed: the layer is painted, or no longer; painted: another picture is on the map
    """

    changed = pyqtSignal()
    painted = pyqtSignal()

    def __init__(self, canvas, model: DockModel):
        super().__init__(model)
        self.canvas, self.model = canvas, model
        self.picture: MapPicture | None = None
        self._layer: QgsVectorLayer | None = None
        self._busy = False
        self._cuts: dict[tuple, Cut] = {}
        model.data_changed.connect(self._data_changed)
        model.choice_changed.connect(self.follow)
        if canvas is not None:
            canvas.temporalRangeChanged.connect(self.follow)
        self._data_changed()

    def release(self):
        """Let go of layer and canvas. What is painted stays: it is an ordinary style, with the own one beside it."""
        self._listen(None)
        if self.canvas is not None:
            with contextlib.suppress(TypeError, RuntimeError):
                self.canvas.temporalRangeChanged.disconnect(self.follow)
        self.canvas = None

    # ---- what is painted ----------------------------------------------------------------------------------------

    @property
    def on(self) -> bool:
        """Whether the layer of the dock is painted."""
        layer = self.model.layer
        return layer is not None and head_of(layer) is not None

    @property
    def possible(self) -> bool:
        """Whether there is a map to paint."""
        layer, cube = self.model.layer, self.model.cube
        polygons = QgsWkbTypes.GeometryType.PolygonGeometry
        if layer is None or cube is None or not self.model.roles.key:
            return False
        return bool(cube.indicators and cube.periods) and layer.geometryType() == polygons

    def invite(self):
        """An indicator was chosen: the map shows it, unless somebody wanted to keep the layer's own style."""
        if entry("own_style") != "yes":
            self.paint()

    def paint(self):
        """Colour the layer by what the dock shows."""
        if self.possible:
            write("own_style", "")
            self._show()

    def give_back(self):
        """The layer has its own style again, as it was before it was painted; all else about it is left alone."""
        layer = self.model.layer
        if layer is None or not self.on:
            return
        document = QDomDocument()
        own = layer.customProperty(OWN)
        with self._changing():
            if own and document.setContent(own)[0]:
                layer.importNamedStyle(document, QgsMapLayer.StyleCategory.Symbology)
            manager, name = layer.styleManager(), layer.customProperty(OWN_NAME)
            if name and name != manager.currentStyle():
                manager.removeStyle(name)
            self._forget(layer)
        layer.triggerRepaint()
        write("own_style", "yes")
        self.picture = None
        self.changed.emit()
        self.painted.emit()

    def follow(self, *_):
        """Paint anew where the dock shows something else now and the layer is painted."""
        if not self._busy and self.on and self.possible:
            self._show()

    def _show(self):
        layer, model = self.model.layer, self.model
        picture = change_of(model) if model.view_entry.change else picture_of(model, self._cut(), self._timed(layer))
        head = head_of(layer)
        if picture == self.picture and head is not None:
            return
        before, self.picture = self.picture, picture
        with self._changing():
            if head is None:
                self._keep_own(layer)
            if head is None or before is None or before.kind != picture.kind:
                renderer = headed_renderer(picture.heading, picture.visible, picture.rules, MARK)
                newest_on_top(layer, renderer, model.roles.period)
                layer.setRenderer(renderer)
                layer.triggerRepaint()
                unfold_classes(layer)
            else:
                self._update(layer, head, before)
        if head is None:
            self._unfold(layer)
            self.changed.emit()
        self.painted.emit()

    def _unfold(self, layer):
        """The legend shows the heading and the classes from the moment that the map is coloured."""
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        while node is not None:
            node.setExpanded(True)
            node = node.parent()

    def _update(self, layer, head, before: MapPicture):
        """Another year of the same classes: filters and words of the rules, their symbols and ticks stay."""
        picture = self.picture
        head.setLabel(picture.heading)
        head.setFilterExpression(picture.visible)
        for rule, new in zip(head.children(), picture.rules):
            rule.setLabel(new.label)
            rule.setFilterExpression(new.expression)
        layer.legend().itemsChanged.emit()
        drawn = [(one.visible, [rule.expression for rule in one.rules]) for one in (before, picture)]
        if drawn[0] != drawn[1]:
            layer.triggerRepaint()

    def _cut(self) -> Cut:
        """The classes of the indicator, reckoned once."""
        key = self.model.indicator, classing_of(self.model)
        if key not in self._cuts:
            self._cuts[key] = cut_of(self.model, key[1])
        return self._cuts[key]

    def _timed(self, layer) -> bool:
        """Whether QGIS filters the layer by time: a year of ours besides would leave an empty map."""
        if self.canvas is None or not layer.temporalProperties().isActive():
            return False
        return not self.canvas.mapSettings().temporalRange().isInfinite()

    # ---- the layer's own style ----------------------------------------------------------------------------------

    def _keep_own(self, layer):
        """Twice: in a property, to give it back, and among QGIS's styles of the layer, for those without the plugin."""
        document = QDomDocument()
        if layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology):
            return
        manager, name, number = layer.styleManager(), tr("Own style"), 2
        while name in manager.styles():
            name, number = tr("Own style {n}").format(n=number), number + 1
        manager.addStyleFromLayer(name)
        layer.setCustomProperty(OWN, document.toString(-1))
        layer.setCustomProperty(OWN_NAME, name)

    def _forget(self, layer):
        for name in (OWN, OWN_NAME):
            layer.removeCustomProperty(name)

    def _restyled(self):
        """Somebody has given the layer another style: that is its own one now, even if it was made from ours."""
        layer = self._layer
        if self._busy or layer is None or layer.customProperty(OWN) is None and self.picture is None:
            return
        head = head_of(layer)
        if head is not None:
            head.setDescription("")
        self._forget(layer)
        self.picture = None
        self.changed.emit()
        self.painted.emit()

    @contextlib.contextmanager
    def _changing(self):
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _data_changed(self):
        self._cuts.clear()
        if self.model.layer is not self._layer:
            self.picture = None
            self._listen(self.model.layer)
            self.changed.emit()
        self.follow()
        if not self.on:
            self.picture = None
            self.painted.emit()

    def _listen(self, layer):
        if self._layer is not None:
            # where the layer is gone, its connections went with it
            with contextlib.suppress(RuntimeError, TypeError):
                self._layer.rendererChanged.disconnect(self._restyled)
        self._layer = layer
        if layer is not None:
            layer.rendererChanged.connect(self._restyled)


def unfold_classes(layer):
    """The legend shows the classes below their heading; QGIS remembers by the key of a rule whether it is unfolded."""
    node, head = QgsProject.instance().layerTreeRoot().findLayer(layer.id()), head_of(layer)
    if node is not None and head is not None:
        node.setCustomProperty("expandedLegendNodes", [head.ruleKey()])


def head_of(layer) -> QgsRuleBasedRenderer.Rule | None:
    """The rule that heads our classes, None where the layer is not painted by us."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return None
    rules = renderer.rootRule().children()
    return rules[0] if rules and rules[0].description() == MARK else None


def classing_of(model: DockModel) -> Classing:
    """How the indicator of the model is cut into classes: as the profile says, else usual round limits."""
    return read(value_of(profile(), "classes", model.cube.indicators[model.indicator]))


def choose_classing(model: DockModel, classing: Classing):
    """Let the profile keep how the indicator of the model is cut into classes."""
    kept = dict(profile().get("classes") or {})
    name = model.cube.indicators[model.indicator]
    if classing == ROUNDED:
        kept.pop(name, None)
    else:
        kept[name] = written(classing)
    if kept != (profile().get("classes") or {}):
        keep(model, kept, "classes")
