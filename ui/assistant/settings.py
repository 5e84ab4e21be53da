"""The form in which every guess of the reader can be changed."""

from __future__ import annotations

from collections import Counter

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from ...core.tables.options import Options
from ...i18n import tr
from ..plain import plainly
from .source import MOST_COLUMNS, Preview, TablePreview

COLUMN_ROLES = ("key_column", "name_column", "period_column", "indicator_column", "value_column")
"""Options that name a column."""
_PARAMETERS = {name: name.upper() for name in Options.__dataclass_fields__}


def layout_titles() -> dict[str, str]:
    """The layouts in words."""
    return {
        "per_district": tr("One row per district and period"),
        "years_as_columns": tr("Years as columns"),
        "indicator_and_year_columns": tr("Indicator and year as columns"),
        "long": tr("Long: one row per value"),
        "districts_as_columns": tr("Districts as columns"),
    }


class ReadingSettings(QWidget):
    """Boxes that say “auto: what was found” until somebody chooses otherwise."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.boxes: dict[str, QComboBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form = form
        self._add("sheet", tr("S&heet"), [])
        self._add("layout", tr("La&yout"), [(text, name) for name, text in layout_titles().items()])
        self._add("key_column", tr("District &key"), [])
        self._make_editable(self.boxes["key_column"])
        self._add("name_column", tr("District &name"), [])
        self._add("period_column", tr("&Period column"), [])
        self.period = QLineEdit(self)
        self.period.setObjectName("sozialraum_import_period")
        self.period.setPlaceholderText(tr("e.g. 2021 or 2021-Q2"))
        self.period.setClearButtonEnabled(True)
        self.period.setToolTip(
            tr("For a file that tells its period nowhere: 2021, 2021-06, 2021-Q2, 31.12.2021 or 2020/21.")
        )
        self.period.textEdited.connect(self._edited)
        self._row(tr("Period of the &file"), self.period)
        self._add("indicator_column", tr("&Indicator column"), [])
        self._add("value_column", tr("&Value column"), [])
        self._add("level", tr("Territoria&l level"), [])
        self.texts: dict[str, QLineEdit] = {}
        self._add_text("prefix", tr("Prefi&x"), tr("file = text; file = text"))
        self._add_text("signs", tr("Own si&gns"), tr("XX = suppressed; …"))
        self._add(
            "revision",
            tr("Chan&ged values"),
            [(tr("keep the first"), "keep"), (tr("replace it"), "replace")],
            tr("refuse"),
            "refuse",
        )
        self._add("nil", tr("Meaning of “&-”"), [(tr("zero"), "zero")], tr("no value"), "missing")
        self._add(
            "encoding",
            tr("&Encoding"),
            [
                ("UTF-8", "utf-8"),
                (tr("Windows (cp1252)"), "cp1252"),
                ("ISO-8859-1", "iso-8859-1"),
                ("UTF-16", "utf-16"),
                (tr("DOS (cp850)"), "cp850"),
            ],
        )
        self._add(
            "delimiter",
            tr("Separa&tor"),
            [(tr("semicolon ;"), ";"), (tr("comma ,"), ","), (tr("tab"), "tab"), (tr("bar |"), "|")],
        )
        self._add("decimal", tr("De&cimal sign"), [(tr("comma"), ","), (tr("dot"), ".")])
        for name in ("sheet", "level"):
            self._show(name, False)

    def _add(self, name: str, label: str, entries, automatic: str = "", default: str = ""):
        box = QComboBox(self)
        box.setObjectName(f"sozialraum_import_{name}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.addItem(automatic or tr("automatic"), default)
        for text, value in entries:
            box.addItem(text, value)
        box.activated.connect(self._chosen)
        self.boxes[name] = box
        self._row(label, box)

    def _add_text(self, name: str, label: str, example: str):
        field = QLineEdit(self)
        field.setObjectName(f"sozialraum_import_{name}")
        field.setPlaceholderText(example)
        field.setClearButtonEnabled(True)
        field.editingFinished.connect(self._texts_edited)
        self.texts[name] = field
        self._known = self._typed_texts()
        self._row(label, field)

    @property
    def fields(self) -> tuple[str, ...]:
        """The options that are typed."""
        return ("period", *self.texts)

    def _typed_texts(self) -> dict[str, str]:
        return {name: field.text().strip() for name, field in self.texts.items() if field.text().strip()}

    def _texts_edited(self):
        if self._typed_texts() != self._known:
            self._known = self._typed_texts()
            self.changed.emit()

    def _make_editable(self, box: QComboBox):
        """Let several columns be joined by + into one key."""
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setCompleter(None)
        box.lineEdit().editingFinished.connect(self._typed)

    def _typed(self):
        box = self.boxes["key_column"]
        text = box.currentText().strip()
        place = box.findText(text) if text else 0
        if place < 0:
            box.addItem(text, text)
            place = box.count() - 1
        if place != box.currentIndex():
            box.setCurrentIndex(place)
            self.changed.emit()

    def _row(self, label: str, field: QWidget):
        caption = QLabel(label, self)
        caption.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        self.form.addRow(caption, field)

    def _show(self, name: str, visible: bool):
        box = self.boxes[name]
        box.setVisible(visible)
        self.form.labelForField(box).setVisible(visible)

    def _chosen(self, _index):
        self.changed.emit()

    def _edited(self, _text):
        self.changed.emit()

    def reset(self):
        """Back to automatic everywhere, for other files."""
        for box in self.boxes.values():
            box.setCurrentIndex(0)
        self.period.clear()
        for field in self.texts.values():
            field.clear()
        self._known = {}

    def choices(self) -> dict[str, str]:
        """What the user prescribed, by the names of Options; nothing for what is left to the reader."""
        found = {name: box.currentData() or "" for name, box in self.boxes.items() if box.currentIndex() > 0}
        if self.period.text().strip():
            found["period"] = self.period.text().strip()
        return {**found, **self._typed_texts()}

    def options(self) -> Options:
        """The same for the reader."""
        return Options(**self.choices())

    def parameters(self) -> dict[str, str]:
        """The same as parameters of our algorithms."""
        return {_PARAMETERS[name]: value for name, value in self.choices().items()}

    def understood(self, preview: Preview, table: TablePreview | None):
        """Say behind “automatic” what was found, and offer the columns, sheets and levels of this table."""
        self._offer("sheet", [(name, name) for name in preview.sheets])
        self._show("sheet", bool(preview.sheets))
        if table is None:
            return
        columns = self._columns(table)
        for name in COLUMN_ROLES:
            self._offer(name, columns)
        levels = self._levels(table)
        self._offer("level", [(text, text) for text in levels])
        self._show("level", bool(levels))
        found = self._found(table)
        periods = (
            [finding.value for finding in table.reading.findings if finding.stage == "period"] if table.reading else []
        )
        self._say_period(next((value for value in periods if value and isinstance(value, str)), ""))
        for name, box in self.boxes.items():
            if name not in ("nil", "revision"):
                text = found.get(name, "")
                box.setItemText(0, tr("auto: {found}").format(found=text) if text else tr("automatic"))
                box.setItemData(0, "")
                box.setToolTip(plainly(box.currentText()))
        key = self.boxes["key_column"]
        key.setToolTip(
            plainly(tr("{found}. Several columns joined by + make one key.").format(found=key.currentText()))
        )

    def _offer(self, name: str, entries: list[tuple[str, str]]):
        """Other entries in a box; what the user chose stays, if it is still there."""
        box = self.boxes[name]
        if [(box.itemText(i), box.itemData(i)) for i in range(1, box.count())] == entries:
            return
        chosen = box.currentData() if box.currentIndex() > 0 else None
        box.blockSignals(True)
        while box.count() > 1:
            box.removeItem(box.count() - 1)
        for text, value in entries:
            box.addItem(text, value)
        if chosen and box.findData(chosen) < 1:
            box.addItem(chosen, chosen)  # a column this file does not have: the reader says so
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen else 0)
        box.blockSignals(False)

    @staticmethod
    def _columns(table: TablePreview) -> list[tuple[str, str]]:
        """Title and reference of every column; a title that is empty or comes twice is replaced by the number."""
        titles = [column.title for column in table.grid.columns]  # all of them, to see which come twice
        times = Counter(titles)
        entries = []
        for place, title in enumerate(titles[:MOST_COLUMNS]):
            number = str(place + 1)
            sure = title and times[title] == 1
            entries.append((title if sure else f"{title} ({number})".strip(), title if sure else number))
        return entries

    @staticmethod
    def _levels(table: TablePreview) -> list[str]:
        place = table.reading.roles.level if table.reading is not None else None
        if place is None:
            return []
        first = table.reading.header.first_data
        return [
            text for text in dict.fromkeys(row[place] for row in table.reading.head[first:] if place < len(row)) if text
        ]

    @staticmethod
    def _found(table: TablePreview) -> dict[str, str]:
        """What the reader found for each option, in words."""
        reading = table.reading
        if reading is None:
            return {}
        stages = {finding.stage: finding for finding in reversed(reading.findings)}
        titles = [title or str(place) for place, title in enumerate(reading.header.titles, start=1)]
        roles = reading.roles
        kind = reading.layout.kind if reading.turned is None else "districts_as_columns"
        found = {"layout": layout_titles().get(kind, "")}
        if "sheet" in stages:
            found["sheet"] = str(stages["sheet"].value)
        if "encoding" in stages:
            found["encoding"] = str(stages["encoding"].value).replace("-sig", "").upper().replace("CP", "cp")
        if "dialect" in stages:
            signs = {";": tr("semicolon ;"), ",": tr("comma ,"), "\t": tr("tab"), "|": tr("bar |")}
            found["delimiter"] = signs.get(stages["dialect"].value, str(stages["dialect"].value))
        signs = dict.fromkeys(column.decimal for column in table.grid.columns if column.decimal)
        words = {",": tr("comma"), ".": tr("dot")}
        found["decimal"] = ", ".join(words[sign] for sign in signs)
        found["key_column"] = " + ".join(titles[place] for place in roles.key)
        for name, place in (("name_column", roles.name), ("period_column", roles.period)):
            found[name] = titles[place] if place is not None else tr("none")
        if reading.layout.indicators:
            found["indicator_column"] = " + ".join(titles[place] for place in reading.layout.indicators)
        if reading.layout.kind == "long" and len(roles.values) == 1:
            found["value_column"] = titles[roles.values[0]]
        return found

    def _say_period(self, found: str):
        """Show the period that a file without a period column has."""
        text = tr("auto: {found}").format(found=found) if found else tr("e.g. 2021 or 2021-Q2")
        self.period.setPlaceholderText(text)
