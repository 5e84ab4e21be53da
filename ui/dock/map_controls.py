"""Colour the map, its classes, the way back to its own style; and the years, which can play."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSlider, QToolButton, QWidget

from ...i18n import period_text, tr
from ...processing.maps.time import FRAMES_PER_SECOND
from ..timers import alarm
from .map_colours import MapColours
from .model import DockModel


class ColourRow(QWidget):
    """One line: whether the map is coloured, by which classes, and back to the layer's own style."""

    classes_wanted = pyqtSignal()

    def __init__(self, colours: MapColours, parent=None):
        super().__init__(parent)
        self.colours = colours
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.box = QCheckBox(tr("Colour the map"), self)
        self.box.setObjectName("sozialraum_colour_map")
        self.box.setToolTip(tr("The map shows the indicator and year of this panel in classes"))
        self.box.clicked.connect(self._clicked)
        self.classes = QPushButton(tr("Classes …"), self)
        self.classes.setObjectName("sozialraum_classes")
        self.classes.setToolTip(tr("How the values are cut into classes, the same for all years"))
        self.classes.clicked.connect(self.classes_wanted)
        self.own = QToolButton(self)
        self.own.setObjectName("sozialraum_own_style")
        self.own.setText(tr("Own style"))
        self.own.setToolTip(tr("Give the layer back the style it had before it was coloured"))
        self.own.setAutoRaise(True)
        self.own.clicked.connect(colours.give_back)
        row.addWidget(self.box)
        row.addWidget(self.classes)
        row.addStretch(1)
        row.addWidget(self.own)
        colours.changed.connect(self.follow)
        colours.model.data_changed.connect(self.follow)
        colours.model.choice_changed.connect(self.follow)
        self.follow()

    def follow(self):
        """Show whether the map is coloured."""
        on = self.colours.on
        self.setEnabled(self.colours.possible)
        self.box.setChecked(on)
        self.classes.setEnabled(on and not self.colours.model.view_entry.change)
        self.own.setEnabled(on)

    def _clicked(self, on: bool):
        (self.colours.paint if on else self.colours.give_back)()
        self.follow()


class PeriodRow(QWidget):
    """▶, a slider and the period; the same period for the chart and the map."""

    chosen = pyqtSignal(int)

    def __init__(self, model: DockModel, parent=None):
        super().__init__(parent)
        self.model = model
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.play = QToolButton(self)
        self.play.setObjectName("sozialraum_play")
        self.play.setCheckable(True)
        self.play.setAutoRaise(True)
        self.play.toggled.connect(self._play)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("sozialraum_period")
        self.slider.setAccessibleName(tr("Period"))
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.valueChanged.connect(self._moved)
        self.label = QLabel(self)
        font = self.label.font()
        font.setBold(True)
        self.label.setFont(font)
        self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        for widget, stretch in ((self.play, 0), (self.slider, 1), (self.label, 0)):
            row.addWidget(widget, stretch)
        self._next = alarm(self, round(1000 / FRAMES_PER_SECOND), self._step)
        self._say(False)

    def fill(self):
        """Offer the periods of the layer."""
        cube = self.model.cube
        self.play.setChecked(False)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, len(cube.periods) - 1) if cube else 0)
        self.slider.blockSignals(False)

    def follow(self):
        """Show the period of the model."""
        cube = self.model.cube
        self.slider.blockSignals(True)
        self.slider.setValue(max(0, self.model.period))
        self.slider.blockSignals(False)
        timed = cube is not None and len(cube.periods) > 1
        self.label.setText(period_text(cube.periods[self.model.period]) if timed else "")
        self.setVisible(timed)

    def hideEvent(self, event):  # noqa: N802
        """Nobody looks."""
        super().hideEvent(event)
        self.play.setChecked(False)

    def _moved(self, value: int):
        self.model.set(period=value)
        self.chosen.emit(value)

    def _play(self, on: bool):
        self._say(on)
        if not on:
            self._next.stop()
            return
        if self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        self._next.start()

    def _step(self):
        self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() < self.slider.maximum():
            self._next.start()
        else:
            self.play.setChecked(False)

    def _say(self, on: bool):
        text = tr("Stop") if on else tr("Play the years")
        icon = "/temporal_navigation/pause.svg" if on else "/temporal_navigation/forward.svg"
        self.play.setIcon(QgsApplication.getThemeIcon(icon))
        self.play.setToolTip(text)
        self.play.setAccessibleName(text)
