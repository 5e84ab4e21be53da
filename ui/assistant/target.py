"""Where the statistics go: the layer with the districts, its key, the form and the place of the result."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import (
    QgsDataProvider,
    QgsMapLayerProxyModel,
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ...core.data.panel import Panel
from ...core.keys.fields import layer_labels
from ...core.periods import in_order
from ...core.tables.names import tidy
from ...i18n import tr
from ...processing.io.layers import text_slices
from ...processing.maps.project import has_areas
from ...processing.maps.symbols import plain_style
from .files import FOLDER
from .matching import Matching

_MOST_FIELDS = 40
PLUGIN = Path(__file__).resolve().parents[2]
"""Results never go into the plugin's own folder, where the sample lies."""


_MAPS = "*.gpkg *.shp *.geojson *.json *.zip *.gml *.kml *.fgb *.tab"


def first_areas(path: str) -> QgsVectorLayer | None:
    """The first layer of a file that has polygons, named after it as people write; None where there is none."""
    name = Path(path).name.partition(".")[0].replace("_", " ").strip()
    whole = QgsVectorLayer(path, name[:1].upper() + name[1:], "ogr")
    if not whole.isValid():
        return None
    names = [text.split(QgsDataProvider.sublayerSeparator())[1] for text in whole.dataProvider().subLayers()]
    several = [QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in names] if len(names) > 1 else [whole]
    return next((layer for layer in several if layer.isValid() and has_areas(layer)), None)


