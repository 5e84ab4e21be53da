"""The window in which indicators, groups and areas are chosen: search, filters, a tree by field of action, a card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence, QPalette
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)
from qgis.utils import iface

from ...core.rates.offers import COUNTS, GROUP_TITLES, Offer, Offers
from ...i18n import sentence, tr

_FAVOURITES = "sozialraum/favourites"
_PLACE = Qt.ItemDataRole.UserRole
_STAR = "★ "
TITLE, UNIT, NEED, STANDING = range(4)


def favourites() -> set[str]:
    """The values that the user of this QGIS has marked."""
    return set(QgsSettings().value(_FAVOURITES, [], type=list) or [])


def group_titles() -> dict[str, str]:
    """What the groups beside the fields of action are called."""
    return {name: sentence(title) for name, title in GROUP_TITLES.items()}


def need_word(direction: int) -> str:
    """What more of an indicator means, in a sign and a word."""
    return {1: "▲ " + tr("more"), -1: "▼ " + tr("less")}.get(direction, "–")


class IndicatorWindow(QDialog):
    """Asks for one or several of some offers.

    several: boxes to tick, else one is chosen; no_choice: offer → why it cannot be ticked though it is there, "" where
    it can; standing: what the column says of an offer that is there; note: number of values → what is wanted;
    rates_only: begin without counts; available: begin with those that can be chosen; first: the group that goes before all others. directions:
    value → direction where it is another than the offer's; with it a click on a sign turns the direction.
    After accept(), `chosen` has the values in the order in which they were ticked, `directions` what was turned as well.
    """

    def __init__(
        self,
        offers: Sequence[Offer],
        chosen: Sequence[str] = (),
        *,
        title: str = "",
        several: bool = True,
        rates_only: bool = False,
        available: bool = False,
        no_choice: Callable[[Offer], str] = lambda _: "",
        standing: str = "",
        note: str = "",
        first: str = "",
        directions: dict[str, int] | None = None,
        parent=None,
    ):
        super().__init__(parent)
        self.setObjectName("sozialraum_picker")
        self.setWindowTitle(title or tr("Choose indicators"))
        self.resize(max(640, 82 * self.fontMetrics().averageCharWidth()), 560)
        self.offers = Offers(offers, group_titles(), first)
        self.chosen = list(chosen)
        self.several, self.note = several, note
        self._no_choice, self._standing = no_choice, standing
        self._favourites = favourites()
        self._first = first
        self.directions = dict(directions) if directions is not None else None
        self._flat = len({one.group for one in offers}) < 2
        self._build(rates_only, available)
        self.fill()
        self.line.setFocus()
        self._go_to_chosen()

    # ---- building -----------------------------------------------------------------------------------------------

    def _build(self, rates_only: bool, available: bool):
        self.line = QLineEdit(self)
        self.line.setObjectName("sozialraum_picker_search")
        coded = any(one.code for one in self.offers.offers) and not self._first
        self.line.setPlaceholderText(tr("Search: name, code, field of action …") if coded else tr("Search: name …"))
        self.line.setAccessibleName(tr("Search"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.fill)
        self.line.installEventFilter(self)
        self.all, self.there, self.starred, self.rates = (self._filter() for _ in range(4))
        (self.there if available else self.all).setChecked(True)
        self.rates.setChecked(rates_only)
        self.all.clicked.connect(lambda: self._filtered(self.all))
        self.there.clicked.connect(lambda: self._filtered(self.there))
        self.starred.clicked.connect(lambda: self._filtered(self.starred))
        self.rates.clicked.connect(self.fill)
        row = QHBoxLayout()
        for button in (self.all, self.there, self.starred, self.rates):
            row.addWidget(button)
        row.addStretch(1)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("sozialraum_picker_tree")
        self.tree.setAccessibleName(tr("Indicators by field of action") if coded else self.windowTitle())
        self.tree.setHeaderLabels([tr("Indicator") if coded else tr("Field"), tr("Unit"), tr("Need"), tr("State")])
        self.tree.setRootIsDecorated(not self._flat)
        self.tree.setUniformRowHeights(True)
        plain = bool(self._first)  # counts and areas have neither
        self.tree.setColumnHidden(UNIT, plain or not any(one.unit for one in self.offers.offers))
        self.tree.setColumnHidden(NEED, plain or not any(one.direction for one in self.offers.offers))
        self.tree.installEventFilter(self)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(30)
        widest = {UNIT: f"{tr('Unit')} ", NEED: need_word(-1), STANDING: "2010–2024 …"}
        for column, text in widest.items():
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(text) + 14)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.itemChanged.connect(self._ticked)
        self.tree.currentItemChanged.connect(lambda *_: self._show_card())
        self.tree.itemDoubleClicked.connect(self._double_clicked)
        self.tree.itemClicked.connect(self._turn)
        self.card = QLabel(self)
        self.card.setObjectName("sozialraum_picker_card")
        self.card.setWordWrap(True)
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setMargin(8)
        self.card.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.card.setMinimumHeight(self.fontMetrics().height() * 4)
        self.card.setFrameShape(QLabel.Shape.StyledPanel)
        self.lead = QPushButton(self)
        self.lead.setObjectName("sozialraum_picker_lead")
        self.lead.setAutoDefault(False)
        self.lead.clicked.connect(self._lead_on)
        self.lead.hide()
        self.count = QLabel(self)
        self.count.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(tr("Cancel"), roles.RejectRole)
        self.take = buttons.addButton(tr("Apply"), roles.AcceptRole)
        self.take.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addLayout(row)
        column.addWidget(self.tree, 1)
        column.addWidget(self.card)
        column.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        for keys, act in (("Ctrl+F", self.line.setFocus), ("Ctrl+D", self._turn_favourite)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)

    def _filter(self) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setStyleSheet(
            "QPushButton { border: 1px solid palette(mid); border-radius: 10px; padding: 3px 12px; }"
            "QPushButton:checked { background: palette(highlight); color: palette(highlighted-text); }"
            "QPushButton:focus { border: 1px solid palette(text); }"
        )
        return button

    def _filtered(self, chosen: QPushButton):
        for button in (self.all, self.there, self.starred):
            button.setChecked(button is chosen)
        self.fill()

    # ---- what is shown ------------------------------------------------------------------------------------------

    def fill(self):
        """Show the offers that the search and the filters leave."""
        query = self.line.text()
        current = self.current()
        starred = self._favourites if self.starred.isChecked() else None
        groups = self.offers.shown(
            query, there=self.there.isChecked(), rates=self.rates.isChecked(), favourites=starred
        )
        self.tree.blockSignals(True)
        self.tree.clear()
        tops = []
        for group in groups:
            top = None
            if not self._flat:
                top = self._group_item(group)
                tops.append(top)
            items = [self._item(place) for place in group.places]
            (top.addChildren if top is not None else self.tree.addTopLevelItems)(items)
        self.tree.addTopLevelItems(tops)
        # what can be chosen opens by itself, a search everything; the rest waits to be asked for
        for top, group in zip(tops, groups):
            held = any(self.offers.offers[place].value in self.chosen for place in group.places)
            ready = group.name == self._first if self._first else group.choosable > 0 and group.name != COUNTS
            top.setExpanded(bool(query.strip()) or held or ready)
        self.tree.blockSignals(False)
        if current is not None:
            self._select(self.offers.offers[current].value)
        if self.current() is None and query.strip():
            self._select_first()
        self._titles(groups)
        self._show_card()

    def _titles(self, groups):
        offers = self.offers.offers
        there = sum(one.choosable for one in offers)
        self.all.setText(tr("All {n}").format(n=len(offers)))
        computable = any(one.choosable and one.computable for one in offers)
        self.there.setText((tr("Computable {n}") if computable else tr("Available {n}")).format(n=there))
        self.there.setVisible(there < len(offers))
        self.starred.setText(tr("★ Favourites {n}").format(n=sum(one.value in self._favourites for one in offers)))
        self.rates.setText(tr("Rates only"))
        self.rates.setVisible(not self._first and len({one.kind for one in offers}) > 1)
        self._count(groups)

    def _count(self, groups=None):
        if self.line.text().strip() and groups is not None:
            places = [place for group in groups for place in group.places]
            away = sum(not self.offers.offers[place].choosable for place in places)
            text = tr("{n} found").format(n=len(places))
            text += " · " + tr("{n} of them not available").format(n=away) if away else ""
        else:
            text = tr("{n} chosen").format(n=len(self.chosen)) if self.several else ""
            text = " · ".join(filter(None, (text, self.note)))
        self.count.setText(text)

    def _group_item(self, group) -> QTreeWidgetItem:
        title = self.offers.titles.get(group.name, group.name)
        told = tr("{n} of {count}").format(n=group.choosable, count=group.size)
        item = QTreeWidgetItem([title, "", "", told])
        font = item.font(TITLE)
        font.setBold(True)
        item.setFont(TITLE, font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(TITLE, Qt.ItemDataRole.AccessibleTextRole, f"{title}, {told}")
        return item

    def _item(self, place: int) -> QTreeWidgetItem:
        one = self.offers.offers[place]
        star = _STAR if one.value in self._favourites else ""
        item = QTreeWidgetItem([star + one.title, one.unit, need_word(self.direction(one)), self._state(one)])
        item.setData(TITLE, _PLACE, place)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._can(one) and self.several:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            ticked = one.value in self.chosen
            item.setCheckState(TITLE, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setFlags(flags)
        grey = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        for column in range(4) if not self._can(one) else range(1, 4):
            item.setForeground(column, grey)
        item.setToolTip(TITLE, f"<qt>{escape(one.title)}</qt>")
        item.setToolTip(STANDING, f"<qt>{escape(self._state(one))}</qt>")
        item.setData(TITLE, Qt.ItemDataRole.AccessibleTextRole, self._spoken(one))
        return item

    def _can(self, one: Offer) -> bool:
        return one.choosable and not self._no_choice(one)

    def _state(self, one: Offer) -> str:
        if one.choosable:
            return self._standing or (tr("can be computed") if one.computable else tr("in the layer"))
        if one.computable:
            return tr("can be computed")
        return tr("missing: {fields}").format(fields=", ".join(one.missing))

    def _spoken(self, one: Offer) -> str:
        """What a screen reader says of a line."""
        unit = {"%": tr("percent")}.get(one.unit, one.unit)
        need = {1: tr("more means more need"), -1: tr("less means more need")}.get(self.direction(one), "")
        ticked = tr("chosen") if one.value in self.chosen else ""
        star = tr("favourite") if one.value in self._favourites else ""
        state = "" if self._can(one) else self._state(one)
        return ", ".join(filter(None, (one.title, unit, need, state, star, ticked)))

    def _show_card(self):
        place = self.current()
        away = place is not None and not self.offers.offers[place].choosable
        self.lead.setVisible(away and iface is not None)
        if place is None:
            self.card.setText(escape(tr("Choose a line to read what it is.")))
            return
        one = self.offers.offers[place]
        self.lead.setText(tr("Calculate indicators …") if one.computable else tr("Read a file …"))
        unit = f" ({one.unit})" if one.unit else ""
        star = "&nbsp; ★" if one.value in self._favourites else ""
        head = f"<b>{escape(one.title + unit)}{star}&nbsp; {escape(one.code)}</b>"
        above, below = one.about
        made = tr("{numerator} per {denominator}.").format(numerator=above, denominator=below) if below else above
        need = {1: tr("▲ More means more need."), -1: tr("▼ Less means more need.")}.get(self.direction(one), "")
        lines = [head, escape(" ".join(filter(None, (made, need))))]
        if not one.choosable and one.computable:
            lines.append(escape(tr("The layer has the counts for it: run “Calculate indicators” first.")))
        elif not one.choosable:
            usual = tr("Usual source: {source}.").format(source=one.source) if one.source else ""
            lines.append(escape(f"{self._state(one).capitalize()}. {usual}".strip()))
        elif self._no_choice(one):
            lines.append(escape(self._no_choice(one)))
        elif one.value not in (one.code, one.title):
            lines.append(escape(tr("Field of the layer: {name}").format(name=one.value)))
        self.card.setText("<br/>".join(filter(None, lines)))

    # ---- what a person does -------------------------------------------------------------------------------------

    def current(self) -> int | None:
        """The place of the offer of the current line, None on a group and where there is no line."""
        item = self.tree.currentItem()
        return item.data(TITLE, _PLACE) if item is not None else None

    def _items(self):
        for at in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(at)
            yield top
            yield from (top.child(place) for place in range(top.childCount()))

    def _select(self, value: str):
        for item in self._items():
            place = item.data(TITLE, _PLACE)
            if place is not None and self.offers.offers[place].value == value:
                self.tree.setCurrentItem(item)
                return

    def _go_to_chosen(self):
        if self.chosen:
            self._select(self.chosen[0])
        if self.current() is None:
            self._select_first()

    def _select_first(self):
        """The first line that can be chosen, else the first one."""
        lines = [item for item in self._items() if item.data(TITLE, _PLACE) is not None]
        ready = (item for item in lines if self._can(self.offers.offers[item.data(TITLE, _PLACE)]))
        first = next(ready, lines[0] if lines else None)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _ticked(self, item: QTreeWidgetItem, column: int):
        place = item.data(TITLE, _PLACE)
        if place is None or column != TITLE or not self.several:
            return
        one = self.offers.offers[place]
        ticked = item.checkState(TITLE) == Qt.CheckState.Checked
        if ticked and one.value not in self.chosen:
            self.chosen.append(one.value)
        elif not ticked and one.value in self.chosen:
            self.chosen.remove(one.value)
        self.tree.blockSignals(True)
        item.setData(TITLE, Qt.ItemDataRole.AccessibleTextRole, self._spoken(one))
        self.tree.blockSignals(False)
        self._count()

    def _lead_on(self):
        """Leave for what brings the indicator: its calculation, or the file with its counts."""
        place = self.current()
        if place is None:
            return
        computable = self.offers.offers[place].computable
        around = self.parentWidget().window() if self.parentWidget() is not None else None
        self.reject()
        if isinstance(around, QDialog):
            around.close()  # it is modal, and would keep the hands off what comes
        if computable:
            QTimer.singleShot(0, _open_calculation)
        else:
            action = iface.mainWindow().findChild(QAction, "sozialraum_import_action")
            QTimer.singleShot(0, action.trigger)

    def direction(self, one: Offer) -> int:
        """What more of an offer means, as it was turned."""
        return (self.directions or {}).get(one.value, one.direction)

    def _turn(self, item: QTreeWidgetItem, column: int):
        place = item.data(TITLE, _PLACE)
        if place is None or column != NEED or self.directions is None or not self._can(self.offers.offers[place]):
            return
        one = self.offers.offers[place]
        self.directions[one.value] = -1 if self.direction(one) >= 0 else 1
        self.tree.blockSignals(True)
        item.setText(NEED, need_word(self.direction(one)))
        item.setData(TITLE, Qt.ItemDataRole.AccessibleTextRole, self._spoken(one))
        self.tree.blockSignals(False)
        self._show_card()

    def _double_clicked(self, item: QTreeWidgetItem, _column: int):
        place = item.data(TITLE, _PLACE)
        if place is not None and not self.several and self._can(self.offers.offers[place]):
            self.accept()

    def _turn_favourite(self):
        place = self.current()
        if place is None:
            return
        self._favourites ^= {self.offers.offers[place].value}
        QgsSettings().setValue(_FAVOURITES, sorted(self._favourites))
        self.fill()

    def accept(self):
        """Take what is chosen; where one is to be chosen, the line that is current."""
        if not self.several:
            place = self.current()
            if place is None or not self._can(self.offers.offers[place]):
                return
            self.chosen = [self.offers.offers[place].value]
        super().accept()

    def eventFilter(self, watched, event):  # noqa: N802
        """From the search down into the tree; a letter typed in the tree goes on with the search."""
        if event.type() == QEvent.Type.KeyPress:
            if watched is self.line and event.key() == Qt.Key.Key_Down:
                self.tree.setFocus()
                return True
            if watched is self.line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.several:
                self._take_first()
                return True
            if watched is self.tree and event.text().strip() and not event.modifiers():
                self.line.setFocus()
                self.line.setText(self.line.text() + event.text())
                return True
        return super().eventFilter(watched, event)

    def _take_first(self):
        """Enter in the search takes the first line that can be chosen."""
        if self.current() is None or self.line.text().strip():
            self._select_first()
        self.accept()


def _open_calculation():
    import processing

    processing.execAlgorithmDialog("sozialraum:calculateindicators", {})
