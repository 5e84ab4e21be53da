"""Between layer, selection and views: what the dock shows and what it has to be told."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import numpy as np
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication

from ...core.charts import views
from ...core.charts.dumbbell import ORDERS
from ...core.charts.series import Series, series_of
from ...core.data.cube import first_choice, newest_with_values, second_choice
from ...core.data.municipality import Municipality
from ...core.messages import SozialraumError
from ...i18n import sentence
from ..timers import alarm
from .catalogue import described
from .district_selection import DistrictSelection
from .memory import choose_names, entry, names_of, recall, remember, remembered_roles
from .selection_filter import SelectionFilter, one_of
from .source import LayerRoles, Source, is_ours, is_panel_table, load, patched, usable, wide_fields

PATIENCE = 20_000
"""Reading more features than this takes long enough to show that QGIS is busy."""

MANY_EDITS = 1000
"""Up to so many edited features are read one by one; beyond that reading the layer is as quick."""

_LAYER_SIGNALS = (
    ("selectionChanged", "_selection_changed"),
    ("attributeValueChanged", "_value_changed"),
    ("featureAdded", "_content_changed"),
    ("featureDeleted", "_content_changed"),
    ("geometryChanged", "_geometry_changed"),
    ("editingStopped", "_content_changed"),
    ("afterRollBack", "_content_changed"),
    ("updatedFields", "_content_changed"),
    ("subsetStringChanged", "_subset_changed"),
    ("dataChanged", "_content_changed"),
    ("dataSourceChanged", "_content_changed"),
    ("nameChanged", "_layers_changed"),
)
_TABLE_SIGNALS = [pair for pair in _LAYER_SIGNALS if pair[0] != "selectionChanged"]
_PROJECT_SIGNALS = (
    ("layersAdded", "_layers_changed"),
    ("layersRemoved", "_layers_changed"),
    ("readProject", "_project_changed"),
    ("cleared", "_project_changed"),
    ("writeProject", "_project_written"),
)


def _richness(layer: QgsVectorLayer) -> tuple[int, bool]:
    return layer.featureCount(), any(field.name() in ("index", "status_index") for field in layer.fields())


class DockModel(DistrictSelection, QObject):
    """What the dock shows. Layers are known by their ids and looked up when they are needed.

    layers_changed: other layers can be chosen; data_changed: there is another cube; selection_changed: other districts
    are selected; choice_changed: another indicator, mode, period or view; pointed_changed: another district is pointed
    at, on the map, in the chart or in the table; shape_changed: the geometry of a feature (id) is another.
    """

    layers_changed = pyqtSignal()
    data_changed = pyqtSignal()
    selection_changed = pyqtSignal()
    choice_changed = pyqtSignal()
    pointed_changed = pyqtSignal(int)
    shape_changed = pyqtSignal("qlonglong")

    def __init__(self, parent=None):
        super().__init__(parent)
        self.layer_id = ""
        self.table_id = ""
        self.roles = LayerRoles()
        self.source: Source | None = None
        self.begin_selection()
        self.indicator = 0
        self.second = 0
        self.several: list[int] = []
        self.period = -1
        self.base = 0
        self.mode = "absolute"
        self.order = ORDERS[0]
        self.view = views.VIEWS[0].name
        for option in views.all_options():  # model.every, model.bands …
            setattr(self, option.name, option.usual)
        self.pointed = -1
        self.filter = SelectionFilter(self)
        self.only: set[int] = set()
        self.problem = ""
        self._stale = False
        self._lost: list[str] = []
        self._released = False
        self._asleep = False
        self._missed: set[str] = set()
        self._series: dict[tuple, Series] = {}
        self._connected: list[tuple[QObject, str, str]] = []
        self._edited: set[int] = set()
        self._patching = False
        self._reading = alarm(self, 120, self._read_again)
        self._looking = alarm(self, 0, self._look_around)
        self._losing = alarm(self, 0, self._lose)
        for signal, slot in _PROJECT_SIGNALS:
            getattr(QgsProject.instance(), signal).connect(getattr(self, slot))
        self.filter.gone.connect(self._filter_gone)
        self.filter.adopt()
        self.bind_best()

    def release(self) -> list[str]:
        """Let go of project and layers; nothing calls this object afterwards.

        Names of layers that keep the filter of the dock because they are being edited.
        """
        kept = []
        self._reading.stop()
        self._looking.stop()
        self._losing.stop()
        self._disconnect_layers()
        if not self._released:
            for signal, slot in _PROJECT_SIGNALS:
                getattr(QgsProject.instance(), signal).disconnect(getattr(self, slot))
            kept = self.filter.release()
        self._released = True
        self.source = None
        self._series.clear()
        return kept

    def sleep(self):
        """Nobody looks: projects and layers come and go without being read."""
        self._asleep = True

    def wake(self):
        """Somebody looks again: catch up with what has happened."""
        if self._released:
            return
        self._asleep = False
        missed, self._missed = self._missed, set()
        before = self.source
        if "layers" in missed:
            self._look_around()
        if "content" in missed and self.source is before:
            self.reload()

    # ---- layers -------------------------------------------------------------------------------------------------

    @property
    def layer(self) -> QgsVectorLayer | None:
        """The layer with the districts, None once it is gone."""
        return QgsProject.instance().mapLayer(self.layer_id) if self.layer_id else None

    @property
    def table(self) -> QgsVectorLayer | None:
        """The table with the statistics where they are not in the layer itself."""
        return QgsProject.instance().mapLayer(self.table_id) if self.table_id else None

    def candidates(self) -> list[tuple[str, str]]:
        """Layers that may be chosen, (id, name), sorted by name."""
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if usable(layer)]
        return sorted(((layer.id(), layer.name()) for layer in layers), key=lambda entry: entry[1].lower())

    def tables(self) -> list[tuple[str, str]]:
        """Tables with statistics that may be joined, (id, name)."""
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if is_panel_table(layer)]
        return sorted(((layer.id(), layer.name()) for layer in layers), key=lambda entry: entry[1].lower())

    def bind_best(self):
        """Bind the layer that the project remembers, else one of ours, else the best candidate."""
        project = QgsProject.instance()
        remembered = entry("layer")
        if remembered and usable(project.mapLayer(remembered)):
            table = entry("table")
            if table and not is_panel_table(project.mapLayer(table)):
                table = ""
            self._bind(remembered, table, LayerRoles(**remembered_roles()))
            recall(self)
            self.choice_changed.emit()
            return
        layers = [project.mapLayer(layer_id) for layer_id, _ in self.candidates()]
        ours = [layer for layer in layers if is_ours(layer)]
        wide = [layer for layer in layers if wide_fields(field.name() for field in layer.fields() if field.isNumeric())]
        # of several layers of ours the one with all periods and an index tells most
        best = max(ours, key=_richness) if ours else wide[0] if wide else None
        tables = self.tables()
        if best is None and layers and tables:
            self._bind(layers[0].id(), tables[0][0], LayerRoles())
        else:
            self._bind(best.id() if best is not None else "", "", LayerRoles())

    def choose(self, layer_id: str | None = None, table_id: str | None = None, **roles):
        """What the user chose: another layer, table, or role of a field. The project remembers it."""
        if layer_id is not None and layer_id != self.layer_id:
            self._bind(layer_id, table_id or "", LayerRoles(**roles))
        elif table_id is not None and table_id != self.table_id:
            self._bind(self.layer_id, table_id, LayerRoles(**roles))
        elif roles:
            self._bind(self.layer_id, self.table_id, replace(self.roles, **roles))
        self.remember()

    def remember(self):
        """Write the choice into the project."""
        remember(self)

    def _bind(self, layer_id: str, table_id: str, roles: LayerRoles):
        if self.layer is not None:
            self.filter.take_back(self.layer)
        self._disconnect_layers()
        self.layer_id, self.table_id, self.roles = layer_id, table_id, roles
        if self.layer is not None:
            self._connect(self.layer, _LAYER_SIGNALS)
        if self.table is not None:
            self._connect(self.table, _TABLE_SIGNALS)
        self.reload(anew=True)

    def _connect(self, layer, signals):
        for signal, slot in signals:
            getattr(layer, signal).connect(getattr(self, slot))
            self._connected.append((layer, signal, slot))

    def _disconnect_layers(self):
        for layer, signal, slot in self._connected:
            # where the layer is gone, its connections went with it
            with contextlib.suppress(RuntimeError, TypeError):
                getattr(layer, signal).disconnect(getattr(self, slot))
        self._connected = []

    # ---- what happens outside -----------------------------------------------------------------------------------

    def _content_changed(self, *_):
        """A filter of the dock's own hides districts on the map only; anything else changes what there is."""
        if self.filter.changing:
            return
        self._patching = False
        self._reading.start()

    def _value_changed(self, feature, *_):
        self._edited.add(int(feature))
        if not self._reading.isActive() or self._patching:
            self._patching = True
            self._reading.start()

    def _filter_gone(self, layer_id: str):
        """The dock's own filter is off the layer; what was edited meanwhile is read now."""
        if layer_id == self.layer_id and self._stale:
            self._patching = False
            self._read_again()

    def _geometry_changed(self, feature, *_):
        """Moved borders change no value."""
        self.shape_changed.emit(feature)

    def _selection_changed(self, *_):
        if self.filter.changing or self._marking:
            return
        before = self._keys
        self._take_selection()
        self._mark()
        self._note()
        if before and not self._keys:
            self._lost = before
            self._losing.start()
        self.selection_changed.emit()

    def _lose(self):
        self._lost = []

    def _subset_changed(self, *_):
        """Another filter: QGIS has just deselected everything because of it, which nobody meant."""
        if self._lost and not self.filter.changing:
            self._keys, self._lost = self._lost, []
            self._earlier.pop()
        self._content_changed()

    def _layers_changed(self, *_):
        self._looking.start()

    def _project_changed(self, *_):
        if self.layer is None or entry("layer") not in ("", self.layer_id):
            self._disconnect_layers()
            self.layer_id = self.table_id = ""
            self._keys, self._earlier = [], []
        self._looking.start()

    def _project_written(self, *_):
        """The project is being saved: it remembers also what is not worth a question whether to save."""
        if self.cube is not None and self.layer is not None:
            self.remember()

    def _look_around(self):
        if self._asleep:
            self._missed.add("layers")
            return
        self.filter.adopt()
        gone = (self.layer_id and self.layer is None) or (self.table_id and self.table is None)
        if gone or not self.layer_id:
            self.bind_best()
        self.layers_changed.emit()

    # ---- data ---------------------------------------------------------------------------------------------------

    @property
    def cube(self):
        """The statistics, None without a layer."""
        return self.source.cube if self.source else None

    def _read_again(self):
        """Read what has changed: edited features alone where only their values are new, else the layer."""
        if self._asleep:
            self._missed.add("content")
            return
        edited, self._edited = sorted(self._edited), set()
        layer, source = self.layer, self.source
        if self._patching and edited and len(edited) <= MANY_EDITS and layer is not None and source is not None:
            new = None if self.table_id else patched(source, layer, edited)
            if new is not None:
                self._patching = False
                self.source = new
                self._series.clear()
                self.data_changed.emit()
                return
        self.reload()

    def reload(self, anew: bool = False):
        """Read the layer once into arrays; what was chosen stays as far as it is still there.

        anew: read at once, although our filter hides some districts that will have to be read later
        """
        self._reading.stop()
        self._patching = False
        self._edited.clear()
        layer = self.layer
        self._stale = self.filter.hides(layer)
        if self._stale and not anew:
            return  # the other districts cannot be read now; they will be when the filter is gone
        names = names_of(self)
        self._series.clear()
        self.source = None
        self.problem = ""
        if layer is not None and not (self.table_id and self.table is None):
            self._load(layer)
        cube = self.cube
        if cube is not None:
            self.indicator, self.several = first_choice(cube), []
            self.second = second_choice(cube, self.indicator)
            self.period, self.base = newest_with_values(cube, self.indicator), 0
            choose_names(self, names)
            if self._stale:
                self.only = set(range(len(cube.districts)))
        self._select_again()
        self.point_at(-1)
        self.data_changed.emit()

    def _load(self, layer):
        """Read the layer, under an hourglass where that takes long; what is wrong with it becomes the problem."""
        long = layer.featureCount() > PATIENCE
        if long:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.source = load(layer, self.table, self.roles, described())
            self.roles = self.source.roles
        except SozialraumError as error:
            self.problem = sentence(error)
        finally:
            if long:
                QGuiApplication.restoreOverrideCursor()

    def series(self, indicator: int | None = None, mode: str | None = None) -> Series | None:
        """An indicator in the chosen mode, computed once."""
        cube = self.cube
        if cube is None or not cube.indicators or not cube.periods:
            return None
        key = (self.indicator if indicator is None else indicator, mode or self.mode, self.base)
        if key not in self._series:
            self._series[key] = series_of(cube, *key, self.municipality(key[0]))
        return self._series[key]

    def municipality(self, indicator: int, members=None) -> Municipality:
        """The value of the municipality, or of some districts."""
        return self.source.municipality(indicator, members)

    @property
    def view_entry(self) -> views.View:
        """The view that is shown, with all that is known of it."""
        return views.view_named(self.view)

    def set(self, **choices):
        """Choose indicator, second, several, period, base, mode, order, view, or the options of views by their names."""
        changed = {name: value for name, value in choices.items() if getattr(self, name) != value}
        if changed:
            for name, value in changed.items():
                setattr(self, name, value)
            if "base" not in changed and {"indicator", "view"} & set(changed):
                self._base_with_values()
            self.choice_changed.emit()

    def _base_with_values(self):
        """The earliest period with a value of the indicator, where the base period has none to compare with."""
        if self.cube is None or not self.cube.indicators:
            return
        known = np.isfinite(self.cube.values[:, :, self.indicator]).any(axis=1)
        if len(known) > self.base and not known[self.base] and known.any():
            self.base = int(np.argmax(known))

    # ---- pointing -----------------------------------------------------------------------------------------------

    def point_at(self, district: int):
        """Point at a district, -1 for none; whoever shows it hears of it once."""
        if self.cube is None or not 0 <= district < len(self.cube.districts):
            district = -1
        if district != self.pointed:
            self.pointed = district
            self.pointed_changed.emit(district)

    def show_only_selected(self) -> bool:
        """Hide the districts that are not selected from the map; False where the layer takes no filter."""
        fields = self.layer.fields()
        keys = [self.cube.districts[district] for district in self.selected]
        if not self.filter.put(
            self.layer, one_of(fields.at(fields.lookupField(self.roles.key)), keys, self.layer.providerType())
        ):
            return False
        self.only = set(self.selected)
        return True

    def on_map(self, district: int) -> bool:
        """Whether our filter leaves a district on the map."""
        return district in self.only or not self.filter.on(self.layer)
