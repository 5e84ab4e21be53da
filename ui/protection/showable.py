"""“May I show this?”: small counts hidden for a trial, what it costs, and where on the map."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QComboBox

from ...core.messages import SozialraumError
from ...core.profile import value_of
from ...i18n import tr
from ...processing.maps.symbols import MapRule
from .wizard import FieldList, Wizard, polygons

_TOLD, _NOTHING = "#9ecae1", "#ffffff"


class Showable(Wizard):
    """Which counts of a layer may be published, by the tool suppresssmallnumbers."""

    TOOL = "suppresssmallnumbers"
    OUTPUTS = ("OUTPUT", "PARENTS")

    def __init__(self, profile: dict, layer: QgsVectorLayer | None = None, parent=None):
        super().__init__(parent)
        self.profile = profile
        self.explain(
            tr("May I show this?"),
            tr(
                "For tables and maps that leave the office. Counts of few persons are hidden, and as few others as it takes so "
                "that nobody can reckon them from the sums. Nothing is changed in your layer."
            ),
        )
        self.layer = QgsMapLayerComboBox(self)
        project = QgsProject.instance()
        self.layer.setExceptedLayerList([one for one in project.mapLayers().values() if one not in polygons(project)])
        self.layer.setObjectName("sozialraum_showable_layer")
        self.form.addRow(tr("Layer with the true counts"), self.layer)
        self.fields = FieldList(self)
        self.fields.setObjectName("sozialraum_showable_counts")
        self.fields.setToolTip(tr("Numbers of persons or cases, no rates."))
        self.form.addRow(tr("Counts to be shown"), self.fields)
        self.total, self.parent_area = QgsFieldComboBox(self), QgsFieldComboBox(self)
        self.total.setToolTip(tr("Everyone these persons are part of, if that number is shown, too."))
        self.parent_area.setToolTip(tr("If sums of larger areas are shown somewhere, also in another table."))
        for box, title in ((self.total, tr("Their total, if shown")), (self.parent_area, tr("Larger areas, if shown"))):
            box.setAllowEmptyFieldName(True)
            self.form.addRow(title, box)
        self.rule = QComboBox(self)
        for name, title in (
            ("federal_agency", tr("fewer than 3 (Federal Employment Agency)")),
            ("municipal_5", tr("fewer than 5")),
            ("municipal_10", tr("fewer than 10 (health, assistance)")),
        ):
            self.rule.addItem(title, name)
        self.form.addRow(tr("Hidden are counts of"), self.rule)
        self.layer.layerChanged.connect(self._layer_chosen)
        if layer is not None:
            self.layer.setLayer(layer)
        self._layer_chosen(self.layer.currentLayer())
        self.message.setText(
            tr("Which rule holds is for the office that delivers the numbers, or your data protection officer, to say.")
        )

    def _layer_chosen(self, layer):
        self.fields.show_layer(layer)
        for box in (self.total, self.parent_area):
            box.setLayer(layer)
        self.total.setField(value_of(self.profile, "districts", "residents") or "")
        self.parent_area.setField((value_of(self.profile, "districts", "parents") or [""])[0])

    def counts(self) -> list[tuple[str, str]]:
        """The counts that are ticked, and the total."""
        total = self.total.currentField()
        named = [pair for pair in self.fields.ticked() if pair[0] != total]
        return [*named, (total, self.total.currentText())] if total else named

    def parameters(self) -> dict:
        """What the window says."""
        layer = self.layer.currentLayer()
        if layer is None:
            raise SozialraumError("There is no layer with areas in the project. Read statistics first.")
        total, parent = self.total.currentField(), self.parent_area.currentField()
        names = [name for name, _ in self.fields.ticked() if name != total]
        if not names:
            raise SozialraumError(
                "No counts were chosen. Choose the fields with the numbers of persons to be protected."
            )
        there = layer.fields().names()
        key = "district" if "district" in there else value_of(self.profile, "districts", "key") or ""
        found = {"INPUT": layer.id(), "COUNTS": names, "RULES": self.rule.currentData()}
        if key in there:
            found["KEY_FIELD"] = key
        if "period" in there:
            found["PERIOD_FIELD"] = "period"
        if total:
            found["TOTAL_FIELD"] = total
        if parent:
            found["PARENT_FIELDS"] = [parent]
        return found

    def rules(self, layer: QgsVectorLayer, field: str) -> list[MapRule]:
        """Told, hidden, nothing there."""
        value = QgsExpression.quotedColumnRef(field)
        status = QgsExpression.quotedColumnRef(f"{field}_status")
        hidden = f"{status} = 'suppressed'" if f"{field}_status" in layer.fields().names() else "FALSE"
        return [
            MapRule(f"{value} IS NOT NULL", tr("may be shown"), _TOLD),
            MapRule(hidden, tr("hidden")),
            MapRule(f"{value} IS NULL AND NOT coalesce({hidden}, FALSE)", tr("no number"), _NOTHING),
        ]

    def verdict(self, results: dict) -> str:
        """Yes as it is, yes with gaps, or only inside the office."""
        small, others = results["PRIMARY_COUNT"], results["COMPLEMENTARY_COUNT"]
        if results["UNPROTECTED_COUNT"]:
            return tr("No: {n} small counts could still be narrowed down.").format(n=results["UNPROTECTED_COUNT"])
        if small:
            text = tr(
                "Not as it is, but with gaps: {small} numbers are hidden because they are small, and {others} more so that these "
                "cannot be reckoned from the sums."
            ).format(small=small, others=others)
        else:
            text = tr("Yes, under this rule: no count has to be hidden.")
        if results["ALREADY_HIDDEN_COUNT"]:
            text += " " + tr(
                "{n} numbers of the layer are hidden already; whether they can be reckoned is for “Audit suppression” to say."
            ).format(n=results["ALREADY_HIDDEN_COUNT"])
        return text + " " + tr("Earlier editions and other tables about the same people were not looked at.")
