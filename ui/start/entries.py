"""A list of things that have the same questions each, as indicators, classes and targets of a profile: list, form, plus and minus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...i18n import figure, read_number, tr
from ...processing.maps.ramps import ramp_words
from ..plain import plainly
from ..ramps import fill_ramps

TEXT, FIELD, NUMBER, NUMBERS, WHOLE, CHOICE, RAMP = "text", "field", "number", "numbers", "whole", "choice", "ramp"


@dataclass(frozen=True)
class Ask:
    """One question about an entry. key: where the answer stands in it; path: below that, "" for none.

    kind: TEXT; FIELD (of the layer, or a text); NUMBER; NUMBERS, several with semicolons; WHOLE, from least to most; CHOICE
    of (value, words); RAMP of colours. usual: what a new entry has; missing: what an entry means that does not say it
    """

    key: str
    title: str
    kind: str = TEXT
    path: str = ""
    hint: str = ""
    choices: Sequence[tuple] = ()
    usual: object = None
    missing: object = None
    least: int = 0
    most: int = 100


class NotUnderstood(Exception):
    """An answer that cannot be kept; the message is a sentence for people."""


class EntryList(QWidget):
    """Asks for several entries, each a dictionary; what an entry says beyond the questions is kept.

    called: entry, titles of fields by their names → what it is called in the list; check: entry → a sentence on what is wrong with it, "" for nothing
    """

    def __init__(
        self,
        name: str,
        asks: Sequence[Ask],
        called: Callable[[dict, dict], str],
        check: Callable[[dict], str] = lambda _: "",
        parent=None,
    ):
        super().__init__(parent)
        self.asks, self.called, self.check = asks, called, check
        self.entries: list[dict] = []
        self.titles: dict[str, str] = {}
        self._shown = -1
        self.list = QListWidget(self)
        self.list.setObjectName(f"sozialraum_profile_{name}")
        self.list.setMaximumHeight(5 * self.fontMetrics().height())
        self.list.currentRowChanged.connect(self._go_to)
        self.add, self.remove = QPushButton(tr("Add"), self), QPushButton(tr("Remove"), self)
        self.add.setObjectName(f"sozialraum_profile_{name}_add")
        self.remove.setObjectName(f"sozialraum_profile_{name}_remove")
        self.add.clicked.connect(self.add_entry)
        self.remove.clicked.connect(self.remove_entry)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.form = QWidget(self)
        form = QFormLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        self.boxes: dict[str, QWidget] = {}
        for ask in asks:
            box = _box(ask, self.form)
            box.setObjectName(f"sozialraum_profile_{name}_{ask.key}")
            box.setAccessibleName(ask.title)
            box.setToolTip(ask.hint)
            self.boxes[ask.key] = box
            form.addRow(ask.title, box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addLayout(row)
        column.addWidget(self.form)
        column.addStretch(1)

    def offer(self, fields: Sequence[tuple[str, str]]):
        """The fields of the layer: pairs of name and title."""
        self.titles = dict(fields)
        for place, entry in enumerate(self.entries):
            self.list.item(place).setText(self._called(entry))
        for ask in self.asks:
            if ask.kind != FIELD:
                continue
            box = self.boxes[ask.key]
            before = _text_of(box)
            box.clear()
            for name, title in fields:
                box.addItem(name if title == name else f"{title} ({name})", name)
            _write(ask, box, before)

    def show_entries(self, entries: Sequence[dict]):
        """Begin with these."""
        self.entries = [dict(one) for one in entries]
        self._shown = -1
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._called(one) for one in self.entries])
        self.list.blockSignals(False)
        self.list.setCurrentRow(0 if self.entries else -1)
        self._show(0 if self.entries else -1)

    def answer(self) -> list[dict]:
        """The entries as they stand; NotUnderstood for one that cannot be kept, which is then shown."""
        self._take()
        for place, one in enumerate(self.entries):
            wrong = self.check(one)
            if wrong:
                self.list.setCurrentRow(place)
                raise NotUnderstood(wrong)
        return [dict(one) for one in self.entries]

    def add_entry(self):
        """A new entry, to be filled."""
        if not self._keep():
            return
        self.entries.append({ask.key: _nested(ask, ask.usual) for ask in self.asks if ask.usual is not None})
        self.list.addItem(tr("(new)"))
        self.list.setCurrentRow(len(self.entries) - 1)
        self.boxes[self.asks[0].key].setFocus()

    def remove_entry(self):
        """Give up the entry that is shown."""
        place = self._shown
        if place < 0:
            return
        del self.entries[place]
        self._shown = -1
        self.list.blockSignals(True)
        self.list.takeItem(place)
        self.list.blockSignals(False)
        following = min(place, len(self.entries) - 1)
        self.list.setCurrentRow(following)
        self._show(following)

    def _called(self, entry: dict) -> str:
        return self.called(entry, self.titles) or tr("(new)")

    def _go_to(self, place: int):
        if place != self._shown and self._keep():
            self._show(place)

    def _keep(self) -> bool:
        """Take what is written; where it is not understood its entry stays in sight."""
        try:
            self._take()
        except NotUnderstood as error:
            self.list.blockSignals(True)
            self.list.setCurrentRow(self._shown)
            self.list.blockSignals(False)
            self.window().complain(str(error))
            return False
        self.window().complain("")
        return True

    def _take(self):
        """Write what the form says into its entry."""
        if not 0 <= self._shown < len(self.entries):
            return
        entry = dict(self.entries[self._shown])
        for ask in self.asks:
            value = _answer(ask, self.boxes[ask.key])
            if _same(ask, _stored(ask, entry), value):
                continue
            if ask.path:
                inner = {**(entry.get(ask.key) or {}), ask.path: value}
                value = {key: one for key, one in inner.items() if one}
            if value in (None, "", [], {}):
                entry.pop(ask.key, None)
            else:
                entry[ask.key] = value
        self.entries[self._shown] = entry
        self.list.item(self._shown).setText(self._called(entry))

    def _show(self, place: int):
        self._shown = place
        self.form.setVisible(place >= 0)
        self.remove.setEnabled(place >= 0)
        if place < 0:
            return
        entry = self.entries[place]
        for ask in self.asks:
            stored = _stored(ask, entry)
            _write(ask, self.boxes[ask.key], ask.missing if stored is None else stored)


def hint(text: str) -> QLabel:
    """A line of explanation."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _box(ask: Ask, parent: QWidget) -> QWidget:
    if ask.kind == WHOLE:
        box = QSpinBox(parent)
        box.setRange(ask.least, ask.most)
        return box
    if ask.kind in (FIELD, CHOICE, RAMP):
        box = QComboBox(parent)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        box.setEditable(ask.kind == FIELD)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if ask.kind == RAMP:
            fill_ramps(box)
        for value, words in ask.choices:
            box.addItem(words, value)
        return box
    box = QLineEdit(parent)
    box.setPlaceholderText(plainly(ask.hint))
    return box