class TargetForm(QWidget):
    """Layer, key field, way of comparing, form and place of the result.

    `texts` are the fields of the chosen layer as text; they are read in slices between other events and announced by
    `layer_read`. `changed` follows every other choice that concerns the matching.
    """

    layer_read = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.texts: dict[str, list[str]] | None = {}
        self._slices = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_on)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.layer_box = QgsMapLayerComboBox(self)
        self.layer_box.setObjectName("sozialraum_import_layer")
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True)
        self.layer_box.setMinimumContentsLength(10)
        self.layer_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layer_box.setToolTip(tr("The layer with the districts. Without a layer only a table is made."))
        self.layer_box.layerChanged.connect(self.read_layer)
        self.file_button = QToolButton(self)
        self.file_button.setObjectName("sozialraum_import_layer_file")
        self.file_button.setText("…")
        self.file_button.setToolTip(tr("Choose the file of the map"))
        self.file_button.setAccessibleName(self.file_button.toolTip())
        self.file_button.clicked.connect(self.choose_layer)
        self.key_box = self._combo("key_field", [(tr("automatic"), "")])
        self.matching_box = self._combo(
            "matching",
            [(tr("with repairs"), "auto"), (tr("letter by letter"), "exact"), (tr("as names"), "name")],
        )
        self.shape_box = self._combo(
            "shape",
            [
                (tr("One feature per district and period"), "per_district_and_period"),
                (tr("One feature per district"), "per_district"),
            ],
        )
        self.parent_box = self._combo("parent_field", [(tr("only where its keys prove it"), "")])
        self.parent_box.setToolTip(
            tr(
                "For tables of larger areas, for example counties above municipalities: the field of the layer that says in which of them "
                "a district lies. Every district gets the value of its larger area."
            )
        )
        self.changed_box = self._combo(
            "changed",
            [
                (tr("refuse files that differ"), "refuse"),
                (tr("keep them"), "keep"),
                (tr("replace them"), "replace"),
            ],
        )
        self.changed_box.setToolTip(
            tr(
                "What becomes of the values of a layer that holds statistics already, where the files give others for the same district, "
                "period and indicator. New periods are appended and new indicators added in any case."
            )
        )
        for box in (self.key_box, self.matching_box, self.parent_box):
            box.activated.connect(self._chosen)
        self.output = QgsFileWidget(self)
        self.output.setObjectName("sozialraum_import_output")
        self.output.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output.setFilter(tr("GeoPackage") + " (*.gpkg)")
        self.output.lineEdit().setPlaceholderText(tr("temporary layer, gone when QGIS is closed"))
        self._proposed = ""
        self.unmatched = QCheckBox(tr("Load what is &unmatched as tables"), self)
        self.unmatched.setObjectName("sozialraum_import_unmatched")
        for label, field in (
            (tr("&Map layer"), self._beside(self.layer_box, self.file_button)),
            (tr("Key fiel&d"), self.key_box),
            (tr("C&ompare keys"), self.matching_box),
            (tr("Lar&ger area"), self.parent_box),
            (tr("Earlier val&ues"), self.changed_box),
            (tr("&Shape"), self.shape_box),
            (tr("&Write to"), self.output),
        ):
            caption = QLabel(label, self)
            buddy = self.layer_box if isinstance(field, QHBoxLayout) else field
            caption.setBuddy(buddy)
            buddy.setAccessibleName(label.replace("&", ""))
            form.addRow(caption, field)
        form.addRow(self.unmatched)
        self.read_layer()

    def _beside(self, box: QWidget, button: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 1)
        row.addWidget(button)
        return row

    def choose_layer(self):
        """Ask for the file of the map; its first layer with areas comes into the project and is chosen."""
        path, _ = QFileDialog.getOpenFileName(
            self,
            tr("Map of the districts"),
            QgsSettings().value(FOLDER, "", str),
            f"{tr('Maps')} ({_MAPS});;{tr('All files')} (*)",
        )
        if not path:
            return
        layer = first_areas(path)
        if layer is None:
            QMessageBox.warning(
                self,
                tr("Map of the districts"),
                tr("“{file}” has no layer with areas. Choose the file of the districts.").format(file=Path(path).name),
            )
            return
        QgsSettings().setValue(FOLDER, str(Path(path).parent))
        plain_style(layer)
        QgsProject.instance().addMapLayer(layer)
        self.layer_box.setLayer(layer)

    def _combo(self, name: str, items) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"sozialraum_import_{name}")
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for text, value in items:
            box.addItem(text, value)
        return box

    @property
    def layer(self):
        """The chosen layer or None."""
        return self.layer_box.currentLayer()

    @property
    def reading(self) -> bool:
        """Whether the layer is being read."""
        return self.texts is None

    def read_layer(self, _layer=None):
        """Begin to read the chosen layer's fields."""
        layer = self.layer
        names = [field.name() for field in layer.fields() if not field.name().endswith("_status")] if layer else []
        names = names[:_MOST_FIELDS]
        for box in (self.key_box, self.parent_box):
            box.blockSignals(True)
            while box.count() > 1:
                box.removeItem(1)
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self.key_box.setItemText(0, tr("automatic"))
        self.changed_box.setCurrentIndex(0)
        for widget in (
            self.key_box,
            self.matching_box,
            self.parent_box,
            self.changed_box,
            self.shape_box,
            self.unmatched,
        ):
            widget.setEnabled(layer is not None)
        self._timer.stop()
        self._slices = None
        if not names:
            self.texts = {}
            self.layer_read.emit()
            return
        self.texts = None
        self._columns: dict[str, list[str]] = {name: [] for name in names}
        self._slices = text_slices(layer, names)
        self._timer.start()

    def _read_on(self):
        rows = next(self._slices, None)
        if rows is not None:
            for column, texts in zip(self._columns.values(), zip(*rows)):
                column += texts
            return
        self._timer.stop()
        self._slices = None
        self.texts = self._columns if any(self._columns.values()) else {}
        self.layer_read.emit()

    def propose(self, panel: Panel, beside: str):
        """A GeoPackage named after its content, beside the project or the files; what a person has chosen stays.

        beside: one of the statistics files
        """
        if self.output.filePath().strip() not in ("", self._proposed):
            return
        homes = (QgsProject.instance().homePath(), str(Path(beside).parent))
        home = next(
            (one for one in homes if one and os.access(one, os.W_OK) and PLUGIN not in Path(one).resolve().parents), ""
        )
        if not home:
            return
        periods = in_order(text for text in dict.fromkeys(panel.periods) if text)
        span = "_".join(tidy(text) for text in dict.fromkeys([*periods[:1], *periods[-1:]]))
        stem = "_".join(filter(None, (tidy(panel.source.split(",")[0].rsplit(".", 1)[0])[:40] or "statistik", span)))
        path = Path(home) / f"{stem}.gpkg"
        number = 1
        while path.exists():
            number += 1
            path = Path(home) / f"{stem}_{number}.gpkg"
        self._proposed = str(path)
        self.output.setFilePath(self._proposed)

    def labels(self) -> frozenset[str]:
        """Keys and names of the districts of the chosen layer, as far as they are read."""
        return layer_labels(self.texts or {}, self.key_field())

    def release(self):
        """Read no further."""
        self._timer.stop()
        self._slices = None

    def _chosen(self, _index):
        self.changed.emit()

    def key_field(self) -> str:
        """The field that the user chose, "" for automatic."""
        return self.key_box.currentData() or ""

    def parent_field(self) -> str:
        """The field with the larger area that the user chose, "" for none."""
        return self.parent_box.currentData() or ""

    def matching(self) -> str:
        """How keys are compared."""
        return self.matching_box.currentData()

    def understood(self, found: Matching | None):
        """Say which field is compared."""
        if found is not None and self.key_box.currentIndex() == 0:
            self.key_box.setItemText(0, tr("auto: {found}").format(found=found.field))

    def parameters(self, found: Matching | None) -> dict:
        """The choices as parameters of `joinstatisticsfile`, or of `importstatistics` where no layer is chosen."""
        project = QgsProject.instance()
        path = self.output.filePath().strip()
        parameters = {
            "OUTPUT": QgsProcessingOutputLayerDefinition(path or QgsProcessing.TEMPORARY_OUTPUT, project),
            "REPORT": QgsProcessing.TEMPORARY_OUTPUT,
        }
        if self.layer is None:
            return parameters
        parameters["INPUT"] = self.layer.id()
        parameters["KEY_FIELD"] = self.key_field() or (found.field if found is not None else "")
        if self.matching() != "auto":
            parameters["KEY_MATCHING"] = self.matching()
        if self.parent_field():
            parameters["PARENT_FIELD"] = self.parent_field()
        if self.changed_box.currentIndex():
            parameters["CHANGED"] = self.changed_box.currentData()
        if self.shape_box.currentIndex():
            parameters["SHAPE"] = self.shape_box.currentData()
        if self.unmatched.isChecked():
            for name in ("UNMATCHED_DISTRICTS", "UNMATCHED_ROWS"):
                parameters[name] = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, project)
        return parameters
