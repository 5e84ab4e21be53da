"""Groups of districts, targets and breaks in the series: kept, given up and set in the menu of what a chart shows."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from ...i18n import period_text, tr
from ..plain import entry
from .comparing import breaks_of_indicator, drop_group, groups, keep_group, set_break, set_target, target_of
from .model import DockModel


class BenchmarkMenu(QObject):
    """The entries below the options of a view; what they change lies in the profile of the municipality."""

    def __init__(self, model: DockModel, menu: QMenu, parent: QWidget):
        super().__init__(parent)
        self.model, self.window = model, parent
        menu.addSeparator()
        self.keep = menu.addAction(tr("Keep the selected districts as a group …"))
        self.drop = menu.addMenu(tr("Give up a group"))
        self.target = menu.addAction(tr("Target …"))
        self.break_here = menu.addAction(tr("Break in the series …"))
        self.break_here.triggered.connect(self._ask_break)
        self.keep.triggered.connect(self._keep)
        self.drop.triggered.connect(lambda action: drop_group(self.model, action.data()))
        self.target.triggered.connect(self._ask_target)
        menu.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self):
        """Offer what can be done now."""
        known = self.model.series() is not None
        self.keep.setEnabled(known and bool(self.model.selected))
        self.drop.clear()
        for name in groups():
            self.drop.addAction(entry(name)).setData(name)
        self.drop.setEnabled(not self.drop.isEmpty())
        self.target.setEnabled(known)
        self.break_here.setEnabled(known and len(self.model.cube.periods) > 1)

    def _keep(self, *_):
        name, agreed = QInputDialog.getText(self.window, tr("Group of districts"), tr("Name"))
        if agreed and name.strip():
            keep_group(self.model, name.strip())

    def _ask_target(self, *_):
        dialog = TargetDialog(self.model, self.window)
        if dialog.exec() == TargetDialog.DialogCode.Accepted:
            set_target(self.model, *dialog.answer())
        dialog.deleteLater()

    def _ask_break(self, *_):
        dialog = BreakDialog(self.model, self.window)
        if dialog.exec() == BreakDialog.DialogCode.Accepted:
            set_break(self.model, *dialog.answer())
        dialog.deleteLater()


class BreakDialog(QDialog):
    """Asks from which period on something else was counted, why, and whether that concerns all indicators."""

    def __init__(self, model: DockModel, parent=None):
        super().__init__(parent)
        cube, place = model.cube, model.indicator
        self.field = cube.indicators[place]
        self.known = {cube.periods[one.place]: one for one in breaks_of_indicator(model, place)}
        self.setWindowTitle(tr("Break in the series"))
        form = QFormLayout(self)
        told = QLabel(
            tr("Something else was counted from a period on: a reform, another definition, another source."), self
        )
        told.setWordWrap(True)
        form.addRow(told)
        self.period, self.title, self.alone = QComboBox(self), QLineEdit(self), QCheckBox(self)
        for period in cube.periods[1:]:
            self.period.addItem(period_text(period), period)
        self.title.setPlaceholderText(tr("such as: new definition of unemployment"))
        self.alone.setText(tr("Only “{title}”").format(title=cube.title(place)))
        form.addRow(tr("First period counted differently"), self.period)
        form.addRow(tr("Reason"), self.title)
        form.addRow(self.alone)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.gone = False
        self.away = buttons.addButton(tr("No break"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.away.clicked.connect(self._give_up)
        form.addRow(buttons)
        if self.known:
            self.period.setCurrentIndex(self.period.findData(next(iter(self.known))))
        self.period.currentIndexChanged.connect(self._show)
        self._show()

    def _show(self, *_):
        one = self.known.get(self.period.currentData())
        self.away.setEnabled(one is not None)
        self.title.setText(one.title if one is not None else "")

    def answer(self) -> tuple:
        """Period, reason and field; the reason is None where there shall be no break."""
        period = self.period.currentData()
        if self.gone:
            return period, None
        return period, self.title.text().strip(), self.field if self.alone.isChecked() else ""

    def _give_up(self):
        self.gone = True
        self.accept()


class TargetDialog(QDialog):
    """Asks for the target of the indicator shown: a number, what it is called, and who has set it."""

    def __init__(self, model: DockModel, parent=None):
        super().__init__(parent)
        cube, place = model.cube, model.indicator
        self.setWindowTitle(tr("Target"))
        form = QFormLayout(self)
        title = QLabel(cube.title(place), self)
        title.setWordWrap(True)
        form.addRow(title)
        known, shown = target_of(model), model.series(mode="absolute")
        self.value = QDoubleSpinBox(self)
        self.value.setRange(-1e12, 1e12)
        self.value.setDecimals(max(1, shown.raw_digits) if cube.unit(place) else shown.raw_digits)
        self.value.setSuffix(f"\u00a0{cube.unit(place)}" if cube.unit(place) else "")
        self.value.setValue(float(known.get("value") or 0.0))
        self.name, self.source = QLineEdit(known.get("title") or tr("Target"), self), QLineEdit(self)
        self.source.setText(known.get("source") or "")
        self.source.setPlaceholderText(tr("such as a resolution of the council"))
        form.addRow(tr("Value"), self.value)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Source"), self.source)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.gone = False
        if known:
            away = buttons.addButton(tr("No target"), QDialogButtonBox.ButtonRole.DestructiveRole)
            away.clicked.connect(self._give_up)
        form.addRow(buttons)

    def answer(self) -> tuple:
        """Value, name and source; the value is None where there shall be no target."""
        if self.gone:
            return (None,)
        return self.value.value(), self.name.text().strip() or tr("Target"), self.source.text().strip()

    def _give_up(self):
        self.gone = True
        self.accept()
