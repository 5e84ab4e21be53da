"""The window with the profile of the municipality: what stands here no tool asks again."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
)

from ...core.data.roles import KEY_NAMES, NAME_NAMES, WEIGHT_NAMES, usual_field
from ...core.messages import SozialraumError
from ...core.profile import new_profile
from ...i18n import sentence, tr
from ...processing.io.profile import read_file, relative_source, write_file
from .entries import NotUnderstood
from .profile_pages import (
    DistrictsPage,
    EntriesPage,
    MunicipalityPage,
    PrintPage,
    classes_page,
    own_indicators,
    targets_page,
)

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
    """The profile on six pages: municipality, districts, own indicators, classes, targets, print.

    What the profile says beyond these pages is kept. begin: the page that is shown first
    """

    def __init__(self, profile: dict, parent=None, begin: str = "districts"):
        super().__init__(parent)
        self.setObjectName("sozialraum_profile_dialog")
        self.profile = profile
        self.pages = {
            "municipality": MunicipalityPage(),
            "districts": DistrictsPage(),
            "indicators": own_indicators(),
            "classes": classes_page(),
            "targets": targets_page(),
            "print": PrintPage(),
        }
        self.municipality, self.districts = self.pages["municipality"].name, self.pages["districts"]
        self.layer, self.fields = self.districts.layer, self.districts.fields
        self.list, self.stack = QListWidget(self), QStackedWidget(self)
        self.list.setObjectName("sozialraum_profile_pages")
        self.list.setAccessibleName(tr("Parts of the profile"))
        self._add_pages()
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 4 * self.fontMetrics().averageCharWidth())
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.complaint = QLabel(self)
        self.complaint.setObjectName("sozialraum_profile_complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        out = buttons.addButton(tr("Export …"), QDialogButtonBox.ButtonRole.ResetRole)
        into = buttons.addButton(tr("Take from a file …"), QDialogButtonBox.ButtonRole.ResetRole)
        out.setObjectName("sozialraum_profile_export")
        into.setObjectName("sozialraum_profile_import")
        out.clicked.connect(self._export)
        into.clicked.connect(self._import)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.complaint)
        column.addWidget(buttons)
        for page in self.pages.values():
            if isinstance(page, EntriesPage):
                self.districts.layer_changed.connect(page.offer)
        self.show_profile(profile)
        self.list.setCurrentRow(list(self.pages).index(begin))
        self.resize(max(780, 105 * self.fontMetrics().averageCharWidth()), 560)

    def _add_pages(self):
        for name, title, icon in (
            ("municipality", tr("Municipality"), "/mActionHighlightFeature.svg"),
            ("districts", tr("Districts"), "/mIconPolygonLayer.svg"),
            ("indicators", tr("Own indicators"), "/mActionCalculateField.svg"),
            ("classes", tr("Classes and colours"), "/mActionStyleManager.svg"),
            ("targets", tr("Targets"), "/mActionMeasure.svg"),
            ("print", tr("Print"), "/mActionFilePrint.svg"),
        ):
            self.list.addItem(QListWidgetItem(QgsApplication.getThemeIcon(icon), title))
            area = QScrollArea(self.stack)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidget(self.pages[name])
            self.stack.addWidget(area)

    def show_profile(self, profile: dict):
        """Fill the window; what the profile says beyond it is kept."""
        self.profile = profile
        self.complaint.hide()
        name = profile.get("municipality") or ""
        self.setWindowTitle(tr("Profile: {name}").format(name=name) if name else tr("Profile of the municipality"))
        for page in self.pages.values():
            page.show_profile(profile)

    def answer(self) -> dict:
        """The profile as the window shows it; NotUnderstood where a part of it cannot be kept, which is then shown."""
        profile = self.profile
        for place, page in enumerate(self.pages.values()):
            try:
                profile = page.answer(profile)
            except NotUnderstood:
                self.list.setCurrentRow(place)
                raise
        return profile

    def complain(self, text: str):
        """Say what cannot be kept; "" for nothing."""
        self.complaint.setText(f"⚠ {text}")
        self.complaint.setVisible(bool(text))

    def accept(self):
        """Close the window when all that stands in it can be kept."""
        try:
            self.answer()
        except NotUnderstood as error:
            self.complain(str(error))
            return
        super().accept()

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
        except NotUnderstood as error:
            self.complain(str(error))
        except SozialraumError as error:
            QMessageBox.warning(self, self.windowTitle(), sentence(error))
