"""The pages of the window with the profile: each shows a part of it and gives it back."""

from __future__ import annotations

from qgis.core import QgsFieldProxyModel, QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ...core.classes import MOST_CLASSES
from ...core.messages import SozialraumError
from ...core.profile import changed, own_formula, value_of
from ...core.rates.formula import parse_formula
from ...i18n import language, number, sentence, tr
from ...processing.io.catalogue import shipped
from ...processing.io.layers import text_slices
from ...processing.io.profile import districts_of, relative_source
from ...processing.maps.project import has_areas
from ..timers import alarm
from .entries import CHOICE, FIELD, NUMBER, NUMBERS, RAMP, WHOLE, Ask, EntryList, NotUnderstood, hint

_MOST_ROWS = 100_000
"""Of larger layers the keys are not counted while somebody waits."""


class MunicipalityPage(QWidget):
    """What the municipality is called, and the signs of its own that stand for missing numbers."""

    def __init__(self, parent=None):
        super().__init__(parent)
        form = QFormLayout(self)
        self.name = QLineEdit(self)
        self.name.setObjectName("sozialraum_profile_municipality")
        form.addRow(tr("Municipality"), self.name)
        self.signs = QLineEdit(self)
        self.signs.setObjectName("sozialraum_profile_signs")
        self.signs.setToolTip(
            tr("Signs that stand in your tables instead of numbers, as the import assistant writes them.")
        )
        form.addRow(tr("Signs in tables"), self.signs)

    def show_profile(self, profile: dict):
        """Fill the page."""
        self.name.setText(profile.get("municipality") or "")
        self.signs.setText(profile.get("signs") or "")

    def answer(self, profile: dict) -> dict:
        """The profile with what stands here."""
        profile = changed(profile, self.name.text().strip(), "municipality")
        signs = self.signs.text().strip()
        return changed(profile, signs, "signs") if signs or profile.get("signs") else profile


class DistrictsPage(QWidget):
    """The layer of the districts and what its fields mean."""

    layer_changed = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        form = QFormLayout(self)
        form.addRow(hint(tr("What stands here no tool asks again. The profile is kept in the project.")))
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
            box.fieldChanged.connect(self._look_soon)
            self.fields[name] = box
            form.addRow(title, box)
        self.minimum = QSpinBox(self)
        self.minimum.setRange(0, 1_000_000)
        self.minimum.setSpecialValueText(tr("none"))
        self.minimum.setToolTip(tr("Smaller districts get no index."))
        form.addRow(tr("Fewest residents for an index"), self.minimum)
        self.judged = QLabel(self)
        self.judged.setObjectName("sozialraum_profile_judged")
        self.judged.setWordWrap(True)
        form.addRow(self.judged)
        self._look = alarm(self, 150, self.look)
        self.layer.layerChanged.connect(self._layer_chosen)

    def show_profile(self, profile: dict):
        """Fill the page; a layer that the project has lost leaves the one that is chosen."""
        layer = districts_of(QgsProject.instance(), profile)
        if has_areas(layer):
            self.layer.setLayer(layer)
        self._layer_chosen(self.layer.currentLayer())
        for key, box in self.fields.items():
            path = ("districts", "parents", 0) if key == "parent" else ("districts", key)
            box.setField(value_of(profile, *path) or "")
        self.minimum.setValue(round(value_of(profile, "districts", "minimum_residents") or 0))

    def answer(self, profile: dict) -> dict:
        """The profile with what stands here."""
        layer = self.layer.currentLayer()
        if layer is not None:
            source = relative_source(layer.source().partition("|subset=")[0], QgsProject.instance().homePath())
            profile = changed(changed(profile, layer.id(), "districts", "layer"), source, "districts", "source")
        for key, box in self.fields.items():
            if key != "parent" and box.currentField() != (value_of(profile, "districts", key) or ""):
                profile = changed(profile, box.currentField(), "districts", key)
        known = value_of(profile, "districts", "parents") or []
        parent = self.fields["parent"].currentField()
        if parent != next(iter(known), ""):
            parents = [parent] if parent else []
            profile = changed(profile, parents + [one for one in known[1:] if one != parent], "districts", "parents")
        if self.minimum.value() != round(value_of(profile, "districts", "minimum_residents") or 0):
            profile = changed(profile, self.minimum.value(), "districts", "minimum_residents")
        return profile

    def look(self):
        """Say whether each key stands once in each period."""
        layer = self.layer.currentLayer()
        key, period = (self.fields[name].currentField() for name in ("key", "period"))
        self.judged.setText(_judged(layer, key, period) if layer is not None and key else "")

    def _look_soon(self, *_):
        self._look.start()

    def _layer_chosen(self, layer):
        for box in self.fields.values():
            before = box.currentField()
            box.setLayer(layer)
            box.setField(before)
        self._look_soon()
        self.layer_changed.emit(layer)