def _stored(ask: Ask, entry: dict):
    """What an entry says to a question, None for nothing."""
    value = entry.get(ask.key)
    return (value or {}).get(ask.path) if ask.path else value


def _same(ask: Ask, stored, value) -> bool:
    """Whether an answer says what stands there already, be it in other words."""
    if stored is None:
        return value in (None, "", [], ask.missing)
    return stored == value or (ask.kind == RAMP and not value and stored == next(iter(ramp_words())))


def _nested(ask: Ask, value):
    return {ask.path: value} if ask.path else value


def _text_of(box: QComboBox) -> str:
    """The name of the field whose words stand in a box, else what somebody wrote there."""
    text = box.currentText().strip()
    place = box.findText(text, Qt.MatchFlag.MatchFixedString)
    return str(box.itemData(place)) if place >= 0 and text else text


def _answer(ask: Ask, box):
    """What a box says, None for nothing."""
    if ask.kind == WHOLE:
        return box.value()
    if ask.kind in (CHOICE, RAMP):
        return box.currentData()
    text = _text_of(box) if ask.kind == FIELD else box.text().strip()
    if ask.kind not in (NUMBER, NUMBERS) or not text:
        return text
    found = []
    for part in text.split(";") if ask.kind == NUMBERS else [text]:
        value = read_number(part)
        if value is None and (part.strip() or ask.kind == NUMBER):
            raise NotUnderstood(
                tr(
                    "“{value}” at “{title}” is no number. Write it without separators of thousands, such as {one}."
                ).format(value=part.strip(), title=ask.title, one=figure(12.5))
            )
        found += [value] if value is not None else []
    return found if ask.kind == NUMBERS else found[0]


def _write(ask: Ask, box, value):
    if ask.kind == WHOLE:
        box.setValue(int(value) if isinstance(value, (int, float)) else ask.least)
    elif ask.kind in (CHOICE, RAMP):
        usual = ask.kind == RAMP and value in (None, next(iter(ramp_words())))
        value = "" if usual else value
        if box.findData(value) < 0:
            box.addItem(str(value), value)  # what another version or a person has written stays
        box.setCurrentIndex(box.findData(value))
    elif ask.kind == FIELD:
        place = box.findData(value) if value else -1
        box.setCurrentIndex(place)
        box.setEditText(box.itemText(place) if place >= 0 else str(value or ""))
    elif ask.kind == NUMBERS:
        box.setText("; ".join(_written(one) for one in value or ()))
    elif ask.kind == NUMBER:
        box.setText("" if value is None else _written(value))
    else:
        box.setText(str(value or ""))


def _written(value: float) -> str:
    """A number that is read again as it was."""
    return figure(value) if float(f"{value:g}") == value else str(value).replace(".", figure(0.5)[1])
