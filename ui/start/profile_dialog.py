"""The window with the profile of the municipality: what stands here no tool asks again."""

from __future__ import annotations

from qgis.core import QgsFieldProxyModel, QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSpinBox,
)

from ...core.data.roles import KEY_NAMES, NAME_NAMES, WEIGHT_NAMES, usual_field
from ...core.messages import SozialraumError
from ...core.profile import changed, new_profile, value_of
from ...i18n import sentence, tr
from ...processing.io.profile import districts_of, read_file, relative_source, write_file
from ...processing.maps.project import has_areas

_FILES = "(*.json)"


def guessed_profile(layer, project: QgsProject) -> dict:
    """A profile for a layer: its fields by their usual names, to be looked at and mended."""
    names = layer.fields().names()
    profile = new_profile(project.title() or "")
    place = {
        "layer": layer.id(),
        "source": relative_source(layer.source().partition("|subset=")[0], project.homePath()),
        "key": usual_field(KEY_NAMES, names),
        "name": usual_field(NAME_NAMES, names) or next((one for one in names if one.lower().endswith("_name")), ""),
        "residents": usual_field(WEIGHT_NAMES, names),
        "period": usual_field(("period",), names),
    }
    return {**profile, "districts": {key: value for key, value in place.items() if value}}


class ProfileDialog(QDialog):
    """Municipality, districts and their fields, and what stands at the foot of printed pages."""

    def __init__(self, profile: dict, parent=None):
        super().__init__(parent)
        self.setObjectName("sozialraum_profile_dialog")
        self.profile = profile
        form = QFormLayout(self)
        hint = QLabel(tr("What stands here no tool asks again. The profile is kept in the project."))
        hint.setWordWrap(True)
        form.addRow(hint)
        self.municipality = QLineEdit(self)
        form.addRow(tr("Municipality"), self.municipality)
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        form.addRow(tr("Districts"), self.layer)
        self.fields: dict[str, QgsFieldComboBox] = {}
        for name, title in (
            ("key", tr("District key")),
            ("name", tr("Name")),
            ("parent", tr("Larger area")),
            ("period", tr("Period")),
            ("residents", tr("Residents")),
        ):
            box = QgsFieldComboBox(self)
            box.setObjectName(f"sozialraum_profile_{name}")
            box.setAllowEmptyFieldName(True)
            if name == "residents":
                box.setFilters(QgsFieldProxyModel.Filter.Numeric)
            self.fields[name] = box
            form.addRow(title, box)
        self.minimum = QSpinBox(self)
        self.minimum.setRange(0, 1_000_000)
        self.minimum.setSpecialValueText(tr("none"))
        form.addRow(tr("Fewest residents for an index"), self.minimum)
        self.author, self.source = QLineEdit(self), QLineEdit(self)
        form.addRow(tr("Author"), self.author)
        form.addRow(tr("Source of the data"), self.source)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        out = buttons.addButton(tr("Export …"), QDialogButtonBox.ButtonRole.ActionRole)
        into = buttons.addButton(tr("Take from a file …"), QDialogButtonBox.ButtonRole.ActionRole)
        out.clicked.connect(self._export)
        into.clicked.connect(self._import)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.layer.layerChanged.connect(self._layer_chosen)
        self.show_profile(profile)

    def show_profile(self, profile: dict):
        """Fill the window; what the profile says beyond it is kept."""
        self.profile = profile
        name = profile.get("municipality") or ""
        self.setWindowTitle(tr("Profile: {name}").format(name=name) if name else tr("Profile of the municipality"))
        self.municipality.setText(name)
        layer = districts_of(QgsProject.instance(), profile)
        if has_areas(layer):
            self.layer.setLayer(layer)
        self._layer_chosen(self.layer.currentLayer())
        for key, box in self.fields.items():
            path = ("districts", "parents", 0) if key == "parent" else ("districts", key)
            box.setField(value_of(profile, *path) or "")
        self.minimum.setValue(round(value_of(profile, "districts", "minimum_residents") or 0))
        self.author.setText(value_of(profile, "print", "author") or "")
        self.source.setText(value_of(profile, "print", "source") or "")

    def answer(self) -> dict:
        """The profile as the window shows it."""
        profile = changed(self.profile, self.municipality.text().strip(), "municipality")
        layer = self.layer.currentLayer()
        if layer is not None:
            source = relative_source(layer.source().partition("|subset=")[0], QgsProject.instance().homePath())
            profile = changed(changed(profile, layer.id(), "districts", "layer"), source, "districts", "source")
        for key, box in self.fields.items():
            if key != "parent":
                profile = changed(profile, box.currentField(), "districts", key)
        known = value_of(profile, "districts", "parents") or []
        parent = self.fields["parent"].currentField()
        if [parent] != known[:1]:
            parents = [parent] if parent else []
            profile = changed(profile, parents + [one for one in known[1:] if one != parent], "districts", "parents")
        profile = changed(profile, self.minimum.value(), "districts", "minimum_residents")
        for key, line in (("author", self.author), ("source", self.source)):
            profile = changed(profile, line.text().strip(), "print", key)
        return profile

    def _layer_chosen(self, layer):
        for box in self.fields.values():
            before = box.currentField()
            box.setLayer(layer)
            box.setField(before)

    def _export(self):
        path, _ = QFileDialog.getSaveFileName(self, tr("Export the profile"), "profil.json", _FILES)
        if path:
            self._try(lambda: write_file(path if path.lower().endswith(".json") else f"{path}.json", self.answer()))

    def _import(self):
        path, _ = QFileDialog.getOpenFileName(self, tr("Take the profile from a file"), "", _FILES)
        if path:
            self._try(lambda: self.show_profile(read_file(path)))

    def _try(self, act):
        try:
            act()
        except SozialraumError as error:
            QMessageBox.warning(self, self.windowTitle(), sentence(error))