def _judged(layer, key: str, period: str) -> str:
    if layer.featureCount() > _MOST_ROWS:
        return ""
    rows = [tuple(row) for some in text_slices(layer, [key, period] if period else [key]) for row in some]
    keys = {row[0] for row in rows if row[0]}
    empty = sum(not row[0] for row in rows)
    if empty:
        return tr("⚠ {n} areas have no key in “{field}”. They cannot get statistics.").format(
            n=number(empty, 0), field=key
        )
    if len(set(rows)) < len(rows):
        if period:
            return tr("⚠ Some keys in “{field}” stand several times in one period. Choose another field.").format(
                field=key
            )
        return tr(
            "⚠ Some keys in “{field}” stand several times. Choose another field, or the one with the period."
        ).format(field=key)
    told = tr("✓ {n} districts, each key stands once.")
    if period:
        told = tr("✓ {n} districts, each key stands once in each of {periods} periods.")
    return told.format(n=number(len(keys), 0), periods=len({row[1] for row in rows}) if period else 0)


class EntriesPage(QWidget):
    """A page with a list of entries. path: where they stand in the profile; once: whether a field has at most one."""

    def __init__(self, text: str, entries: EntryList, path: str, once: bool = True, parent=None):
        super().__init__(parent)
        self.path, self.entries, self.once = path, entries, once
        column = QVBoxLayout(self)
        column.addWidget(hint(text))
        column.addWidget(entries, 1)

    def show_profile(self, profile: dict):
        """Fill the page."""
        self.entries.show_entries(self._entries(profile.get(self.path)))

    def answer(self, profile: dict) -> dict:
        """The profile with what stands here; NotUnderstood where that cannot be kept."""
        found = self.entries.answer()
        if found == self._entries(profile.get(self.path)):
            return profile
        fields = [one["field"] for one in found]
        twice = next((field for field in fields if fields.count(field) > 1), None)
        if twice is not None and self.once:
            raise NotUnderstood(tr("“{field}” stands there twice. Remove one of them.").format(field=twice))
        return changed(profile, self._kept(found), self.path)

    def offer(self, layer):
        """Offer the fields of a layer."""
        fields = [one for one in layer.fields() if one.isNumeric()] if layer is not None else []
        self.entries.offer([(one.name(), one.alias() or one.name()) for one in fields])

    def _entries(self, kept) -> list[dict]:
        return list(kept or ())

    def _kept(self, entries: list[dict]):
        return entries


class ClassesPage(EntriesPage):
    """Classes stand in the profile by the name of their field."""

    def _entries(self, kept) -> list[dict]:
        found = []
        for field, one in (kept or {}).items():
            one = one if isinstance(one, dict) else {}
            found.append({"field": field, **one, **({"method": "own"} if one.get("breaks") else {})})
        return found

    def _kept(self, entries: list[dict]):
        result = {}
        for one in entries:
            kept = {key: value for key, value in one.items() if key != "field"}
            if kept.get("method") == "own":
                kept["breaks"] = sorted(set(kept["breaks"]))
                kept["count"] = len(kept["breaks"]) + 1
            else:
                kept.pop("breaks", None)
            result[one["field"]] = kept
        return result


class PrintPage(QWidget):
    """What stands at the foot of printed pages, and how they look."""

    def __init__(self, parent=None):
        super().__init__(parent)
        form = QFormLayout(self)
        self.author, self.source = QLineEdit(self), QLineEdit(self)
        self.author.setObjectName("sozialraum_profile_author")
        self.source.setObjectName("sozialraum_profile_source")
        form.addRow(tr("Author"), self.author)
        form.addRow(tr("Source of the data"), self.source)
        self.logo = QgsFileWidget(self)
        self.logo.setObjectName("sozialraum_profile_logo")
        self.logo.setFilter(tr("Pictures (*.svg *.png *.jpg *.jpeg)"))
        self.logo.setDialogTitle(tr("Coat of arms or logo"))
        form.addRow(tr("Coat of arms or logo"), self.logo)
        self.logo.setToolTip(
            tr("Stands on printed pages; layouts and templates find it as the variable @sozialraum_logo.")
        )
        self.paper = QComboBox(self)
        self.paper.setObjectName("sozialraum_profile_paper")
        for value, text in (
            ("", tr("A4, as the page wants it")),
            ("a4_portrait", tr("A4 portrait")),
            ("a4_landscape", tr("A4 landscape")),
            ("a3_landscape", tr("A3 landscape")),
            ("wide_16_9", tr("slide, 16:9")),
        ):
            self.paper.addItem(text, value)
        form.addRow(tr("Paper"), self.paper)

    def show_profile(self, profile: dict):
        """Fill the page."""
        said = profile.get("print") or {}
        self.author.setText(said.get("author") or "")
        self.source.setText(said.get("source") or "")
        self.logo.setFilePath(said.get("logo") or "")
        self.paper.setCurrentIndex(max(0, self.paper.findData(said.get("paper") or "")))

    def answer(self, profile: dict) -> dict:
        """The profile with what stands here."""
        said = profile.get("print") or {}
        logo = self.logo.filePath().strip()
        for key, value, usual in (
            ("author", self.author.text().strip(), ""),
            ("source", self.source.text().strip(), ""),
            ("logo", relative_source(logo, QgsProject.instance().homePath()) if logo else "", ""),
            ("paper", self.paper.currentData(), ""),
        ):
            if key == "paper" and not value and said.get("paper") == "A4":
                continue
            if value != said.get(key, usual):
                profile = changed(profile, value, "print", key)
        return profile


