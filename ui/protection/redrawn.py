"""“The boundaries have changed”: numbers of older districts on the newer ones, and on the map how certain they are."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QComboBox

from ...core.messages import SozialraumError
from ...core.profile import value_of
from ...i18n import tr
from ...processing.io.layers import read
from ...processing.io.panels import read_cells
from ...processing.maps.certainty import certainty_rules
from ...processing.maps.symbols import MapRule
from .wizard import FieldList, Wizard, polygons


class Redrawn(Wizard):
    """Older numbers on newer districts, by the tool convertboundaries."""

    TOOL = "convertboundaries"
    OUTPUTS = ("OUTPUT", "TRANSFER_TABLE")

    def __init__(self, profile: dict, target: QgsVectorLayer | None = None, parent=None):
        super().__init__(parent)
        self.profile = profile
        self.explain(
            tr("The boundaries have changed"),
            tr(
                "Puts the numbers of the older districts on the newer ones, so that a series can go on. Where a district was "
                "cut, its people are estimated; what comes out says how certain it is."
            ),
        )
        project = QgsProject.instance()
        strangers = [one for one in project.mapLayers().values() if one not in polygons(project)]
        self.old, self.new = QgsMapLayerComboBox(self), QgsMapLayerComboBox(self)
        self.old_key, self.new_key = QgsFieldComboBox(self), QgsFieldComboBox(self)
        for box in (self.old, self.new):
            box.setExceptedLayerList(strangers)
        self.old.setObjectName("sozialraum_redrawn_old")
        self.new.setObjectName("sozialraum_redrawn_new")
        self.form.addRow(tr("Older districts, with their numbers"), self.old)
        self.form.addRow(tr("Their key"), self.old_key)
        self.fields = FieldList(self)
        self.fields.setObjectName("sozialraum_redrawn_counts")
        self.form.addRow(tr("Counts to be carried over (no rates)"), self.fields)
        self.form.addRow(tr("Newer districts"), self.new)
        self.form.addRow(tr("Their key"), self.new_key)
        self.method = QComboBox(self)
        self.method.setToolTip(tr("Best are the residents of the newer districts at the first date after the reform."))
        for name, title in (
            ("target_density", tr("by residents of the newer districts")),
            ("transfer_table", tr("by a transfer table of the office")),
            ("area", tr("by area (one resident in twenty goes astray)")),
        ):
            self.method.addItem(title, name)
        self.form.addRow(tr("How people are placed"), self.method)
        self.residents = QgsFieldComboBox(self)
        self.residents.setAllowEmptyFieldName(True)
        self.form.addRow(tr("Residents of the newer districts"), self.residents)
        self.table = QgsMapLayerComboBox(self)
        tables = [
            one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer) and not one.isSpatial()
        ]
        self.table.setExceptedLayerList([one for one in project.mapLayers().values() if one not in tables])
        self.table.setAllowEmptyLayer(True)
        self.form.addRow(tr("Transfer table (old, new, share)"), self.table)
        self.old.layerChanged.connect(self._old_chosen)
        self.new.layerChanged.connect(self._new_chosen)
        self.method.currentIndexChanged.connect(self._method_chosen)
        if target is not None:
            self.new.setLayer(target)
            other = next((one for one in polygons(project) if one.id() != target.id()), None)
            if other is not None:
                self.old.setLayer(other)
        self._old_chosen(self.old.currentLayer())
        self._new_chosen(self.new.currentLayer())
        self._method_chosen()

    def _old_chosen(self, layer):
        self.fields.show_layer(layer)
        self.old_key.setLayer(layer)
        self._choose_key(self.old_key, layer)

    def _new_chosen(self, layer):
        for box in (self.new_key, self.residents):
            box.setLayer(layer)
        self._choose_key(self.new_key, layer)
        self.residents.setField(value_of(self.profile, "districts", "residents") or "")

    def _choose_key(self, box: QgsFieldComboBox, layer):
        names = layer.fields().names() if layer is not None else []
        wanted = (value_of(self.profile, "districts", "key"), "district")
        box.setField(next((name for name in wanted if name in names), ""))

    def _method_chosen(self, *_):
        self.residents.setEnabled(self.method.currentData() == "target_density")
        self.table.setEnabled(self.method.currentData() == "transfer_table")

    def counts(self) -> list[tuple[str, str]]:
        """The counts that are ticked."""
        return self.fields.ticked()

    def parameters(self) -> dict:
        """What the window says."""
        old, new = self.old.currentLayer(), self.new.currentLayer()
        if old is None or new is None or old.id() == new.id():
            raise SozialraumError(
                "Choose two layers: the older districts with their numbers, and the newer districts. Add the one that is not "
                "in the project."
            )
        names = [name for name, _ in self.fields.ticked()]
        if not names:
            raise SozialraumError("Choose the counts that are to be converted (COUNTS).")
        method = self.method.currentData()
        found = {
            "INPUT": old.id(),
            "KEY_FIELD": self.old_key.currentField(),
            "COUNTS": names,
            "TARGET": new.id(),
            "TARGET_KEY": self.new_key.currentField(),
            "METHOD": method,
        }
        if "period" in old.fields().names():
            found["PERIOD_FIELD"] = "period"
        if method == "target_density" and self.residents.currentField():
            found["TARGET_POPULATION"] = self.residents.currentField()
        if method == "transfer_table" and self.table.currentLayer() is not None:
            found["TRANSFER"] = self.table.currentLayer().id()
        return found

    def rules(self, layer: QgsVectorLayer, field: str) -> list[MapRule]:
        """Certain, estimated, weak, nothing."""
        return certainty_rules()

    def verdict(self, results: dict) -> str:
        """How many districts are certain, and what was lost."""
        rows = read(results["OUTPUT"], geometry=False)
        share = read_cells(rows, "certain_share")[0]
        with np.errstate(invalid="ignore"):
            counts = [
                int((share >= 0.98).sum()),
                int(((share >= 0.8) & (share < 0.98)).sum()),
                int((share < 0.8).sum()),
            ]
        text = tr("Of {n} numbers per count {certain} are certain, {estimated} estimated and {weak} weak.").format(
            n=len(share), certain=counts[0], estimated=counts[1], weak=counts[2]
        )
        if results.get("OUTSIDE_COUNT"):
            text += " " + tr("{n} persons found no newer district.").format(n=round(results["OUTSIDE_COUNT"]))
        return text + " " + tr("Rates are calculated from the converted counts, medians and indices again.")