def own_indicators() -> EntriesPage:
    """The page with the municipality's own indicators."""
    tongue = language() if len(language()) == 2 else "en"  # without a language set QGIS speaks C
    areas = sorted({entry.text.get(f"field_{tongue}") or entry.text["field_en"] for entry in shipped().values()})
    asks = [
        Ask("field", tr("Name of the field"), hint=tr("letters, digits and underscores, for example childcare_3_to_6")),
        Ask("title", tr("Title"), path=tongue),
        Ask("unit", tr("Unit"), hint="%"),
        Ask("numerator", tr("Numerator"), FIELD, hint=tr("A field with a count, or several with plus and minus.")),
        Ask(
            "denominator",
            tr("Denominator"),
            FIELD,
            hint=tr("The people, households … of whom the numerator is a part."),
        ),
        Ask("factor", tr("Times"), NUMBER, usual=100.0, hint=tr("100 for per cent, 1000 for per thousand")),
        Ask(
            "direction",
            tr("Need"),
            CHOICE,
            choices=[(1, tr("more means more need")), (-1, tr("more means less need")), (0, tr("neither"))],
            usual=1,
            missing=0,
        ),
        Ask("area", tr("Field of action"), CHOICE, choices=[(None, "–"), *((one, one) for one in areas)]),
        Ask("source", tr("Source")),
    ]

    def called(entry: dict, _fields: dict) -> str:
        titles = entry.get("title") or {}
        return titles.get(tongue) or titles.get("en") or entry.get("field", "")

    text = tr("Rates of your own, beside those of the catalogue. “Calculate indicators” offers them.")
    return EntriesPage(text, EntryList("indicators", asks, called, _wrong_indicator), "indicators")


def _wrong_indicator(entry: dict) -> str:
    if not entry.get("numerator"):
        return tr("“{name}” has no numerator. Choose the field with its count, or remove it.").format(
            name=entry.get("field") or tr("(new)")
        )
    try:
        parse_formula(own_formula(entry))
    except SozialraumError as error:
        return sentence(error)
    return ""


def _field_of(entry: dict, fields: dict) -> str:
    """The title of the field that an entry is about, its name where the layer does not have it."""
    name = entry.get("field", "")
    return fields.get(name, name)


def classes_page() -> ClassesPage:
    """The page with limits and colours of classes."""
    asks = [
        Ask("field", tr("Indicator"), FIELD),
        Ask(
            "method",
            tr("Way"),
            CHOICE,
            choices=[
                ("rounded", tr("Round limits")),
                ("quantile", tr("As many districts in each")),
                ("equal", tr("Equal distances")),
                ("jenks", tr("Natural breaks")),
                ("own", tr("Limits of your own")),
            ],
            usual="rounded",
            missing="rounded",
        ),
        Ask("count", tr("Classes"), WHOLE, usual=5, missing=5, least=2, most=MOST_CLASSES),
        Ask("breaks", tr("Limits of your own"), NUMBERS, hint=tr("for example 4; 7; 10; 15")),
        Ask("colours", tr("Colours"), RAMP),
    ]

    def wrong(entry: dict) -> str:
        if not entry.get("field"):
            return tr("Choose the indicator whose classes these are, or remove the entry.")
        if entry.get("method") == "own" and not entry.get("breaks"):
            return tr("Write the limits of “{field}”, separated by semicolons, for example 4; 7; 10; 15.").format(
                field=entry["field"]
            )
        return ""

    text = tr(
        "The same limits and colours for all years: in the dock, in the style of the layer, in report and print. "
        "In the dock they can be dragged over the histogram."
    )
    return ClassesPage(text, EntryList("classes", asks, _field_of, wrong), "classes")


def targets_page() -> EntriesPage:
    """The page with targets."""
    asks = [
        Ask("field", tr("Indicator"), FIELD),
        Ask("value", tr("Value"), NUMBER),
        Ask("title", tr("What it is called"), hint=tr("for example Target 2030")),
        Ask("source", tr("Who has decided it")),
    ]

    def wrong(entry: dict) -> str:
        if not entry.get("field"):
            return tr("Choose the indicator whose target this is, or remove the entry.")
        if entry.get("value") is None:
            return tr("The target of “{field}” has no value. Write a number, or remove the entry.").format(
                field=entry["field"]
            )
        return ""

    def called(entry: dict, fields: dict) -> str:
        return " · ".join(part for part in (_field_of(entry, fields), entry.get("title")) if part)

    text = tr("Lines that charts compare with. A target needs somebody who has decided it.")
    return EntriesPage(text, EntryList("targets", asks, called, wrong), "targets", once=False)
